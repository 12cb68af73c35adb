"""What is kept from one export to the next: whose the changes are, the folder, and how each draft was exported last."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from drafter.app.exporting import Order, usual_author
from drafter.app.last_exports import LastExport, draft_key, last_export, with_export
from drafter.app.last_folders import FileUse
from drafter.app.session import Session
from drafter.app.settings import DELEGATION, EXPORTS
from drafter.ui.services import Services


class ExportMemory:
    """For the draft of one session, in the settings."""

    def __init__(self, session: Session, services: Services) -> None:
        self._session, self._services = session, services

    @property
    def last(self) -> LastExport | None:
        """How this draft was exported last; None where it never was."""
        return last_export(self._services.settings.value(EXPORTS), draft_key(self._session))

    @property
    def author(self) -> str:
        """Whose the changes are, unless somebody else is named."""
        return self._services.settings.value(DELEGATION) or usual_author(self._session.document.language)

    @property
    def folder(self) -> Path:
        """Beside the draft's own file; else the folder of the last export, as long as it is there."""
        return self._services.folder(FileUse.EXPORT, self._session.path)

    def keep(self, order: Order, path: Path) -> None:
        """The file of this order was written there just now."""
        services, is_usual = self._services, order.author == usual_author(order.document.language)
        services.remember(DELEGATION, "" if is_usual else order.author)
        last = LastExport(order.kind, datetime.now())
        services.remember(EXPORTS, with_export(services.settings.value(EXPORTS), draft_key(self._session), last))
        services.keep_folder(FileUse.EXPORT, path.parent)
