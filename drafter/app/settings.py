"""What the user can set: declared once as data, kept as one JSON file.

The settings dialog is built from `SETTINGS`; a setting without a title is kept for the user without being shown
(sizes of panes, recent files).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from drafter.store.atomic import atomic_write
from drafter.text.sentence import Sentence

Value = TypeVar("Value", bool, int, str, tuple[str, ...])


@dataclass(frozen=True, slots=True)
class Setting(Generic[Value]):
    """One thing that is remembered. `choices` are the values allowed, each with its name; none means any value.

    `smallest` and `largest` bound a number.
    """

    name: str
    default: Value
    title: Sentence | None = None
    choices: tuple[tuple[Value, Sentence], ...] = ()
    smallest: int | None = None
    largest: int | None = None
    keywords: tuple[str, ...] = ()
    """What users also look for it by, in either language."""

    @property
    def words(self) -> str:
        """All that a search for it may be for: its title, what can be chosen, and its keywords."""
        found: list[Sentence] = [] if self.title is None else [self.title]
        found += [name for _, name in self.choices]
        return " ".join((*(f"{one.zh} {one.en}" for one in found), *self.keywords)).casefold()

    def accepts(self, value: object) -> bool:
        """True where `value` is of this setting's type and one of its choices or within its bounds."""
        if type(value) is not type(self.default):
            return False
        if self.choices:
            return any(value == choice for choice, _ in self.choices)
        if isinstance(value, int) and not isinstance(value, bool):
            above = self.smallest is None or value >= self.smallest
            return above and (self.largest is None or value <= self.largest)
        return not isinstance(value, tuple) or all(isinstance(part, str) for part in value)


LANGUAGE = Setting(
    "language",
    "system",
    Sentence(zh="界面语言", en="Language of the interface"),
    (
        ("system", Sentence(zh="跟随系统", en="As the system")),
        ("zh", Sentence(zh="简体中文", en="简体中文")),
        ("en", Sentence(zh="English", en="English")),
    ),
)
APPEARANCE = Setting(
    "appearance",
    "system",
    Sentence(zh="深浅色", en="Appearance"),
    (
        ("system", Sentence(zh="跟随系统", en="As the system")),
        ("light", Sentence(zh="浅色", en="Light")),
        ("dark", Sentence(zh="深色", en="Dark")),
    ),
    keywords=("主题", "夜间", "颜色", "theme", "colour", "color", "mode"),
)
ZOOM = Setting(
    "zoom",
    100,
    Sentence(zh="正文缩放（%）", en="Zoom of the text (%)"),
    smallest=80,
    largest=200,
    keywords=("字号", "大小", "font", "size"),
)
CHANGES = Setting(
    "changes",
    "brief",
    Sentence(zh="修订显示", en="Changes against the base text"),
    (
        ("hidden", Sentence(zh="隐藏", en="Hidden")),
        ("brief", Sentence(zh="简要", en="Brief")),
        ("all", Sentence(zh="全部", en="All")),
    ),
)
DELEGATION = Setting(
    "delegation",
    "",
    Sentence(zh="修订署名（代表团）", en="Author of tracked changes (delegation)"),
    keywords=("作者", "姓名", "name"),
)
HINTS = Setting("hints", False, Sentence(zh="在正文中标出提示", en="Mark hints in the text"))
OFFERS = Setting(
    "offers",
    True,
    Sentence(zh="输入时提示起首语和引文", en="Offer opening phrases and citations while typing"),
)
CORRECTIONS = Setting(
    "corrections", True, Sentence(zh="输入时统一括号和引号", en="Correct brackets and quotation marks while typing")
)
ANNOUNCEMENTS = Setting(
    "announcements",
    "brief",
    Sentence(zh="屏幕阅读：段落情况", en="Screen reader: about the paragraph"),
    (
        ("full", Sentence(zh="全", en="Full")),
        ("brief", Sentence(zh="简", en="Brief")),
        ("off", Sentence(zh="关", en="Off")),
    ),
)
KEYS: Setting[tuple[str, ...]] = Setting("keys", ())
"""Keys of actions that the user changed: "export=Ctrl+Shift+9"; "export=" where it is to have none."""
RECENT: Setting[tuple[str, ...]] = Setting("recent", ())
"""Paths of drafts, newest first."""
WINDOW_GEOMETRY = Setting("window_geometry", "")
"""What QWidget.saveGeometry gives, in Base64."""
PANES: Setting[tuple[str, ...]] = Setting("panes", ())
"""Widths of outline and dock for each screen size: "1440x900:236,360"."""
EXPORTS: Setting[tuple[str, ...]] = Setting("exports", ())
"""What was exported last of each draft; `last_exports` knows the form."""
PAPER = Setting(
    "paper",
    "letter",
    choices=(("letter", Sentence(zh="信纸（Letter）", en="Letter")), ("a4", Sentence(zh="A4", en="A4"))),
)
FACES = Setting(
    "faces",
    "un",
    choices=(
        ("un", Sentence(zh="宋体（联合国）", en="Times New Roman (UN)")),
        ("gb", Sentence(zh="仿宋（公文）", en="FangSong (Chinese official)")),
        ("system", Sentence(zh="思源宋体", en="Noto Serif")),
    ),
)
CHINESE_LEADS = Setting(
    "chinese_leads",
    "bold",
    choices=(
        ("bold", Sentence(zh="短语加粗", en="Phrases in bold")),
        ("kai", Sentence(zh="短语用楷体", en="Phrases in Kai")),
    ),
)
LINE_NUMBERS = Setting("line_numbers", False)
AUTOMATIC_NUMBERS = Setting("automatic_numbers", False)
"""How the pages of clean copies are set, chosen in the export dialog."""
ORIGINS: Setting[tuple[str, ...]] = Setting("origins", ())
"""Where files were read that drafts have as their base; `base_origin` knows the form."""
FOLDERS: Setting[tuple[str, ...]] = Setting("folders", ())
"""Where files were chosen last, newest first; `last_folders` knows the form."""

