from __future__ import annotations

import pytest

from drafter.model.edits import replace_text
from drafter.rollforward import apply, plan
from drafter.rollforward.chain import rechained
from drafter.text.spans import Span
from tests.builders import op, res
from tests.rollforward.series import adopted, cycle


def test_a_changed_opening_takes_its_step_and_gives_the_next_one_its_own() -> None:
    base = res(
        op("<b>欢迎</b>报告；"),
        op("<b>期待</b>会议取得成果；"),
        op("<b>又期待</b>论坛取得成果；"),
    )
    changed = replace_text(base, base.paragraphs[1].id, Span(0, 2), "欢迎")
    after = rechained(base, changed)
    assert [p.text for p in after.paragraphs] == ["欢迎报告；", "又欢迎会议取得成果；", "期待论坛取得成果；"]


def test_an_oddity_that_the_change_did_not_make_stays() -> None:
    base = res(
        op("<b>欢迎</b>报告；"), op("<b>还重申</b>其承诺；"), op("<b>期待</b>会议；"), op("<b>决定</b>继续审议。")
    )
    changed = replace_text(base, base.paragraphs[2].id, Span(0, 2), "欢迎")
    assert rechained(base, changed).paragraphs[1].text == "还重申其承诺；"


def test_an_english_chain_moves_its_words() -> None:
    base = res(
        op("<b>Welcomes</b> the report;"),
        op("<b>Looks forward</b> to the meeting;"),
        op("<b>Also looks forward</b> to the forum;"),
        language="en",
    )
    changed = replace_text(base, base.paragraphs[1].id, Span(0, 16), "Welcomes")
    texts = [p.text for p in rechained(base, changed).paragraphs]
    assert texts == ["Welcomes the report;", "Also welcomes the meeting;", "Looks forward to the forum;"]


@pytest.mark.parametrize("above", ["赞赏地注意到各国的努力；", "期待将于2024年1月21日至23日在坎帕拉举行的首脑会议；"])
def test_a_reworded_opening_goes_on_from_the_one_above_it(above: str) -> None:
    lead = above[:6] if above.startswith("赞") else above[:2]
    base = adopted(
        op(f"<b>{lead}</b>{above[len(lead) :]}"),
        op("<b>又期待</b>将于2024年5月27日至30日在安提瓜举行的国际会议；"),
    )
    events = [each for each in plan(base, cycle()).proposals if each.rule == "overtaken-event"]
    draft, refused = apply(base, events)
    assert draft.paragraphs[1].text == "又赞赏地注意到2024年5月27日至30日在安提瓜举行了国际会议；"
    assert refused == ()
