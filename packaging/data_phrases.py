"""Rows of the phrase bank, of the openings by frequency and of the formulas out of the collected ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from pinyin_initials import initials

COLUMNS = (
    "id", "part", "family", "strength", "directive", "zh", "en", "count", "also_count", "further_count",
    "also_zh", "also_en", "further_zh", "further_en", "frame_zh", "follow_en", "alternatives_zh", "initials",
)  # fmt: skip
LEAD_COLUMNS = ("language", "lead", "preambular", "operative")
FORMULA_COLUMNS = (
    "id", "kind", "part", "zh", "en", "count_zh", "count_en", "variant_zh", "note_zh", "note_en", "initials",
)  # fmt: skip

_PARTS = {"PP": "preambular", "OP": "operative"}

# Marked text at the start of a paragraph that is no opening phrase: titles in italics, half of a phrase whose other
# half stands behind its object, a fronted adverbial that some texts mark along, a verb cut by a slip in the file.
_NO_LEADS = re.compile(
    r"在这方面.*|对|提请|再次|又认识|Treaty Series|Office of .*|Global .*|Réaffirmant|Expresses|Draws|Calls"
    r"|Takes note of|.* the importance"
)


def phrase_rows(collected: Iterable[Mapping[str, Any]]) -> list[tuple[str, ...]]:
    """The bank in the collected order, most frequent first in each part."""
    phrases = [phrase for phrase in collected if not phrase["zh"].startswith("在这方面")]
    plain = {(phrase["part"], phrase["zh"]): phrase for phrase in reversed(phrases)}
    return [_phrase(_graded(phrase, plain)) for phrase in phrases]


# Grades that the collection gave by the first words of a phrase and not by what it says.
_STRENGTHS = {
    "Urgently calls upon": 4,
    "Emphasizes its utmost concern": 4,
    "Noting with alarm": 5,
    "Strongly objects": 3,
}
_REPEATED = re.compile(r"(?:再次|紧急)(?=.)")


def _graded(phrase: Mapping[str, Any], plain: Mapping[tuple[str, str], Mapping[str, Any]]) -> Mapping[str, Any]:
    """A repeated directive (再次请) with family and strength of the plain one; "Recalls its request" directs nobody."""
    strength = _STRENGTHS.get(phrase["en"], phrase["strength"])
    if phrase["family"] == "recall":
        return {**phrase, "directive": False, "strength": strength}
    base = plain.get((phrase["part"], _REPEATED.sub("", phrase["zh"], count=1)))
    if base is None or base is phrase or not (phrase["directive"] and base["directive"]):
        return {**phrase, "strength": strength}
    return {**phrase, "family": base["family"], "strength": max(base["strength"], strength)}


def _phrase(phrase: Mapping[str, Any]) -> tuple[str, ...]:
    also, further = phrase["also"], phrase["further"]
    others = [f"{other['zh']} {other['n']}" for other in phrase["zh_alternatives"]]
    return (
        phrase["id"],
        _PARTS[phrase["part"]],
        phrase["family"],
        str(phrase["strength"]),
        "1" if phrase["directive"] else "",
        phrase["zh"],
        phrase["en"],
        str(phrase["n"]),
        str(also["n"]),
        str(further["n"]),
        also["zh"],
        also["en"],
        further["zh"],
        further["en"],
        phrase.get("zh_frame", ""),
        phrase.get("en_follow", ""),
        ";".join(others),
        initials(phrase["zh"]),
    )


def lead_rows(chinese: Iterable[Mapping[str, Any]], english: Iterable[Mapping[str, Any]]) -> list[tuple[str, ...]]:
    """Openings with the number of preambular and of operative paragraphs that they open, most frequent first."""
    rows = [("zh", lead) for lead in chinese] + [("en", lead) for lead in english]
    return [
        (language, lead["lead"], str(lead["pp"]), str(lead["op"]))
        for language, lead in rows
        if not _NO_LEADS.fullmatch(lead["lead"])
    ]


# What the collected templates call their slots, and what a drafter of the code calls them.
_SLOTS = {
    "第{N+1}届会议": "{session}",
    "{N+1} session": "{session}",
    "{项目}": "{item}",
    "{分项}": "{sub_item}",
    "{sub-item}": "{sub_item}",
    "{主题}": "{subject}",
    "[fn]": "{note}",
}
_NOTE = re.compile(r"\[fn: ?([^\]]*)\] ?")
_PREAMBULAR_KINDS = {"2030-agenda", "addis", "paris"}
_OTHER_KINDS = {"opening", "agenda-unless", "resources"}


def formula_rows(collected: Iterable[Mapping[str, Any]]) -> list[tuple[str, ...]]:
    """The formulas as templates with the slots {session} (第七十九届会议), {item}, {sub_item}, {subject} and {note}."""
    return [_formula(formula) for formula in collected]


def _formula(formula: Mapping[str, Any]) -> tuple[str, ...]:
    kind = formula["kind"]
    part = "" if kind in _OTHER_KINDS else "preambular" if kind in _PREAMBULAR_KINDS else "operative"
    chinese, variant = _with_variant(_slotted(formula["zh"]))
    return (
        formula["id"],
        kind,
        part,
        chinese,
        _slotted(formula["en"]),
        str(formula.get("n", "")),
        str(formula.get("n_en", "")),
        variant,
        _note(formula["zh"]),
        _note(formula["en"]),
        initials(re.sub(r"\{\w+\}", "", chinese))[:12],
    )


def _slotted(template: str) -> str:
    template = _NOTE.sub("{note}", template)
    for collected, ours in _SLOTS.items():
        template = template.replace(collected, ours)
    return template


def _note(template: str) -> str:
    found = _NOTE.search(template)
    return found[1] if found else ""


def _with_variant(template: str) -> tuple[str, str]:
    first, _, second = template.partition(" / ")
    return first, second
