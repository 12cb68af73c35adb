"""What the register can add to a resolution's number: the date and the title that a citation carries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from drafter.register.entry import Entry
from drafter.register.lookup import Register
from drafter.text.citations import Citation, find_citations
from drafter.text.dates import format_date
from drafter.text.expressions import expression
from drafter.text.sentence import Language, Sentence
from drafter.text.spans import Span
from drafter.text.symbols import NUMBER_PATTERN, number_of

_TITLE_FIRST = expression(r"题为“[^”]*”的\d{4}年\d{1,2}月\d{1,2}日第")
_DATE_FIRST = expression(r"\d{4}年\d{1,2}月\d{1,2}日题为“[^”]*”的第")
_BEFORE_ZH = expression(r"第? ?$")
_DATED_BEFORE_ZH = expression(r"日(?:题为“[^”]*”的)?第? ?$")
_AFTER_ZH = expression(r" ?号?(?:决议)?")
_GOES_ON_ZH = expression(r"\ufffc*(?:[、和及]|以及)")
_BEFORE_EN = expression(r"\b[Rr]esolutions? $")
_DATED_AFTER_EN = expression(r"\ufffc*,? (?:of|on) \d{1,2} [A-Z]")
_STOP_EN = expression(r"\ufffc*[,;.:)]")


@dataclass(frozen=True, slots=True)
class Completion:
    """A citation in full: `text` in the place of `span`, code points in the paragraph's text."""

    span: Span
    text: str


def completions(
    text: str, caret: int, language: Language, register: Register, others: Iterable[str] = ()
) -> tuple[Completion, ...]:
    """The full forms of the number that ends at the caret, the usual one first: with its date, then with its title too.

    () where no number of the General Assembly ends there, where it has its date already, or where the register is
    not sure of the date. `others` are the document's paragraphs: the title stands before the date, or behind it, as
    most of theirs have it. In adopted Chinese texts of sessions 75 to 77 both orders are as frequent (254 and 271 of
    some 3,000 dated citations, which mostly have no title); English has the title last (282 of 286).
    """
    found = next((one for one in NUMBER_PATTERN.finditer(text) if one.end() <= caret <= one.end() + 3), None)
    if found is None or text[found.end() : caret] not in ("", "号", "号决", "号决议"):
        return ()
    number = number_of(found)
    entry = register.get(number) if number is not None and number.regular_session is not None else None
    if entry is None or not entry.date_is_sure or len(register.parts(entry.number)) > 1:
        return ()
    is_own = any(one.number_span.start == found.start() and one.organ == "GA" for one in find_citations(text, language))
    if not is_own and "/" not in found.group():
        return ()
    if language == "zh":
        return _chinese(text, Span(*found.span()), entry, others)
    return _english(text, Span(*found.span()), entry)


def described(citation: Citation, register: Register) -> Sentence | None:
    """What a citation says and what the register knows of it; None for other organs and for decisions.

    第78/167号决议：南南合作，2023年12月19日
    """
    if citation.organ != "GA" or citation.kind != "resolution" or citation.resolution is None:
        return None
    entry = register.get(citation.resolution)
    if entry is None:
        return Sentence(
            zh=f"第{citation.number}号决议：登记册里没有", en=f"Resolution {citation.number} is not in the register"
        )
    known_zh = [entry.title_zh or entry.title_en, format_date(entry.date, "zh") if entry.date else ""]
    known_en = [entry.title_en or entry.title_zh, format_date(entry.date, "en") if entry.date else ""]
    return Sentence(
        zh=f"第{entry.number}号决议：{'，'.join(filter(None, known_zh))}",
        en=f"Resolution {entry.number}: {', '.join(filter(None, known_en))}",
    )


def _chinese(text: str, number: Span, entry: Entry, others: Iterable[str]) -> tuple[Completion, ...]:
    if entry.date is None or _DATED_BEFORE_ZH.search(text, 0, number.start):
        return ()
    opening, ending = _BEFORE_ZH.search(text, 0, number.start), _AFTER_ZH.match(text, number.end)
    span = Span(opening.start() if opening else number.start, ending.end() if ending else number.end)
    is_in_list = _GOES_ON_ZH.match(text, span.end) is not None and not span.of(text).endswith("决议")
    cited = f"第{entry.number}号" + ("" if is_in_list else "决议")
    day = format_date(entry.date, "zh")
    forms = [f"{day}{cited}"]
    if entry.title_zh and not is_in_list:
        title = f"题为“{entry.title_zh}”的"
        forms.append(f"{title}{day}{cited}" if _title_comes_first(others) else f"{day}{title}{cited}")
    return tuple(Completion(span, form) for form in forms)


def _title_comes_first(others: Iterable[str]) -> bool:
    texts = list(others)
    first, last = (sum(len(one.findall(text)) for text in texts) for one in (_TITLE_FIRST, _DATE_FIRST))
    return first > last


def _english(text: str, number: Span, entry: Entry) -> tuple[Completion, ...]:
    if entry.date is None or _DATED_AFTER_EN.match(text, number.end):
        return ()
    has_noun = _BEFORE_EN.search(text, 0, number.start) is not None
    before = text[: number.start].rstrip()
    is_in_list = before.endswith((",", " and")) and "resolutions" in before
    dated = f"{entry.number} of {format_date(entry.date, 'en')}"
    dated = dated if has_noun or is_in_list else f"resolution {dated}"
    forms = [dated]
    if entry.title_en and not is_in_list:
        closing = "" if _STOP_EN.match(text, number.end) else ","
        forms.append(f"{dated}, entitled “{entry.title_en}”{closing}")
    return tuple(Completion(number, form) for form in forms)
