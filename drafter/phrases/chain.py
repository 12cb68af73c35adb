"""The chain of 又/还 and also/further: which step an opening phrase takes after the one before it.

Inside an unbroken run of adjacent paragraphs of one part that open with the same phrase, the steps go bare, 又, 还,
bare, 又, 还 … (runs of four in adopted texts: 228 of 236). A phrase that comes back after another one starts bare.
Phrases that direct somebody go on only while they direct the same one. All functions are pure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from drafter.language.profile import profile
from drafter.text.expressions import expression
from drafter.text.sentence import Language


class ChainStep(IntEnum):
    """How a phrase is joined to the same phrase before it."""

    BARE = 0
    ALSO = 1
    """又, also"""
    FURTHER = 2
    """还, further"""

    @property
    def following(self) -> ChainStep:
        """The step of the next paragraph of a run."""
        return ChainStep((self + 1) % len(ChainStep))


def chain_word(step: ChainStep, language: Language) -> str:
    """又, 还, also, further, and "" for a bare phrase."""
    words = profile(language)
    return {ChainStep.BARE: "", ChainStep.ALSO: words.also, ChainStep.FURTHER: words.further}[step]


@dataclass(frozen=True, slots=True)
class Link:
    """One opening of a run. `base` is the phrase without its 又/还 or also/further."""

    base: str
    step: ChainStep = ChainStep.BARE
    directive: bool = False
    addressee: str | None = None
    """Whom a directive phrase directs, as `addressee.addressee` names it; None where that is not known yet."""


def expected_step(previous: Link | None, link: Link, language: Language) -> ChainStep:
    """The step that `link` takes after the paragraph before it; `link.step` does not matter.

    `previous` is None at the start of a run: the first paragraph of a part, or one after a heading or after a paragraph
    without an opening phrase.
    """
    if previous is None or not continues(previous, link, language):
        return ChainStep.BARE
    return previous.step.following


def continues(previous: Link, link: Link, language: Language) -> bool:
    """True where both open with the same phrase and, if it directs somebody, direct the same one."""
    if chain_base(previous.base, language) != chain_base(link.base, language):
        return False
    return not link.directive or (link.addressee is not None and previous.addressee == link.addressee)


def is_tolerated(previous: Link | None, link: Link, language: Language) -> bool:
    """True where adopted texts deviate so often, and so evenly, that the step of `link` is no fault.

    Fifth Committee texts go from 审议了 to 又回顾. A directive phrase for the same addressee stays bare in one of ten
    paragraphs, and takes its step for another one in one of twenty (sessions 75 to 77, told apart by addressee.py).
    """
    if previous is None:
        return False
    if (previous.base, link.base, link.step) in _FIFTH_COMMITTEE:
        return True
    same = chain_base(previous.base, language) == chain_base(link.base, language)
    return same and link.directive and link.step in (ChainStep.BARE, previous.step.following)


_FIFTH_COMMITTEE = {
    ("审议了", "回顾", ChainStep.ALSO),
    ("审议了", "重申", ChainStep.ALSO),
    ("Having considered", "Recalling", ChainStep.ALSO),
}


_AGAIN_ZH = expression(r"(?:再次|再度)(?=.)")


def chain_base(base: str, language: Language) -> str:
    """The phrase that counts for the run: 请 for 再次请, because 请 goes on to 又再次请."""
    return _AGAIN_ZH.sub("", base, count=1) if language == "zh" and base.startswith(("再次", "再度")) else base


# Where also and further stand.

_STEP_EN = expression(
    r"^(?P<front>also|further) (?P<rest>.)|^(?P<head>.+?) (?P<inner>also|further)(?P<tail>| .+)$", re.IGNORECASE
)
# "Expressing further concern", "Welcomes and further encourages": further is no step there.
_NO_STEP_EN = expression(
    r"(?:\band further|\bfurther (?:concern|appreciation|regret|efforts?|support)\b)", re.IGNORECASE
)


def split_step(phrase: str, language: Language) -> tuple[str, ChainStep]:
    """The phrase without its 又/还 or also/further, and the step that the word makes."""
    return _split_zh(phrase) if language == "zh" else _split_en(phrase)


def _split_zh(phrase: str) -> tuple[str, ChainStep]:
    for step in (ChainStep.ALSO, ChainStep.FURTHER):
        word = chain_word(step, "zh")
        if phrase.startswith(word) and len(phrase) > 1:
            return phrase[1:], step
    return phrase, ChainStep.BARE


def _split_en(phrase: str) -> tuple[str, ChainStep]:
    match = None if _NO_STEP_EN.search(phrase) else _STEP_EN.match(phrase)
    if match is None:
        return phrase, ChainStep.BARE
    word = match["front"] or match["inner"]
    step = ChainStep.ALSO if word.lower() == "also" else ChainStep.FURTHER
    if match["front"]:
        return match["rest"].upper() + phrase[match.end("rest") :], step
    return match["head"] + match["tail"], step


def with_step(base: str, step: ChainStep, language: Language, *, preambular: bool) -> str:
    """The phrase with its 又/还 or also/further: 又欢迎, Recalling also, Having further considered, Also requests.

    English: after the participle in the preamble (4,561 : 9), before the verb in the operative part.
    """
    word = chain_word(step, language)
    if not word:
        return base
    if language == "zh":
        return word + base
    if not preambular:
        return f"{word.capitalize()} {base[:1].lower()}{base[1:]}"
    having = re.match(r"Having ", base)
    return f"Having {word} {base[having.end() :]}" if having else f"{base} {word}"
