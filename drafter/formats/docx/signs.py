"""Characters of fonts that draw something else than their code says: Symbol, Wingdings.

Word keeps such a character as w:sym, or as text in the private area U+F000 to U+F0FF. Assignments: Adobe's table for
Symbol (unicode.org/Public/MAPPINGS/VENDORS/ADOBE/symbol.txt), Microsoft's for Wingdings.
"""

from __future__ import annotations

import re

from drafter.text.expressions import expression

UNKNOWN_SIGN = "□"

_PRIVATE = expression("[\uf000-\uf0ff]")
_SYMBOL_LOW = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
_SYMBOL_HIGH = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\0⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"
_SYMBOL = {
    0x20 + place: sign for place, sign in enumerate(_SYMBOL_LOW)
} | {0xA0 + place: sign for place, sign in enumerate(_SYMBOL_HIGH) if sign != "\0"}  # fmt: skip
_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x75: "◆", 0x76: "❖", 0x9F: "•", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢",
    0xDF: "←", 0xE0: "→", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip


def sign(code: int, font: str) -> str | None:
    """The character that the font draws for the code; None where it is not known, "" for a code that is none."""
    if not 0xF000 <= code <= 0xF0FF:
        return chr(code) if 0x20 <= code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
    family = font.strip().lower()
    if family in ("", "symbol"):
        return _SYMBOL.get(code & 0xFF)
    return _WINGDINGS.get(code & 0xFF) if family == "wingdings" else None


def has_signs(text: str) -> bool:
    """Whether some of its characters are in the private area."""
    return not text.isascii() and _PRIVATE.search(text) is not None


def with_signs(text: str, font: str) -> tuple[str, int]:
    """The text with private characters as what they draw, and how many of them are not known."""
    unknown = 0

    def drawn(found: re.Match[str]) -> str:
        nonlocal unknown
        known = sign(ord(found[0]), font)
        unknown += known is None
        return known or UNKNOWN_SIGN

    return _PRIVATE.sub(drawn, text), unknown
