"""The verbs: structure, roll, check, compare, export, phrases. What they print is said in `shapes.py`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from drafter import checks, rollforward
from drafter.checks.finding import Severity
from drafter.cli import shapes
from drafter.cli.arguments import parser
from drafter.cli.sources import Opened, open_source
from drafter.formats import outputs
from drafter.model.document import Part, Resolution
from drafter.phrases.bank import phrase_bank
from drafter.phrases.search import search
from drafter.register.lookup import Register, register
from drafter.rollforward.proposal import Certainty
from drafter.store.atomic import atomic_write
from drafter.store.places import data_folder, register_folder
from drafter.text.sentence import DrafterError, Language, Sentence

FAILED = 2
"""The exit code where a file could not be read or written."""


class NotAnswered(DrafterError):
    """What was asked for cannot be done with this file."""

    kind = "unsupported"


def run(arguments: Sequence[str]) -> int:
    """Carry out one verb and return the exit code."""
    options = parser().parse_args(arguments)
    try:
        return _VERBS[options.verb](options)
    except DrafterError as error:
        print_line(error.sentence.in_(options.language), to=sys.stderr)
        return FAILED
    except BrokenPipeError:
        # The reader of our lines has gone (`drafter … | head`): nothing is left to do, and nothing to say.
        sys.stderr.close()
        return FAILED


def print_line(text: str, to: Any = None) -> None:
    """One line in UTF-8, whatever the console's own encoding is."""
    stream = to or sys.stdout
    stream.buffer.write(text.encode("utf-8", "replace") + b"\n")
    stream.buffer.flush()


def structure(options: argparse.Namespace) -> int:
    """Print what the importer understood of each file."""
    return _each(options, lambda name: _structure(open_source(name), name, options.language))


def roll(options: argparse.Namespace) -> int:
    """Print the next draft of each file; with -o, write the Word file of a single one as well."""
    if options.output:
        _refuse_overwriting(options.output, *options.files)
    earlier = open_source(options.earlier).document if options.earlier else None
    if options.output and len(options.files) > 1:
        raise NotAnswered(
            Sentence(zh="写Word文件时只能给一份文件。逐份运行。", en="-o takes one file. Run the files one by one.")
        )
    return _each(options, lambda name: _roll(name, earlier, options))


def check(options: argparse.Namespace) -> int:
    """Print the findings of each file; 1 where one of them is an error."""
    worst = Severity.HINT

    def one(name: str) -> shapes.Json:
        nonlocal worst
        opened = open_source(name)
        document, base = opened.document, opened.base.document if opened.base else None
        findings = checks.run(document, checks.Context(_register(), session=options.session, base=base))
        worst = max([worst, *(finding.severity for finding in findings)])
        return {"file": name, "findings": [shapes.finding_of(document, f, options.language) for f in findings]}

    return _each(options, one) or int(worst is Severity.ERROR)


def compare(options: argparse.Namespace) -> int:
    """Write NEW as tracked changes on OLD."""
    _refuse_overwriting(options.output, options.old, options.new)
    old, new = open_source(options.old), open_source(options.new)
    data = outputs.tracked(old.as_base(), new.document, options.author, options.date)
    atomic_write(Path(options.output), data)
    return 0


def export(options: argparse.Namespace) -> int:
    """Write the file in the form that the ending of OUT names."""
    _refuse_overwriting(options.output, options.file)
    opened, target = open_source(options.file), Path(options.output)
    atomic_write(target, _exported(opened, target.suffix.lower(), options))
    return 0


def phrases(options: argparse.Namespace) -> int:
    """Print the phrases that answer the query, best first."""
    part = Part(options.part) if options.part else None
    for hit in search(phrase_bank(), options.query, part, options.document_language):
        _print_json(shapes.phrase_of(hit.phrase))
    return 0


def _structure(opened: Opened, name: str, language: Language) -> shapes.Json:
    return shapes.structure_of(
        opened.document,
        name,
        opened.format,
        certainty=opened.certainty,
        repairs=[repair.sentence.in_(language) for repair in opened.repairs],
    )


