"""What the status line says after each change: the step by its name, and what followed from it by itself."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from drafter.app.session import Session
from drafter.model.difference import have_same_structure
from drafter.model.state import DraftState
from drafter.text.sentence import Sentence


class Happenings(QObject):
    """插入执行段12，原12至26段改为13至27段. Typing is not told, except where other numbers followed from it."""

    told = Signal(object, bool)
    """Sentence, and whether what happened can be taken back."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._is_opening = False
        self._followed: Sentence | None = None
        # Whoever is told of a change first may not know yet whether it is a step of its own or typing.
        self._silent = QTimer(self, singleShot=True, interval=0)
        self._silent.timeout.connect(self._tell_typing)
        session.opened.connect(self._on_opened)
        session.changed.connect(self._on_changed)
        session.happened.connect(self._on_happened)

    def _on_opened(self) -> None:
        self._is_opening = True

    def _on_changed(self, old: DraftState, new: DraftState) -> None:
        is_opening, self._is_opening = self._is_opening, False
        is_plain = is_opening or have_same_structure(old.document, new.document)
        self._followed = None if is_plain else _followed(old, new)
        if self._followed is not None:
            self._silent.start()

    def _on_happened(self, what: Sentence) -> None:
        followed, self._followed = self._followed, None
        self._silent.stop()
        is_done = self._session.undo_label == what
        self.told.emit(_joined(what, followed) if is_done and followed is not None else what, is_done)

    def _tell_typing(self) -> None:
        followed, self._followed = self._followed, None
        label = self._session.undo_label
        if followed is not None and label is not None:
            self.told.emit(_joined(label, followed), True)


def _followed(old: DraftState, new: DraftState) -> Sentence | None:
    from drafter.model.following import what_followed  # here, for to open a draft takes none of it

    return what_followed(old.document, new.document)


def _joined(what: Sentence, followed: Sentence) -> Sentence:
    return Sentence(f"{what.zh}，{followed.zh}", f"{what.en}: {followed.en}")
