"""Long random sequences of edits and commands, each of which is checked."""

from __future__ import annotations

import itertools
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.model import commands, edits
from drafter.model.alignment import align
from drafter.model.document import (
    Mark,
    Masthead,
    NoteId,
    Numbering,
    Paragraph,
    ParagraphId,
    Part,
    Resolution,
    Run,
    Scheme,
)
from drafter.model.edits import EditRefused
from drafter.model.history import History, record, redo, undo
from drafter.model.naming import paragraph_name
from drafter.model.numbering import paragraph_numbers
from drafter.model.state import Caret, DraftState, Edit, Selection, apply
from drafter.text.spans import Span
from tests.builders import heading, op, pp, res, runs, sub
from tests.model.checking import LABEL, check_sound, check_survives_saving

Numbers = tuple[int, int, int]
Change = Callable[[Resolution], Resolution]


def annex(text: str) -> Paragraph:
    return Paragraph(ParagraphId(0), Part.ANNEX, runs(text), 0, Numbering(Scheme.ARABIC))


TABLE = Paragraph(ParagraphId(0), Part.TABLE, (Run("甲\t乙\n丙\t丁"),))
DRAFTS = [
    res(),
    res(op("<b>决定</b>休会。", numbered=False)),
    res(pp("<b>回顾</b>甲<n>1</n>，"), op("<b>请</b>乙<n>2</n>："), sub("子<n>1</n>；"), sub("丑；", 2), op("丙。")),
    res(
        heading("一"),
        op("甲<n>3</n>；"),
        op("乙；", start=1),
        heading("大会，"),
        op("丙；", start=1),
        TABLE,
        annex("丁。"),
    ),
    res(
        pp("<b>Recalling</b> it,"),
        op("<b>Welcomes</b> the <x>[date]</x> report;<n>1</n>"),
        op("Decides."),
        language="en",
    ),
]


def nth_id(document: Resolution, n: int) -> ParagraphId:
    """Some paragraph; one that does not exist for an empty document."""
    return document.paragraphs[n % len(document.paragraphs)].id if document.paragraphs else ParagraphId(1)


def span_in(size: int, a: int, b: int) -> Span:
    start, end = sorted((a % (size + 1), b % (size + 1)))
    return Span(start, end)


def _content(document: Resolution, n: Numbers) -> tuple[ParagraphId, Span]:
    paragraph_id = nth_id(document, n[0])
    size = len(document.paragraph(paragraph_id).content) if document.paragraphs else 0
    return paragraph_id, span_in(size, n[1], n[2])


def _text(document: Resolution, n: Numbers) -> tuple[ParagraphId, Span]:
    paragraph_id = nth_id(document, n[0])
    size = len(document.paragraph(paragraph_id).text) if document.paragraphs else 0
    return paragraph_id, span_in(size, n[1], n[2])


def _some_note(document: Resolution, n: int) -> NoteId:
    return document.footnotes[n % len(document.footnotes)].id if document.footnotes else NoteId(1)


def _range(document: Resolution, n: Numbers) -> Resolution:
    if not document.paragraphs:
        return document
    first, last = sorted((n[0] % len(document.paragraphs), n[1] % len(document.paragraphs)))
    start, end = document.paragraphs[first], document.paragraphs[last]
    a, b = n[2] % (len(start.content) + 1), n[1] % (len(end.content) + 1)
    a, b = sorted((a, b)) if start is end else (a, b)
    return edits.replace_range(document, (start.id, a), (end.id, b), (Run("戊"),))


def _moved(document: Resolution, n: Numbers) -> Resolution:
    before = None if n[2] % 4 == 0 else nth_id(document, n[2])
    return edits.move(document, {nth_id(document, n[0]), nth_id(document, n[1])}, before)


PARTS = list(Part)
CHANGES: dict[str, Callable[[Resolution, Numbers], Resolution]] = {
    "type": lambda d, n: edits.type_text(d, *_content(d, n), "又欢迎"[: n[2] % 4]),
    "replace": lambda d, n: edits.replace_text(d, *_text(d, n), "报告和决定"[: n[0] % 6]),
    "mark": lambda d, n: edits.set_mark(d, *_text(d, n), Mark.BLANK, present=bool(n[0] % 2)),
    "lead": lambda d, n: edits.set_lead(d, *_text(d, n)),
    "split": lambda d, n: edits.split(d, nth_id(d, n[0]), _content(d, n)[1].start),
    "split off": lambda d, n: edits.split_off_sub(d, nth_id(d, n[0]), _content(d, n)[1].start),
    "join": lambda d, n: edits.join_with_previous(d, nth_id(d, n[0])),
    "range": _range,
    "insert": lambda d, n: edits.insert_paragraph(
        d, nth_id(d, n[0]) if d.paragraphs else None, PARTS[n[1] % len(PARTS)], n[2] % 5, (Run("己"),)
    ),
    "remove": lambda d, n: edits.remove(d, {nth_id(d, n[0]), nth_id(d, n[1])}),
    "move": _moved,
    "part": lambda d, n: edits.set_part(d, nth_id(d, n[0]), PARTS[n[1] % len(PARTS)]),
    "level": lambda d, n: edits.set_level(d, nth_id(d, n[0]), n[1] % 4),
    "indent": lambda d, n: edits.indent(d, nth_id(d, n[0])),
    "outdent": lambda d, n: edits.outdent(d, nth_id(d, n[0])),
    "drop start": lambda d, n: edits.drop_start(d, nth_id(d, n[0])),
    "add note": lambda d, n: edits.add_note(d, nth_id(d, n[0]), _content(d, n)[1].start, edits.text_runs("A/79/1。")),
    "cite note": lambda d, n: edits.cite_note(d, nth_id(d, n[0]), _content(d, n)[1].start, _some_note(d, n[2])),
    "remove note": lambda d, n: edits.remove_note(d, _some_note(d, n[0])),
    "note start": lambda d, n: edits.set_note_start(d, _some_note(d, n[0]), n[1] % 5 or None),
    "masthead": lambda d, n: edits.set_masthead(d, title=runs("甲") if n[0] % 2 else (), session=n[1]),
}
NUMBERS = st.tuples(*[st.integers(0, 40)] * 3)
STEPS = st.lists(st.tuples(st.sampled_from(sorted(CHANGES)), NUMBERS), max_size=12)


