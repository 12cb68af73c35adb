"""Every rule flags the examples that stand with it, leaves alone the others, and its fixes mend what it flags."""

from __future__ import annotations

import pytest

from drafter import checks
from drafter.checks.fixes import fixed
from drafter.checks.rule import Rule
from drafter.checks.rules import ALL
from drafter.checks.sample import sample
from drafter.register.lookup import register

FLAGS = [pytest.param(rule, text, id=f"{rule.info.name}-{i}") for rule in ALL for i, text in enumerate(rule.info.flags)]
PASSES = [
    pytest.param(rule, text, id=f"{rule.info.name}-{i}") for rule in ALL for i, text in enumerate(rule.info.passes)
]


def found(rule: Rule, text: str) -> list[checks.Finding]:
    """What this one rule finds in the example."""
    document = sample(text)
    return list(checks.Checker([rule]).run(document, checks.Context(register())))


@pytest.mark.parametrize(("rule", "text"), FLAGS)
def test_a_rule_flags_its_bad_examples(rule: Rule, text: str) -> None:
    assert [finding.rule for finding in found(rule, text)] == [rule.info.name] * len(found(rule, text))
    assert found(rule, text)


@pytest.mark.parametrize(("rule", "text"), PASSES)
def test_a_rule_leaves_its_good_examples_alone(rule: Rule, text: str) -> None:
    assert found(rule, text) == []


@pytest.mark.parametrize(("rule", "text"), FLAGS)
def test_a_fix_mends_what_was_flagged(rule: Rule, text: str) -> None:
    document = sample(text)
    checker, context = checks.Checker([rule]), checks.Context(register())
    fixable = [finding for finding in checker.run(document, context) if finding.fix]
    for finding in fixable:
        mended = fixed(document, finding)
        left = checker.run(mended, context)
        assert (finding.place, finding.span, finding.message) not in [(f.place, f.span, f.message) for f in left]


def test_rule_names_are_unique() -> None:
    names = [rule.info.name for rule in ALL]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.info.name)
def test_a_rule_says_why_and_by_which_source_in_both_languages(rule: Rule) -> None:
    info = rule.info
    assert all([info.title.zh, info.title.en, info.why.zh, info.why.en, info.source.zh, info.source.en])
    assert not info.title.zh.endswith("。")
    assert info.why.zh.endswith("。")
