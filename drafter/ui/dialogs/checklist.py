"""The list in the export dialog: what is missing, what is worth a look, and what was proved on the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from drafter.app.base_origin import Origin
from drafter.app.exporting import Kind, Proof
from drafter.app.outstanding import Blank, Outstanding, PastEvent
from drafter.checks.finding import Finding
from drafter.model.document import Resolution
from drafter.model.naming import place_name, with_capital
from drafter.model.place import Place
from drafter.model.state import Base
from drafter.text.sentence import Sentence
from drafter.text.shortening import cut
from drafter.text.spans import Span
from drafter.ui.services import Services
from drafter.ui.style import mark, set_icon

MOST_ERRORS = 12
"""How many errors and blanks are listed one by one; the rest is a number."""


MOST_PAST = 6
"""The same for events that are past."""
_LONGEST_EVENT = 60


class Shape(StrEnum):
    """What stands before a line, as the name of an icon; the gravest first."""

    ERROR = "error"
    BLANK = "open"
    WARNING = "warning"
    PROVEN = "proven"


_TOKENS = {Shape.ERROR: "err", Shape.BLANK: "warn", Shape.WARNING: "warn", Shape.PROVEN: "ok"}


@dataclass(frozen=True, slots=True)
class Line:
    """One line. With an `action` it leads to `place`, or to the list of findings where that is None."""

    shape: Shape
    words: Sentence
    action: Sentence | None = None
    place: Place | None = None
    span: Span | None = None
    detail: Sentence | None = None
    """A second line, in small letters."""
    is_trace: bool = False
    """Whether the action takes what the base says of people and computers out of the file."""


_FIX = Sentence(zh="去改正", en="Fix")
_FILL = Sentence(zh="填写", en="Fill in")
_LOOK = Sentence(zh="查看", en="Look")
_CLEAN = Sentence(zh="清除", en="Take out")
_MAY_STAY = Sentence(zh="也可先导出，文件中照样留着", en="It may be exported as it is; the file keeps the blank")


def lines_of(document: Resolution, base: Base | None, left: Outstanding, kind: Kind) -> tuple[Line, ...]:
    """What there is to say before a file is made, the gravest first."""
    return tuple(_lines(document, base, left, kind))


def gravest_first(lines: Iterable[Line]) -> tuple[Line, ...]:
    """What is wrong, what is to be filled in, what is worth a look, what was proved; each as it was found."""
    order = {shape: index for index, shape in enumerate(Shape)}
    return tuple(sorted(lines, key=lambda line: order[line.shape]))


def proof_line(proof: Proof) -> Line:
    """What was found on the finished file."""
    return Line(Shape.PROVEN if proof.holds else Shape.WARNING, proof.sentence)


def trace_line(words: Sentence) -> Line:
    """Something that travels in the file beside the text."""
    return Line(Shape.WARNING, words, _CLEAN, is_trace=True)


def unseen_line(words: Sentence) -> Line:
    """The file's changes are there but not shown at once."""
    return Line(Shape.WARNING, words)


def origin_line(words: Sentence, origin: Origin) -> Line:
    """What has become of the file that the base was read from."""
    return Line(Shape.WARNING if origin is Origin.CHANGED else Shape.PROVEN, words)


def _lines(document: Resolution, base: Base | None, left: Outstanding, kind: Kind) -> Iterator[Line]:
    musts = [_error(document, one) for one in left.errors]
    first = next((one for one in left.blanks if one.text), None)
    musts += [_blank(document, one, _MAY_STAY if one is first else None) for one in left.blanks]
    yield from musts[:MOST_ERRORS]
    more = len(musts) - MOST_ERRORS
    if more > 0:
        words = Sentence(zh=f"另有{more}项须处理", en=f"{more} more to settle")
        yield Line(musts[MOST_ERRORS].shape, words, _LOOK)
    yield from (_past(document, one) for one in left.past[:MOST_PAST])
    if len(left.past) > MOST_PAST:
        more = len(left.past) - MOST_PAST
        yield Line(Shape.WARNING, Sentence(zh=f"另有{more}处会期已过", en=f"{more} more events are past"))
    if left.other_warnings:
        count = len(left.other_warnings)
        words = Sentence(zh=f"另有{count}处建议查看", en=f"{count} more worth a look")
        yield Line(Shape.WARNING, words, _LOOK)
    if kind is Kind.TRACKED and base is not None:
        yield base_line(base)


