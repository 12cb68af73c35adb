"""What the window says of itself: on the start page, in the status bar of a draft, above every other page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from drafter.app.faults import Fault
from drafter.text.sentence import Sentence
from drafter.ui.message_bar import FootBar
from drafter.ui.way import PageName

if TYPE_CHECKING:
    from drafter.ui.main_window import MainWindow
    from drafter.ui.start.page import StartPage

_CRASH = Sentence(zh="上次没有正常关闭，已留下恢复稿。", en="A window did not close last time; its draft was secured.")
ANYWAY = Sentence(zh="仍作纯文本打开", en="Open it as plain text")


class Notices(QObject):
    """Puts each sentence where the user looks, and where it moves least."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._has_untold_crash = False
        services, middle = window.services, window.centralWidget()
        assert middle is not None
        self.reading = FootBar(services.theme, services.translation, middle)
        self._failure: Sentence | None = None
        """Why the draft was not saved the last time."""
        window.lifecycle.saving.failed.connect(self._tell_failure)
        window.lifecycle.saving.saved.connect(lambda _path: self._forget_failure())
        window.lifecycle.opening.doubted.connect(self._doubt)
        window.lifecycle.opening.slow.connect(self._show_reading)
        window.lifecycle.opening.paged.connect(self._show_page)
        window.lifecycle.opening.ended.connect(self._end_reading)
        window.start_contents.crashed_found.connect(self._on_crashed_found)
        window.lifecycle.restored.connect(self._forget_crash)
        window.services.faults.happened.connect(self._on_fault)

    def refuse(self, sentence: Sentence) -> None:
        """On the start page under the field for files, elsewhere above the page: the draft stays where it is."""
        if self._window.page is PageName.START:
            self._window.start.refuse(sentence)
        else:
            self._window.message.show_error(sentence)

    def _doubt(self, sentence: Sentence) -> None:
        """As `refuse`, but who knows better can have it opened."""
        go_on = self._window.lifecycle.opening.open_anyway
        if self._window.page is PageName.START:
            self._window.start.refuse(sentence, ANYWAY, go_on)
        else:
            self._window.message.show_error(sentence, ANYWAY, go_on)

    def tell_learned(self, sentence: Sentence) -> None:
        """The roll-forward review says it at its foot, where it moves nothing."""
        if self._window.page is PageName.ROLL:
            self._window.roll_review.tell(sentence)
        else:
            self.say(sentence)

    def say(self, sentence: Sentence) -> None:
        """In the status bar of a draft; the other pages have none."""
        if self._window.page is PageName.DRAFT:
            self._window.status.show_line(sentence)
        else:
            self._window.message.show_notice(sentence)

    def _show_reading(self, name: str) -> None:
        if self._window.page is PageName.START:
            self._window.start.zone.show_reading(name)
            return
        sentence = Sentence(zh=f"正在读取“{name}”…", en=f"Reading “{name}”…")
        cancel = Sentence(zh="取消", en="Cancel")
        self.reading.show_notice(sentence, cancel, self._window.lifecycle.opening.cancel)

    def _show_page(self, page: int, pages: int) -> None:
        """Wherever it was said that a file is being read."""
        if self.reading.isVisible():
            self.reading.go_on(Sentence(zh=f"正在读第{page}页，共{pages}页", en=f"Reading page {page} of {pages}"))
        elif self._window.page is PageName.START:
            self._window.start.zone.show_page(page, pages)

    def _end_reading(self) -> None:
        self._window.late.start.when_made(_end_reading)
        self._window.message.clear()
        self.reading.clear()

    def _on_crashed_found(self) -> None:
        self._has_untold_crash = True
        self.tell_of_crash()

    def tell_of_crash(self) -> None:
        """The start page says it itself; a file that was named when the program started hides that page."""
        if not self._has_untold_crash:
            return
        if self._window.page is PageName.START:
            # Who sees that page has been told, and is not told again elsewhere.
            self._has_untold_crash = not self._window.isVisible()
            return
        self._has_untold_crash = self._window.page is not PageName.DRAFT
        self._window.message.show_notice(
            _CRASH, Sentence(zh="查看恢复稿", en="Recovery copies"), self._window.commands.dialogs.show_recovery
        )

    def _forget_crash(self) -> None:
        """The copy that was spoken of is back."""
        self._has_untold_crash = False
        if self._window.message.text == self._window.services.say(_CRASH):
            self._window.message.clear()
        # The bar may have had the keyboard, from which the copies were asked for.
        self._window.editor.focus_text()

    def _tell_failure(self, sentence: Sentence) -> None:
        """The status bar says what saving came to, as long as it is there."""
        self._failure = sentence
        if self._window.status.isHidden():
            self.refuse(sentence)

    def _forget_failure(self) -> None:
        """What could not be written was written after all."""
        failure, self._failure = self._failure, None
        if failure is not None and self._window.message.text == self._window.services.say(failure):
            self._window.message.clear()

    def _on_fault(self, fault: Fault) -> None:
        copy = Sentence(zh="复制错误说明", en="Copy the report")
        clipboard = QGuiApplication.clipboard()
        self._window.message.show_error(fault.sentence, copy, lambda: clipboard.setText(fault.details))


def _end_reading(start: StartPage) -> None:
    start.zone.show_reading(None)
    start.refuse(None)
