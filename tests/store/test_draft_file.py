"""A draft is read back as it was written, and a damaged file gives a sentence."""

from __future__ import annotations

import contextlib
import io
import json
import zipfile
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.model.document import Adoption, Masthead, Resolution
from drafter.model.received_file import DeclinedChange, ReceivedFile
from drafter.model.state import Base, SourceFile
from drafter.model.version import Version
from drafter.store.draft_file import Draft, DraftDamaged, from_bytes, to_bytes
from drafter.store.draft_kind import is_draft
from tests.builders import op, pp, res, runs, sub

BASE = res(
    pp("<b>回顾</b>其第78/371号决议，<n>1</n>"),
    op("<b>请</b>秘书长<x>[待填]</x>：", start=3),
    sub("提交报告；"),
    notes={1: "A/78/412。"},
    masthead=Masthead(
        organ="大会",
        title=runs("海洋观测"),
        session=80,
        symbol="A/RES/80/372",
        adoption=Adoption(number="80/372", adopted_on=date(2025, 12, 16), heading="2025年12月16日大会决议"),
    ),
)


@pytest.mark.parametrize("changes_rejected", [False, True])
def test_a_draft_is_read_back_as_it_was_written(changes_rejected: bool) -> None:
    source = SourceFile("上年.docx", "docx", b"PK\x03\x04 not looked into", changes_rejected)
    draft = Draft(BASE, Base(BASE, "A/RES/80/372", source), ignored=("rule:1",))
    assert from_bytes(to_bytes(draft)) == draft


def test_the_day_of_drafting_that_the_user_set_is_kept() -> None:
    draft = Draft(BASE, Base(BASE, "A/RES/80/372", drafted_on=date(2026, 11, 3)))
    assert from_bytes(to_bytes(draft)) == draft


def test_a_draft_without_a_base_is_read_back() -> None:
    assert from_bytes(to_bytes(Draft(BASE))) == Draft(BASE)


def test_kept_stages_are_read_back_and_programs_before_them_refuse_the_file() -> None:
    stages = tuple(Version(name, datetime(2026, 10, 5, 9, 30, tzinfo=UTC), BASE) for name in ("零稿", "一读后"))
    draft = Draft(res(op("请秘书长提交报告。")), versions=stages)
    assert from_bytes(to_bytes(draft)) == draft
    written = [zipfile.ZipFile(io.BytesIO(to_bytes(one))).read("draft.json") for one in (draft, Draft(BASE))]
    assert [json.loads(one)["version"] for one in written] == [2, 1]


@pytest.mark.parametrize("against", [None, BASE])
def test_a_colleagues_file_is_read_back_and_programs_before_it_read_the_rest(against: Resolution | None) -> None:
    declined = (DeclinedChange("加拿大", "words", "努力", "贡献"), DeclinedChange("", "removed", "请；", "", which=2))
    received = ReceivedFile("back.docx", b"PK\x03\x04 not looked into", ("我代表团",), against, declined, (0, 3))
    draft = Draft(BASE, received=received)
    assert from_bytes(to_bytes(draft)) == draft
    archive = zipfile.ZipFile(io.BytesIO(to_bytes(draft)))
    assert json.loads(archive.read("draft.json"))["version"] == 1
    assert archive.read("received/source") == received.data


def test_the_same_draft_gives_the_same_bytes() -> None:
    assert to_bytes(Draft(BASE)) == to_bytes(Draft(BASE))


def test_drafts_are_told_from_other_archives() -> None:
    assert is_draft(to_bytes(Draft(BASE)))
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    assert not is_draft(other.getvalue())
    assert not is_draft(b"PK\x03\x04 cut off")
    assert not is_draft(b"%PDF-1.7")


def _archive(value: object) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("draft.json", json.dumps(value))
    return buffer.getvalue()


@pytest.mark.parametrize("value", [[], {}, {"kind": "drafter", "version": 1}, {"kind": "other", "version": 1}])
def test_a_damaged_draft_gives_a_sentence(value: object) -> None:
    with pytest.raises(DraftDamaged) as damaged:
        from_bytes(_archive(value))
    assert "damaged" in damaged.value.sentence.en


def test_a_newer_draft_asks_for_a_newer_program() -> None:
    with pytest.raises(DraftDamaged) as newer:
        from_bytes(_archive({"kind": "drafter", "version": 99}))
    assert "newer version" in newer.value.sentence.en


@settings(max_examples=300, deadline=None)
@given(place=st.integers(0, len(to_bytes(Draft(BASE))) - 1), byte=st.integers(0, 255))
def test_a_draft_with_one_wrong_byte_is_read_whole_or_gives_a_sentence(place: int, byte: int) -> None:
    data = bytearray(to_bytes(Draft(BASE)))
    data[place] = byte
    is_draft(bytes(data))
    with contextlib.suppress(DraftDamaged):
        assert from_bytes(bytes(data)) == Draft(BASE)


def _with(**fields: object) -> dict[str, object]:
    """The value of a draft with other fields in its document."""
    document = {"language": "zh", "masthead": {}, "paragraphs": [], "footnotes": [], "next_id": 9, **fields}
    return {"kind": "drafter", "version": 1, "document": document}


@pytest.mark.parametrize(
    "value",
    [
        _with(masthead=[]),
        _with(paragraphs=[{"id": 1, "part": "operative"}, {"id": 1, "part": "operative"}]),
        _with(paragraphs=[{"id": 1, "part": "operative", "runs": [{"text": "\ufffc", "note": 5}]}]),
    ],
    ids=["a list for a masthead", "two paragraphs with one id", "a note that is not there"],
)
def test_a_draft_that_no_edit_could_have_made_gives_a_sentence(value: object) -> None:
    assert from_bytes(_archive(_with())).document.paragraphs == ()
    with pytest.raises(DraftDamaged):
        from_bytes(_archive(value))


@pytest.mark.parametrize("length", [0, 10, 200])
def test_a_truncated_draft_gives_a_sentence(length: int) -> None:
    with pytest.raises(DraftDamaged):
        from_bytes(to_bytes(Draft(BASE))[:length])
