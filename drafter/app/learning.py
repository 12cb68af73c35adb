"""The register grows: an adopted text whose structure was accepted joins the user's own layer, in a thread."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from drafter.app.own_register import learn
from drafter.app.tasks import Tasks, Token
from drafter.model.document import Resolution
from drafter.text.sentence import DrafterError, Sentence

PURPOSE = "learn"


class Learning(QObject):
    """Says what it wrote, and why it could not."""

    said = Signal(object)
    """Sentence."""
    refused = Signal(object)
    """Sentence."""

    def __init__(self, tasks: Tasks, register_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._folder = tasks, register_folder

    def learn(self, document: Resolution) -> None:
        """Take up what `document` tells of itself, if it is an adopted text; `said` follows where that is news."""

        def work(_token: Token) -> Sentence | None:
            return learn(self._folder, document)

        self._tasks.start(PURPOSE, work, self._say, failed=self._refuse)

    def _say(self, sentence: Sentence | None) -> None:
        if sentence is not None:
            self.said.emit(sentence)

    def _refuse(self, error: DrafterError) -> None:
        self.refused.emit(error.sentence)
