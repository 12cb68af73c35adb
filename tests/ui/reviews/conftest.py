"""The bundled sample, read as the program reads it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from drafter import formats
from drafter.formats.imported import Imported
from drafter.model.state import Base
from drafter.text.resources import resource
from drafter.ui.reviews.importing import ImportReview
from drafter.ui.services import Services

HARD_WRAPPED = """第七十八届会议
第二委员会
议程项目18(l)
可持续发展：海洋观测

甲国：决议草案

海洋观测数据共享合作

大会，

重申其关于海洋观测的第77/367号
决议，

赞许地确认海洋观测对预报风暴潮的作用，

1. 鼓励会员国开放实时
观测数据；

各方可酌情安排；

2. 请秘书长提交报告。
"""


@pytest.fixture(scope="session")
def sample() -> Imported:
    """Our own wording in the UN's manner: an adopted resolution in Markdown."""
    return formats.read_file(resource("samples", "ocean-observation-zh.md"))


@pytest.fixture
def base(sample: Imported) -> Base:
    return Base(sample.document, "A/RES/80/372", sample.source)


@pytest.fixture(scope="session")
def wrapped() -> Imported:
    """Hard-wrapped text with a paragraph that only its place explains, and an opening phrase outside the bank."""
    return formats.read(HARD_WRAPPED.encode(), "pasted.txt")


@pytest.fixture
def review(qtbot: QtBot, services: Services) -> ImportReview:
    """The page, shown, with nothing to review yet."""
    made = ImportReview(services.theme, services.translation, services.tasks)
    qtbot.addWidget(made)
    made.resize(1440, 860)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


@pytest.fixture
def shown(review: ImportReview, wrapped: Imported) -> ImportReview:
    """The page with the hard-wrapped text."""
    review.show_import(wrapped)
    review.setFocus()
    return review
