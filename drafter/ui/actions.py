"""Everything that a menu or a key can ask for, declared once: its name, its words, its keys.

Keys are bound exactly as the design has them, not by the system's standard keys, which bring others along. Keys of the
text itself (Enter, Alt+↑, …) are shown in the menus and handled where the text is, so that no other widget loses them.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from drafter.app.i18n import chinese
from drafter.text.sentence import Sentence
from drafter.ui.editor.keys import TextKeys
from drafter.ui.noop import QT_TRANSLATE_NOOP

_IS_MAC = sys.platform == "darwin"
_SIGNS = {"Return": "Enter", "Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}
_SIGNED = re.compile(rf"(?<![A-Za-z])(?:{'|'.join(_SIGNS)})(?![A-Za-z])")
"""Names that Qt gives to keys, and what stands on them. PgUp keeps its name."""
_LETTER = re.compile(r"\(&\w\)")
"""How Chinese words show the letter of a menu entry: 打开(&O)…"""


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action. `keys` on Windows and Linux, `mac` where macOS has others (Ctrl is ⌘ there)."""

    name: str
    text: str
    keys: tuple[str, ...] = ()
    mac: tuple[str, ...] | None = None
    needs_draft: bool = True
    """False for what can be asked for on every page."""
    in_compare: bool = False
    """True for what can be asked for beside compared texts too, with a draft or without one."""
    is_of_text: bool = False
    """True where the text handles the key, and the menu only shows it."""
    choice_of: str = ""
    """The name of the group of which one is on; "" for an ordinary action."""
    role: QAction.MenuRole = QAction.MenuRole.NoRole

    @property
    def sequences(self) -> tuple[str, ...]:
        """The keys on this system."""
        return self.mac if _IS_MAC and self.mac is not None else self.keys


def _anywhere(
    name: str, text: str, *keys: str, mac: tuple[str, ...] | None = None, role: QAction.MenuRole | None = None
) -> ActionSpec:
    return ActionSpec(name, text, keys, mac, needs_draft=False, role=role or QAction.MenuRole.NoRole)


def _draft(name: str, text: str, *keys: str, mac: tuple[str, ...] | None = None) -> ActionSpec:
    return ActionSpec(name, text, keys, mac)


def _both(name: str, text: str, *keys: str, mac: tuple[str, ...] | None = None) -> ActionSpec:
    return ActionSpec(name, text, keys, mac, in_compare=True)


def _text(name: str, text: str, *keys: str) -> ActionSpec:
    return ActionSpec(name, text, keys, is_of_text=True)


def _choice(name: str, text: str, group: str, *, needs_draft: bool = False) -> ActionSpec:
    return ActionSpec(name, text, choice_of=group, needs_draft=needs_draft)


_Role = QAction.MenuRole

