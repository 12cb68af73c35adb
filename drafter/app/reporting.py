"""The report of the checks on the draft: what was found, what is to fill in, what its author has ignored."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from drafter.app.outstanding import besides_missing, blanks_of
from drafter.checks.finding import Finding
from drafter.formats import outputs
from drafter.formats.report import contents
from drafter.model.document import Resolution
from drafter.text.sentence import Language

ENDINGS = outputs.REPORT_ENDINGS


def report(
    document: Resolution,
    name: str,
    findings: Sequence[Finding],
    ignored: Sequence[Finding],
    language: Language,
    day: date,
    ending: str,
) -> bytes:
    """The file, as its `ending` says; `name` is that of the draft, `language` that of whoever reads it."""
    blanks = [(one.place, one.span, one.text) for one in blanks_of(document)]
    text = contents.checked(document, name, besides_missing(document, findings), ignored=ignored, blanks=blanks)
    return outputs.report(contents.Report((text,), language, day), ending)
