"""What findings say: each part filled in both languages, and each language in its own punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest

from drafter import checks
from drafter.checks.finding import Finding
from drafter.checks.rules import ALL
from drafter.checks.sample import sample
from drafter.register.lookup import register
from drafter.text.sentence import Sentence

_QUOTED = re.compile("“[^”]*”|《[^》]*》|‘[^’]*’")
_ALONE = re.compile(r"(?<![^ (])[，、；：。（）《》〈〉·]+(?=[ ,;:.)]|$)")
"""A mark that an English sentence speaks of stands between spaces."""
_WORDS_ZH = re.compile("[\u4e00-\u9fff，。；：、]*[\u4e00-\u9fff]+[\u4e00-\u9fff，。；：、《》〈〉…“”]*")
"""Chinese words that an English sentence cites: 题为“…”的项目下."""
_FULL_WIDTH = re.compile("[，。；：、（）！？]")
_HALF_WIDTH = re.compile("(?<=[\u4e00-\u9fff”》])[,;:!?](?!//)|(?<=[\u4e00-\u9fff])\\.(?!\\w)")
_END_ZH = ("。",)


def examples() -> Iterator[tuple[str, Finding]]:
    """What is found in the bad examples of every rule."""
    context = checks.Context(register(), today=date(2026, 1, 1))
    for rule in ALL:
        for text in rule.info.flags:
            for finding in checks.Checker([rule]).run(sample(text), context):
                yield text, finding


FOUND = list(examples())
SOURCES = [
    (rule.info.name, sentence) for rule in ALL for sentence in (rule.info.title, rule.info.why, rule.info.source)
]


def is_english(words: str) -> bool:
    """No Chinese punctuation, but in what is quoted or cited."""
    plain = _WORDS_ZH.sub("", _ALONE.sub("", _QUOTED.sub("", words)))
    return _FULL_WIDTH.search(plain) is None and "  " not in words


def is_chinese(words: str) -> bool:
    """No English punctuation behind a Chinese character, but in what is quoted; some Chinese character at all."""
    plain = _QUOTED.sub("”", words)
    return _HALF_WIDTH.search(plain) is None and re.search("[\u4e00-\u9fff]", words) is not None


def is_well_written(sentence: Sentence) -> bool:
    """Both languages are there, each in its own punctuation."""
    return bool(sentence.zh and sentence.en) and is_chinese(sentence.zh) and is_english(sentence.en)


@pytest.mark.parametrize(("text", "finding"), FOUND, ids=[finding.rule for _, finding in FOUND])
def test_a_finding_says_what_is_wrong_why_by_which_source_and_where(text: str, finding: Finding) -> None:
    document = sample(text)
    assert is_well_written(finding.message), finding.message
    assert is_well_written(finding.why), finding.why
    assert is_well_written(checks.source_of_rule(finding.rule))
    assert not finding.message.zh.endswith(_END_ZH)
    assert finding.why.zh.endswith(_END_ZH)
    assert finding.why.en.endswith(".")
    place = finding.place
    assert place.paragraph_id is None or place.paragraph_id in document.positions
    assert place.note_id is None or place.note_id in document.notes_by_id
    if finding.span is not None:
        assert finding.text
        assert finding.span.end > finding.span.start


@pytest.mark.parametrize(("text", "finding"), FOUND, ids=[finding.rule for _, finding in FOUND])
def test_a_finding_says_what_would_be_right(text: str, finding: Finding) -> None:
    """By its fix, or in words: the sentences say more than the title does."""
    if finding.fix is not None:
        assert finding.fix.moves_marks or finding.fix.after != finding.fix.before
    else:
        assert finding.why.zh.rstrip("。") not in (finding.message.zh, checks.source_of_rule(finding.rule).zh)


@pytest.mark.parametrize(("name", "sentence"), SOURCES, ids=[name for name, _ in SOURCES])
def test_what_a_rule_says_is_in_the_punctuation_of_its_language(name: str, sentence: Sentence) -> None:
    assert is_chinese(sentence.zh), sentence.zh
    assert is_english(sentence.en), sentence.en


@pytest.mark.parametrize(
    "rule", [each for each in ALL if set(each.info.languages) == {"zh", "en"}], ids=lambda rule: rule.info.name
)
def test_the_reason_speaks_of_texts_in_the_language_of_the_document(rule: checks.Rule) -> None:
    english, chinese = rule.info.why_for("en"), rule.info.why_for("zh")
    assert not re.search(r"中文(?!名)|“[又还]”", english.zh)
    assert not re.search(r"Chinese|[\u4e00-\u9fff]", english.en)
    assert not re.search(r"English|\b[Aa]lso”", chinese.en)
    assert "also" not in chinese.zh


def test_the_reason_of_a_finding_is_that_of_its_document() -> None:
    texts = {"zh": "回顾其决议，\n回顾其决定，", "en": "Recalling its resolution,\nRecalling its decision,"}
    for language, text in texts.items():
        (found,) = [
            each for each in checks.run(sample(text), checks.Context(register())) if each.rule == "also-further-missing"
        ]
        assert ("又" in found.why.zh) is (language == "zh")
        assert ("“also”" in found.why.en) is (language == "en")
