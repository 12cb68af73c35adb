"""The last export of a draft is remembered for that draft alone."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from drafter.app.exporting import Kind
from drafter.app.keyed_entries import MOST
from drafter.app.last_exports import KIND_NAMES, LastExport, draft_key, last_export, with_export
from drafter.app.session import Session
from drafter.model.document import Masthead
from drafter.model.state import Base
from tests.builders import pp, res, runs

AT = datetime(2026, 11, 22, 4, 30)
DOCUMENT = res(pp("重申，"), masthead=Masthead("大会", runs("海洋观测")))


def test_each_draft_has_its_own_and_the_newest_counts() -> None:
    known = with_export((), "a", LastExport(Kind.TEXT, AT))
    known = with_export(known, "b", LastExport(Kind.PDF, AT))
    known = with_export(known, "a", LastExport(Kind.CLEAN, AT))
    assert last_export(known, "a") == LastExport(Kind.CLEAN, AT)
    assert last_export(known, "b") == LastExport(Kind.PDF, AT)
    assert last_export(known, "c") is None
    assert len(known) == 2


def test_as_many_drafts_are_remembered_as_are_worked_on() -> None:
    known: tuple[str, ...] = ()
    for number in range(MOST + 5):
        known = with_export(known, f"k{number}", LastExport(Kind.TEXT, AT))
    assert len(known) == MOST
    assert last_export(known, "k0") is None


def test_what_is_not_understood_counts_as_never() -> None:
    assert last_export(("a|hologram|2026-11-22T04:30", "b|pdf|soon"), "a") is None
    assert last_export(("a|hologram|2026-11-22T04:30", "b|pdf|soon"), "b") is None


def test_a_draft_is_known_by_its_file_else_by_base_and_title(tmp_path: Path) -> None:
    untitled = Session(res(pp("重申，")))
    assert draft_key(untitled) == ""
    assert with_export((), draft_key(untitled), LastExport(Kind.TEXT, AT)) == ()
    one, other = Session(DOCUMENT, Base(DOCUMENT, "78/1")), Session(DOCUMENT, Base(DOCUMENT, "78/2"))
    assert draft_key(one) != draft_key(other)
    one.new_draft(DOCUMENT, None, tmp_path / "a.drafter")
    other.new_draft(DOCUMENT, None, tmp_path / "b.drafter")
    assert draft_key(one) != draft_key(other)


def test_every_kind_has_a_name() -> None:
    assert set(KIND_NAMES) == set(Kind)
