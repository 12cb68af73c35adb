"""The header of a draft: what it is, its base text, how changes are shown, what is missing, and the way out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from drafter.app.i18n import Translation
from drafter.app.session import Session
from drafter.model.document import Resolution
from drafter.model.state import DraftState
from drafter.ui.editor.markings import ALL, BRIEF, HIDDEN
from drafter.ui.elided import ElidedLabel
from drafter.ui.key_hints import Keys, beside, usual_key
from drafter.ui.moments import about_words, short_about_words
from drafter.ui.segments import Segments
from drafter.ui.style import mark, set_icon
from drafter.ui.theme import HEADER_PX, Theme, document_font, scaled

_TITLE_PX = 17
_MANY = 88
"""More things to settle than a draft has on a usual day, in the widest of figures."""
_ROOMY_PX = 1180
"""Below this width the words before the groups of buttons go."""


class Header(QFrame):
    """One row above the sheet. It shows what it is told, and says what is pressed."""

    outline_toggled = Signal()
    display_chosen = Signal(str)
    checks_requested = Signal()
    compare_requested = Signal()
    """The compared texts are to be shown, or to be left."""
    export_requested = Signal()

    def __init__(self, session: Session, theme: Theme, translation: Translation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: Keys = usual_key
        self._session, self._theme, self._translation = session, theme, translation
        self._to_settle: int | None = None
        mark(self, "header")
        self.outline, self.base = QToolButton(), QToolButton()
        self.title, self.about = ElidedLabel(60), ElidedLabel(60)
        self.base_menu = QMenu(self)
        self._base_word, self._changes_word = QLabel(), QLabel()
        self._segments = Segments((HIDDEN, BRIEF, ALL))
        self.displays = self._segments.buttons
        self.compare, self.settle, self.export = QPushButton(), QPushButton(), QPushButton()
        self._is_comparing, self._is_roomy = False, True
        self._arrange()
        self._connect()
        self.show_display(BRIEF)
        self.retranslate()

    # What is shown

    def show_display(self, display: str) -> None:
        """Mark how much of the changes is shown."""
        self._segments.show_choice(display)

    def show_to_settle(self, count: int | None) -> None:
        """Say how much is missing before submission; None while it is not known yet."""
        self._to_settle = count
        is_ready = count == 0
        set_icon(self.settle, "proven" if is_ready else "open", "ok" if is_ready else "warn", self._theme)
        self.settle.setText(self._settle_words(count))

    def _keep_settle_width(self) -> None:
        """As wide with any words, so that no button moves from under the pointer when a check is done."""
        words = self.settle.text()
        widths = []
        for count in (None, 0, _MANY):
            self.settle.setText(self._settle_words(count))
            widths.append(self.settle.sizeHint().width())
        self.settle.setText(words)
        self.settle.setMinimumWidth(max(widths))

    def set_roomy(self, width: int) -> None:
        """Leave words out where the window is narrow."""
        self._is_roomy = width >= _ROOMY_PX
        self._show_words()

    def show_comparing(self, is_comparing: bool) -> None:
        """Beside compared texts nothing is said of the changes in the sheet."""
        self._is_comparing = is_comparing
        self.compare.setChecked(is_comparing)
        self._segments.setVisible(not is_comparing)
        self.outline.setEnabled(not is_comparing)
        self._show_words()

    def _show_words(self) -> None:
        self._base_word.setVisible(self._is_roomy)
        self._changes_word.setVisible(self._is_roomy and not self._is_comparing)
        self._fit_about()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave words out where the window is narrow."""
        super().resizeEvent(event)
        self.set_roomy(event.size().width())

    def _fit_about(self) -> None:
        """The title has its room first: what else the draft is, is said as short as it must be for that."""
        ways = _abouts(self._session.document, self._translation)
        room = self._room_of_names - self.title.sizeHint().width()
        for way in ways:
            self.about.set_full_text(ways[0], way)
            if self.about.sizeHint().width() <= room:
                return

    @property
    def _room_of_names(self) -> int:
        """What the buttons leave to the two, in pixels."""
        row = self.layout()
        assert row is not None
        items = [item for index in range(row.count()) if (item := row.itemAt(index)) is not None and not item.isEmpty()]
        taken = sum(item.sizeHint().width() for item in items if item.widget() not in (self.title, self.about))
        margins = row.contentsMargins()
        return self.width() - margins.left() - margins.right() - taken - row.spacing() * len(items)

    def refresh(self) -> None:
        """Say what the draft that stands now is, and what it is compared with."""
        document = self._session.document
        masthead = document.masthead
        self.title.setFont(document_font(document.language, _TITLE_PX, bold=True))
        self.title.set_full_text(masthead.title_text or self.tr("Untitled draft"))
        base = self._session.base
        for widget in (self._base_word, self.base):
            widget.setEnabled(base is not None)
        name = base.name if base else self.tr("none")
        self.base.setText(_short(name))
        self.base.setToolTip(self.tr("Base text: {}").format(name))
        self.base.setAccessibleName(self.base.toolTip())
        for button in self.displays.values():
            button.setEnabled(base is not None)
        self._fit_about()

    def set_keys(self, keys: Keys) -> None:
        """Name these keys from now on."""
        self._keys = keys
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        self._base_word.setText(self.tr("Base"))
        self._changes_word.setText(self.tr("Changes"))
        for name, words in ((HIDDEN, self.tr("Hidden")), (BRIEF, self.tr("Brief")), (ALL, self.tr("All"))):
            self.displays[name].setText(words)
            self.displays[name].setAccessibleName(self.tr("Changes: {}").format(words))
        self.outline.setToolTip(beside(self.tr("Outline"), self._keys("outline")))
        self.outline.setAccessibleName(self.tr("Outline"))
        self.compare.setText(self.tr("Compare"))
        self.compare.setToolTip(self._keys("compare"))
        self.export.setText(self.tr("Export"))
        self.export.setToolTip(self._keys("export"))
        self.show_to_settle(self._to_settle)
        self._keep_settle_width()
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that was switched to, in letters of the size that was switched to."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._keep_settle_width()

    # Set-up

    def _arrange(self) -> None:
        self.setFixedHeight(scaled(HEADER_PX))
        row = QHBoxLayout(self)
        row.setContentsMargins(9, 0, 12, 0)
        row.setSpacing(8)
        mark(self.outline, "quiet")
        set_icon(self.outline, "outline", "ink2", self._theme)
        mark(self.about, "body2")
        row.addWidget(self.outline)
        # No dots while the empty room beside them could give way.
        row.addWidget(self.title, 3000)
        row.addWidget(self.about, 2000)
        row.addStretch(1)
        self._arrange_base(row)
        row.addWidget(self._changes_word)
        row.addWidget(self._segments)
        row.addSpacing(2)
        mark(self._base_word, "label")
        mark(self._changes_word, "label")
        mark(self.export, "primary")
        set_icon(self.export, "export", "accent_ink", self._theme)
        self.compare.setCheckable(True)
        set_icon(self.compare, "columns", "ink", self._theme)
        row.addWidget(self.compare)
        row.addWidget(self.settle)
        row.addWidget(self.export)

    def _arrange_base(self, row: QHBoxLayout) -> None:
        mark(self.base, "quiet")
        self.base.setMenu(self.base_menu)
        self.base.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.base.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        row.addWidget(self._base_word)
        row.addWidget(self.base)

    def _connect(self) -> None:
        self._segments.chosen.connect(self.display_chosen.emit)
        self.outline.clicked.connect(self.outline_toggled)
        self.settle.clicked.connect(self.checks_requested)
        self.export.clicked.connect(self.export_requested)
        self.compare.clicked.connect(self._ask_to_compare)
        self._session.changed.connect(self._on_changed)

    def _ask_to_compare(self) -> None:
        """Whether the button is on is for the window to say."""
        self.compare.setChecked(self._is_comparing)
        self.compare_requested.emit()

    def _on_changed(self, old: DraftState, new: DraftState) -> None:
        """Most changes are of the text, of which nothing stands here."""
        is_same = old.document.masthead is new.document.masthead and old.document.language == new.document.language
        if not is_same or old.base is not new.base:
            self.refresh()

    def _settle_words(self, count: int | None) -> str:
        if count is None:
            return self.tr("Checking…")
        return self.tr("Ready to submit") if count == 0 else self.tr("{} to settle before submission").format(count)


_LONGEST = 28


def _short(name: str) -> str:
    """A long file name with dots in its middle."""
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 11]}…{name[-10:]}"


def _abouts(document: Resolution, translation: Translation) -> tuple[str, ...]:
    """第七十九届会议 第二委员会 A/C.2/79/L.__; English, which is twice as wide, with what may stand for it, shorter."""
    symbol, language = document.masthead.symbol, translation.language
    whole = " ".join(filter(None, (about_words(document, language), symbol)))
    if language == "zh":
        return (whole,)
    short = short_about_words(document)
    return whole, " ".join(filter(None, (short, symbol))), short
