"""Last year's resolution as two colleagues tracked it: words changed, paragraphs come, gone, moved and parted."""

from __future__ import annotations

from tests.formats.docx.files import p, r, ref, word_file
from tests.formats.docx.test_revisions import end, gone, ins

_MOVED = "3. 鼓励各国互相通报公海浮标；"
_NOTE = f"<w:r><w:footnoteRef/></w:r>{r(' A/78/')}{gone('214')}{ins('305')}{r('。')}"


def _move(way: str, text: str) -> str:
    name = f"<w:move{way}RangeStart w:id='40' w:name='m1' w:author='乙'/>"
    moved = f"<w:move{way} w:id='41' w:author='乙'>{r(text)}</w:move{way}>"
    return p(f"{name}{moved}<w:move{way}RangeEnd w:id='40'/>", end(f"move{way}"))


def tracked_sample() -> bytes:
    """Two authors, 甲 and 乙. By the rejected text: paragraph 2 goes, OP3 moves down, OP4 is parted in two."""
    blocks = (
        p(r("第七十") + gone("八") + ins("九") + r("届会议")),
        p("海洋观测"),
        p("大会，"),
        p(
            r("回顾其2022年12月14日关于海洋观测的第77/185号决议")
            + ins("和2023年12月19日第78/167号决议", "乙")
            + r("，")
        ),
        p(gone("铭记各国在保护海洋环境方面的共同责任，"), end("del")),
        p(ins("深切关注沿海低地受到风暴潮的侵袭，", "乙"), end("ins")),
        p(r("1. 欢迎秘书长关于观测网络的报告；") + ref(1)),
        p(r("2. 鼓励会员国") + gone("考虑") + ins("加紧") + r("扩大对观测浮标的自愿捐助；") + ins(ref(2), "乙")),
        _move("From", _MOVED),
        p(r("4. 请秘书长设立自愿信托基金") + gone("，") + ins("；"), end("ins")),
        p(r("又请区域组织就观测数据的共享交换经验，并在各自的工作方案中为此编列经费；")),
        p("5. 吁请各国开放港口供浮标维护船只停靠；"),
        _move("To", _MOVED),
        p("6. 决定将题为“海洋观测”的项目列入大会第七十九届会议临时议程。"),
    )
    return word_file(*blocks, notes={1: _NOTE, 2: "A/79/88，附件。"})
