"""A link leads to the document that it shows, wherever the text came from."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter import checks
from drafter.checks.finding import Finding, Severity
from drafter.checks.sample import sample
from drafter.model.document import Resolution, Run
from drafter.register.lookup import register


def linked(shown: str, href: str) -> tuple[Finding, ...]:
    """What is said about links of a text whose only note shows `shown` with the address behind it."""
    document = sample("回顾该报告，[1]\n[1] A/1/1。")
    note = replace(document.footnotes[0], runs=(Run(shown, href=href), Run("。")))
    return of_links(replace(document, footnotes=(note,)))


def of_links(document: Resolution) -> tuple[Finding, ...]:
    """The findings on links."""
    found = checks.run(document, checks.Context(register()))
    return tuple(each for each in found if each.rule == "link-leads-elsewhere")


@pytest.mark.parametrize(
    ("shown", "href"),
    [
        ("A/69/39", "http://undocs.org/ch/A/67/39）"),
        ("A/69/153", "http://undocs.org/ch/A/68/212"),
        ("A/RES/78/167", "https://undocs.org/zh/A/RES/77/185"),
        ("A/C.2/78/L.39", "#"),
    ],
)
def test_a_link_to_another_document_is_named(shown: str, href: str) -> None:
    (finding,) = linked(shown, href)
    assert finding.text == shown
    assert finding.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("shown", "href"),
    [
        ("A/66/717", "http://undocs.org/ch/A/66/717"),
        ("A/69/39", "https://undocs.org/zh/A/69/39%28SUPP%29"),
        ("A/69/39", "https://docs.un.org/en/A/69/39"),
        ("A/78/290", "https://www.un.org/zh/ga/78"),
        ("该报告", "https://undocs.org/zh/A/68/212"),
    ],
)
def test_a_link_that_leads_there_or_nowhere_known_is_left_alone(shown: str, href: str) -> None:
    assert linked(shown, href) == ()