def _roll(name: str, earlier: Resolution | None, options: argparse.Namespace) -> shapes.Json:
    opened = open_source(name)
    today = options.today or rollforward.drafting_day(options.to)
    cycle = rollforward.Cycle(target_session=options.to, register=_register(), earlier=earlier, today=today)
    plan = rollforward.plan(opened.document, cycle)
    accepted = [proposal for proposal in plan.proposals if proposal.certainty is not Certainty.ASK]
    draft, refused = rollforward.apply(opened.document, accepted)
    if options.output:
        atomic_write(Path(options.output), outputs.tracked(opened.as_base(), draft, options.author, options.date))
    answer = shapes.structure_of(draft, name, opened.format, certainty=opened.certainty)
    answer["base"] = {"file": name, "symbol": opened.document.masthead.symbol}
    answer["changes"] = [shapes.change_of(opened.document, p, options.language) for p in plan.proposals]
    remarks = (*plan.remarks, *map(_left_out, refused))
    answer["remarks"] = [remark.in_(options.language) for remark in remarks]
    return answer


def _left_out(proposal: rollforward.Proposal) -> Sentence:
    """A change that another one left no room for."""
    return Sentence(
        zh=f"“{proposal.before}”没有改为“{proposal.after}”：另一处更新改的是同样的文字。",
        en=f"“{proposal.before}” was not changed to “{proposal.after}”: another change has taken these words.",
    )


def _register() -> Register:
    """The register with the user's own layer."""
    return register(register_folder(data_folder()))


def _exported(opened: Opened, ending: str, options: argparse.Namespace) -> bytes:
    if options.tracked:
        return _tracked(opened, ending, options)
    if ending == ".docx":
        return outputs.clean(opened.document)
    if ending == ".txt":
        return shapes.plain_text(opened.document).encode()
    raise NotAnswered(
        Sentence(
            zh=f"还不能写成{f'“{ending}”' if ending else '没有扩展名的文件'}。可写.docx和.txt。",
            en=f"Cannot write {f'“{ending}”' if ending else 'a file without an ending'} yet. Choose .docx or .txt.",
        )
    )


def _tracked(opened: Opened, ending: str, options: argparse.Namespace) -> bytes:
    if opened.base is None:
        raise NotAnswered(
            Sentence(
                zh="这份文件里没有基稿，标不出改动。改用保存过的草案，或用drafter compare。",
                en="This file holds no base text to compare with. Give a saved draft, or use drafter compare.",
            )
        )
    if ending != ".docx":
        raise NotAnswered(
            Sentence(
                zh="追踪修订只能写进Word文件（.docx）。",
                en="Tracked changes can be written to a Word file (.docx) only.",
            )
        )
    return outputs.tracked(opened.base, opened.document, options.author, options.date)


def _each(options: argparse.Namespace, one: Callable[[str], shapes.Json]) -> int:
    """One line for each file, going on after a file that fails; the exit code says whether one did."""
    code = 0
    for name in options.files:
        try:
            _print_json(one(name))
        except DrafterError as error:
            _print_json(shapes.error_of(name, error, options.language))
            code = FAILED
    return code


def _print_json(value: Any) -> None:
    print_line(json.dumps(value, ensure_ascii=False))


def _refuse_overwriting(output: str, *sources: str) -> None:
    """The files that are read are never written, under whatever name."""
    target = Path(output)
    if any(target.exists() and Path(source).exists() and target.samefile(source) for source in sources):
        raise NotAnswered(
            Sentence(
                zh=f"“{target.name}”是要读的文件，不能覆盖。另取一个文件名。",
                en=f"“{target.name}” is the file to be read and must not be overwritten. Choose another name.",
            )
        )


_VERBS: dict[str, Callable[[argparse.Namespace], int]] = {
    "structure": structure,
    "roll": roll,
    "check": check,
    "compare": compare,
    "export": export,
    "phrases": phrases,
}
