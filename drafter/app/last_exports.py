"""What was exported of each draft the last time, and when: what was wanted of one draft says nothing of another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from drafter.app.exporting import Kind
from drafter.app.keyed_entries import entry, key_of, with_entry
from drafter.app.session import Session
from drafter.text.sentence import Sentence

_DIVIDER = "|"

KIND_NAMES: Mapping[Kind, Sentence] = {
    Kind.TRACKED: Sentence(zh="提交用Word", en="Submission copy (Word)"),
    Kind.CLEAN: Sentence(zh="清稿Word", en="Clean copy (Word)"),
    Kind.COMPARISON: Sentence(zh="对照表Word", en="Comparison table (Word)"),
    Kind.PDF: Sentence(zh="PDF", en="PDF"),
    Kind.XML: Sentence(zh="联合国XML", en="UN XML"),
    Kind.TEXT: Sentence(zh="纯文本", en="Plain text"),
}


@dataclass(frozen=True, slots=True)
class LastExport:
    """One export."""

    kind: Kind
    at: datetime


def draft_key(session: Session) -> str:
    """Names a draft by its file, before it has one by its base and title; "" for a draft with none of these."""
    if session.path is not None:
        said = str(session.path.resolve())
    else:
        base, title = session.base, session.document.masthead.title_text
        if base is None and not title:
            return ""
        said = f"{base.name if base else ''}\n{title}"
    return key_of(said.encode(errors="surrogatepass"))


def with_export(known: Iterable[str], key: str, last: LastExport) -> tuple[str, ...]:
    """The remembered exports after this one; a draft without a key is not remembered."""
    if not key:
        return tuple(known)
    return with_entry(known, key, f"{last.kind.value}{_DIVIDER}{last.at.isoformat(timespec='minutes')}")


def last_export(known: Iterable[str], key: str) -> LastExport | None:
    """What was exported last of the draft with this key; None where it never was."""
    kind, _, at = (entry(known, key) if key else "").partition(_DIVIDER)
    try:
        return LastExport(Kind(kind), datetime.fromisoformat(at))
    except ValueError:
        return None  # nothing, or of a later version
