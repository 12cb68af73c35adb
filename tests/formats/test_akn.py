"""The UN's own XML, in a sample of our own wording."""

from __future__ import annotations

from drafter import formats
from drafter.formats.imported import Imported
from drafter.model.document import Mark, Part
from drafter.model.numbering import note_marks, paragraph_numbers

_NS = 'xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"'


def note(mark: str, text: str) -> str:
    return f'<authorialNote marker="{mark}" placement="bottom"><p xml:space="preserve">\t\t{text}</p></authorialNote>'


COVER = """<coverPage><p><span class="upperLeft"><docAuthority>联合国</docAuthority></span></p>
<p><docNumber refersTo="#symbol">A/RES/80/372</docNumber></p>
<p><img src="logo.jpg"/><docAuthority>大会</docAuthority></p>
<p><docStatus>Distr.: General</docStatus></p><p><docDate date="2025-12-22">22 December 2025</docDate></p>
<p><session value="80">第八十届会议</session></p><p><inline name="agenda item">议程项目18(l)</inline></p>
<p><inline name="agenda item name">可持续发展：海洋观测数据共享合作</inline></p>
<p><docTitle>2025年12月16日大会决议</docTitle></p>
<p><docProponent>[根据第二委员会的报告(<inline name="originating document">A/80/561，第7段</inline>)通过]</docProponent>
</p>
</coverPage>"""
PREFACE = "<preface><p><docNumber>80/372.</docNumber> <docTitle>海洋观测数据共享合作</docTitle></p></preface>"
PREAMBLE = f"""<preamble><formula><p><span class="bold">大会</span>，</p></formula>
<container><p>\t<span class="bold">重申</span>其第<a href="https://undocs.org/ch/A/RES/73/360">73/</a><a
href="https://undocs.org/ch/A/RES/73/360">360</a>号决议，</p></container>
<container><p>\t<span class="bold">欢迎</span>《自愿准则》{note("1", "A/78/412，附件二。")} 的通过，</p></container>
</preamble>"""
BODY = f"""<mainBody>
<paragraph><num>1.</num><content>
<p>\t<span class="bold">表示注意到</span>秘书长的报告；{note("2", "A/80/297。")}</p></content></paragraph>
<paragraph><num>2.</num><list><intro><p><span class="bold">邀请</span>各国：</p></intro>
<point><num>(a)</num><content><p>提供浮标；</p></content></point>
<sublist><point><num>㈠</num><content><p>及时；</p></content></point></sublist></list></paragraph>
<paragraph><subheading>后续行动</subheading></paragraph>
<paragraph><num>3.</num><content><p>依照《自愿准则》，<sup>1</sup> 在这方面<span class="bold">鼓励</span>各国；</p>
<p>并为此合作。</p></content></paragraph></mainBody>"""
CONCLUSIONS = """<conclusions><p><inline name="adoptionMeeting">第61次全体会议</inline><eol/>
<docDate date="2025-12-16">2025年12月16日</docDate></p></conclusions>"""


def akn(*sections: str) -> str:
    meta = (
        '<meta><identification><FRBRExpression><FRBRlanguage language="zho"/></FRBRExpression></identification></meta>'
    )
    return f'<akomaNtoso {_NS}><statement name="resolution">{meta}{"".join(sections)}</statement></akomaNtoso>'


SAMPLE = akn(COVER, PREFACE, PREAMBLE, BODY, CONCLUSIONS)


def read(text: str) -> Imported:
    return formats.read(text.encode(), "a.xml")


def shape(imported: Imported) -> list[tuple[Part, int, str | None, str, str, list[str]]]:
    document = imported.document
    numbers, marks = paragraph_numbers(document), note_marks(document)
    return [
        (p.part, p.level, numbers.get(p.id), p.lead, p.text, [marks[n] for n in p.notes]) for p in document.paragraphs
    ]


def test_paragraphs_with_numbers_leads_and_notes() -> None:
    assert shape(read(SAMPLE)) == [
        (Part.PREAMBULAR, 0, None, "重申", "重申其第73/360号决议，", []),
        (Part.PREAMBULAR, 0, None, "欢迎", "欢迎《自愿准则》的通过，", ["1"]),
        (Part.OPERATIVE, 0, "1.", "表示注意到", "表示注意到秘书长的报告；", ["2"]),
        (Part.OPERATIVE, 0, "2.", "邀请", "邀请各国：", []),
        (Part.SUB, 1, "(a)", "", "提供浮标；", []),
        (Part.SUB, 2, "㈠", "", "及时；", []),
        (Part.HEADING, 0, None, "", "后续行动", []),
        (Part.OPERATIVE, 0, "3.", "鼓励", "依照《自愿准则》，在这方面鼓励各国；", ["1"]),
        (Part.CONTINUATION, 0, None, "", "并为此合作。", []),
    ]


