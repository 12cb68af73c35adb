"""The line that says who submits a draft: its usual forms, and the note that an asterisk in it leads to (un-drafting.md
1.3).

As one text, such a line is followed by its note: 古巴：* 决议草案 · * 代表属于77国集团成员的联合国会员国和中国。
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum

from drafter.model.blanks import BLANK_TEXT
from drafter.model.document import Footnote, NoteId, Resolution, Run, Runs, text_of
from drafter.model.edits import set_masthead, set_note_runs
from drafter.model.refusal import refuse
from drafter.model.runs import citation, spliced, without_notes
from drafter.model.star_note import GROUP_OF_77, STARRED, star_note
from drafter.rollforward.blanks import runs_with_blanks
from drafter.text.sentence import Language
from drafter.text.spans import Span

STAR = "*"
NOTE_JOINT = " · * "
"""Stands between the line and its note where both are one text."""


class SponsorLine(StrEnum):
    """Who submits: a list of States, the Chair of a group with its note, a member of the bureau after informals."""

    STATES = "states"
    GROUP = "group"
    BUREAU = "bureau"


GROUP_NOTES: Mapping[Language, str] = {
    "zh": f"代表属于{GROUP_OF_77['zh']}。",
    "en": f"On behalf of the {GROUP_OF_77['en']}.",
}
_LINES: Mapping[Language, Mapping[SponsorLine, str]] = {
    "zh": {
        SponsorLine.STATES: f"{BLANK_TEXT}：决议草案",
        SponsorLine.GROUP: f"{BLANK_TEXT}：* 决议草案",
        SponsorLine.BUREAU: f"委员会副主席{BLANK_TEXT}在就决议草案{BLANK_TEXT}进行的非正式协商基础上提出的决议草案",
    },
    "en": {
        SponsorLine.STATES: f"{BLANK_TEXT}: draft resolution",
        SponsorLine.GROUP: f"{BLANK_TEXT}:* draft resolution",
        SponsorLine.BUREAU: f"Draft resolution submitted by the Vice-Chair of the Committee, {BLANK_TEXT}, on the "
        f"basis of informal consultations on draft resolution {BLANK_TEXT}",
    },
}
_BUREAU = re.compile("委员会副主席|Vice-Chair")
_WITH_NOTE = re.compile(r"(?P<line>.*?[：:] ?[*＊].*?)(?:\s*·\s*|\s+)[*＊]\s*(?P<note>\S.*)", re.DOTALL)


def sponsors_text(document: Resolution) -> str:
    """The line with the marks of its notes as printed, and its note behind it."""
    runs, notes = document.masthead.sponsors, document.notes_by_id
    line = "".join((notes[run.note].mark or "") if run.note is not None else run.text for run in runs)
    note = star_note(document)
    starred = note is not None and notes[note.id].mark is not None
    return line + (NOTE_JOINT + note.text if starred and note is not None else "")


def with_sponsors(document: Resolution, text: str, blanks: Sequence[Span] = ()) -> Resolution:
    """The document with this line; an asterisk behind its colon cites a note.

    The note is what follows the line in `text`, else the one that the line cites already, else that of the Group of 77.
    """
    whole = _WITH_NOTE.fullmatch(text)
    line = whole["line"] if whole else text
    runs = runs_with_blanks(line, [blank for blank in blanks if blank.end <= len(line)])
    star = STARRED.search(line)
    if star is None:
        return set_masthead(document, sponsors=runs)
    known = star_note(document)
    note = whole["note"].strip() if whole else known.text if known else GROUP_NOTES[document.language]
    return _citing(document, runs, Span(*star.span()), note)


def with_star_note(document: Resolution, text: str) -> Resolution:
    """The document whose sponsors' line cites a note with this text, behind its colon; "" takes note and mark away."""
    known = star_note(document)
    if known is not None and text:
        return set_note_runs(document, known.id, (Run(text),))
    runs = document.masthead.sponsors
    if not text:
        return (
            document if known is None else set_masthead(document, sponsors=without_notes(runs, frozenset({known.id})))
        )
    if not runs:
        raise refuse("先填提案国，再写它的脚注。", "Fill in the sponsors first; their note belongs to that line.")
    line = text_of(runs)
    star, colon = STARRED.search(line), re.search("[：:]", line)
    end = colon.end() if colon else len(line)
    return _citing(document, runs, Span(*star.span()) if star else Span(end, end), text)


def _citing(document: Resolution, runs: Runs, place: Span, note: str) -> Resolution:
    """`runs` is the line, with what stands at `place` of it exchanged for the mark of a note of these words."""
    added = Footnote(NoteId(document.next_id), (Run(note),), mark=STAR)
    grown = replace(document, footnotes=(*document.footnotes, added), next_id=document.next_id + 1)
    return set_masthead(grown, sponsors=spliced(runs, place, (citation(added.id),)))


def lines_for(document: Resolution) -> tuple[str, ...]:
    """The forms of the line with their blanks, as texts; first the one that the base has, where it says so."""
    lines = dict(_LINES[document.language])
    own = kind_of_line(sponsors_text(document))
    known = star_note(document)
    note = known.text if known and own is SponsorLine.GROUP else GROUP_NOTES[document.language]
    lines[SponsorLine.GROUP] += NOTE_JOINT + note
    order = sorted(lines, key=lambda kind: kind is not own)
    return tuple(lines[kind] for kind in order)


def kind_of_line(text: str) -> SponsorLine:
    """Which of the forms a line has; a list of States where nothing tells of another."""
    if _BUREAU.search(text):
        return SponsorLine.BUREAU
    return SponsorLine.GROUP if STARRED.search(text) else SponsorLine.STATES


def is_group_of_77(text: str) -> bool:
    """True where the note behind the line names that group."""
    return re.search(r"77 ?国集团|Group of 77", text) is not None
