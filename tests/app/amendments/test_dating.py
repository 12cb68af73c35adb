"""Each amendment has the moment at which its own marks were made, not that of its author's last one."""

from __future__ import annotations

from datetime import datetime

from drafter.app.amendments.amendment import Kind
from drafter.app.amendments.received import receive
from drafter.formats.changing import dated_changes
from tests.builders import op, pp, res
from tests.formats.docx.files import p, r, word_file

FIRST, SECOND, THIRD = "2026-09-01T08:30:00Z", "2026-09-02T09:00:00Z", "2026-09-03T10:15:00Z"


def put_in(words: str, when: str, author: str = "加拿大") -> str:
    return f'<w:ins w:id="1" w:author="{author}" w:date="{when}">{r(words)}</w:ins>'


def taken_out(words: str, when: str, author: str = "加拿大") -> str:
    inside = r(words).replace("<w:t", "<w:delText").replace("</w:t>", "</w:delText>")
    return f'<w:del w:id="2" w:author="{author}" w:date="{when}">{inside}</w:del>'


BODY = (
    p(r("大会，"))
    + p(r("回顾其第78/1号决议，"))
    + p(r("1. 欢迎") + put_in("各方", FIRST) + r("努力；"))
    + p(r("2. 鼓励会员国") + taken_out("开放", THIRD) + put_in("共享", SECOND) + r("浮标数据；"))
    + p(r("3. 请秘书长") + put_in("各方", SECOND, "墨西哥") + r("提交报告。") + put_in("各方", SECOND))
)
SENT = res(
    pp("回顾其第78/1号决议，"),
    op("欢迎努力；", numbered=True),
    op("鼓励会员国开放浮标数据；", numbered=True),
    op("请秘书长提交报告。", numbered=True),
)


def at(said: str) -> datetime:
    return datetime.fromisoformat(said).replace(tzinfo=None)


def test_the_marks_of_a_file_are_read_in_their_order_with_their_moments() -> None:
    found = dated_changes(word_file(BODY))
    assert [(one.text, one.is_gone, one.written) for one in found if one.author == "加拿大"] == [
        ("各方", False, at(FIRST)),
        ("开放", True, at(THIRD)),
        ("共享", False, at(SECOND)),
        ("各方", False, at(SECOND)),
    ]
    assert dated_changes(b"%PDF-1.7") == ()


def test_every_amendment_has_its_own_moment() -> None:
    got = receive(word_file(BODY), "back.docx", SENT, ())
    told = [(one.author, one.after, one.written) for one in got.amendments if one.kind is Kind.WORDS]
    assert ("加拿大", "各方", at(FIRST)) in told
    assert ("加拿大", "共享", at(THIRD)) in told, "of what goes and what comes the later one counts"
    assert ("加拿大", "各方", at(SECOND)) in told
    assert ("墨西哥", "各方", at(SECOND)) in told


def test_a_file_without_dates_has_none() -> None:
    body = BODY.replace(f' w:date="{FIRST}"', "").replace(f' w:date="{SECOND}"', "").replace(f' w:date="{THIRD}"', "")
    assert {one.written for one in receive(word_file(body), "back.docx", SENT, ()).amendments} == {None}
