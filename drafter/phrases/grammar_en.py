"""How an English paragraph opens: also/further, an adverb, a verb or a state of mind, and what belongs to the phrase.

Prepositions stay outside (*Takes note* of, *Looks forward* to; 1,271 : 8 in adopted texts), except in *Calls upon* and
*Calls for*. Preambular paragraphs open with a participle or a state of mind, operative ones with the third person.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from drafter.language.profile import EN
from drafter.phrases.opening import Opening
from drafter.phrases.words import any_of, words_by_class
from drafter.text.spans import Span

_AGAIN = r"(?:once again|once more|again|equally|in particular)"
_CHAIN = r"(?:also|further)"
_STRONGEST = r"in the strongest (?:possible )?terms"
_HAVING = (
    rf"having(?: {_CHAIN})? (?:carefully )?(?:considered|examined|received|reviewed|studied|heard|discussed|listened)"
)
_FRONT = re.compile(rf"{any_of(words.rstrip(',') for words in EN.adverbials)},? ", re.IGNORECASE)

_DOUBLING = {"commit", "recommit", "regret", "refer", "submit", "transmit", "permit"}
_Form = Literal["third person", "participle"]


def _inflected(verb: str, form: _Form) -> str:
    """reaffirms, stresses; reaffirming, noting, regretting"""
    if form == "third person":
        return verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    if verb.endswith("e") and not verb.endswith("ee"):
        return verb[:-1] + "ing"
    return verb + verb[-1] + "ing" if verb in _DOUBLING else verb + "ing"


def _with_feeling() -> str:
    """with great concern, with appreciation and satisfaction"""
    words = words_by_class("en")
    feeling = f"(?:{any_of(words['degree'])} )*{any_of(words['feeling'])}"
    return f"(?: with (?:its )?{feeling}(?: and {feeling})?)"


def _claim() -> str:
    """deep concern; strong support; call upon"""
    words = words_by_class("en")
    degree = any_of(words["degree"])
    standing = f"(?:calls? (?:upon|for|on)|{any_of(words['feeling'] + words['standing'])})"
    return f"(?:{degree},? (?:and )?)*{standing}(?: and (?:{degree} )*{standing})?"


def _acting(form: _Form) -> str:
    """Everything that opens with a verb in one form."""
    words = words_by_class("en")
    # "Also" and "further" stand before the third person and after the participle (4,561 : 9 in adopted texts).
    between = f"(?: {_AGAIN})?" if form == "third person" else f"(?: (?:{_CHAIN}|{_AGAIN}))?"
    adverb = any_of(words["adverb"])

    def of(*verbs: str) -> str:
        return any_of(_inflected(verb, form) for verb in verbs)

    claiming = of(*words["claiming"])
    feeling = f"(?:{any_of(words['degree'])} )*{any_of(words['feeling'])}"
    fixed = (
        f"{of('take')}{between} note(?:{between}{_with_feeling()})?",
        f"{of('take')}{between} into (?:account|consideration)",
        f"{of('call')}{between} (?:upon|for|on|attention)",
        f"{of('look')}{between} forward{_with_feeling()}?",
        f"{of('bear', 'keep')}{between} in mind",
        f"{of('draw')}{between} (?:the )?attention",
        f"{of('bring')}{between} to the attention",
        f"{of('pay')}{between} tribute",
        f"{of('give')} due consideration",
        f"{of('consider', 'believe', 'find', 'deem')}{between} it [a-z]+",
        f"{of('condemn')}{between} (?:unequivocally|{_STRONGEST}|without (?:any )?reservation)",
        f"{claiming}{between} its {_claim()}(?: {_STRONGEST})?",
        f"{of('express')}{between} (?:the |a )?(?:{_claim()}|{any_of(words['expressed'])})",
        f"{of('share')} the {feeling}",
        f"{of('remain')} (?:{adverb} )?{any_of(words['state'])}",
        f"{of('continue')} to (?:express {feeling}|{any_of(words['verb'])})",
    )
    plain = f"(?:{of(*words['verb'])}|{claiming})(?:{between}{_with_feeling()})?"
    single = f"(?:{'|'.join(fixed)}|{plain})"
    joined = f"(?:{adverb} |further |{of('continue')} to )?(?:{single}|{any_of(words['verb'])})"
    return f"(?:{adverb} )?{single}(?: and {joined})?"


@lru_cache(maxsize=1)
def _opening_pattern() -> re.Pattern[str]:
    words = words_by_class("en")
    adverb, state = any_of(words["adverb"]), any_of(words["state"])
    in_front = f"(?:(?:{_CHAIN}|once again) )?"
    feeling = f"(?:being |remaining )?(?:{adverb} )?{state}(?: and (?:{adverb} )?{state})?"
    preambular = f"(?:{_HAVING}|{_acting('participle')}|{feeling})(?: (?:{_CHAIN}|{_AGAIN}))?"
    operative = f"(?:{_acting('third person')}|(?:is|remains) (?:{adverb} )?{state})(?: {_AGAIN})?"
    return re.compile(rf"{in_front}(?:{operative}|{preambular})(?![\w-])", re.IGNORECASE)


def find(text: str) -> Opening | None:
    """The opening of a paragraph, behind "In this regard" and the like; None where there is none."""
    plain = _opening(text, 0)
    if plain is not None:
        return Opening((plain,))
    front = _FRONT.match(text)
    found = _opening(text, front.end()) if front else None
    return Opening((found,), Span(0, found.start)) if found else None


def _opening(text: str, start: int) -> Span | None:
    match = _opening_pattern().match(text, start)
    return Span(*match.span()) if match else None
