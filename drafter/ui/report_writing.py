"""检查 › 检查报告: what the checks found in the draft, written to a file to print or to send."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from drafter.app.file_names import name_of
from drafter.app.last_folders import FileUse
from drafter.app.session import Session
from drafter.store.atomic import atomic_write
from drafter.text.sentence import DrafterError, Sentence
from drafter.ui.dialogs.questions import Questions
from drafter.ui.services import Services

PURPOSE = "report"
_NAME = Sentence(zh="检查报告", en="check report")


class ReportWriting(QObject):
    """Asks where, and writes in a thread."""

    written = Signal(object, object)
    """Sentence and Path: where the report lies."""
    refused = Signal(object)
    """Sentence: why it was not written."""

    def __init__(self, session: Session, services: Services, questions: Questions, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._services, self._questions = session, services, questions

    def start(self) -> None:
        """Report what is found in the draft as it stands."""
        from drafter.app.exporting import free_path
        from drafter.app.reporting import ENDINGS, report

        path = self._questions.report_file(self._suggested())
        if path is None:
            return
        self._services.keep_folder(FileUse.REPORT, path.parent)
        if path.suffix.lower() not in ENDINGS:
            # Nobody was asked whether a file of this name may be replaced.
            path = free_path(path.with_name(f"{path.name}{ENDINGS[0]}"))
        session, language, day = self._session, self._services.language, date.today()
        document, findings, ignored = session.document, session.heeded_findings, session.ignored_findings
        name = session.path.name if session.path else self._services.say(_UNSAVED)

        def work(_token: object) -> Path:
            atomic_write(path, report(document, name, findings, ignored, language, day, path.suffix.lower()))
            return path

        self._services.tasks.start(PURPOSE, work, self._tell, failed=self._refuse)

    def _tell(self, path: Path) -> None:
        self.written.emit(
            Sentence(zh=f"检查报告已写好：{path.name}", en=f"The check report is written: {path.name}"), path
        )

    def _refuse(self, error: DrafterError) -> None:
        self.refused.emit(error.sentence)

    def _suggested(self) -> Path:
        from drafter.app.exporting import free_path
        from drafter.app.reporting import ENDINGS

        document, say = self._session.document, self._services.say
        folder = self._services.folder(FileUse.REPORT, self._session.path)
        which = (str(document.masthead.session or ""), say(_NAME), f"{date.today():%Y%m%d}")
        return free_path(folder / f"{name_of(document.masthead.title_text, *which)}{ENDINGS[0]}")


_UNSAVED = Sentence(zh="尚未保存的草案", en="a draft not yet saved")
