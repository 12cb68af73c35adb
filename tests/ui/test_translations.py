"""Everything that the interface says is there in Chinese, and the compiled file is that of the code."""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

from drafter.text.resources import resource

ROOT = Path(__file__).resolve().parents[2]
_PLACES = "{}"


def messages() -> list[tuple[str, str]]:
    root = ET.parse(resource("i18n", "drafter_zh_CN.ts")).getroot()
    return [
        (message.findtext("source") or "", "".join(message.find("translation").itertext()))  # type: ignore[union-attr]
        for message in root.iter("message")
    ]


def test_nothing_is_untranslated_and_both_files_are_up_to_date() -> None:
    command = [sys.executable, str(ROOT / "packaging" / "build_translations.py"), "--check"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.stdout.strip() == ""
    assert ended.returncode == 0, ended.stderr


def test_what_is_filled_in_stands_in_both_languages() -> None:
    for source, translation in messages():
        assert source.count(_PLACES) == translation.count(_PLACES), source
        assert ("%n" in source) == ("%n" in translation), source
        assert source.count("&") == translation.count("&"), source


def test_the_interface_is_polite_and_does_not_shout() -> None:
    for source, translation in messages():
        assert "!" not in translation, source
        assert "！" not in translation, source
        assert "你" not in translation, source
        assert not translation.startswith("请") or translation == "请您定", source
