"""Two readings of one file get one id for what became what."""

from __future__ import annotations

import pytest

from drafter.model import edits
from drafter.model.alignment import align
from drafter.model.descent import descended, renumbered
from drafter.model.document import Resolution
from drafter.model.pair_kind import PairKind
from drafter.model.schema import faults
from drafter.text.spans import Span
from tests.builders import pp, res
from tests.formats.docx.mutations import mutated
from tests.model.checking import pid
from tests.model.test_alignment import OLD


def _ids_of(document: Resolution) -> set[int]:
    return {*(one.id for one in document.paragraphs), *(note.id for note in document.footnotes)}


def apart(document: Resolution) -> Resolution:
    """The same text with other ids, of the same range and in another order."""
    own = sorted(_ids_of(document))
    return renumbered(document, dict(zip(own, reversed(own), strict=True)))


def test_a_text_is_itself_under_any_ids() -> None:
    base, draft, ids = descended(apart(OLD), OLD)
    assert base.paragraphs == draft.paragraphs == OLD.paragraphs
    assert base.footnotes == OLD.footnotes
    assert set(ids) == set(ids.values())


def test_the_first_part_of_a_split_paragraph_keeps_its_id_though_the_second_is_longer() -> None:
    draft = edits.split(OLD, pid(1), 12)
    base, draft, _ = descended(apart(OLD), draft)
    assert base.paragraphs[0].id == draft.paragraphs[0].id
    kinds = [pair.kind for pair in align(base, draft)][:2]
    assert kinds == [PairKind.CHANGED, PairKind.NEW]


def test_a_paragraph_split_in_three_keeps_its_id_on_the_first_part() -> None:
    old = res(pp("甲乙丙丁，戊己庚辛子丑寅卯辰巳午未申酉戌亥，天地玄黄"))
    draft = edits.split(edits.split(old, pid(1), 22), pid(1), 5)
    base, draft, _ = descended(apart(old), draft)
    assert base.paragraphs[0].id == draft.paragraphs[0].id


def test_what_the_draft_lacks_has_an_id_that_nothing_in_it_had() -> None:
    draft = edits.remove(OLD, [pid(2), pid(3)])
    base, draft, _ = descended(apart(OLD), draft)
    lost = _ids_of(base) - _ids_of(draft)
    assert len(lost) == 3, "two paragraphs and the note that one of them cited"
    assert min(lost) >= OLD.next_id
    assert base.next_id == draft.next_id > max(lost)


def test_a_changed_word_is_no_other_paragraph() -> None:
    draft = edits.replace_text(OLD, pid(1), Span(2, 7), "其2023年")
    base, draft, _ = descended(apart(OLD), draft)
    assert [one.id for one in base.paragraphs] == [one.id for one in draft.paragraphs]


@pytest.mark.parametrize("seed", range(20))
def test_both_stay_sound_and_say_what_they_said(seed: int) -> None:
    changed = mutated(OLD, seed)
    base, draft, ids = descended(apart(OLD), changed)
    assert faults(base) == faults(draft) == ()
    assert [one.content for one in base.paragraphs] == [one.content for one in OLD.paragraphs]
    assert draft.paragraphs == changed.paragraphs
    assert len(set(ids.values())) == len(ids)
    shared = [pair for pair in align(base, draft) if pair.old_id and pair.new_id]
    assert sum(pair.old_id == pair.new_id for pair in shared) >= len(shared) - 1
