"""A Word file as the paragraphs and notes that it prints, for `structuring` to understand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from drafter.formats.docx.autonumbers import AutoNumbers
from drafter.formats.docx.blocks import TABLE, blocks_of, lines_of, lines_of_block, rows_of
from drafter.formats.docx.comments import Anchors, Printed, by_author, comments_of
from drafter.formats.docx.footnotes import ENDNOTE, FOOTNOTE, notes_of
from drafter.formats.docx.masthead import hints_of
from drafter.formats.docx.opened import Opened
from drafter.formats.docx.oxml import TEXT, Element, P, w
from drafter.formats.docx.package import Package
from drafter.formats.docx.pieces import Piece, Story
from drafter.formats.oddities import repairs_of, said_of_changes, said_of_comments, said_of_typed_citations
from drafter.model.document import Part
from drafter.structuring.raw import RawComment, RawDocument, RawNote, RawParagraph, RawRun, Reading, TrackedChanges
from drafter.text.expressions import expression
from drafter.text.spans import Span
from drafter.text.symbols import parse_symbol


def read(data: bytes, tracked: Reading = TrackedChanges.ACCEPTED) -> RawDocument:
    """What the file prints with its tracked changes accepted, or rejected: numbers counted, notes by key.

    FormatError where it is no Word file, too large, locked or damaged; anything else that is odd is read and noted.
    """
    return read_opened(Opened(Package.open(data), tracked))


def read_opened(opened: Opened) -> RawDocument:
    """The same for a file that is open already."""
    return _Reading(opened).document()


_MOST_LINES_ABOVE = 6
_MASTHEAD = expression(r"(?:Distr\.|Original:|原文：)")


@dataclass(slots=True)
class _Body:
    """What the body has given so far."""

    paragraphs: list[RawParagraph] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    printed: list[Printed] = field(default_factory=list)
    """Kept only where comments have to be placed."""
    has_text: bool = False
    """A table before any text is the masthead's, and its cells are lines of their own."""


