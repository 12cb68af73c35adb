"""The exported file is proved on its own bytes, and its name says what it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from drafter.app import exporting, heads
from drafter.app.exporting import Kind, Order, free_path, produce, usual_author, usual_name, words_of
from drafter.formats import outputs, read_file
from drafter.formats.page_options import PageOptions, Paper
from drafter.model import edits
from drafter.model.document import Masthead, Resolution, Run
from drafter.model.state import Base
from drafter.text.resources import resource
from drafter.text.spans import Span
from tests.builders import pp, res
from tests.formats.docx.files import p, r
from tests.formats.docx.samples import adopted_chinese
from tests.formats.docx.test_headlines import based, rolled

DAY = date(2026, 10, 16)


@pytest.fixture(scope="module")
def base() -> Base:
    imported = read_file(resource("samples", "ocean-observation-zh.md"))
    return Base(imported.document, "A/RES/80/372", imported.source)


@pytest.fixture(scope="module")
def draft(base: Base) -> Resolution:
    paragraph = base.document.paragraphs[-1]
    return edits.type_text(base.document, paragraph.id, Span(4, 4), "及时")


_BEGINNINGS = {Kind.PDF: b"%PDF", Kind.XML: b"<?xml", Kind.TEXT: b"A/RES/"}


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.COMPARISON])
def test_the_file_read_again_is_the_draft(qtbot: QtBot, base: Base, draft: Resolution, kind: Kind) -> None:
    product = produce(Order(kind, draft, base, "常驻代表团", DAY))
    assert product.data.startswith(_BEGINNINGS.get(kind, b"PK"))
    assert product.proofs
    assert all(proof.holds for proof in product.proofs)


def test_the_submission_copy_is_proved_both_ways(base: Base, draft: Resolution) -> None:
    product = produce(Order(Kind.TRACKED, draft, base, "常驻代表团", DAY))
    said = [proof.sentence.en for proof in product.proofs]
    assert said[:2] == [
        "With all changes accepted, it is this draft",
        "With all changes rejected, it is the base text",
    ]


def test_lines_of_a_page_header_that_cannot_be_tracked_are_left_to_the_user_and_told() -> None:
    header = p(r("Seventy-ninth session, A/RES/79/12, Distr.: General 3 January 2025")) + p(r("Agenda item 15 (a)"))
    known = based(header, symbol_in_body=True)
    said = [
        proof.sentence.en
        for proof in produce(Order(Kind.TRACKED, rolled(known.document), known, "D", DAY)).proofs
        if not proof.holds
    ]
    left = "distribution and date"
    assert said == [f"The masthead of the base still has its own {left}: change that by hand in Word before submission"]
    whole = based()
    draft = rolled(whole.document)
    draft = replace(draft, masthead=replace(draft.masthead, symbol=None))
    product = produce(Order(Kind.TRACKED, draft, whole, "D", DAY))
    assert all(proof.holds for proof in product.proofs)
    assert "With all changes accepted, the head says A/80/L.__" in [proof.sentence.en for proof in product.proofs]


@pytest.mark.parametrize("lost", ["before", "after"])
def test_a_head_that_is_not_what_it_should_be_is_no_proof(monkeypatch: pytest.MonkeyPatch, lost: str) -> None:
    """A base laid out by us, whose page header used to stay the base's beneath a list that found nothing."""
    base = Base(adopted_chinese(), "A/RES/80/372")
    draft = replace(base.document, masthead=replace(base.document.masthead, symbol=None, adoption=None))
    order = Order(Kind.TRACKED, draft, base, "代表团", DAY)
    assert all(proof.holds for proof in produce(order).proofs)
    true = heads.heads_in(produce(order).data)
    assert true is not None
    swapped = replace(true, before=true.after) if lost == "before" else replace(true, after=true.before)
    monkeypatch.setattr(heads, "heads_in", lambda _data: swapped)
    failed = [proof.sentence.en for proof in produce(order).proofs if not proof.holds]
    words = {
        "before": "With all changes rejected, the file differs",
        "after": "still has its own symbol and distribution",
    }
    assert len(failed) == 1
    assert words[lost] in failed[0]


