"""Names of files suit every system, and lose nothing that says which copy it is."""

from __future__ import annotations

import pytest

from drafter.app.file_names import LONGEST, name_of, safe_name


@pytest.mark.parametrize(
    ("name", "safe"), [('a/b:c*?"<>|d', "a b c d"), ("  南南合作_79. ", "南南合作_79"), ("长" * 90, "长" * 60)]
)
def test_names_of_files_suit_every_system(name: str, safe: str) -> None:
    assert safe_name(name) == safe
    assert safe_name("///").startswith("draft_")


def test_a_long_title_gives_way_and_the_day_stays_whole() -> None:
    title = "Cooperation among small coastal communities in observing"
    name = name_of(title, "81", "submission", "20261009")
    assert name == "Cooperation among small coastal_81_submission_20261009"
    assert len(name_of("长" * 80, "81", "check report", "20261009")) == LONGEST


def test_what_is_not_known_leaves_no_gap() -> None:
    assert name_of("南南合作", "", "提交") == "南南合作_提交"
    assert name_of("南南合作") == "南南合作"


def test_all_copies_of_a_draft_begin_alike() -> None:
    title = "Promotion and protection of human rights and fundamental freedoms"
    names = [name_of(title, "80", kind, "20261009") for kind in ("submission", "clean", "comparison", "check report")]
    assert {name.partition("_")[0] for name in names} == {"Promotion and protection of human"}
    assert name_of(title, "80").startswith("Promotion and protection of human_")
