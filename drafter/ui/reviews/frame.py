"""What both review pages have: a header with the steps of the way and one filled button, and a line at the foot."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from drafter.ui.actions import shown_keys, written_keys
from drafter.ui.elided import ElidedLabel
from drafter.ui.key_hints import Keys, beside, usual_key
from drafter.ui.steps import Step, StepsBar
from drafter.ui.style import mark
from drafter.ui.theme import HEADER_PX, STATUS_PX, Theme, scaled

GAP = "\N{EM SPACE}\N{EN SPACE}"
"""Between things that are said in one line."""
PRIMARY_KEY = shown_keys("Ctrl+Enter")
"""What the filled button has for a key, as it is named on this system."""

_FIGURES = 3
"""Room for a number of so many figures is kept where a button says one."""
_NUMBER = re.compile(r"[0-9]+")


class ReviewHeader(QFrame):
    """Title and what is reviewed on the left, steps and buttons on the right."""

    step_chosen = Signal(object)
    """Step."""

    def __init__(self, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, "header")
        self.setFixedHeight(scaled(HEADER_PX + 2))
        self.title, self.about = QLabel(), ElidedLabel(60)
        self.steps = StepsBar(step)
        self._fitted: tuple[object, ...] = ()
        self.skip, self.back, self.primary = QPushButton(), QPushButton(), QPushButton()
        mark(self.title, "title")
        mark(self.about, "body2")
        mark(self.skip, "link")
        mark(self.primary, "primary")
        self.skip.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 14, 0)
        row.setSpacing(12)
        row.addWidget(self.title)
        row.addWidget(self.about, 1000)  # no dots while the empty room beside it could give way
        row.addStretch(1)
        row.addWidget(self.steps)
        row.addSpacing(8)
        for button in (self.skip, self.back, self.primary):
            row.addWidget(button)
        self.steps.chosen.connect(self.step_chosen)
        # What closes a draft leaves its review, which is kept: on these pages the menu's own action is off.
        self.leave = QShortcut(QKeySequence(written_keys(usual_key("close"))), self)
        self.leave.activated.connect(lambda: self.step_chosen.emit(Step.OPEN))

    def set_primary(self, words: str) -> None:
        """What the filled button does, with its key."""
        self.primary.setText(beside(words, PRIMARY_KEY))

    def set_keys(self, keys: Keys) -> None:
        """The key that closes a draft leaves its review too."""
        self.leave.setKey(QKeySequence(written_keys(keys("close"))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The steps give way before the title and the buttons do."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Other words need other room."""
        is_done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return is_done

    def _fit(self) -> None:
        """Name all steps where there is room for them beside all the other words."""
        buttons = [button.text() for button in (self.skip, self.back, self.primary)]
        # One more thing ticked is no reason to name the steps otherwise.
        said = (self.width(), self.title.text(), self.about.full_text, *(_NUMBER.sub("", words) for words in buttons))
        if said == self._fitted:
            return  # what is done here asks for the layout again
        self._fitted = said
        self.steps.set_short(False)
        row = self.layout()
        assert row is not None
        self.steps.updateGeometry()  # what the layout remembers of them is their room with fewer names
        missing = sum(_FIGURES - len(number) for words in buttons for number in _NUMBER.findall(words))
        room = self.width() - missing * self.fontMetrics().horizontalAdvance("8")
        self.steps.set_short(row.sizeHint().width() > room)
        self.steps.updateGeometry()


class Ground(QWidget):
    """A plain ground in a colour of the theme."""

    def __init__(self, theme: Theme, token: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._token = theme, token
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The colour."""
        QPainter(self).fillRect(event.rect(), self._theme.colours.colour(self._token))


NEWS_MS = 8000
"""How long news stand at the foot."""


class ReviewFooter(QFrame):
    """What has been proved on the left, the keys on the right; news take the place of the former for a while."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, "footer")
        self.setFixedHeight(scaled(STATUS_PX))
        self.words, self.keys = ElidedLabel(120), QLabel()
        mark(self.words, "secondary")
        mark(self.keys, "secondary")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.addWidget(self.words, 1000)
        row.addStretch(1)
        row.addWidget(self.keys)
        self._usual = ""
        self.news_time = QTimer(self, singleShot=True, interval=NEWS_MS)
        self.news_time.timeout.connect(lambda: self.words.set_full_text(self._usual))

    def set_usual(self, words: str) -> None:
        """What stands there where there is no news."""
        self._usual = words
        if not self.news_time.isActive():
            self.words.set_full_text(words)

    def tell_news(self, words: str) -> None:
        """News, where they move nothing."""
        self.words.set_full_text(words)
        self.news_time.start()


def shortcut(keys: str | Qt.Key, page: QWidget, run: object) -> QShortcut:
    """A key of the page, wherever in it the keyboard is."""
    made = QShortcut(QKeySequence(keys), page)
    made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    made.activated.connect(run)
    return made
