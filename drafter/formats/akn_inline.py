"""Characters, links and notes inside one block of the UN's XML."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from lxml import etree

from drafter.formats.xml import local_name
from drafter.structuring.mending import Mends
from drafter.structuring.raw import RawNote, RawRun


@dataclass(frozen=True, slots=True)
class Look:
    """How the characters at hand look."""

    bold: bool = False
    italic: bool = False
    superscript: bool = False
    href: str | None = None

    def run(self, text: str) -> RawRun:
        """Characters that look so."""
        return RawRun(text, self.bold, self.italic, self.superscript, href=self.href)

    def inside(self, element: etree._Element) -> Look:
        """The look of what stands inside the element."""
        name, css = local_name(element), (element.get("class") or "").split()
        return replace(
            self,
            bold=self.bold or name == "b" or "bold" in css,
            italic=self.italic or name == "i" or "italic" in css,
            superscript=self.superscript or name == "sup",
        )


@dataclass(slots=True)
class Inline:
    """Makes runs, and collects the notes that stand in the middle of them."""

    mends: Mends
    notes: list[RawNote] = field(default_factory=list)
    _by_mark: dict[str, RawNote] = field(default_factory=dict)
    _by_id: dict[str, RawNote] = field(default_factory=dict)

    def forget_marks(self) -> None:
        """Notes are counted anew from here: a further part of a composite resolution."""
        self._by_mark.clear()

    def runs(self, element: etree._Element, look: Look | None = None) -> list[RawRun]:
        """What stands inside the element, in reading order."""
        look = (look or Look()).inside(element)
        found = [look.run(element.text)] if element.text else []
        for child in element:
            found += self.child_runs(child, look)
        return found

    def child_runs(self, child: etree._Element, look: Look) -> list[RawRun]:
        """A child with what follows it up to the next one."""
        name = local_name(child)
        if isinstance(child, etree._Entity):
            found = [look.run(child.text or "")]
        elif not name:
            found = []
        elif name == "authorialNote":
            found = self._note(child)
        elif name == "noteRef":
            found = self._citation_again(child)
        elif name == "sup":
            found = self._superscript(child, look)
        elif name == "a":
            found = self.runs(child, replace(look, href=self._address(child)))
        elif name == "eol":
            found = [look.run(" ")]
        elif name == "img":
            self.mends.note("left-out-picture")
            found = []
        else:
            found = self.runs(child, look)
        if child.tail:
            found.append(look.run(child.tail))
        return found

    def _address(self, link: etree._Element) -> str | None:
        address = (link.get("href") or "").strip()
        if address and not address.startswith("#"):
            return address
        self.mends.note("dead-link")
        return None

    def uncited_notes(self, root: etree._Element) -> None:
        """Collect the notes that stand in the head of the file, since nothing cites them."""
        for note in root.iterfind(".//{*}meta/{*}notes/{*}note"):
            mark = (note.get("marker") or "").strip() or None
            self.notes.append(RawNote(f"note-{len(self.notes) + 1}", tuple(self._text_of(note, mark)), mark))

    def _citation_again(self, reference: etree._Element) -> list[RawRun]:
        known = self._by_id.get((reference.get("href") or "").removeprefix("#"))
        if known is not None:
            return [RawRun("", note=known.key)]
        self.mends.note("dead-link")
        return []

    def _superscript(self, element: etree._Element, look: Look) -> list[RawRun]:
        """A figure that repeats the mark of a note before it cites that note again."""
        note = self._by_mark.get("".join(str(text) for text in element.itertext()).strip())
        return [RawRun("", note=note.key)] if note else self.runs(element, look)

    def _note(self, element: etree._Element) -> list[RawRun]:
        mark = (element.get("marker") or "").strip() or None
        body = self._text_of(element, mark)
        known = self._by_mark.get(mark or "")
        if known and (not body or _text(body) == known.text):
            return [RawRun("", note=known.key)]
        note = RawNote(f"note-{len(self.notes) + 1}", tuple(body), mark)
        self.notes.append(note)
        self._by_id[element.get("eId", "")] = note
        if mark:
            self._by_mark[mark] = note
        return [RawRun("", note=note.key)]

    def _text_of(self, note: etree._Element, mark: str | None) -> list[RawRun]:
        """The note's paragraphs as one."""
        body: list[RawRun] = []
        for block in _blocks(note):
            runs = _trimmed(self._body(block, mark))
            if body and runs:
                body.append(RawRun(" "))
            body += runs
        return body

    def _body(self, block: etree._Element, mark: str | None) -> list[RawRun]:
        """A note's own text, without its mark where that is repeated in front of it as a superscript."""
        runs = self._plain_runs(block)
        for index, run in enumerate(runs):
            if not run.text.strip():
                continue
            if run.superscript and run.text.strip() == mark:
                self.mends.note("left-out-mark")
                return runs[:index] + runs[index + 1 :]
            break
        return runs

    def _plain_runs(self, element: etree._Element, look: Look | None = None) -> list[RawRun]:
        """Runs inside a note, where a superscript cites nothing."""
        look = (look or Look()).inside(element)
        found = [look.run(element.text)] if element.text else []
        for child in element:
            if local_name(child) in ("sup", "span", "b", "i"):
                found += self._plain_runs(child, look)
                if child.tail:
                    found.append(look.run(child.tail))
            else:
                found += self.child_runs(child, look)
        return found


def _blocks(note: etree._Element) -> Iterable[etree._Element]:
    """The note's paragraphs, or the note itself where its text stands in none."""
    blocks = [child for child in note if local_name(child) in ("p", "block")]
    has_loose_text = bool((note.text or "").strip()) or any((child.tail or "").strip() for child in note)
    return [note] if has_loose_text or not blocks else blocks


def _trimmed(runs: list[RawRun]) -> list[RawRun]:
    return [run for run in runs if run.text or run.note]


def _text(runs: Iterable[RawRun]) -> str:
    return "".join(run.text for run in runs)
