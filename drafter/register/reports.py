"""Symbols of reports that the user knows: which document of which session is the report on what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from drafter.register.titles import title_key
from drafter.text.sentence import Language, Sentence
from drafter.text.symbols import parse_symbol
from drafter.text.tables import TableRow

SYMBOL_COLUMNS = ("symbol",)


@dataclass(frozen=True, slots=True)
class Report:
    """A document of the General Assembly; at least one of `follows` and the titles is not ""."""

    symbol: str
    """A/79/230"""
    session: int
    follows: str = ""
    """The symbol of the report before it in the series: A/78/290."""
    title_zh: str = ""
    """What the report is about, as texts name it: 南南合作情况."""
    title_en: str = ""

    def is_named_in(self, words: str, language: Language) -> bool:
        """True where the words name its subject; case, spaces and quotation marks do not count."""
        key = title_key(self.title_zh if language == "zh" else self.title_en)
        return bool(key) and key in title_key(words)


def report_of(row: TableRow) -> Report | None:
    """The report that a row describes; None where its symbol is none of a session, or nothing says what it follows."""
    symbol = parse_symbol(row["symbol"])
    report = Report(
        symbol=str(symbol) if symbol else "",
        session=(symbol.session if symbol else None) or 0,
        follows=str(parse_symbol(row["follows"]) or ""),
        title_zh=row["title_zh"],
        title_en=row["title_en"],
    )
    is_known = bool(report.follows or title_key(report.title_zh) or title_key(report.title_en))
    return report if report.session and is_known else None


def reports_of(rows: Iterable[TableRow], name: str) -> tuple[tuple[Report, ...], tuple[Sentence, ...]]:
    """The reports of a table called `name`, and a sentence for each row that is none."""
    found = [(row, report_of(row)) for row in rows]
    notes = tuple(_note_on_report(name, row.line) for row, report in found if report is None)
    return tuple(report for _, report in found if report is not None), notes


def _note_on_report(name: str, line: int) -> Sentence:
    return Sentence(
        zh=f"{name}第{line}行没有可用的文号，或没有写明题目或上一份的文号，未采用。",
        en=f"{name}, line {line}: no usable symbol, or neither subject nor earlier symbol, so it is not used.",
    )
