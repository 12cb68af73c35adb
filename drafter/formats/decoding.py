"""Bytes to text, whatever the encoding; telling text from what is none."""

from __future__ import annotations

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffd]")
_MOST_CONTROLS = 0.005
_HAN_PAIR = re.compile(r"[\u4e00-\u9fff]{2}")


def decode(data: bytes) -> str | None:
    """The text in `data`; None where it is no text. Line ends are line feeds.

    By byte order mark, else UTF-8, else GB18030 (Chinese Windows), else Windows-1252. A few damaged bytes become
    U+FFFD.
    """
    text = _decoded(data)
    if text is None or len(_CONTROL.findall(text)) > _MOST_CONTROLS * len(text):
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes) -> str | None:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data.decode(encoding, errors="replace")
    if b"\x00" in data:
        return None
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
