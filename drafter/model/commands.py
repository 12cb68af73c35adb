"""All commands in one place, for menus, shortcuts and the command list."""

from drafter.model.block_commands import INDENT, MAKE_HEADING, MOVE_DOWN, MOVE_UP, OUTDENT, REMOVE, TOGGLE_PART
from drafter.model.command import Command
from drafter.model.writing_commands import (
    INSERT_NOTE,
    JOIN_NEXT,
    JOIN_PREVIOUS,
    PARAGRAPH_BELOW,
    SPLIT,
    SPLIT_OFF_SUB,
    insert_note,
    insert_phrase,
    lead_runs,
    remove_note,
    typing,
)

COMMANDS = (
    SPLIT,
    PARAGRAPH_BELOW,
    SPLIT_OFF_SUB,
    JOIN_PREVIOUS,
    JOIN_NEXT,
    MOVE_UP,
    MOVE_DOWN,
    INDENT,
    OUTDENT,
    TOGGLE_PART,
    MAKE_HEADING,
    REMOVE,
    INSERT_NOTE,
)
"""The commands that need nothing but a state, in the order of the menus."""

__all__ = [
    "COMMANDS",
    "INDENT",
    "INSERT_NOTE",
    "JOIN_NEXT",
    "JOIN_PREVIOUS",
    "MAKE_HEADING",
    "MOVE_DOWN",
    "MOVE_UP",
    "OUTDENT",
    "PARAGRAPH_BELOW",
    "REMOVE",
    "SPLIT",
    "SPLIT_OFF_SUB",
    "TOGGLE_PART",
    "Command",
    "insert_note",
    "insert_phrase",
    "lead_runs",
    "remove_note",
    "typing",
]
