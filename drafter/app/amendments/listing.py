"""The changes of a round one by one: words, paragraphs, notes, fields of the masthead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace

from drafter.app.amendments.amendment import Amendment, Kind
from drafter.app.amendments.counterpart import Counterpart, hunks
from drafter.app.amendments.marking import as_marked
from drafter.app.amendments.received import Round
from drafter.model.alignment import Pair
from drafter.model.document import NOTE_CHARACTER, Masthead, Paragraph, Run, Runs
from drafter.model.pair_kind import PairKind
from drafter.rollforward.fields import ADOPTION, field_text
from drafter.text.spans import Span

FIELDS = tuple(field.name for field in fields(Masthead) if field.name != ADOPTION)
"""The lines about an adoption are the Secretariat's, and no draft has any."""


def amendments_of(one: Round, index: int) -> Iterator[Amendment]:
    """The changes in the order of the text: masthead, paragraphs, notes; numbered from 0."""
    blank = Amendment(index, 0, one.author, one.written, Kind.WORDS, "", "")
    for number, found in enumerate(_found(one, blank)):
        yield replace(found, number=number)


def _found(one: Round, blank: Amendment) -> Iterator[Amendment]:
    for name in FIELDS:
        if is_other_field(one.own, name):
            before, after = field_text(one.before, name), field_text(one.after, name)
            yield replace(blank, kind=Kind.FIELD, field=name, before=before, after=after)
    for pair in one.own.pairs:
        yield from _of_pair(one, pair, blank)
    for note in one.own.note_pairs:
        if note.kind is not PairKind.CHANGED or note.old_id is None or note.new_id is None:
            continue
        named = replace(blank, kind=Kind.NOTE, old_note=note.old_id, new_note=note.new_id)
        old, new = one.before.notes_by_id[note.old_id].text, one.after.notes_by_id[note.new_id].text
        for hunk in as_marked(hunks(old, new, one.after.language), old, new, one.marks):
            yield replace(named, old=hunk.old, new=hunk.new, before=hunk.old.of(old), after=hunk.new.of(new))


def _of_pair(one: Round, pair: Pair, blank: Amendment) -> Iterator[Amendment]:
    named = replace(blank, old_id=pair.old_id, new_id=pair.new_id)
    old = None if pair.old_id is None else one.before.paragraph(pair.old_id)
    new = None if pair.new_id is None else one.after.paragraph(pair.new_id)
    if old is None:
        yield replace(named, kind=Kind.INSERTED, after=new.text if new else "")
        return
    if new is None:
        yield replace(named, kind=Kind.REMOVED, before=old.text)
        return
    if pair.kind is PairKind.MOVED:
        yield replace(named, kind=Kind.MOVED, before=old.text, after=new.text)
    if is_other_form(one.own, old, new):
        yield replace(named, kind=Kind.FORM, before=old.text, after=new.text)
    for hunk in as_marked(one.own.hunks(old.id), old.content, new.content, one.marks):
        before, after = _words(hunk.old, old.content), _words(hunk.new, new.content)
        yield replace(named, old=hunk.old, new=hunk.new, before=before, after=after)


def _words(span: Span, content: str) -> str:
    return span.of(content).replace(NOTE_CHARACTER, "")


def is_other_field(between: Counterpart, name: str) -> bool:
    """True where a field of the masthead does not say the same in both texts."""
    old, new = getattr(between.old.masthead, name), getattr(between.new.masthead, name)
    if name in ("title", "sponsors"):
        return between.old_words(old) != between.new_words(new)
    return bool(old != new)


def is_other_form(between: Counterpart, old: Paragraph, new: Paragraph) -> bool:
    """True where a paragraph is of another part or level, or its same words are set apart otherwise."""
    if (old.part, old.level) != (new.part, new.level):
        return True
    return between.old_words(old.runs) == between.new_words(new.runs) and looks(old.runs) != looks(new.runs)


def looks(runs: Runs) -> tuple[frozenset[object], ...]:
    """How each character of the words is set apart; a citation of a note says nothing of it."""
    return tuple(_look(run) for run in runs if run.note is None for _ in run.text)


def _look(run: Run) -> frozenset[object]:
    return frozenset({*run.marks, *({run.href} if run.href else ())})
