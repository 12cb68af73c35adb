"""Names of files that every system takes; what is too long is shortened where it says least."""

from __future__ import annotations

import re
from datetime import datetime

LONGEST = 60
"""Characters of a name without its ending: mail programs and folders of an office cut longer ones."""
_LONGEST_TITLE = 35
"""Characters of the title: that many tell texts apart, and every end has room behind them, so that the copies of one
draft begin alike and lie together."""
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


def safe_name(name: str) -> str:
    """A file name that every system takes: 标题_79."""
    return _FORBIDDEN.sub(" ", name).strip(" .")[:LONGEST].strip(" .") or f"draft_{datetime.now():%Y%m%d}"


def name_of(title: str, *which: str) -> str:
    """标题_79_提交_20261009: a safe name whose end, which says which copy it is, is never cut; "" is left out."""
    end = "".join(f"_{part}" for part in which if part)
    return safe_name(f"{_cut(title, min(_LONGEST_TITLE, LONGEST - len(end)))}{end}")


def _cut(title: str, longest: int) -> str:
    """The title, or as many whole words of it as there is room for."""
    if len(title) <= longest:
        return title
    words = title[: longest + 1].rpartition(" ")[0]
    return words.rstrip() or title[:longest].rstrip()
