"""Rows of the register and of the agenda out of the collected ones: cleaned, graded, and freed of what is not ours.

What was found wrong in the collected data (counted over its 11,036 rows), and what happens to it here:

- Dates taken from the collection of roll-call votes ("unvotes", 4,092 rows) carry something like the day of the week
  where the day of the month should be, up to the middle of 2003: every day is between 1 and 7, a quarter of them are
  a Saturday or a Sunday, and 303 of the 309 that could be compared have the right month and a wrong day. Only their
  month is kept. From the fifty-eighth session on they are whole dates.
- Up to the seventeenth session the numbers of that collection are not resolution numbers at all: left out.
- Not all numbers with a Roman session are the General Assembly's: those of the Economic and Social Council, of UNCTAD
  and of treaty bodies have the same form. They are left out, by session, by date or by place in the running count.
- The Human Rights Council numbers the resolutions of its special sessions like the Assembly's: S-27/1 of 2017 is not
  ours, whose twenty-seventh special session met in 2002. Dates outside the year of the session are left out.
- Two dates are slips that adopted texts inherited for years (73/287, 55/56); a date outside its session is dropped.
- Composite resolutions stand under several names ("75/101 A-B", "75/101 A and B"): one row.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from statistics import median

COLUMNS = ("number", "date", "evidence", "title_en", "title_zh", "item", "committee", "draft")
AGENDA_COLUMNS = ("session", "item", "title_en", "title_zh", "committee")

LAST_ROMAN_SESSION = 30
FIRST_DECISION = 401
FIRST_SESSION_WITH_WHOLE_VOTE_DATES = 58
FIRST_SESSION_WITH_RIGHT_VOTE_NUMBERS = 18

# Slips in adopted texts that the ones after them inherited. The right dates are the ones that lie inside the session:
# 73/287 is cited with 2018 in 76/261, 77/279, 78/276 and 79/281; 55/56 with 2001 in 77/277 to 80/252.
CORRECTED_DATES = {"73/287": "2019-04-15", "55/56": "2000-12-01"}

# The years of the Assembly's special sessions, the first one in 1947.
SPECIAL_SESSION_YEARS = (
    1947, 1948, 1961, 1963, 1967, 1974, 1975, 1978, 1978, 1978, 1980, 1982, 1986, 1986, 1988, 1989,
    1990, 1990, 1997, 1998, 1999, 1999, 2000, 2000, 2001, 2001, 2002, 2005, 2014, 2016, 2020, 2021,
)  # fmt: skip

_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_COMMITTEES = {
    "Without reference to a Main Committee": "0",
    "First Committee": "1",
    "Second Committee": "2",
    "Third Committee": "3",
    "Fourth Committee": "4",
    "Fifth Committee": "5",
    "#fifthCommittee": "5",
    "Sixth Committee": "6",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One resolution, or several lettered ones under a common number."""

    number: str
    session: int | None
    running: int
    letters: str
    date: str
    evidence: str
    weight: int
    title_en: str
    title_zh: str
    item: str
    agenda_en: str
    agenda_zh: str
    committee: str
    draft: str

    @property
    def cells(self) -> tuple[str, ...]:
        """The row as it is written."""
        return (
            self.number, self.date, self.evidence, self.title_en, self.title_zh, self.item, self.committee, self.draft,
        )  # fmt: skip


def register_rows(collected: Iterable[dict[str, str]]) -> list[Row]:
    """The register in the order of sessions and numbers."""
    rows = [row for row in map(_row, collected) if row is not None]
    rows = _of_the_assembly(rows)
    rows = _one_each(rows)
    rows = [_dated_inside_session(row) for row in rows]
    known = [row for row in rows if row.date or row.title_en or row.title_zh]
    return sorted(known, key=lambda row: (row.session or 0, row.running, row.number))


