"""The form of the masthead writes its fields back as one edit; notes and blanks stay what they are."""

from __future__ import annotations

from drafter.app.masthead_form import form_texts, masthead_edit, refusals
from drafter.app.outstanding import blanks_of
from drafter.model.document import NOTE_CHARACTER, Adoption, Masthead, NoteId, Run, notes_in, text_of
from drafter.model.place import Place
from drafter.model.state import DraftState, apply
from tests.builders import op, res

SPONSORS = (Run("甲国："), Run(NOTE_CHARACTER, note=NoteId(1001)), Run(" 决议草案"))
DOCUMENT = res(
    op("请秘书长<n>1</n>报告。"),
    masthead=Masthead("大会", (Run("南南合作"),), session=79, sponsors=SPONSORS, adoption=Adoption(number="78/167")),
)


def changed(**texts: str) -> Masthead:
    return apply(DraftState(DOCUMENT), masthead_edit(texts)).document.masthead


def test_each_field_is_a_line_of_text() -> None:
    texts = form_texts(DOCUMENT)
    assert texts["session"] == "第七十九届会议"
    assert texts["sponsors"] == "甲国： 决议草案"
    assert texts["symbol"] == ""


def test_the_note_of_the_sponsors_stays_when_they_change() -> None:
    sponsors = changed(sponsors="乙国： 决议草案").sponsors
    assert text_of(sponsors) == "乙国： 决议草案"
    assert [run.note for run in sponsors if run.note] == [NoteId(1001)]


def test_a_blank_that_is_typed_is_a_blank_and_goes_when_it_is_filled_in() -> None:
    blank = apply(DraftState(DOCUMENT), masthead_edit({"sponsors": "[…]： 决议草案"}))
    assert [one.place for one in blanks_of(blank.document)] == [Place(field="sponsors")]
    filled = apply(blank, masthead_edit({"sponsors": "丙国： 决议草案"}))
    assert blanks_of(filled.document) == ()


def test_the_session_is_written_in_words_or_figures() -> None:
    assert changed(session="第八十届会议").session == 80
    assert changed(session="81").session == 81
    assert changed(session="").session is None
    assert set(refusals(DOCUMENT, {"session": "明年", "committee": "第二委员会"})) == {"session"}


def test_lines_about_the_adoption_can_only_go() -> None:
    assert changed(adoption="").adoption is None
    assert set(refusals(DOCUMENT, {"adoption": "78/168"})) == {"adoption"}


def test_what_is_not_changed_is_no_change() -> None:
    state = DraftState(DOCUMENT)
    assert apply(state, masthead_edit(form_texts(DOCUMENT) | {"adoption": form_texts(DOCUMENT)["adoption"]})) is state


def test_the_note_of_the_sponsors_is_a_field_of_its_own() -> None:
    assert form_texts(DOCUMENT)["sponsors_note"] == "A/78/100。"
    bare = apply(DraftState(DOCUMENT), masthead_edit({"sponsors_note": ""})).document
    assert notes_in(bare.masthead.sponsors) == ()
    plain = masthead_edit({"sponsors_note": "代表沿海国家。", "sponsors": "乙国：* 决议草案"})
    noted = apply(DraftState(bare), plain).document
    assert text_of(noted.masthead.sponsors) == "乙国： 决议草案"
    assert noted.notes_by_id[notes_in(noted.masthead.sponsors)[0]].text == "代表沿海国家。"


def test_a_note_without_sponsors_is_refused() -> None:
    bare = apply(DraftState(DOCUMENT), masthead_edit({"sponsors": ""})).document
    assert set(refusals(bare, {"sponsors_note": "代表沿海国家。"})) == {"sponsors_note"}
    assert refusals(bare, {"sponsors": "乙国：决议草案", "sponsors_note": "代表沿海国家。"}) == {}
