"""What notes cite: official records, sales numbers, treaties, reports; each in its form and agreeing with itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.checks.finding import Family, Fix, Safety, Severity
from drafter.checks.rule import DocumentRule, GatheredRule, Hit, RuleInfo, Subject, TextRule
from drafter.model.document import NoteId, Paragraph
from drafter.model.place import Place
from drafter.text.numerals import from_han, from_ordinal_en, to_han
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from drafter.text.symbols import find_symbols

_RECORDS_ZH = re.compile(
    r"《(?:大会正式[记纪]录，)?第(?P<session>[一二三四五六七八九十]{1,4})届(?:特别)?会议，"
    r"补编第(?P<number>\d{1,3})(?P<letter>[A-Z]?)号[^》]{0,8}》[^(（]{0,40}?[(（](?P<symbol>A/(?P<s>\d+"
    r")/(?P<n>\d+)[^)）]*)[)）]"
)
_RECORDS_EN = re.compile(
    r"(?P<session>[A-Z][a-z]+(?:-[A-Za-z]+)?) Session, Supplement No\. (?P<number>\d{1,3})(?P<letter>[A-Z]?)"
    r"[^(;]{0,40}?\((?P<symbol>A/(?P<s>\d+)/(?P<n>\d+)[^)]*)\)"
)
_COUNCIL_ZH = re.compile(
    r"《(?:经济及社会理事会正式[记纪]录，)?(?P<year>\d{4})年，补编第(?P<number>\d{1,3})(?P<letter>[A-Z]?)号[^》]{0,8}》"
    r"[^(（]{0,20}?[(（](?P<symbol>E/(?P<s>\d{4})/(?P<n>\d+)[^)）]*)[)）]"
)
_COUNCIL_EN = re.compile(
    r"(?:Economic and Social Council|Ibid\.), (?P<year>\d{4}), Supplement No\. (?P<number>\d{1,3})(?P<letter>[A-Z]?)"
    r"[^(;]{0,40}?\((?P<symbol>E/(?P<s>\d{4})/(?P<n>\d+)[^)]*)\)"
)
_COUNCIL_SHIFT = 20
"""Supplement N of a year of the Economic and Social Council is E/year/(20 + N): the first numbers are others'."""


def _records(text: str, subject: Subject) -> Iterator[Hit]:
    if "A/" in text:
        pattern = _RECORDS_ZH if subject.language == "zh" else _RECORDS_EN
        for match in pattern.finditer(text):
            yield from _of_assembly(match, subject)
    if "E/" in text:
        for match in (_COUNCIL_ZH if subject.language == "zh" else _COUNCIL_EN).finditer(text):
            yield from _of_council(match)


def _of_assembly(match: re.Match[str], subject: Subject) -> Iterator[Hit]:
    words = match["session"]
    session = from_han(words) if subject.language == "zh" else from_ordinal_en(words)
    if session is not None and session != int(match["s"]):
        right = to_han(int(match["s"]))
        span = Span(*match.span("session"))
        fix = Fix(words, right) if subject.language == "zh" and int(match["s"]) < 100 else None
        yield Hit(span, _disagreement(match["symbol"], f"第{words}届", f"{words} Session"), fix=fix)
    if int(match["number"]) != int(match["n"]):
        yield Hit(
            Span(match.start("number"), match.end("letter")),
            _disagreement(match["symbol"], f"补编第{match['number']}号", f"Supplement No. {match['number']}"),
        )


def _of_council(match: re.Match[str]) -> Iterator[Hit]:
    number, symbol = int(match["number"]), int(match["n"])
    if match["year"] != match["s"]:
        year = match["year"]
        yield Hit(Span(*match.span("year")), _disagreement(match["symbol"], f"{year}年", year))
    if symbol - number != _COUNCIL_SHIFT and number != symbol and int(match["s"]) >= 1978:
        yield Hit(
            Span(match.start("number"), match.end("letter")),
            _disagreement(match["symbol"], f"补编第{number}号", f"Supplement No. {number}"),
        )


def _disagreement(symbol: str, zh: str, en: str) -> Sentence:
    return Sentence(zh=f"“{zh}”与{symbol}不符", en=f"“{en}” does not agree with {symbol}")


