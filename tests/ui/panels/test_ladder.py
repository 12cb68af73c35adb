"""The steps of strength stand in one line where there is room, and below each other where there is not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from drafter.phrases.bank import Phrase, PhraseBank
from drafter.text.sentence import Language
from drafter.ui.panels.ladder import Ladder


@dataclass(frozen=True)
class _Phrase:
    zh: str
    en: str

    def text(self, language: Language) -> str:
        return self.zh if language == "zh" else self.en


class _Bank:
    def weaker(self, _phrase: object) -> _Phrase:
        return _Phrase("鼓励", "Encourages all concerned")

    def stronger(self, _phrase: object) -> _Phrase:
        return _Phrase("敦促", "Strongly urges once again")


@pytest.mark.parametrize(("language", "lines"), [("zh", 1), ("en", 3)])
def test_no_phrase_is_clipped(qtbot: QtBot, language: Language, lines: int) -> None:
    ladder = Ladder()
    qtbot.addWidget(ladder)
    ladder.resize(300, 60)
    ladder.show()
    here = cast(Phrase, _Phrase("请", "Invites the Secretary-General"))
    ladder.show_phrase(here, cast(PhraseBank, _Bank()), language)
    ladder.resize(300, ladder.sizeHint().height())
    buttons = (ladder.weaker, ladder.here, ladder.stronger)
    assert len({button.y() for button in buttons}) == lines
    assert all(button.width() >= button.sizeHint().width() for button in buttons)
    assert ladder.width() == 300, "the panel is not made wider"
