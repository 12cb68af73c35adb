"""What a correction does to the text under review is done to the text before its changes too, as far as they are one.

Both texts come from one file, and what became what has one id in both. A paragraph with the same words becomes what the
other one became; of one with other words the part, the level, the number and the opening phrase follow, and it is
parted and joined in the same places. What only one of the texts has stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import count

from drafter.formats.imported import Imported
from drafter.model import edits
from drafter.model.descent import renumbered
from drafter.model.document import Footnote, NoteId, Paragraph, ParagraphId, Resolution, Runs
from drafter.model.refusal import EditRefused
from drafter.model.runs import cut
from drafter.model.schema import normalise
from drafter.rollforward.fields import field_text
from drafter.text.letters import letters
from drafter.ui.reviews.import_rows import FIELD_LABELS
from drafter.ui.reviews.import_state import History, Reviewed, Step, begun
from drafter.ui.reviews.import_steps import as_field, field_set, joined, parted, taken_in


def followed(
    before: Resolution, after: Resolution, base: Resolution, lines: frozenset[str] = frozenset()
) -> Resolution:
    """`base` with what a correction made of `before`; the same object where that touches nothing of it.

    `lines` are those of the file as the base was read from it, without white space at their ends: what is taken in
    from a line that was left out is taken in where the base has that line too.
    """
    if before is after:
        return base
    found = _Following(before, after, base, lines).result()
    return base if replace(found, next_id=base.next_id) == base else found


def following(before: Reviewed, after: Reviewed) -> Reviewed:
    """The state after a correction with its base corrected too, where it has one."""
    if after.base is None:
        return after
    return replace(after, base=followed(before.document, after.document, after.base, after.base_lines))


def with_base(history: History, imported: Imported) -> History:
    """The same corrections with the text before the changes that are kept beside them, corrected along with each.

    `imported` is the same reading, which the corrections began with.
    """
    states = [*(state for _, state in history.past), history.present, *(state for _, state in reversed(history.future))]
    next_id = max(imported.document.next_id, *(state.document.next_id for state in states))
    last = begun(imported)
    assert last.base is not None
    # What the base alone has was numbered as if nothing had been split yet.
    base = _clear_of(last.base, imported.document, next_id)
    last = replace(last, base=base)
    found: list[Reviewed] = []
    for state in states:
        # Read alone, a text has no symbol where its pages print a blank; as a draft it has the blank.
        symbol = state.document.masthead.symbol or imported.document.masthead.symbol
        masthead = replace(state.document.masthead, symbol=symbol)
        document = replace(state.document, masthead=masthead, next_id=max(next_id, base.next_id))
        last = following(last, replace(state, document=document, base=last.base, base_lines=last.base_lines))
        found.append(last)
    labels = [label for label, _ in (*history.past, *reversed(history.future))]
    at = len(history.past)
    past = tuple(zip(labels[:at], found[:at], strict=True))
    future = tuple(reversed(tuple(zip(labels[at:], found[at + 1 :], strict=True))))
    return History(found[at], past, future)


def _clear_of(base: Resolution, draft: Resolution, next_id: int) -> Resolution:
    """The base, what it alone has under ids from `next_id` on."""
    shared = {*(one.id for one in draft.paragraphs), *(note.id for note in draft.footnotes)}
    own = [*(one.id for one in base.paragraphs), *(note.id for note in base.footnotes)]
    free = count(next_id)
    ids = {one: one if one in shared else next(free) for one in own}
    return replace(renumbered(base, ids), next_id=next(free))


class _Following:
    """One correction under way."""

    def __init__(self, before: Resolution, after: Resolution, base: Resolution, lines: frozenset[str]) -> None:
        self._before, self._after, self._base, self._lines = before, after, base, lines
        self._gone = [one for one in before.paragraphs if one.id not in after.positions]
        self._as_before = base
        """The base before anything followed: its words tell which paragraphs are the same."""

    def result(self) -> Resolution:
        """What the base is then."""
        led_on = self._join()
        self._change_masthead([one for one in self._gone if one.id not in led_on])
        for one in self._after.paragraphs:
            if one.id not in self._before.positions:
                self._bring(one)
        noted = self._copy_notes(led_on)
        self._base = edits.remove(self._base, noted & self._base.positions.keys())
        for one in self._after.paragraphs:
            if one.id in self._base.positions:
                self._liken(one)
        return normalise(replace(self._base, next_id=max(self._base.next_id, self._after.next_id)))

    # Paragraphs that became one

    def _join(self) -> frozenset[ParagraphId]:
        """Joins what was joined; the ids of all that went into the paragraph above, whether here too or not."""
        found: set[ParagraphId] = set()
        for kept, gone in self._joined():
            found.add(gone)
            place = self._base.positions.get(gone)
            if place and self._base.paragraphs[place - 1].id == kept:
                self._try_step(joined(gone))
        return frozenset(found)

    def _joined(self) -> Iterator[tuple[ParagraphId, ParagraphId]]:
        kept: Paragraph | None = None
        words = ""
        for one in self._before.paragraphs:
            if one.id in self._after.positions:
                kept, words = self._after.paragraph(one.id), letters(one.text)
            elif kept is not None and letters(one.text) and letters(kept.text).startswith(words + letters(one.text)):
                words += letters(one.text)
                yield kept.id, one.id

    # The masthead

    def _change_masthead(self, gone: list[Paragraph]) -> None:
        for name in FIELD_LABELS:
            old, new = field_text(self._before, name), field_text(self._after, name)
            if old == new:
                continue
            if len(gone) == 1 and gone[0].id in self._base.positions:
                self._try_step(as_field(gone[0].id, name))
            elif not gone and field_text(self._base, name) == old:
                self._try_step(field_set(name, new))

    # Paragraphs that came

    def _bring(self, one: Paragraph) -> None:
        above = next((p for p in reversed(self._above(one)) if p.id in self._base.positions), None)
        if self._is_part(one):
            if above is not None:
                self._part(above.id, one.id)
        elif one.text in self._lines and all(one.text != other.text for other in self._base.paragraphs):
            after_id = None if above is None else above.id
            self._count_from(one.id)
            self._try_step(taken_in(0, one.text, after_id, one.part))

    def _above(self, one: Paragraph) -> tuple[Paragraph, ...]:
        return self._after.paragraphs[: self._after.positions[one.id]]

    def _is_part(self, one: Paragraph) -> bool:
        """True for the second part of a paragraph that stood there before, and for what follows it."""
        for above in reversed(self._above(one)):
            if above.id in self._before.positions:
                return self._before.paragraph(above.id).content.rstrip().endswith(one.content.rstrip())
        return False

    def _part(self, paragraph_id: ParagraphId, new_id: ParagraphId) -> None:
        """Part it where the other text was parted; not at all where its words there are other ones."""
        whole, first = self._before.positions.get(paragraph_id), self._after.paragraph(paragraph_id)
        if whole is None:
            return
        old = self._before.paragraphs[whole].content
        place = _mapped(old, self._base.paragraph(paragraph_id).content, len(first.content))
        if old.startswith(first.content) and place:
            self._count_from(new_id)
            self._try_step(parted(paragraph_id, place))

    # What a paragraph is, and its words

    def _liken(self, after: Paragraph) -> None:
        paragraph = self._base.paragraph(after.id)
        place = self._before.positions.get(after.id)
        before = None if place is None else self._before.paragraphs[place]
        if before is after:
            return
        form = (after.part, after.level, after.numbering)
        if before is None or form != (before.part, before.level, before.numbering):
            part, level, numbering = form
            paragraph = replace(paragraph, part=part, level=level, numbering=numbering)
        paragraphs = tuple(paragraph if one.id == after.id else one for one in self._base.paragraphs)
        self._base = replace(self._base, paragraphs=paragraphs)
        if before is None or not self._was_same(before):
            self._liken_words(before, after)

    def _was_same(self, before: Paragraph) -> bool:
        """True for a paragraph that said the same in both texts: `_copy_notes` has given it the other one's words."""
        place = self._as_before.positions.get(before.id)
        return place is not None and self._as_before.paragraphs[place].content == before.content

    def _liken_words(self, before: Paragraph | None, after: Paragraph) -> None:
        paragraph = self._base.paragraph(after.id)
        if before is not None and before.content != after.content and before.content.endswith(after.content):
            head = before.content[: len(before.content) - len(after.content)]
            if paragraph.content.startswith(head):
                runs = cut(paragraph.runs, len(head))
                self._try(lambda base: _with_runs(base, after.id, runs))
        span = after.lead_span
        if (before.lead_span if before is not None else paragraph.lead_span) == span:
            return
        if span is None or self._base.paragraph(after.id).text.startswith(after.text[: span.end]):
            self._try(lambda base: edits.set_lead(base, after.id, span))

    def _copy_notes(self, led_on: frozenset[ParagraphId]) -> frozenset[ParagraphId]:
        """Paragraphs that said the same say the same again; the ids of those that may go."""
        new = {note.id: note for note in self._after.footnotes if note.id not in self._before.notes_by_id}
        citing = [one for one in self._after.paragraphs if new.keys() & set(one.notes)]
        gone = [one for one in self._gone if one.id not in led_on]
        same = [one for one in self._after.paragraphs if self._is_shared(one)]
        if gone and new and not (all(map(self._was_same, gone)) and all(one in same for one in citing)):
            return frozenset()  # it became a note of a paragraph that has other words here
        for one in same:
            before = self._before.paragraph(one.id)
            if before is not one and self._base.paragraph(one.id).content == before.content:
                known = dict(zip(before.notes, self._base.paragraph(one.id).notes, strict=True))
                self._take_notes(before, one, known, new)
                self._base = _with_runs(self._base, one.id, _citing(one.runs, known))
        return frozenset(one.id for one in gone)

    def _is_shared(self, one: Paragraph) -> bool:
        place = self._before.positions.get(one.id)
        return place is not None and one.id in self._base.positions and self._was_same(self._before.paragraphs[place])

    def _take_notes(
        self, before: Paragraph, after: Paragraph, known: Mapping[NoteId, NoteId], new: Mapping[NoteId, Footnote]
    ) -> None:
        """The new notes that a paragraph cites; where one stands for an older one, with what that says here."""
        stands_for = dict(zip(after.notes, before.notes, strict=True)) if len(after.notes) == len(before.notes) else {}
        for note in dict.fromkeys(after.notes):
            if note in new and note not in self._base.notes_by_id:
                old = known.get(stands_for[note]) if note in stands_for else None
                runs = new[note].runs if old is None else self._base.notes_by_id[old].runs
                self._base = replace(self._base, footnotes=(*self._base.footnotes, replace(new[note], runs=runs)))

    def _count_from(self, new_id: ParagraphId) -> None:
        """What comes next has this id, as it has in the other text."""
        self._base = replace(self._base, next_id=new_id)

    def _try(self, change: Callable[[Resolution], Resolution]) -> None:
        """What the base cannot do it does not do."""
        try:
            self._base = change(self._base)
        except EditRefused:
            return

    def _try_step(self, step: Step) -> None:
        self._try(lambda base: step(Reviewed(base)).document)


def _mapped(old: str, new: str, position: int) -> int | None:
    """Where a position of one wording lies in another one; None where the words on both sides of it are other ones."""
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    ends = [new_at + position - at for at, new_at, size in blocks if size and at < position <= at + size]
    starts = [new_at for at, new_at, size in blocks if size and at == position]
    return next(iter([*ends, *starts]), None)


def _citing(runs: Runs, known: Mapping[NoteId, NoteId]) -> Runs:
    return tuple(run if run.note is None else replace(run, note=known.get(run.note, run.note)) for run in runs)


def _with_runs(document: Resolution, paragraph_id: ParagraphId, runs: Runs) -> Resolution:
    paragraphs = tuple(replace(one, runs=runs) if one.id == paragraph_id else one for one in document.paragraphs)
    return replace(document, paragraphs=paragraphs)
