"""`drafter check`: the findings in a text, as lines of JSON, as one SARIF log, or as a report."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from drafter import checks
from drafter.checks.finding import Severity
from drafter.checks.ignoring import ignored_among
from drafter.checks.words import WordList, read_own
from drafter.cli import sarif, shapes
from drafter.cli.answers import FAILED, NotAnswered, each, print_json, print_line, refuse_overwriting
from drafter.cli.registers import own_register
from drafter.cli.sources import open_source
from drafter.formats import outputs
from drafter.formats.report import contents
from drafter.model.document import Resolution
from drafter.store.atomic import atomic_write
from drafter.store.places import data_folder, words_path
from drafter.text.sentence import DrafterError, Sentence


def check(options: argparse.Namespace) -> int:
    """Print the findings of each file; 1 where one of them is an error."""
    own = read_own(words_path(data_folder()))
    for note in own.notes:
        print_line(note.in_(options.language), to=sys.stderr)
    if options.report:
        return _as_report(options, own.words)
    return _as_sarif(options, own.words) if options.sarif else _as_lines(options, own.words)


def _as_lines(options: argparse.Namespace, words: WordList) -> int:
    worst = Severity.HINT

    def one(name: str) -> shapes.Json:
        nonlocal worst
        document, findings, _ = _checked(name, options, words)
        worst = max([worst, *(finding.severity for finding in findings)])
        return {"file": name, "findings": [shapes.finding_of(document, f, options.language) for f in findings]}

    return each(options, one) or int(worst is Severity.ERROR)


def _as_sarif(options: argparse.Namespace, words: WordList) -> int:
    results: list[shapes.Json] = []
    notices: list[shapes.Json] = []
    worst = Severity.HINT
    for name in options.files:
        try:
            document, findings, ignored = _checked(name, options, words)
        except DrafterError as error:
            notices.append(sarif.notice(name, error, options.language))
            continue
        worst = max([worst, *(finding.severity for finding in findings)])
        results += [sarif.result(document, finding, name, options.language) for finding in findings]
        results += [sarif.suppressed(sarif.result(document, one, name, options.language)) for one in ignored]
    print_json(sarif.log(results, notices, options.language))
    return FAILED if notices else int(worst is Severity.ERROR)


def _as_report(options: argparse.Namespace, words: WordList) -> int:
    """One report over all files that can be read; the others are named on the standard error."""
    target = Path(options.report)
    ending = target.suffix.lower()
    if ending not in outputs.REPORT_ENDINGS:
        raise NotAnswered(
            Sentence(
                zh=f"检查报告不能写成“{target.name}”。可写{'、'.join(outputs.REPORT_ENDINGS)}。",
                en=f"The report cannot be written as “{target.name}”. Choose {' or '.join(outputs.REPORT_ENDINGS)}.",
            )
        )
    refuse_overwriting(options.report, *options.files)
    texts, worst, is_failed = [], Severity.HINT, False
    for name in options.files:
        try:
            document, findings, ignored = _checked(name, options, words)
        except DrafterError as error:
            print_line(f"{name}: {error.sentence.in_(options.language)}", to=sys.stderr)
            is_failed = True
            continue
        worst = max([worst, *(finding.severity for finding in findings)])
        texts.append(contents.checked(document, Path(name).name, findings, ignored=ignored))
    if texts:
        made = contents.Report(tuple(texts), options.language, options.today or date.today())
        atomic_write(target, outputs.report(made, ending))
    return FAILED if is_failed else int(worst is Severity.ERROR)


_Findings = tuple[checks.Finding, ...]


def _checked(name: str, options: argparse.Namespace, words: WordList) -> tuple[Resolution, _Findings, _Findings]:
    """The document, its findings, and those of them that the author of a draft ignores."""
    opened = open_source(name)
    base = opened.base.document if opened.base else None
    context = checks.Context(own_register(), session=options.session, base=base, today=options.today, words=words)
    found = checks.run(opened.document, context)
    ignored = ignored_among(found, opened.ignored)
    return opened.document, tuple(finding for finding in found if finding not in ignored), ignored
