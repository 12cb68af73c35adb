"""The interface speaks either language, and changes it while it runs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from pytestqt.qtbot import QtBot

from drafter.app.i18n import Translation, language_of
from drafter.text.sentence import Sentence


@pytest.fixture
def translation(qtbot: QtBot) -> Iterator[Translation]:
    before = QLocale()
    one = Translation()
    yield one
    one.set_language("en")
    QLocale.setDefault(before)


def test_qts_own_buttons_follow_the_language(translation: Translation) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    translation.set_language("zh")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    translation.set_language("en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_sentences_of_the_core_follow_the_language(translation: Translation) -> None:
    heard: list[str] = []
    translation.changed.connect(heard.append)
    sentence = Sentence(zh="没有发现问题。", en="Nothing found.")
    assert translation.say(sentence) == "Nothing found."
    translation.set_language("zh")
    translation.set_language("zh")
    assert translation.say(sentence) == "没有发现问题。"
    assert heard == ["zh"]


def test_a_setting_names_the_language() -> None:
    assert language_of("zh") == "zh"
    assert language_of("en") == "en"
    assert language_of("system") in ("zh", "en")
