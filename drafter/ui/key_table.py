"""Every key of the program in one table: those of the menus, of the text, of the reviews and of the lists."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from drafter.text.sentence import Sentence
from drafter.ui.actions import SPECS, Actions, shown_keys


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One thing that keys do. `action` names the action or command whose keys can be changed; "" for others."""

    where: Sentence
    words: Sentence
    keys: str
    action: str = ""


_WINDOW = Sentence("全局", "Everywhere")
_TEXT = Sentence("正文", "Text")
_IMPORT = Sentence("核对结构", "Review structure")
_ROLL = Sentence("更新届次", "Roll forward")
_COMPARE = Sentence("对照", "Compare")
_OUTLINE = Sentence("大纲", "Outline")
_CHECKS = Sentence("检查", "Checks")
_NOTES = Sentence("脚注", "Footnotes")
_FIND = Sentence("查找", "Find")
_START = Sentence("开始页", "Start page")


def _row(where: Sentence, keys: str, zh: str, en: str) -> KeyRow:
    return KeyRow(where, Sentence(zh, en), keys)


_BY_PARAGRAPHS = (
    _row(_TEXT, "Ctrl+Up", "到段首，再按到上一段", "to the start of the paragraph, then of the one above"),
    _row(_TEXT, "Ctrl+Down", "到下一段", "to the next paragraph"),
)
"""Not on macOS, where these keys lead to the ends of the text."""

OTHERS = (
    *(() if sys.platform == "darwin" else _BY_PARAGRAPHS),
    _row(_TEXT, "Backspace", "在段首：与上段合并", "at the start: join with the paragraph before"),
    _row(_TEXT, "Delete", "在段尾：与下段合并", "at the end: join with the paragraph after"),
    _row(_TEXT, "Tab", "在段首：降级；在待填处：下一处", "at the start: a level down; in a blank: the next one"),
    _row(_TEXT, "Shift+Tab", "在段首：升级", "at the start: a level up"),
    _row(_TEXT, "Esc", "回到正文", "back to the text"),
    _row(_IMPORT, "F7", "下一处存疑", "next doubt"),
    _row(_IMPORT, "Shift+F7", "上一处存疑", "previous doubt"),
    _row(_IMPORT, "Enter", "改段落类型", "change what the paragraph is"),
    _row(_IMPORT, "F2", "进入该段，定光标", "into the paragraph, to place the caret"),
    _row(_IMPORT, "Ctrl+]", "降级", "a level down"),
    _row(_IMPORT, "Ctrl+[", "升级", "a level up"),
    _row(_IMPORT, "Ctrl+Shift+O", "序言段↔执行段", "preambular ↔ operative"),
    _row(_IMPORT, "Backspace", "与上段合并", "join with the paragraph before"),
    _row(_IMPORT, "Delete", "弃置", "leave out"),
    _row(_IMPORT, "Ctrl+Enter", "继续", "go on"),
    _row(_ROLL, "Space", "勾选", "tick"),
    _row(_ROLL, "Right", "展开选项", "open the options"),
    _row(_ROLL, "Enter", "自己写", "write one's own"),
    _row(_ROLL, "Delete", "保留原文", "keep the text"),
    _row(_ROLL, "F7", "下一项待定", "next to decide"),
    _row(_ROLL, "Ctrl+Enter", "应用并继续", "apply and go on"),
    _row(_COMPARE, "F8", "下一处改动", "next change"),
    _row(_COMPARE, "Enter", "回到该段", "go to the paragraph"),
    _row(_COMPARE, "Delete", "恢复该段", "revert the paragraph"),
    _row(_COMPARE, "Right", "展开未改的段落", "open what did not change"),
    _row(_COMPARE, "Left", "折起", "fold"),
    _row(_COMPARE, "Esc", "回到正文", "back to the text"),
    _row(_OUTLINE, "Enter", "跳到该段", "go to the paragraph"),
    _row(_OUTLINE, "Alt+Up", "前移该段", "move the paragraph up"),
    _row(_OUTLINE, "Alt+Down", "后移该段", "move the paragraph down"),
    _row(_CHECKS, "Enter", "到该处", "go there"),
    _row(_CHECKS, "Alt+Enter", "改正", "fix"),
    _row(_NOTES, "Enter", "编辑脚注", "edit the note"),
    _row(_NOTES, "Esc", "回到引注处", "back to where it is cited"),
    _row(_FIND, "Enter", "下一处", "next"),
    _row(_FIND, "Shift+Enter", "上一处", "previous"),
    _row(_START, "Delete", "从最近的草案中去掉", "take off the list of recent drafts"),
)
"""Keys that no action has: they belong to the list or the page that has the keyboard."""


def rows(actions: Actions) -> tuple[KeyRow, ...]:
    """All keys, those of the window first."""
    names = [spec.name for spec in SPECS]
    names += [command.id for command in actions.text_keys if command.id not in names]
    found = [
        KeyRow(
            _WINDOW if name in _OF_WINDOW else _TEXT,
            actions.title(name),
            actions.keys(name),
            name if actions.can_change(name) else "",
        )
        for name in names
        if actions.keys(name)
    ]
    found += [KeyRow(row.where, row.words, shown_keys(row.keys)) for row in OTHERS]
    return tuple(found)


_OF_WINDOW = frozenset(spec.name for spec in SPECS if not spec.is_of_text)
