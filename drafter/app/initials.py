"""The first letters of the pinyin of Chinese words: dc for 导出.

Source: GB 2312-80, whose first level orders its 3,755 characters by pinyin; only where each letter begins is written
down here. Of characters with several readings it has the one that the standard sorts by, save for 重.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

_LETTERS = "abcdefghjklmnopqrstwxyz"
_FIRST = (
    *(0xB0A1, 0xB0C5, 0xB2C1, 0xB4EE, 0xB6EA, 0xB7A2, 0xB8C1, 0xB9FE, 0xBBF7, 0xBFA6, 0xC0AC, 0xC2E8),
    *(0xC4C3, 0xC5B6, 0xC5BE, 0xC6DA, 0xC8BB, 0xC8F6, 0xCBFA, 0xCDDA, 0xCEF4, 0xD1B9, 0xD4D1),
)
"""The code with which each letter begins."""
_LAST = 0xD7F9
_AGAIN = frozenset("申新做排复启建开订置写读")
"""Before these 重 is chóng, again: 重申, 重做, 重排; else zhòng: 严重, 着重."""


@lru_cache(maxsize=4096)
def initials(words: str) -> str:
    """A letter for each Chinese character that has one; Latin letters and figures as they are, small; no other."""
    return "".join(_initial(char, following) for char, following in zip(words, words[1:] + " ", strict=True))


def _initial(char: str, following: str) -> str:
    if char.isascii():
        return char.lower() if char.isalnum() else ""
    if char == "重" and following in _AGAIN:
        return "c"
    code = int.from_bytes(char.encode("gb2312", errors="ignore"), "big")
    return _LETTERS[bisect_right(_FIRST, code) - 1] if _FIRST[0] <= code <= _LAST else ""
