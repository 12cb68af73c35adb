"""Names the two texts in their heads, and names them again when the draft is saved or a stage of it is kept."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QObject

from drafter.app.saving import Saving
from drafter.app.session import Session
from drafter.ui.compare.side_head import SideHead
from drafter.ui.compare.texts import Origin, Side, Text


class SideNaming(QObject):
    """`saving` knows of when the draft is; without it that is not said."""

    def __init__(
        self, session: Session, saving: Saving | None, heads: Mapping[Side, SideHead], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._saving, self._heads = session, saving, heads
        self._texts: Mapping[Side, Text | None] = {}
        self._has_draft = False
        session.versions_changed.connect(self._again)
        if saving is not None:
            saving.status_changed.connect(self._again)

    def show(self, texts: Mapping[Side, Text | None], *, has_draft: bool) -> None:
        """Name these; base, draft and stages are offered where a draft is open."""
        self._texts, self._has_draft = dict(texts), has_draft
        self._again()

    def _again(self, _status: object = None) -> None:
        session = self._session
        base = (Origin.BASE,) if self._has_draft and session.base is not None else ()
        own = (Origin.DRAFT,) if self._has_draft else ()
        versions = tuple(version.name for version in session.versions) if self._has_draft else ()
        for side, text in self._texts.items():
            moment = None if text is None else self._moment(text)
            self._heads[side].show_text(text, (*base, *own, Origin.FILE), versions, moment)

    def _moment(self, text: Text) -> datetime | None:
        if text.origin is Origin.DRAFT:
            return None if self._saving is None else self._saving.stands_since
        return text.at
