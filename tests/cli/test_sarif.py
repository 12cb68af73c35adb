"""`drafter check --sarif` prints one log over all files; a user's words are heeded, a broken list is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafter import cli
from drafter.checks.sample import sample
from drafter.store.draft_file import Draft, to_bytes

TEXT = "大会，\n\n回顾其宣言；\n\n1. 请各方加强三边合作，\n\n2. 决定继续审议。\n"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder, without a list."""
    monkeypatch.setattr("drafter.cli.check.data_folder", lambda: tmp_path / "data")
    (tmp_path / "data" / "checks").mkdir(parents=True)
    return tmp_path / "data"


@pytest.fixture
def draft(tmp_path: Path) -> str:
    """A small draft on the disk."""
    path = tmp_path / "draft.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


@pytest.mark.usefixtures("data")
def test_a_log_names_rule_level_and_place(draft: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert cli.run(["check", "--sarif", draft]) == 1
    log = json.loads(capfdbinary.readouterr().out)
    assert log["version"] == "2.1.0"
    (only,) = log["runs"]
    by_rule = {each["ruleId"]: each for each in only["results"]}
    closing = by_rule["preambular-closing-mark"]
    assert closing["level"] == "error"
    assert closing["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == "paragraphs/0"
    assert {rule["id"] for rule in only["tool"]["driver"]["rules"]} >= set(by_rule)


@pytest.mark.usefixtures("data")
def test_a_file_that_fails_is_told_in_the_log(
    draft: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert cli.run(["check", "--sarif", str(tmp_path / "gone.docx"), draft]) == 2
    (only,) = json.loads(capfdbinary.readouterr().out)["runs"]
    assert not only["invocations"][0]["executionSuccessful"]
    assert only["results"]


def test_the_users_words_are_heeded(draft: str, data: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    (data / "checks" / "words.tsv").write_text("avoid\tprefer\treason\n三边合作\t三方合作\t统一\n", encoding="utf-8")
    cli.run(["check", draft])
    answer = json.loads(capfdbinary.readouterr().out)
    (mine,) = [each for each in answer["findings"] if each["rule"] == "own-word-list"]
    assert (mine["text"], mine["fix"]["after"]) == ("三边合作", "三方合作")


def test_a_broken_list_is_told_and_stops_nothing(
    draft: str, data: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    (data / "checks" / "words.tsv").write_bytes(b"\xff\xfe\x00broken")
    assert cli.run(["check", draft]) == 1
    streams = capfdbinary.readouterr()
    assert b"words.tsv" in streams.err
    assert json.loads(streams.out)["findings"]


_LEVELS = {"none", "note", "warning", "error"}


@pytest.mark.usefixtures("data")
def test_a_log_has_what_the_schema_requires(draft: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """The required properties of SARIF 2.1.0 (OASIS, sections 3.13 to 3.58) on all objects that we write."""
    cli.run(["check", "--sarif", draft, "gone file.docx"])
    log = json.loads(capfdbinary.readouterr().out)
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-2.1.0.json")
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert driver["name"]
    rules = [rule["id"] for rule in driver["rules"]]
    assert len(rules) == len(set(rules))
    for rule in driver["rules"]:
        assert all(rule[part]["text"] for part in ("shortDescription", "fullDescription", "help"))
        assert rule["defaultConfiguration"]["level"] in _LEVELS
    assert run["columnKind"] in ("utf16CodeUnits", "unicodeCodePoints")
    for invocation in run["invocations"]:
        assert isinstance(invocation["executionSuccessful"], bool)
        assert all(notice["message"]["text"] for notice in invocation["toolExecutionNotifications"])
    assert run["results"]
    for result in run["results"]:
        assert result["message"]["text"]
        assert result["ruleId"] in rules
        assert result["level"] in _LEVELS
        for location in result["locations"]:
            assert location["physicalLocation"]["artifactLocation"]["uri"].startswith("file:///")
            assert all(isinstance(one["name"], str) for one in location["logicalLocations"])


@pytest.mark.usefixtures("data")
def test_what_the_author_of_a_draft_ignores_is_suppressed(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = tmp_path / "draft.drafter"
    document = sample("回顾其宣言；\n1. 请各方加强合作；\n2. 决定继续审议。")
    path.write_bytes(to_bytes(Draft(document, ignored=("preambular-closing-mark *",))))
    assert cli.run(["check", "--sarif", str(path)]) == 0
    results = json.loads(capfdbinary.readouterr().out)["runs"][0]["results"]
    by_rule = {result["ruleId"]: result for result in results}
    assert by_rule["preambular-closing-mark"]["suppressions"] == [{"kind": "external"}]
    assert cli.run(["check", str(path)]) == 0
    assert "preambular-closing-mark" not in capfdbinary.readouterr().out.decode()


@pytest.mark.usefixtures("data")
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("大会，\n\n回顾其宣言，\n\n1. 请各方加强合作；\n\n2. 决定继续审议。\n", 0),
        ("大会，\n\n回顾其宣言；\n\n1. 请各方加强合作；\n\n2. 决定继续审议。\n", 1),
    ],
)
def test_exit_codes_say_whether_a_finding_is_an_error(tmp_path: Path, text: str, code: int) -> None:
    path = tmp_path / "draft.txt"
    path.write_text(text, encoding="utf-8")
    assert cli.run(["check", str(path)]) == code
    assert cli.run(["check", "--sarif", str(path)]) == code
    assert cli.run(["check", str(path), str(tmp_path / "gone.docx")]) == 2
