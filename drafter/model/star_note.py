"""The note that an asterisk in the sponsors' line leads to: 古巴：* 决议草案."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from drafter.model.document import NoteId, Resolution, notes_in, text_of
from drafter.text.sentence import Language
from drafter.text.spans import Span

STARRED = re.compile(r"(?<=[：:]) ?[*＊]")
"""An asterisk that was typed."""
GROUP_OF_77: Mapping[Language, str] = {
    "zh": "77国集团成员的联合国会员国和中国",
    "en": "States Members of the United Nations that are members of the Group of 77 and China",
}
"""How the note names whom the Chair of that group submits for; in English as in 158 drafts of sessions 74 to 80."""


@dataclass(frozen=True, slots=True)
class StarNote:
    """The note that the sponsors' line of a text cites."""

    id: NoteId
    text: str


def star_note(document: Resolution) -> StarNote | None:
    """The first note cited in the sponsors' line; None where none is."""
    cited = notes_in(document.masthead.sponsors)
    return StarNote(cited[0], document.notes_by_id[cited[0]].text) if cited else None


def uncited_stars(document: Resolution) -> Iterator[Span]:
    """The asterisks behind the colon of the sponsors' line that are typed and lead to no note, in its text."""
    text = text_of(document.masthead.sponsors)
    for match in STARRED.finditer(text):
        yield Span(match.end() - 1, match.end())