SPECS: tuple[ActionSpec, ...] = (
    _anywhere("new", QT_TRANSLATE_NOOP("Actions", "&New blank draft"), "Ctrl+N"),
    _anywhere("open", QT_TRANSLATE_NOOP("Actions", "&Open…"), "Ctrl+O"),
    _anywhere("library", QT_TRANSLATE_NOOP("Actions", "L&ibrary…"), "Ctrl+L"),
    _anywhere("sample", QT_TRANSLATE_NOOP("Actions", "Open the sa&mple")),
    _both("save", QT_TRANSLATE_NOOP("Actions", "&Save"), "Ctrl+S"),
    _both("save-as", QT_TRANSLATE_NOOP("Actions", "Save &as…"), "Ctrl+Shift+S"),
    _draft("versions", QT_TRANSLATE_NOOP("Actions", "&Keep a version…")),
    _anywhere("recovery", QT_TRANSLATE_NOOP("Actions", "Recovery &copies…")),
    _draft("roll", QT_TRANSLATE_NOOP("Actions", "&Roll forward to a new session…"), "Ctrl+Shift+R"),
    _draft("received", QT_TRANSLATE_NOOP("Actions", "Amendments recei&ved…")),
    _draft("base", QT_TRANSLATE_NOOP("Actions", "Change the &base text…")),
    _anywhere("own-register", QT_TRANSLATE_NOOP("Actions", "M&y register…")),
    _both("export", QT_TRANSLATE_NOOP("Actions", "&Export…"), "Ctrl+E"),
    _both("export-again", QT_TRANSLATE_NOOP("Actions", "Export a&gain as last time")),
    _both("print", QT_TRANSLATE_NOOP("Actions", "&Print…"), "Ctrl+P"),
    _anywhere("settings", QT_TRANSLATE_NOOP("Actions", "Se&ttings…"), "Ctrl+,", role=_Role.PreferencesRole),
    _both("close", QT_TRANSLATE_NOOP("Actions", "C&lose the draft"), "Ctrl+W"),
    _anywhere("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q", role=_Role.QuitRole),
    _both("undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "Ctrl+Z"),
    _both("redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "Ctrl+Y", "Ctrl+Shift+Z", mac=("Ctrl+Shift+Z",)),
    _draft("steps", QT_TRANSLATE_NOOP("Actions", "St&eps…")),
    _text("cut", QT_TRANSLATE_NOOP("Actions", "Cu&t"), "Ctrl+X"),
    _text("copy", QT_TRANSLATE_NOOP("Actions", "&Copy"), "Ctrl+C"),
    _text("paste", QT_TRANSLATE_NOOP("Actions", "&Paste"), "Ctrl+V"),
    _text("select-all", QT_TRANSLATE_NOOP("Actions", "Select &all"), "Ctrl+A"),
    _draft("find", QT_TRANSLATE_NOOP("Actions", "&Find…"), "Ctrl+F"),
    _draft("find-next", QT_TRANSLATE_NOOP("Actions", "Find &next"), "F3", mac=("Ctrl+G",)),
    _draft("find-previous", QT_TRANSLATE_NOOP("Actions", "Find pre&vious"), "Shift+F3", mac=("Ctrl+Shift+G",)),
    _draft("replace", QT_TRANSLATE_NOOP("Actions", "Rep&lace…"), "Ctrl+H", mac=("Ctrl+Alt+R",)),
    _draft("go-to", QT_TRANSLATE_NOOP("Actions", "&Go to…"), "Ctrl+G", mac=("Ctrl+J",)),
    _anywhere("commands", QT_TRANSLATE_NOOP("Actions", "Comman&ds…"), "Ctrl+Shift+P"),
    _draft("masthead", QT_TRANSLATE_NOOP("Actions", "&Masthead…")),
    _draft("phrase", QT_TRANSLATE_NOOP("Actions", "&Phrase"), "Ctrl+K"),
    _draft("formula", QT_TRANSLATE_NOOP("Actions", "F&ormula")),
    _text("insert-note", QT_TRANSLATE_NOOP("Actions", "Foot&note"), "Ctrl+Alt+F"),
    _draft("next-finding", QT_TRANSLATE_NOOP("Actions", "&Next finding"), "F7", mac=("F7", "Ctrl+;")),
    _draft(
        "previous-finding",
        QT_TRANSLATE_NOOP("Actions", "&Previous finding"),
        "Shift+F7",
        mac=("Shift+F7", "Ctrl+Shift+;"),
    ),
    _draft("fix", QT_TRANSLATE_NOOP("Actions", "&Fix"), "Alt+Return"),
    _draft("ignore", QT_TRANSLATE_NOOP("Actions", "&Ignore here")),
    _draft("fix-all", QT_TRANSLATE_NOOP("Actions", "Fix &all of the same kind"), "Alt+Shift+Return"),
    _both("next-change", QT_TRANSLATE_NOOP("Actions", "Next &change"), "F8", mac=("F8", "Ctrl+'")),
    _both(
        "previous-change",
        QT_TRANSLATE_NOOP("Actions", "Previous c&hange"),
        "Shift+F8",
        mac=("Shift+F8", "Ctrl+Shift+'"),
    ),
    _draft("next-blank", QT_TRANSLATE_NOOP("Actions", "Next &blank"), "F9", mac=("F9", "Ctrl+/")),
    _draft(
        "previous-blank", QT_TRANSLATE_NOOP("Actions", "Previous b&lank"), "Shift+F9", mac=("Shift+F9", "Ctrl+Shift+/")
    ),
    _both("report", QT_TRANSLATE_NOOP("Actions", "Check &report…")),
    _anywhere("own-words", QT_TRANSLATE_NOOP("Actions", "My &words…")),
    _draft("outline", QT_TRANSLATE_NOOP("Actions", "&Outline"), "Ctrl+1"),
    _both("text", QT_TRANSLATE_NOOP("Actions", "&Text"), "Ctrl+2"),
    _draft("phrases", QT_TRANSLATE_NOOP("Actions", "&Phrases"), "Ctrl+3"),
    _draft("checks", QT_TRANSLATE_NOOP("Actions", "&Checks"), "Ctrl+4"),
    _draft("precedents", QT_TRANSLATE_NOOP("Actions", "Prece&dents"), "Ctrl+5"),
    _draft("amendments", QT_TRANSLATE_NOOP("Actions", "A&mendments"), "Ctrl+9"),
    _draft("footnotes", QT_TRANSLATE_NOOP("Actions", "&Footnotes"), "Ctrl+6"),
    _draft("next-region", QT_TRANSLATE_NOOP("Actions", "&Next region"), "F6"),
    _draft("previous-region", QT_TRANSLATE_NOOP("Actions", "Previous r&egion"), "Shift+F6"),
    _anywhere("compare", QT_TRANSLATE_NOOP("Actions", "Compare &both texts"), "Ctrl+Shift+C"),
    _choice("changes-hidden", QT_TRANSLATE_NOOP("Actions", "&Hidden"), "changes", needs_draft=True),
    _choice("changes-brief", QT_TRANSLATE_NOOP("Actions", "&Brief"), "changes", needs_draft=True),
    _choice("changes-all", QT_TRANSLATE_NOOP("Actions", "&All"), "changes", needs_draft=True),
    _draft("cycle-changes", QT_TRANSLATE_NOOP("Actions", "&Next display"), "Ctrl+Shift+T"),
    _both("zoom-in", QT_TRANSLATE_NOOP("Actions", "Zoom &in"), "Ctrl+=", "Ctrl++"),
    _both("zoom-out", QT_TRANSLATE_NOOP("Actions", "Zoom o&ut"), "Ctrl+-"),
    _both("zoom-normal", QT_TRANSLATE_NOOP("Actions", "&100 %"), "Ctrl+0"),
    _draft("project", QT_TRANSLATE_NOOP("Actions", "Pro&jection"), "F11", mac=("F11", "Meta+Ctrl+F")),
    _draft("revert", QT_TRANSLATE_NOOP("Actions", "Re&vert the paragraph to the base text")),
    _draft("read-out", QT_TRANSLATE_NOOP("Actions", "&Read out this paragraph's state"), "Ctrl+Shift+I"),
    _choice("appearance-system", QT_TRANSLATE_NOOP("Actions", "As the &system"), "appearance"),
    _choice("appearance-light", QT_TRANSLATE_NOOP("Actions", "&Light"), "appearance"),
    _choice("appearance-dark", QT_TRANSLATE_NOOP("Actions", "&Dark"), "appearance"),
    _choice("language-zh", "中文", "language"),
    _choice("language-en", "English", "language"),
    _anywhere("keys", QT_TRANSLATE_NOOP("Actions", "&Keys"), "F1", mac=("F1", "Ctrl+?")),
    _anywhere("key-check", QT_TRANSLATE_NOOP("Actions", "&Check a key…")),
    _anywhere("about", QT_TRANSLATE_NOOP("Actions", "&About Drafter"), role=_Role.AboutRole),
)

_WALKS = frozenset({"next-change", "previous-change"})


class Actions(QObject):
    """The actions of one window, under their names, and the keys of the text, under the ids of their commands.

    Connect to `of(name).triggered`.
    """

    keys_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.text_keys = TextKeys()
        self._groups: dict[str, QActionGroup] = {}
        self._specs: Mapping[str, ActionSpec] = MappingProxyType({spec.name: spec for spec in SPECS})
        self._own_keys: dict[str, tuple[str, ...]] = {}
        self._actions: dict[str, QAction] = {spec.name: self._made(spec) for spec in SPECS}
        self.retranslate()

    def of(self, name: str) -> QAction:
        """The action with this name; KeyError for an unknown one."""
        return self._actions[name]

    def spec(self, name: str) -> ActionSpec:
        """How it was declared."""
        return self._specs[name]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def set_draft_shown(self, is_shown: bool) -> None:
        """What needs a draft can be asked for only while one is shown."""
        for name, action in self._actions.items():
            if self._specs[name].needs_draft:
                action.setEnabled(is_shown)

    def set_compare_shown(self, *, has_draft: bool) -> None:
        """Beside compared texts the draft can be saved and exported, where there is one, and changes be walked."""
        for name, action in self._actions.items():
            spec = self._specs[name]
            if spec.needs_draft:
                action.setEnabled(spec.in_compare and (has_draft or name in _WALKS))

    def words(self, name: str) -> str:
        """The action's words without the mark of its letter."""
        return bare(_translated(self._specs[name]))

    def title(self, name: str) -> Sentence:
        """The words of an action or of a command of the text, in both languages."""
        spec = self._specs.get(name)
        if spec is None:
            return next(command.title for command in self.text_keys if command.id == name)
        return Sentence(bare(chinese("Actions", spec.text)), bare(spec.text))

    def keys(self, name: str) -> str:
        """The keys of an action or command as the user reads them; "" where it has none."""
        return ", ".join(shown_keys(keys) for keys in self.sequences(name))

    def key(self, name: str) -> str:
        """The first of them, for a hint beside what it does."""
        return next(map(shown_keys, self.sequences(name)), "")

    def sequences(self, name: str) -> tuple[str, ...]:
        """Its keys as they are bound: those of the user's choice, else the usual ones."""
        if self._is_bound_in_text(name):
            return self.text_keys.sequences(name)
        return self._own_keys.get(name, self._specs[name].sequences)

    def usual(self, name: str) -> tuple[str, ...]:
        """Its keys where the user has not chosen any."""
        if self._is_bound_in_text(name):
            return self.text_keys.usual(name)
        spec = self._specs.get(name)
        return () if spec is None else spec.sequences

    def set_own_keys(self, keys: Mapping[str, tuple[str, ...]]) -> None:
        """Bind these actions and commands to keys of the user's choice, and all others to their usual ones."""
        self._own_keys = {name: own for name, own in keys.items() if self.can_change(name)}
        self.text_keys.set_own(keys)
        for name, action in self._actions.items():
            if self.can_change(name) and not self._is_bound_in_text(name):
                action.setShortcuts([QKeySequence(each) for each in self.sequences(name)])
        self.retranslate()
        self.keys_changed.emit()

    @property
    def has_own_keys(self) -> bool:
        """True where any key is the user's choice."""
        return bool(self._own_keys)

    def can_change(self, name: str) -> bool:
        """False for Enter and the clipboard's keys, for choices, and for names that nobody knows."""
        spec = self._specs.get(name)
        is_of_window = spec is not None and not spec.is_of_text and not spec.choice_of
        return is_of_window or self.text_keys.can_change(name)

    @property
    def changeable(self) -> tuple[str, ...]:
        """The names of all that can have other keys, those of the window first."""
        of_text = (command.id for command in self.text_keys)
        names = (*(spec.name for spec in SPECS if not spec.is_of_text), *of_text)
        return tuple(name for name in names if self.can_change(name))

    def _is_bound_in_text(self, name: str) -> bool:
        return bool(self.text_keys.usual(name))

    def retranslate(self) -> None:
        """Set every text again."""
        for name, action in self._actions.items():
            spec = self._specs[name]
            key = self.key(name) if spec.is_of_text or self._is_named_otherwise(name) else ""
            action.setText(_translated(spec) + (f"\t{key}" if key else ""))

    def _is_named_otherwise(self, name: str) -> bool:
        """True where Qt would write the key in a menu by a name of its own, Alt+回车."""
        keys = self.sequences(name)[:1]
        return any(
            QKeySequence(each).toString(QKeySequence.SequenceFormat.NativeText) != self.key(name) for each in keys
        )

    def _made(self, spec: ActionSpec) -> QAction:
        action = QAction(self)
        action.setObjectName(spec.name)
        action.setMenuRole(spec.role)
        if spec.sequences and not spec.is_of_text:
            action.setShortcuts([QKeySequence(keys) for keys in spec.sequences])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        if spec.choice_of:
            action.setCheckable(True)
            self._group(spec.choice_of).addAction(action)
        return action

    def _group(self, name: str) -> QActionGroup:
        if name not in self._groups:
            self._groups[name] = QActionGroup(self)
        return self._groups[name]


def bare(text: str) -> str:
    """The words of a menu entry without the mark of its letter."""
    return _LETTER.sub("", text).replace("&", "")


def shown_keys(keys: str) -> str:
    """Ctrl+Z, Alt+↑, Ctrl+Enter in every language, as keyboards have them; on macOS as the system writes them: ⌘Z."""
    if _IS_MAC:
        return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    return _SIGNED.sub(lambda found: _SIGNS[found[0]], QKeySequence(keys).toString())


def written_keys(shown: str) -> str:
    """The keys that are shown so, as QKeySequence writes them."""
    if _IS_MAC:
        return QKeySequence(shown, QKeySequence.SequenceFormat.NativeText).toString()
    for name, sign in _SIGNS.items():
        shown = shown.replace(sign, name)
    return shown


def _translated(spec: ActionSpec) -> str:
    return QCoreApplication.translate("Actions", spec.text)
