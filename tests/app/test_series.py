"""The series that the user drafts most are those of the recent drafts, as far as the library holds their texts."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from drafter.app.recent import RecentDraft, describe
from drafter.app.series import Shelf, shelf, used_series
from drafter.library import Library
from drafter.model.document import Masthead, Run
from drafter.model.state import Base
from drafter.store import draft_file
from drafter.store.draft_file import Draft
from tests.builders import pp, res
from tests.library.samples import TODAY, contents, new


@pytest.fixture
def library(tmp_path: Path) -> Library:
    made = Library(tmp_path / "library.sqlite")
    for title, numbers in (
        ("南南合作", ("75/234", "77/185", "76/221")),
        ("气候", ("76/205",)),
        ("从未起草", ("76/1", "77/1")),
    ):
        for number in numbers:
            made.add(new(number, title), contents(), TODAY)
    return made


def draft(title: str, base_title: str = "") -> RecentDraft:
    document = res(pp("重申，"), masthead=Masthead("大会", (Run(title),), session=79))
    return RecentDraft(Path(f"{title}.drafter"), document, datetime(2026, 10, 1), base_title=base_title)


def test_those_with_most_drafts_come_first_and_their_numbers_oldest_first(library: Library) -> None:
    found = used_series([draft("气候"), draft("南南合作"), draft("南南 合作"), draft("别的")], library)
    assert [(one.title, one.numbers) for one in found] == [
        ("南南合作", ("75/234", "76/221", "77/185")),
        ("气候", ("76/205",)),
    ]
    assert str(found[0].newest.number) == "77/185"


def test_a_draft_whose_title_has_changed_belongs_to_the_series_of_its_base(library: Library) -> None:
    assert [one.title for one in used_series([draft("三角合作", base_title="南南合作")], library)] == ["南南合作"]


def test_a_draft_that_is_not_there_counts_for_nothing(library: Library) -> None:
    assert used_series([RecentDraft(Path("gone.drafter"))], library) == ()


def test_without_a_library_there_is_none(tmp_path: Path) -> None:
    assert used_series([draft("南南合作")], Library(tmp_path / "none.sqlite")) == ()


def test_what_is_said_of_a_draft_names_its_base(tmp_path: Path) -> None:
    path = tmp_path / "a.drafter"
    base, now = (res(pp("重申，"), masthead=Masthead("大会", (Run(title),))) for title in ("南南合作", "三角合作"))
    draft_file.save(path, Draft(now, Base(base, "A/RES/78/167")))
    assert describe(path).series_title == "南南合作"
    draft_file.save(path, Draft(now))
    assert describe(path).series_title == "三角合作"


def test_the_shelf_says_from_which_sessions_the_texts_are(library: Library, tmp_path: Path) -> None:
    held = shelf(library)
    assert held == Shelf(6, (75, 77))
    assert held.sentence is not None
    assert held.sentence.zh == "第75至77届，共6份"
    assert held.sentence.en == "Sessions 75 to 77, 6 texts"
    one = Library(tmp_path / "one.sqlite")
    assert shelf(one).sentence is None
    one.add(new("75/234"), contents(), TODAY)
    said = shelf(one).sentence
    assert said is not None
    assert (said.zh, said.en) == ("第75届，共1份", "Session 75, 1 text")
