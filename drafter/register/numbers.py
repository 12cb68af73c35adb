"""The spellings of one resolution's number, and the numbers that a row for several lettered ones stands for."""

from __future__ import annotations

import re

_SPACES = re.compile(r"[\s\u200e]+")
_PREFIX = re.compile(r"^A/RES/", re.IGNORECASE)
_GROUP = re.compile(r"(?P<head>\d+/\d+)(?P<first>[A-Z])(?P<joint>-|AND|TO|至)(?P<last>[A-Z])")
_LETTERED = re.compile(r"(?P<head>(?:E?S-)?\d+/\d+)[A-Z]")


def number_key(number: str) -> str:
    """What is looked up: 57/270B for "57/270 B", 1514(XV) for "1514 (XV)", with or without A/RES/ in front."""
    key = _PREFIX.sub("", _SPACES.sub("", number)).upper().replace("（", "(").replace("）", ")")
    group = _GROUP.fullmatch(key)
    return f"{group['head']}{group['first']}-{group['last']}" if group and group["joint"] in ("TO", "至") else key


def members(key: str) -> tuple[str, ...]:
    """The keys of the lettered resolutions that a row for several stands for: 75/101A and 75/101B for 75/101A-B."""
    group = _GROUP.fullmatch(key)
    if group is None:
        return ()
    if group["joint"] == "AND":
        return (group["head"] + group["first"], group["head"] + group["last"])
    return tuple(f"{group['head']}{chr(code)}" for code in range(ord(group["first"]), ord(group["last"]) + 1))


def unlettered(key: str) -> str | None:
    """75/101 for 75/101A and for 75/101A-B; None for a number without letters."""
    match = _GROUP.fullmatch(key) or _LETTERED.fullmatch(key)
    return match["head"] if match else None


def sort_key(number: str) -> tuple[int, str]:
    """Orders the numbers of one session: the running number, then the letter."""
    digits = re.search(r"/(\d+)|^(\d+)", number)
    return (int(digits[1] or digits[2]) if digits else 0, number)
