"""A half-done review is read as it was written, and one that cannot be read is left alone until it is old."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from drafter.model.document import Masthead, NoteId, ParagraphId, Resolution
from drafter.model.edits import set_masthead
from drafter.model.place import Place
from drafter.model.state import Base, SourceFile
from drafter.store import review_file
from drafter.store.recovery import KEPT_DAYS
from drafter.store.review_file import Decision, HalfDoneReview, ReviewPage, SessionState
from drafter.store.review_folder import MOST, ReviewFolder
from drafter.store.review_history import KeptHistory, KeptStep
from drafter.store.review_structure import StructureState
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from tests.builders import pp, res, runs

DOCUMENT = res(pp("<b>回顾</b>其决议，"), pp("又重申承诺，"), masthead=Masthead(organ="大会", title=runs("海洋观测")))
SOURCE = SourceFile("78-167.docx", "docx", b"\x00bytes of the file", changes_rejected=True)
STRUCTURE = StructureState(
    "abc",
    {ParagraphId(1): frozenset({3, 4}), ParagraphId(2): frozenset()},
    frozenset({ParagraphId(2)}),
    frozenset({7}),
    ("弃置的话",),
    ("收入的行",),
    ("㈠",),
    frozenset({"joined-lines"}),
)
SESSION = SessionState(
    81,
    session_is_own=True,
    day=date(2026, 10, 14),
    decisions=(
        Decision(
            "recalled", Place(paragraph_id=ParagraphId(1)), Span(2, 5), "其决议", True, "其第1/2号决议", ("", "x")
        ),
        Decision("report", Place(note_id=NoteId(3)), None, "A/78/1"),
        Decision("masthead-session", Place(field="session"), None, "79", ticked=False),
    ),
    earlier=DOCUMENT,
    earlier_name="A/RES/77/1",
    uses_library=False,
)
HISTORY = KeptHistory(
    (
        KeptStep(Sentence(zh="合并", en="Join"), res(pp("<b>回顾</b>其决议<n>1</n>，")), StructureState("abc")),
        KeptStep(Sentence(zh="拆分", en="Split"), DOCUMENT, STRUCTURE, res(pp("<b>回顾</b>旧决议，"))),
    ),
    (KeptStep(Sentence(zh="填写", en="Fill in"), DOCUMENT, STRUCTURE),),
)
REVIEW = HalfDoneReview(ReviewPage.SESSION, Base(DOCUMENT, "A/RES/78/167", SOURCE), STRUCTURE, SESSION)


@pytest.mark.parametrize(
    "review",
    [
        REVIEW,
        HalfDoneReview(ReviewPage.STRUCTURE, Base(DOCUMENT, "粘贴的文字"), STRUCTURE),
        HalfDoneReview(ReviewPage.SESSION, Base(DOCUMENT, "a"), session=SESSION, draft_path=Path("/home/u/a.drafter")),
        HalfDoneReview(ReviewPage.STRUCTURE, Base(DOCUMENT, "a"), STRUCTURE, before=res(pp("<b>回顾</b>旧决议，"))),
        HalfDoneReview(ReviewPage.STRUCTURE, Base(DOCUMENT, "a"), STRUCTURE, history=HISTORY),
    ],
)
def test_a_review_is_read_as_it_was_written(tmp_path: Path, review: HalfDoneReview) -> None:
    folder = ReviewFolder(tmp_path / "recovery")
    folder.write("k1", review)
    assert review_file.load(folder.path("k1")) == review
    (kept,) = folder.reviews()
    assert (kept.about.title, kept.about.name, kept.about.page) == ("海洋观测", review.base.name, review.page)


@pytest.mark.parametrize(("before", "version"), [(None, 1), (DOCUMENT, 2)])
def test_a_program_before_kept_changes_reads_reviews_without_them(before: Resolution | None, version: int) -> None:
    review = HalfDoneReview(ReviewPage.STRUCTURE, Base(DOCUMENT, "a"), STRUCTURE, before=before)
    with zipfile.ZipFile(io.BytesIO(review_file.to_bytes(review))) as archive:
        assert json.loads(archive.read("about.json"))["version"] == version


def test_what_a_later_version_wrote_or_what_is_damaged_is_not_offered_and_stays(tmp_path: Path) -> None:
    folder = ReviewFolder(tmp_path)
    later = {"kind": "drafter-review", "version": review_file.VERSION + 1, "title": "", "name": "", "page": "session"}
    with zipfile.ZipFile(folder.path("later"), "w") as archive:
        archive.writestr("about.json", json.dumps(later))
    folder.path("cut").write_bytes(review_file.to_bytes(REVIEW)[:200])
    folder.forget_old()
    assert folder.reviews() == ()
    assert review_file.load(folder.path("later")) is None
    assert review_file.load(folder.path("cut")) is None
    assert {path.stem for path in tmp_path.iterdir()} == {"later", "cut"}


def test_all_are_forgotten_after_a_month_and_the_oldest_of_too_many_at_once(tmp_path: Path) -> None:
    folder = ReviewFolder(tmp_path)
    for number in range(MOST + 2):
        folder.write(f"k{number}", REVIEW)
    folder.path("cut").write_bytes(b"PK")
    folder.forget_old()
    assert len(folder.reviews()) == MOST
    assert folder.path("cut").exists()
    folder.forget_old(now=folder.reviews()[0].saved_at + (KEPT_DAYS + 1) * 86400)
    assert list(tmp_path.iterdir()) == []


def test_going_on_writes_in_the_same_place(tmp_path: Path) -> None:
    folder = ReviewFolder(tmp_path)
    folder.write("k1", REVIEW)
    folder.write("k1", HalfDoneReview(ReviewPage.STRUCTURE, REVIEW.base))
    assert [kept.about.page for kept in folder.reviews()] == [ReviewPage.STRUCTURE]
    folder.discard("k1")
    folder.discard("never written")
    assert folder.reviews() == ()


def test_a_long_history_makes_the_file_hardly_larger() -> None:
    document = res(*(pp(f"<b>回顾</b>第{number}号决议，") for number in range(200)))
    steps = tuple(
        KeptStep(Sentence(zh="填写", en="Fill in"), set_masthead(document, symbol=f"A/{number}"), STRUCTURE)
        for number in range(100)
    )
    bare = HalfDoneReview(ReviewPage.STRUCTURE, Base(document, "a"), STRUCTURE)
    assert len(review_file.to_bytes(replace(bare, history=KeptHistory(steps)))) < 4 * len(review_file.to_bytes(bare))


def test_damaged_steps_of_undo_cost_no_more_than_themselves(tmp_path: Path) -> None:
    whole = HalfDoneReview(ReviewPage.STRUCTURE, Base(DOCUMENT, "a"), STRUCTURE, history=HISTORY)
    with zipfile.ZipFile(io.BytesIO(review_file.to_bytes(whole))) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    review = json.loads(members["review.json"])
    review["history"]["past"] = [{}]
    path = tmp_path / "damaged.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in (members | {"review.json": json.dumps(review).encode()}).items():
            archive.writestr(name, data)
    assert review_file.load(path) == replace(whole, history=KeptHistory())