def _row(cells: dict[str, str]) -> Row | None:
    number = _number(cells["number"])
    parsed = _parts(number)
    if parsed is None:
        return None
    session, running, letters = parsed
    day, evidence, weight = _dated(cells, session)
    title_en, title_zh = _titles(cells, letters)
    return Row(
        number=number,
        session=session,
        running=running,
        letters=letters,
        date=day,
        evidence=evidence,
        weight=weight,
        title_en=title_en,
        title_zh=title_zh,
        item=_item(cells["agenda_item"]),
        agenda_en=clean_en(cells["agenda_name_en"]),
        agenda_zh=_whole(clean_zh(cells["agenda_name_zh"])),
        committee=_COMMITTEES.get(cells["committee"], ""),
        draft=_draft(cells["originating"]),
    )


def _number(text: str) -> str:
    text = re.sub(r"^(\d+) \(([IVXL]+)\) ([A-Z])$", r"\1 \3 (\2)", text.strip())
    text = re.sub(r"(?<=\d)([A-Z])$", r" \1", text)
    return re.sub(r"^(\d+/\d+) A and B$", r"\1 A-B", text)


def _parts(number: str) -> tuple[int | None, int, str] | None:
    """Session (None for special and emergency ones), running number and letters; None for what is no number."""
    old = re.fullmatch(r"(\d+)(?: ([A-Z]))? \(([IVXL]+)\)", number)
    if old:
        return _roman(old[3]), int(old[1]), old[2] or ""
    new = re.fullmatch(r"(?:(\d+)|E?S-\d+)/(\d+)(?: ([A-Z](?:(?:-| and )[A-Z])?))?", number)
    if new:
        return (int(new[1]) if new[1] else None), int(new[2]), new[3] or ""
    return None


def _roman(text: str) -> int:
    values = [_ROMAN_VALUES[char] for char in text]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def _dated(cells: dict[str, str], session: int | None) -> tuple[str, str, int]:
    """Date (or year and month), grade of the evidence, and how many texts it rests on."""
    day, how = cells["date"], cells["evidence"]
    if not day:
        return "", "", 0
    if how == "document":
        return day, "adopted", 10_000
    if how == "unvotes":
        if session is not None and session >= FIRST_SESSION_WITH_WHOLE_VOTE_DATES:
            return day, "voted", 0
        return day[:7], "month", 0
    cited = re.fullmatch(r"cited x(\d+)", how)
    if cited is None:
        return day, "disputed", 0
    times = int(cited[1])
    return day, "cited" if times > 1 else "cited-once", times


def _titles(cells: dict[str, str], letters: str) -> tuple[str, str]:
    english, chinese = clean_en(cells["title_en"]), clean_zh(cells["title_zh"])
    if len(letters) < 2:
        return english, chinese
    # A composite resolution: its Chinese title was read from its first part, its English one is several in a row.
    item_en, item_zh = clean_en(cells["agenda_name_en"]), clean_zh(cells["agenda_name_zh"])
    if item_en and english.startswith(item_en):
        return item_en, item_zh
    return english, ""


def clean_en(text: str) -> str:
    """An English title without stray spaces, soft hyphens, and the note marks and numbers that scanning left in it."""
    text = re.sub(r"\s+", " ", text.replace("\u2011", "-").replace("\u00ad", "")).strip()
    text = re.sub(r"^\d+ ?\([IVXL]+\)\. ?", "", text)
    text = re.sub(r"(?<=[a-z])\d{1,3}$", "", text)
    return text.capitalize() if text.isupper() else text


def clean_zh(text: str) -> str:
    """A Chinese title without the spaces of its line breaks, and with 〈 〉 for the < > of some files."""
    text = text.replace("\u200e", "").replace("<", "〈").replace(">", "〉")
    text = re.sub(r"^[A-Z]\. ?(?=[\u4e00-\u9fff])", "", text.strip())
    return re.sub(r"(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])", "", text)


def _whole(name: str) -> str:
    """The title of an agenda item; "" where it breaks off behind its colon."""
    return "" if name.endswith("：") else name


def _item(text: str) -> str:
    return re.sub(r"(?<=\d) (?=\()", "", re.sub(r"^Agenda items? ", "", text.strip()))


