"""What a checker remembers of the draft as it was never shows: after any change it says what a new one says."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import pytest

from drafter import checks
from drafter.checks.rule import DocumentRule
from drafter.checks.rules import ALL
from drafter.checks.sample import sample
from drafter.checks.words import Word, WordList
from drafter.model import edits
from drafter.model.document import Adoption, NoteId, ParagraphId, Part, Resolution, Run
from drafter.model.edits import EditRefused
from drafter.model.schema import normalise
from drafter.register.lookup import register
from drafter.text.sentence import Language
from drafter.text.spans import Span

SEEDS = range(40)
STEPS = 25
Step = Callable[[Resolution, random.Random], Resolution]
_FRAGMENTS: dict[Language, Sequence[str]] = {
    "zh": (
        "。",
        "；",
        "，",
        "第7段",
        "又",
        "还",
        "附件",
        "报告",
        "《",
        "上文第3段",
        "第73/361号",
        "(COVID-19)",
        "：",
        "",
    ),
    "en": (".", ";", ",", " paragraph 7 above", "Also ", "Further ", " annex", " report", "(", ":", " 73/361", ""),
}


def examples(language: Language, chance: random.Random) -> Resolution:
    """Some examples of rules, one behind the other in one document."""
    texts = [text for rule in ALL for text in (*rule.info.flags, *rule.info.passes)]
    mine = [text for text in texts if sample(text).language == language and "[" not in text and "@" not in text]
    body = "\n".join(chance.sample(mine, 6))
    report = "又回顾其报告，[1]\n[1] 见A/78/290" if language == "zh" else "Recalling the report,[1]\n[1] See A/78/290"
    return sample(f"{body}\n{report}")


def _some(document: Resolution, chance: random.Random) -> ParagraphId:
    return chance.choice(document.paragraphs).id


def _type(document: Resolution, chance: random.Random) -> Resolution:
    """Words of another example, or a fragment, in the place of some words."""
    paragraph = chance.choice(document.paragraphs)
    start = chance.choice([0, len(paragraph.text), chance.randint(0, len(paragraph.text))])
    end = min(len(paragraph.text), start + chance.randint(0, 6))
    return edits.replace_text(document, paragraph.id, Span(start, end), chance.choice(_FRAGMENTS[document.language]))


def _remove(document: Resolution, chance: random.Random) -> Resolution:
    return edits.remove(document, [_some(document, chance)])


def _move(document: Resolution, chance: random.Random) -> Resolution:
    return edits.move(document, [_some(document, chance)], _some(document, chance))


def _change_part(document: Resolution, chance: random.Random) -> Resolution:
    return edits.set_part(document, _some(document, chance), chance.choice(list(Part)))


def _insert(document: Resolution, chance: random.Random) -> Resolution:
    part = chance.choice([Part.PREAMBULAR, Part.OPERATIVE, Part.HEADING])
    return edits.insert_paragraph(document, _some(document, chance), part, 0, ())


def _change_note(document: Resolution, chance: random.Random) -> Resolution:
    notes = [note.id for note in document.footnotes]
    if not notes:
        return document
    note: NoteId = chance.choice(notes)
    return edits.replace_note_text(document, note, Span(0, 1), chance.choice(["同", "Ibid.", "见", ""]))


def _adopted(document: Resolution) -> Resolution:
    return replace(document, masthead=replace(document.masthead, adoption=Adoption(number="78/167")))


def _change_masthead(document: Resolution, chance: random.Random) -> Resolution:
    title = (Run(chance.choice(["合作", "合作。", "Cooperation,"])),)
    masthead = replace(
        document.masthead,
        title=title,
        session=chance.choice([None, 78, 79]),
        organ=chance.choice([document.masthead.organ, ""]),
        agenda_title=chance.choice([None, "发展：合作", "Development: cooperation"]),
        adoption=chance.choice([None, Adoption(number="73/361"), Adoption("78/1", adopted_on=date(2023, 12, 19))]),
    )
    return normalise(replace(document, masthead=masthead))


STEPS_OF_A_USER: Sequence[Step] = (_type, _type, _type, _type, _remove, _move, _change_part, _insert, _change_note)
WORDS = WordList([Word("报告", "通报"), Word("report", "account")])
KNOWN = register()
FEWER_KNOWN = replace(KNOWN, entries=KNOWN.entries[::2])
CONTEXTS: Sequence[Callable[[checks.Context, Resolution], checks.Context]] = (
    lambda context, _: replace(context, words=WORDS if not context.words else WordList()),
    lambda context, _: replace(context, register=FEWER_KNOWN if context.register is KNOWN else KNOWN),
    lambda context, _: replace(context, today=None if context.today else date(2026, 1, 1)),
    lambda context, _: replace(context, session=None if context.session else 79),
    lambda context, _: replace(context, base=None),
    lambda context, document: replace(context, base=_adopted(document)),
)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_after_any_change_it_finds_what_a_new_checker_finds(language: Language, seed: int) -> None:
    chance = random.Random(seed)
    document = base = examples(language, chance)
    checker = checks.checker()
    context = checks.Context(KNOWN, base=base, today=date(2026, 1, 1))
    for _ in range(STEPS):
        step = chance.choice([*STEPS_OF_A_USER, _change_masthead] if chance.random() < 0.3 else [_type])
        try:
            document = step(document, chance)
        except EditRefused:
            continue
        if chance.random() < 0.15:
            context = chance.choice(CONTEXTS)(context, document)
        assert checker.run(document, context) == checks.run(document, context), step.__name__
        if not document.paragraphs:
            return


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.info.name)
def test_what_a_rule_needs_stands_in_all_that_it_finds(rule: checks.Rule) -> None:
    if isinstance(rule, DocumentRule) or not rule.needs:
        return
    assert all(rule.needs), "an empty word is in every text"
    free = replace(rule, needs=())
    context = checks.Context(register(), today=date(2026, 1, 1))
    for text in {text for other in ALL for text in (*other.info.flags, *other.info.passes)}:
        document = sample(text)
        assert checks.Checker([rule]).run(document, context) == checks.Checker([free]).run(document, context)


def test_another_base_is_asked_anew() -> None:
    notes = "[1] A/78/412。\n[2] A/78/9。\n[3] 同上，第一章。"
    base = sample(f"@78/371\n回顾该报告，[1]\n又回顾其第一章，[2]\n又回顾其第二章，[3]\n{notes}")
    draft = edits.move(base, [ParagraphId(1)], ParagraphId(3))
    checker, context = checks.checker(), checks.Context(KNOWN)
    assert "ibid-lost-its-predecessor" not in {finding.rule for finding in checker.run(draft, context)}
    assert "ibid-lost-its-predecessor" in {f.rule for f in checker.run(draft, replace(context, base=base))}
