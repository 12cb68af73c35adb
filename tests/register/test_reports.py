"""The user's own table of reports: what it tells, and what it cannot be used for."""

from pathlib import Path

from drafter.register.lookup import Register
from drafter.register.reports import Report

HEAD = "symbol\tfollows\ttitle_zh\ttitle_en"


def with_table(folder: Path, *rows: str) -> Register:
    (folder / "reports.tsv").write_text("\n".join([HEAD, *rows, ""]), encoding="utf-8")
    return Register(()).with_layer(folder)


def test_a_report_is_known_by_what_it_follows_or_by_its_subject(tmp_path: Path) -> None:
    known = with_table(tmp_path, "A/79/230\tA/78/290", "A/79/55\t\t茶叶情况\tThe state of tea").reports
    assert known == (
        Report("A/79/230", 79, "A/78/290"),
        Report("A/79/55", 79, "", "茶叶情况", "The state of tea"),
    )
    assert known[1].is_named_in("秘书长关于 茶叶情况 的报告", "zh")
    assert known[1].is_named_in("report on the state of tea", "en")
    assert not known[0].is_named_in("秘书长的报告", "zh")


def test_rows_without_a_symbol_or_without_a_subject_are_passed_over_and_said(tmp_path: Path) -> None:
    register = with_table(tmp_path, "七月份再查\t\t茶叶情况", "A/79/230", "A/79/231\tA/78/291")
    assert [report.symbol for report in register.reports] == ["A/79/231"]
    assert [("2" in note.zh, "3" in note.en) for note in register.notes] == [(True, False), (False, True)]