def test_what_the_file_says_is_certain() -> None:
    imported = read(SAMPLE)
    assert set(imported.certainty.values()) == {1.0}


def test_the_masthead() -> None:
    found = read(SAMPLE).document.masthead
    assert (found.symbol, found.session, found.committee) == ("A/RES/80/372", 80, "第二委员会")
    assert (found.agenda_item, found.agenda_title) == ("18(l)", "可持续发展：海洋观测数据共享合作")
    assert (found.organ, found.title_text) == ("大会", "海洋观测数据共享合作")
    assert found.adoption is not None
    assert (found.adoption.number, found.adoption.meeting) == ("80/372", "第61次全体会议")
    assert found.adoption.closing_date == "2025年12月16日"


def test_links_cut_in_pieces_are_one_again() -> None:
    first = read(SAMPLE).document.paragraphs[0]
    assert [(run.text, run.href) for run in first.runs if run.href] == [
        ("73/360", "https://undocs.org/ch/A/RES/73/360")
    ]


def test_a_mark_that_stands_again_cites_the_same_note() -> None:
    imported = read(SAMPLE)
    first, again = imported.document.paragraphs[1], imported.document.paragraphs[7]
    assert first.notes == again.notes
    assert len(imported.document.footnotes) == 2


def test_a_mark_repeated_in_front_of_its_note_goes_and_is_told() -> None:
    doubled = SAMPLE.replace("\t\tA/80/297。", "\t<sup>2</sup>\tA/80/297。")
    imported = read(doubled)
    assert [n.text for n in imported.document.footnotes] == ["A/78/412，附件二。", "A/80/297。"]
    assert "left-out-mark" in {repair.kind for repair in imported.repairs}


def test_text_outside_any_paragraph_is_kept_and_told() -> None:
    imported = read(SAMPLE.replace("</preamble>", "<container>又回顾它，</container></preamble>"))
    assert [p.text for p in imported.document.paragraphs if p.part is Part.PREAMBULAR][-1] == "又回顾它，"
    assert "unplaced" in {repair.kind for repair in imported.repairs}


def test_an_annex_has_its_heading_and_numbers() -> None:
    annex = """<attachments><attachment><doc name="annex"><mainBody>
    <paragraph class="H1"><content><p>观测准则</p></content></paragraph>
    <paragraph><num>1.</num><content><p>各国应共享数据。</p></content></paragraph>
    <paragraph><content><p>(a) 及时；</p></content></paragraph></mainBody></doc></attachment></attachments>"""
    imported = read(akn(COVER, PREFACE, PREAMBLE, BODY, CONCLUSIONS, annex))
    assert [entry[:3] + entry[4:5] for entry in shape(imported)[-4:]] == [
        (Part.HEADING, 0, None, "附件"),
        (Part.HEADING, 0, None, "观测准则"),
        (Part.ANNEX, 0, "1.", "各国应共享数据。"),
        (Part.ANNEX, 1, "(a)", "及时；"),
    ]


def test_tables_are_kept_whole() -> None:
    table = """<container name="table"><table><tr><th><p>年份</p></th><th><p>金额</p></th></tr>
    <tr><td><p>2025</p></td><td><p>100
    000</p></td></tr></table></container></mainBody>"""
    (found,) = [p for p in read(SAMPLE.replace("</mainBody>", table)).document.paragraphs if p.part is Part.TABLE]
    assert found.text == "年份\t金额\n2025\t100 000"


def test_parts_of_a_composite_resolution() -> None:
    def component(letter: str, title: str) -> str:
        preface = f"<preface><p><docNumber>{letter}</docNumber> <docTitle>{title}</docTitle></p></preface>"
        return f"<component><statement>{preface}{PREAMBLE}{BODY}</statement></component>"

    text = f"""<akomaNtoso {_NS}><documentCollection>{COVER}{PREFACE}</documentCollection>
    <components>{component("A", "观测")}{component("B", "共享")}</components></akomaNtoso>"""
    imported = read(text)
    headings = [p.text for p in imported.document.paragraphs if p.part is Part.HEADING]
    assert headings == ["A观测", "后续行动", "B共享", "大会，", "后续行动"]
    assert len(imported.document.footnotes) == 4
    assert imported.document.masthead.title_text == "海洋观测数据共享合作"