def checked(history: History, edit: Edit) -> History:
    """The history after an edit, or as it was where the edit is refused."""
    try:
        state = apply(history.present, edit)
    except EditRefused:
        return history
    check_sound(state.document)
    return record(history, state, edit.label)


def check_undo(history: History) -> None:
    """Undoing all gives the very states that were, and redoing all as well."""
    states = [*(step.state for step in history.past), history.present]
    back = history
    for state in reversed(states):
        assert back.present is state
        back = undo(back)
    for state in states:
        assert back.present is state
        back = redo(back)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(DRAFTS), STEPS)
def test_random_edits_leave_a_sound_document_and_are_undone(
    document: Resolution, steps: list[tuple[str, Numbers]]
) -> None:
    history = History(DraftState(document))
    for name, numbers in steps:
        history = checked(history, Edit(LABEL, lambda d, name=name, n=numbers: CHANGES[name](d, n)))
    check_undo(history)
    final = history.present.document
    check_survives_saving(final)
    assert {p.id for p in final.paragraphs} == {p.new_id for p in align(document, final) if p.new_id is not None}
    for paragraph in final.paragraphs:
        assert paragraph_name(final, paragraph.id).zh


ALL_COMMANDS = (*commands.COMMANDS, commands.insert_phrase(commands.lead_runs("欢迎")))
COMMANDS = st.lists(st.tuples(st.sampled_from(ALL_COMMANDS), NUMBERS, st.integers(0, 40)), max_size=10)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(DRAFTS[1:]), COMMANDS)
def test_a_command_that_can_be_run_runs_and_leaves_the_caret_in_the_text(
    document: Resolution, steps: list[tuple[commands.Command, Numbers, int]]
) -> None:
    history = History(DraftState(document))
    for command, (a, b, i), j in steps:
        present = history.present.document
        if not present.paragraphs:
            break
        first, last = (present.paragraphs[k % len(present.paragraphs)] for k in (a, b))
        selection = Selection(
            Caret(first.id, i % (len(first.content) + 1)), Caret(last.id, j % (len(last.content) + 1))
        )
        state = DraftState(present, selection=selection)
        if command.can(state) is not None:
            continue
        edit = command.run(state)
        assert edit.label.zh
        assert edit.label.en
        after = apply(state, edit)
        check_sound(after.document)
        if after.document.paragraphs:
            assert after.selection is not None
            for caret in (after.selection.anchor, after.selection.caret):
                assert 0 <= caret.position <= len(after.document.paragraph(caret.paragraph_id).content)
        history = record(History(state), after, edit.label)


def operative_numbers(document: Resolution) -> list[str]:
    numbers = paragraph_numbers(document)
    return [numbers[p.id] for p in document.paragraphs if p.part is Part.OPERATIVE and p.id in numbers]


MOVES = st.lists(
    st.tuples(st.sampled_from(["move", "split", "join", "remove", "indent", "outdent"]), NUMBERS), max_size=8
)


@settings(max_examples=150, deadline=None)
@given(st.integers(2, 6), st.integers(2, 6), MOVES)
def test_a_section_that_begins_anew_goes_on_beginning_at_one(
    first: int, second: int, steps: list[tuple[str, Numbers]]
) -> None:
    """However paragraphs move, split and join: numbers ascend by one, and where they do not, they begin again at 1."""
    sections = [heading("一"), *(op("甲乙") for _ in range(first)), heading("二"), op("丙丁", start=1)]
    document = res(*sections, *(op("戊己") for _ in range(second)), masthead=Masthead())
    history = History(DraftState(document))
    for name, numbers in steps:
        history = checked(history, Edit(LABEL, lambda d, name=name, n=numbers: CHANGES[name](d, n)))
        values = [int(number.rstrip(".")) for number in operative_numbers(history.present.document)]
        assert values[:1] in ([], [1])
        for before, after in itertools.pairwise(values):
            assert after in (before + 1, 1)
        assert sum(value == 1 for value in values) <= 2
