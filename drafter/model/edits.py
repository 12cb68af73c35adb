"""All edits in one place: functions from a document to a new one, which raise `EditRefused` where they make none."""

from drafter.model.note_edits import (
    add_note,
    cite_note,
    remove_note,
    replace_note_text,
    set_masthead,
    set_note_runs,
    set_note_start,
    text_runs,
)
from drafter.model.paragraph_edits import (
    drop_start,
    indent,
    insert_paragraph,
    join_with_previous,
    move,
    outdent,
    remove,
    set_level,
    set_part,
    split,
)
from drafter.model.refusal import EditRefused
from drafter.model.text_edits import (
    marks_for,
    replace_content,
    replace_text,
    set_lead,
    set_mark,
    type_text,
)

__all__ = [
    "EditRefused",
    "add_note",
    "cite_note",
    "drop_start",
    "indent",
    "insert_paragraph",
    "join_with_previous",
    "marks_for",
    "move",
    "outdent",
    "remove",
    "remove_note",
    "replace_content",
    "replace_note_text",
    "replace_text",
    "set_lead",
    "set_level",
    "set_mark",
    "set_masthead",
    "set_note_runs",
    "set_note_start",
    "set_part",
    "split",
    "text_runs",
    "type_text",
]
