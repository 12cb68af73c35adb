"""A Word file opened for reading and for changing: changes settled, styles, bookmarks and stories at hand."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from drafter.formats.docx.blocks import lines_of
from drafter.formats.docx.fields import stray_marks
from drafter.formats.docx.footnotes import ENDNOTE, FOOTNOTE, notes_of
from drafter.formats.docx.lines import Line
from drafter.formats.docx.oxml import Element, remove, w
from drafter.formats.docx.package import WML, Package
from drafter.formats.docx.pieces import Story
from drafter.formats.docx.references import REFERENCES, bookmarked_notes, counted_notes, key_of
from drafter.formats.docx.revision_count import count_changes
from drafter.formats.docx.revisions import is_tracking, settle
from drafter.formats.docx.stylesheet import Stylesheet
from drafter.formats.errors import FormatError
from drafter.structuring.raw import Reading, TrackedChanges

READ_PARTS = ("footnotes", "endnotes", "comments")
_UNREAD = ("header", "footer")
MACRO_DOCUMENT = "application/vnd.ms-word.document.macroEnabled.main+xml"
MACRO_TEMPLATE = "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"


def readable_roots(package: Package) -> Iterator[Element]:
    """The text, then notes and comments: the text can do without those that are damaged; who reads it says so.

    Raises FormatError where the text itself is damaged.
    """
    yield package.xml(package.main)
    for kind in READ_PARTS:
        name = package.related(package.main, kind)
        if name is not None and name in package:
            with contextlib.suppress(FormatError):
                yield package.xml(name)


def page_roots(package: Package) -> Iterator[Element]:
    """Headers and footers: nobody reads them as text, but older documents hold lines of the masthead there."""
    targets = {one.target for one in package.relationships(package.main) if one.kind in _UNREAD and not one.external}
    for name in sorted(targets):
        if name in package:
            with contextlib.suppress(FormatError):
                yield package.xml(name)


class Opened:
    """One package. Tracked changes are settled in its trees at once, so that all who look see the same text."""

    def __init__(self, package: Package, tracked: Reading = TrackedChanges.ACCEPTED) -> None:
        self.package = package
        self._tracked = tracked
        self._settled: dict[str, int] = {}
        """How many changes each part held that was settled."""
        self._stray: dict[str, frozenset[Element]] = {}
        self.damaged: set[str] = set()
        """Kinds of parts that are there and cannot be read; the text can do without them."""
        self.main = package.main
        self.root = package.xml(self.main)
        self.withdrawn: frozenset[str] = frozenset()
        """Keys of notes that only settled changes cited."""
        if is_tracking(self.root):
            cited = _cited(self.root)
            self._settle(self.main, self.root)
            self.withdrawn = cited - _cited(self.root)
        for kind in READ_PARTS:
            self.part(kind)
        self.styles = Stylesheet(self.part("styles"))
        self.bookmarks = bookmarked_notes(self.root)
        """The key of the note inside each bookmark."""
        self._counted = counted_notes(self.root)

    @property
    def body(self) -> Element:
        """The w:body."""
        found = self.root.find(w("body"))
        return self.root if found is None else found

    def part_name(self, kind: str) -> str | None:
        """The name of the part of this kind that the body points to."""
        return self.package.related(self.main, kind)

    def part(self, kind: str) -> Element | None:
        """The root of that part, its changes settled; None where it is missing or damaged."""
        return self.tree(self.part_name(kind), kind)

    def tree(self, name: str | None, kind: str) -> Element | None:
        """The root of the part of this name, in the same way."""
        if name is None or name not in self.package or kind in self.damaged:
            return None
        try:
            root = self.package.xml(name)
        except FormatError:
            self.damaged.add(kind)
            return None
        self._settle(name, root)
        return root

    @property
    def tracked(self) -> Reading:
        """How changes are settled."""
        return self._tracked

    @property
    def tracked_changes(self) -> int:
        """How many changes the parts held that are read."""
        return sum(self._settled.values())

    def _settle(self, part: str, root: Element) -> None:
        if part not in self._settled and is_tracking(root):
            self._settled[part] = count_changes(root)
            settle(root, self._tracked)

    def make_a_document(self) -> None:
        """A text over a template is a document: Word refuses a template under a document's name."""
        of_template = {
            f"{WML}.template.main+xml": f"{WML}.document.main+xml",
            MACRO_TEMPLATE: MACRO_DOCUMENT,
        }
        wanted = of_template.get(self.package.content_type(self.main))
        if wanted is not None:
            self.package.retype(self.main, wanted)

    def keep_settled(self) -> None:
        """Has the package written as it was read: no part tracks a change of an earlier hand any more."""
        for one in self.package.relationships(self.main):
            if one.kind in _UNREAD and not one.external:
                self.tree(one.target, one.kind)
        self.drop_withdrawn()
        for part in self._settled:
            self.package.changed(part)

    def drop_withdrawn(self) -> None:
        """Notes that went with the changes that cited them: nobody sees them, but the file would still tell them.

        Before anything gives their ids to other notes.
        """
        for kind, part in ((FOOTNOTE, "footnotes"), (ENDNOTE, "endnotes")):
            name = self.part_name(part)
            if not self.withdrawn or name is None or name not in self.package or part in self.damaged:
                continue
            # As it stands: what it tracks by now is of our own hand.
            gone = [note for key, note in notes_of(self.package.xml(name), kind) if key in self.withdrawn]
            for note in gone:
                remove(note)
            if gone:
                self.package.changed(name)
        self.withdrawn = frozenset()

    def story(self, part: str) -> Story:
        """A walk through a part. Notes do not cite notes: there a field gives the number of one as a word."""
        if part not in self._stray:
            self._stray[part] = stray_marks(self.package.xml(part))
        links = {one.id: one.target for one in self.package.relationships(part) if one.external}
        if part == self.main:
            return Story(links, self.bookmarks, self._stray[part], counted=self._counted, is_raised=self._is_raised)
        return Story(links, {}, self._stray[part])

    def _is_raised(self, run: Element, paragraph: Element) -> bool:
        return self.styles.look(run, self.styles.style_of(paragraph)).superscript

    def lines(self) -> list[Line]:
        """The paragraphs of the body in the order of `RawDocument.source_lines`."""
        return [Line(paragraph, pieces) for paragraph, pieces in lines_of(self.body, self.story(self.main))]


def _cited(root: Element) -> frozenset[str]:
    return frozenset(map(key_of, root.iter(*REFERENCES)))
