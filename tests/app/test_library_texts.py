"""The program's side of the library: what joins it and what comes out, files and folders, what it knows of a text."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from drafter.app.library_adding import add_files, files_in
from drafter.app.library_lookup import adopted_form, earlier_of, held_copy
from drafter.app.library_texts import NotForLibrary, add_text, read_base, said_of
from drafter.app.tasks import Cancelled
from drafter.library import Addition, Contents, Library, LibraryError
from drafter.model.document import Adoption, Masthead, Resolution, Run
from drafter.model.state import SourceFile
from drafter.register.entry import Entry
from drafter.register.lookup import Register
from drafter.text.resources import resource
from tests.builders import op, pp, res
from tests.library.samples import new

TODAY = date(2026, 10, 1)
SOURCE = SourceFile("78-167.docx", "docx", b"PK\x03\x04")
SAMPLE = resource("samples", "ocean-observation-zh.md")
TITLE = "海洋观测数据共享合作"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "data" / "texts.sqlite")


def adopted(number: str, *paragraphs: str, language: str = "zh", title: str = TITLE) -> Resolution:
    session = int(number.split("/")[0])
    masthead = Masthead(
        "大会",
        (Run(title),),
        symbol=f"A/RES/{number}",
        session=session,
        adoption=Adoption(number=number, adopted_on=date(1945 + session, 12, 19)),
    )
    made = res(*(pp(text) for text in paragraphs), op("<b>请</b>秘书长提交报告。<n>1</n>"), masthead=masthead)
    return replace(made, language="en" if language == "en" else "zh")


def draft(symbol: str) -> Resolution:
    text = adopted("78/167")
    return replace(text, masthead=replace(text.masthead, symbol=symbol, adoption=None))


def ignore(_step: int, _steps: int) -> None:
    """Nobody looks."""


def test_a_text_comes_out_as_it_went_in(library: Library) -> None:
    text = adopted("78/167", "<b>回顾</b>其第77/1号决议，")
    listed, addition = add_text(library, text, SOURCE, TODAY)
    assert (listed.symbol, listed.title, listed.origin, addition) == (
        "A/RES/78/167",
        TITLE,
        SOURCE.name,
        Addition.ADDED,
    )
    base = read_base(library, library.texts("第77/1号")[0])
    assert (base.document, base.name, base.source) == (text, "A/RES/78/167", SOURCE)


@pytest.mark.parametrize("text", [draft("A/C.2/78/L.66"), draft("A/78/L.3"), res(pp("大会"))])
def test_drafts_do_not_join(library: Library, text: Resolution) -> None:
    with pytest.raises(NotForLibrary, match="draft"):
        add_text(library, text, None, TODAY)
    assert not library.path.exists()


def test_texts_of_other_organs_and_decisions_do_not_join(library: Library) -> None:
    council, decision = adopted("78/167"), adopted("78/555")
    council = replace(council, masthead=replace(council.masthead, symbol="", adoption=Adoption(number="1325 (2000)")))
    for text in (council, decision):
        with pytest.raises(NotForLibrary, match="General Assembly"):
            add_text(library, text, None, TODAY)


def test_a_damaged_record_is_said_and_the_others_open(library: Library) -> None:
    listed, _ = add_text(library, adopted("78/167"), SOURCE, TODAY)
    add_text(library, adopted("79/1"), SOURCE, TODAY)
    library.add(listed, Contents(b"not compressed", ""), TODAY, replace=True)
    newest, damaged = library.texts()
    with pytest.raises(LibraryError, match="A/RES/78/167 is damaged"):
        read_base(library, damaged)
    assert read_base(library, newest).document == adopted("79/1")


def test_what_another_window_took_out_is_said(library: Library) -> None:
    add_text(library, adopted("78/167"), SOURCE, TODAY)
    (held,) = library.texts()
    library.remove([held])
    with pytest.raises(LibraryError, match="no longer"):
        read_base(library, held)


def test_only_a_change_is_told() -> None:
    listed = (Addition.ADDED, Addition.KEPT, Addition.REPLACED)
    said = [said_of(new("78/167"), addition) for addition in listed]
    assert [one.zh for one in said if one] == [
        "A/RES/78/167已加入决议库。",
        "决议库中已有A/RES/78/167的另一份案文，未更换。",
        "决议库中的A/RES/78/167已更换。",
    ]
    assert said_of(new("78/167"), Addition.SAME) is None


def test_a_folder_joins_and_what_cannot_be_read_is_named(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    (folder / "deeper").mkdir(parents=True)
    (folder / ".hidden").mkdir()
    shutil.copy(SAMPLE, folder / "deeper" / "a.md")
    shutil.copy(SAMPLE, folder / ".hidden" / "b.md")
    (folder / "broken.docx").write_bytes(b"PK nothing")
    (folder / "letter.txt").write_text("Dear colleague, the meeting is at ten.", encoding="utf-8")
    (folder / "~$a.docx").write_bytes(b"lock")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    paths = files_in(folder)
    assert [path.name for path in paths] == ["broken.docx", "a.md", "letter.txt"]
    done = add_files(library, paths, TODAY, ignore, replace=False)
    assert (done.added, [one.name for one in done.refused]) == (1, ["broken.docx", "letter.txt"])
    assert all(one.why.zh for one in done.refused)
    assert done.sentence.zh == "加入1份，2份未加入。"
    again = add_files(library, paths, TODAY, ignore, replace=False)
    assert (again.added, again.already) == (0, 1)
    assert (folder / "deeper" / "a.md").read_bytes() == SAMPLE.read_bytes()


def test_a_file_that_the_user_names_takes_the_place_of_another_copy(library: Library, tmp_path: Path) -> None:
    changed = tmp_path / "a.md"
    changed.write_text(SAMPLE.read_text(encoding="utf-8").replace("提交", "及时提交"), encoding="utf-8")
    add_files(library, [SAMPLE], TODAY, ignore, replace=True)
    assert add_files(library, [changed], TODAY, ignore, replace=False).already == 1
    assert add_files(library, [changed], TODAY, ignore, replace=True).replaced == 1


def test_what_is_cancelled_keeps_what_joined(library: Library, tmp_path: Path) -> None:
    other = tmp_path / "b.md"
    other.write_text(SAMPLE.read_text(encoding="utf-8").replace("80/372", "80/371"), encoding="utf-8")

    def stop(step: int, _steps: int) -> None:
        if step == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        add_files(library, [SAMPLE, other], TODAY, stop, replace=False)
    assert len(library.texts()) == 1


def test_an_empty_folder_is_said(library: Library, tmp_path: Path) -> None:
    assert files_in(tmp_path) == ()
    assert "no file" in add_files(library, (), TODAY, ignore, replace=False).sentence.en


# What it knows of a text

REGISTER = Register(tuple(Entry(f"{s}/1", s, date(1945 + s, 12, 19), title_zh=TITLE) for s in (76, 77, 78)))
RECALL = "<b>回顾</b>其2021年12月19日第76/1号和2022年12月19日第77/1号决议，"


def test_the_text_before_the_base_is_found_by_its_series(library: Library) -> None:
    for number in ("76/1", "77/1", "78/1"):
        add_text(library, adopted(number), SOURCE, TODAY)
    found = earlier_of(library, adopted("78/1", RECALL), REGISTER)
    assert found is not None
    assert found.symbol == "A/RES/77/1"


def test_an_older_one_is_not_taken_for_it(library: Library) -> None:
    add_text(library, adopted("76/1"), SOURCE, TODAY)
    assert earlier_of(library, adopted("78/1", RECALL), REGISTER) is None


def test_the_other_language_will_do(library: Library) -> None:
    add_text(library, adopted("77/1", language="en"), SOURCE, TODAY)
    found = earlier_of(library, adopted("78/1", RECALL), REGISTER)
    assert found is not None
    assert found.language == "en"
    add_text(library, adopted("77/1"), SOURCE, TODAY)
    found = earlier_of(library, adopted("78/1", RECALL), REGISTER)
    assert found is not None
    assert found.language == "zh"


def test_without_the_register_the_title_must_be_the_same(library: Library) -> None:
    add_text(library, adopted("77/1", title="渔业"), SOURCE, TODAY)
    assert earlier_of(library, adopted("78/1", RECALL), Register(())) is None
    add_text(library, adopted("77/1"), SOURCE, TODAY, replace=True)
    assert earlier_of(library, adopted("78/1", RECALL), Register(())) is not None
    assert earlier_of(library, adopted("78/1", "<b>铭记</b>海洋，"), Register(())) is not None
    assert earlier_of(library, adopted("77/1", "<b>铭记</b>海洋，"), Register(())) is None


def test_the_adopted_form_of_a_draft_is_found(library: Library) -> None:
    known = Register((Entry("78/1", 78, date(2023, 12, 19), title_zh=TITLE),))
    assert adopted_form(library, draft("A/C.2/78/L.66"), known) is None
    add_text(library, adopted("78/1"), SOURCE, TODAY)
    found = adopted_form(library, draft("A/C.2/78/L.66"), known)
    assert found is not None
    assert found.symbol == "A/RES/78/1"
    assert adopted_form(library, adopted("78/1"), known) is None


def test_differences_from_the_copy_are_counted_in_words_not_in_places(library: Library) -> None:
    add_text(library, adopted("78/1", "<b>回顾</b>第一，", "<b>铭记</b>第二，", "<b>强调</b>第三，"), SOURCE, TODAY)
    same = adopted("78/1", "<b>回顾</b>第一，", "<b>铭记</b>第二，", "<b>强调</b>第三，")
    assert held_copy(library, same) is None
    other = held_copy(library, adopted("78/1", "<b>回顾</b>第一，", "<b>铭记</b>第二点，", "<b>强调</b>第三，"))
    assert other is not None
    assert other.differences == 1
    assert held_copy(library, adopted("79/1")) is None
    assert held_copy(library, draft("A/78/L.1")) is None
