"""The user's own phrases are written beside what is there, and found at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.app.own_phrases import add_phrase
from drafter.model.document import Part
from drafter.text.tables import TableError


def test_a_phrase_is_found_in_its_part(tmp_path: Path) -> None:
    bank = add_phrase(tmp_path / "new", Part.OPERATIVE, "衷心感激", "zh")
    phrase = bank.find("衷心感激", "zh", Part.OPERATIVE)
    assert phrase is not None
    assert phrase.own
    assert bank.find("衷心感激", "zh", Part.PREAMBULAR) is None


def test_what_the_user_wrote_stays(tmp_path: Path) -> None:
    table = tmp_path / "phrases.tsv"
    table.write_text("# mine\nen\tpart\tzh\nCommends warmly\toperative\t热烈赞扬\n", encoding="utf-8")
    bank = add_phrase(tmp_path, Part.PREAMBULAR, "Mindful  also", "en")
    assert bank.find("Commends warmly", "en", Part.OPERATIVE) is not None
    assert bank.find("Mindful also", "en", Part.PREAMBULAR) is not None
    assert table.read_text(encoding="utf-8").startswith("# mine\nen\tpart\tzh\n")


def test_a_table_that_cannot_be_read_is_left_alone(tmp_path: Path) -> None:
    table = tmp_path / "phrases.tsv"
    table.write_text("something else\n", encoding="utf-8")
    with pytest.raises(TableError):
        add_phrase(tmp_path, Part.OPERATIVE, "衷心感激", "zh")
    assert table.read_text(encoding="utf-8") == "something else\n"
