"""The verbs print what scripts rely on, go on after a file that fails, and never import Qt."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from drafter import cli
from drafter.model import document, edits
from drafter.model.document import Adoption, Masthead
from drafter.model.state import Base
from drafter.store import draft_file
from drafter.text.resources import resource
from tests.builders import op, pp, res
from tests.formats.docx.test_odd_bases import with_macros
from tests.formats.docx.test_revision_view import hiding

ZH = resource("samples", "ocean-observation-zh.md")
EN = resource("samples", "ocean-observation-en.md")


class Run:
    """One call of the program in this process: its exit code, and the objects that it printed."""

    def __init__(self, capfdbinary: pytest.CaptureFixture[bytes], *words: object) -> None:
        self.code = cli.run([str(word) for word in words])
        out, err = capfdbinary.readouterr()
        self.lines: list[dict[str, Any]] = [json.loads(line) for line in out.decode().splitlines()]
        self.complaint = err.decode()

    @property
    def only(self) -> dict[str, Any]:
        """The single object printed."""
        (line,) = self.lines
        return line


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setenv("DRAFTER_LANGUAGE", "en")
    return lambda *words: Run(capfdbinary, *words)


def test_structure_says_what_the_masthead_says(run: Any) -> None:
    found = run("structure", ZH).only
    assert {key: found[key] for key in ("language", "symbol", "session", "agenda_item", "title", "organ")} == {
        "language": "zh",
        "symbol": "A/RES/80/372",
        "session": 80,
        "agenda_item": "18(l)",
        "title": "海洋观测数据共享合作",
        "organ": "大会",
    }


@pytest.mark.parametrize("sample", [ZH, EN], ids=["zh", "en"])
def test_structure_finds_parts_numbers_leads_and_notes(run: Any, sample: Path) -> None:
    paragraphs = run("structure", sample).only["paragraphs"]
    parts = [paragraph["part"] for paragraph in paragraphs]
    assert (parts.count("preambular"), parts.count("operative"), parts.count("sub")) == (8, 12, 3)
    numbers = [paragraph["number"] for paragraph in paragraphs if paragraph["part"] == "operative"]
    assert numbers == [f"{n}." for n in range(1, 13)]
    assert [paragraph["number"] for paragraph in paragraphs if paragraph["part"] == "sub"] == ["(a)", "(b)", "(c)"]
    assert [mark for paragraph in paragraphs for mark in paragraph["notes"]] == ["1", "2", "3", "1"]
    assert all(paragraph["lead"] for paragraph in paragraphs if paragraph["part"] != "sub")


def test_citations_count_in_the_text_of_their_paragraph(run: Any) -> None:
    found = run("structure", ZH).only
    citation = next(c for c in found["citations"] if c["number"] == "74/358")
    text = found["paragraphs"][citation["paragraph"]]["text"]
    assert text[citation["start"] : citation["end"]] == "2019年12月17日第74/358号"
    assert (citation["organ"], citation["kind"], citation["date"]) == ("GA", "resolution", "2019-12-17")


def test_a_file_that_fails_prints_its_error_and_the_others_go_on(run: Any, tmp_path: Path) -> None:
    junk = tmp_path / "photo.docx"
    junk.write_bytes(bytes(range(256)) * 8)
    answered = run("structure", ZH, junk, tmp_path / "missing.docx", EN)
    assert answered.code == 2
    assert [line.get("error", {}).get("kind") for line in answered.lines] == [
        None,
        "not-a-document",
        "not-a-document",
        None,
    ]


def test_standard_input_is_read_for_a_dash() -> None:
    command = [sys.executable, "-m", "drafter", "structure", "-"]
    done = subprocess.run(command, input=ZH.read_bytes(), capture_output=True, check=True)
    assert json.loads(done.stdout)["title"] == "海洋观测数据共享合作"


def test_roll_applies_what_is_sure_and_lists_what_is_asked(run: Any) -> None:
    rolled = run("roll", "--to", "81", ZH).only
    assert rolled["session"] == 81
    assert rolled["base"] == {"file": str(ZH), "symbol": "A/RES/80/372"}
    assert rolled["paragraphs"][2]["text"].endswith("、2024年12月17日第79/374号和2025年12月16日第80/372号决议，")
    assert {change["certainty"] for change in rolled["changes"]} == {"sure", "likely", "ask"}
    asked = [change for change in rolled["changes"] if change["certainty"] == "ask" and change["paragraph"] is not None]
    assert asked
    for change in asked:
        assert change["before"] in rolled["paragraphs"][change["paragraph"]]["text"]


def test_roll_without_a_target_takes_the_next_session_and_says_so(run: Any) -> None:
    rolled = run("roll", ZH).only
    assert rolled["session"] == 81
    assert any("81" in remark for remark in rolled["remarks"])


def test_roll_says_which_day_decides_what_is_past(run: Any) -> None:
    assert run("roll", "--to", "140", ZH).only["today"] == "2085-10-01", "before the session: its day of drafting"
    assert run("roll", "--to", "81", "--today", "2026-11-03", ZH).only["today"] == "2026-11-03"


def test_roll_lists_the_other_wordings_of_a_change(run: Any) -> None:
    lists = [change for change in run("roll", "--to", "81", ZH).only["changes"] if change["rule"] == "recalled-list"]
    assert all(len(change["options"]) == 2 for change in lists)
    assert lists


def test_roll_in_english_extends_the_list(run: Any) -> None:
    rolled = run("roll", "--to", "81", EN).only
    assert rolled["paragraphs"][2]["text"].endswith(", 79/374 of 17 December 2024 and 80/372 of 16 December 2025,")
    assert "eighty-second session" in rolled["paragraphs"][-1]["text"]


def test_roll_writes_the_tracked_word_file_too(run: Any, tmp_path: Path) -> None:
    out = tmp_path / "第81届草案.docx"
    assert run("roll", "--to", "81", "-o", out, ZH).code == 0
    assert run("structure", out).only["session"] == 81


@pytest.mark.parametrize("sample", [ZH, EN], ids=["zh", "en"])
def test_the_file_that_roll_writes_has_placeholders_for_last_year_s_facts(
    run: Any, tmp_path: Path, sample: Path
) -> None:
    out = tmp_path / "next.docx"
    rolled = run("roll", "--to", "81", "-o", out, sample).only
    written = run("structure", out).only
    assert written["agenda_item"] == "[…]"
    assert written["sponsors"].startswith("[…]")
    assert written["footnotes"][2]["text"] == ("A/81/[…]。" if written["language"] == "zh" else "A/81/[…].")
    event = next(change for change in rolled["changes"] if change["rule"] == "overtaken-event")
    assert event["before"] in written["paragraphs"][event["paragraph"]]["text"]
    asked = {change["rule"]: change["written"] for change in rolled["changes"] if change["certainty"] == "ask"}
    assert (asked["report-symbol"], asked["masthead-sponsors"], asked["overtaken-event"]) == (True, True, False)
    assert rolled["footnotes"][2]["text"].startswith("A/80/297")
    assert not any("written" in change for change in run("roll", "--to", "81", sample).only["changes"])


def test_roll_takes_one_file_with_an_output(run: Any, tmp_path: Path) -> None:
    refused = run("roll", "--to", "81", "-o", tmp_path / "x.docx", ZH, EN)
    assert refused.code == 2
    assert "one file" in refused.complaint
    assert list(tmp_path.iterdir()) == []


def test_check_finds_the_inherited_wrong_year_and_says_so_by_its_exit_code(run: Any) -> None:
    checked = run("check", ZH)
    finding = next(f for f in checked.only["findings"] if f["rule"] == "citation-date-outside-session")
    assert checked.code == 1
    assert (finding["severity"], finding["paragraph"], finding["text"]) == ("error", 2, "2017年12月18日")
    assert finding["fix"] == {"before": "2017年12月18日", "after": "2018年12月18日"}


def test_check_of_a_faultless_text_exits_with_zero(run: Any, tmp_path: Path) -> None:
    path = tmp_path / "good.drafter"
    draft_file.save(
        path,
        draft_file.Draft(
            res(
                pp("<b>回顾</b>其决议，"),
                op("<b>请</b>秘书长采取行动；"),
                op("<b>决定</b>继续审议。"),
                masthead=Masthead(organ="大会", title=(document.Run("海洋观测"),)),
            )
        ),
    )
    checked = run("check", path)
    assert (checked.code, checked.only["findings"]) == (0, [])


def test_compare_writes_tracked_changes_by_the_author(run: Any, tmp_path: Path) -> None:
    new = tmp_path / "new.md"
    new.write_text(ZH.read_text(encoding="utf-8").replace("长期保存", "长期保存和开放"), encoding="utf-8")
    out = tmp_path / "out.docx"
    done = run("compare", ZH, new, "-o", out, "--author", "常驻代表团", "--date", "2026-10-01T09:00:00Z")
    assert done.code == 0
    import zipfile

    body = zipfile.ZipFile(out).read("word/document.xml").decode()
    assert 'w:author="常驻代表团"' in body
    assert 'w:date="2026-10-01T09:00:00Z"' in body


def test_export_writes_pages_that_read_back(run: Any, tmp_path: Path) -> None:
    assert run("export", ZH, "-o", tmp_path / "a.pdf").code == 0
    found, wanted = run("structure", tmp_path / "a.pdf").only, run("structure", ZH).only
    assert [p["text"] for p in found["paragraphs"]] == [p["text"] for p in wanted["paragraphs"]]
    assert found["footnotes"] == wanted["footnotes"]


def test_a_computer_without_qt_says_so(run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    refused = run("export", ZH, "-o", tmp_path / "a.pdf")
    assert (refused.code, "Qt" in refused.complaint, list(tmp_path.iterdir())) == (2, True, [])


def test_export_writes_word_and_text_and_names_what_it_cannot(run: Any, tmp_path: Path) -> None:
    assert run("export", ZH, "-o", tmp_path / "a.docx").code == 0
    assert run("export", ZH, "-o", tmp_path / "a.txt", "--clean").code == 0
    assert run("export", ZH, "-o", tmp_path / "a.xml").code == 0
    assert run("structure", tmp_path / "a.xml").only["footnotes"] == run("structure", ZH).only["footnotes"]
    text = (tmp_path / "a.txt").read_text(encoding="utf-8")
    assert "11. 请秘书长向大会第八十一届会议提交一份报告" in text
    refused = run("export", ZH, "-o", tmp_path / "a.odt")
    assert (refused.code, ".odt" in refused.complaint) == (2, True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.docx", "a.txt", "a.xml"]


def test_tracked_export_needs_a_base(run: Any, tmp_path: Path) -> None:
    refused = run("export", ZH, "-o", tmp_path / "a.docx", "--tracked")
    assert refused.code == 2
    assert "no base text" in refused.complaint


def test_phrases_are_found_by_pinyin_initials(run: Any) -> None:
    assert "促请" in [line["zh"] for line in run("phrases", "--part", "operative", "cq").lines]


def test_the_verbs_do_not_import_qt(tmp_path: Path) -> None:
    code = (
        "import sys; from drafter import cli;"
        f"cli.run(['roll', '--to', '81', {str(ZH)!r}]); cli.run(['check', {str(ZH)!r}]);"
        f"cli.run(['export', {str(ZH)!r}, '-o', {str(tmp_path / 'a.pdf')!r}]);"
        "assert not [name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))]"
    )
    subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)


@pytest.mark.parametrize(
    "words",
    [
        ("roll", "--to", "0", ZH),
        ("roll", "--to", "99999", ZH),
        ("roll", "--to=-3", ZH),
        ("check", "--session", "x", ZH),
    ],
)
def test_what_is_no_session_is_refused_before_anything_is_read(
    words: tuple[object, ...], capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.run([str(word) for word in words])
    assert ended.value.code == 2
    assert "is no session" in capfd.readouterr().err


@pytest.mark.parametrize("words", [("--today", "2026-13-01"), ("--date", "tomorrow")])
def test_what_is_no_date_is_refused_with_an_example(words: tuple[str, str], capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.run(["roll", "--to", "81", *words, str(ZH)])
    assert "is no date; write it as 2026-10-01" in capfd.readouterr().err


@pytest.mark.parametrize(
    "verb",
    [
        lambda file: ("export", file, "-o", file),
        lambda file: ("compare", ZH, file, "-o", file),
        lambda file: ("roll", "--to", "81", "-o", file, file),
    ],
    ids=["export", "compare", "roll"],
)
def test_the_file_that_is_read_is_never_overwritten(run: Any, tmp_path: Path, verb: Any) -> None:
    path = tmp_path / "上年.docx"
    assert run("export", ZH, "-o", path).code == 0
    before = path.read_bytes()
    refused = run(*verb(path))
    assert (refused.code, "overwritten" in refused.complaint) == (2, True)
    assert path.read_bytes() == before


def test_check_weighs_a_saved_draft_against_its_base(run: Any, tmp_path: Path) -> None:
    base = res(
        pp("<b>回顾</b>其决议；"), op("<b>请</b>秘书长采取行动；"), op("<b>决定</b>继续审议。"),
        masthead=Masthead(organ="大会", title=(document.Run("海洋"),), session=79, adoption=Adoption(number="79/371")),
    )  # fmt: skip
    path = tmp_path / "draft.drafter"
    draft_file.save(
        path, draft_file.Draft(edits.set_masthead(base, adoption=None, session=80), Base(base, "A/RES/79/371"))
    )
    checked = run("check", path)
    assert [finding["severity"] for finding in checked.only["findings"]] == ["warning"]
    assert checked.code == 0


@pytest.mark.parametrize("ending", [".html", ".docx"])
def test_check_writes_a_report_of_all_files_instead_of_lines(run: Any, tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"report{ending}"
    done = run("check", "--report", target, ZH, EN)
    assert done.lines == []
    assert done.code in (0, 1)
    data = target.read_bytes()
    assert data.startswith(b"PK" if ending == ".docx" else b"<!DOCTYPE html>")
    assert ending == ".docx" or "海洋观测数据共享合作" in data.decode()


def test_a_report_names_files_that_cannot_be_read_and_goes_on(run: Any, tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    done = run("check", "--report", target, tmp_path / "none.docx", ZH)
    assert done.code == 2
    assert "none.docx" in done.complaint
    assert target.exists()


def test_a_report_is_written_in_two_forms_only_and_never_over_what_is_read(run: Any, tmp_path: Path) -> None:
    assert "Choose .html or .docx" in run("check", "--report", tmp_path / "a.pdf", ZH).complaint
    source = tmp_path / "a.html"
    source.write_text("<p>x</p>", encoding="utf-8")
    assert "must not be overwritten" in run("check", "--report", source, source).complaint


def test_the_copy_of_a_base_with_macros_needs_the_ending_that_word_wants(run: Any, tmp_path: Path) -> None:
    old, new = tmp_path / "base.docm", tmp_path / "new.md"
    old.write_bytes(with_macros())
    new.write_text(ZH.read_text(encoding="utf-8"), encoding="utf-8")
    refused = run("compare", old, new, "-o", tmp_path / "out.docx")
    assert (refused.code, ".docm" in refused.complaint) == (2, True)
    assert run("compare", old, new, "-o", tmp_path / "out.docm").code == 0
    refused = run("compare", ZH, new, "-o", tmp_path / "other.docm")
    assert (refused.code, ".docx" in refused.complaint) == (2, True)


def test_a_roll_of_a_base_with_macros_needs_the_ending_that_word_wants(run: Any, tmp_path: Path) -> None:
    base = tmp_path / "base.docm"
    base.write_bytes(with_macros())
    refused = run("roll", base, "--to", "81", "-o", tmp_path / "out.docx")
    assert (refused.code, ".docm" in refused.only["error"]["message"]) == (2, True)
    assert run("roll", base, "--to", "81", "-o", tmp_path / "out.docm").code == 0
    refused = run("roll", ZH, "--to", "81", "-o", tmp_path / "other.docm")
    assert (refused.code, ".docx" in refused.only["error"]["message"]) == (2, True)
    assert {path.name for path in tmp_path.iterdir()} == {"base.docm", "out.docm"}


@pytest.mark.parametrize("name", ["cmp.pdf", "cmp", "cmp.txt"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_tracked_changes_go_into_word_files_alone(
    run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, language: str
) -> None:
    monkeypatch.setenv("DRAFTER_LANGUAGE", language)
    said = {"zh": "只能写进Word文件", "en": "to a Word file only"}[language]
    for words in (("compare", ZH, EN), ("roll", "--to", "81", ZH)):
        refused = run(*words, "-o", tmp_path / name)
        assert (refused.code, said in refused.complaint, refused.lines) == (2, True, [])
    assert not list(tmp_path.iterdir())


def test_a_copy_whose_changes_word_does_not_show_at_once_is_noted(run: Any, tmp_path: Path) -> None:
    old, new = tmp_path / "old.docx", tmp_path / "new.txt"
    old.write_bytes(hiding())
    new.write_text("大会，\n回顾其决议，\n1. 促请秘书长提交报告。\n", encoding="utf-8")
    done = run("compare", old, new, "-o", tmp_path / "out.docx")
    assert done.code == 0
    assert done.complaint.startswith("out.docx: ")
    assert "All Markup" in done.complaint
    assert run("compare", ZH, new, "-o", tmp_path / "other.docx").complaint == ""
    assert "All Markup" in run("roll", old, "--to", "81", "-o", tmp_path / "rolled.docx").complaint


def test_the_help_of_a_verb_begins_with_what_is_typed(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.run(["roll", "-h"])
    assert capfd.readouterr().out.startswith("usage: drafter roll [-h]")