class _Reading:
    """One file while it is read."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._styles = opened.styles
        self._numbers = AutoNumbers(opened.part("numbering"), opened.styles)
        self._oddities: Counter[str] = Counter()
        self._typed: list[tuple[str, int]] = []
        """Citations that were typed: the figure and the line."""
        self._marks: dict[str, str] = {}
        self._comments = opened.part("comments")
        self._anchors = Anchors()

    def document(self) -> RawDocument:
        """The whole file."""
        body = _Body()
        story = self._opened.story(self._opened.main)
        self._blocks(blocks_of(self._opened.body), story, body)
        self._note_oddities(story)
        if self._comments is not None:
            self._anchors.look(self._opened.body, body.printed)
        cited_in = _first_lines(body.paragraphs)
        notes = (*self._notes("footnotes", FOOTNOTE, cited_in), *self._notes("endnotes", ENDNOTE, cited_in))
        paragraphs = self._without_dead_citations(body.paragraphs, {note.key for note in notes})
        comments = tuple(self._comments_read())
        hints = hints_of(self._opened)
        self._note_what_is_kept_apart()
        return RawDocument(
            format="docx",
            paragraphs=tuple(paragraphs),
            notes=notes,
            source_lines=tuple(body.lines),
            hints=hints,
            typography=True,
            repairs=(
                *said_of_changes(self._opened.tracked_changes, self._opened.tracked),
                *said_of_comments(by_author(comments)),
                *said_of_typed_citations(self._typed),
                *repairs_of(self._oddities),
            ),
            comments=comments,
            tracked_changes=self._opened.tracked_changes,
        )

    def _blocks(self, blocks: Iterable[Element], story: Story, body: _Body) -> None:
        for block in blocks:
            if block.tag == TABLE and (not body.has_text or _is_masthead(block, body)):
                for paragraph, pieces in lines_of_block(block, story):
                    self._paragraph(paragraph, pieces, body)
            elif block.tag == TABLE:
                self._table(block, story, body)
            else:
                for paragraph, pieces in lines_of_block(block, story):
                    self._paragraph(paragraph, pieces, body)
                    body.has_text |= bool(body.lines[-1].strip())

    def _line(self, paragraph: Element, pieces: Sequence[Piece], runs: Iterable[RawRun], body: _Body) -> int:
        """Adds a source line; its index."""
        line = len(body.lines)
        self._typed += [(_figure(piece), line) for piece in pieces if piece.is_typed_citation]
        body.lines.append("".join(run.text for run in runs))
        if self._comments is not None:
            body.printed.append((line, paragraph, pieces))
        return line

    def _paragraph(self, paragraph: Element, pieces: Sequence[Piece], body: _Body) -> None:
        runs = self._runs(paragraph, pieces)
        number = self._numbers.number(paragraph)
        line = self._line(paragraph, pieces, runs, body)
        text = body.lines[line]
        # Empty paragraphs are the space between blocks in the UN's own files.
        if text.strip() or any(run.note for run in runs):
            style, centred = self._styles.name(paragraph), self._styles.is_centred(paragraph)
            lines = Span(line, line + 1)
            body.paragraphs.append(RawParagraph(runs, number=number, style=style, centred=centred, lines=lines))

    def _table(self, table: Element, story: Story, body: _Body) -> None:
        """A table as one opaque paragraph: cells divided by tabs, rows by line feeds."""
        first = len(body.lines)
        runs: list[RawRun] = []
        for row_index, row in enumerate(rows_of(table)):
            for cell_index, cell in enumerate(row):
                divider = "\t" if cell_index else "\n" if row_index else ""
                runs += [RawRun(divider)] if divider else []
                runs += self._cell(cell, story, body)
        text = "".join(run.text for run in runs)
        if text.strip():
            last = len(body.lines)
            body.paragraphs.append(RawParagraph(tuple(runs), part=Part.TABLE, lines=Span(first, last)))

    def _cell(self, cell: Element, story: Story, body: _Body) -> list[RawRun]:
        out: list[RawRun] = []
        for paragraph, pieces in lines_of(cell, story):
            number = self._numbers.number(paragraph)
            runs = [_on_one_line(run) for run in self._runs(paragraph, pieces)]
            self._line(paragraph, pieces, runs, body)
            if number and runs:
                runs.insert(0, RawRun(f"{number} "))
            out += [RawRun(" "), *runs] if out and runs else runs
        return out

    def _runs(self, paragraph: Element, pieces: Sequence[Piece]) -> tuple[RawRun, ...]:
        """The pieces as runs, those of one look joined."""
        style = self._styles.style_of(paragraph)
        runs = [run for run in (self._run(piece, style) for piece in pieces) if run is not None]
        joined: list[RawRun] = []
        for _, same in groupby(runs, key=_look_of):
            group = list(same)
            joined += group if group[0].note else [_joined(group)]
        return tuple(joined)

    def _run(self, piece: Piece, paragraph_style: str) -> RawRun | None:
        look = self._styles.look(piece.run, paragraph_style)
        if piece.note is not None:
            return RawRun("", note=piece.note)
        if look.hidden:
            self._oddities["hidden"] += 1
            return None
        return RawRun(piece.text, look.bold, look.italic, look.superscript, href=piece.href)

    def _notes(self, kind: str, prefix: str, cited_in: Mapping[str, int]) -> tuple[RawNote, ...]:
        part, root = self._opened.part_name(kind), self._opened.part(kind)
        if root is None or part is None:
            return ()
        story = self._opened.story(part)
        withdrawn = self._opened.withdrawn
        elements = [(key, element) for key, element in notes_of(root, prefix) if key not in withdrawn]
        notes = tuple(self._note(key, element, story, cited_in.get(key, 0)) for key, element in elements)
        self._note_oddities(story)
        if prefix == ENDNOTE:
            self._oddities["endnote"] = len(notes)
        return notes

    def _note(self, key: str, element: Element, story: Story, line: int) -> RawNote:
        runs: list[RawRun] = []
        lines = list(lines_of(element, story))
        for paragraph, pieces in lines:
            own = self._runs(paragraph, pieces)
            runs += [RawRun("\n"), *own] if runs and own else own
        if self._comments is not None:
            self._anchors.look(element, [(line, paragraph, pieces) for paragraph, pieces in lines])
        mark = self._marks.get(key)
        return RawNote(key, _without_opening(runs, mark), mark)

    def _note_what_is_kept_apart(self) -> None:
        """What the file holds that is neither text nor a note: other files, macros."""
        opened = self._opened
        self._oddities["foreign-text"] = sum(1 for _ in opened.body.iter(w("altChunk"), w("subDoc")))
        self._oddities["macros"] = opened.part_name("vbaProject") is not None
        self._oddities["broken-notes"] = not opened.damaged.isdisjoint(("footnotes", "endnotes"))
        self._oddities["broken-comments"] = "comments" in opened.damaged
        self._oddities["broken-formatting"] = bool(opened.damaged - {"footnotes", "endnotes", "comments"})

    def _note_oddities(self, story: Story) -> None:
        self._marks.update(story.marks)
        self._oddities.update(story.oddities)

    def _comments_read(self) -> Iterator[RawComment]:
        part = self._opened.part_name("comments")
        if part is not None and self._comments is not None:
            yield from comments_of(self._comments, self._opened.story(part), self._anchors)

    def _without_dead_citations(self, paragraphs: Iterable[RawParagraph], known: set[str]) -> list[RawParagraph]:
        """Citations of notes that the file does not hold are left out and counted."""
        out = []
        for paragraph in paragraphs:
            dead = sum(run.note is not None and run.note not in known for run in paragraph.runs)
            if dead:
                runs = tuple(run for run in paragraph.runs if run.note is None or run.note in known)
                paragraph = replace(paragraph, runs=runs)
                self._oddities["dead-citation"] += dead
            out.append(paragraph)
        return out


def _is_masthead(table: Element, body: _Body) -> bool:
    """A table near the beginning that holds the symbol, below a typed name of the organisation."""
    if len(body.paragraphs) > _MOST_LINES_ABOVE:
        return False
    texts = ("".join(node.text or "" for node in paragraph.iter(TEXT)) for paragraph in table.iter(P))
    return any(_MASTHEAD.match(text.strip()) or parse_symbol(text.strip()) is not None for text in texts)


def _first_lines(paragraphs: Iterable[RawParagraph]) -> dict[str, int]:
    """The source line in which each note is first cited, by key."""
    found: dict[str, int] = {}
    for paragraph in paragraphs:
        for run in paragraph.runs:
            if run.note is not None and paragraph.lines is not None:
                found.setdefault(run.note, paragraph.lines.start)
    return found


def _figure(piece: Piece) -> str:
    return "".join(node.text or "" for node in piece.nodes).strip()


def _look_of(run: RawRun) -> tuple[bool, bool, bool, str | None, str | None]:
    return (run.bold, run.italic, run.superscript, run.note, run.href)


def _joined(group: Sequence[RawRun]) -> RawRun:
    first = group[0]
    if len(group) == 1:
        return first
    return RawRun("".join(run.text for run in group), first.bold, first.italic, first.superscript, href=first.href)


def _on_one_line(run: RawRun) -> RawRun:
    """Tabs and line ends inside a cell would read as further cells and rows."""
    if not any(char in run.text for char in "\t\n"):
        return run
    return RawRun(" ".join(run.text.split()), run.bold, run.italic, run.superscript, run.note, run.href)


def _without_opening(runs: Iterable[RawRun], mark: str | None) -> tuple[RawRun, ...]:
    """A note's body without the blanks and the typed mark before its first word, and without blanks at its end."""
    out: list[RawRun] = []
    waiting = mark
    for run in runs:
        text = run.text
        if not any(kept.text.strip() or kept.note for kept in out):
            text = text.lstrip()
            if waiting and text.startswith(waiting):
                text, waiting = text.removeprefix(waiting).lstrip(), None
        if text or run.note:
            out.append(RawRun(text, run.bold, run.italic, run.superscript, run.note, run.href))
    while out and out[-1].note is None and not out[-1].text.strip():
        out.pop()
    if out and out[-1].note is None:
        last = out.pop()
        out.append(RawRun(last.text.rstrip(), last.bold, last.italic, last.superscript, href=last.href))
    return tuple(out)
