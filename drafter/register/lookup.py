"""The register: look-up of adopted resolutions by number, title and series, and of agenda items by session."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import cached_property, lru_cache
from pathlib import Path

from drafter.register.entry import AgendaItem, Entry
from drafter.register.loading import AGENDA_COLUMNS, NUMBER_COLUMNS, agenda_of, entry_of, note_on_dates, note_on_row
from drafter.register.numbers import members, number_in, unlettered
from drafter.register.reports import SYMBOL_COLUMNS, Report, reports_of
from drafter.register.titles import title_key
from drafter.text.resources import resource
from drafter.text.sentence import Language, Sentence
from drafter.text.symbols import ResolutionNumber
from drafter.text.tables import TableError, read_table

RESOLUTIONS_FILE = "resolutions.tsv"
AGENDA_FILE = "agenda.tsv"
REPORTS_FILE = "reports.tsv"

_COMPLETE_FROM = 0.9
"""Share of a session's entries that must have a title before a missing one means anything."""

_LANGUAGES: tuple[Language, ...] = ("zh", "en")


@dataclass(frozen=True)
class Register:
    """Adopted resolutions and agenda items. Every look-up gives None or an empty tuple for what it does not know."""

    entries: tuple[Entry, ...]
    agenda_items: tuple[AgendaItem, ...] = ()
    reports: tuple[Report, ...] = ()
    """Reports whose symbols the user knows; the bundled register has none."""
    notes: tuple[Sentence, ...] = field(default=(), compare=False)
    """What could not be used of the user's own tables."""

    @classmethod
    def load(cls, user_folder: Path | None = None) -> Register:
        """The bundled register, under the user's own tables where `user_folder` is given.

        A table of the user's that cannot be read is left out, and stands in `notes`.
        """
        bundled = cls.read(resource("register"))
        try:
            return bundled if user_folder is None else bundled.with_layer(user_folder)
        except TableError as error:
            return replace(bundled, notes=(error.sentence,))

    @classmethod
    def read(cls, folder: Path) -> Register:
        """The register that the tables of a folder make up."""
        rows = read_table(folder / RESOLUTIONS_FILE, required=NUMBER_COLUMNS)
        items = agenda_of(read_table(folder / AGENDA_FILE, required=AGENDA_COLUMNS))
        found = tuple(entry for entry in map(entry_of, rows) if entry is not None)
        return cls(found, items)

    def with_layer(self, folder: Path) -> Register:
        """This register with the user's rows over it: what the tables of the same names in `folder` say wins.

        `reports.tsv` there has the symbols of reports.

        Cells that the user leaves empty keep what is known. A missing file or folder changes nothing; a row that is no
        resolution is passed over and stands in `notes`. Raises TableError for a file that is no such table.
        """
        own, notes = _own_entries(folder / RESOLUTIONS_FILE)
        items = _own_items(folder / AGENDA_FILE)
        reports, unused = _own_reports(folder / REPORTS_FILE)
        if not (own or items or reports or notes or unused):
            return self
        agenda = _layered_items(self.agenda_items, items)
        return Register(_layered(self.entries, own), agenda, self.reports + reports, self.notes + notes + unused)

    # by number

    def get(self, number: str | ResolutionNumber) -> Entry | None:
        """The entry of a number in any spelling: 78/167, A/RES/78/167, 57/270B, 1514(XV), 75/101 A.

        A letter that has no entry of its own gives the entry of its group (75/101 A-B); a number without letter gives
        its group, and None where several lettered resolutions have it, which `parts` lists.
        """
        found = number_in(number)
        return None if found is None else self._by_number.get(found)

    def parts(self, number: str | ResolutionNumber) -> tuple[Entry, ...]:
        """The lettered resolutions under a number without letter: 72/262 gives 72/262 A, B and C."""
        found = number_in(number)
        return () if found is None else self._parts.get(found, ())

    def by_draft(self, symbol: str) -> Entry | None:
        """What a plenary draft became: A/78/L.34, with or without its /Rev.1."""
        return self._by_draft.get(_draft_key(symbol))

    # by title

    def by_title(self, title: str, language: Language | None = None) -> tuple[Entry, ...]:
        """The resolutions of this title, oldest first; case, spaces, quotation marks and title marks do not count."""
        key = title_key(title)
        return _ordered(entry for lang in _these(language) for entry in self._by_title[lang].get(key, ()))

    def series(self, of: Entry | str, language: Language | None = None) -> tuple[Entry, ...]:
        """All resolutions of one title, oldest first, found through either language where an entry has both titles."""
        entries = self.by_title(of, language) if isinstance(of, str) else (of,)
        for _ in _LANGUAGES:
            titles = {(lang, title_key(entry.title(lang))) for entry in entries for lang in _LANGUAGES}
            entries = _ordered(
                entry for lang, key in titles if key for entry in self._by_title[lang].get(key, ())
            ) or tuple(entries)
        return entries

    def predecessor_in(self, title: str, session: int, language: Language | None = None) -> Entry | None:
        """What the General Assembly adopted at `session` under this title, which a draft of that session became.

        None where there was nothing, or more than one: 南南合作 at session 78 gives 78/167 of 19 December 2023.
        """
        found = [entry for entry in self.series(title, language) if entry.session == session]
        return found[0] if len(found) == 1 else None

    @cached_property
    def complete_sessions(self) -> frozenset[int]:
        """The sessions nearly all of whose resolutions have a title here."""
        known: Counter[int] = Counter()
        titled: Counter[int] = Counter()
        for entry in self.entries:
            if entry.session is not None:
                known[entry.session] += 1
                titled[entry.session] += bool(entry.title_en or entry.title_zh)
        return frozenset(session for session, count in known.items() if titled[session] >= _COMPLETE_FROM * count)

    # the agenda

    def agenda(self, session: int) -> tuple[AgendaItem, ...]:
        """The items that are known of a session's agenda, in their order."""
        return self._agenda.get(session, ())

    def item(self, session: int, number: str) -> AgendaItem | None:
        """The item with this number: 22(b), in any spacing."""
        return self._items.get((session, _item_key(number)))

    def find_item(self, session: int, title: str, language: Language) -> AgendaItem | None:
        """The item of a session under its full title (发展方面的业务活动：南南合作促进发展), else under its own one.

        None where no item has the title, or several do.
        """
        key = title_key(title)
        items = self.agenda(session)
        by_name = [item for item in items if title_key(item.name(language)) == key]
        by_title = [item for item in items if title_key(item.title(language)) == key]
        found = by_name or by_title
        return found[0] if len(found) == 1 else None

    # indices, each made at its first use

    @cached_property
    def _numbers(self) -> Mapping[ResolutionNumber, Entry]:
        """Each entry under the number that it is written with."""
        pairs = ((number_in(entry.number), entry) for entry in self.entries)
        return {number: entry for number, entry in pairs if number is not None}

    @cached_property
    def _by_number(self) -> Mapping[ResolutionNumber, Entry]:
        group = {member: entry for number, entry in self._numbers.items() for member in members(number)}
        common = {head: entry for head, parts in self._parts.items() if (entry := _common(parts)) is not None}
        return {**common, **group, **self._numbers}

    @cached_property
    def _parts(self) -> Mapping[ResolutionNumber, tuple[Entry, ...]]:
        parts: dict[ResolutionNumber, list[Entry]] = defaultdict(list)
        for number, entry in self._numbers.items():
            head = unlettered(number)
            if head is not None:
                parts[head].append(entry)
        return {head: tuple(found) for head, found in parts.items()}

    @cached_property
    def _by_draft(self) -> Mapping[str, Entry]:
        return {_draft_key(entry.draft): entry for entry in self.entries if entry.draft}

    @cached_property
    def _by_title(self) -> Mapping[Language, Mapping[str, tuple[Entry, ...]]]:
        return {language: self._titles_in(language) for language in _LANGUAGES}

    def _titles_in(self, language: Language) -> Mapping[str, tuple[Entry, ...]]:
        titles: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            if entry.title(language):
                titles[title_key(entry.title(language))].append(entry)
        return {key: _ordered(found) for key, found in titles.items()}

    @cached_property
    def _agenda(self) -> Mapping[int, tuple[AgendaItem, ...]]:
        items: dict[int, list[AgendaItem]] = defaultdict(list)
        for item in self.agenda_items:
            items[item.session].append(item)
        return {session: tuple(found) for session, found in items.items()}

    @cached_property
    def _items(self) -> Mapping[tuple[int, str], AgendaItem]:
        return {(item.session, _item_key(item.number)): item for item in self.agenda_items}


