"""Which character a glyph of the page was written for, where its face draws several characters alike."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from PySide6.QtGui import QRawFont, QTextLayout

_LIGATURES = {"⸺": "——"}
"""Glyphs of several characters that Unicode does not take apart."""


class WrittenCharacters:
    """What the text of a document is made of, and the faces that it was set in."""

    def __init__(self) -> None:
        self._characters: set[str] = set()
        self._faces: dict[tuple[str, str, int], QRawFont] = {}
        self._by_glyph: dict[tuple[tuple[str, str, int], int], str] | None = None

    def add(self, layout: QTextLayout) -> None:
        """Take notice of what a layout prints."""
        self._characters.update(layout.text())
        for run in layout.glyphRuns():
            face = run.rawFont()
            key = (face.familyName(), face.styleName(), face.weight())
            self._faces.setdefault(key, face)

    def meant(self, character: str) -> str:
        """The characters of the text that this one stands for; itself where nothing is known of it."""
        if character in self._characters:
            return character
        taken_apart = _LIGATURES.get(character, unicodedata.normalize("NFKC", character))
        if taken_apart and self._characters.issuperset(taken_apart):
            return taken_apart
        known = self._known()
        found = (known.get((key, glyph)) for key, glyph in self._glyphs_of(character))
        return next((one for one in found if one is not None), character)

    def _known(self) -> dict[tuple[tuple[str, str, int], int], str]:
        if self._by_glyph is None:
            self._by_glyph = {
                pair: character for character in sorted(self._characters) for pair in self._glyphs_of(character)
            }
        return self._by_glyph

    def _glyphs_of(self, character: str) -> Iterable[tuple[tuple[str, str, int], int]]:
        for key, face in self._faces.items():
            glyphs = face.glyphIndexesForString(character)
            if glyphs and glyphs[0]:
                yield key, glyphs[0]
