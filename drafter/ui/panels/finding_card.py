"""The current finding, opened: what, where, the changed words, why, and what can be done about it."""

from __future__ import annotations

from collections.abc import Set
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from drafter.app.i18n import Translation
from drafter.checks.finding import Finding
from drafter.model.document import Mark, Resolution
from drafter.model.naming import with_capital
from drafter.text.sentence import Sentence, with_commas
from drafter.text.spans import Span
from drafter.ui.editor.masthead_lines import masthead_lines
from drafter.ui.key_hints import Keys, beside, usual_key
from drafter.ui.lists.pieces import Look, Piece, Pieces, of_difference, shortened, with_looks
from drafter.ui.lists.setting import document_type
from drafter.ui.lists.surface import ShapeLabel, Surface
from drafter.ui.lists.text_label import TextLabel
from drafter.ui.panels.finding_rows import Group, Item, message_of, name_of_place, text_at
from drafter.ui.style import mark
from drafter.ui.theme import Theme, scaled

_TEXT_PX = 15
_MOST_LINES = 3
_MORE_PX = 24
_BETWEEN_PX = 6
_MARGINS_PX = (8, 9, 10, 10)


class Ignoring(Enum):
    """How much is ignored with a finding, in this draft."""

    HERE = auto()
    WORDS = auto()
    """Findings of its rule about the same words, wherever they stand."""
    RULE = auto()


