"""Whatever a page holds, each character that a browser shows stands in the result or on a line told as left out."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from drafter.formats.html.reader import paragraphs_of_html
from drafter.structuring import infer
from tests.structuring.accounting import lost_characters

_WORDS = st.sampled_from(
    [
        "大会，",
        "回顾其第73/360号决议，",
        "1. 请秘书长：",
        "(a) 提交报告；",
        "海洋观测",
        "80/372. 海洋观测",
        "附件",
        "2025年12月16日",
        "A/80/297。",
    ]
)
_AROUND = st.sampled_from(
    [
        "{}",
        "<p>{}</p>",
        "<p><b>{}</b></p>",
        "<div>{}<br>{}</div>",
        "<h2>{}</h2>",
        "<ul><li>{}</li><li>{}</li></ul>",
        "<nav>{}</nav>",
        "<p hidden>{}</p>",
        "<table><tr><td>{}</td><td>{}</td></tr></table>",
        "<table><tr><td>{}</td><td>{}</td></tr><tr><td>{}</td><td>{}</td></tr></table>",
        "<pre>{}\n\n{}</pre>",
        "<main>{}</main>",
        "<blockquote><i>{}</i>{}</blockquote>",
        "<a href='#x'>{}</a>",
        "<p style='display:none'>{}</p>",
        "<o:p>{}</o:p>",
        "<p>{}",
        "</div>{}</b>",
    ]
)


@st.composite
def pages(draw: st.DrawFn) -> tuple[str, str]:
    """A page, and all that a browser shows of it or that it hides."""
    parts: list[str] = []
    shown: list[str] = []
    for around in draw(st.lists(_AROUND, min_size=1, max_size=12)):
        words = [draw(_WORDS) for _ in range(around.count("{}"))]
        parts.append(around.format(*words))
        shown += words
    return "".join(parts), "".join(shown)


def _count(text: str) -> Counter[str]:
    return Counter("".join(text.split()))


@given(pages())
def test_the_reader_hands_over_every_character(page: tuple[str, str]) -> None:
    html, shown = page
    raw = paragraphs_of_html(html)
    numbers = "".join(paragraph.number or "" for paragraph in raw.paragraphs)
    found = _count("".join(raw.source_lines) + numbers + "".join(note.text for note in raw.notes))
    assert not _count(shown) - found


@given(pages())
def test_the_result_has_every_character_of_the_source_lines(page: tuple[str, str]) -> None:
    raw = replace(paragraphs_of_html(page[0]), language="zh")
    assert lost_characters(raw, infer(raw)) == ""
