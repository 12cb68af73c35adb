"""Compare the draft with another text from now on: the file is read behind the window and becomes the base."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from drafter.app.last_folders import FileUse
from drafter.app.opening import Opened, OpenedDraft, naming, read_path
from drafter.app.session import Session
from drafter.model.state import Base
from drafter.text.sentence import DrafterError, Sentence
from drafter.ui.dialogs.questions import Questions
from drafter.ui.services import Services
from drafter.ui.way import base_name

PURPOSE = "base"
LABEL = Sentence(zh="换基稿", en="Change the base text")


class BaseChange(QObject):
    """One file at a time; a step of undo."""

    refused = Signal(object)
    """Sentence: why the file cannot be the base."""

    def __init__(self, session: Session, services: Services, questions: Questions, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._services, self._questions = session, services, questions
        # The file was meant for the draft that stood here when it was asked for.
        session.opened.connect(lambda: services.tasks.cancel(PURPOSE))

    def choose(self) -> None:
        """Ask for a file and compare with it."""
        path = self._questions.file_to_open(self._services.folder(FileUse.TEXT, self._session.path))
        if path is None:
            return
        self._services.keep_folder(FileUse.TEXT, path.parent)
        self._services.tasks.start(
            PURPOSE,
            lambda _token: read_path(path),
            lambda opened: self._take(opened, path.name),
            failed=lambda error: self._refuse(path.name, error),
            owner=self,
        )

    def _take(self, opened: Opened, name: str) -> None:
        if isinstance(opened, OpenedDraft):
            base = Base(opened.draft.document, base_name(opened.draft.document, name))
        else:
            base = Base(opened.document, base_name(opened.document, name), opened.source)
        self._session.set_base(base, LABEL)

    def _refuse(self, name: str, error: DrafterError) -> None:
        self.refused.emit(naming(name, error.sentence))
