"""Terms that the UN has changed since the base: offered, never applied unasked, and never in quotations or titles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.model.document import Resolution
from drafter.model.place import Place
from drafter.rollforward.cycle import Cycle
from drafter.rollforward.proposal import Certainty, Proposal
from drafter.text.organs import masked
from drafter.text.sentence import Sentence
from drafter.text.spans import Span

RULE = "changed-term"

_CHANGED = {
    "三角合作": "三方合作",
    "2015年后发展议程": "2030年可持续发展议程",
    "联合国发展援助框架": "联合国可持续发展合作框架",
    "自愿国家评估": "自愿国别评估",
    "消除贫穷": "消除贫困",
    "妇女赋权": "增强妇女权能",
    "帐户": "账户",
    "其它": "其他",
    "惟一": "唯一",
    "部份": "部分",
}
"""Old and new Chinese terms (un-drafting.md R123, 2.11).

Documents of sessions 75 to 80 that have them: 三角合作 4, 三方合作 106; 自愿国家评估 1, 自愿国别评估 45;
消除贫穷 39, 消除贫困 322; of sessions 75 to 77: 妇女赋权 7, 增强妇女权能 102. 千年发展目标 is not among them, since it
stands in fixed paragraphs.
"""
_OLD = re.compile("|".join(_CHANGED))


def propose(document: Resolution, _cycle: Cycle) -> Iterator[Proposal]:
    """The old terms in a Chinese text, in document order; English has none that changed so clearly."""
    if document.language != "zh":
        return
    for paragraph in document.paragraphs:
        for match in _OLD.finditer(masked(paragraph.text)):
            old, new = match[0], _CHANGED[match[0]]
            yield Proposal(
                rule=RULE,
                place=Place(paragraph_id=paragraph.id),
                span=Span(*match.span()),
                before=old,
                after=new,
                why=Sentence(
                    zh=f"近年的决议用“{new}”。专名、固定段落里的不改。",
                    en=f"Resolutions of recent years have “{new}”. It stays in proper names and fixed paragraphs.",
                ),
                certainty=Certainty.ASK,
            )
