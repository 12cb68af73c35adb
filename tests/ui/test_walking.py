"""F8 and F9 go from one change or blank to the next in reading order, and round."""

from __future__ import annotations

from dataclasses import replace

from drafter.app.comparison import compare
from drafter.model import edits
from drafter.model.document import Mark, NoteId, ParagraphId, Run
from drafter.model.place import Place
from drafter.model.state import at
from drafter.text.spans import Span
from drafter.ui.walking import blank_stops, caret_order, change_stops, next_stop, note_order
from tests.builders import WHOLE, op, pp, res

ONE, TWO = ParagraphId(1), ParagraphId(2)
BASE = res(pp("<b>重申</b>承诺，"), op("<b>请</b>秘书长<n>1</n>提交报告。"))


def test_blanks_come_in_reading_order_masthead_first() -> None:
    masthead = replace(WHOLE, agenda_item="[…]")
    document = res(pp("回顾<x>[…]</x>和<x>[…]</x>，"), op("请<x>[…]</x>。"), masthead=masthead)
    stops = blank_stops(document)
    assert [stop.place for stop in stops] == [Place(field="agenda_item"), Place(ONE), Place(ONE), Place(TWO)]
    assert [stop.order for stop in stops] == sorted(stop.order for stop in stops)


def test_one_walks_from_the_caret_and_round() -> None:
    document = res(pp("回顾<x>[…]</x>和<x>[…]</x>，"), op("请<x>[…]</x>。"), masthead=WHOLE)
    stops = blank_stops(document)
    caret = caret_order(document, at(ONE, 4))
    assert next_stop(stops, caret) == stops[1]
    assert next_stop(stops, caret, backwards=True) == stops[0]
    assert next_stop(stops, caret_order(document, at(TWO, 5))) == stops[0]
    assert next_stop(stops, caret_order(document, at(ONE, 0)), backwards=True) == stops[2]
    assert next_stop((), caret) is None


def test_one_walks_from_blank_to_blank_in_the_notes() -> None:
    document = res(pp("回顾<x>[…]</x><n>1</n>，"), op("请<n>2</n>。"), masthead=WHOLE)
    for note_id in (NoteId(1001), NoteId(1002)):
        blank = Run("[…]", frozenset({Mark.BLANK}))
        document = edits.set_note_runs(document, note_id, (Run("A/79/"), blank, Run("和"), blank, Run("。")))
    stops = blank_stops(document)
    assert [stop.order for stop in stops] == sorted(stop.order for stop in stops)
    walked = [note_order(document, NoteId(1001), 0)]
    for _ in range(5):
        stop = next_stop(stops, walked[-1])
        assert stop is not None
        walked.append(stop.order)
    first, second = note_order(document, NoteId(1001), 5), note_order(document, NoteId(1001), 9)
    third, fourth = note_order(document, NoteId(1002), 5), note_order(document, NoteId(1002), 9)
    assert walked[1:] == [first, second, third, fourth, stops[0].order]
    assert next_stop(stops, third, backwards=True) == stops[2]


def test_changes_are_where_words_came_in_or_went() -> None:
    changed = edits.type_text(BASE, TWO, Span(5, 7), "通报")
    stops = change_stops(changed, compare(BASE, changed))
    assert [(stop.place, stop.span) for stop in stops] == [(Place(TWO), Span(4, 6))]


def test_a_new_paragraph_is_one_change() -> None:
    changed = edits.insert_paragraph(BASE, ONE, BASE.paragraphs[0].part, 0, (Run("又重申全部承诺，"),))
    (stop,) = change_stops(changed, compare(BASE, changed))
    assert stop.place == Place(changed.paragraphs[1].id)


def test_without_a_base_or_with_an_old_comparison_there_is_nothing_to_walk() -> None:
    assert change_stops(BASE, None) == ()
    changed = edits.type_text(BASE, TWO, Span(5, 7), "通报")
    assert change_stops(changed, compare(BASE, BASE)) == ()


def test_a_changed_masthead_is_the_first_stop() -> None:
    changed = edits.set_masthead(BASE, session=81)
    (stop,) = change_stops(changed, compare(BASE, changed))
    assert stop.place == Place(field="session")


def test_what_is_gone_is_told_where_one_stops() -> None:
    shorter = edits.type_text(BASE, TWO, Span(1, 4), "")
    (stop,) = change_stops(shorter, compare(BASE, shorter))
    assert [one.zh for one in stop.words] == ["此处删去“秘书长”"]


def test_a_paragraph_that_is_gone_is_a_stop_too() -> None:
    shorter = edits.remove(BASE, (ONE,))
    (stop,) = change_stops(shorter, compare(BASE, shorter))
    assert stop.place == Place(TWO)
    assert stop.span == Span(0, 0)
    assert [one.zh for one in stop.words] == ["此处删去一段：“重申承诺，”"]


def test_a_paragraph_that_is_gone_at_the_very_end_is_a_stop_too() -> None:
    shorter = edits.remove(BASE, (TWO,))
    (stop,) = change_stops(shorter, compare(BASE, shorter))
    assert stop.place == Place(ONE)
    assert stop.span == Span(5, 5)
    assert [one.zh for one in stop.words] == ["此处删去一段：“请秘书长提交报告。”"]


def test_it_is_one_stop_with_a_change_of_the_words_before_it() -> None:
    shorter = edits.type_text(edits.remove(BASE, (TWO,)), ONE, Span(4, 5), "。")
    (stop,) = change_stops(shorter, compare(BASE, shorter))
    assert stop.span == Span(4, 5)
    assert [one.zh for one in stop.words] == ["此处删去“，”", "此处删去一段：“请秘书长提交报告。”"]
