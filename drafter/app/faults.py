"""Where our own mistakes end: the draft is secured, a report is written, the user is told where, and work goes on."""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType

import PySide6
from PySide6.QtCore import QObject, Qt, Signal, Slot

import drafter
from drafter.text.sentence import Sentence

KEPT_REPORTS = 20


@dataclass(frozen=True, slots=True)
class Fault:
    """A mistake of ours that was caught. The paths are None where nothing could be written."""

    report: Path | None
    recovery: Path | None
    details: str
    """What the report holds; no text of the draft is in it."""

    @property
    def sentence(self) -> Sentence:
        """What to tell the user."""
        if self.recovery is None:
            return Sentence(
                zh="程序出了错。您的改动没能留底，请立即另存。" + _where("zh", self.report),
                en="The program made a mistake. Your changes could not be secured: save a copy now."
                + _where("en", self.report),
            )
        return Sentence(
            zh=f"程序出了错。您的改动已留底：{self.recovery}。" + _where("zh", self.report),
            en=f"The program made a mistake. Your changes are secured: {self.recovery}." + _where("en", self.report),
        )


def _where(language: str, report: Path | None) -> str:
    if report is None:
        return ""
    return f"错误说明：{report}。" if language == "zh" else f" Report: {report}."


class Faults(QObject):
    """The one handler. `secure` writes a recovery copy of the draft and says where, or None where it could not.

    A mistake that comes again and again (in a paint event, say) is reported once.
    """

    happened = Signal(object)
    """Fault."""
    _caught = Signal(object)

    def __init__(
        self, folder: Path, secure: Callable[[], Path | None] = lambda: None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self.secure = secure
        self._seen: set[str] = set()
        # Queued: the widget that failed is left before a message box runs a loop of its own.
        self._caught.connect(self._handle, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Let every error that nobody catches come here, from slots, events and threads."""
        sys.excepthook = self._from_hook
        threading.excepthook = lambda args: self._from_hook(args.exc_type, args.exc_value, args.exc_traceback)

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    @Slot(object)
    def handle(self, error: BaseException) -> None:
        """Take an error that somebody caught on its way, from any thread."""
        self._caught.emit(error)

    def _from_hook(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        self.handle((error or kind()).with_traceback(trace))

    @Slot(object)
    def _handle(self, error: BaseException) -> None:
        details = "".join(traceback.format_exception(error))
        place = _place(error)
        if place in self._seen:
            return
        self._seen.add(place)
        _to_terminal(details)
        report = self._write(details)
        self.happened.emit(Fault(report, self._secured(), details))

    def _secured(self) -> Path | None:
        """The recovery copy; its own failure must not hide the mistake that led here."""
        try:
            return self.secure()
        except Exception:
            _to_terminal(traceback.format_exc())
            return None

    def _write(self, details: str) -> Path | None:
        path = self._folder / f"{datetime.now():%Y%m%d-%H%M%S-%f}.txt"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            path.write_text(f"{_about()}\n\n{details}", encoding="utf-8")
            for old in sorted(self._folder.glob("*.txt"))[:-KEPT_REPORTS]:
                old.unlink()
        except OSError:
            return None
        return path


def _to_terminal(text: str) -> None:
    """For whoever started the program from one; a packaged program on Windows has none."""
    if sys.stderr is not None:
        sys.stderr.write(text)


def _place(error: BaseException) -> str:
    """The kind of the error and the line it came from."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__} {where}"


def _about() -> str:
    import platform

    return (
        f"Drafter {getattr(drafter, '__version__', '')}, Python {platform.python_version()}, "
        f"PySide6 {PySide6.__version__}, {platform.platform()}"
    )
