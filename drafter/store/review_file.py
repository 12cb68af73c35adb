"""A review that was left half-done: the file under review, what was corrected in it, what was decided, so far.

A zip archive as a draft file is one: `about.json` says what it is without the rest being read, `review.json` holds the
review, `base/source` the file under review, byte for byte. It is read by this program alone, on the computer on which
it was written; what a later version wrote is not understood, and stays where it is.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from drafter.model.document import NoteId, ParagraphId, Resolution
from drafter.model.place import Place
from drafter.model.state import Base
from drafter.store.codec import from_json, object_text, sound, to_text, value_text
from drafter.store.draft_file import (
    BROKEN_VALUE,
    LARGEST_UNPACKED_BYTES,
    SOURCE,
    add_member,
    base_from_json,
    base_text,
)
from drafter.store.draft_kind import BROKEN_ARCHIVE
from drafter.store.review_history import KeptHistory, history_from_json, history_text
from drafter.store.review_structure import StructureState, structure_from_json, structure_to_json
from drafter.text.spans import Span

VERSION, _WITHOUT_CHANGES = 2, 1
"""Reviews of files whose changes are not kept are written as programs before 2 read them."""
_KIND = "drafter-review"


class ReviewPage(StrEnum):
    """The page on which the review was left."""

    STRUCTURE = "structure"
    SESSION = "session"


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided about one proposal. The first four name it from one plan of the same base to the next."""

    rule: str
    place: Place
    span: Span | None
    before: str
    ticked: bool | None = None
    wording: str | None = None
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SessionState:
    """What was decided about the new session; `day` is None where the session's own day stands."""

    session: int
    session_is_own: bool = False
    day: date | None = None
    decisions: tuple[Decision, ...] = ()
    earlier: Resolution | None = None
    """The earlier text that the user gave, and what it is called."""
    earlier_name: str = ""
    uses_library: bool = True


@dataclass(frozen=True, slots=True)
class HalfDoneReview:
    """A review as it stood. `base` has the document as corrected so far, and the file that it was read from.

    `structure` is None for a text whose structure is not under review, `session` before that page was reached.
    `draft_path` is the file of the draft that is rolled forward itself, None where the base is to become a new draft.
    Where the changes that the file tracks are kept as the draft's own, `before` is the text before them, and the
    document of `base` the one after them. `history` is the way to this structure, and on from it.
    """

    page: ReviewPage
    base: Base
    structure: StructureState | None = None
    session: SessionState | None = None
    draft_path: Path | None = None
    before: Resolution | None = None
    history: KeptHistory = field(default_factory=KeptHistory)


@dataclass(frozen=True, slots=True)
class ReviewAbout:
    """What a list says of a review."""

    title: str
    name: str
    """The symbol or the file under review."""
    page: ReviewPage


def to_bytes(review: HalfDoneReview) -> bytes:
    """The review as the bytes of a file."""
    base = review.base
    about = {
        "kind": _KIND,
        "version": _WITHOUT_CHANGES if review.before is None else VERSION,
        "title": base.document.masthead.title_text,
        "name": base.name,
        "page": review.page.value,
    }
    members = {"base": base_text(base)}
    if review.structure is not None:
        members["structure"] = value_text(structure_to_json(review.structure))
    if review.session is not None:
        members["session"] = value_text(_session_to_json(review.session))
        if review.session.earlier is not None:
            members["earlier"] = to_text(review.session.earlier)
    if review.draft_path is not None:
        members["draft_path"] = value_text(str(review.draft_path))
    if review.before is not None:
        members["before"] = to_text(review.before)
    if review.history.steps:
        members["history"] = history_text(review.history)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        add_member(archive, "about.json", value_text(about).encode())
        add_member(archive, "review.json", object_text(members).encode())
        if base.source is not None:
            add_member(archive, SOURCE, base.source.data)
    return buffer.getvalue()


def load(path: Path) -> HalfDoneReview | None:
    """The review at `path`; None where it is damaged, gone, or written by a later version."""
    try:
        with zipfile.ZipFile(path) as archive:
            about = _about(archive)
            return None if about is None else _review(archive, about.page)
    except (OSError, *BROKEN_ARCHIVE, *BROKEN_VALUE):
        return None


def about(path: Path) -> ReviewAbout | None:
    """What a list says of the review at `path`; None as with `load`."""
    try:
        with zipfile.ZipFile(path) as archive:
            return _about(archive)
    except (OSError, *BROKEN_ARCHIVE, *BROKEN_VALUE):
        return None


def _about(archive: zipfile.ZipFile) -> ReviewAbout | None:
    if sum(entry.file_size for entry in archive.infolist()) > LARGEST_UNPACKED_BYTES:
        return None
    value = json.loads(archive.read("about.json"))
    if value["kind"] != _KIND or int(value["version"]) > VERSION:
        return None
    return ReviewAbout(str(value["title"]), str(value["name"]), ReviewPage(value["page"]))


def _review(archive: zipfile.ZipFile, page: ReviewPage) -> HalfDoneReview:
    value = json.loads(archive.read("review.json"))
    earlier = sound(from_json(value["earlier"])) if "earlier" in value else None
    return HalfDoneReview(
        page,
        base_from_json(value["base"], archive),
        structure_from_json(value["structure"]) if "structure" in value else None,
        _session_from_json(value["session"], earlier) if "session" in value else None,
        Path(value["draft_path"]) if "draft_path" in value else None,
        sound(from_json(value["before"])) if "before" in value else None,
        _history(value),
    )


def _history(value: Mapping[str, Any]) -> KeptHistory:
    """The way to the structure; an empty one where that is damaged: the structure stands without it."""
    try:
        return history_from_json(value["history"]) if "history" in value else KeptHistory()
    except BROKEN_VALUE:
        return KeptHistory()


def _session_to_json(state: SessionState) -> dict[str, Any]:
    return {
        "session": state.session,
        "session_is_own": state.session_is_own,
        "day": state.day.isoformat() if state.day is not None else None,
        "decisions": [_decision_to_json(one) for one in state.decisions],
        "earlier_name": state.earlier_name,
        "uses_library": state.uses_library,
    }


def _session_from_json(value: Mapping[str, Any], earlier: Resolution | None) -> SessionState:
    return SessionState(
        int(value["session"]),
        bool(value["session_is_own"]),
        date.fromisoformat(value["day"]) if value["day"] is not None else None,
        tuple(_decision_from_json(one) for one in value["decisions"]),
        earlier,
        str(value["earlier_name"]),
        bool(value["uses_library"]),
    )


def _decision_to_json(one: Decision) -> dict[str, Any]:
    return {
        "rule": one.rule,
        "place": [one.place.paragraph_id, one.place.note_id, one.place.field],
        "span": None if one.span is None else [one.span.start, one.span.end],
        "before": one.before,
        "ticked": one.ticked,
        "wording": one.wording,
        "values": one.values,
    }


def _decision_from_json(value: Mapping[str, Any]) -> Decision:
    paragraph, note, name = value["place"]
    place = Place(
        None if paragraph is None else ParagraphId(int(paragraph)),
        None if note is None else NoteId(int(note)),
        None if name is None else str(name),
    )
    span = None if value["span"] is None else Span(*map(int, value["span"]))
    wording = None if value["wording"] is None else str(value["wording"])
    ticked = None if value["ticked"] is None else bool(value["ticked"])
    return Decision(value["rule"], place, span, str(value["before"]), ticked, wording, tuple(map(str, value["values"])))
