"""The menu bar: which actions stand where. Commands of the model take their words from there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from drafter.app.i18n import chinese
from drafter.app.session import Session
from drafter.model import commands
from drafter.model.commands import Command
from drafter.text.sentence import Sentence
from drafter.ui.actions import Actions, bare, shown_keys
from drafter.ui.noop import QT_TRANSLATE_NOOP

Say = Callable[[Sentence], str]

_FILE = QT_TRANSLATE_NOOP("Menus", "&File")
_RECENT = QT_TRANSLATE_NOOP("Menus", "Recent &drafts")
_EDIT = QT_TRANSLATE_NOOP("Menus", "&Edit")
_INSERT = QT_TRANSLATE_NOOP("Menus", "&Insert")
_PARAGRAPH = QT_TRANSLATE_NOOP("Menus", "&Paragraph")
_CHECK = QT_TRANSLATE_NOOP("Menus", "&Check")
_VIEW = QT_TRANSLATE_NOOP("Menus", "&View")
_CHANGES = QT_TRANSLATE_NOOP("Menus", "C&hanges")
_APPEARANCE = QT_TRANSLATE_NOOP("Menus", "&Appearance")
_LANGUAGE = QT_TRANSLATE_NOOP("Menus", "&Language")
_HELP = QT_TRANSLATE_NOOP("Menus", "&Help")

_LINE = ""
"""A line between groups."""

_FINDING = ("find", "find-next", "find-previous", "replace", "go-to", "commands")

LAYOUT: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        _FILE,
        (
            *("new", "open", "library", _RECENT, "sample", _LINE, "save", "save-as", "versions", "recovery", _LINE),
            *("roll", "received", "base", "own-register", _LINE, "export", "export-again", "print", _LINE),
            *("settings", _LINE),
            *("close", "quit"),
        ),
    ),
    (
        _EDIT,
        ("undo", "redo", "steps", _LINE, "cut", "copy", "paste", "select-all", _LINE, *_FINDING, _LINE, "masthead"),
    ),
    (_INSERT, ("phrase", "formula", "insert-note", _LINE, "paragraph-below")),
    (
        _PARAGRAPH,
        (
            *("move-up", "move-down", _LINE, "outdent", "indent", "toggle-part", "make-heading", _LINE),
            *("split", "split-off-subparagraph", "join-previous", "join-next", _LINE, "remove-paragraph", "revert"),
        ),
    ),
    (
        _CHECK,
        (
            *("next-finding", "previous-finding", "fix", "fix-all", "ignore", _LINE),
            *("next-change", "previous-change", _LINE, "next-blank", "previous-blank", _LINE, "report", "own-words"),
        ),
    ),
    (
        _VIEW,
        (
            *(
                "outline",
                "text",
                "phrases",
                "checks",
                "precedents",
                "amendments",
                "footnotes",
                _LINE,
                "next-region",
                "previous-region",
                _LINE,
            ),
            *("compare", _CHANGES, _LINE, "zoom-in", "zoom-out", "zoom-normal", "project", _LINE),
            *(_APPEARANCE, _LANGUAGE, _LINE, "read-out"),
        ),
    ),
    (_HELP, ("keys", "key-check", _LINE, "about")),
)

_SUBMENUS = {
    _CHANGES: ("changes-hidden", "changes-brief", "changes-all", _LINE, "cycle-changes"),
    _APPEARANCE: ("appearance-system", "appearance-light", "appearance-dark"),
    _LANGUAGE: ("language-zh", "language-en"),
    _RECENT: (),
}
_LETTERS = {
    "move-up": "u",
    "move-down": "d",
    "outdent": "o",
    "indent": "i",
    "toggle-part": "p",
    "make-heading": "h",
    "split": "s",
    "split-off-subparagraph": "b",
    "join-previous": "j",
    "join-next": "n",
    "remove-paragraph": "l",
    "paragraph-below": "b",
}
"""By which letter of its menu a command of the model is chosen; "revert" beside them has v."""
_COMMANDS = {command.id: command for command in commands.COMMANDS if command is not commands.INSERT_NOTE}

CONTEXT_MENU = (
    *("cut", "copy", "paste", _LINE, "phrase", "insert-note", "paragraph-below", _LINE, "move-up", "move-down"),
    *("outdent", "indent", "toggle-part", "make-heading", "join-previous", _LINE, "remove-paragraph", "revert"),
)


class Menus(QObject):
    """Fills the menu bar, and the context menu of the text."""

    recent_chosen = Signal(object)
    """Path."""

    def __init__(self, bar: QMenuBar, actions: Actions, session: Session, say: Say) -> None:
        super().__init__(bar)
        self._bar, self._actions, self._session, self._say = bar, actions, session, say
        self._menus: list[tuple[str, QMenu]] = []
        self._is_draft_shown = True
        self._commands = {name: self._command_action(command) for name, command in _COMMANDS.items()}
        for title, names in LAYOUT:
            self._fill(self._made(title, bar), names)
        self.context = QMenu(bar)
        self._fill(self.context, CONTEXT_MENU)
        self.context.aboutToShow.connect(self.refresh)
        actions.keys_changed.connect(self.retranslate)
        self.retranslate()

    def set_recent(self, paths: tuple[str, ...]) -> None:
        """List these drafts in the menu of recent ones."""
        menu = next(menu for title, menu in self._menus if title == _RECENT)
        menu.clear()
        for path in paths:
            menu.addAction(Path(path).stem).triggered.connect(
                lambda _checked=False, chosen=Path(path): self.recent_chosen.emit(chosen)
            )
        menu.setEnabled(bool(paths))

    def set_draft_shown(self, is_shown: bool) -> None:
        """Commands on paragraphs need a draft that is in sight."""
        self._is_draft_shown = is_shown
        for action in self._commands.values():
            action.setEnabled(is_shown)

    def refresh(self) -> None:
        """Say which commands can be carried out at the caret, and for those that cannot, why; none out of sight."""
        if not self._is_draft_shown:
            return
        for name, action in self._commands.items():
            refusal = _COMMANDS[name].can(self._session.state)
            action.setEnabled(refusal is None)
            action.setToolTip("" if refusal is None else self._say(refusal))

    # What the command list asks

    @property
    def commands(self) -> tuple[Command, ...]:
        """The commands of the model that the menus have."""
        return tuple(_COMMANDS.values())

    def command(self, name: str) -> QAction:
        """The action of a command of the model; KeyError for an unknown one."""
        return self._commands[name]

    def command_keys(self, name: str) -> str:
        """Its keys as the user reads them; "" where it has none."""
        return shown_keys(", ".join(self._actions.text_keys.sequences(name)))

    def refusal(self, name: str) -> Sentence | None:
        """Why a command cannot be carried out at the caret; None where it can."""
        return _COMMANDS[name].can(self._session.state)

    def places(self) -> dict[str, Sentence]:
        """For every entry the menu that it stands in, in the order of the menus."""
        found: dict[str, Sentence] = {}
        for title, names in LAYOUT:
            for name in names:
                # 语言 says more of 中文 and English than the menu above it.
                words = _words_of(_LANGUAGE if name == _LANGUAGE else title)
                for inner in _SUBMENUS.get(name, (name,)):
                    found.setdefault(inner, words)
        return found

    def retranslate(self) -> None:
        """Set every text again."""
        for title, menu in self._menus:
            menu.setTitle(QCoreApplication.translate("Menus", title))
        for name, action in self._commands.items():
            keys = self.command_keys(name)
            words = _lettered(self._say(_COMMANDS[name].title), _LETTERS[name])
            action.setText(words + (f"\t{keys}" if keys else ""))

    def _made(self, title: str, above: QMenuBar | QMenu) -> QMenu:
        menu = QMenu(self._bar)
        menu.setToolTipsVisible(True)
        above.addMenu(menu)
        self._menus.append((title, menu))
        if title in (_PARAGRAPH, _INSERT):
            menu.aboutToShow.connect(self.refresh)
        return menu

    def _fill(self, menu: QMenu, names: tuple[str, ...]) -> None:
        for name in names:
            if name == _LINE:
                menu.addSeparator()
            elif name in _SUBMENUS:
                self._fill(self._made(name, menu), _SUBMENUS[name])
            else:
                menu.addAction(self._commands[name] if name in self._commands else self._actions.of(name))

    def _command_action(self, command: Command) -> QAction:
        action = QAction(self)
        action.setObjectName(command.id)
        action.triggered.connect(lambda _checked=False: self._session.run(command.run))
        return action


def _lettered(words: str, letter: str) -> str:
    """The words with the mark of a letter: De&lete paragraph, 删除段落(&L)."""
    place = words.casefold().find(letter)
    return f"{words}(&{letter.upper()})" if place < 0 else f"{words[:place]}&{words[place:]}"


def _words_of(title: str) -> Sentence:
    return Sentence(bare(chinese("Menus", title)), bare(title))
