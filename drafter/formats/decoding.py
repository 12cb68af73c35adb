"""Bytes to text, whatever the encoding; telling text from what is none."""

from __future__ import annotations

import codecs
import re

from drafter.text.expressions import expression

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = expression(r"[\x00-\x08\x0e-\x1f\x7f\ufffd]")
_MOST_CONTROLS = 0.005
_HAN_PAIR = expression(r"[\u4e00-\u9fff]{2}")
_USUAL = expression(r"[\t\r\n\x20-\x7e\xa0-\xff\u2010-\u203f\u3000-\u303f\u4e00-\u9fff\uff00-\uff65]")
_LEAST_USUAL = 0.95
_SAMPLE = 4096
_DECLARED = expression(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*(?P<name>[A-Za-z0-9_.:-]{2,40})""", re.I)
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "iso8859-1": "cp1252", "ascii": "cp1252", "big5": "big5hkscs"}
"""What browsers read under these names: the sets of characters that hold them."""


def decode(data: bytes) -> str | None:
    """The text in `data`; None where it is no text. Line ends are line feeds.

    By byte order mark, else UTF-8, else UTF-16, else GB18030 (Chinese Windows), else Windows-1252. A few damaged bytes
    become U+FFFD; a few NULs, which are no characters, go.
    """
    return _tidied(_decoded(data))


def decode_html(data: bytes) -> str | None:
    """The same for a web page, which may declare its encoding; UTF-8 is told by itself, whatever is declared."""
    declared = _declared(data)
    if declared is not None and not data.startswith(tuple(bom for bom, _ in _BOMS)) and not _is_utf8(data):
        return _tidied(data.decode(declared, errors="replace"))
    return decode(data)


def _tidied(text: str | None) -> str | None:
    if text is None or len(_CONTROL.findall(text)) > _MOST_CONTROLS * len(text):
        return None
    return text.replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes) -> str | None:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data.decode(encoding, errors="replace")
    if b"\x00" in data and data.count(b"\x00") > _MOST_CONTROLS * len(data):
        return _without_mark(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    tolerant = data.decode("utf-8", errors="replace")
    if tolerant.count("\ufffd") <= _MOST_CONTROLS * len(tolerant):
        return tolerant
    try:
        chinese = data.decode("gb18030")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
    return chinese if _HAN_PAIR.search(chinese) else data.decode("cp1252", errors="replace")


def _without_mark(data: bytes) -> str | None:
    """UTF-16 without a byte order mark, told by characters in use; None where neither order of bytes gives them."""
    sample = data[:_SAMPLE]
    for encoding in ("utf-16-le", "utf-16-be"):
        text = sample[: len(sample) // 2 * 2].decode(encoding, errors="replace")
        if len(_USUAL.findall(text)) >= _LEAST_USUAL * len(text):
            return data.decode(encoding, errors="replace")
    return None


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:_SAMPLE])
    if found is None:
        return None
    try:
        name = codecs.lookup(found["name"].decode("ascii")).name
    except LookupError:
        return None
    name = _WIDER.get(name, name)
    return None if name.startswith(("utf-16", "utf-32")) else name


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
