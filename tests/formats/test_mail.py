"""Resolutions that come in the text of a mail: what the mail added goes, is told, and nothing else goes."""

from __future__ import annotations

import quopri
import textwrap

import pytest

from drafter import formats
from drafter.formats.imported import Imported

_PARAGRAPHS = (
    "Recalling its resolution 73/360 of 18 December 2018 on ocean observation and sustainable fisheries, and the "
    "resolutions that followed it in later years,",
    "Aware that the capacity of coastal States to observe the ocean differs greatly, and that cooperation on a "
    "voluntary basis is needed to narrow the gap,",
    "1. Encourages Member States to open the readings of their tide gauges in real time, while respecting the "
    "sovereign rights of coastal States;",
    "2. Requests the Secretary-General to report to the General Assembly at its eighty-first session on the "
    "implementation of the present resolution.",
)
_HEAD = ("Sharing of ocean observation data", "The General Assembly,")
_MESSAGE = (
    "Dear colleagues,",
    "",
    "Please see the draft below.",
    "",
    "---------- Forwarded message ---------",
    "From: A. Delegate <delegate@example.org>",
    "Date: Mon, 3 Nov 2025 at 10:12",
    "Subject: zero draft",
    "To: Second Committee <list@example.org>",
    "",
)
_SIGNATURE = ("", "Best regards,", "A. Delegate", "Permanent Mission of Seeland", "+1 212 555 0100")


def letter(*, quote: str = "", measure: int = 72) -> str:
    lines = [*_HEAD, ""]
    for paragraph in _PARAGRAPHS:
        lines += [*textwrap.wrap(paragraph, measure), ""]
    return "\n".join((*_MESSAGE, *(f"{quote}{line}" for line in lines), *_SIGNATURE))


def texts(imported: Imported) -> list[str]:
    return [paragraph.text for paragraph in imported.document.paragraphs]


def left_out(imported: Imported) -> list[str]:
    return [imported.source_lines[line] for line in imported.left_out]


_EXPECTED = [paragraph.removeprefix("1. ").removeprefix("2. ") for paragraph in _PARAGRAPHS]


@pytest.mark.parametrize("quote", ["", "> ", ">", "> > "])
@pytest.mark.parametrize("measure", [60, 66, 72, 76])
def test_a_forwarded_draft(quote: str, measure: int) -> None:
    imported = formats.read(letter(quote=quote, measure=measure).encode(), "mail.txt")
    assert texts(imported) == _EXPECTED
    assert imported.document.masthead.title_text == "Sharing of ocean observation data"
    kinds = {repair.kind for repair in imported.repairs}
    assert "left-out-mail" in kinds
    assert ("mail-quotes" in kinds) == bool(quote)


def test_every_line_left_out_is_known() -> None:
    imported = formats.read(letter().encode(), "mail.txt")
    assert {line for line in (*_MESSAGE, *_SIGNATURE) if line} <= set(left_out(imported))


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_quoted_printable_remains(encoding: str) -> None:
    text = "题目\n\n大会，\n\n回顾其关于海洋观测的第73/360号决议，以及其后通过的各项决议，\n\n1. 请秘书长提交报告。\n"
    coded = quopri.encodestring(text.encode(encoding), quotetabs=True)
    assert texts(formats.read(coded, "mail.txt")) == [
        "回顾其关于海洋观测的第73/360号决议，以及其后通过的各项决议，",
        "请秘书长提交报告。",
    ]


def test_a_chinese_mail() -> None:
    text = (
        "各位同事：\n\n请看下面的草案。\n\n-----邮件原件-----\n发件人: 代表\n发送时间: 2025年11月3日\n"
        "收件人: 委员会\n主题: 草案\n\n"
        "题目\n\n大会，\n\n回顾其第73/360号决议，\n\n1. 请秘书长提交报告。\n\n此致\n代表\n发自我的iPhone\n"
    )
    imported = formats.read(text.encode(), "mail.txt")
    assert texts(imported) == ["回顾其第73/360号决议，", "请秘书长提交报告。"]
    assert imported.document.masthead.title_text == "题目"
    assert left_out(imported)[0] == "各位同事："
    assert left_out(imported)[-1] == "发自我的iPhone"


@pytest.mark.parametrize(
    "line",
    [
        "> 5 per cent of them",
        "To: whom it may concern",
        "x = 5",
        "a=b",
        "see https://example.org/list?page=20&size=30 for it",
        "-- of which half",
        "Date: to be fixed",
    ],
)
def test_a_line_that_only_looks_like_a_mail_stays(line: str) -> None:
    text = f"Title\n\nThe General Assembly,\n\nRecalling the survey,\n\n{line}\n\n1. Requests a report.\n"
    imported = formats.read(text.encode(), "a.txt")
    assert not {"left-out-mail", "mail-quotes"} & {repair.kind for repair in imported.repairs}
    kept = " ".join([*texts(imported), imported.document.masthead.title_text])
    assert line in kept


@pytest.mark.parametrize(
    ("head", "greeting"),
    [
        ("发件人: 代表\n收件人: 委员会\n主题: 草案\n\n", ["陈秘书：", "案文如下，请于周五前提出意见。"]),
        ("发件人: 代表\n收件人: 委员会\n主题: 草案\n\n", ["各位同事：", "案文如下："]),
        ("From: A\nTo: B\nSubject: text\n\n", ["Dear colleagues,", "Please see below."]),
    ],
)
def test_a_greeting_below_the_head_belongs_to_the_mail(head: str, greeting: list[str]) -> None:
    text = (
        head
        + "\n\n".join(greeting)
        + "\n\n海洋观测\n\n大会，\n\n回顾其第73/360号决议，\n\n1. 请秘书长提交报告。\n\n此致\n代表\n"
    )
    imported = formats.read(text.encode(), "mail.txt")
    assert imported.document.masthead.title_text == "海洋观测"
    assert set(greeting) <= set(left_out(imported))
    assert not [repair for repair in imported.repairs if repair.kind == "left-out-masthead"]


def test_a_cut_line_of_sponsors_below_the_head_is_no_greeting() -> None:
    text = (
        "发件人: 代表\n收件人: 委员会\n主题: 草案\n\n海洋国：\n决议草案\n\n海洋观测\n\n大会，\n\n"
        "回顾其第73/360号决议，\n\n1. 请秘书长提交报告。\n"
    )
    imported = formats.read(text.encode(), "mail.txt")
    assert imported.document.masthead.title_text == "海洋观测"
    assert "海洋国：" not in left_out(imported)


def test_a_signature_never_takes_paragraphs_of_the_resolution() -> None:
    preamble = ("题目", "大会，", "回顾其关于海洋观测的第73/360号决议，以及其后通过的各项决议，", "此致")
    operative = ("1. 鼓励会员国实时公开潮位观测站的读数；", "2. 请秘书长提交报告。")
    text = "\n\n".join((*preamble, *operative))
    imported = formats.read(text.encode(), "邮件.txt")
    assert texts(imported)[-2:] == ["鼓励会员国实时公开潮位观测站的读数；", "请秘书长提交报告。"]
