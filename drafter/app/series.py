"""What the library has for the start page: the series that the user drafts most, and how much there is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from drafter.app.recent import RecentDraft
from drafter.library import HeldText, Library
from drafter.text.counting import counted
from drafter.text.sentence import Sentence

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


@dataclass(frozen=True, slots=True)
class Shelf:
    """What the library holds altogether."""

    texts: int = 0
    sessions: tuple[int, int] | None = None
    """The first and the last regular session of which it has a text."""

    @property
    def sentence(self) -> Sentence | None:
        """第76至80届，共4份; None where it is empty, or holds no text of a regular session."""
        if self.sessions is None:
            return None
        first, last = self.sessions
        if first == last:
            return Sentence(f"第{last}届，共{self.texts}份", f"Session {last}, {counted(self.texts, 'text')}")
        return Sentence(f"第{first}至{last}届，共{self.texts}份", f"Sessions {first} to {last}, {self.texts} texts")


def shelf(library: Library) -> Shelf:
    """What the library holds. Raises LibraryError."""
    texts = library.texts()
    sessions = [session for text in texts if (session := text.number.regular_session) is not None]
    return Shelf(len(texts), (min(sessions), max(sessions)) if sessions else None)


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
