"""What an import gives: the resolution, how sure it is, and where everything came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from drafter.model.document import ParagraphId, Resolution
from drafter.structuring.raw import Repair
from drafter.text.spans import Span


@dataclass(frozen=True, slots=True)
class Inferred:
    """`certainty` is 0.0 to 1.0 for each paragraph; `lines` are indices into the raw document's source lines."""

    document: Resolution
    repairs: tuple[Repair, ...]
    certainty: Mapping[ParagraphId, float]
    lines: Mapping[ParagraphId, Span]
    field_lines: Mapping[str, Span]
    """The same for fields of the masthead."""
    left_out: tuple[int, ...]
    """Source lines, none of whose text stands in the document."""
