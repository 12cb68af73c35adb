"""The report of the checks as a Word file."""

from __future__ import annotations

from docx.document import Document as WordDocument
from docx.enum.text import WD_COLOR_INDEX
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from drafter.formats.docx.reading_file import DELETED, INSERTED, QUIET, bytes_of, empty_file
from drafter.formats.report.contents import NOTHING, RIGHT, SOURCE, TITLE, WHY, WORDS, Checked, Entry, Report
from drafter.text.sentence import Language, Sentence

_INDENT = Mm(6)
_HANGING = {"zh": Mm(20), "en": Mm(36)}
"""Room for the names of the lines."""


def write(report: Report) -> bytes:
    """The file: upright A4, a heading for each text and each weight."""
    title = TITLE.in_(report.language)
    file = empty_file(title, report.language, is_wide=False)
    file.add_heading(title, level=1)
    _quiet(file, report.made)
    for text in report.texts:
        _add_text(file, text, report.language)
    return bytes_of(file)


def _add_text(file: WordDocument, text: Checked, language: Language) -> None:
    file.add_heading(text.title, level=2)
    _quiet(file, text.about.in_(language))
    if not text.groups:
        file.add_paragraph(NOTHING.in_(language))
    for group in text.groups:
        file.add_heading(group.heading.in_(language), level=3)
        for number, entry in enumerate(group.entries, start=1):
            _add_entry(file, number, entry, language)


def _quiet(file: WordDocument, words: str) -> None:
    paragraph = file.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(6)
    font = paragraph.add_run(words).font
    font.size, font.color.rgb = Pt(9), QUIET


def _add_entry(file: WordDocument, number: int, entry: Entry, language: Language) -> None:
    """The number and what is wrong, then a line for each thing there is to say; all on one page."""
    heading = file.add_paragraph()
    heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(8), Pt(2)
    heading.add_run(f"{number}. {entry.heading.in_(language)}").bold = True
    lines = [heading]
    if entry.excerpt is not None:
        lines.append(_line(file, WORDS, language))
        lines[-1].add_run(entry.excerpt.before)
        lines[-1].add_run(entry.excerpt.words).font.highlight_color = WD_COLOR_INDEX.YELLOW
        lines[-1].add_run(entry.excerpt.after)
    if entry.right is not None:
        lines.append(_right(file, entry.right, language))
    for name, said in ((RIGHT, entry.remedy), (WHY, entry.why), (SOURCE, entry.source)):
        if said is not None and said.in_(language):
            lines.append(_line(file, name, language))
            lines[-1].add_run(said.in_(language))
    for line in lines[:-1]:
        line.paragraph_format.keep_with_next = True


def _right(file: WordDocument, right: tuple[str, str], language: Language) -> Paragraph:
    paragraph = _line(file, RIGHT, language)
    before, after = right
    if before:
        struck = paragraph.add_run(before).font
        struck.strike, struck.color.rgb = True, DELETED
        paragraph.add_run(" → ")
    put_in = paragraph.add_run(after).font
    put_in.underline, put_in.color.rgb = True, INSERTED
    return paragraph


def _line(file: WordDocument, name: Sentence, language: Language) -> Paragraph:
    """A name in grey and a tab to what follows."""
    paragraph = file.add_paragraph()
    shape = paragraph.paragraph_format
    hanging = _HANGING[language]
    shape.left_indent, shape.first_line_indent = _INDENT + hanging, -hanging
    shape.tab_stops.add_tab_stop(_INDENT + hanging)
    shape.space_after, shape.keep_together = Pt(1), True
    paragraph.add_run(f"{name.in_(language)}\t").font.color.rgb = QUIET
    return paragraph
