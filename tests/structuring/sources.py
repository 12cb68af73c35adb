"""A text of our own in the UN's manner, and raw documents made of plain lines."""

from __future__ import annotations

from drafter.structuring.raw import RawDocument, RawParagraph, RawRun
from drafter.text.sentence import Language
from drafter.text.spans import Span

HEAD = (
    "第八十届会议",
    "第二委员会",
    "议程项目18(l)",
    "可持续发展：海洋观测数据共享合作",
    "海洋国：决议草案",
    "海洋观测数据共享合作",
    "大会，",
)
PARAGRAPHS = (
    "重申其2018年12月18日关于海洋观测与可持续渔业的第73/360号决议，",
    "回顾其2017年12月18日第73/361号、2019年12月17日第74/358号、2020年12月15日第75/366号、2021年12月14日第76/369号"
    "和2022年12月13日第57/270 B号决议以及其他有关海洋观测的决议，",
    "认识到海洋观测是预报风暴潮、保障航行安全和管理渔业资源的基础，而各沿海国的观测能力相差悬殊，"
    "因此需要在自愿的基础上开展合作，以缩小这一差距，",
    "欢迎《海洋观测数据共享自愿准则》{1}的通过，期待各方将其用于区域观测网，",
    "1. 表示注意到秘书长关于海洋观测数据共享合作的报告；{2}",
    "2. 鼓励会员国依照《自愿准则》，在自愿基础上开放实时观测数据，同时尊重沿海国的主权和管辖权，并为此加强"
    "区域一级的协调，包括在发展中国家设立数据中心；",
    "3. 邀请有能力的会员国和国际组织：",
    "(a) 向小岛屿发展中国家提供浮标、验潮仪和备用部件；",
    "(b) 资助数据管理人员的培训和交流，使其能够切实有效地维护观测网并及时公布所取得的数据；",
    "4. 期待将于2026年6月9日至12日在维多利亚举行的第三次海洋观测数据问题高级别对话，{3}呼吁会员国以适当级别与会；",
    "5. 请秘书长向大会第八十一届会议提交一份报告，说明本决议的执行情况。",
)
NOTES = {
    "1": "《海洋观测数据问题高级别对话的报告，2023年9月5日至8日，苏瓦》(联合国出版物，出售品编号：C.24.II.A.91和更正)，"
    "第一章，附件二。",
    "2": "A/80/297。",
    "3": "见第79/374号决议，第12段。",
}


def wrapped(text: str, language: Language | None = "zh") -> RawDocument:
    """A text dump, one paragraph for each line."""
    lines = tuple(text.split("\n"))
    paragraphs = tuple(RawParagraph((RawRun(line),), lines=Span(i, i + 1)) for i, line in enumerate(lines))
    return RawDocument("text", paragraphs, source_lines=lines, language=language, wrapped=True)


def whole(*texts: str, language: Language | None = None) -> RawDocument:
    """A source whose paragraphs are whole."""
    paragraphs = tuple(RawParagraph((RawRun(text),), lines=Span(i, i + 1)) for i, text in enumerate(texts))
    return RawDocument("docx", paragraphs, source_lines=texts, language=language)
