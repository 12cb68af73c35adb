"""The register and the phrase bank are built from the collected data, cleaned and graded."""

from pathlib import Path

import build_data
import data_register
import data_table
import pytest
from pinyin_initials import initials

SHARED = build_data.PROJECT.parent / "shared" / "data"


def collected(**cells: str) -> dict[str, str]:
    columns = "number date evidence title_en title_zh agenda_item agenda_name_en agenda_name_zh committee originating"
    return {**dict.fromkeys(columns.split(), ""), **cells}


def built(*rows: dict[str, str]) -> dict[str, tuple[str, str]]:
    return {row.number: (row.date, row.evidence) for row in data_register.register_rows(rows)}


def dated(number: str, day: str, how: str) -> dict[str, str]:
    return collected(number=number, date=day, evidence=how)


def test_evidence_is_graded() -> None:
    assert built(
        dated("79/1", "2024-09-22", "document"),
        dated("79/2", "2024-09-23", "cited x3"),
        dated("79/3", "2024-09-24", "cited x1"),
        dated("60/4", "2005-12-01", "unvotes"),
        dated("79/5", "2024-09-25", "cited(disputed)"),
    ) == {
        "60/4": ("2005-12-01", "voted"),
        "79/1": ("2024-09-22", "adopted"),
        "79/2": ("2024-09-23", "cited"),
        "79/3": ("2024-09-24", "cited-once"),
        "79/5": ("2024-09-25", "disputed"),
    }


def test_old_vote_dates_keep_their_month_only() -> None:
    assert built(dated("51/43", "1996-12-03", "unvotes")) == {"51/43": ("1996-12", "month")}


def test_a_date_outside_its_session_is_dropped_with_its_grade() -> None:
    row = {**dated("62/242", "2007-03-04", "cited x1"), "title_en": "Tea"}
    assert built(row) == {"62/242": ("", "")}


def test_rows_of_other_organs_and_decisions_are_left_out() -> None:
    assert (
        built(
            dated("1084 (XXXIX)", "1965-07-30", "cited x2"),
            dated("102 (V)", "1979-05-30", "cited x1"),
            dated("S-27/1", "2017-12-05", "cited x1"),
            dated("32/452", "1977-12-05", "unvotes"),
        )
        == {}
    )


def test_a_row_about_which_nothing_is_known_is_left_out() -> None:
    assert built(collected(number="24 (I)")) == {}


def test_rows_of_one_number_become_one() -> None:
    cited = {**dated("75/101 A and B", "2020-12-11", "cited x8"), "title_en": "Tea"}
    assert built(cited, dated("75/101 A-B", "2020-12-10", "document")) == {"75/101 A-B": ("2020-12-10", "adopted")}
    rows = data_register.register_rows([cited, dated("75/101 A-B", "2020-12-10", "document")])
    assert rows[0].title_en == "Tea"


@pytest.mark.parametrize(
    ("collected_title", "title"),
    [
        ("关于茶叶贸易的 报告", "关于茶叶贸易的报告"),
        ("2018-2019 两年期", "2018-2019两年期"),
        ("执行<茶叶公约>的情况", "执行〈茶叶公约〉的情况"),
        ("B. 茶叶", "茶叶"),
        ("茶叶(Camellia sinensis)", "茶叶(Camellia sinensis)"),
    ],
)
def test_chinese_titles_are_cleaned(collected_title: str, title: str) -> None:
    assert data_register.clean_zh(collected_title) == title


def test_english_titles_lose_what_scanning_left() -> None:
    assert data_register.clean_en("Statute of the Tea Unit69") == "Statute of the Tea Unit"
    assert data_register.clean_en("24(I). TRANSFER OF TEA") == "Transfer of tea"
    assert data_register.clean_en("Follow\u2011up  to the 2005 Tea Summit") == "Follow-up to the 2005 Tea Summit"


def test_sub_items_are_freed_of_their_item_and_name_it() -> None:
    adopted = data_register.register_rows(
        [
            {
                **dated("74/9", "2019-12-01", "document"),
                "agenda_item": "Agenda item 14 (b)",
                "agenda_name_en": "Food: green tea",
                "agenda_name_zh": "粮食：绿 茶",
                "committee": "Second Committee",
            }
        ]
    )
    assert [item.cells for item in data_register.agenda_rows([], adopted)] == [
        ("74", "14", "Food", "粮食", ""),
        ("74", "14(b)", "green tea", "绿茶", "2"),
    ]


def test_initials_follow_the_reading_of_the_phrase() -> None:
    assert [initials(phrase) for phrase in ("促请", "重申", "着重指出", "还表示深为关切", "感到震惊的是")] == [
        "cq",
        "cs",
        "zzzc",
        "hbsswgq",
        "gdzjds",
    ]


def test_a_character_without_a_reading_is_refused() -> None:
    with pytest.raises(ValueError, match="龘"):
        initials("龘")


def test_a_cell_that_would_break_a_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="table"):
        data_table.write(tmp_path / "table.tsv", "tea", ("a", "b"), [("1\t2", "3")])


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared material is not here")
def test_the_files_in_resources_are_what_the_script_builds(tmp_path: Path) -> None:
    for name in build_data.build(SHARED, tmp_path):
        assert (tmp_path / name).read_bytes() == (build_data.PROJECT / "resources" / name).read_bytes(), name
