"""The draft that accepted amendments make: one step, named after their author."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from drafter.app.amendments.amendment import Amendment, Kind, Standing
from drafter.app.amendments.received import Received, Round
from drafter.app.amendments.standing import Standings
from drafter.model import edits
from drafter.model.document import Footnote, NoteId, Paragraph, ParagraphId, Resolution, Runs
from drafter.model.naming import place_name
from drafter.model.place import Place
from drafter.model.references import followed
from drafter.model.refusal import refuse
from drafter.model.runs import citation, cut, spliced, tidy
from drafter.model.schema import normalise
from drafter.model.sequences import with_single_numbering
from drafter.model.state import Edit
from drafter.model.text_edits import with_paragraph
from drafter.phrases.leads import match_lead
from drafter.rollforward.chain import rechained
from drafter.text.sentence import Sentence

_OPENING = 24
"""Characters of a paragraph that its opening phrase may reach over."""


def edit(received: Received, amendments: Sequence[Amendment], draft: Resolution, place: Place | None) -> Edit:
    """Accepting these as one step; `place` is where the one of them stands. Refused where none fits any more.

    又/还 and also/further are put right where they were right before, unless the colleague wrote them; references
    follow the numbers as after any edit.
    """

    def change(before: Resolution) -> Resolution:
        after, written = accepted(received, amendments, before)
        if after is before:
            raise refuse("这里的文字已经改动，这条修改合不上。", "The text has changed; the amendment no longer fits.")
        return _rechained(before, after, written)

    return Edit(_label(amendments, draft, place), change)


def _label(amendments: Sequence[Amendment], draft: Resolution, place: Place | None) -> Sentence:
    names = {amendment.author for amendment in amendments}
    name = next(iter(names)) if len(names) == 1 else ""
    zh = f"采纳{name}的修改" if name else "采纳修改"
    by = f" by {name}" if name else ""
    if len(amendments) > 1:
        return Sentence(zh=f"{zh}（{len(amendments)}处）", en=f"Accept {len(amendments)} changes{by}")
    where = place_name(draft, place) if place is not None else None
    if where is None:
        return Sentence(zh=zh, en=f"Accept a change{by}")
    return Sentence(zh=f"{zh}（{where.zh}）", en=f"Accept a change{by} ({where.en})")


def _rechained(before: Resolution, after: Resolution, written: frozenset[ParagraphId]) -> Resolution:
    right = rechained(before, after)
    kept = {paragraph.id: paragraph for paragraph in after.paragraphs if paragraph.id in written}
    if right is after or not kept:
        return right
    return replace(right, paragraphs=tuple(kept.get(paragraph.id, paragraph) for paragraph in right.paragraphs))


def accepted(
    received: Received, amendments: Iterable[Amendment], draft: Resolution
) -> tuple[Resolution, frozenset[ParagraphId]]:
    """The draft with those of the amendments that are open in it; the draft itself where none is.

    With it the paragraphs whose opening a colleague wrote. The amendments of later authors come upon those of earlier
    ones, as in the file.
    """
    chosen = list(amendments)
    written: frozenset[ParagraphId] = frozenset()
    for index, one in enumerate(received.rounds):
        own = [amendment for amendment in chosen if amendment.round == index]
        if own:
            acceptance = _Acceptance(one, own, draft)
            draft = acceptance.document
            written |= acceptance.written
    return draft, written


class _Acceptance:
    """One round under way: paragraphs in their places first, then words, then what goes."""

    def __init__(self, one: Round, amendments: Iterable[Amendment], draft: Resolution) -> None:
        self._round, self._draft = one, draft
        self._view = Standings(one, draft)
        self._chosen = [each for each in amendments if self._view.of(each) is Standing.OPEN]
        self._here: dict[ParagraphId, ParagraphId] = {}
        """Paragraphs of the text after: where they are in the draft."""
        self._made: dict[NoteId, NoteId] = {}
        """Notes of the text after that were made anew."""
        self._written: set[ParagraphId] = set()
        self.document = draft
        if self._chosen:
            self._settle()

    @property
    def written(self) -> frozenset[ParagraphId]:
        """The paragraphs whose opening the colleague wrote."""
        return frozenset(self._written)

    def _settle(self) -> None:
        for amendment in self._of(Kind.FIELD):
            self._take_field(amendment)
        for amendment in self._of(Kind.NOTE):
            self._take_note(amendment)
        self._place_paragraphs()
        for amendment in self._of(Kind.FORM):
            self._take_form(amendment)
        self._take_words()
        gone = [amendment.old_id for amendment in self._of(Kind.REMOVED) if amendment.old_id is not None]
        here = (self._view.before.paragraph(each) for each in gone)
        self.document = edits.remove(self.document, [each for each in here if each is not None])

    def _of(self, kind: Kind) -> list[Amendment]:
        """Those of a kind; of the words of one note or paragraph the last ones first, so that spans stay right."""
        found = [amendment for amendment in self._chosen if amendment.kind is kind]
        return sorted(found, key=lambda each: each.old, reverse=True)

    # Fields and notes

    def _take_field(self, amendment: Amendment) -> None:
        value = getattr(self._round.after.masthead, amendment.field)
        runs = self._translated(value) if isinstance(value, tuple) else value
        self.document = edits.set_masthead(self.document, **{amendment.field: runs})

    def _take_note(self, amendment: Amendment) -> None:
        old_note, new_note = amendment.notes
        here = self._view.before.note(old_note)
        span = self._view.before.note_span(old_note, amendment.old)
        if here is None or span is None:
            return
        new = self._round.after.notes_by_id[new_note]
        runs = spliced(
            self.document.notes_by_id[here].runs, span, cut(new.runs, amendment.new.start, amendment.new.end)
        )
        is_all = "".join(run.text for run in runs) == new.text
        self.document = edits.set_note_runs(self.document, here, new.runs if is_all else runs)

    def _translated(self, runs: Runs) -> Runs:
        """Runs of the text after, citing the notes of the draft; notes that it lacks are made."""
        return tuple(run if run.note is None else citation(self._note(run.note)) for run in runs)

    def _note(self, new_note: NoteId) -> NoteId:
        known = self._known_note(new_note)
        if known is not None and known in self.document.notes_by_id:
            return known
        note = self._round.after.notes_by_id[new_note]
        made = Footnote(NoteId(self.document.next_id), note.runs, mark=note.mark)
        notes = (*self.document.footnotes, made)
        self.document = replace(self.document, footnotes=notes, next_id=self.document.next_id + 1)
        self._made[new_note] = made.id
        return made.id

    def _known_note(self, new_note: NoteId) -> NoteId | None:
        if new_note in self._made:
            return self._made[new_note]
        origin = self._round.own.note_origin(new_note)
        if origin is not None:
            return self._view.before.note(origin)
        taken = self._view.after.note(new_note)
        is_same = (
            taken is not None and self._draft.notes_by_id[taken].text == self._round.after.notes_by_id[new_note].text
        )
        return taken if is_same else None

    # Paragraphs

    def _place_paragraphs(self) -> None:
        """In the order of the text after, so that each one finds the one that it follows in its place."""
        inserted = {each.new_id for each in self._of(Kind.INSERTED)}
        moved = {each.new_id for each in self._of(Kind.MOVED)}
        unmoved = {
            pair.new_id for pair in self._round.own.pairs if pair.kind == "moved" and not self._is_in_place(pair.new_id)
        } - moved
        last: ParagraphId | None = None
        for paragraph in self._round.after.paragraphs:
            here = self._view.new_paragraph(paragraph.id)
            if paragraph.id in inserted:
                here = self._insert(paragraph, last)
            elif here is not None and paragraph.id in moved:
                self._move(here, last)
            if here is not None:
                self._here[paragraph.id] = here
            if here is not None and paragraph.id not in unmoved:
                last = here

    def _is_in_place(self, new_id: ParagraphId | None) -> bool:
        """True for a moved paragraph that the draft has in its new place."""
        of = (each for each in self._round_moves() if each.new_id == new_id)
        return any(self._view.of(each) is Standing.TAKEN for each in of)

    def _round_moves(self) -> Iterable[Amendment]:
        blank = Amendment(0, 0, "", None, Kind.MOVED, "", "")
        return (
            replace(blank, old_id=pair.old_id, new_id=pair.new_id)
            for pair in self._round.own.pairs
            if pair.kind == "moved"
        )

    def _insert(self, paragraph: Paragraph, after: ParagraphId | None) -> ParagraphId:
        runs = self._translated(paragraph.runs)
        made = ParagraphId(self.document.next_id)
        self.document = edits.insert_paragraph(self.document, after, paragraph.part, paragraph.level, runs)
        self._number_like(paragraph, made)
        self._written.add(made)
        return made

    def _number_like(self, paragraph: Paragraph, here: ParagraphId) -> None:
        """The number's form as the colleague has it; which number it is, the draft counts."""
        now = self.document.paragraph(here)
        wanted, made = paragraph.numbering, now.numbering
        if (wanted is None) == (made is None) and (wanted is None or made is None or wanted.scheme == made.scheme):
            return
        if wanted is not None and wanted.start != 1:
            wanted = replace(wanted, start=None)
        self.document = with_paragraph(self.document, replace(now, numbering=wanted))

    def _move(self, here: ParagraphId, after: ParagraphId | None) -> None:
        rest = [paragraph.id for paragraph in self.document.paragraphs if paragraph.id != here]
        place = 0 if after is None else rest.index(after) + 1
        self.document = edits.move(self.document, [here], rest[place] if place < len(rest) else None)

    def _take_form(self, amendment: Amendment) -> None:
        old_id, new_id = amendment.paragraphs
        here = self._view.before.paragraph(old_id)
        assert here is not None
        new, now = self._round.after.paragraph(new_id), self.document.paragraph(here)
        if self._says_the_same(here, new):
            now = replace(now, runs=tidy(self._translated(new.runs)))
        is_other = (now.part, now.level) != (new.part, new.level)
        before, self.document = (
            self.document,
            with_paragraph(self.document, replace(now, part=new.part, level=new.level)),
        )
        if is_other:
            self._number_like(new, here)
            self.document = with_single_numbering(before, self.document)

    # Words

    def _take_words(self) -> None:
        """Numbers in references that follow the paragraphs by themselves are left to do so."""
        words = self._of(Kind.WORDS)
        moved = followed(self._draft, normalise(self.document))
        if moved is not self.document and moved.paragraphs != self.document.paragraphs:
            later = Standings(self._round, moved)
            words = [each for each in words if later.of(each) is not Standing.TAKEN]
        for old_id in dict.fromkeys(each.old_id for each in words if each.old_id is not None):
            self._take_words_in(old_id, [each for each in words if each.old_id == old_id])

    def _take_words_in(self, old_id: ParagraphId, words: Sequence[Amendment]) -> None:
        here = self._view.before.paragraph(old_id)
        new_id = self._round.own.paragraph(old_id)
        if here is None or new_id is None:
            return
        new = self._round.after.paragraph(new_id)
        runs = self.document.paragraph(here).runs
        spans = [(each, self._view.before.span(old_id, each.old)) for each in words]
        for amendment, span in spans:
            if span is not None:
                runs = spliced(runs, span, self._translated(cut(new.runs, amendment.new.start, amendment.new.end)))
        self.document = with_paragraph(self.document, replace(self.document.paragraph(here), runs=tidy(runs)))
        if any(span is not None and span.start < _OPENING for _, span in spans):
            self._written.add(here)
        if self._says_the_same(here, new):
            same = replace(self.document.paragraph(here), runs=tidy(self._translated(new.runs)))
            self.document = with_paragraph(self.document, same)
        else:
            self._mark_lead(here)

    def _says_the_same(self, here: ParagraphId, new: Paragraph) -> bool:
        """True where the paragraph of the draft has the words and the notes of the one of the text after."""
        now = self.document.paragraph(here)
        if now.content != new.content:
            return False
        pairs = zip(now.notes, new.notes, strict=True)
        return all(self._known_note(there) == each for each, there in pairs)

    def _mark_lead(self, here: ParagraphId) -> None:
        """The opening phrase is set apart anew where its words are others than before."""
        before = self._draft.paragraph(here)
        now = self.document.paragraph(here)
        if not before.lead or now.text.startswith(before.lead):
            return
        lead = match_lead(now.text, self.document.language, now.part)
        if lead is not None:
            self.document = edits.set_lead(self.document, here, lead.span)