def _draft(originating: str) -> str:
    """The symbol of the plenary draft that was adopted; "" where a committee's report brought the text."""
    found = re.match(r"A/(?:E?S-)?\d+/L\.\d+(?:/Rev\.\d+)?", originating)
    return found[0] if found else ""


def _of_the_assembly(rows: list[Row]) -> list[Row]:
    """Without rows of other organs, whose numbers with a Roman session look the same."""
    old: dict[int, list[int]] = defaultdict(list)
    for row in rows:
        if "(" in row.number and row.session and row.evidence.startswith("cited") and _inside_session(row):
            old[row.session].append(row.running)
    middle = {session: median(running) for session, running in old.items()}

    def ours(row: Row) -> bool:
        if row.number.startswith("S-"):
            return _in_year_of_special_session(row)
        if row.evidence == "month" and "/" in row.number and row.running >= FIRST_DECISION:
            return False
        if "(" not in row.number or row.session is None:
            return True
        if row.session > LAST_ROMAN_SESSION or not _inside_session(row):
            return False
        if row.evidence == "month" and row.session < FIRST_SESSION_WITH_RIGHT_VOTE_NUMBERS:
            return False
        lower, upper = middle.get(row.session - 1, 0), middle.get(row.session + 1, 4_000)
        return lower < row.running < upper

    return [row for row in rows if ours(row)]


def _in_year_of_special_session(row: Row) -> bool:
    special = int(row.number[2:].partition("/")[0])
    year = SPECIAL_SESSION_YEARS[special - 1] if special <= len(SPECIAL_SESSION_YEARS) else None
    return year is not None and row.date[:4] in ("", str(year))


def _inside_session(row: Row) -> bool:
    """True where the date is not known, or lies from 1 September of the session's year to 30 September a year later.

    The first session met from January 1946.
    """
    if not row.date or row.session is None:
        return True
    first, last = f"{1945 + row.session}-09", f"{1946 + row.session}-09"
    return ("1946-01" if row.session == 1 else first) <= row.date[:7] <= last


def _dated_inside_session(row: Row) -> Row:
    if row.number in CORRECTED_DATES:
        return replace(row, date=CORRECTED_DATES[row.number], evidence="cited")
    if _inside_session(row):
        return row
    return replace(row, date="", evidence="")


