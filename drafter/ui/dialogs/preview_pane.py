"""The first page of what is exported, made behind the window; the pages after it can be turned to."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from drafter.app.exporting import Kind, Product
from drafter.app.previewing import Preview, keeps_base, page_picture, preview
from drafter.text.counting import counted
from drafter.text.sentence import DrafterError, Sentence, strung
from drafter.ui.services import Services
from drafter.ui.style import mark

PURPOSE = "export-preview"
_SIDE_PX = 16
PANE_PX = 360
_PAGE_PX = PANE_PX - 2 * _SIDE_PX
_PAPER = 297 / 210
"""Height to width of the sheet that is shown while there is no picture."""
_KEEP = Qt.AspectRatioMode.KeepAspectRatio


class PreviewPane(QFrame):
    """Shows one product at a time. Nothing is made in the window's own thread but the picture on the screen."""

    made = Signal()
    """The pages are there: it is known how many they are."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._product: Product | None = None
        self._preview: Preview | None = None
        self._page = 0
        self._is_failed = False
        self._natural = QSize(_PAGE_PX, round(_PAGE_PX * _PAPER))
        self.title, self.counts, self.picture, self.place = QLabel(), QLabel(), QLabel(), QLabel()
        self.caption = QLabel()
        self.previous, self.next = QPushButton(), QPushButton()
        self._arrange()
        self.retranslate()

    @property
    def preview(self) -> Preview | None:
        """What is shown; None while it is being made, and where it cannot be."""
        return self._preview

    def wait(self) -> None:
        """Another file is being made: its page is not there yet."""
        self._services.tasks.cancel(PURPOSE)
        self._product = self._preview = None
        self._page, self._is_failed = 0, False
        self._show_sheet()
        self.retranslate()

    def show_product(self, product: Product) -> None:
        """Make the pages of this file, and show the first one."""
        if product is self._product:
            return
        self._product, self._preview, self._page, self._is_failed = product, None, 0, False
        width = self._pixels

        def work(_token: object) -> tuple[Preview, QImage]:
            made = preview(product)
            return made, page_picture(made, 0, width)

        self._services.tasks.start(PURPOSE, work, self._take, failed=self._fail, owner=self)
        self.retranslate()

    def counts_said(self) -> Sentence:
        """约6页，追踪修订31处 / about 6 pages, 31 tracked changes: as much as is known."""
        pages, changes = self._pages_said(), self._product.changes if self._product else None
        said = [] if pages is None else [pages]
        if changes is not None:
            said.append(Sentence(zh=f"追踪修订{changes}处", en=counted(changes, "tracked change")))
        return strung(said)

    def _pages_said(self) -> Sentence | None:
        """6页 / 6 pages, 约6页 where Word may break them otherwise; None while that is not known."""
        found = self._preview
        if found is None or found.order.kind in (Kind.XML, Kind.TEXT):
            return None
        pages = counted(found.count, "page")
        if found.is_exact:
            return Sentence(zh=f"{found.count}页", en=pages)
        return Sentence(zh=f"约{found.count}页", en=f"about {pages}")

    def turn(self, step: int) -> None:
        """Show the next page, or the one before."""
        found = self._preview
        page = self._page + step
        if found is None or not 0 <= page < found.count:
            return
        self._page = page
        width = self._pixels
        self._services.tasks.start(
            PURPOSE,
            lambda _token: (found, page_picture(found, page, width)),
            self._take,
            failed=self._fail,
            owner=self,
        )
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        found = self._preview
        self.title.setText(self.tr("Preview of page {}").format(self._page + 1))
        self.counts.setText(self._services.say(self.counts_said()))
        self.caption.setText(self.tr("Sketch in the UN's layout; the file keeps the pages of the base as they are."))
        self.caption.setVisible(found is not None and keeps_base(found.order))
        self.place.setText(f"{self._page + 1}/{found.count}" if found else "")
        for button, words, is_possible in (
            (self.previous, self.tr("Previous page"), self._page > 0),
            (self.next, self.tr("Next page"), found is not None and self._page + 1 < found.count),
        ):
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.setEnabled(is_possible)
            button.setVisible(found is not None and found.count > 1)
        if found is None:
            self.picture.setText(
                self.tr("No preview of this file.") if self._is_failed else self.tr("Setting the page…")
            )
        self.picture.setAccessibleName(self.title.text() if found else self.picture.text())
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Another language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @property
    def _pixels(self) -> int:
        return round(_PAGE_PX * self.devicePixelRatioF())

    def _take(self, made: tuple[Preview, QImage]) -> None:
        self._preview, image = made
        image.setDevicePixelRatio(self.devicePixelRatioF())
        self._show(QPixmap.fromImage(image))
        self.retranslate()
        self.made.emit()

    def _fail(self, _error: DrafterError) -> None:
        self._is_failed = True
        self.retranslate()

    def _show(self, pixmap: QPixmap) -> None:
        self._natural = pixmap.deviceIndependentSize().toSize()
        self.picture.setPixmap(pixmap)
        self._fit()

    def _show_sheet(self) -> None:
        """An empty sheet with words on it."""
        self.picture.setPixmap(QPixmap())
        self._natural = QSize(_PAGE_PX, round(_PAGE_PX * _PAPER))
        self._fit()

    def _fit(self) -> None:
        """As large as there is room for in a low window, so that what stands below the page is seen too."""
        layout = self.layout()
        others = layout.minimumHeightForWidth(self.width()) - self.picture.minimumHeight() if layout else 0
        size = self._natural.scaled(self._natural.width(), self.height() - others - 2, _KEEP)
        self.picture.setFixedSize(size.boundedTo(self._natural) + QSize(2, 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another height is another room for the page."""
        super().resizeEvent(event)
        self._fit()

    def _arrange(self) -> None:
        mark(self, "dialog-preview")
        mark(self.picture, "page-picture")
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setScaledContents(True)
        self.setFixedWidth(PANE_PX)
        for label in (self.title, self.counts, self.place, self.caption):
            mark(label, "secondary")
        for label in (self.counts, self.caption):
            label.setWordWrap(True)
        self.counts.setAlignment(Qt.AlignmentFlag.AlignRight)
        head, turning = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.title, alignment=Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.counts, 1)
        turning.addStretch()
        for widget in (self.previous, self.place, self.next):
            turning.addWidget(widget)
        turning.addStretch()
        for button, words, step in ((self.previous, "‹", -1), (self.next, "›", 1)):
            mark(button, "inline-link")
            button.setText(words)
            button.clicked.connect(lambda _checked=False, by=step: self.turn(by))
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE_PX, 16, _SIDE_PX, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.picture, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.caption)
        column.addLayout(turning)
        column.addStretch()
        self._show_sheet()