RECORDS = RuleInfo(
    name="official-records-disagree",
    family=Family.FOOTNOTE,
    severity=Severity.ERROR,
    title=Sentence(zh="正式记录的届次、补编号与文号不符", en="Session or supplement does not agree with the symbol"),
    why=Sentence(
        zh="《大会正式记录，第N届会议，补编第M号》的文号是A/N/M；经社理事会补编第M号是E/年份/(M+20)。",
        en="Supplement No. M of session N is A/N/M; that of the Economic and Social Council is E/year/(M + 20).",
    ),
    source=Sentence(zh="已通过案文的918条脚注，格式一致", en="918 notes in adopted texts, all of one form"),
    flags=(
        "回顾该报告，[1]\n[1] 《大会正式记录，第六十九届会议，补编第46号》(A/69/39)。",
        "回顾该报告，[1]\n[1] 《大会正式记录，第六十八届会议，补编第39号》(A/69/39)。",
        "Recalling the report,[1]\n[1] Official Records of the General Assembly, Sixty-ninth Session, "
        "Supplement No. 46 "
        "(A/69/39).",
        "回顾该报告，[1]\n[1] 《经济及社会理事会正式记录，2017年，补编第14号》(E/2017/27)，第一章。",
        "回顾该报告，[1]\n又回顾该报告，[2]\n[1] A/78/1。\n[2] 同上，《2017年，补编第14号》(E/2017/27)，第一章。",
        "Recalling it,[1]\n[1] See A/78/1; and ibid., 2017; Ibid., 2017, Supplement No. 14 (E/2017/27).",
    ),
    passes=(
        "回顾该报告，[1]\n[1] 《大会正式记录，第六十九届会议，补编第39号》(A/69/39)。",
        "回顾该报告，[1]\n[1] 《大会正式记录，第七十四届会议，补编第53A号》(A/74/53/Add.1)，第三章。",
        "回顾该报告，[1]\n[1] 《经济及社会理事会正式记录，2017年，补编第7号》(E/2017/27)，第一章。",
    ),
)

_SALES_ZH = re.compile(r"出售品编号(?P<gap>[ :;，]?)(?=[A-Z]\.)")
_SALES_EN = re.compile(r"sales No\.|Sales (?:No|Number|no\.)(?=[ :])(?!\.)")


def _sales(text: str, subject: Subject) -> Iterator[Hit]:
    pattern = _SALES_ZH if subject.language == "zh" else _SALES_EN
    for match in pattern.finditer(text):
        right = "出售品编号：" if subject.language == "zh" else "Sales No."
        message = Sentence(zh=f"应作“{right}”", en=f"“{right}” is the form")
        yield Hit(Span(*match.span()), message, fix=Fix(match[0], right, Safety.SAFE))


SALES = RuleInfo(
    name="sales-number-form",
    family=Family.FOOTNOTE,
    severity=Severity.WARNING,
    title=Sentence(zh="出售品编号的写法不合规格", en="The sales number is not in its form"),
    why=Sentence(zh="写作“出售品编号：C.78.II.A.11”，有冒号。", en="The form is Sales No. E.78.II.A.11."),
    source=Sentence(
        zh="已通过案文：有冒号501处，没有的0处", en="Adopted Chinese texts: 501 with the colon, none without"
    ),
    flags=("回顾该报告，[1]\n[1] 《会议报告》(联合国出版物，出售品编号 C.78.II.A.11)，第一章。",),
    passes=("回顾该报告，[1]\n[1] 《会议报告》(联合国出版物，出售品编号：C.78.II.A.11)，第一章。",),
)

_TREATIES_ZH = re.compile(r"(?P<body>联合国|国际联盟)，《条约汇编》(?P<rest>[^。]*)")
_VOLUME = {
    "联合国": re.compile(r"，第\d{1,4}(?:[和、至]\d{1,4})*卷(?:，(?:第\d+(?:[和、]\d+)*号|附件[A-Z]?|[A-Z]))*"),
    "国际联盟": re.compile(r"，第[一二三四五六七八九十百零〇]+卷(?:[（(]\d+(?:-\d+)?年?[)）])?，第\d+(?:[和、]\d+)*号"),
}


def _treaties(text: str, _: Subject) -> Iterator[Hit]:
    for match in _TREATIES_ZH.finditer(text):
        if not _VOLUME[match["body"]].match(match["rest"]):
            yield Hit(Span(*match.span()))


TREATIES = RuleInfo(
    name="treaty-series-form",
    family=Family.FOOTNOTE,
    severity=Severity.WARNING,
    title=Sentence(zh="《条约汇编》的写法不合规格", en="The Treaty Series is not cited in its form"),
    why=Sentence(
        zh="写作“联合国，《条约汇编》，第1771卷，第30822号。”；国际联盟的卷次用汉字。",
        en="The form is 联合国，《条约汇编》，第1771卷，第30822号。 with the League's volumes in Han numerals.",
    ),
    source=Sentence(zh="已通过案文1,444条脚注", en="1,444 notes in adopted texts"),
    flags=("回顾《公约》，[1]\n[1] 联合国，《条约汇编》，卷1771，30822。",),
    passes=(
        "回顾《公约》，[1]\n[1] 联合国，《条约汇编》，第1771卷，第30822号。",
        "回顾《公约》，[1]\n[1] 国际联盟，《条约汇编》，第九十四卷，第2138号。",
    ),
    languages=("zh",),
)


