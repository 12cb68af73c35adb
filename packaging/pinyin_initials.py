"""The first letters of the pinyin of a Chinese phrase: cq for 促请.

GB 2312 orders its 3,755 common characters by pinyin, so that the letter follows from the code alone. What the standard
cannot know stands here: characters with more than one reading, where a phrase wants another one than the order, and the
few rarer characters that it orders by radical.
"""

from __future__ import annotations

from bisect import bisect_right

# The first character of each letter in GB 2312's order by pinyin (no syllable begins with i, u or v).
_FIRST = "啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝"
_LETTERS = "abcdefghjklmnopqrstwxyz"
_CODES = [char.encode("gb2312") for char in _FIRST]
_END = "座".encode("gb2312")

_READINGS = {"重申": "cs", "重新": "cx", "重重": "cc", "增长": "zz", "给予": "jy", "参与": "cy"}
_RARE = {"恪": "k", "愕": "e"}


def initials(phrase: str) -> str:
    """The letters, one for each Han character; ValueError for a Han character that no table knows."""
    found = []
    position = 0
    while position < len(phrase):
        reading = next((word for word in _READINGS if phrase.startswith(word, position)), None)
        if reading:
            found.append(_READINGS[reading])
        elif "\u4e00" <= phrase[position] <= "\u9fff":
            found.append(_initial(phrase[position]))
        position += len(reading or " ")
    return "".join(found)


def _initial(char: str) -> str:
    if char in _RARE:
        return _RARE[char]
    code = char.encode("gb2312", errors="ignore")
    if not _CODES[0] <= code <= _END:
        raise ValueError(f"no reading is known for {char}")
    return _LETTERS[bisect_right(_CODES, code) - 1]
