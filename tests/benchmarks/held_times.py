"""How long each thing that one can ask the window for holds it up: every action, panel, page and dialog, twice.

    xvfb-run -a -s "-screen 0 1440x900x24" .venv/bin/python -m tests.benchmarks.held_times [--size N] [--all] [word ...]

With words, only what has one of them in its name. Held is the longest time in which the window's thread handled no
event: as its processor time, which hardly depends on who else is busy, with the time that passed beside it. "back" is
the way back from it: the dialog closed, the step undone. Everything is asked for twice, the first time five
seconds after the start or later; the exit code is 1 where anything holds the window longer than the bar.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from drafter.app.exporting import Kind
from drafter.model import commands
from drafter.model.state import at
from drafter.ui.panels.outline_drag import to_mime as dragged
from drafter.ui.panels.outline_model import ROW_ROLE
from drafter.ui.way import PageName
from tests.benchmarks.hands import data_folder
from tests.benchmarks.sweep import Held, Sweep, Thing

BAR_MS = 50


class Things(Sweep):
    """What can be asked for."""

    def things(self) -> Iterator[Thing]:
        """All of them, in an order in which each finds what it needs."""
        yield from self._dialogs()
        yield from self._panels()
        yield from self._views()
        yield from self._edits()
        yield from self._ways()

    def _dialogs(self) -> Iterator[Thing]:
        plain = ("settings", "versions", "steps", "export", "masthead", "keys", "key-check", "about", "recovery")
        for name in (*plain, "library", "own-register", "own-words"):
            yield Thing(f"dialog {name}", self.act(name), self.close_dialog)
        yield Thing("command list", self.act("commands"), self.close_dialog)
        yield Thing(
            "command list: typed",
            self.typed(lambda: self.dialog().field, "检查"),  # type: ignore[attr-defined]
            self.close_dialog,
            self.act("commands"),
        )
        searched = lambda: self.dialog().search  # type: ignore[attr-defined]  # noqa: E731
        yield Thing("settings: searched", self.typed(searched, "字"), self.close_dialog, self.act("settings"))
        yield Thing("library: searched", self.typed(searched, "海洋"), self.close_dialog, self.act("library"))
        yield Thing("versions: keep", lambda: self._keep("一稿"), lambda: self._version("remove"), self.act("versions"))
        yield Thing("versions: restore", lambda: self._version("restore"), self.undo, self._kept_and_changed)
        yield Thing("versions: compare", lambda: self._version("compare"), self.act("compare"), self._kept_and_changed)
        self.rest(self.close_dialog)
        yield Thing("export: clean", lambda: self._kind(1), lambda: self._kind(0), self._exporting)
        yield Thing("export: written", lambda: self.dialog().export())  # type: ignore[attr-defined]
        self.rest(self.close_dialog)
        yield Thing("export again", self.act("export-again"), self.close_dialog)
        yield Thing("print", self.act("print"))
        yield Thing("report", self.act("report"))
        for action in self.window.menuBar().actions():
            menu = action.menu()
            assert isinstance(menu, QMenu)
            yield Thing(f"menu {action.text()}", partial(self._pop, menu), menu.hide)
        yield Thing("context menu", partial(self._pop, self.window.menus.context), self.window.menus.context.hide)

    def _pop(self, menu: QMenu) -> None:
        menu.popup(self.window.mapToGlobal(QPoint(200, 200)))

    def _exporting(self) -> None:
        if not any(one.isVisible() for one in self.window.findChildren(QDialog)):
            self.act("export")()

    def _kind(self, row: int) -> None:
        form = self.dialog().form  # type: ignore[attr-defined]
        form.choose_kind(list(Kind)[row])
        form.kind_changed.emit()

    def _keep(self, name: str) -> None:
        dialog = self.dialog()
        dialog.name.setCurrentText(name)  # type: ignore[attr-defined]
        dialog.keep.click()  # type: ignore[attr-defined]

    def _version(self, button: str) -> None:
        getattr(self.dialog(), button).click()

    def _kept_and_changed(self) -> None:
        self.close_dialog()
        self.rest(self.act("versions"))
        self._keep("二稿")
        self.close_dialog()
        self.rest(self._change_much)
        self.act("versions")()

    def _change_much(self) -> None:
        for word in ("通报", "通告"):
            self._replace_all(word, word[::-1])

    def _replace_all(self, word: str, by: str) -> None:
        bar = self.window.find_bar
        bar.open_replace()
        bar.field.setText(word)
        bar.replacement.setText(by)
        bar.replace_every()

    def undo(self) -> None:
        """Ctrl+Z."""
        self.window.session.undo()

    def _panels(self) -> Iterator[Thing]:
        window = self.window
        for name in ("phrases", "checks", "precedents", "footnotes", "outline", "formula"):
            yield Thing(f"panel {name}", self.act(name), self.act("text"))
        yield Thing("phrase search", self.act("phrase"))
        search = window.phrases.search
        yield Thing("phrase search: typed", self.typed(lambda: search, "zs"), search.clear)
        yield Thing("amendments received", self.act("received"), None)
        yield Thing("panel amendments", self.act("amendments"), self.act("checks"))
        yield Thing("amendments: next", self.act("next-finding"), None, self.act("amendments"))
        yield Thing("amendments: accept", self.act("fix"), self.undo, self.act("amendments"))
        self.rest(self.act("checks"))
        for name in ("next-finding", "previous-finding", "next-change", "previous-change", "next-blank"):
            yield Thing(name, self.act(name))
        yield Thing("fix", self.act("fix"), self.undo, self._at_fixable)
        yield Thing("ignore", self.act("ignore"), lambda: window.session.set_ignored(frozenset()))
        yield Thing("fix all: listed", window.checks.offer_all_safe)
        yield Thing("fix all: done", window.checks._fix_chosen, self.undo, window.checks.offer_all_safe)
        hints = window.checks.set_hints_shown
        yield Thing("hints", partial(hints, is_shown=True), partial(hints, is_shown=False))
        yield Thing("outline: drag", partial(self._drag, QDragMoveEvent))
        yield Thing("outline: drop", partial(self._drag, QDropEvent), self.undo)

    def _at_fixable(self) -> None:
        checks = self.window.checks
        for _ in range(self.size):
            if checks.current is not None and checks.current.can_fix:
                return
            checks.next_finding()

    def _drag(self, kind: type[QDropEvent]) -> None:
        tree, document = self.window.outline.tree, self.window.session.document
        rows = [tree.indexAt(QPoint(60, y)) for y in range(10, tree.viewport().height(), 8)]
        ids = [one.data(ROW_ROLE).paragraph_id for one in rows if getattr(one.data(ROW_ROLE), "paragraph_id", None)]
        paragraphs = [document.paragraph(one) for one in dict.fromkeys(ids)]
        moving = paragraphs[0]
        target = [p for p in paragraphs if p.part is moving.part and p.level == moving.level][-1]
        index = next(one for one in rows if getattr(one.data(ROW_ROLE), "paragraph_id", None) == target.id)
        where = QPointF(tree.visualRect(index).center() + QPoint(0, 4))
        mime: QMimeData = dragged(moving.id)
        none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
        event = kind(where if kind is QDropEvent else where.toPoint(), Qt.DropAction.MoveAction, mime, left, none)
        (tree.dropEvent if kind is QDropEvent else tree.dragMoveEvent)(event)  # type: ignore[arg-type]

    def _views(self) -> Iterator[Thing]:
        yield Thing("compare", self.act("compare"), self.act("compare"))
        yield Thing("changes all", self.act("changes-all"), self.act("changes-hidden"))
        yield Thing("changes brief", self.act("changes-brief"), self.act("changes-all"))
        yield Thing("zoom in", self.act("zoom-in"), self.act("zoom-normal"))
        yield Thing("language", self.act("language-en"), self.act("language-zh"))
        yield Thing("theme", self.act("appearance-dark"), self.act("appearance-light"))
        yield Thing("project", self.act("project"), self.act("project"))
        yield Thing("read out", self.act("read-out"))
        yield Thing("find", self.act("find"), self.key(Qt.Key.Key_Escape))
        bar = lambda: self.window.find_bar.field  # noqa: E731
        yield Thing("find: typed", self.typed(bar, "观"), None, self.act("find"))
        yield Thing("find next", self.act("find-next"))
        yield Thing("replace", self.act("replace"), self.key(Qt.Key.Key_Escape))
        yield Thing("go to", self.act("go-to"), self.key(Qt.Key.Key_Escape))
        yield Thing("go to: named", self.typed(bar, "12"), self.key(Qt.Key.Key_Return), self.act("go-to"))
        yield Thing("narrow window", lambda: self.window.resize(1040, 700), lambda: self.window.resize(1440, 900))

    def _edits(self) -> Iterator[Thing]:
        session, sheet = self.window.session, self.window.editor.sheet
        for command in commands.COMMANDS:
            yield Thing(f"command {command.id}", partial(session.run, command.run), self.undo, self.place)
        yield Thing("select all", self.act("select-all"), self.place, self.window.editor.focus_text)
        yield Thing("cut all", sheet.cut, self.undo, sheet.selectAll)
        yield Thing("paste of 50", sheet.paste, self.undo, self.opened_text)
        yield Thing("redo, paste of 50", session.redo, self.undo)
        yield Thing("replace all", lambda: self._replace_all("观测", "观察"), self.undo)
        yield Thing("redo, replace all", session.redo, self.undo)
        yield Thing("revert", self.act("revert"), self.undo, self._at_changed)

    def _at_changed(self) -> None:
        paragraph = next(p for p in self.text.paragraphs if "观察" in p.text)
        self.window.session.select(at(paragraph.id, 3))

    def _ways(self) -> Iterator[Thing]:
        window, life = self.window, self.window.lifecycle
        yield Thing("save", self.act("save"), None, lambda: self._replace_all("观测", "观察"))
        yield Thing("save as", self.act("save-as"))
        yield Thing("next file", lambda: life.open_path(self.drafts[1]), lambda: life.open_path(self.drafts[0]))
        yield Thing("roll", self.act("roll"), lambda: window.roll_review.back.emit())
        yield Thing("roll: next", lambda: window.roll_review.next_open(), None, self._rolling)
        yield Thing(
            "roll: filter",
            lambda: window.roll_review.filters.setCurrentIndex(window.roll_review.filters.filters.index(1)),
            lambda: window.roll_review.filters.setCurrentIndex(window.roll_review.filters.filters.index(0)),
            self._rolling,
        )
        yield Thing("roll: tick", lambda: window.roll_review._turn(window.roll_review.list.currentIndex()))
        yield Thing("roll: applied", lambda: window.roll_review.apply(), self.undo, self._rolling)
        yield Thing("close", self.act("close"), lambda: life.open_path(self.drafts[0]))
        yield Thing("new", self.act("new"), lambda: life.open_path(self.drafts[0]))
        yield Thing("import", lambda: life.open_path(self.word), lambda: window.show_page(PageName.START))
        yield Thing("import: next", lambda: window.import_review.next_doubtful(), None, self._importing)
        yield Thing("import: accepted", lambda: window.import_review.accept(), None, self._importing)
        yield Thing("import: rolled", lambda: window.roll_review.apply(), None, self._imported)
        yield Thing("sample", self.act("sample"), lambda: window.show_page(PageName.START))

    def _rolling(self) -> None:
        if self.window.page is not PageName.ROLL:
            self.act("roll")()

    def _importing(self) -> None:
        if self.window.page is not PageName.IMPORT:
            self.window.lifecycle.open_path(self.word)

    def _imported(self) -> None:
        self.rest(self._importing)
        self.window.import_review.accept()


def main() -> int:
    """A line for each thing that holds the window longer than the bar, or for all; 1 where there is one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("words", nargs="*")
    parser.add_argument("--size", type=int, default=60)
    parser.add_argument("--all", action="store_true", help="also what is within the bar")
    arguments = parser.parse_args()
    application = QApplication([])
    missed = 0
    with data_folder() as folder:
        sweep = Things(application, folder, arguments.size)
        for thing in sweep.things():
            if arguments.words and not any(word in thing.name for word in arguments.words):
                continue
            for name, times in _measured(sweep, thing):
                worst = max(held.cpu for held in times)
                missed += worst > BAR_MS
                if worst > BAR_MS or arguments.all:
                    told = ", ".join(f"{held.cpu:6.1f} ({held.wall:6.1f})" for held in times)
                    sys.stdout.write(f"{'MISSED' if worst > BAR_MS else 'ok    '} {name:32} {told} ms\n")
                    sys.stdout.flush()
        sweep.bench.close()
    return int(bool(missed))


def _measured(sweep: Things, thing: Thing) -> Iterator[tuple[str, list[Held]]]:
    there, back = [], []
    for _ in range(2):
        if thing.before is not None:
            sweep.rest(thing.before)
        there.append(sweep.held(thing.do))
        if thing.back is not None:
            back.append(sweep.held(thing.back))
    yield thing.name, there
    if back:
        yield f"{thing.name}, back", back


if __name__ == "__main__":
    sys.exit(main())