def test_a_title_keeps_its_note_and_the_letter_of_its_part() -> None:
    preface = f"""<preface><p><docNumber>80/372.</docNumber> <docTitle>海洋观测</docTitle></p>
    <p><docNumber>B</docNumber>{note("1", "前者成为第80/372 A号决议。")}</p></preface>"""
    found = read(akn(COVER, preface, PREAMBLE, BODY)).document
    assert found.masthead.title_text == "海洋观测"
    assert [run.note for run in found.masthead.title if run.note] == [found.footnotes[0].id]
    assert found.masthead.adoption is not None
    assert found.masthead.adoption.number == "80/372 B"


def test_english_leads_are_italic_and_other_italics_stay() -> None:
    text = akn(
        "<preamble><formula><p><span class='italic'>The General Assembly</span>,</p></formula><container><p>"
        "<span class='italic'>Recalling </span>the <span class='italic'>Ocean Outlook</span>,</p></container>"
        "</preamble><mainBody><paragraph><num>1.</num><content>"
        "<p><span class='italic'>Decides</span> so.</p></content></paragraph></mainBody>"
    ).replace("zho", "eng")
    first, second = read(text).document.paragraphs
    assert (first.lead, second.lead) == ("Recalling", "Decides")
    assert [run.text for run in first.runs if Mark.ITALIC in run.marks] == ["Ocean Outlook"]


def test_damaged_markup_is_read_as_far_as_it_goes_and_told() -> None:
    imported = read(SAMPLE.replace("</conclusions>", ""))
    assert len(imported.document.paragraphs) == 9
    assert "damaged-source" in {repair.kind for repair in imported.repairs}


def test_words_behind_a_list_in_the_preamble_go_on_with_it() -> None:
    points = "".join(
        f"<item>{number}<p>{text}，</p></item>"
        for number, text in (("<num>(a)</num>", "提供浮标"), ("<num>(b)</num>", "培训人员"), ("", "并为此合作"))
    )
    listed = (
        f"<container><blockList><listIntroduction>重申以下目标：</listIntroduction>{points}</blockList></container>"
    )
    imported = read(akn(COVER, PREFACE, PREAMBLE.replace("</preamble>", f"{listed}</preamble>"), BODY))
    assert [(p.part, p.text) for p in imported.document.paragraphs][2:6] == [
        (Part.PREAMBULAR, "重申以下目标："),
        (Part.SUB, "提供浮标，"),
        (Part.SUB, "培训人员，"),
        (Part.CONTINUATION, "并为此合作，"),
    ]


def test_a_tab_inside_a_typed_number_goes_with_it() -> None:
    body = "<mainBody><paragraph><content><p>\t2\t.<i>Requests</i> it.</p></content></paragraph></mainBody>"
    (*_, paragraph) = shape(read(akn(COVER, PREFACE, PREAMBLE, body)))
    assert paragraph[2] == "2."
    assert paragraph[4].startswith("Requests")


def test_characters_in_unusual_forms_are_told() -> None:
    imported = read(akn(COVER, PREFACE, PREAMBLE.replace("《自愿准则》", "《２０２６年Nin\u0303o准则》"), BODY))
    assert imported.document.paragraphs[1].text.startswith("欢迎《2026年Niño准则》")
    (told,) = [repair.sentence.zh for repair in imported.repairs if repair.kind == "plain-forms"]
    assert "２０２６、n\u0303" in told


def test_the_closing_lines_as_an_event() -> None:
    event = (
        '<conclusions><p><event refersTo="#adoption">通过于<location title="61">第61次全体会议</location><eol/>'
        '<docDate date="2025-12-16">2025年12月16日</docDate></event></p></conclusions>'
    )
    imported = read(akn(COVER, PREFACE, PREAMBLE, BODY, event))
    adoption = imported.document.masthead.adoption
    assert adoption is not None
    assert (adoption.meeting, adoption.closing_date) == ("第61次全体会议", "2025年12月16日")
    assert any("通过于" in line for line in imported.source_lines)


def test_a_heading_that_is_numbered_twice_keeps_one_number_and_tells() -> None:
    twice = "<paragraph><num>\tA.</num><heading>\tA.\t数据中心</heading></paragraph></mainBody>"
    imported = read(akn(COVER, PREFACE, PREAMBLE, BODY.replace("</mainBody>", twice)))
    assert imported.document.paragraphs[-1].text == "A.数据中心"
    assert "repeated-number" in {repair.kind for repair in imported.repairs}
