"""The sample that a first start opens speaks the user's language."""

from __future__ import annotations

import pytest
from bootstrap.project import speaks_english


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"LANG": "en_US.UTF-8"}, True),
        ({"LANG": "zh_CN.UTF-8"}, False),
        ({"LANG": "C.UTF-8"}, False),
        ({"LC_ALL": "zh_CN", "LANG": "en_GB"}, False),
    ],
)
def test_english_is_spoken_where_the_system_says_so(environment: dict[str, str], expected: bool) -> None:
    assert speaks_english(environment) is expected