def _one_each(rows: list[Row]) -> list[Row]:
    """One row for a number: the best evidence leads, what it lacks comes from the others."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row.number].append(row)
    return [_merged(sorted(group, key=lambda row: -row.weight)) for group in groups.values()]


def _merged(group: Sequence[Row]) -> Row:
    best = group[0]
    for other in group[1:]:
        missing = {
            name: getattr(other, name)
            for name in ("title_en", "title_zh", "item", "agenda_en", "agenda_zh", "committee", "draft")
            if not getattr(best, name)
        }
        best = replace(best, **missing)
    return best


@dataclass(frozen=True, slots=True)
class Item:
    """An agenda item of one session under its own title, without the title of the item that it belongs to.

    The English title of a sub-item has the initial that it has after its item: small, but for names.
    """

    session: int
    number: str
    title_en: str
    title_zh: str
    committee: str

    @property
    def cells(self) -> tuple[str, ...]:
        """The row as it is written."""
        return (str(self.session), self.number, self.title_en, self.title_zh, self.committee)


def agenda_rows(listed: Iterable[dict[str, str]], adopted: Sequence[Row]) -> list[Item]:
    """The items of each session: as listed by the Assembly, and for sessions without a list as adopted texts name them.

    Sub-items come with the title of their item in front ("A: b", 甲：乙). It is taken off, and gives the item its title
    where that is not known.
    """
    in_lists = _listed_names(listed)
    in_texts = _names_in_texts(adopted)
    names = in_texts | {key: _filled(pair, in_texts.get(key, ("", ""))) for key, pair in in_lists.items()}
    names |= _parents(names, in_texts)
    committees = _committees(adopted)
    items: list[Item] = []
    for session, number in sorted(names, key=_agenda_order):
        english, chinese = names[session, number]
        parent = number.partition("(")[0]
        if parent != number:
            above = names.get((session, parent), ("", ""))
            printed = in_texts.get((session, number), ("", ""))[0]
            english = _below(printed, above[0], ": ") or _below(english, above[0], ": ") or _uncapitalised(english)
            chinese = _below(chinese, above[1], "：") or chinese
        items.append(Item(session, number, english, chinese, committees.get((session, number), "")))
    return items


def _filled(pair: tuple[str, str], other: tuple[str, str]) -> tuple[str, str]:
    return pair[0] or other[0], pair[1] or other[1]


def _below(title: str, above: str, colon: str) -> str:
    """The sub-item's own title; "" where the item's title does not stand in front of it."""
    head = above + colon
    return title[len(head) :] if above and title.casefold().startswith(head.casefold()) else ""


def _uncapitalised(title: str) -> str:
    """With a small initial, unless the first words look like a name."""
    first, _, rest = title.partition(" ")
    is_name = "-" in first or first in _NAME_OPENERS or first.isupper() or not first.isalpha() or rest[:1].isupper()
    return title if is_name else title[:1].lower() + title[1:]


# Words that open the names of instruments and bodies; the names stay as they are after "Sustainable development: ".
_NAME_OPENERS = {
    "Convention",
    "Treaty",
    "Comprehensive",
    "African",
    "Universal",
    "Declaration",
    "International",
    "Joint",
}


def _listed_names(listed: Iterable[dict[str, str]]) -> dict[tuple[int, str], tuple[str, str]]:
    return {
        (int(row["session"]), _item(row["item"])): (clean_en(row["title_en"]), _whole(clean_zh(row["title_zh"])))
        for row in listed
    }


def _names_in_texts(adopted: Sequence[Row]) -> dict[tuple[int, str], tuple[str, str]]:
    """The most frequent spelling of each item's full title, in each language."""
    english: dict[tuple[int, str], Counter[str]] = defaultdict(Counter)
    chinese: dict[tuple[int, str], Counter[str]] = defaultdict(Counter)
    for row in adopted:
        if row.session and re.fullmatch(r"\d+(\([a-z]+\))?", row.item):
            english[row.session, row.item][row.agenda_en] += 1
            chinese[row.session, row.item][row.agenda_zh] += 1
    return {key: (_most_frequent(english[key]), _most_frequent(chinese[key])) for key in english}


def _most_frequent(counted: Counter[str]) -> str:
    return max(filter(None, counted), key=lambda text: (counted[text], text), default="")


def _parents(
    names: dict[tuple[int, str], tuple[str, str]], in_texts: dict[tuple[int, str], tuple[str, str]]
) -> dict[tuple[int, str], tuple[str, str]]:
    """Titles of items that are known from their sub-items alone, in one language or in both."""
    found: dict[tuple[int, str], tuple[str, str]] = {}
    for (session, number), (_, chinese) in sorted(names.items()):
        parent = number.partition("(")[0]
        known = found.get((session, parent)) or names.get((session, parent), ("", ""))
        if parent == number or all(known):
            continue
        english = in_texts.get((session, number), ("", ""))[0]
        depth = known[0].count(": ")
        head_en = ": ".join(english.split(": ")[: depth + 1]) if ": " in english else ""
        head_zh = "：".join(chinese.split("：")[: depth + 1]) if "：" in chinese else ""
        found[session, parent] = _filled(known, (head_en, head_zh))
    return {key: pair for key, pair in found.items() if any(pair)}


def _committees(adopted: Sequence[Row]) -> dict[tuple[int, str], str]:
    votes: dict[tuple[int, str], Counter[str]] = defaultdict(Counter)
    for row in adopted:
        if row.session and row.item and row.committee:
            votes[row.session, row.item][row.committee] += 1
    return {key: max(counted, key=lambda code: (counted[code], code)) for key, counted in votes.items()}


def _agenda_order(key: tuple[int, str]) -> tuple[int, int, int, str]:
    session, number = key
    item, _, letter = number.rstrip(")").partition("(")
    return session, int(item), len(letter), letter
