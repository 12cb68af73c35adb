"""Texts for the library's tests, in one line."""

from __future__ import annotations

from datetime import date

from drafter.library import Contents, NewText
from drafter.model.state import SourceFile
from drafter.register.numbers import number_in
from drafter.text.sentence import Language

TODAY = date(2026, 10, 1)


def new(number: str, title: str = "海洋观测数据共享合作", language: Language = "zh", origin: str = "a.docx") -> NewText:
    parsed = number_in(number)
    assert parsed is not None
    return NewText(parsed, language, title, "第二委员会", date(1945 + parsed.session, 12, 19), origin)


def contents(words: str = "赞许地确认海洋观测", data: bytes | None = b"PK", document: bytes = b"{}") -> Contents:
    return Contents(document, words, None if data is None else SourceFile("a.docx", "docx", data))