@lru_cache(maxsize=4)
def register(user_folder: Path | None = None) -> Register:
    """The register, read once for each folder of the user's own tables."""
    return Register.load(user_folder)


def _these(language: Language | None) -> Sequence[Language]:
    return _LANGUAGES if language is None else (language,)


def _ordered(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Each entry once, by session and number."""
    unique = {entry.number: entry for entry in entries}
    return tuple(sorted(unique.values(), key=_order))


def _common(entries: Sequence[Entry]) -> Entry | None:
    """What a number without letter means: its only entry, or the one that covers most letters; None if none does."""
    if len(entries) == 1:
        return entries[0]
    groups = [entry for entry in entries if _covered(entry)]
    return max(groups, key=_covered, default=None)


def _covered(entry: Entry) -> int:
    number = number_in(entry.number)
    return len(members(number)) if number else 0


def _order(entry: Entry) -> tuple[int, int, str]:
    number = number_in(entry.number)
    return (entry.session or 0, number.number, number.letters) if number else (0, 0, "")


def _draft_key(symbol: str) -> str:
    return symbol.strip().upper().partition("/REV.")[0]


def _item_key(number: str) -> str:
    return "".join(number.split()).lower().replace("（", "(").replace("）", ")")


def _own_entries(path: Path) -> tuple[dict[str, Entry], tuple[Sentence, ...]]:
    if not path.is_file():
        return {}, ()
    found: dict[str, Entry] = {}
    notes: list[Sentence] = []
    for row in read_table(path, required=NUMBER_COLUMNS):
        entry = entry_of(row, own=True)
        if entry is None:
            notes.append(note_on_row(path.name, row.line))
            continue
        before = found.setdefault(entry.number, entry)
        if None not in (before.date, entry.date) and before.date != entry.date:
            notes.append(note_on_dates(path.name, row.line, entry.number))
        found[entry.number] = _over(before, entry)
    return found, tuple(notes)


def _own_items(path: Path) -> tuple[AgendaItem, ...]:
    return agenda_of(read_table(path, required=AGENDA_COLUMNS)) if path.is_file() else ()


def _own_reports(path: Path) -> tuple[tuple[Report, ...], tuple[Sentence, ...]]:
    return reports_of(read_table(path, required=SYMBOL_COLUMNS), path.name) if path.is_file() else ((), ())


def _layered(bundled: Sequence[Entry], own: Mapping[str, Entry]) -> tuple[Entry, ...]:
    kept = [_over(entry, own.get(entry.number)) for entry in bundled]
    known = {entry.number for entry in bundled}
    return (*kept, *(entry for key, entry in own.items() if key not in known))


def _over(below: Entry, above: Entry | None) -> Entry:
    """What the upper entry says, and the lower one where it says nothing."""
    if above is None:
        return below
    said = {f.name: getattr(above, f.name) for f in fields(above) if getattr(above, f.name) not in ("", None)}
    return replace(below, **said)


def _layered_items(bundled: Sequence[AgendaItem], own: Sequence[AgendaItem]) -> tuple[AgendaItem, ...]:
    mine = {(item.session, _item_key(item.number)): item for item in own}
    return (*(item for item in bundled if (item.session, _item_key(item.number)) not in mine), *own)
