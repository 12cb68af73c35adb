"""The phrase panel offers what fits at the caret, and Enter puts it there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from drafter.app.session import Session
from drafter.model.commands import PARAGRAPH_BELOW, SPLIT_OFF_SUB
from drafter.model.document import Mark, Masthead, ParagraphId, Part
from drafter.model.state import DraftState, at
from drafter.phrases.bank import phrase_bank
from drafter.phrases.chain import ChainStep
from drafter.text.sentence import Language
from drafter.ui.panels.phrase_card import PhraseCard
from drafter.ui.panels.phrase_context import Offer, formula_offers, phrase_offers, place_of
from drafter.ui.panels.phrases import PhrasePanel
from drafter.ui.services import Services
from tests.builders import op, pp, res, sub

ONE, WELCOME, ENCOURAGE, LAST = (ParagraphId(i) for i in (1, 3, 4, 7))


@pytest.fixture
def panel(qtbot: QtBot, session: Session, services: Services) -> PhrasePanel:
    made = PhrasePanel(session, services.theme, services.translation)
    qtbot.addWidget(made)
    made.resize(360, 600)
    made.show()
    return made


def put(qtbot: QtBot, panel: PhrasePanel, session: Session, paragraph: ParagraphId, position: int = 0) -> None:
    session.select(at(paragraph, position))
    panel.focus_search()


def offers(panel: PhrasePanel) -> list[Offer]:
    return [row for row in panel.rows if isinstance(row, Offer)]


def current(panel: PhrasePanel) -> Offer:
    offer = panel.current
    assert offer is not None
    return offer


def test_the_paragraphs_own_phrase_comes_first_in_the_form_that_fits(
    qtbot: QtBot, panel: PhrasePanel, session: Session
) -> None:
    put(qtbot, panel, session, ParagraphId(2))
    assert current(panel).text == "又回顾"
    assert current(panel).step is ChainStep.ALSO
    assert panel._context.pieces[-1].text == "回顾"
    assert all(offer.phrase is None or offer.phrase.part is Part.PREAMBULAR for offer in offers(panel))


def test_the_list_follows_the_opening_of_the_paragraph_also_while_the_caret_stays(
    qtbot: QtBot, panel: PhrasePanel, session: Session
) -> None:
    put(qtbot, panel, session, ENCOURAGE, 4)
    assert current(panel).text == "鼓励"
    panel.search.setText("促请")
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: current(panel).text == "促请")
    session.undo()
    qtbot.waitUntil(lambda: current(panel).text == "鼓励")
    session.new_draft(res(pp("<b>重申</b>承诺，"), pp("<b>回顾</b>决议，")), None)
    session.select(at(ONE, 0))
    qtbot.waitUntil(lambda: current(panel).text == "重申")


def test_enter_in_an_empty_paragraph_inserts_as_one_named_step(
    qtbot: QtBot, panel: PhrasePanel, session: Session
) -> None:
    session.select(at(WELCOME, 0))
    session.run(PARAGRAPH_BELOW.run)
    panel.focus_search()
    qtbot.keyClicks(panel.search, "hy")
    assert current(panel).text == "又欢迎", "the paragraph above opens with 欢迎"
    with qtbot.waitSignal(panel.left):
        qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    new = session.document.paragraphs[3]
    assert (new.lead, new.text) == ("又欢迎", "又欢迎")
    assert session.undo_label is not None
    assert session.undo_label.zh == "插入短语“又欢迎”"
    assert session.selection == at(new.id, 3)
    session.undo()
    assert session.document.paragraphs[3].text == ""


def test_enter_in_a_paragraph_with_words_replaces_its_opening(
    qtbot: QtBot, panel: PhrasePanel, session: Session
) -> None:
    put(qtbot, panel, session, ENCOURAGE, 4)
    assert panel.card.insert.text().startswith("Replace the opening")
    panel.search.setText("促请")
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    paragraph = session.document.paragraph(ENCOURAGE)
    assert (paragraph.lead, paragraph.text) == ("促请", "促请会员国合作；")
    assert paragraph.notes


def test_chinese_initials_and_english_find_a_phrase(qtbot: QtBot, panel: PhrasePanel, session: Session) -> None:
    put(qtbot, panel, session, ENCOURAGE)
    for query in ("促请", "cq", "calls up"):
        panel.search.setText(query)
        assert current(panel).text == "促请"
    panel.search.setText("没有这样的话")
    assert offers(panel) == []
    assert panel._nothing.isVisible()


def test_nothing_is_offered_unasked_in_a_sub_paragraph(qtbot: QtBot, panel: PhrasePanel, session: Session) -> None:
    session.select(at(ENCOURAGE, len(session.document.paragraph(ENCOURAGE).content)))
    session.run(SPLIT_OFF_SUB.run)
    panel.focus_search()
    qtbot.waitUntil(lambda: not panel.rows)
    assert panel._nothing.text() == "Paragraphs like this one open with no set phrase."
    panel.search.setText("cq")
    assert current(panel).text == "促请"


def test_the_arrows_of_the_search_field_move_in_the_list(qtbot: QtBot, panel: PhrasePanel, session: Session) -> None:
    put(qtbot, panel, session, ENCOURAGE)
    first = current(panel)
    qtbot.keyClick(panel.search, Qt.Key.Key_Down)
    assert current(panel) == offers(panel)[1]
    qtbot.keyClick(panel.search, Qt.Key.Key_Up)
    assert current(panel) == first


def test_the_ladder_goes_to_weaker_and_stronger(qtbot: QtBot, panel: PhrasePanel, session: Session) -> None:
    put(qtbot, panel, session, ENCOURAGE)
    bank = phrase_bank()
    here = current(panel).phrase
    assert here is not None
    stronger = bank.stronger(here)
    assert stronger is not None
    assert panel.ladder.stronger.text() == stronger.zh
    qtbot.mouseClick(panel.ladder.stronger, Qt.MouseButton.LeftButton)
    assert current(panel).phrase == stronger
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Left)
    assert current(panel).phrase == bank.weaker(stronger)


def test_an_example_of_the_base_is_shown(qtbot: QtBot, panel: PhrasePanel, session: Session) -> None:
    put(qtbot, panel, session, WELCOME)
    assert panel.card._example.isVisible()
    assert panel.card._example.pieces[0].text == "Base text, OP1: "


def test_english_drafts_get_english_phrases(qtbot: QtBot, services: Services) -> None:
    document = res(pp("<b>Recalling</b> its resolution,"), op("<b>Welcomes</b> the efforts;"), language="en")
    session = Session(document)
    panel = PhrasePanel(session, services.theme, services.translation)
    qtbot.addWidget(panel)
    panel.show()
    put(qtbot, panel, session, ParagraphId(2))
    assert current(panel).text == "Welcomes"
    assert current(panel).other == "欢迎"
    panel.search.setText("take note")
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert session.document.paragraph(ParagraphId(2)).text == "Takes note the efforts;"
    session.run(PARAGRAPH_BELOW.run)
    put(qtbot, panel, session, session.document.paragraphs[-1].id)
    panel.search.setText("take note")
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert session.document.paragraphs[-1].text == "Also takes note of "


def test_formulas_are_filled_from_the_masthead(session: Session) -> None:
    session.select(at(LAST, 0))
    place = place_of(session.state, phrase_bank())
    found = {offer.key: offer for offer in formula_offers(place, "", 80)}
    text = found["formula F02"].text
    assert "第八十届会议" in text
    assert "“可持续发展”" in text
    assert "“海洋观测”" in text


def test_the_keyboard_comes_to_the_formulas(qtbot: QtBot, panel: PhrasePanel) -> None:
    panel.focus_formulas()
    assert panel.current is not None
    assert panel.current.phrase is None
    qtbot.waitUntil(panel.list.hasFocus)


def test_a_formula_below_a_paragraph_is_one_step(qtbot: QtBot, panel: PhrasePanel, session: Session) -> None:
    put(qtbot, panel, session, LAST)
    panel.search.setText("临时议程")
    row = next(index for index, row in enumerate(panel.rows) if isinstance(row, Offer) and row.phrase is None)
    panel.list.setCurrentIndex(panel.list.model().index(row, 0))
    assert panel.card.insert.text().startswith("Insert below")
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    new = session.document.paragraphs[-1]
    assert new.lead == "决定"
    assert new.text.endswith("。"), "it is the last operative paragraph"
    session.undo()
    assert session.document.paragraphs[-1].id == LAST


def test_the_formula_of_an_earlier_place_ends_with_a_semicolon_and_keeps_its_blanks(
    qtbot: QtBot, panel: PhrasePanel, session: Session
) -> None:
    document = res(op("<b>欢迎</b>努力；"), op("<b>请</b>报告。"), masthead=Masthead(organ="大会"))
    session.new_draft(document, None)
    put(qtbot, panel, session, ONE)
    panel.search.setText("临时议程")
    row = next(index for index, row in enumerate(panel.rows) if isinstance(row, Offer) and row.phrase is None)
    panel.list.setCurrentIndex(panel.list.model().index(row, 0))
    assert panel.insert_current()
    new = session.document.paragraphs[1]
    assert new.text.endswith("；")
    blanks = [run for run in new.runs if Mark.BLANK in run.marks]
    assert blanks
    assert session.selection is not None
    assert session.selection.caret.position == new.content.index(blanks[0].text)


def test_without_a_caret_nothing_is_inserted(panel: PhrasePanel, session: Session) -> None:
    panel.focus_search()
    assert not panel.insert_current()
    assert session.undo_label is None
    assert panel._context.pieces[0].text == "The caret is not in a paragraph."


def test_esc_leaves_the_search_field_and_nothing_in_it(qtbot: QtBot, panel: PhrasePanel) -> None:
    panel.search.setText("zzzz")
    with qtbot.waitSignal(panel.left):
        qtbot.keyClick(panel.search, Qt.Key.Key_Escape)
    assert panel.search.text() == "", "what fits at the caret is shown again"


def test_it_follows_the_caret_while_it_is_seen(qtbot: QtBot, panel: PhrasePanel, session: Session) -> None:
    put(qtbot, panel, session, WELCOME)
    session.select(at(ENCOURAGE))
    qtbot.waitUntil(lambda: current(panel).text == "鼓励")


def test_the_rows_are_read_out(qtbot: QtBot, panel: PhrasePanel, session: Session) -> None:
    put(qtbot, panel, session, ParagraphId(2))
    words = panel.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert words.startswith("又回顾, Recalling also, goes on from the paragraph above, used: ")


@pytest.mark.parametrize(("interface", "said"), [("zh", "此处不加“{}”"), ("en", "no “{}” here")])
def test_the_link_to_the_opening_above_is_told_in_the_words_of_the_draft(
    qtbot: QtBot, panel: PhrasePanel, session: Session, services: Services, interface: Language, said: str
) -> None:
    services.translation.set_language(interface)
    put(qtbot, panel, session, ENCOURAGE)
    assert panel.card.chain_text == said.format("又")
    english = res(op("<b>Welcomes</b> the report;"), op("<b>Encourages</b> cooperation;"), language="en")
    session.new_draft(english, None)
    put(qtbot, panel, session, ParagraphId(2))
    assert panel.card.chain_text == said.format("also")


def test_of_a_phrase_that_never_stands_with_also_nothing_is_said_of_it(services: Services, session: Session) -> None:
    bank = phrase_bank()
    session.select(at(ENCOURAGE))
    place = place_of(session.state, bank)
    never = next(offer for offer in phrase_offers(place, bank, "") if offer.phrase and not offer.phrase.also.count)
    card = PhraseCard(services.theme)
    card.show_offer(never, place, None)
    assert card.chain_text == ""


@pytest.mark.parametrize(
    ("below", "said"),
    [
        ("<b>Also calls upon</b>", "“also” where the same are addressed"),
        ("<b>Calls upon</b> Governments to help.", "no “also”: somebody else is addressed"),
        ("<b>Also calls upon</b> Member States to help.", "goes on from above"),
    ],
)
def test_below_a_phrase_that_leads_in_sub_paragraphs_also_hangs_on_who_is_addressed(
    qtbot: QtBot, panel: PhrasePanel, session: Session, services: Services, below: str, said: str
) -> None:
    services.translation.set_language("en")
    parts = (op("<b>Calls upon</b> Member States:"), sub("To act;"), sub("To help;"), op(below))
    session.new_draft(res(*parts, language="en"), None)
    put(qtbot, panel, session, ParagraphId(4))
    assert panel._context.pieces[-1].text == "Calls upon"
    panel.search.setText("calls upon")
    assert panel.card.chain_text == said


def test_the_same_words_are_one_row_with_all_that_they_are_in_the_other_language() -> None:
    document = res(op("<b>欢迎</b>报告；"), op(""))
    place = place_of(DraftState(document, selection=at(ParagraphId(2))), phrase_bank())
    offers = phrase_offers(place, phrase_bank(), "再次促请")
    texts = [offer.text for offer in offers]
    assert len(texts) == len(set(texts))
    again = offers[texts.index("再次促请")]
    assert again.other.split(" / ")[:2] == ["Reiterates its call upon", "Calls once again upon"]
    alone = [phrase.count for phrase in phrase_bank().in_part(Part.OPERATIVE) if phrase.zh == "再次促请"]
    assert len(alone) > 1
    assert again.count == sum(alone)


def test_a_phrase_that_is_not_there_can_be_added_and_inserted(
    qtbot: QtBot, session: Session, services: Services, tmp_path: Path
) -> None:
    panel = PhrasePanel(session, services.theme, services.translation, tmp_path)
    qtbot.addWidget(panel)
    panel.show()
    put(qtbot, panel, session, ENCOURAGE)
    panel.search.setText("cq")
    assert not panel.add_own.isVisible()
    panel.search.setText("衷心感激")
    qtbot.mouseClick(panel.add_own, Qt.MouseButton.LeftButton)
    assert current(panel).text == "衷心感激"
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert session.document.paragraph(ENCOURAGE).lead == "衷心感激"


def test_nothing_is_offered_unasked_in_an_english_sub_paragraph_either() -> None:
    document = res(op("<b>Urges</b> Member States:"), sub("To help;"), language="en")
    place = place_of(DraftState(document, selection=at(ParagraphId(2))), phrase_bank())
    assert phrase_offers(place, phrase_bank(), "") == formula_offers(place, "", 80) == ()
    assert phrase_offers(place, phrase_bank(), "recall")


def test_the_tag_stands_beside_its_phrase_and_below_one_that_leaves_no_room(
    qtbot: QtBot, panel: PhrasePanel, session: Session
) -> None:
    put(qtbot, panel, session, ENCOURAGE)
    phrase, tag = panel.card._phrase, panel.card._chain
    qtbot.waitUntil(lambda: tag.x() >= phrase.x() + phrase.natural_width() > phrase.x())
    assert abs(tag.geometry().center().y() - phrase.geometry().center().y()) <= 1
    height = panel.card.height()
    panel.resize(150, 600)
    qtbot.waitUntil(lambda: tag.y() > phrase.geometry().bottom())
    assert panel.card.height() > height
    assert panel.card.rect().contains(tag.geometry())


def test_rows_that_go_on_from_the_opening_above_say_so_where_they_have_room(
    qtbot: QtBot, panel: PhrasePanel, session: Session
) -> None:
    put(qtbot, panel, session, ParagraphId(2))
    following = next(offer for offer in offers(panel) if offer.step is not ChainStep.BARE)
    bare = next(offer for offer in offers(panel) if offer.step is ChainStep.BARE)
    tag = panel._delegate.tag_beside(following, 200)
    assert tag is not None
    assert tag.text == "goes on from above"
    assert panel._delegate.tag_beside(following, tag.width) is None
    assert panel._delegate.tag_beside(bare, 200) is None
