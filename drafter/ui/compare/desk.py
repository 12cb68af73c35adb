"""Fetches what is compared: the draft and its base, or files that are read behind the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from drafter.app.opening import Opened, OpenedDraft, naming, read_path
from drafter.app.session import Session
from drafter.formats.errors import NoResolution
from drafter.model.document import Resolution
from drafter.model.place import Place
from drafter.model.state import Base
from drafter.model.version import Version
from drafter.text.sentence import DrafterError
from drafter.ui.compare.page import ComparePage
from drafter.ui.compare.texts import Origin, Side, Text, version_text
from drafter.ui.services import Services
from drafter.ui.way import base_name

_PAIR = 2


class CompareDesk(QObject):
    """Two texts at a time; what is being read for one side gives way to what is chosen for it later."""

    page_wanted = Signal()
    """There is something to compare."""
    refused = Signal(object)
    """Sentence: why a file cannot be compared."""
    doubted = Signal(object, object)
    """Sentence, and what has the file read all the same: it may be no resolution."""

    def __init__(
        self,
        session: Session,
        page: ComparePage,
        services: Services,
        choose_file: Callable[[], Path | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._page, self._services = session, page, services
        self._choose_file = choose_file
        page.side_wanted.connect(self.choose)
        page.version_wanted.connect(self.choose_version)

    def show_draft(self, begin: Place | None) -> None:
        """The base at the left and the draft at the right, at this paragraph of the draft."""
        self._show(self._page.base_text(), self._page.draft_text(), has_draft=True, begin=begin)

    def show_version(self, version: Version) -> None:
        """A stage kept with the draft at the left, the draft as it stands at the right."""
        self._show(version_text(version), self._page.draft_text(), has_draft=True)

    def show_files(self, paths: Sequence[Path], *, has_draft: bool, names: Sequence[str] = ("", "")) -> None:
        """The first file at the left and the second at the right; without files the page asks for them.

        `names` say what each is, where symbol and file name do not tell them apart.
        """
        self._show(None, None, has_draft=has_draft)
        for side, path, name in zip(Side, paths[:_PAIR], names, strict=False):
            self._read(side, path, name)

    def show_own_file(self, path: Path) -> None:
        """What now stands in the draft's own file at the left, the draft at the right."""
        self._show(None, self._page.draft_text(), has_draft=True)
        self._read(Side.OLD, path, path.name)

    def show_pair(self, old: Base, new: Base) -> None:
        """Two texts that have been read already."""
        texts = (Text(one.document, Origin.FILE, one.name) for one in (old, new))
        self._show(*texts, has_draft=False)

    def _show(self, old: Text | None, new: Text | None, *, has_draft: bool, begin: Place | None = None) -> None:
        self._stop_reading()
        self._page.begin_at(begin)
        self._page.set_has_draft(has_draft)
        self._page.show_texts(old, new)
        self.page_wanted.emit()

    def choose(self, side: Side, origin: Origin) -> None:
        """Another text on one side; for a file the user is asked."""
        if origin is Origin.DRAFT:
            self._stop_reading(side)
            self._page.set_side(side, self._page.draft_text())
        elif origin is Origin.BASE:
            base = self._page.base_text()
            if base is not None:
                self._stop_reading(side)
                self._page.set_side(side, base)
        else:
            path = self._choose_file()
            if path is not None:
                self._read(side, path)

    def choose_version(self, side: Side, name: str) -> None:
        """A stage of the draft stands on this side from now on."""
        version = next((one for one in self._session.versions if one.name == name), None)
        if version is not None:
            self._stop_reading(side)
            self._page.set_side(side, version_text(version))

    def _read(self, side: Side, path: Path, name: str = "", *, takes_any_text: bool = False) -> None:
        read = partial(read_path, takes_any_text=True) if takes_any_text else read_path
        self._services.tasks.start(
            _purpose(side),
            lambda _token: (read(path), _written_at(path)),
            lambda found: self._page.set_side(side, _text(*found, path, name)),
            failed=lambda error: self._refuse(side, path, name, error),
            owner=self,
        )

    def _stop_reading(self, *sides: Side) -> None:
        """No file that is still being read takes the place of what is chosen now; on both sides where none is named."""
        for side in sides or Side:
            self._services.tasks.cancel(_purpose(side))

    def _refuse(self, side: Side, path: Path, name: str, error: DrafterError) -> None:
        said = naming(path.name, error.sentence)
        if isinstance(error, NoResolution):
            self.doubted.emit(said, partial(self._read, side, path, name, takes_any_text=True))
        else:
            self.refused.emit(said)


def _purpose(side: Side) -> str:
    return f"compare {side.name}"


def _written_at(path: Path) -> datetime | None:
    """None where the file is gone by now."""
    try:
        return datetime.fromtimestamp(path.stat().st_mtime)
    except OSError:
        return None


def _text(opened: Opened, at: datetime | None, path: Path, name: str) -> Text:
    document: Resolution = opened.draft.document if isinstance(opened, OpenedDraft) else opened.document
    return Text(document, Origin.FILE, name or base_name(document, path.name), path, at)
