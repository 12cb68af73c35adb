"""Takes one paragraph back to what an earlier text has: its words, its notes, its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.model import edits
from drafter.model.alignment import Pair, align, align_notes
from drafter.model.document import Footnote, NoteId, Numbering, Paragraph, ParagraphId, Resolution, Runs
from drafter.model.naming import paragraph_name
from drafter.model.pair_kind import PairKind
from drafter.model.refusal import refuse
from drafter.model.runs import citation
from drafter.model.sequences import with_single_numbering
from drafter.model.state import Edit, at
from drafter.model.text_edits import with_paragraph
from drafter.text.sentence import Sentence


def restoration(earlier: Resolution, draft: Resolution, pair: Pair) -> Edit:
    """One step: 恢复执行段12. `pair` is one of the alignment of the two texts.

    What was new goes, what went comes back after the paragraph that it followed, what was moved returns. Refused where
    the draft has changed so that the pair no longer holds.
    """
    caret = at(pair.new_id) if pair.new_id is not None and pair.old_id is not None else None
    return Edit(_label(earlier, draft, pair), lambda before: _restored(earlier, before, pair), caret)


def _label(earlier: Resolution, draft: Resolution, pair: Pair) -> Sentence:
    if pair.new_id is None:
        assert pair.old_id is not None
        name = paragraph_name(earlier, pair.old_id)
        return Sentence(f"恢复删去的{name.zh}", f"Bring back the removed {name.en}")
    name = paragraph_name(draft, pair.new_id)
    if pair.old_id is None:
        return Sentence(f"去掉新增的{name.zh}", f"Take out the new {name.en}")
    return Sentence(f"恢复{name.zh}", f"Revert {name.en}")


def _restored(earlier: Resolution, draft: Resolution, pair: Pair) -> Resolution:
    pairs = align(earlier, draft)
    now = next((one for one in pairs if (one.old_id, one.new_id) == (pair.old_id, pair.new_id)), None)
    if now is None or now.kind is PairKind.SAME:
        raise refuse("这一段已经改动，没有可恢复的。", "This paragraph has changed; there is nothing to take back.")
    if now.old_id is None:
        assert now.new_id is not None
        return edits.remove(draft, [now.new_id])
    return _Restoring(earlier, draft, pairs).restored(now)


class _Restoring:
    """One paragraph on its way back."""

    def __init__(self, earlier: Resolution, draft: Resolution, pairs: Sequence[Pair]) -> None:
        self._earlier, self._draft, self._pairs = earlier, draft, pairs
        notes = align_notes(earlier, draft, pairs)
        self._notes: dict[NoteId, NoteId] = {
            note.old_id: note.new_id for note in notes if note.old_id is not None and note.new_id is not None
        }

    def restored(self, pair: Pair) -> Resolution:
        """The draft with the paragraph as it was."""
        assert pair.old_id is not None
        was = self._earlier.paragraph(pair.old_id)
        runs = self._cited(was.runs)
        if pair.new_id is None:
            return self._brought_back(was, runs)
        document = self._draft
        if pair.kind is PairKind.MOVED:
            document = self._returned(document, was.id, pair.new_id)
        now = document.paragraph(pair.new_id)
        form = {"part": was.part, "level": was.level} if (now.part, now.level) != (was.part, was.level) else {}
        numbering = was.numbering if form or _is_counted_otherwise(now, was) else now.numbering
        back = replace(now, runs=runs, numbering=numbering, **form)  # type: ignore[arg-type]  # fields of Paragraph
        return with_single_numbering(document, with_paragraph(document, back))

    def _cited(self, runs: Runs) -> Runs:
        """The runs, citing the draft's notes; those that the draft has lost come back too."""
        found = []
        for run in runs:
            found.append(run if run.note is None else citation(self._note(run.note)))
        return tuple(found)

    def _note(self, earlier_note: NoteId) -> NoteId:
        if earlier_note not in self._notes:
            note = self._earlier.notes_by_id[earlier_note]
            made = Footnote(NoteId(self._draft.next_id), note.runs, mark=note.mark)
            footnotes = (*self._draft.footnotes, made)
            self._draft = replace(self._draft, footnotes=footnotes, next_id=self._draft.next_id + 1)
            self._notes[earlier_note] = made.id
        return self._notes[earlier_note]

    def _brought_back(self, was: Paragraph, runs: Runs) -> Resolution:
        made = ParagraphId(self._draft.next_id)
        document = edits.insert_paragraph(self._draft, self._neighbour(was.id), was.part, was.level, runs)
        now = document.paragraph(made)
        if _is_counted_otherwise(now, was):
            document = with_paragraph(document, replace(now, numbering=_going_on(was.numbering)))
        return document

    def _returned(self, document: Resolution, old_id: ParagraphId, here: ParagraphId) -> Resolution:
        after = self._neighbour(old_id)
        rest = [paragraph.id for paragraph in document.paragraphs if paragraph.id != here]
        place = 0 if after is None else rest.index(after) + 1
        return edits.move(document, [here], rest[place] if place < len(rest) else None)

    def _neighbour(self, old_id: ParagraphId) -> ParagraphId | None:
        """The draft's paragraph that this one follows in the earlier text; None for the top."""
        stays = {
            pair.old_id: pair.new_id
            for pair in self._pairs
            if pair.old_id is not None and pair.new_id is not None and pair.kind is not PairKind.MOVED
        }
        before = self._earlier.paragraphs[: self._earlier.positions[old_id]]
        return next((stays[paragraph.id] for paragraph in reversed(before) if paragraph.id in stays), None)


def _is_counted_otherwise(now: Paragraph, was: Paragraph) -> bool:
    """True where one of the two has a number and the other none, or one of another form."""
    if now.numbering is None or was.numbering is None:
        return now.numbering is not was.numbering
    return now.numbering.scheme is not was.numbering.scheme


def _going_on(numbering: Numbering | None) -> Numbering | None:
    """The number's form; which number it is, the draft counts."""
    if numbering is None or numbering.start in (None, 1):
        return numbering
    return replace(numbering, start=None)
