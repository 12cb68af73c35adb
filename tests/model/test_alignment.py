from __future__ import annotations

import random
from dataclasses import replace

import pytest

from drafter.model import edits
from drafter.model.alignment import Pair, align, align_notes
from drafter.model.document import NoteId, Part, Resolution
from drafter.model.pair_kind import PairKind
from drafter.model.resemblance import Resemblance
from drafter.text.spans import Span
from tests.builders import heading, op, pp, res, sub
from tests.model.checking import pid

OLD = res(
    pp("<b>回顾</b>其2022年12月14日关于公海渔业管理的第77/185号决议，"),
    pp("<b>铭记</b>各国在保护海洋环境方面的共同责任，"),
    op("<b>欢迎</b>秘书长关于海洋观测网络的报告；<n>1</n>"),
    op("<b>鼓励</b>会员国扩大对观测浮标的自愿捐助；"),
    op("<b>请</b>秘书长就本决议的执行情况向大会第七十九届会议提出报告："),
    sub("数据共享的进展；"),
    sub("能力建设的需要；"),
    op("<b>决定</b>将题为“海洋观测”的项目列入大会第七十九届会议临时议程。"),
)


def apart(document: Resolution) -> Resolution:
    """The same text under other ids, as from another import."""
    return replace(document, paragraphs=tuple(replace(p, id=pid(500 + i)) for i, p in enumerate(document.paragraphs)))


def told(pairs: tuple[Pair, ...], old: Resolution, new: Resolution) -> list[str]:
    """The pairs as "3>4 changed", by places counted from 1; - for none, * for a move with changes."""
    out = []
    for pair in pairs:
        before = "-" if pair.old_id is None else str(old.positions[pair.old_id] + 1)
        after = "-" if pair.new_id is None else str(new.positions[pair.new_id] + 1)
        out.append(f"{before}>{after} {pair.kind}{'*' if pair.changed and pair.kind is PairKind.MOVED else ''}")
    return out


def changes(old: Resolution, new: Resolution) -> list[str]:
    return [line for line in told(align(old, new), old, new) if not line.endswith("same")]


def test_a_text_is_the_same_as_itself_with_or_without_its_ids() -> None:
    assert changes(OLD, OLD) == []
    assert changes(OLD, apart(OLD)) == []


def test_a_rolled_paragraph_is_a_changed_one() -> None:
    new = edits.replace_text(OLD, pid(1), Span(2, 7), "其2023年")
    assert changes(OLD, new) == ["1>1 changed"]
    assert changes(OLD, apart(new)) == ["1>1 changed"]


def test_what_came_and_went_is_new_and_removed_at_its_place() -> None:
    new = edits.remove(edits.insert_paragraph(OLD, pid(3), Part.OPERATIVE), [pid(2)])
    new = edits.type_text(new, pid(2000), Span(0, 0), "注意到沿海国家提出的关切；")
    for one in (new, apart(new)):
        assert changes(OLD, one) == ["2>- removed", "->3 new"]


def test_a_moved_paragraph_is_found_with_and_without_a_change() -> None:
    new = edits.move(OLD, [pid(4)], pid(3))
    assert changes(OLD, new) in (["4>3 moved"], ["3>4 moved"])
    far = edits.move(OLD, [pid(4)], None)
    for one in (far, apart(far)):
        assert changes(OLD, one) == ["4>8 moved"]
    changed = edits.replace_text(far, pid(4), Span(2, 5), "所有会员国")
    for one in (changed, apart(changed)):
        assert changes(OLD, one) == ["4>8 moved*"]


def test_numbers_of_sections_do_not_move() -> None:
    old = res(heading("一"), op("甲乙丙丁戊己庚辛；"), heading("二"), op("子丑寅卯辰巳午未。"))
    new = res(heading("二"), op("子丑寅卯辰巳午未。"), heading("一"), op("甲乙丙丁戊己庚辛；"))
    assert changes(old, apart(new)) == ["1>- removed", "->3 new", "2>4 moved"]


def test_a_paragraph_of_another_part_is_a_changed_one() -> None:
    new = edits.set_part(OLD, pid(3), Part.PREAMBULAR)
    assert changes(OLD, new) == ["3>3 changed"]


def test_a_rewritten_paragraph_is_known_by_its_id_alone() -> None:
    text = "鼓励民间社会扩大对海洋科学研究的参与；"
    new = edits.replace_text(OLD, pid(4), Span(0, len(OLD.paragraphs[3].text)), text)
    assert changes(OLD, new) == ["4>4 changed"]
    assert changes(OLD, apart(new)) == ["4>- removed", "->4 new"]


def test_the_id_decides_between_two_that_read_nearly_alike() -> None:
    old = res(op("促请各国分享海洋观测数据；"), op("决定休会。"))
    new = edits.insert_paragraph(old, None, Part.OPERATIVE, runs=edits.text_runs("促请各国分享海洋观测结果；"))
    new = edits.replace_text(new, pid(1), Span(2, 12), "各国尽快分享海洋观测资料")
    assert changes(old, new) == ["->1 new", "1>2 changed"]


