"""`drafter check`: the findings in a text, as lines of JSON, as one SARIF log, or as a report."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from drafter import checks
from drafter.checks.finding import Severity
from drafter.checks.ignoring import ignored_among
from drafter.checks.words import WordList, read_own
from drafter.cli import sarif, shapes
from drafter.cli.answers import NotAnswered, each, each_file, print_json, print_line, refuse_overwriting
from drafter.cli.registers import own_register
from drafter.cli.sources import open_source
from drafter.formats import outputs
from drafter.formats.report import contents
from drafter.model.document import Resolution
from drafter.store.atomic import atomic_write
from drafter.store.places import data_folder, words_path
from drafter.text.sentence import DrafterError, Sentence

_Findings = tuple[checks.Finding, ...]


@dataclass
class _Run:
    """The checks of all files of one call."""

    options: argparse.Namespace
    words: WordList
    worst: Severity = Severity.HINT
    """Of what was found so far."""

    def checked(self, name: str) -> tuple[Resolution, _Findings, _Findings]:
        """The document, its findings, and those of them that the author of a draft ignores."""
        options, opened = self.options, open_source(name)
        base = opened.base.document if opened.base else None
        context = checks.Context(
            own_register(), session=options.session, base=base, today=options.today, words=self.words
        )
        found = checks.run(opened.document, context)
        ignored = ignored_among(found, opened.ignored)
        findings = tuple(finding for finding in found if finding not in ignored)
        self.worst = max([self.worst, *(finding.severity for finding in findings)])
        return opened.document, findings, ignored


def check(options: argparse.Namespace) -> int:
    """Print the findings of each file; 1 where one of them is an error."""
    own = read_own(words_path(data_folder()))
    for note in own.notes:
        print_line(note.in_(options.language), to=sys.stderr)
    run = _Run(options, own.words)
    answer = _as_report if options.report else _as_sarif if options.sarif else _as_lines
    return answer(options, run) or int(run.worst is Severity.ERROR)


def _as_lines(options: argparse.Namespace, run: _Run) -> int:
    def one(name: str) -> shapes.Json:
        document, findings, _ = run.checked(name)
        return {"file": name, "findings": [shapes.finding_of(document, f, options.language) for f in findings]}

    return each(options, one)


def _as_sarif(options: argparse.Namespace, run: _Run) -> int:
    results: list[shapes.Json] = []
    notices: list[shapes.Json] = []

    def take(name: str) -> None:
        document, findings, ignored = run.checked(name)
        results.extend(sarif.result(document, finding, name, options.language) for finding in findings)
        results.extend(sarif.suppressed(sarif.result(document, one, name, options.language)) for one in ignored)

    code = each_file(options, take, lambda name, error: notices.append(sarif.notice(name, error, options.language)))
    print_json(sarif.log(results, notices, options.language))
    return code


def _as_report(options: argparse.Namespace, run: _Run) -> int:
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
    texts: list[contents.Checked] = []

    def take(name: str) -> None:
        document, findings, ignored = run.checked(name)
        texts.append(contents.checked(document, Path(name).name, findings, ignored=ignored))

    def refused(name: str, error: DrafterError) -> None:
        print_line(f"{name}: {error.sentence.in_(options.language)}", to=sys.stderr)

    code = each_file(options, take, refused)
    if texts:
        made = contents.Report(tuple(texts), options.language, options.today or date.today())
        atomic_write(target, outputs.report(made, ending))
    return code