class FindingCard(Surface):
    """Its buttons say what they ask for; the panel does it."""

    fix_requested = Signal()
    ignore_requested = Signal(object)
    """Ignoring."""
    restore_requested = Signal()
    visit_requested = Signal()

    def __init__(self, theme: Theme, translation: Translation, parent: QWidget | None = None) -> None:
        super().__init__(theme, "sel", parent=parent)
        self._keys: Keys = usual_key
        self._translation = translation
        self._item: Item | None = None
        self._shape = ShapeLabel(theme)
        self._message, self._position, self._place = QLabel(), QLabel(), QLabel()
        self._box = Surface(theme, "paper", "line")
        self._text = TextLabel(theme, document_type("zh", _TEXT_PX), most_lines=_MOST_LINES)
        self._why, self._source, self._batch = QLabel(), QLabel(), QLabel()
        self.fix, self.ignore, self.restore = QPushButton(), QPushButton(), QPushButton()
        self.visit, self.why, self.ignore_more = QPushButton(), QPushButton(), QToolButton()
        menu = QMenu(self)
        self.ignore_words, self.ignore_rule = menu.addAction(""), menu.addAction("")
        self.ignore_more.setMenu(menu)
        self._arrange()
        self.retranslate()

    def show_item(
        self, item: Item, document: Resolution, position: tuple[int, int], ignored: Set[str] = frozenset()
    ) -> None:
        """Show a row; `position` is which of how many it is, `ignored` what the draft ignores."""
        say = self._translation.say
        if item != self._item:
            self.why.setChecked(False)
            self._batch.hide()
        self._item = item
        self._shape.show_severity(item.severity)
        self._message.setText(say(message_of(item)))
        self._place.setText(say(with_capital(name_of_place(document, item))))
        self._position.setText(
            self.tr("{}/{} {} next").format(*position, self._keys("next-finding")) if position[1] else ""
        )
        pieces = _excerpt(item, document)
        self._text.show_pieces(pieces, document_type(document.language, _TEXT_PX))
        self._box.setVisible(bool(pieces))
        finding = item.first
        self._why.setText("" if finding is None else say(finding.why))
        self._why.setVisible(finding is not None)
        self._show_buttons(item, ignored)
        self._show_source(is_shown=self.why.isChecked())

    def show_batch(self, lines: list[str]) -> None:
        """List what Shift+Alt+Enter will change when it is pressed again."""
        head = self.tr("{} again fixes all %n:", "", len(lines)).format(self._keys("fix-all"))
        self._batch.setText("\n".join([head, *lines]))
        self._batch.show()

    def focus_buttons(self) -> None:
        """The keyboard comes to the first button."""
        shown = [button for button in self.buttons if button.isVisibleTo(self)]
        if shown:
            shown[0].setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def buttons(self) -> tuple[QAbstractButton, ...]:
        """In the order of Tab."""
        return self.fix, self.visit, self.restore, self.ignore, self.ignore_more, self.why

    def set_keys(self, keys: Keys) -> None:
        """Name these keys from now on."""
        self._keys = keys
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        self.ignore.setText(self.tr("Ignore here"))
        self.ignore_more.setAccessibleName(self.tr("Ignore more"))
        self.ignore_more.setToolTip(self.tr("Ignore more"))
        self.ignore_words.setText(self.tr("These words anywhere in this draft"))
        self.ignore_rule.setText(self.tr("This rule in this draft"))
        self.restore.setText(self.tr("Do not ignore"))
        self.visit.setText(self.tr("Go there") + "  Enter")
        self.why.setText(self.tr("Why"))
        self._fit_fix()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width."""
        super().resizeEvent(event)
        self._fit_fix()

    def _fit_fix(self) -> None:
        """The button names its key where there is room for it beside the others."""
        words, key = self._fix_words(self._item), self._keys("fix")
        self.fix.setText(beside(words, key))
        others = (self.ignore, self.ignore_more, self.why)
        widths = (min(button.sizeHint().width(), button.maximumWidth()) for button in (self.fix, *others))
        wanted = sum(width + _BETWEEN_PX for width in widths) - _BETWEEN_PX
        left, _, right, _ = _MARGINS_PX
        is_too_wide = wanted > self.width() - left - right
        self.fix.setToolTip(key if is_too_wide else "")
        if is_too_wide:
            self.fix.setText(words)

    def _arrange(self) -> None:
        mark(self._message, "heading")
        for label in (self._position, self._place, self._why, self._source, self._batch):
            mark(label, "secondary")
        for label in (self._message, self._why, self._source, self._batch):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        mark(self.fix, "primary")
        mark(self.visit, "primary")
        mark(self.why, "link")
        mark(self.ignore_more, "quiet")
        self.ignore_more.setFixedWidth(scaled(_MORE_PX))
        self.ignore_more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.why.setCheckable(True)
        self.why.toggled.connect(lambda is_on: self._show_source(is_shown=is_on))
        self._source.hide()
        self._batch.hide()
        inside = QVBoxLayout(self._box)
        inside.setContentsMargins(9, 6, 9, 7)
        inside.addWidget(self._text)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._message, 1)
        head.addWidget(self._position, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(*_MARGINS_PX)
        column.setSpacing(5)
        column.addLayout(head)
        self._place.setContentsMargins(22, 0, 0, 0)
        column.addWidget(self._place)
        column.addWidget(self._box)
        column.addWidget(self._why)
        column.addLayout(self._button_row())
        column.addWidget(self._source)
        column.addWidget(self._batch)
        for button, signal in (
            (self.fix, self.fix_requested),
            (self.restore, self.restore_requested),
            (self.visit, self.visit_requested),
        ):
            button.clicked.connect(signal)
        self.ignore.clicked.connect(lambda: self.ignore_requested.emit(Ignoring.HERE))
        self.ignore_words.triggered.connect(lambda: self.ignore_requested.emit(Ignoring.WORDS))
        self.ignore_rule.triggered.connect(lambda: self.ignore_requested.emit(Ignoring.RULE))

    def _button_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(_BETWEEN_PX)
        # The arrow belongs to the button that it says more ways of.
        pair = QHBoxLayout()
        pair.setSpacing(0)
        pair.addWidget(self.ignore)
        pair.addWidget(self.ignore_more)
        for button in (self.fix, self.visit, self.restore):
            row.addWidget(button)
        row.addLayout(pair)
        row.addWidget(self.why)
        row.addStretch(1)
        return row

    def _show_buttons(self, item: Item, ignored: Set[str]) -> None:
        is_ignored = item.group is Group.IGNORED
        self.fix.setVisible(item.can_fix and not is_ignored)
        self.visit.setVisible(not item.can_fix and not is_ignored)
        self.ignore.setVisible(item.blank is None and not is_ignored)
        self.ignore_more.setVisible(item.blank is None and not is_ignored)
        self.restore.setVisible(is_ignored)
        self._fit_fix()
        self.restore.setText(self._restore_words(item, ignored))
        for button in (self.fix, self.visit, self.ignore, self.restore):
            button.setAccessibleName(self._named(button, item))
        self.why.setVisible(item.blank is None)

    def _fix_words(self, item: Item | None) -> str:
        finding = None if item is None else item.first
        if finding is not None and finding.fix is not None and finding.fix.moves_marks:
            return self.tr("Move the mark")
        if finding is None or finding.fix is None or not finding.fix.removes:
            return self.tr("Fix")
        is_note = finding.place.note_id is not None
        return self.tr("Delete note") if is_note else self.tr("Delete it")

    def _restore_words(self, item: Item, ignored: Set[str]) -> str:
        """As much is restored as was ignored."""
        finding = item.first
        if finding is not None and finding.key_of_rule in ignored:
            return self.tr("Use this rule again")
        if finding is not None and finding.key_of_words in ignored:
            return self.tr("Do not ignore these words")
        return self.tr("Do not ignore")

    def _named(self, button: QPushButton, item: Item) -> str:
        """What the button does, and about which finding: 改正：“又期待”没有承接"""
        colon = "：" if self._translation.language == "zh" else ": "
        words = button.text().split("  ")[0]
        return f"{words}{colon}{self._translation.say(message_of(item))}"

    def _show_source(self, *, is_shown: bool) -> None:
        finding = self._item.first if self._item is not None else None
        self._source.setVisible(is_shown and finding is not None)
        if is_shown and finding is not None:
            self._source.setText(
                self.tr("Rule {}. Based on: {}").format(finding.rule, self._translation.say(source_of(finding)))
            )


def source_of(finding: Finding) -> Sentence:
    """What the rule of a finding is based on: manual and section, or counts over adopted texts."""
    from drafter.checks import source_of_rule  # loaded by then: a finding was made with them

    return source_of_rule(finding.rule)


def _excerpt(item: Item, document: Resolution) -> Pieces:
    """The words that a finding is about: as they are and as the fix has them, or tinted; a blank in its words."""
    finding = item.first
    if item.blank is not None:
        if not item.blank.text:
            return ()
        if item.blank.place.field is not None:
            return _line_of(document, item.blank.place.field)
        head, _, tail = item.blank.context.partition(item.blank.text)
        return (Piece(head), Piece(item.blank.text, frozenset({Look.BLANK})), Piece(tail))
    text = text_at(document, item.place)
    if finding is None or finding.span is None or not text or finding.span.end > len(text):
        return ()
    lead = document.paragraph(item.place.paragraph_id).lead_span if item.place.paragraph_id is not None else None
    if finding.fix is not None and not finding.fix.moves_marks and finding.fix.before == finding.span.of(text):
        changed = text[: finding.span.start] + finding.fix.after + text[finding.span.end :]
        return shortened(of_difference(text, changed, document.language, lead), document.language)
    pieces: Pieces = (Piece(text),)
    if lead is not None:
        pieces = with_looks(pieces, lead, Look.LEAD)
    span = finding.span or Span(0, 0)
    return shortened(with_looks(pieces, span, Look.FAULT), document.language)


def _line_of(document: Resolution, field: str) -> Pieces:
    """The line of the masthead as it is printed: 议程项目[…]."""
    runs = next((line.runs for line in masthead_lines(document) if line.field == field), ())
    return tuple(Piece(run.text, frozenset({Look.BLANK} if Mark.BLANK in run.marks else ())) for run in runs)


def describe(item: Item, document: Resolution, translation: Translation, words: tuple[str, ...]) -> str:
    """A whole sentence for screen readers: 错误，执行段13，“又期待”没有承接，可自动改正"""
    parts: tuple[Sentence, ...] = (name_of_place(document, item), message_of(item))
    # Words of the text that end with a stop of their own would have two.
    said = [words[0], *(translation.say(part).rstrip("。，；.,;") for part in parts), *words[1:]]
    return with_commas(said, translation.language)
