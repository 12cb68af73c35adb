"""Pictures of a PDF's pages, drawn in threads: the ones that are seen first, those that were seen are kept."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QImage, QPainter

from drafter.app.tasks import Tasks, Token
from drafter.formats.pdf.picture import PagePictures
from drafter.text.sentence import DrafterError

SIZES, PICTURE = "page-sizes", "page-picture"
"""Purposes of the jobs."""
_MOST_BYTES = 96 * 1024 * 1024
"""Of pictures that are kept: some ten pages at twice the usual resolution."""

Size = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A page at so many device pixels; `paper` and `ink` take the place of white and black where they are given."""

    page: int
    width: int
    paper: str = ""
    ink: str = ""


class PageAlbum(QObject):
    """The pages of one file at a time. A picture that is not there yet is asked for, and told when it has come."""

    sized = Signal(object)
    """tuple[Size, ...]: the file has been asked how large its pages are."""
    arrived = Signal(int)
    """A page whose picture can be had now."""

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._data = b""
        self._kept: OrderedDict[Wanted, QImage] = OrderedDict()
        self._latest: dict[int, Wanted] = {}
        self._wanted: tuple[Wanted, ...] = ()
        self._failed: set[Wanted] = set()

    def begin(self, data: bytes) -> None:
        """Another file; `sized` follows."""
        self._data = data
        self._kept.clear()
        self._latest.clear()
        self._failed.clear()
        self._wanted = ()
        for purpose in (SIZES, PICTURE):
            self._tasks.cancel(purpose)
        if data:
            self._tasks.start(SIZES, lambda token: _sizes(data, token), self.sized.emit, failed=_ignored, owner=self)

    def picture(self, wanted: Wanted) -> QImage | None:
        """The picture; None where it has not come yet."""
        found = self._kept.get(wanted)
        if found is not None:
            self._kept.move_to_end(wanted)
        return found

    def stand_in(self, page: int) -> QImage | None:
        """The page at another width, to be stretched meanwhile."""
        latest = self._latest.get(page)
        return None if latest is None else self._kept.get(latest)

    def want(self, pages: Sequence[Wanted]) -> None:
        """These are seen, or will be next: draw what is missing, in this order. What was wanted before is not."""
        missing = tuple(one for one in pages if one not in self._kept and one not in self._failed)
        was_idle = not self._tasks.is_busy(PICTURE)
        self._wanted = missing
        if missing and was_idle:
            self._draw_next()

    def _draw_next(self) -> None:
        if not self._wanted:
            return
        wanted, data = self._wanted[0], self._data
        self._tasks.start(
            PICTURE,
            lambda _token: drawn(data, wanted),
            lambda image: self._take(wanted, image),
            failed=lambda _error: self._give_up(wanted),
            owner=self,
        )

    def _take(self, wanted: Wanted, image: QImage) -> None:
        self._kept[wanted] = image
        self._latest[wanted.page] = wanted
        while len(self._kept) > 1 and sum(one.sizeInBytes() for one in self._kept.values()) > _MOST_BYTES:
            self._kept.popitem(last=False)
        self._go_on(wanted)
        self.arrived.emit(wanted.page)

    def _give_up(self, wanted: Wanted) -> None:
        """The page stays blank: its lines are still shown where they stand."""
        self._failed.add(wanted)
        self._go_on(wanted)

    def _go_on(self, done: Wanted) -> None:
        self._wanted = tuple(one for one in self._wanted if one != done)
        self._draw_next()


def _ignored(_error: DrafterError) -> None:
    """Nothing is told of a file whose pages cannot be measured."""


def drawn(data: bytes, wanted: Wanted) -> QImage:
    """The picture of one page; for threads. Raises DrafterError where the file cannot be opened."""
    with PagePictures(data) as pages:
        picture = pages.picture(wanted.page, wanted.width)
    raw = QImage(picture.data, picture.width, picture.height, picture.width * 4, QImage.Format.Format_RGB32)
    if not (wanted.paper and wanted.ink):
        return raw.copy()  # an image of its own: the first one only borrows its bytes
    return recoloured(raw, QColor(wanted.paper), QColor(wanted.ink))


def recoloured(picture: QImage, paper: QColor, ink: QColor) -> QImage:
    """White as `paper`, text of any usual colour as `ink`, for a dark window: merely turned, blue would be yellow."""
    mode = QPainter.CompositionMode
    negative = picture.copy()
    _composed(negative, mode.CompositionMode_Difference, QColor("white"))
    # Of red and blue the lighter one counts: by its lightness alone a blue link would be a dim grey.
    painter = QPainter(negative)
    painter.setCompositionMode(mode.CompositionMode_Lighten)
    painter.drawImage(0, 0, negative.rgbSwapped())
    painter.end()
    image = negative.convertToFormat(QImage.Format.Format_Grayscale8).convertToFormat(QImage.Format.Format_RGB32)
    _strengthen(image)
    _composed(image, mode.CompositionMode_Multiply, ink)
    _composed(image, mode.CompositionMode_Screen, paper)
    return image


def _strengthen(image: QImage) -> None:
    """Half as light again: links in a pale blue, and thin strokes, stay legible."""
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
    painter.setOpacity(0.5)
    painter.drawImage(0, 0, image.copy())
    painter.end()


def _composed(image: QImage, mode: QPainter.CompositionMode, colour: QColor) -> None:
    painter = QPainter(image)
    painter.setCompositionMode(mode)
    painter.fillRect(image.rect(), colour)
    painter.end()


def _sizes(data: bytes, token: Token) -> tuple[Size, ...]:
    with PagePictures(data) as pages:
        sizes = []
        for page in range(pages.count):
            token.check()
            sizes.append(pages.size(page))
        return tuple(sizes)