def _error(document: Resolution, finding: Finding) -> Line:
    name = with_capital(place_name(document, finding.place))
    words = Sentence(zh=f"{name.zh}：{finding.message.zh}", en=f"{name.en}: {finding.message.en}")
    return Line(Shape.ERROR, words, _FIX, finding.place, finding.span)


def _blank(document: Resolution, blank: Blank, detail: Sentence | None) -> Line:
    name = with_capital(place_name(document, blank.place))
    words = Sentence(zh=f"{name.zh}待填", en=f"{name.en}, to fill in")
    if blank.context:
        words = Sentence(zh=f"{words.zh}：{blank.context}", en=f"{words.en}: {blank.context}")
    return Line(Shape.BLANK, words, _FILL, blank.place, blank.span, detail)


def _past(document: Resolution, event: PastEvent) -> Line:
    name = with_capital(place_name(document, event.place))
    words = cut(event.text, _LONGEST_EVENT)
    said = Sentence(zh=f"{name.zh}：会期已过：“{words}”", en=f"{name.en}, is past: “{words}”")
    return Line(Shape.WARNING, said, _LOOK, event.place, event.span)


def base_line(base: Base) -> Line:
    """What is said of the base: whether it is a text that the Secretariat takes as one."""
    if base.source is not None and base.source.changes_rejected:
        return _before_changes(base.document.masthead.symbol, base.source.name)
    if base.document.masthead.adoption is not None:
        return Line(
            Shape.PROVEN,
            Sentence(zh=f"基稿是通过后的决议：{base.name}", en=f"The base is an adopted resolution: {base.name}"),
        )
    return Line(
        Shape.WARNING,
        Sentence(
            zh=f"基稿{base.name}不是通过后的决议，秘书处要求以正式印发的A/RES文件为基稿",
            en=f"The base {base.name} is no adopted resolution; the Secretariat wants the issued A/RES document",
        ),
    )


def _before_changes(symbol: str | None, file_name: str) -> Line:
    """The base is what a working file held before its changes: nobody vouches that it is the issued text."""
    zh, en = (symbol, f" {symbol}") if symbol else ("", "")
    return Line(
        Shape.WARNING,
        Sentence(
            zh=f"基稿{zh}取自工作文件{file_name}修订前的文字，秘书处要求以正式印发的A/RES文件为基稿",
            en=f"The base{en} is the text before the changes of {file_name}; "
            "the Secretariat wants the issued A/RES document",
        ),
    )


class Checklist(QWidget):
    """Shows lines, each with what can be done about it."""

    asked = Signal(object)
    """Line: the user wants to go there."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._lines: tuple[Line, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(9)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(1, 1)

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is listed."""
        return self._lines

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """List these."""
        self._lines = lines
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for row, line in enumerate(lines):
            self._add(row, line)

    def _add(self, row: int, line: Line) -> None:
        top = Qt.AlignmentFlag.AlignTop
        picture, words = QLabel(), QLabel(self._services.say(line.words))
        set_icon(picture, line.shape.value, _TOKENS[line.shape], self._services.theme)
        words.setWordWrap(True)
        described = self._with_detail(words, line)
        self._grid.addWidget(picture, row, 0, top)
        self._grid.addWidget(described, row, 1, top)
        if line.action is not None:
            button = QPushButton(self._services.say(line.action))
            mark(button, "inline-link")
            button.setAccessibleName(f"{button.text()}: {words.text()}")
            button.clicked.connect(lambda _checked=False: self.asked.emit(line))
            self._grid.addWidget(button, row, 2, top)
            _lower(picture, described, button)

    def _with_detail(self, words: QLabel, line: Line) -> QWidget:
        if line.detail is None:
            return words
        both, detail = QWidget(), QLabel(self._services.say(line.detail))
        mark(detail, "secondary")
        detail.setWordWrap(True)
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(words)
        column.addWidget(detail)
        return both


def _lower(picture: QLabel, described: QWidget, button: QPushButton) -> None:
    """Bring the picture and the first line of the words to the height of the button, which is higher."""
    button.ensurePolished()
    room = button.sizeHint().height()
    for widget, height in ((picture, picture.sizeHint().height()), (described, described.fontMetrics().height())):
        widget.setContentsMargins(0, max(room - height, 0) // 2, 0, 0)
