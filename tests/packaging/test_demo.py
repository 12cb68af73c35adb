"""The job without a window: JSON put into lines that a person reads."""

from bootstrap import demo

APPLIED = {
    "paragraph": 3,
    "rule": "recalled-list",
    "before": "回顾其2022年12月14日第77/185号决议，",
    "after": "回顾其2022年12月14日第77/185号和2023年12月19日第78/167号决议，",
    "why": "The base is recalled with its own date.",
    "certainty": "sure",
}
ASKED = {
    "paragraph": None,
    "rule": "report-symbol",
    "before": "A/80/219",
    "after": "A/81/[…]",
    "why": "Nobody knows it yet.",
    "certainty": "ask",
}


PARAGRAPHS = [
    {"part": "preambular", "number": None, "text": "重申其认可，"},
    {"part": "preambular", "number": None, "text": "回顾其决议，"},
    {"part": "operative", "number": "1.", "text": "请秘书长向大会第八十二届会议提出报告；"},
    {"part": "sub", "number": "(a)", "text": "回顾其2022年12月14日第77/185号和2023年12月19日第78/167号决议，"},
    {"part": "continuation", "number": None, "text": "又又，"},
]
NAMES = ("preambular paragraph 1", "preambular paragraph 2", "paragraph 1", "paragraph 1 (a)")


def test_paragraphs_have_the_names_that_people_use() -> None:
    assert demo.labels(PARAGRAPHS) == (*NAMES, "paragraph 1 continuation")


def test_a_change_of_the_masthead_names_its_line() -> None:
    assert demo.place({"paragraph": None, "field": "agenda_item"}, ()) == "masthead, agenda item"


def test_only_what_differs_is_shown_with_a_little_around_it() -> None:
    before, after = "一" * 40 + "旧" + "二" * 40, "一" * 40 + "新" + "二" * 40
    assert demo.differing(before, after) == (f"…{'一' * 12}旧{'二' * 12}…", f"…{'一' * 12}新{'二' * 12}…")


def test_an_insertion_keeps_both_texts_apart() -> None:
    before, after = demo.differing("号决议，", "号和2023年12月19日第78/167号决议，")
    assert (before, after) == ("号决议，", "号和2023年12月19日第78/167号决议，")


def test_a_repeated_word_is_not_taken_twice() -> None:
    assert demo.differing("aa", "aaa") == ("aa", "aaa")


def test_applied_changes_come_before_those_to_be_decided() -> None:
    lines = list(demo.changes([ASKED, APPLIED], PARAGRAPHS))
    assert lines.index("Changes made: 1") < lines.index("Left for you to decide: 1")
    assert "  paragraph 1 (a): recalled-list (sure)" in lines
    assert "  the whole text: report-symbol (ask)" in lines
    assert "      The base is recalled with its own date." in lines


def test_a_change_is_shown_with_the_paragraph_around_it() -> None:
    change = {"paragraph": 2, "before": "八十一", "after": "八十二"}
    assert demo.in_place(change, PARAGRAPHS) == (
        "请秘书长向大会第八十一届会议提出报告；",
        "请秘书长向大会第八十二届会议提出报告；",
    )


def test_a_change_to_be_decided_is_shown_with_the_paragraph_that_still_stands() -> None:
    change = {"paragraph": 1, "before": "决议", "after": "[…]号决定"}
    assert demo.in_place(change, PARAGRAPHS) == ("回顾其决议，", "回顾其[…]号决定，")


def test_where_the_place_is_not_plain_only_the_change_is_shown() -> None:
    assert demo.in_place({"paragraph": 4, "before": "还", "after": "又"}, PARAGRAPHS) == ("还", "又")


def test_the_gravest_finding_comes_first() -> None:
    hint = {"rule": "a", "severity": "hint", "paragraph": 0, "footnote": None, "message": "m", "fix": None}
    error = {**hint, "severity": "error", "footnote": "3", "fix": {"before": "又确认", "after": "确认"}}
    assert list(demo.findings([hint, error], PARAGRAPHS)) == [
        "",
        "Findings in the new draft: 2",
        "  error: note 3: a: m",
        "    - 又确认\n    + 确认",
        "  hint: preambular paragraph 1: a: m",
    ]


def test_a_text_without_findings_says_so() -> None:
    assert list(demo.findings([], [])) == ["", "Findings in the new draft: 0"]
