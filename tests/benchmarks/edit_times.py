"""How long one keystroke, one split and one renumbering take in a text of 400 paragraphs, 170 notes, 50,000 characters.

Run it from the project's root: python -m tests.benchmarks.edit_times
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from statistics import median

from drafter.model import commands, edits
from drafter.model.alignment import align
from drafter.model.document import ParagraphId, Resolution
from drafter.model.naming import paragraph_name
from drafter.model.numbering import note_marks, paragraph_numbers
from drafter.model.state import DraftState, apply, at
from drafter.text.spans import Span
from tests.builders import op, pp, res, sub

_WORDS = "各国应在其能力范围内分享海洋观测数据并定期向有关机构通报进展情况，" * 4
_REPEATS = 15


def long_text() -> Resolution:
    """100 preambular and 200 operative paragraphs, 100 sub-paragraphs; 170 of them cite a note."""
    preamble = [pp(f"<b>回顾</b>{_WORDS}<n>{i}</n>") for i in range(1, 101)]
    body = []
    for i in range(100):
        body.append(op(f"<b>请</b>{i}{_WORDS}" + (f"<n>{101 + i}</n>" if i < 70 else "")))
        body.append(sub(f"{_WORDS}{i}"))
        body.append(op(f"<b>鼓励</b>{_WORDS}{i}"))
    return res(*preamble, *body)


def milliseconds(work: Callable[[], object]) -> float:
    """The median time of one run."""
    times = []
    for _ in range(_REPEATS):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return median(times)


def main() -> None:
    """Print one line for each kind of work."""
    # As a draft is that has been edited before: what is known of it goes on from edit to edit.
    document = apply(DraftState(long_text()), commands.typing(ParagraphId(1), Span(2, 2), "其")).document
    middle = ParagraphId(200)
    state = DraftState(document, selection=at(middle, 20))
    moved = edits.move(document, [ParagraphId(390)], ParagraphId(101))
    all_changed = replace(
        document, paragraphs=tuple(replace(p, runs=edits.text_runs("又" + p.text)) for p in document.paragraphs)
    )

    def numbered(changed: DraftState) -> None:
        paragraph_numbers(changed.document)
        note_marks(changed.document)
        paragraph_name(changed.document, middle)

    numbered(state)
    jobs: dict[str, Callable[[], object]] = {
        "type one character, number all": lambda: numbered(apply(state, commands.typing(middle, Span(20, 20), "各"))),
        "split, number all": lambda: numbered(apply(state, commands.SPLIT.run(state))),
        "move a paragraph, number all": lambda: numbered(apply(state, commands.MOVE_UP.run(state))),
        "ask all commands": lambda: [command.can(state) for command in commands.COMMANDS],
        "align with a moved paragraph": lambda: align(document, moved),
        "align with every paragraph changed": lambda: align(document, all_changed),
    }
    print(f"{len(document.paragraphs)} paragraphs, {sum(len(p.text) for p in document.paragraphs)} characters")  # noqa: T201
    for name, job in jobs.items():
        print(f"{milliseconds(job):7.1f} ms  {name}")  # noqa: T201


if __name__ == "__main__":
    main()
