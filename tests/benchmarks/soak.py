"""Ten thousand random operations in the sheet, with view and model compared after each, from several seeds.

    xvfb-run -a .venv/bin/python -m tests.benchmarks.soak [--operations N] [seed ...]

Typing, input methods, the clipboard, keys of every kind, commands, moves, undo and redo, with more or less shown of
what changed since the text was opened; in the end all is undone and must give back the very document that was opened.
The first operation after which the two differ is printed, and the exit code is 1. The smaller one is in
tests/ui/editor/test_binding.py.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from drafter.app.comparison import compare
from drafter.model import commands
from drafter.model.document import Resolution
from drafter.model.edits import EditRefused, move
from drafter.model.state import DraftState, Edit
from drafter.text.sentence import Sentence
from drafter.text.spans import Utf16Table
from drafter.ui.editor.markings import ALL, BRIEF, HIDDEN, MarkingMaker
from tests.benchmarks.sized import resolution
from tests.model.checking import check_memory
from tests.ui.editor.test_binding import KEYS, Sheet

SEEDS = (1, 2, 3, 4, 5)
OPERATIONS = 10_000
PARAGRAPHS = 24
WHOLE_EVERY = 250
"""After so many operations all formats are compared too, with those of a fresh view."""
_TEXTS = ("的", "又欢迎", "（", "第78/167号", "🌍𠀀", " ", "“", "请秘书长")
_PASTED = (
    "甲\n乙",
    "丙",
    "",
    "1. 请各国报告；\n2. 决定休会。",
    "重申其承诺，\n\n请秘书长：\n(a) 提交报告；\n(b) 通报进展。",
)
_MODIFIERS = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
_MOST_PARAGRAPHS = 60
"""Beyond that something large is deleted, so that the text does not only grow."""

Operation = Callable[[Sheet, random.Random], object]


def _type(sheet: Sheet, chance: random.Random) -> None:
    sheet.type(chance.choice(_TEXTS))


def _compose(sheet: Sheet, chance: random.Random) -> None:
    for preedit in ("q", "qing", "qing'mi", "qing'mi'shu")[: chance.randint(1, 4)]:
        sheet.compose(preedit)
    if chance.random() < 0.25:
        sheet.compose("")
    else:
        sheet.commit(chance.choice(("请秘书长", "会议", "𠀀", "（")))


def _press(sheet: Sheet, chance: random.Random) -> None:
    sheet.key(chance.choice(KEYS), chance.choice(_MODIFIERS))


def _paste(sheet: Sheet, chance: random.Random) -> None:
    QApplication.clipboard().setText(chance.choice(_PASTED))
    sheet.view.paste()


def _copy_and_paste(sheet: Sheet, chance: random.Random) -> None:
    """Inside the program: structure and notes come along."""
    _select(sheet, chance)
    if chance.random() < 0.5:
        sheet.view.cut()
    else:
        sheet.view.copy()
    _place(sheet, chance)
    sheet.view.paste()


def _select(sheet: Sheet, chance: random.Random) -> None:
    """Where a user can put the caret: never inside a surrogate pair; mostly not far from where it begins."""
    text = sheet.view.document().toRawText()
    table = Utf16Table(text)
    anchor = chance.randint(0, len(text))
    caret = min(max(anchor + chance.choice((0, 1, -3, 12, -60, 200)), 0), len(text))
    cursor = sheet.view.textCursor()
    cursor.setPosition(table.to_utf16(anchor))
    cursor.setPosition(table.to_utf16(caret), QTextCursor.MoveMode.KeepAnchor)
    sheet.view.setTextCursor(cursor)
    sheet.leave_what_is_gone()


def _place(sheet: Sheet, chance: random.Random) -> None:
    _select(sheet, chance)
    cursor = sheet.view.textCursor()
    cursor.clearSelection()
    sheet.view.setTextCursor(cursor)
    sheet.leave_what_is_gone()


def _run(sheet: Sheet, chance: random.Random) -> None:
    sheet.session.run(chance.choice(commands.COMMANDS).run)


def _move(sheet: Sheet, chance: random.Random) -> None:
    """As dragging in the outline does it."""
    before, after = chance.random(), chance.random()

    def plan(state: DraftState) -> Edit:
        paragraphs = state.document.paragraphs
        if not paragraphs:
            raise EditRefused(_MOVED)
        moving, place = paragraphs[int(before * len(paragraphs))].id, paragraphs[int(after * len(paragraphs))].id
        return Edit(_MOVED, lambda document: move(document, [moving], place))

    sheet.session.run(plan)


_MOVED = Sentence(zh="移动段落", en="Move a paragraph")


def _walk(sheet: Sheet, chance: random.Random) -> None:
    step = sheet.session.undo if chance.random() < 0.6 else sheet.session.redo
    for _ in range(chance.choice((1, 1, 2, 7))):
        step()


def _mark(sheet: Sheet, chance: random.Random) -> None:
    """What changed since the text was opened is shown: not at all, in short, or with what is gone struck."""
    comparison = compare(sheet.opened, sheet.session.document)
    sheet.mark(MarkingMaker(chance.choice((HIDDEN, BRIEF, ALL, ALL))).markings(comparison))


def _repose(_sheet: Sheet, _chance: random.Random) -> None:
    """The window paints and takes in what was typed."""
    QApplication.processEvents()


OPERATIONS_BY_WEIGHT: tuple[tuple[Operation, int], ...] = (
    (_type, 30),
    (_compose, 12),
    (_press, 20),
    (_paste, 3),
    (_copy_and_paste, 3),
    (_select, 12),
    (_place, 12),
    (_run, 12),
    (_move, 3),
    (_walk, 8),
    (_mark, 2),
    (_repose, 8),
)


def soak(seed: int, operations: int) -> str | None:
    """What went wrong from this seed; None where nothing did."""
    chance = random.Random(seed)
    document = resolution(PARAGRAPHS)
    sheet = Sheet(document, "editor")
    choices, weights = zip(*OPERATIONS_BY_WEIGHT, strict=True)
    for number in range(operations):
        operation: Operation = chance.choices(choices, weights)[0]
        operation(sheet, chance)
        if len(sheet.session.document.paragraphs) > _MOST_PARAGRAPHS:
            sheet.view.selectAll()
            sheet.key(Qt.Key.Key_Delete)
        found = _difference(sheet, is_whole=number % WHOLE_EVERY == WHOLE_EVERY - 1)
        if found is not None:
            return f"operation {number}, {operation.__name__}: {found}"
    return _undone(sheet, document)


def _difference(sheet: Sheet, *, is_whole: bool) -> str | None:
    """What the view shows that the model does not hold, or the other way round."""
    sheet.binding.settle()
    displayed = sheet.binding.displayed
    shown = [block.shown.text for block in displayed]
    there = sheet.view.document().toRawText().split("\u2029")
    if there != shown:
        at = next((i for i, pair in enumerate(zip(there, shown, strict=False)) if pair[0] != pair[1]), -1)
        return f"block {at} shows {there[at]!r}, known as {shown[at]!r}"
    paragraphs = [block.paragraph for block in displayed if block.paragraph is not None]
    if any(one is not other for one, other in zip(paragraphs, sheet.session.document.paragraphs, strict=True)):
        return "a block shows another paragraph than the model has there"
    if sheet.session.selection != sheet.binding.selection():
        return f"selected in the model: {sheet.session.selection}, in the view: {sheet.binding.selection()}"
    if is_whole:
        check_memory(sheet.session.document)
        sheet.assert_in_step()
    return None


def _undone(sheet: Sheet, document: Resolution) -> str | None:
    while sheet.session.undo():
        pass
    if sheet.session.document is not document:
        return "undoing everything does not give back the document that was opened"
    return _difference(sheet, is_whole=True)


def main() -> int:
    """Run the seeds that are named, or all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("seeds", nargs="*", type=int)
    parser.add_argument("--operations", type=int, default=OPERATIONS)
    arguments = parser.parse_args()
    application = QApplication.instance() or QApplication([])
    assert application is not None
    failed = 0
    for seed in arguments.seeds or SEEDS:
        start = time.perf_counter()
        fault = soak(seed, arguments.operations)
        failed += fault is not None
        seconds = time.perf_counter() - start
        sys.stdout.write(f"seed {seed}, {arguments.operations} operations, {seconds:.0f} s: {fault or 'in step'}\n")
        sys.stdout.flush()
    # Without a display the clipboard outlives Python, and would end what was made in Python after that is gone.
    QApplication.clipboard().clear()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
