"""Runs of the document as runs of a Word file: looks, tabs and hyphens, links, citations of notes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field

from drafter.formats.docx import properties as pr
from drafter.formats.docx.oxml import Element, el, r, w
from drafter.formats.links import linked
from drafter.model.document import Mark, NoteId, Run, Runs
from drafter.text.expressions import expression
from drafter.text.sentence import Language

_UNPRINTABLE = expression(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_ELEMENTS = expression(r"([\t\n\u2011])")
_BY_CHARACTER = {"\t": "tab", "\n": "br", "\u2011": "noBreakHyphen"}
_SHARED = expression("[“”‘’—…·]")
"""Characters of both scripts, which take the Latin face unless the run says that it is East Asian."""
_ACCENTED = expression("([À-ɏ]+)")
"""Letters that would take the Chinese face in such a run."""


@dataclass(frozen=True, slots=True)
class NoteMark:
    """How one note is cited: its id in the notes part, its printed mark, and the bookmark for later citations."""

    word_id: int
    printed: str
    is_custom: bool
    bookmark: str | None
    bookmark_id: int = 0


@dataclass(slots=True)
class Inlines:
    """Makes the runs of one part. `relate` gives the id of a relationship to an address."""

    language: Language
    notes: Mapping[NoteId, NoteMark]
    relate: Callable[[str], str]
    lead_face: str | None = None
    """The face of opening phrases, for Han characters, where that sets them apart and not their weight."""
    cited: set[NoteId] = field(default_factory=set)

    def runs(self, runs: Runs) -> list[Element]:
        """Run-level elements for the runs, in order."""
        out: list[Element] = []
        for run in linked(runs, self.language):
            if run.note is not None:
                out += self.citation(run.note)
            elif run.href:
                link_id = self.relate(run.href)
                out.append(el("hyperlink", {r("id"): link_id, "history": "1"}, *self.text_runs(run, is_link=True)))
            else:
                out += self.text_runs(run)
        return out

    def text_runs(self, run: Run, *, is_link: bool = False) -> list[Element]:
        """One w:r for the text, more where its characters need different faces."""
        looks = look_of(run.marks, self.language, self.lead_face)
        if is_link:
            looks.append(pr.character_style("Hyperlink"))
        return list(plain_runs(run.text, looks, self.language))

    def citation(self, note_id: NoteId) -> list[Element]:
        """The reference to a note where it is first cited, a field that repeats its mark where it is cited again."""
        mark = self.notes.get(note_id)
        if mark is None:
            return []
        look = [pr.character_style("FootnoteReference")]
        if note_id in self.cited:
            return again(mark, look)
        self.cited.add(note_id)
        return first(mark, look)


def look_of(marks: Iterable[Mark], language: Language, lead_face: str | None = None) -> list[Element]:
    """Run properties for the marks: an opening phrase is bold or in an own face in Chinese, italic in English."""
    given = set(marks)
    in_face = Mark.LEAD in given and lead_face is not None
    bold = Mark.BOLD in given or (Mark.LEAD in given and language == "zh" and not in_face)
    italic = Mark.ITALIC in given or (Mark.LEAD in given and language == "en")
    return [
        *([el("rFonts", {"eastAsia": lead_face})] if in_face and lead_face else []),
        *([pr.switch("b")] if bold else []),
        *([pr.switch("i")] if italic else []),
        *([pr.valued("vertAlign", "superscript")] if Mark.SUPERSCRIPT in given else []),
        *([pr.valued("highlight", "yellow")] if Mark.BLANK in given else []),
    ]


def plain_runs(text: str, looks: Sequence[Element], language: Language) -> Iterator[Element]:
    """Runs that print the text with these properties; none for a text without printable characters."""
    text = _UNPRINTABLE.sub("", text)
    for part in _ACCENTED.split(text) if language == "zh" else [text]:
        if not part:
            continue
        own = deepcopy(list(looks))
        if language == "zh" and _SHARED.search(part):
            _hint_east_asian(own)
        yield el("r", None, pr.run_properties(*own), *contents(part))


def _hint_east_asian(looks: list[Element]) -> None:
    fonts = next((look for look in looks if look.tag == w("rFonts")), None)
    if fonts is None:
        fonts = el("rFonts")
        looks.append(fonts)
    fonts.set(w("hint"), "eastAsia")


def contents(text: str) -> Iterator[Element]:
    """The children of a run that print the text: w:t, w:tab, w:br, w:noBreakHyphen."""
    for part in _ELEMENTS.split(text):
        if part in _BY_CHARACTER:
            yield el(_BY_CHARACTER[part])
        elif part:
            yield el("t", text=part)


def first(mark: NoteMark, looks: Sequence[Element]) -> list[Element]:
    """The reference to a note, inside a bookmark where it is cited again."""
    attributes = {"customMarkFollows": "1"} if mark.is_custom else {}
    reference = el("footnoteReference", attributes | {"id": str(mark.word_id)})
    typed = el("t", text=mark.printed) if mark.is_custom else None
    run = el("r", None, pr.run_properties(*deepcopy(list(looks))), reference, typed)
    if mark.bookmark is None:
        return [run]
    start = el("bookmarkStart", {"id": str(mark.bookmark_id), "name": mark.bookmark})
    return [start, run, el("bookmarkEnd", {"id": str(mark.bookmark_id)})]


def again(mark: NoteMark, looks: Sequence[Element]) -> list[Element]:
    """A field that repeats the mark of a note; Word works it out anew when it prints."""
    if mark.bookmark is None:
        return []
    inside = (
        el("fldChar", {"fldCharType": "begin"}),
        el("instrText", text=f" NOTEREF {mark.bookmark} \\h "),
        el("fldChar", {"fldCharType": "separate"}),
        el("t", text=mark.printed),
        el("fldChar", {"fldCharType": "end"}),
    )
    return [el("r", None, pr.run_properties(*deepcopy(list(looks))), child) for child in inside]