def _report_ahead(subject: Subject) -> Iterator[Hit]:
    session = subject.session
    if session is None:
        return
    for note in subject.document.footnotes:
        for found in find_symbols(note.text):
            symbol = found.symbol
            is_report = symbol.parts[0] == "A" and symbol.document_number is not None and symbol.session is not None
            if is_report and symbol.session is not None and symbol.session > session:
                message = Sentence(
                    zh=f"{symbol}是第{symbol.session}届的文件", en=f"{symbol} is a document of session {symbol.session}"
                )
                yield Hit(found.span, message, place=Place(note_id=note.id))


REPORT_AHEAD = RuleInfo(
    name="document-of-later-session",
    family=Family.SESSION,
    severity=Severity.ERROR,
    title=Sentence(zh="引用了以后届次的文件", en="A document of a later session is cited"),
    why=Sentence(
        zh="本届的案文引用本届或以前的文件；文号的前一数字是届次。",
        en="A text cites documents of its own session and earlier ones; the first figure of the symbol is the session.",
    ),
    source=Sentence(
        zh="已通过案文引用的1,295份秘书长报告：本届1,004份，其余为以前各届，没有以后的",
        en="1,295 reports cited in adopted texts: 1,004 of the session, the others earlier, none later",
    ),
    flags=("@78\n表示注意到秘书长的报告，[1]\n[1] A/79/290。",),
    passes=("@78\n表示注意到秘书长的报告，[1]\n[1] A/78/290。", "表示注意到秘书长的报告，[1]\n[1] A/79/290。"),
)

_SEE_ONLY = {"zh": re.compile(r"见(?P<symbol>A/[\w./-]+)。?"), "en": re.compile(r"See (?P<symbol>A/[\w./-]+)\.?")}


_LETTER = re.compile("[-–][SE]/")
"""A symbol of two organs is that of a letter, and what it transmits is contained in it: A/70/95-S/2015/446."""
_REPORT_BEFORE = {
    "zh": re.compile("报告[》”]?[，；、。：]?$"),
    "en": re.compile(r"\breports?\b[^,;]*[,;.]?$"),
}
_CLAUSE = 200


def _behind_reports(paragraph: Paragraph, subject: Subject) -> tuple[NoteId, ...] | None:
    """The notes whose mark stands behind the word report, whose symbol they give; None where there are none."""
    pattern = _REPORT_BEFORE[subject.language]
    found = (note for note, words in paragraph.words_before_notes() if pattern.search(words[-_CLAUSE:]))
    return tuple(found) or None


def _see_itself(facts: Sequence[tuple[Paragraph, tuple[NoteId, ...]]], subject: Subject) -> Iterator[Hit]:
    notes = subject.document.notes_by_id
    for note_id in dict.fromkeys(note for _, found in facts for note in found if note in notes):
        text = notes[note_id].text
        match = _SEE_ONLY[subject.language].fullmatch(text.strip())
        symbol = match and find_symbols(match["symbol"].rstrip("."))
        if match and symbol and symbol[0].symbol.document_number and not _LETTER.search(match["symbol"]):
            end = match.start("symbol")
            yield Hit(Span(0, end), place=Place(note_id=note_id), fix=Fix(text[:end], ""))


SEE_ITSELF = RuleInfo(
    name="see-before-document-itself",
    family=Family.FOOTNOTE,
    severity=Severity.HINT,
    title=Sentence(zh="脚注就是该文件时不用“见”", en="No “See” where the note is the document itself"),
    why=Sentence(
        zh="正文说的就是这份文件时，脚注只写文号；只有文件里载有所述内容时才用“见”。",
        en="Where the text names the very document, the note gives its symbol alone; See is for what "
        "a document contains.",
    ),
    source=Sentence(
        zh="《编辑手册》，脚注，第3章；已通过案文：不用“见”3,276条，用“见”1,456条",
        en="Editorial Manual, footnotes, chapter 3; adopted texts: 3,276 without See, 1,456 with it",
    ),
    flags=("表示注意到秘书长的报告，[1]\n[1] 见A/78/290。",),
    passes=(
        "表示注意到秘书长的报告，[1]\n[1] A/78/290。",
        "表示注意到该宣言，[1]\n[1] 见A/78/290，第7段。",
        "表示注意到秘书长的报告以及其中提到的行动计划，[1]\n[1] 见A/61/373。",
        "表示注意到独立小组的报告，[1]\n[1] 见A/70/95-S/2015/446。",
    ),
)

RULES = (
    TextRule(RECORDS, _records, ("A/", "E/")),
    TextRule(SALES, _sales, ("出售品编号", "sales No.", "Sales ")),
    TextRule(TREATIES, _treaties, ("条约汇编",)),
    DocumentRule(REPORT_AHEAD, _report_ahead),
    GatheredRule(SEE_ITSELF, _behind_reports, _see_itself, ("报告", "report")),
)
