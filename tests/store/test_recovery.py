"""Recovery copies are found again, describe themselves, and go when they are old or no longer needed."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.model.document import Masthead, ParagraphId
from drafter.model.state import Caret
from drafter.store.draft_file import Draft, load
from drafter.store.recovery import KEPT_DAYS, RecoveryFolder
from tests.builders import pp, res, runs

DRAFT = Draft(res(pp("<b>回顾</b>其决议，"), masthead=Masthead(organ="大会", title=runs("海洋观测"))))


def test_a_copy_is_found_again_with_its_title_and_its_file(tmp_path: Path) -> None:
    folder = RecoveryFolder(tmp_path / "recovery")
    folder.write("k1", DRAFT, Path("/home/user/a.drafter"))
    (copy,) = folder.copies()
    assert (copy.title, copy.draft_path) == ("海洋观测", Path("/home/user/a.drafter"))
    assert load(copy.path) == DRAFT


@pytest.mark.parametrize("about", ["{ cut off", "[]", "{}", '{"title": "海洋观测", "draft_path": 7}'])
def test_a_copy_without_its_description_is_still_found(tmp_path: Path, about: str) -> None:
    folder = RecoveryFolder(tmp_path)
    folder.write("k1", DRAFT, None)
    (tmp_path / "k1.json").write_text(about, encoding="utf-8")
    (copy,) = folder.copies()
    assert (copy.title, copy.draft_path) == ("", None)
    assert load(copy.path) == DRAFT


def test_a_copy_knows_where_the_user_was(tmp_path: Path) -> None:
    folder = RecoveryFolder(tmp_path)
    folder.write("k1", DRAFT, None, Caret(ParagraphId(1), 3))
    assert folder.copies()[0].caret == Caret(ParagraphId(1), 3)
    (tmp_path / "k1.json").write_text('{"title": "海洋观测", "draft_path": null}', encoding="utf-8")
    assert (folder.copies()[0].title, folder.copies()[0].caret) == ("海洋观测", None)


def test_a_discarded_copy_is_gone_and_others_stay(tmp_path: Path) -> None:
    folder = RecoveryFolder(tmp_path)
    folder.write("k1", DRAFT, None)
    folder.write("k2", DRAFT, None)
    folder.discard("k1")
    folder.discard("never written")
    assert [copy.path.stem for copy in folder.copies()] == ["k2"]


def test_copies_older_than_a_month_are_forgotten(tmp_path: Path) -> None:
    folder = RecoveryFolder(tmp_path)
    folder.write("k1", DRAFT, None)
    saved_at = folder.copies()[0].saved_at
    folder.forget_old(now=saved_at + (KEPT_DAYS - 1) * 86400)
    assert len(folder.copies()) == 1
    folder.forget_old(now=saved_at + (KEPT_DAYS + 1) * 86400)
    assert folder.copies() == ()
