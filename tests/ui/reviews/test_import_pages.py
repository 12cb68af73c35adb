"""A PDF in the import review: pages as pictures, lines on them, one's way about by keys and by mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter import formats
from drafter.app.page_pictures import PageAlbum, Wanted, drawn, recoloured
from drafter.app.tasks import Tasks
from drafter.formats.imported import Imported
from drafter.structuring.raw import LinePlace
from drafter.ui.reviews.importing import ImportReview
from drafter.ui.reviews.page_layout import GAP_PX, PageLayout, guessed_sizes
from drafter.ui.reviews.page_view import PageView
from drafter.ui.services import Services
from drafter.ui.theme import Appearance
from tests.formats.pdf.drafts import random_draft
from tests.formats.pdf.setter import UN
from tests.ui.reviews.hands import press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(scope="module")
def printed() -> Imported:
    """A draft of several pages."""
    found = formats.read(random_draft(0, "en").set(UN), "draft.pdf")
    assert max(place.page for place in found.line_places if place is not None) > 0
    return found


@pytest.fixture
def paged(qtbot: QtBot, review: ImportReview, printed: Imported) -> ImportReview:
    review.show_import(printed)
    review.setFocus()
    qtbot.waitUntil(lambda: pages(review).pages.sizes[0] == (612.0, 792.0))
    return review


def pages(review: ImportReview) -> PageView:
    view = review.source.pages
    assert view is not None
    return view


def test_the_head_says_which_page_is_seen_and_of_how_many(paged: ImportReview) -> None:
    count = len(pages(paged).pages.sizes)
    assert paged.header.about.full_text.split() == ["draft.pdf", str(count), "pages"]
    assert paged.columns.heads[0][1].full_text.startswith("Page 1")
    pages(paged).bar.setValue(round(pages(paged).pages.tops[1]))
    assert paged.columns.heads[0][1].full_text.startswith("Page 2")


def place(page: int, left: float, top: float) -> LinePlace:
    return LinePlace(page, left, top, left + 300, top + 12)


def test_pages_lie_below_each_other_and_lines_on_them() -> None:
    layout = PageLayout(((600.0, 800.0), (600.0, 800.0)), (place(0, 100, 90), None, place(1, 100, 40)), 300.0)
    assert layout.height == 400 + GAP_PX + 400
    first, last = layout.line_box(0), layout.line_box(2)
    assert first is not None
    assert (first.left, first.top, first.width, first.height) == (50, 45, 150, 6)
    assert last is not None
    assert last.top == 400 + GAP_PX + 20
    assert layout.line_box(1) is None
    assert list(layout.pages_between(0, 300)) == [0]
    assert list(layout.pages_between(390, 450)) == [0, 1]


def test_the_nearest_line_is_meant() -> None:
    layout = PageLayout(guessed_sizes((place(0, 100, 90),)), (place(0, 100, 90), place(0, 100, 104)), 612.0)
    assert layout.line_at(120, 95) == 0
    assert layout.line_at(20, 110) == 1, "beside the line too"
    assert layout.line_at(120, 400) is None


def test_margins_are_not_shown() -> None:
    layout = PageLayout(((600.0, 800.0),), (place(0, 126, 90),), 100.0)
    assert layout.reach == pytest.approx((100 / 600, 438 / 600))


def test_a_pdf_is_shown_as_pictures_and_a_text_as_lines(paged: ImportReview, wrapped: Imported) -> None:
    assert paged.source.has_pages
    paged.show_import(wrapped)
    assert not paged.source.has_pages
    assert paged.source.list.isVisible()


def test_pictures_come_from_a_thread_and_are_kept(qtbot: QtBot, printed: Imported) -> None:
    tasks = Tasks()
    try:
        album = PageAlbum(tasks)
        wanted = Wanted(0, 200)
        with qtbot.waitSignal(album.sized):
            album.begin(printed.source.data)
        assert album.picture(wanted) is None
        with qtbot.waitSignal(album.arrived):
            album.want([wanted])
        image = album.picture(wanted)
        assert image is not None
        assert (image.width(), image.height()) == (200, 259)
        larger = Wanted(0, 400)
        assert album.picture(larger) is None
        assert album.stand_in(0) is image, "it is stretched until the larger one is there"
    finally:
        tasks.close()


def test_a_dark_window_has_dark_pages(printed: Imported) -> None:
    image = drawn(printed.source.data, Wanted(0, 300, "#25292D", "#E1E3E5"))
    corner = image.pixelColor(2, 2)
    assert corner.name() == "#25292d"
    lightest = max(image.pixelColor(x, y).lightness() for x in range(0, 300, 2) for y in range(0, 388, 2))
    assert lightest > 150


@pytest.mark.parametrize("colour", ["black", "blue", "red", "#4472C4", "#5B9BD5"])
def test_text_of_any_usual_colour_is_light_on_a_dark_page(colour: str) -> None:
    picture = QImage(4, 4, QImage.Format.Format_RGB32)
    picture.fill(QColor(colour))
    assert recoloured(picture, QColor("#25292D"), QColor("#E1E3E5")).pixelColor(1, 1).lightness() > 150


def test_a_click_on_the_page_selects_the_paragraph(qtbot: QtBot, paged: ImportReview, printed: Imported) -> None:
    paragraph = printed.document.paragraphs[1].id
    line = printed.lines[paragraph].start
    box = pages(paged).line_rect(line)
    assert box is not None
    point = QPoint(round(box.left + 30 - pages(paged).horizontalScrollBar().value()), round(box.top + box.height / 2))
    qtbot.mouseClick(pages(paged).viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert paged.current is not None
    assert paged.current.paragraph_id == paragraph
    assert paged.marked == set(range(line, printed.lines[paragraph].end))


def test_the_page_follows_the_list_and_the_list_stays(qtbot: QtBot, paged: ImportReview) -> None:
    press(qtbot, paged, Qt.Key.Key_End)
    last = paged.current
    assert last is not None
    box = pages(paged).line_rect(max(paged.marked))
    assert box is not None
    assert 0 <= box.top <= pages(paged).viewport().height()
    rect = paged.result.row_rect(paged.result.currentIndex())
    assert paged.result.viewport().rect().intersects(rect)
    assert paged.current is last


def test_lines_are_walked_by_keys(qtbot: QtBot, paged: ImportReview) -> None:
    view = pages(paged)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Home)
    first = view.accessibleDescription()
    assert first != ""
    for _ in range(12):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.accessibleDescription() != first
    assert paged.current is not None
    assert paged.marked, "what was made of the line is selected"


def test_the_wheel_and_the_keys_zoom(qtbot: QtBot, paged: ImportReview) -> None:
    view = pages(paged)
    width = view.pages.width
    paged.result.setFocus()
    press(qtbot, paged, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom == 125
    assert view.pages.width == pytest.approx(width * 1.25)
    middle = QPointF(view.viewport().rect().center())
    turn = QWheelEvent(
        middle,
        view.viewport().mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), turn)
    assert view.zoom == 100
    press(qtbot, paged, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    press(qtbot, paged, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom == 100
    assert not view.horizontalScrollBar().isVisible(), "at its usual size the text fits"


def test_a_wider_pane_has_wider_pages(qtbot: QtBot, paged: ImportReview) -> None:
    width = pages(paged).pages.width
    paged.resize(1800, 860)
    qtbot.waitUntil(lambda: pages(paged).pages.width > width)


def test_why_a_line_is_left_out_is_said_at_the_foot(qtbot: QtBot, paged: ImportReview) -> None:
    left_out, why = next((line.index, line.why) for line in paged.lines if line.why is not None and line.text.strip())
    view = pages(paged)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Home)
    for _ in range(left_out):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert f"Not for the draft: {why.en}" in paged.footer.words.full_text
    assert why.en in view.accessibleDescription()


def test_zooming_does_not_scroll_the_list(paged: ImportReview) -> None:
    bar = paged.result.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    paged.source.zoom_by(1)
    paged.source.zoom_by(-1)
    assert bar.value() == before


def test_another_theme_has_its_pages_drawn_anew(qtbot: QtBot, paged: ImportReview, services: Services) -> None:
    services.theme.set_appearance(Appearance.DARK)
    view = pages(paged)
    arrived: list[int] = []
    album = view.album
    album.arrived.connect(arrived.append)
    view.viewport().repaint()
    qtbot.waitUntil(lambda: bool(arrived))
