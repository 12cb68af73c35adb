"""How a Chinese paragraph opens: 又/还, adverbs, a verb or a feeling, and what is drawn into the opening with it.

The words are those of the opening phrases of adopted texts; how they go together is a grammar and not a list, so that
an opening that no text has used yet (又深为痛惜地注意到) is still seen whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from drafter.language.profile import ZH
from drafter.phrases.opening import Opening
from drafter.phrases.words import any_of, words_by_class
from drafter.text.expressions import expression
from drafter.text.spans import Span

# What may stand in front of the opening and is not set in bold (2.2 % of adopted paragraphs).
_ADVERBIALS = (*ZH.adverbials, "在这一方面", "在此情况下", "在此基础上", "同时", "特别是", "尤其", "酌情", "深入")
_IN_FRONT = expression(rf"(?:(?:{any_of(_ADVERBIALS)}|连续第[一二三四五六七八九十]+年)，?)+")
_CLAUSE_IN_FRONT = expression(r"(?:在|为|鉴于|作为|根据|按照|依照|自|经|除)[^，；。：]{2,40}，(?:除其他外，)?")
_MOST_DEGREES = 4
_DRAWING_ATTENTION = expression(r"(?P<first>[又还]?(?:再次)?提请)[^，；。：]{1,60}?(?P<second>注意)")


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What the grammar's words make up."""

    opening: re.Pattern[str]
    around_object: re.Pattern[str]
    """Phrases that take their object in the middle: 对……表示满意."""
    object_in_front: re.Pattern[str]
    """就……向秘书长表示感谢, 为……而赞扬"""


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    words = words_by_class("zh")
    degrees, feeling, verb = _degrees(words["degree"]), any_of(words["feeling"]), any_of(words["verb"])
    # 尤其 stands outside before a verb (尤其确认) and inside before a feeling (尤其关切).
    degrees_of_act = _degrees(set(words["degree"]) - {"尤其"})
    manner = f"(?:{degrees}{feeling}(?:[和并]{degrees}{feeling})?地)"
    shown = f"{degrees}{any_of(words['feeling'] + words['statement'])}"
    showing = f"表示(?:{manner}{verb}|{shown}(?:[和并与]{shown})?(?:的是|地{verb})?)"
    feels = f"(?:{degrees}感到|深感|深表|令人){degrees}{feeling}(?:[和并]{feeling})?(?:的是|地{verb})?"
    state = (
        f"{_degrees(words['degree'], at_least=1)}{feeling}(?:的是)?|(?:关切|关注|震惊|痛惜|赞赏|感谢)(?:[和并]关切)?"
    )
    act = f"(?:{degrees}{manner}|{degrees_of_act}){verb}"
    simple = f"(?:{degrees}{showing}|{feels}|{degrees}{_complement()}|{act}|{state})"
    half = rf"{degrees}(?:表示|感到|深感|深表){shown}(?:[和并与、]{shown})?"
    return _Patterns(
        opening=expression(f"[又还]?{simple}(?:[并和](?:继续|进一步)?{simple})?"),
        around_object=expression(rf"(?P<first>[又还]?对)(?!于)[^；。：]{{2,}}?(?P<second>{half})(?=[，；。]|$)"),
        object_in_front=expression(
            rf"(?:就|向|为|对于?)[^；。：]{{2,80}}?(?:(?={degrees}表示{shown}[，；。])|而(?=赞扬|感谢|祝贺))"
        ),
    )


def _degrees(words: Iterable[str], *, at_least: int = 0) -> str:
    """Words of degree in a row. Four at the most: 最强烈 is 最 and 强烈 too, and the ways to read a row multiply."""
    return f"{any_of(words)}{{{at_least},{_MOST_DEGREES}}}"


def _complement() -> str:
    """重申大力支持, 强调极为关切: what is reaffirmed or emphasized belongs to the opening.

    Not a bare 承诺 or 致力于: these stay outside in two of three adopted paragraphs (重申承诺 36 of 48, 重申致力于 20
    of 28, sessions 75 and 76), and inside once they have a degree (重申坚定承诺).
    """
    words = words_by_class("zh")
    degrees, some = _degrees(words["degree"]), _degrees(words["degree"], at_least=1)
    reaffirmed = f"{degrees}{any_of(words['reaffirmed'])}(?:的是)?|{some}(?:承诺|致力于)"
    emphasized = f"{any_of(words['emphasizing'])}{some}{any_of(words['feeling'])}"
    return f"(?:{any_of(words['reaffirming'])}(?:{reaffirmed})|{emphasized}|认为(?:有必要|必须))"


def find(text: str) -> Opening | None:
    """The opening of a paragraph, behind what stands in front of it; None where there is none."""
    plain = _opening(text, 0)
    if plain is not None:
        return Opening((plain,))
    return _split(text) or _behind(text, _IN_FRONT) or _behind(text, _CLAUSE_IN_FRONT) or _behind_object(text)


def _opening(text: str, start: int) -> Span | None:
    match = _patterns().opening.match(text, start)
    return Span(*match.span()) if match else None


def _split(text: str) -> Opening | None:
    match = _patterns().around_object.match(text) or _DRAWING_ATTENTION.match(text)
    return Opening((Span(*match.span("first")), Span(*match.span("second")))) if match else None


def _behind(text: str, front: re.Pattern[str]) -> Opening | None:
    match = front.match(text)
    found = _opening(text, match.end()) if match else None
    return Opening((found,), Span(0, found.start)) if found else None


def _behind_object(text: str) -> Opening | None:
    return _behind(text, _patterns().object_in_front)