def test_ids_that_only_happen_to_agree_do_not_count() -> None:
    shifted = res(pp("<b>意识到</b>极地冰盖消融的速度日益加快，"), *OLD.paragraphs)
    assert changes(OLD, shifted) == ["->1 new"]


def test_the_halves_of_a_split_paragraph_are_a_changed_and_a_new_one() -> None:
    new = edits.split(OLD, pid(5), 16)
    assert changes(OLD, new) == ["5>5 changed", "->6 new"]


@pytest.mark.parametrize("again", [8, 5, 4])
def test_the_beginning_of_a_paragraph_that_is_split_again_and_again_is_the_one_that_was(again: int) -> None:
    once = edits.split(OLD, pid(5), 16)
    assert changes(OLD, edits.split(once, pid(5), again)) == ["5>5 changed", "->6 new", "->7 new"]
    short = edits.split(OLD, pid(5), again)
    assert changes(OLD, short) == ["5>5 changed", "->6 new"]


def test_the_words_that_stand_below_an_opening_keep_their_identity_where_the_opening_is_another() -> None:
    split = edits.split(OLD, pid(5), 2)
    new = edits.replace_text(split, pid(5), Span(0, len(split.paragraphs[4].text)), "又决定铭记如下：")
    assert changes(OLD, new) == ["->5 new", "5>6 changed"]


def test_paragraphs_that_read_alike_are_told_apart_by_place_and_id() -> None:
    twins = res(op("甲乙丙丁；"), op("甲乙丙丁；"), op("甲乙丙丁；"))
    new = edits.remove(twins, [pid(2)])
    assert changes(twins, new) == ["2>- removed"]


@pytest.mark.parametrize("seed", range(5))
def test_every_paragraph_is_in_one_pair(seed: int) -> None:
    chance = random.Random(seed)
    words = [chr(0x4E00 + chance.randrange(60)) for _ in range(3000)]
    old = res(*(op("".join(words[i * 20 : i * 20 + 20])) for i in range(60)))
    mixed = list(old.paragraphs)
    chance.shuffle(mixed)
    new = res(*mixed[:40], heading("另"), *mixed[45:])
    pairs = align(old, new)
    assert sorted(p.old_id for p in pairs if p.old_id is not None) == sorted(p.id for p in old.paragraphs)
    assert [p.new_id for p in pairs if p.new_id is not None] == [p.id for p in new.paragraphs]
    for pair in pairs:
        assert (pair.kind is PairKind.NEW) == (pair.old_id is None)
        assert (pair.kind is PairKind.REMOVED) == (pair.new_id is None)


def test_pairs_in_place_stand_in_one_order() -> None:
    new = edits.move(edits.move(OLD, [pid(8)], pid(1)), [pid(3)], None)
    kept = [p.old_id for p in align(OLD, new) if p.kind is PairKind.SAME]
    assert kept == sorted(kept, key=lambda old_id: OLD.positions[old_id] if old_id is not None else -1)


def test_notes_are_paired_by_who_cites_them() -> None:
    notes = {1: "A/78/290。", 2: "第70/1号决议。", 3: "A/78/66。"}
    old = res(pp("甲<n>1</n>，"), pp("乙<n>2</n>，"), pp("丙<n>3</n>，"), notes=notes)
    new = edits.replace_note_text(edits.remove_note(old, NoteId(1002)), NoteId(1001), Span(2, 8), "79/301")
    new = edits.add_note(new, pid(2), 1, edits.text_runs("联合国，《条约汇编》，第1771卷。"))
    pairs = align_notes(old, new, align(old, new))
    assert [(p.old_id, p.new_id, p.kind.value) for p in pairs] == [
        (1001, 1001, "changed"),
        (None, 2000, "new"),
        (1003, 1003, "same"),
        (1002, None, "removed"),
    ]


def test_resemblance_is_one_for_equal_and_none_for_foreign_texts() -> None:
    resemblance = Resemblance(["海洋观测网络", "海洋观测网络", "会员国自愿捐助", "海洋观测浮标", "", ""])
    assert resemblance.of(0, 1) == 1.0
    assert resemblance.of(0, 2) == 0.0
    assert 0.3 < resemblance.of(0, 3) < 1.0
    assert resemblance.of(4, 5) == 1.0
    assert resemblance.of(0, 4) == 0.0


def test_a_short_paragraph_that_much_was_added_to_is_the_same_one() -> None:
    old = res(op("<b>表示注意到</b>秘书长关于沿海图书馆的报告；"), op("<b>决定</b>休会；"))
    longer = (
        "秘书长关于沿海图书馆的报告，关切地注意到自首次会议以来各国在筹措经费方面缺乏进展，并请各方加紧努力补足差额；"
    )
    new = res(op(f"<b>表示注意到</b>{longer}"), op("<b>决定</b>休会；"))
    assert [pair.kind for pair in align(old, new)] == [PairKind.CHANGED, PairKind.SAME]
