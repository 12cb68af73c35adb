"""The changes that a file tracks are kept as the draft's own: the text before them is its base."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from drafter import formats
from drafter.formats import FormatError, TrackedChanges, outputs
from drafter.formats.choosing import TrackedChoice, choice_of, read_as
from drafter.formats.imported import Imported
from drafter.model.alignment import align, align_notes
from drafter.model.numbering import note_marks
from drafter.model.pair_kind import PairKind
from drafter.model.schema import faults
from drafter.model.state import Base
from tests.formats.doc97.binary_file import DELETED, INSERTED, WordFile
from tests.formats.docx import judges, settling, truths
from tests.formats.docx.files import p, r, word_file
from tests.formats.docx.samples import adopted_chinese
from tests.formats.docx.test_own_changes import earlier, went_round
from tests.formats.docx.test_revisions import end, gone, ins
from tests.formats.docx.tracked_sample import tracked_sample

WHEN = datetime(2026, 9, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def kept() -> Imported:
    return read_as(tracked_sample(), "工作稿.docx", TrackedChoice.KEPT)


def test_the_draft_is_the_text_after_the_changes_and_the_base_the_one_before(kept: Imported) -> None:
    assert kept.kept is not None
    before = kept.kept.before
    accepted = formats.read(tracked_sample(), "a.docx").document
    rejected = formats.read(tracked_sample(), "a.docx", tracked=TrackedChanges.REJECTED).document
    assert [one.text for one in kept.document.paragraphs] == [one.text for one in accepted.paragraphs]
    assert [one.text for one in before.document.paragraphs] == [one.text for one in rejected.paragraphs]
    assert (kept.document.masthead.session, before.document.masthead.session) == (79, 78)
    assert [note.text for note in kept.document.footnotes] == ["A/78/305。", "A/79/88，附件。"]
    assert [note.text for note in before.document.footnotes] == ["A/78/214。"]
    assert (kept.source.changes_rejected, before.source.changes_rejected) == (False, True)
    assert faults(kept.document) == faults(before.document) == ()


def test_each_tracked_paragraph_is_new_gone_moved_or_edited(kept: Imported) -> None:
    assert kept.kept is not None
    base, draft = kept.kept.before.document, kept.document
    told = [
        (
            "" if pair.old_id is None else base.paragraph(pair.old_id).text[:5],
            "" if pair.new_id is None else draft.paragraph(pair.new_id).text[:5],
            pair.kind,
        )
        for pair in align(base, draft)
        if pair.kind is not PairKind.SAME
    ]
    assert told == [
        ("回顾其20", "回顾其20", PairKind.CHANGED),
        ("铭记各国在", "", PairKind.REMOVED),
        ("", "深切关注沿", PairKind.NEW),
        ("鼓励会员国", "鼓励会员国", PairKind.CHANGED),
        ("请秘书长设", "请秘书长设", PairKind.CHANGED),
        ("", "又请区域组", PairKind.NEW),
        ("鼓励各国互", "鼓励各国互", PairKind.MOVED),
    ]
    same = [pair for pair in align(base, draft) if pair.old_id is not None and pair.new_id is not None]
    assert all(pair.old_id == pair.new_id for pair in same)


def test_notes_that_are_the_same_note_have_one_id(kept: Imported) -> None:
    assert kept.kept is not None
    base, draft = kept.kept.before.document, kept.document
    notes = [(pair.kind, pair.old_id == pair.new_id) for pair in align_notes(base, draft, align(base, draft))]
    assert notes == [(PairKind.CHANGED, True), (PairKind.NEW, False)]
    assert list(note_marks(draft).values()) == ["1", "2"]


def test_both_texts_go_on_counting_from_one_id(kept: Imported) -> None:
    assert kept.kept is not None
    base, draft = kept.kept.before.document, kept.document
    assert base.next_id == draft.next_id
    gone_ids = {one.id for one in base.paragraphs} - {one.id for one in draft.paragraphs}
    assert gone_ids
    assert max(gone_ids) < draft.next_id


def test_lines_and_certainty_of_the_text_before_follow_its_ids(kept: Imported) -> None:
    assert kept.kept is not None
    before = kept.kept.before
    for one in before.document.paragraphs:
        said = "".join(before.source_lines[before.lines[one.id].start : before.lines[one.id].end])
        assert one.text in said
        assert one.id in before.certainty


def test_the_copy_for_submission_is_tracked_against_the_text_before(kept: Imported) -> None:
    assert kept.kept is not None
    before = kept.kept.before
    out = outputs.tracked(Base(before.document, "a", before.source), kept.document, "代表团", WHEN)
    assert truths.faults(settling.settled(tracked_sample(), "rejected"), kept.document, out) == []
    assert judges.authors(out) == {"代表团"}


def test_the_programs_own_copy_gives_both_symbols() -> None:
    """The head of its pages has the resolution's symbol struck and the draft's, still blank, put in."""
    base = replace(adopted_chinese(), masthead=replace(adopted_chinese().masthead, symbol="A/RES/80/188"))
    masthead = replace(base.masthead, symbol="A/C.2/81/L.__", session=81, adoption=None)
    out = outputs.tracked(Base(base, "a"), replace(base, masthead=masthead), "代表团", WHEN)
    again = read_as(out, "工作稿.docx", TrackedChoice.KEPT)
    assert again.kept is not None
    assert again.document.masthead.symbol == "A/C.2/81/L.__"
    assert again.kept.before.document.masthead.symbol == "A/RES/80/188"
    assert again.kept.before.document.masthead.adoption is not None


def test_a_draft_without_a_symbol_in_its_head_has_none(kept: Imported) -> None:
    assert kept.document.masthead.symbol is None


def test_it_is_told_in_one_line_whose_changes_they_were(kept: Imported) -> None:
    assert kept.kept is not None
    assert kept.kept.authors == 2
    (said,) = (repair.sentence for repair in kept.repairs if repair.kind == "tracked-changes")
    count = kept.tracked_changes
    assert said.zh == f"文件中的{count}处修订（作者2位）已作为本稿的改动，署名不保留；基稿是修订前的文字。"
    assert said.en == (
        f"The file tracks {count} changes by 2 authors: they are this draft's own changes now, without names. "
        "The base is the text before them."
    )


@pytest.mark.parametrize("choice", TrackedChoice)
def test_what_was_chosen_can_be_seen_in_what_was_read(choice: TrackedChoice) -> None:
    assert choice_of(read_as(tracked_sample(), "a.docx", choice)) is choice


def test_the_changes_of_an_old_word_file_are_kept_without_its_authors() -> None:
    text = "大会，\r回顾其旧新决议，\r1. 请秘书长提交报告。\r"
    source = WordFile(text, looks={(7, 8): DELETED, (8, 9): INSERTED}).data()
    imported = read_as(source, "a.doc", TrackedChoice.KEPT)
    assert imported.kept is not None
    assert imported.document.paragraphs[0].text == "回顾其新决议，"
    before = imported.kept.before
    assert before.document.paragraphs[0].text == "回顾其旧决议，"
    assert imported.kept.authors == 0
    said = next(repair.sentence for repair in imported.repairs if repair.kind == "tracked-changes")
    assert said.zh == "文件中的2处修订已作为本稿的改动，署名不保留；基稿是修订前的文字。"
    out = outputs.tracked(Base(before.document, "a", before.source), imported.document, "代表团", WHEN)
    for tracked, wanted in ((TrackedChanges.ACCEPTED, "新"), (TrackedChanges.REJECTED, "旧")):
        found = formats.read(out, "o.docx", tracked=tracked).document
        assert found.paragraphs[0].text == f"回顾其{wanted}决议，"


def test_changes_that_put_the_whole_text_in_leave_no_base() -> None:
    blocks = (p(ins(text), end("ins")) for text in ("大会，", "回顾其决议，", "1. 请秘书长提交报告。"))
    with pytest.raises(FormatError) as refused:
        read_as(word_file(*blocks), "a.docx", TrackedChoice.KEPT)
    assert "不能作基稿" in refused.value.sentence.zh


def test_a_file_that_tracks_nothing_says_nothing_of_changes() -> None:
    blocks = (p(r("大会，")), p(r("回顾其决议，")), p(r("1. 请秘书长提交报告。")))
    imported = read_as(word_file(*blocks), "a.docx", TrackedChoice.KEPT)
    assert imported.kept is not None
    assert imported.kept.before.document.paragraphs == imported.document.paragraphs
    assert "tracked-changes" not in {repair.kind for repair in imported.repairs}


def test_a_word_that_one_author_put_in_and_another_took_out_is_in_neither_text() -> None:
    said = r("1. 请会员国") + ins(gone("尽快", "乙")) + r("加强合作；")
    imported = read_as(word_file(p("大会，"), p("回顾其决议，"), p(said)), "a.docx", TrackedChoice.KEPT)
    assert imported.kept is not None
    assert imported.document.paragraphs == imported.kept.before.document.paragraphs


@pytest.mark.parametrize("make", [earlier, went_round])
def test_a_file_that_went_round_among_several_hands_is_true_both_ways(make: Callable[[], bytes]) -> None:
    source = make()
    imported = read_as(source, "a.docx", TrackedChoice.KEPT)
    before = imported.base
    out = outputs.tracked(Base(before.document, "a", before.source), imported.document, "代表团", WHEN)
    for view, document in (("accepted", imported.document), ("rejected", before.document)):
        found = judges.read_back(settling.settled(out, view))  # type: ignore[arg-type]
        assert judges.body(found) == judges.body(document)
        assert judges.notes(found) == judges.notes(document)
    assert judges.authors(out) <= {"代表团"}
