"""The commands of the window as values that can be searched, each with its keys, and why it is off."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import IntEnum

from drafter.app.i18n import chinese
from drafter.app.initials import initials
from drafter.app.searching import folded
from drafter.text.sentence import Language, Sentence, with_commas
from drafter.ui.actions import SPECS, Actions, ActionSpec, bare
from drafter.ui.menus import Menus
from drafter.ui.way import PageName

OWN = "commands"

_NEEDS_DRAFT = Sentence("要先打开草案", "Needs an open draft")
_NEEDS_TEXT = Sentence("回到正文后可用", "Only beside the text")
_NOTHING_TO_UNDO = Sentence("没有可撤销的", "Nothing to undo")
_NOTHING_TO_REDO = Sentence("没有可重做的", "Nothing to redo")


class Fit(IntEnum):
    """How well a command answers, best first."""

    START = 0
    INITIALS = 1
    INSIDE = 2


@dataclass(frozen=True, eq=False)
class Entry:
    """One command. `refusal` says why it cannot be carried out now; None where it can."""

    id: str
    words: Sentence
    menu: Sentence
    keys: str
    refusal: Sentence | None
    run: Callable[[], object] = field(repr=False)

    def fit(self, wanted: str) -> Fit | None:
        """How well it answers a folded query; None where it does not."""
        zh, en = folded(self.words.zh).text, folded(self.words.en).text
        if zh.startswith(wanted) or en.startswith(wanted):
            return Fit.START
        letters = initials(self.words.zh)
        if letters.startswith(wanted) or initials(self.menu.zh) + letters == wanted:
            return Fit.INITIALS
        inside = wanted in zh or wanted in en or (len(wanted) > 1 and wanted in letters)
        menu_zh, menu_en = folded(self.menu.zh).text, folded(self.menu.en).text
        is_place = wanted in (menu_zh, menu_en) or (len(wanted) > 1 and menu_zh.endswith(wanted))
        is_key = bool(self.keys) and wanted == folded(self.keys).text
        return Fit.INSIDE if inside or is_place or is_key else None


def search(entries: Iterable[Entry], query: str) -> tuple[Entry, ...]:
    """The commands that answer, best first, those that can be carried out before the others; all of them for ""."""
    wanted = folded(query).text
    if not wanted:
        return tuple(entries)
    found = [(fit, entry.refusal is not None, entry) for entry in entries if (fit := entry.fit(wanted)) is not None]
    return tuple(entry for _, _, entry in sorted(found, key=lambda each: each[:2]))


def entries(actions: Actions, menus: Menus, page: PageName, *, has_draft: bool) -> tuple[Entry, ...]:
    """Everything that the menus offer, in their order."""
    menus.refresh()
    places = menus.places()
    known = {spec.name: spec for spec in SPECS if spec.name != OWN}
    found = [_of_action(actions, spec, places, page, has_draft=has_draft) for spec in known.values()]
    found += [
        Entry(
            command.id,
            command.title,
            places.get(command.id, Sentence("", "")),
            menus.command_keys(command.id),
            menus.refusal(command.id) if page is PageName.DRAFT else _why_off(page, has_draft=has_draft),
            menus.command(command.id).trigger,
        )
        for command in menus.commands
    ]
    order = list(places)
    return tuple(sorted(found, key=lambda entry: order.index(entry.id) if entry.id in order else len(order)))


def _of_action(
    actions: Actions, spec: ActionSpec, places: dict[str, Sentence], page: PageName, *, has_draft: bool
) -> Entry:
    action = actions.of(spec.name)
    refusal = None
    if not action.isEnabled():
        nothing = {"undo": _NOTHING_TO_UNDO, "redo": _NOTHING_TO_REDO}.get(spec.name)
        on_text = page is PageName.DRAFT
        refusal = nothing if on_text and nothing is not None else _why_off(page, has_draft=has_draft)
    zh, en = bare(chinese("Actions", spec.text)), bare(spec.text)
    return Entry(
        spec.name,
        Sentence(zh, en),
        places.get(spec.name, Sentence("", "")),
        actions.keys(spec.name),
        refusal,
        action.trigger,
    )


def _why_off(page: PageName, *, has_draft: bool) -> Sentence:
    return _NEEDS_TEXT if has_draft and page is not PageName.START else _NEEDS_DRAFT


def spoken(entry: Entry, language: Language) -> str:
    """导出，Ctrl+E; with why it is off where it is."""
    refusal = "" if entry.refusal is None else entry.refusal.in_(language)
    return with_commas((entry.words.in_(language), entry.keys, refusal), language)
