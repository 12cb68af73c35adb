"""A draft with its base, as panels see them."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from drafter.app.session import Session
from drafter.model.document import Adoption, Resolution
from drafter.model.state import Base
from tests.builders import WHOLE, op, pp, res, sub


def text() -> Resolution:
    """Ids 1 to 7: two preambular paragraphs, then 1, 2, (a), 3, 4."""
    return res(
        pp("<b>回顾</b>其第78/1号决议，"),
        pp("<b>又回顾</b>其第78/2号决议，"),
        op("<b>欢迎</b>各方的努力；"),
        op("<b>鼓励</b>会员国合作<n>1</n>；"),
        sub("提供设备；"),
        op("<b>又期待</b>将于2027年6月举行的会议；"),
        op("<b>请</b>秘书长提交报告。"),
        masthead=WHOLE,
    )


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    """The draft is its base, word for word."""
    document = text()
    return Session(document, Base(document, "A/RES/78/167"))


def adopted(document: Resolution) -> Resolution:
    """The same as an adopted text."""
    from drafter.model.edits import set_masthead

    return set_masthead(document, adoption=Adoption(number="78/167"))
