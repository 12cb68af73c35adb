"""The series that the user drafts most: those of the recent drafts whose earlier texts the library holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from drafter.app.recent import RecentDraft
from drafter.library import HeldText, Library

MOST_SERIES = 3
_MOST_NUMBERS = 6


@dataclass(frozen=True, slots=True)
class UsedSeries:
    """One series as the library holds it, in one language."""

    texts: tuple[HeldText, ...]
    """Newest first; never empty."""

    @property
    def title(self) -> str:
        """As the newest text has it."""
        return self.newest.title

    @property
    def newest(self) -> HeldText:
        """The text that the next draft begins from."""
        return self.texts[0]

    @property
    def numbers(self) -> tuple[str, ...]:
        """75/234, 76/221, 77/185: oldest first, the latest six."""
        return tuple(str(text.number) for text in reversed(self.texts[:_MOST_NUMBERS]))


def used_series(drafts: Iterable[RecentDraft], library: Library) -> tuple[UsedSeries, ...]:
    """Those with most recent drafts first, then those drafted last. Raises LibraryError.

    A draft belongs to the series of its base, whatever its own title has become.
    """
    found: Counter[UsedSeries] = Counter()
    for draft in drafts:
        title = draft.series_title
        held = library.of_title(title, draft.document.language) if draft.document is not None and title else ()
        if held:
            found[UsedSeries(held)] += 1
    return tuple(series for series, _ in found.most_common(MOST_SERIES))