SETTINGS: tuple[Setting[Any], ...] = (
    LANGUAGE,
    APPEARANCE,
    ZOOM,
    CHANGES,
    DELEGATION,
    HINTS,
    CORRECTIONS,
    OFFERS,
    ANNOUNCEMENTS,
    KEYS,
    RECENT,
    WINDOW_GEOMETRY,
    PANES,
    EXPORTS,
    PAPER,
    FACES,
    CHINESE_LEADS,
    LINE_NUMBERS,
    AUTOMATIC_NUMBERS,
    ORIGINS,
    FOLDERS,
)


class Settings(QObject):
    """The values in use. A value that is unknown, damaged or out of bounds counts as its default."""

    changed = Signal(str)
    """The name of the setting that has another value now."""

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        """`path` None keeps everything in memory only."""
        super().__init__(parent)
        self._path = path
        self._values = _accepted(_read(path))

    def value(self, setting: Setting[Value]) -> Value:
        """What the user set, or the default."""
        value: Value = self._values.get(setting.name, setting.default)
        return value

    def set(self, setting: Setting[Value], value: Value) -> None:
        """Remember `value` and write it to disk. ValueError where the setting does not accept it.

        Raises store.atomic.WriteRefused where the file cannot be written; the value holds for this run all the same.
        """
        if not setting.accepts(value):
            raise ValueError(f"{setting.name} cannot be {value!r}")
        if value == self.value(setting):
            return
        self._values[setting.name] = value
        self.changed.emit(setting.name)
        self._write()

    def _write(self) -> None:
        if self._path is None:
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        atomic_write(self._path, json.dumps(self._values, ensure_ascii=False, indent=1).encode())


def _read(path: Path | None) -> Mapping[str, Any]:
    """What the file says; nothing where there is no file or it is damaged: the user goes on with the defaults."""
    if path is None:
        return {}
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return values if isinstance(values, dict) else {}


def _accepted(values: Mapping[str, Any]) -> dict[str, Any]:
    found = {}
    for setting in SETTINGS:
        value = values.get(setting.name)
        value = tuple(value) if isinstance(value, list) else value
        if setting.accepts(value):
            found[setting.name] = value
    return found
