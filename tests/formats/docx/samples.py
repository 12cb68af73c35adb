"""Made-up resolutions with everything that a Word file must carry."""

from __future__ import annotations

from dataclasses import replace

from drafter.model.document import (
    NOTE_CHARACTER,
    Adoption,
    Footnote,
    Masthead,
    NoteId,
    Paragraph,
    ParagraphId,
    Part,
    Resolution,
    Run,
    Scheme,
)
from tests.builders import heading, op, pp, res, runs, sub

_SPONSORS = (Run("甲国："), Run(NOTE_CHARACTER, note=NoteId(1009)), Run("决议草案"))


def table(text: str) -> Paragraph:
    """A table of cells divided by tabs and rows divided by line feeds."""
    return Paragraph(ParagraphId(0), Part.TABLE, runs(text))


def continuation(text: str) -> Paragraph:
    """Text that goes on with the paragraph before."""
    return Paragraph(ParagraphId(0), Part.CONTINUATION, runs(text))


def chinese() -> Resolution:
    """A draft: sponsors with a * note, a note cited twice, sub-paragraphs, a heading, a table, a blank."""
    document = res(
        pp("<b>重申</b>其2015年9月25日题为“变革我们的世界：2030年可持续发展议程”的第70/1号决议，"),
        pp("<b>欢迎</b>《海洋观测数据共享自愿准则》<n>1</n>的通过，期待各方在区域观测网中加以利用，"),
        op("<b>表示注意到</b>秘书长关于海洋观测数据共享合作的报告(A/80/297)；<n>2</n>"),
        op("<b>鼓励</b>会员国依照《自愿准则》，<n>1</n>采取下列措施："),
        sub("开放沿岸浮标和验潮站的实时数据；"),
        sub("向小岛屿发展中国家提供培训，包括："),
        sub("在圣多美和普林西比(São Tomé)等地举办的课程；", 2, Scheme.HAN),
        sub("远程课程；", 2, Scheme.HAN),
        continuation("并为此同有关机构协调；"),
        heading("后续行动"),
        op("<b>决定</b>按下表分摊费用："),
        table("国家\t数额\n甲国\t100 000\n乙国\t20"),
        op("<b>请</b>秘书长向大会第<x>八十二</x>届会议提交报告，说明本决议的执行情况。"),
        notes={1: "A/78/412，附件二。", 2: "A/80/297。", 9: "代表某些会员国。"},
        masthead=Masthead(
            organ="大会",
            title=runs("海洋观测数据共享合作"),
            session=81,
            committee="第二委员会",
            agenda_item="18(l)",
            agenda_title="可持续发展：海洋观测数据共享合作",
            sponsors=_SPONSORS,
        ),
    )
    return replace(document, footnotes=tuple(_starred(note, 1009) for note in document.footnotes))


def _starred(note: Footnote, key: int) -> Footnote:
    return replace(note, mark="*") if note.id == key else note


def adopted_chinese() -> Resolution:
    """The same text as it was adopted a year before."""
    draft = chinese()
    adoption = Adoption(
        number="80/372",
        heading="2025年12月16日大会决议",
        basis="[根据第二委员会的报告(A/80/561/Add.12，第7段)通过]",
        meeting="第61次全体会议",
        closing_date="2025年12月16日",
    )
    masthead = replace(draft.masthead, symbol="A/RES/80/372", session=80, sponsors=(), adoption=adoption)
    return replace(draft, masthead=masthead, footnotes=tuple(n for n in draft.footnotes if n.mark is None))


def english() -> Resolution:
    """An English draft with sub-paragraphs of two levels."""
    return res(
        pp("<b>Reaffirming</b> its resolution 70/1 of 25 September 2015, entitled “Transforming our world”,"),
        pp("<b>Welcoming</b> the Voluntary Guidelines on the Sharing of Ocean Observation Data,<n>1</n>"),
        op("<b>Takes note</b> of the report of the Secretary-General on ocean observation data;<n>2</n>"),
        op("<b>Encourages</b> Member States, following the Voluntary Guidelines,<n>1</n> to take these measures:"),
        sub("To open real-time data of coastal buoys and tide gauges;"),
        sub("To offer training to small island developing States, including:"),
        sub("Courses on site, in at least three countries of each region every year;", 2, Scheme.ROMAN),
        heading("Follow-up"),
        op("<b>Requests</b> the Secretary-General to report to it at its <x>eighty-second</x> session."),
        notes={1: "A/78/412, annex II.", 2: "A/80/297."},
        language="en",
        masthead=Masthead(
            organ="The General Assembly",
            title=runs("Cooperation in sharing ocean observation data"),
            session=81,
            committee="Second Committee",
            agenda_item="18(l)",
            agenda_title="Sustainable development: cooperation in sharing ocean observation data",
            sponsors=runs("Cuba and Fiji: draft resolution"),
        ),
    )
