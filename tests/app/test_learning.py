"""What an accepted import leaves behind: a row of the register and a text of the library; each may fail on its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from drafter import formats
from drafter.app.learning import Learned, Learning, learned
from drafter.app.tasks import Tasks
from drafter.library import Library
from drafter.model.document import Adoption, Masthead, Run
from drafter.model.state import Base, SourceFile
from drafter.register.lookup import register
from drafter.text.resources import resource
from tests.builders import op, pp, res

SOURCE = SourceFile("a.docx", "docx", b"PK")
MASTHEAD = Masthead(
    "大会", (Run("茶叶日"),), "A/RES/99/321", 99, adoption=Adoption(number="99/321", adopted_on=date(2044, 12, 19))
)
ADOPTED = Base(res(pp("<b>铭记</b>茶叶，"), op("<b>决定</b>结束。"), masthead=MASTHEAD), "A/RES/99/321", SOURCE)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "register"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "library" / "texts.sqlite")


def test_an_adopted_text_joins_register_and_library(folder: Path, library: Library) -> None:
    done = learned(ADOPTED, folder, library.path)
    assert [one.zh for one in done.said] == ["第99/321号决议已记入您的登记册。", "A/RES/99/321已加入决议库。"]
    assert register(folder).get("99/321") is not None
    assert [text.title for text in library.texts()] == ["茶叶日"]
    assert learned(ADOPTED, folder, library.path) == Learned()


def test_a_draft_joins_neither(folder: Path, library: Library) -> None:
    draft = replace(ADOPTED.document, masthead=Masthead("大会", (Run("茶叶日"),), "A/99/L.3", 99))
    assert learned(Base(draft, "A/99/L.3", SOURCE), folder, library.path) == Learned()
    assert not library.path.exists()


def test_the_sample_joins_neither(folder: Path, library: Library) -> None:
    sample = formats.read_file(resource("samples", "ocean-observation-zh.md"))
    assert learned(Base(sample.document, "A/RES/80/372", sample.source), folder, library.path) == Learned()
    assert not library.path.exists()
    assert not folder.exists()


def test_a_library_that_is_damaged_does_not_keep_the_register_from_growing(folder: Path, library: Library) -> None:
    library.path.parent.mkdir()
    library.path.write_bytes(b"no library at all")
    done = learned(ADOPTED, folder, library.path)
    assert len(done.said) == len(done.refused) == 1
    assert "已损坏" in done.refused[0].zh
    assert register(folder).get("99/321") is not None


def test_texts_that_are_accepted_at_once_are_all_learned(qtbot: QtBot, folder: Path, library: Library) -> None:
    tasks = Tasks()
    learning = Learning(tasks, folder, library.path)
    for number in ("99/1", "99/2", "99/3"):
        masthead = replace(MASTHEAD, symbol=f"A/RES/{number}", adoption=Adoption(number=number))
        learning.learn(replace(ADOPTED, document=replace(ADOPTED.document, masthead=masthead)))
    qtbot.waitUntil(lambda: tasks.is_idle)
    tasks.close()
    assert sorted(text.symbol for text in library.texts()) == ["A/RES/99/1", "A/RES/99/2", "A/RES/99/3"]


def test_another_copy_stays_and_that_is_said(folder: Path, library: Library) -> None:
    learned(ADOPTED, folder, library.path)
    other = replace(ADOPTED, document=replace(ADOPTED.document, paragraphs=ADOPTED.document.paragraphs[:1]))
    assert [one.zh for one in learned(other, folder, library.path).said] == [
        "决议库中已有A/RES/99/321的另一份案文，未更换。"
    ]
