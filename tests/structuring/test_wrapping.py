"""However a known resolution is wrapped and broken into pages, its paragraphs come back the same."""

from __future__ import annotations

import textwrap

from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.model.numbering import paragraph_numbers
from drafter.structuring import infer
from tests.structuring.accounting import lost_characters
from tests.structuring.press import Press
from tests.structuring.sources import HEAD, wrapped

_OPENINGS = ("Recalling", "Reaffirming", "Noting with concern", "Welcoming", "Bearing in mind", "Recognizing")
_ACTIONS = ("Requests", "Encourages", "Calls upon", "Invites", "Urges", "Takes note of")
_OBJECTS = (
    "the sharing of tide gauge readings among coastal States",
    "the report of the Secretary-General on ocean observation",
    "its resolution 73/360 of 18 December 2018",
    "the contribution of fishing communities to the observation network",
    "the outcome of the dialogue held in Port Louis from 5 to 8 September 2023",
    "the need for buoys, spare parts and trained staff in small island developing States",
)
_ZH_OPENINGS = ("回顾", "重申", "欢迎", "认识到", "铭记", "注意到")
_ZH_ACTIONS = ("请秘书长", "鼓励会员国", "吁请会员国", "邀请各国际组织", "敦促会员国", "赞扬会员国")
_ZH_OBJECTS = (
    "各沿海国交换验潮仪读数的安排",
    "秘书长关于海洋观测的报告",
    "其2018年12月18日第73/360号决议",
    "渔业社区对观测网所作的贡献",
    "2023年9月5日至8日在苏瓦举行的对话的成果",
    "小岛屿发展中国家对浮标、备件和人员的需要",
)


@st.composite
def english(draw: st.DrawFn) -> list[str]:
    """Two or more preambular paragraphs and numbered operative ones, of one sentence each."""
    objects = st.lists(st.sampled_from(_OBJECTS), min_size=1, max_size=5, unique=True).map(", and ".join)
    preamble = [f"{draw(st.sampled_from(_OPENINGS))} {draw(objects)}," for _ in range(draw(st.integers(2, 6)))]
    count = draw(st.integers(2, 6))
    ends = [";"] * (count - 1) + ["."]
    operative = [
        f"{number}. {draw(st.sampled_from(_ACTIONS))} {draw(objects)}{end}" for number, end in enumerate(ends, start=1)
    ]
    return preamble + operative


@st.composite
def chinese(draw: st.DrawFn) -> list[str]:
    """The same in Chinese."""
    objects = st.lists(st.sampled_from(_ZH_OBJECTS), min_size=2, max_size=6, unique=True).map("，以及".join)
    preamble = [f"{draw(st.sampled_from(_ZH_OPENINGS))}{draw(objects)}，" for _ in range(draw(st.integers(3, 6)))]
    count = draw(st.integers(3, 6))
    ends = ["；"] * (count - 1) + ["。"]
    operative = [
        f"{number}. {draw(st.sampled_from(_ZH_ACTIONS))}重视{draw(objects)}{end}"
        for number, end in enumerate(ends, start=1)
    ]
    return preamble + operative


def numbered(text: str, language: str) -> list[str]:
    raw = wrapped(text, "en" if language == "en" else "zh")
    inferred = infer(raw)
    assert lost_characters(raw, inferred) == ""
    numbers = paragraph_numbers(inferred.document)
    return [f"{numbers.get(p.id, '')} {p.text}".strip() for p in inferred.document.paragraphs]


@given(texts=english(), measure=st.integers(58, 100), page=st.integers(9, 60), indent=st.sampled_from([0, 5]))
@settings(max_examples=60, deadline=None)
def test_english_with_blank_lines_between_paragraphs(texts: list[str], measure: int, page: int, indent: int) -> None:
    lines: list[str] = []
    for text in texts:
        lines += [*textwrap.wrap(text, measure, initial_indent=" " * indent, break_on_hyphens=False), ""]
    broken = [("\f" if at and at % page == 0 else "") + line for at, line in enumerate(lines)]
    source = "Sharing of ocean observation data\n\nThe General Assembly,\n\n" + "\n".join(broken)
    assert numbered(source, "en") == texts


@given(texts=chinese(), measure=st.integers(28, 44), page=st.integers(12, 60))
@settings(max_examples=60, deadline=None)
def test_chinese_with_beginnings_drawn_in(texts: list[str], measure: int, page: int) -> None:
    assert numbered(Press("layout", measure, page).print(HEAD, texts, {}), "zh") == texts


@given(measure=st.integers(60, 80), objects=st.permutations(_OBJECTS))
@settings(max_examples=30, deadline=None)
def test_lines_cut_after_so_many_letters_without_any_blank_line(measure: int, objects: list[str]) -> None:
    texts = [f"{opening} {', and '.join(objects)}," for opening in _OPENINGS]
    texts += [f"{number}. {action} {', and '.join(objects)};" for number, action in enumerate(_ACTIONS, start=1)]
    lines = [line for text in texts for line in textwrap.wrap(text, measure, break_on_hyphens=False)]
    source = "Sharing of ocean observation data\n\nThe General Assembly,\n" + "\n".join(lines)
    assert numbered(source, "en") == texts
