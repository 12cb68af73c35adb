"""What adopted texts and shared tables tell is written into the user's own layer of the register, and used at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from drafter.app.own_register import NothingUsable, add_row, learn, own_entries, remove_rows, take_over
from drafter.model.document import Adoption, Masthead, Resolution, Run
from drafter.register.lookup import register
from drafter.text.tables import TableError

ADOPTED = Resolution(
    "zh",
    Masthead(
        "大会",
        (Run("茶叶日"),),
        session=99,
        committee="第二委员会",
        agenda_item="19(c)",
        adoption=Adoption("99/321", date(2044, 12, 19)),
    ),
)


def dated(number: str, day: date) -> Resolution:
    return replace(ADOPTED, masthead=replace(ADOPTED.masthead, adoption=Adoption(number, day)))


def test_an_adopted_text_joins_the_register(tmp_path: Path) -> None:
    said = learn(tmp_path / "new", ADOPTED)
    assert said is not None
    assert "99/321" in said.zh
    entry = register(tmp_path / "new").get("99/321")
    assert entry is not None
    assert (entry.date, entry.title_zh, entry.agenda_item, entry.committee) == (
        date(2044, 12, 19),
        "茶叶日",
        "19(c)",
        2,
    )
    assert register(tmp_path / "new").predecessor_in("茶叶日", 99) == entry


def test_what_is_known_is_not_written_again(tmp_path: Path) -> None:
    learn(tmp_path, ADOPTED)
    written = (tmp_path / "resolutions.tsv").read_bytes()
    assert learn(tmp_path, ADOPTED) is None
    assert (tmp_path / "resolutions.tsv").read_bytes() == written


def test_the_other_language_adds_its_title(tmp_path: Path) -> None:
    learn(tmp_path, ADOPTED)
    english = Resolution("en", replace(ADOPTED.masthead, organ="The General Assembly", title=(Run("Tea Day"),)))
    assert learn(tmp_path, english) is not None
    entry = register(tmp_path).get("99/321")
    assert entry is not None
    assert (entry.title_zh, entry.title_en) == ("茶叶日", "Tea Day")


def test_a_date_that_contradicts_the_register_is_said_and_not_written(tmp_path: Path) -> None:
    learn(tmp_path, ADOPTED)
    said = learn(tmp_path, dated("99/321", date(2044, 12, 20)))
    assert said is not None
    assert "请核对" in said.zh
    entry = register(tmp_path).get("99/321")
    assert entry is not None
    assert entry.date == date(2044, 12, 19)


def test_a_draft_tells_nothing(tmp_path: Path) -> None:
    draft = replace(ADOPTED, masthead=replace(ADOPTED.masthead, adoption=None, symbol="A/C.2/99/L.6"))
    assert learn(tmp_path, draft) is None
    assert not list(tmp_path.iterdir())


def test_a_table_of_resolutions_is_taken_over_over_what_the_user_has(tmp_path: Path) -> None:
    add_row(tmp_path, {"number": "99/321", "date": "2044-12-19", "title_zh": "茶叶日"})
    shared = tmp_path / "shared.tsv"
    shared.write_text(
        "date\tnumber\tnote\n2044-12-20\tA/RES/99/321\tsee minutes\n2044-12-21\t99/322\t\n\tnext year\t\n", "utf-8"
    )
    said = take_over(tmp_path, shared)
    assert (said.zh, said.en[:6]) == ("已从“shared.tsv”记入登记册2行，1行没有编号，未采用。", "2 rows")
    own = register(tmp_path)
    first, second = own.get("99/321"), own.get("99/322")
    assert first is not None
    assert second is not None
    assert (first.date, first.title_zh, second.date) == (date(2044, 12, 20), "茶叶日", date(2044, 12, 21))


def test_an_agenda_is_taken_over(tmp_path: Path) -> None:
    shared = tmp_path / "agenda.tsv.txt"
    shared.write_text("session\titem\ttitle_zh\n99\t19\t茶叶\n99\t19(c)\t茶叶日\n", "utf-8")
    take_over(tmp_path / "own", shared)
    item = register(tmp_path / "own").find_item(99, "茶叶：茶叶日", "zh")
    assert item is not None
    assert item.number == "19(c)"


@pytest.mark.parametrize("text", ["", "nothing\tto use\n1\t2\n", "number\nnext year\n"])
def test_a_table_without_anything_is_refused(tmp_path: Path, text: str) -> None:
    shared = tmp_path / "shared.tsv"
    shared.write_text(text, "utf-8")
    with pytest.raises(NothingUsable):
        take_over(tmp_path / "own", shared)
    assert not (tmp_path / "own").exists()


def test_a_table_of_the_users_that_cannot_be_read_is_left_alone(tmp_path: Path) -> None:
    own = tmp_path / "resolutions.tsv"
    own.write_text("something else\n", "utf-8")
    with pytest.raises(TableError):
        learn(tmp_path, ADOPTED)
    assert own.read_text("utf-8") == "something else\n"


def test_rows_are_listed_and_removed(tmp_path: Path) -> None:
    (tmp_path / "resolutions.tsv").write_text("# mine\nnumber\tdate\n99/321\t2044-12-19\n99/322\t\n", "utf-8")
    assert [entry.number for entry in own_entries(tmp_path)] == ["99/321", "99/322"]
    remove_rows(tmp_path, {"99/321"})
    assert (tmp_path / "resolutions.tsv").read_text("utf-8") == "# mine\nnumber\tdate\n99/322\t\n"
    assert register(tmp_path).get("99/321") is None


def test_an_empty_cell_of_a_table_wipes_nothing_out(tmp_path: Path) -> None:
    add_row(tmp_path, {"number": "99/321", "date": "2044-12-19", "title_zh": "茶叶日"})
    shared = tmp_path / "shared.tsv"
    shared.write_text("number\tdate\ttitle_zh\n99/321\t\t\n", "utf-8")
    take_over(tmp_path, shared)
    entry = register(tmp_path).get("99/321")
    assert entry is not None
    assert (entry.date, entry.title_zh) == (date(2044, 12, 19), "茶叶日")


@pytest.mark.parametrize("row", ["78/167\t2023-12-20", "80/380\t2024-12-20"])
def test_a_day_that_cannot_be_is_left_out_of_a_table(tmp_path: Path, row: str) -> None:
    shared = tmp_path / "shared.tsv"
    shared.write_text(f"number\tdate\n{row}\n", "utf-8")
    said = take_over(tmp_path / "own", shared)
    assert "日期未采用" in said.zh
    known, own = register().get(row[:6]), register(tmp_path / "own").get(row[:6])
    assert own is not None
    assert own.date == (known.date if known else None)


def test_a_row_that_adds_little_is_listed_with_all_that_is_known(tmp_path: Path) -> None:
    add_row(tmp_path, {"number": "78/167", "item": "22(b)"})
    (entry,) = own_entries(tmp_path)
    assert (entry.number, entry.date) == ("78/167", date(2023, 12, 19))
