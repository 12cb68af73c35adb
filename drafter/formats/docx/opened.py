"""A Word file opened for reading and for changing: changes accepted, styles, bookmarks and stories at hand."""

from __future__ import annotations

from drafter.formats.docx.blocks import lines_of
from drafter.formats.docx.lines import Line
from drafter.formats.docx.oxml import Element, w
from drafter.formats.docx.package import Package
from drafter.formats.docx.pieces import Story, bookmarked_notes
from drafter.formats.docx.revisions import accept_all
from drafter.formats.docx.stylesheet import Stylesheet


class Opened:
    """One package. Tracked changes are accepted in its trees at once, so that all who look see the same text."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.main = package.main
        self.root = package.xml(self.main)
        self.accepted = accept_all(self.root)
        """How many tracked changes the body held."""
        self.styles = Stylesheet(self.part("styles"))
        self.bookmarks = bookmarked_notes(self.root)
        """The key of the note inside each bookmark."""

    @property
    def body(self) -> Element:
        """The w:body."""
        found = self.root.find(w("body"))
        return self.root if found is None else found

    def part_name(self, kind: str) -> str | None:
        """The name of the part of this kind that the body points to."""
        return self.package.related(self.main, kind)

    def part(self, kind: str) -> Element | None:
        """The root of that part."""
        return self.package.xml_if_there(self.part_name(kind))

    def story(self, part: str) -> Story:
        """A walk through a part."""
        links = {one.id: one.target for one in self.package.relationships(part) if one.external}
        return Story(links, self.bookmarks)

    def lines(self) -> list[Line]:
        """The paragraphs of the body in the order of `RawDocument.source_lines`."""
        return [Line(paragraph, pieces) for paragraph, pieces in lines_of(self.body, self.story(self.main))]
