"""How the amendments of a file stand to the draft as it is now, and where in it they are."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.app.amendments.amendment import Amendment, Kind, Located, Standing
from drafter.app.amendments.counterpart import Counterpart
from drafter.app.amendments.listing import is_other_field, looks
from drafter.app.amendments.received import Received, Remark, Round
from drafter.model.document import Paragraph, ParagraphId, Resolution
from drafter.model.pair_kind import PairKind
from drafter.model.place import Place
from drafter.text.spans import Span


def located(received: Received, draft: Resolution) -> tuple[Located, ...]:
    """Every amendment with how it stands, in their order."""
    return tuple(_located(received, draft))


def _located(received: Received, draft: Resolution) -> Iterator[Located]:
    for index, one in enumerate(received.rounds):
        view = Standings(one, draft)
        yield from (view.located(each) for each in received.amendments if each.round == index)


def place_of_remark(remark: Remark, text: Counterpart) -> tuple[Place | None, Span | None]:
    """Where a comment is in the draft, and its words there where they still stand; `text` leads from the file."""
    here = None if remark.paragraph_id is None else text.paragraph(remark.paragraph_id)
    if here is None:
        return None, None
    start = text.new.paragraph(here).text.find(remark.anchor) if remark.anchor else -1
    return Place(paragraph_id=here), None if start < 0 else Span(start, start + len(remark.anchor))


class Standings:
    """For one round and one draft. An amendment is taken where the draft agrees with the text after it, open where it
    agrees with the text before: so undoing, and doing by hand, count like accepting."""

    def __init__(self, one: Round, draft: Resolution) -> None:
        self.round, self.draft = one, draft
        self.before, self.after = Counterpart(one.before, draft), Counterpart(one.after, draft)

    def located(self, amendment: Amendment) -> Located:
        """The amendment with how it stands and where."""
        standing = self.of(amendment)
        place, span = self._place(amendment)
        return Located(amendment, standing, place, span)

    def of(self, amendment: Amendment) -> Standing:
        """How the amendment stands."""
        found = {
            Kind.WORDS: self._of_words,
            Kind.INSERTED: self._of_inserted,
            Kind.REMOVED: self._of_removed,
            Kind.MOVED: self._of_moved,
            Kind.FORM: self._of_form,
            Kind.NOTE: self._of_note,
            Kind.FIELD: self._of_field,
        }
        return found[amendment.kind](amendment)

    def new_paragraph(self, new_id: ParagraphId) -> ParagraphId | None:
        """Where a paragraph of the text after is in the draft: one that it shares with the text before, or a taken one.

        A paragraph that only the text after has counts as there where the draft has one like it of no other origin.
        """
        origin = self.round.own.origin(new_id)
        if origin is not None:
            return self.before.paragraph(origin)
        here = self.after.paragraph(new_id)
        return here if here is not None and self.before.origin(here) is None else None

    def _of_words(self, amendment: Amendment) -> Standing:
        old_id, new_id = amendment.paragraphs
        is_same = self.after.paragraph(new_id) == self.before.paragraph(old_id)
        there = self.after.span(new_id, amendment.new) if is_same else None
        return _standing_of_words(self.before.span(old_id, amendment.old), there)

    def _of_inserted(self, amendment: Amendment) -> Standing:
        assert amendment.new_id is not None
        return Standing.OPEN if self.new_paragraph(amendment.new_id) is None else Standing.TAKEN

    def _of_removed(self, amendment: Amendment) -> Standing:
        assert amendment.old_id is not None
        if self.before.paragraph(amendment.old_id) is None:
            return Standing.TAKEN
        return Standing.OPEN if self.before.is_same(amendment.old_id) else Standing.CLASHING

    def _of_moved(self, amendment: Amendment) -> Standing:
        old_id, _ = amendment.paragraphs
        if self.before.paragraph(old_id) is None:
            return Standing.CLASHING
        agrees = {self._follows(witness, amendment) for witness in self._witnesses(amendment)}
        if agrees == {True}:
            return Standing.TAKEN
        return Standing.OPEN if agrees == {False} else Standing.CLASHING

    def _witnesses(self, amendment: Amendment) -> list[ParagraphId]:
        """Paragraphs of the text before that the moved one passed, and that are in the draft; stayers if there are."""
        old_id, new_id = amendment.paragraphs
        own, old, new = self.round.own, self.round.before.positions, self.round.after.positions
        passed = []
        for paragraph in self.round.before.paragraphs:
            there = own.paragraph(paragraph.id)
            if there is None or paragraph.id == old_id or self.before.paragraph(paragraph.id) is None:
                continue
            was_above = old[paragraph.id] < old[old_id]
            if was_above != (new[there] < new[new_id]):
                passed.append(paragraph.id)
        stayed = [each for each in passed if own.kind(each) is not PairKind.MOVED]
        return stayed or passed

    def _follows(self, witness: ParagraphId, amendment: Amendment) -> bool:
        """True where the draft has the two in the order of the text after."""
        assert amendment.old_id is not None
        old, draft = self.round.before.positions, self.draft.positions
        here, there = self.before.paragraph(amendment.old_id), self.before.paragraph(witness)
        assert here is not None, witness
        assert there is not None, witness
        return (old[witness] < old[amendment.old_id]) != (draft[there] < draft[here])

    def _of_form(self, amendment: Amendment) -> Standing:
        old_id, new_id = amendment.paragraphs
        here = self.before.paragraph(old_id)
        if here is None:
            return Standing.CLASHING
        paragraph = self.draft.paragraph(here)
        old, new = self.round.before.paragraph(old_id), self.round.after.paragraph(new_id)
        if (old.part, old.level) == (new.part, new.level):
            return self._of_looks(old, new, paragraph)
        if old.part is not new.part:
            # A continuation stands at whatever level its file has it: what it is counts.
            was, comes, now = old.part.value, new.part.value, paragraph.part.value
            return _agreeing(was, comes, now)
        return _agreeing(str(old.level), str(new.level), str(paragraph.level))

    def _of_looks(self, old: Paragraph, new: Paragraph, now: Paragraph) -> Standing:
        if not self.before.is_same(old.id):
            return Standing.CLASHING
        if looks(now.runs) == looks(new.runs):
            return Standing.TAKEN
        return Standing.OPEN if looks(now.runs) == looks(old.runs) else Standing.CLASHING

    def _of_note(self, amendment: Amendment) -> Standing:
        old_note, new_note = amendment.notes
        is_same = self.after.note(new_note) == self.before.note(old_note)
        there = self.after.note_span(new_note, amendment.new) if is_same else None
        return _standing_of_words(self.before.note_span(old_note, amendment.old), there)

    def _of_field(self, amendment: Amendment) -> Standing:
        if not is_other_field(self.after, amendment.field):
            return Standing.TAKEN
        return Standing.CLASHING if is_other_field(self.before, amendment.field) else Standing.OPEN

    # Places

    def anchor(self, new_id: ParagraphId) -> ParagraphId | None:
        """The paragraph of the draft that a paragraph of the text after is to follow; None for the very first one."""
        paragraphs = self.round.after.paragraphs
        for paragraph in reversed(paragraphs[: self.round.after.positions[new_id]]):
            here = self.new_paragraph(paragraph.id)
            if here is not None:
                return here
        return None

    def _place(self, amendment: Amendment) -> tuple[Place | None, Span | None]:
        if amendment.kind is Kind.FIELD:
            return Place(field=amendment.field), None
        if amendment.old_note is not None:
            here = self.before.note(amendment.old_note)
            return (None, None) if here is None else (Place(note_id=here), self._note_span(amendment))
        return self._place_in_text(amendment)

    def _note_span(self, amendment: Amendment) -> Span | None:
        old_note, new_note = amendment.notes
        found = self.before.note_span(old_note, amendment.old)
        return found or self.after.note_span(new_note, amendment.new)

    def _place_in_text(self, amendment: Amendment) -> tuple[Place | None, Span | None]:
        here = self.before.paragraph(amendment.old_id) if amendment.old_id is not None else None
        if amendment.kind is Kind.INSERTED and amendment.new_id is not None:
            here = self.new_paragraph(amendment.new_id) or self.anchor(amendment.new_id)
        if here is None:
            return None, None
        span = self._text_span(amendment, self.draft.paragraph(here)) if amendment.kind is Kind.WORDS else None
        return Place(paragraph_id=here), span

    def _text_span(self, amendment: Amendment, paragraph: Paragraph) -> Span | None:
        old_id, new_id = amendment.paragraphs
        found = self.before.span(old_id, amendment.old)
        if found is None and self.after.paragraph(new_id) == paragraph.id:
            found = self.after.span(new_id, amendment.new)
        if found is None:
            return None
        return Span(paragraph.text_position(found.start), paragraph.text_position(found.end))


def _standing_of_words(before: Span | None, after: Span | None) -> Standing:
    """`before` is where the draft still has what is to go, `after` where it has what is to come.

    Both can be found where words stand twice in a paragraph; then it is open, which hides nothing. But what was put
    into a gap may be found beside it, a blank further: that is taken.
    """
    if before is None:
        return Standing.CLASHING if after is None else Standing.TAKEN
    if after is None or len(before) or not len(after):
        return Standing.OPEN
    is_beside = min(abs(after.start - before.start), abs(after.end - before.start)) <= 1
    return Standing.TAKEN if is_beside else Standing.OPEN


def _agreeing(old: str, new: str, now: str) -> Standing:
    if now == new:
        return Standing.TAKEN
    return Standing.OPEN if now == old else Standing.CLASHING
