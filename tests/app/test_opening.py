"""Files and pasted texts are read behind the window; what cannot be read is said."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from drafter.app import opening
from drafter.app.opening import OpenedDraft, Opening, read_path, read_text
from drafter.app.tasks import Tasks
from drafter.formats.errors import FormatError
from drafter.formats.imported import Imported
from drafter.formats.progress import OnPage
from drafter.store import draft_file
from drafter.store.draft_file import Draft, DraftDamaged
from drafter.text.resources import resource
from tests.builders import pp, res
from tests.formats.html.pages import WORD
from tests.patience import PATIENCE_MS

SAMPLE = resource("samples", "ocean-observation-zh.md")


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    one = Tasks()
    yield one
    one.close()


@pytest.fixture
def one(tasks: Tasks) -> Opening:
    return Opening(tasks)


def test_a_text_is_imported(qtbot: QtBot, one: Opening) -> None:
    with qtbot.waitSignal(one.read) as heard:
        one.open_path(SAMPLE)
    (imported,) = heard.args or []
    assert isinstance(imported, Imported)
    assert imported.document.masthead.title_text


def test_pasted_words_are_imported(qtbot: QtBot, one: Opening) -> None:
    with qtbot.waitSignal(one.read) as heard:
        one.open_text(SAMPLE.read_text(encoding="utf-8"), "粘贴的文字")
    (imported,) = heard.args or []
    assert imported.source.name == "粘贴的文字"


def test_a_pasted_page_is_read_rather_than_its_words() -> None:
    words = "大会，\n回顾其关于海洋观测的第73/360号决议，1\n1. 请秘书长提交报告。\n1 A/80/297。"
    opened = read_text(words, "粘贴的文字", WORD)
    assert opened.format == "html"
    assert [note.text for note in opened.document.footnotes] == ["A/80/297。", "见第79/374号决议，第12段。"]


@pytest.mark.parametrize("html", ["", "<p>大会，</p><p>回顾其决议，</p>", "<p><b>别的</b>内容</p>"])
def test_words_are_read_where_the_page_says_no_more_or_is_no_resolution(html: str) -> None:
    opened = read_text("大会，\n回顾其决议，\n1. 请秘书长提交报告。", "粘贴的文字", html)
    assert opened.format == "text"
    assert len(opened.document.paragraphs) == 2


def test_a_saved_draft_opens_as_a_draft_whatever_its_name(tmp_path: Path) -> None:
    path = tmp_path / "renamed.zip"
    draft_file.save(path, Draft(res(pp("重申承诺，"))))
    opened = read_path(path)
    assert isinstance(opened, OpenedDraft)
    assert opened.path == path


def test_a_damaged_draft_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.drafter"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("draft.json", "{")
    with pytest.raises(DraftDamaged):
        read_path(path)


def test_a_missing_file_is_said(qtbot: QtBot, one: Opening, tmp_path: Path) -> None:
    with qtbot.waitSignal(one.refused) as heard:
        one.open_path(tmp_path / "no.docx")
    (sentence,) = heard.args or []
    assert "no.docx" in sentence.zh


def test_nothing_is_said_before_it_takes_long(
    qtbot: QtBot, one: Opening, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    is_told = Event()
    one.slow.connect(lambda _name: is_told.set())

    def slowly(_path: Path, on_page: OnPage) -> OpenedDraft:
        on_page(1, 12)
        is_told.wait(PATIENCE_MS / 1000)
        on_page(2, 12)
        return OpenedDraft(Draft(res(pp("重申承诺，"))), SAMPLE)

    paged: list[tuple[int, int]] = []
    one.paged.connect(lambda page, pages: paged.append((page, pages)))
    monkeypatch.setattr(opening, "read_path", slowly)
    with qtbot.waitSignal(one.slow) as heard, qtbot.assertNotEmitted(one.read):
        one.open_path(SAMPLE)
        assert paged == [], "a file that is read at once says nothing"
    assert heard.args == [SAMPLE.name]
    qtbot.waitUntil(lambda: paged == [(1, 12), (2, 12)])


def test_cancelling_stops_between_two_pages(
    qtbot: QtBot, one: Opening, tasks: Tasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, cancelled, read = Event(), Event(), []

    def slowly(_path: Path, on_page: OnPage) -> OpenedDraft:
        for page in range(1, 13):
            on_page(page, 12)
            read.append(page)
            begun.set()
            cancelled.wait(PATIENCE_MS / 1000)
        return OpenedDraft(Draft(res(pp("重申承诺，"))), SAMPLE)

    monkeypatch.setattr(opening, "read_path", slowly)
    one.open_path(SAMPLE)
    assert begun.wait(PATIENCE_MS / 1000)
    one.cancel()
    cancelled.set()
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert read == [1]


def test_a_cancelled_file_is_not_opened(
    qtbot: QtBot, one: Opening, tasks: Tasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[object] = []
    one.read.connect(heard.append)
    with qtbot.waitSignal(one.ended):
        one.open_path(SAMPLE)
        one.cancel()
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert heard == []


def test_what_may_be_no_resolution_is_doubted_and_opened_all_the_same_on_request(
    qtbot: QtBot, one: Opening, tmp_path: Path
) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("各位同事：\n会议改在下周。\n谢谢。", encoding="utf-8")
    with qtbot.waitSignal(one.doubted) as heard, qtbot.assertNotEmitted(one.refused):
        one.open_path(letter)
    assert "可能不是决议" in heard.args[0].zh
    with qtbot.waitSignal(one.read) as read, qtbot.assertNotEmitted(one.doubted):
        one.open_anyway()
    (imported,) = read.args or []
    assert "会议改在下周。" in [paragraph.text for paragraph in imported.document.paragraphs]
    assert imported.source.name == "letter.txt"


def test_a_pasted_letter_can_be_opened_all_the_same(qtbot: QtBot, one: Opening) -> None:
    with qtbot.waitSignal(one.doubted):
        one.open_text("会议改在下周。", "粘贴的文字", "<p>会议改在下周。</p>")
    with qtbot.waitSignal(one.read) as read:
        one.open_anyway()
    assert [paragraph.text for paragraph in read.args[0].document.paragraphs] == ["会议改在下周。"]


def test_an_empty_file_is_refused_for_good(qtbot: QtBot, one: Opening, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    with qtbot.waitSignal(one.refused), qtbot.assertNotEmitted(one.doubted):
        one.open_path(tmp_path / "empty.txt")


def test_what_is_said_of_a_file_names_it(qtbot: QtBot, tasks: Tasks, tmp_path: Path) -> None:
    path = tmp_path / "空白.docx"
    path.write_bytes(b"")
    one = Opening(tasks)
    with qtbot.waitSignal(one.refused) as heard:
        one.open_path(path)
    assert "“空白.docx”" in heard.args[0].zh
    assert heard.args[0].en.count("空白.docx") == 1
    with qtbot.waitSignal(one.refused) as heard:
        one.open_path(tmp_path / "没有.docx")
    assert heard.args[0].zh.count("没有.docx") == 1


def test_a_draft_may_be_larger_than_the_files_that_it_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "LARGEST_BYTES", 100)
    draft, text = tmp_path / "a.drafter", tmp_path / "a.md"
    draft_file.save(draft, Draft(res(pp("回顾其决议，"))))
    text.write_text("回顾其决议，" * 20, encoding="utf-8")
    assert draft.stat().st_size > 100
    assert isinstance(read_path(draft), OpenedDraft)
    with pytest.raises(FormatError):
        read_path(text)
