"""`drafter roll`: the next draft of a resolution."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from drafter import rollforward
from drafter.cli import shapes
from drafter.cli.answers import NotAnswered, each, refuse_overwriting
from drafter.cli.registers import own_register
from drafter.cli.sources import Opened, open_source
from drafter.cli.writing import refuse_macros, refuse_other_than_word, write_tracked
from drafter.formats import outputs
from drafter.model.document import Resolution
from drafter.rollforward.placeholders import is_taken_unasked
from drafter.rollforward.proposal import Certainty
from drafter.text.sentence import Sentence


def roll(options: argparse.Namespace) -> int:
    """Print the next draft of each file; with -o, write the Word file of a single one as well."""
    if options.output:
        refuse_overwriting(options.output, *options.files)
        refuse_other_than_word(options.output)
    earlier = open_source(options.earlier).document if options.earlier else None
    if options.output and len(options.files) > 1:
        raise NotAnswered(
            Sentence(zh="写Word文件时只能给一份文件。逐份运行。", en="-o takes one file. Run the files one by one.")
        )
    return each(options, lambda name: _roll(name, earlier, options))


def _roll(name: str, earlier: Resolution | None, options: argparse.Namespace) -> shapes.Json:
    opened = open_source(name)
    known = own_register()
    target = options.to or rollforward.next_session(opened.document, known)
    cycle = rollforward.Cycle(
        target_session=target,
        register=known,
        earlier=earlier,
        today=options.today or rollforward.usual_day(target, date.today()),
        target_is_assumed=not options.to,
    )
    plan = rollforward.plan(opened.document, cycle)
    accepted = [proposal for proposal in plan.proposals if proposal.certainty is not Certainty.ASK]
    draft, refused = rollforward.apply(opened.document, accepted)
    answer = shapes.structure_of(draft, name, opened.format, certainty=opened.certainty)
    answer["today"] = cycle.today.isoformat()
    answer["base"] = {"file": name, "symbol": opened.document.masthead.symbol}
    answer["changes"] = [shapes.change_of(opened.document, p, options.language) for p in plan.proposals]
    if options.output:
        written = _write(opened, plan, options)
        for change, proposal in zip(answer["changes"], plan.proposals, strict=True):
            change["written"] = proposal in written
    remarks = (*plan.remarks, *map(_left_out, refused))
    answer["remarks"] = [remark.in_(options.language) for remark in remarks]
    return answer


def _write(opened: Opened, plan: rollforward.Plan, options: argparse.Namespace) -> Sequence[rollforward.Proposal]:
    """Write the Word file with placeholders in it for last year's facts; the proposals that are carried out in it."""
    accepted = [proposal for proposal in plan.proposals if is_taken_unasked(proposal)]
    draft, refused = rollforward.apply(opened.document, accepted)
    target, base = Path(options.output), opened.as_base()
    refuse_macros(target.suffix.lower(), base)
    data = outputs.tracked(base, draft, options.author, options.date)
    write_tracked(target, data, options.language)
    return [proposal for proposal in accepted if proposal not in refused]


def _left_out(proposal: rollforward.Proposal) -> Sentence:
    """A change that another one left no room for."""
    return Sentence(
        zh=f"“{proposal.before}”没有改为“{proposal.after}”：另一处更新改的是同样的文字。",
        en=f"“{proposal.before}” was not changed to “{proposal.after}”: another change has taken these words.",
    )
