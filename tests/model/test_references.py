"""References to other paragraphs name the same ones after an edit has renumbered them."""

from __future__ import annotations

import pytest

from drafter.model import edits
from drafter.model.document import ParagraphId, Part, Resolution, Run
from drafter.model.references import find_references, followed
from drafter.model.state import DraftState, Edit, apply
from drafter.text.sentence import Language, Sentence
from tests.builders import heading, op, pp, res

FORMS: list[tuple[Language, str, list[int]]] = [
    ("zh", "依照上文第3段提交报告；", [3]),
    ("zh", "依照上文第3和第12段提交报告；", [3, 12]),
    ("zh", "依照上文第2、3和5段以及下文第8(b)段；", [2, 3, 5, 8]),
    ("zh", "依照本决议第4至第6段；", [4, 6]),
    ("zh", "该报告第7段，以及第78/1号决议第3段；", []),
    ("zh", "按照以上第2(a)段至第4段以及以下第7段，", [2, 4, 7]),
    ("zh", "按照本决议执行部分第3段，", [3]),
    ("zh", "按照上文第1234段，", []),
    ("en", "as set out in paragraph 3 above;", [3]),
    ("en", "as set out in paragraphs 3–5, above;", [3, 5]),
    ("en", "as set out in paragraphs 2, 3 and 5 (a) above and paragraph 9 below;", [2, 3, 5, 9]),
    ("en", "pursuant to paragraph 3 of the present resolution;", [3]),
    ("en", "pursuant to paragraph 3 of its resolution 78/1;", []),
]

TEXT = res(
    pp("<b>回顾</b>其决议，"),
    op("<b>欢迎</b>进展；"),
    op("<b>请</b>各国提供资料；"),
    op("<b>又请</b>秘书长依照上文第2段和下文第4段汇编；"),
    op("<b>决定</b>继续审议；"),
)


@pytest.mark.parametrize(("language", "text", "numbers"), FORMS)
def test_references_are_found(language: Language, text: str, numbers: list[int]) -> None:
    found = find_references(text, language)
    assert [reference.number for reference in found] == numbers
    assert [reference.span.of(text) for reference in found] == [str(number) for number in numbers]


def texts(document: Resolution) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def test_a_paragraph_inserted_before_moves_them_on() -> None:
    after = edits.insert_paragraph(TEXT, ParagraphId(1), Part.OPERATIVE, 0, (Run("表示注意到报告；"),))
    assert "上文第3段和下文第5段" in texts(followed(TEXT, after))[4]


def test_a_paragraph_removed_moves_them_back_and_a_lost_one_stays() -> None:
    without_first = edits.remove(TEXT, (ParagraphId(2),))
    assert "上文第1段和下文第3段" in texts(followed(TEXT, without_first))[2]
    without_target = edits.remove(TEXT, (ParagraphId(3),))
    assert "上文第2段和下文第3段" in texts(followed(TEXT, without_target))[2]


def test_a_paragraph_moved_is_named_by_its_new_number() -> None:
    moved = edits.move(TEXT, (ParagraphId(5),), ParagraphId(2))
    assert "上文第3段和下文第1段" in texts(followed(TEXT, moved))[4]


def test_a_reference_that_is_split_off_goes_on_naming_its_paragraph() -> None:
    split = edits.split(TEXT, ParagraphId(2), 2)
    split = edits.split(split, ParagraphId(4), 6)
    assert "上文第3段和下文第6段" in texts(followed(TEXT, split))[5]


def test_parts_of_a_composite_resolution_are_counted_apart() -> None:
    both = res(op("欢迎；"), op("依照上文第1段；"), heading("大会，"), op("欢迎；", start=1), op("依照上文第1段；"))
    after = edits.insert_paragraph(both, None, Part.OPERATIVE, 0, (Run("注意到；"),))
    assert [text for text in texts(followed(both, after)) if "依照" in text] == ["依照上文第2段；", "依照上文第1段；"]


def test_it_is_part_of_every_edit_and_of_its_undo_step() -> None:
    state = DraftState(TEXT)
    insert = Edit(
        Sentence("插入", "Insert"),
        lambda document: edits.insert_paragraph(document, ParagraphId(1), Part.OPERATIVE, 0, (Run("注意到；"),)),
    )
    assert "上文第3段" in texts(apply(state, insert).document)[4]


def test_typing_a_number_is_left_to_the_one_who_types() -> None:
    typed = edits.replace_text(TEXT, ParagraphId(4), find_references(TEXT.paragraphs[3].text, "zh")[0].span, "1")
    assert followed(TEXT, typed) is typed


def test_a_reference_in_a_pasted_paragraph_is_left_alone() -> None:
    pasted = (Run("又请各国依照上文第2段和下文第4段提供资料；"),)
    after = edits.insert_paragraph(TEXT, ParagraphId(1), Part.OPERATIVE, 0, pasted)
    assert "上文第2段和下文第4段" in texts(followed(TEXT, after))[1]