def test_of_a_comparison_it_is_only_claimed_that_word_opens_it(base: Base, draft: Resolution) -> None:
    product = produce(Order(Kind.COMPARISON, draft, base, "", DAY))
    assert product.data.startswith(b"PK")
    assert [proof.sentence.en for proof in product.proofs] == ["The file is sound: Word opens it without repair"]


def test_changes_are_counted_in_the_finished_file(base: Base, draft: Resolution) -> None:
    assert produce(Order(Kind.TRACKED, draft, base, "常驻代表团", DAY)).changes == 1, "two characters come in"
    assert produce(Order(Kind.TRACKED, base.document, base, "常驻代表团", DAY)).changes == 0
    assert produce(Order(Kind.CLEAN, draft, base, "", DAY)).changes is None


def test_work_can_be_stopped_between_its_steps(base: Base, draft: Resolution) -> None:
    told: list[tuple[int, int]] = []

    def tell(step: int, steps: int) -> None:
        told.append((step, steps))
        if step == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        produce(Order(Kind.CLEAN, draft, base, "", DAY), tell)
    assert told == [(0, 3), (1, 3)]


def test_a_file_that_differs_from_the_draft_is_not_proved(
    base: Base, draft: Resolution, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outputs, "clean", lambda _document, _pages: outputs.tracked(base, base.document, "x"))
    product = produce(Order(Kind.CLEAN, draft, base, "x", DAY))
    assert not product.proofs[0].holds


def test_a_file_that_cannot_be_read_again_is_not_proved(
    base: Base, draft: Resolution, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outputs, "clean", lambda _document, _pages: b"PK\x03\x04 nothing")
    assert not any(proof.holds for proof in produce(Order(Kind.CLEAN, draft, base, "x", DAY)).proofs)


def test_notes_are_proved_consecutive(base: Base, draft: Resolution) -> None:
    product = produce(Order(Kind.TRACKED, draft, base, "x", DAY))
    assert "Notes 1 to 3 are consecutive, numbered by Word" in [proof.sentence.en for proof in product.proofs]


def test_one_comment_is_not_many() -> None:
    assert exporting._trace("comments", "1").en == "The file has 1 comment"
    assert exporting._trace("comments", "2").en == "The file has 2 comments"
    assert exporting._trace("properties", "1").en == "The file has 1 property of an office's own"


def test_the_name_says_title_session_kind_and_day() -> None:
    document = res(pp("重申，"), masthead=Masthead("大会", (Run("南南合作"),), session=79))
    assert usual_name(document, Kind.TRACKED, DAY) == "南南合作_79_提交_20261016"
    assert usual_name(document, Kind.CLEAN, DAY) == "南南合作_79_清稿_20261016"
    english = res(pp("Reaffirming,"), language="en", masthead=Masthead("The General Assembly", (Run("Oceans"),)))
    assert usual_name(english, Kind.TRACKED, DAY) == "Oceans_submission_20261016"


def test_a_long_title_is_cut_between_words() -> None:
    title = "Financing of the United Nations Peacekeeping Force in Cyprus"
    document = res(pp("Reaffirming,"), language="en", masthead=Masthead("The General Assembly", (Run(title),)))
    assert usual_name(document, Kind.CLEAN, DAY) == "Financing of the United Nations_clean_20261016"


def test_the_name_ends_as_its_kind_does() -> None:
    assert [kind.suffix for kind in Kind] == [".docx", ".docx", ".docx", ".pdf", ".xml", ".txt"]


def test_pages_are_set_as_they_were_ordered(qtbot: QtBot, base: Base, draft: Resolution) -> None:
    order = Order(Kind.PDF, draft, base, "", DAY, PageOptions(Paper.A4, line_numbers=True))
    assert b"/MediaBox [0 0 595.000000 842.000000]" in produce(order).data


def test_nobody_is_named_by_default() -> None:
    assert usual_author("zh") == "常驻代表团"
    assert usual_author("en") == "Delegation"


def test_a_file_that_stands_there_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    assert free_path(path) == path
    path.touch()
    (tmp_path / "a_2.docx").touch()
    assert free_path(path) == tmp_path / "a_3.docx"


def test_words_do_not_depend_on_how_they_are_divided() -> None:
    assert words_of(res(pp("重申承诺，回顾决议，"))) == words_of(res(pp("重申承诺，"), pp("回顾决议，")))
    assert words_of(res(pp("重申承诺，"))) != words_of(res(pp("重申成果，")))
