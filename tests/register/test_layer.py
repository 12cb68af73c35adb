"""The user's own rows win over the bundled ones."""

from datetime import date
from pathlib import Path

import pytest

from drafter.register.entry import AgendaItem, Entry, Evidence
from drafter.register.lookup import Register
from drafter.text.tables import TableError

BASE = Register(
    entries=(
        Entry("78/900", 78, date(2023, 12, 19), "2023-12", Evidence.CITED_ONCE, "Tea", "茶叶"),
        Entry("79/900", 79, None, "", Evidence.NONE, "Tea", "茶叶"),
    ),
    agenda_items=(AgendaItem(79, "14(a)", "Tea"),),
)


def layer(folder: Path, name: str, *lines: str) -> Register:
    (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return BASE.with_layer(folder)


def test_an_own_date_wins_and_counts_as_sure(tmp_path: Path) -> None:
    entry = layer(tmp_path, "resolutions.tsv", "number\tdate", "78/900\t2023-12-20").get("78/900")
    assert entry is not None
    assert (entry.date, entry.date_is_sure, entry.title_zh) == (date(2023, 12, 20), True, "茶叶")


def test_empty_cells_keep_what_is_known(tmp_path: Path) -> None:
    entry = layer(tmp_path, "resolutions.tsv", "number\tdate\ttitle_zh", "78/900\t\t茶").get("78/900")
    assert entry is not None
    assert (entry.date, entry.evidence, entry.title_zh) == (date(2023, 12, 19), Evidence.CITED_ONCE, "茶")


def test_a_new_number_is_added_and_joins_its_series(tmp_path: Path) -> None:
    with_own = layer(tmp_path, "resolutions.tsv", "number\tdate\ttitle_zh", "80/900\t2025-12-18\t茶叶")
    assert [entry.number for entry in with_own.series("茶叶", "zh")] == ["78/900", "79/900", "80/900"]


def test_other_spellings_of_a_number_are_the_same_number(tmp_path: Path) -> None:
    with_own = layer(tmp_path, "resolutions.tsv", "number\tdate", "A/RES/78/900\t2023-12-21")
    assert len(with_own.entries) == 2
    assert with_own.entries[0].date == date(2023, 12, 21)


def test_a_row_without_a_number_is_passed_over_and_said(tmp_path: Path) -> None:
    with_own = layer(tmp_path, "resolutions.tsv", "number\tdate", "明年再说\t2023-12-20", "79/900\t2024-12-19")
    assert with_own.get("79/900") is not None
    assert [note.in_("zh") for note in with_own.notes] == ["resolutions.tsv第2行没有决议编号，未采用。"]


def test_an_own_agenda_item_takes_the_place_of_the_bundled_one(tmp_path: Path) -> None:
    with_own = layer(
        tmp_path, "agenda.tsv", "session\titem\ttitle_en\ttitle_zh", "79\t14\tFood\t粮食", "79\t14(a)\tTea\t茶叶"
    )
    item = with_own.find_item(79, "粮食：茶叶", "zh")
    assert item is not None
    assert item.number == "14(a)"
    assert len(with_own.agenda(79)) == 2


def test_no_folder_changes_nothing(tmp_path: Path) -> None:
    assert BASE.with_layer(tmp_path / "absent") is BASE


def test_a_table_without_numbers_is_refused_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(TableError) as refused:
        layer(tmp_path, "resolutions.tsv", "编号\t日期", "78/900\t2023-12-20")
    assert "resolutions.tsv" in refused.value.sentence.zh
    assert "number" in refused.value.sentence.zh


def test_a_table_in_another_encoding_is_refused_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "resolutions.tsv").write_bytes("number\t标题".encode("gb18030"))
    with pytest.raises(TableError) as refused:
        BASE.with_layer(tmp_path)
    assert "UTF-8" in refused.value.sentence.en


def test_the_bundled_register_takes_a_layer_when_it_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "resolutions.tsv").write_text("number\tdate\n81/1\t2026-10-01\n", encoding="utf-8")
    entry = Register.load(tmp_path).get("81/1")
    assert entry is not None
    assert entry.date == date(2026, 10, 1)


def test_a_table_that_cannot_be_read_leaves_the_register_whole_and_is_told(tmp_path: Path) -> None:
    (tmp_path / "resolutions.tsv").write_text("something else\n", encoding="utf-8")
    known = Register.load(tmp_path)
    assert known.get("78/167") is not None
    assert ["resolutions.tsv" in note.zh for note in known.notes] == [True]


def test_two_dates_for_one_number_are_told(tmp_path: Path) -> None:
    with_own = layer(tmp_path, "resolutions.tsv", "number\tdate", "80/900\t2025-12-18", "80/900\t2025-12-19")
    entry = with_own.get("80/900")
    assert entry is not None
    assert entry.date == date(2025, 12, 19)
    assert ["第3行" in note.zh for note in with_own.notes] == [True]
