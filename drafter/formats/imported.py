"""What reading a file gives: the document, how sure it is, where everything came from, and the file itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from drafter.model.document import ParagraphId, Resolution
from drafter.model.state import SourceFile
from drafter.structuring.raw import LinePlace, RawComment, Repair
from drafter.text.spans import Span


@dataclass(frozen=True, slots=True)
class Imported:
    """A file that was understood. Lines are indices into `source_lines`, spans of them half-open."""

    document: Resolution
    format: str
    """The name of the format in `FORMATS`."""
    repairs: tuple[Repair, ...]
    certainty: Mapping[ParagraphId, float]
    """0.0 to 1.0; 1.0 where the file itself says what a paragraph is."""
    lines: Mapping[ParagraphId, Span]
    field_lines: Mapping[str, Span]
    """The same for fields of the masthead, and of its adoption."""
    left_out: tuple[int, ...]
    """Source lines none of whose text stands in the document."""
    source_lines: tuple[str, ...]
    source: SourceFile
    line_places: tuple[LinePlace | None, ...] = ()
    """Where each source line stands on the pages of a PDF; () for files without pages."""
    comments: tuple[RawComment, ...] = ()
    """Remarks in the margin of the source, in its order; their lines are indices into `source_lines` too."""
    tracked_changes: int = 0
    """How many changes a Word file tracks, whether they were read as accepted or as rejected."""
    kept: KeptChanges | None = None
    """Where those changes are a draft's own: the text before them. Everything else here is of the text after them."""

    @property
    def base(self) -> Imported:
        """What becomes the base text: this text itself, or the one before the changes that are kept."""
        return self if self.kept is None else self.kept.before


@dataclass(frozen=True, slots=True)
class KeptChanges:
    """The text before the changes that a file tracks. What became what has one id in it and in the text after them."""

    before: Imported
    authors: int
    """How many people made the changes; 0 where the file does not say."""
