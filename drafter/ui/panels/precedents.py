"""The precedents panel: the caret's paragraph in earlier texts, newest first, as differences to this draft."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPalette, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from drafter.app.precedents import Lineage, Precedent, adoption, earlier_texts, finding, lineage, precedents
from drafter.app.session import Session
from drafter.library.texts import Library
from drafter.model.document import ParagraphId, Resolution
from drafter.model.naming import paragraph_name
from drafter.model.state import DraftState
from drafter.text.sentence import DrafterError, Sentence, with_commas
from drafter.ui.leaving import Leaving
from drafter.ui.lists.card_list import CardList
from drafter.ui.lists.row_model import RowModel
from drafter.ui.panels.precedent_delegate import PrecedentDelegate, difference_words
from drafter.ui.services import Services
from drafter.ui.style import mark

PURPOSE = "precedents"
_DELAY_MS = 250

NO_TEXTS = Sentence(
    zh="还没有往届文本。有了基稿，或把往届决议放进决议库（Ctrl+L），这里就列出本段的来历。",
    en="No earlier texts yet. With a base text, or earlier resolutions in the library (Ctrl+L), "
    "this paragraph's history is listed here.",
)
NEW_HERE = Sentence(zh="本段是新增的，往届没有对应段落。", en="This paragraph is new; no earlier text has one like it.")
NOT_IN_BASE = Sentence(
    zh="本段是新增的，基稿没有对应段落。决议库里没有同名的往届文本。",
    en="This paragraph is new; the base text has none like it. The library has no earlier text of this title.",
)
NO_PARAGRAPH = Sentence(
    zh="光标在正文里时，这里列出该段的来历。", en="With the caret in the text, its history is listed here."
)


class PrecedentsPanel(Leaving):
    """Reads nothing while it cannot be seen."""

    def __init__(self, session: Session, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._services = session, services
        self._lineage: Lineage | None = None
        self._trouble: Sentence | None = None
        self._shown_for: tuple[Resolution, ParagraphId | None] | None = None
        """What the list is about: a moment after a key or a click it still is about what stood before."""
        self._title, self._about, self._empty, self._finding = QLabel(), QLabel(), QLabel(), QLabel()
        self.copy_button, self.take_button = QPushButton(), QPushButton()
        self.list = CardList()
        self._model: RowModel[Precedent] = RowModel(lambda row: (row.source, row.paragraph.id), self._describe, self)
        self._delegate = PrecedentDelegate(self.list, session, services.theme, services.translation)
        self._timer = QTimer(self, singleShot=True, interval=_DELAY_MS)
        self._arrange()
        self._connect()
        self.retranslate()

    @property
    def empty_text(self) -> str:
        """What is said where nothing is listed; "" where something is."""
        return "" if self._empty.isHidden() else self._empty.text()

    @property
    def about_text(self) -> str:
        """What the list is of; "" where nothing is listed."""
        return "" if self._about.isHidden() else self._about.text()

    @property
    def finding_text(self) -> str:
        """What the years have in common; "" where nothing is said."""
        return self._finding.text()

    def focus_list(self) -> None:
        """The keyboard comes to the list, or to the panel where nothing is listed."""
        target = self.list if self._model.rows else self
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Following the draft

    def forget(self) -> None:
        """The earlier texts are others now: they are read again, and what is still being read of them is of no use."""
        self._services.tasks.cancel(PURPOSE)
        self._lineage = self._trouble = self._shown_for = None
        self._model.take(())
        self._wait()

    def showEvent(self, event: QShowEvent) -> None:
        """Now it is seen."""
        super().showEvent(event)
        self._timer.start()

    def _on_changed(self, old: DraftState, new: DraftState) -> None:
        if old.base is not new.base:
            self.forget()
        self._wait()

    def _wait(self) -> None:
        if self.isVisible():
            self._timer.start()

    def _look(self) -> None:
        """Find the earlier texts of what stands now; at once where only the caret moved."""
        draft, base, known = self._session.document, self._session.base, self._lineage
        texts = None if known is None else known.earlier
        if known is not None and known.draft is draft and texts:
            self._show()
            return
        path = self._services.library_path

        def work(_token: object) -> Lineage:
            earlier = texts or earlier_texts(draft, base, Library(path))
            return lineage(draft, earlier, has_base=base is not None)

        self._services.tasks.start(PURPOSE, work, self._take, failed=self._refuse, owner=self)

    def _take(self, known: Lineage) -> None:
        self._lineage, self._trouble = known, None
        if known.draft is self._session.document:
            self._show()
        else:
            self._wait()

    def _refuse(self, error: DrafterError) -> None:
        self._trouble = error.sentence
        self._show()

    # What is shown

    @property
    def _paragraph_id(self) -> ParagraphId | None:
        selection, document = self._session.selection, self._session.document
        here = None if selection is None else selection.caret.paragraph_id
        return here if here in document.positions else None

    def _show(self) -> None:
        here, known = self._paragraph_id, self._lineage
        document = self._session.document
        is_known = known is not None and known.draft is document
        self._shown_for = (document, here)
        found = precedents(known, here) if known is not None and is_known and here is not None else ()
        text = document.paragraph(here).text if here is not None else ""
        self._delegate.take(text)
        self._model.take(found)
        self.list.refit()
        self._keep_keyboard(is_any=bool(found))
        for widget in (self.list, self._about, self.copy_button, self.take_button):
            widget.setVisible(bool(found))
        self._empty.setVisible(not found)
        self._empty.setText(self._services.say(self._nothing()))
        self._about.setText(self._about_words())
        said = finding(found, text)
        self._finding.setText("" if said is None else self._services.say(said))
        self._finding.setVisible(said is not None)
        name = None if here is None else self._services.say(paragraph_name(document, here))
        self._title.setText(self.tr("History of {}").format(name) if name else self.tr("Precedents"))
        if found and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self._model.index(0))
        self._follow_current()
        if found and self.hasFocus():
            # It came before there was anything to list.
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_keyboard(self, *, is_any: bool) -> None:
        """Qt would give the keyboard to whatever comes next when the part that has it is hidden."""
        focused = QApplication.focusWidget()
        if not is_any and focused is not None and self.isAncestorOf(focused):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _nothing(self) -> Sentence:
        if self._trouble is not None:
            return self._trouble
        if self._lineage is not None and not self._lineage.earlier:
            return NO_TEXTS
        if self._paragraph_id is None:
            return NO_PARAGRAPH
        return NOT_IN_BASE if self._is_base_alone else NEW_HERE

    @property
    def _is_base_alone(self) -> bool:
        return self._lineage is not None and self._lineage.is_base_alone

    @property
    def current(self) -> Precedent | None:
        """The earlier text that is chosen."""
        return self._model.value(self.list.currentIndex())

    def _follow_current(self) -> None:
        self.take_button.setEnabled(self.current is not None and self.current.differences > 0)

    # What the user does

    def take_current(self) -> None:
        """The paragraph reads as it did then, in one step of undo."""
        here, precedent = self._paragraph_id, self.current
        if self._shown_for is None or self._shown_for[0] is not self._session.document or self._shown_for[1] != here:
            return
        if here is not None and precedent is not None and precedent.differences:
            self._session.dispatch(adoption(here, precedent))

    def copy_citation(self) -> None:
        """78/167，序言段4 into the clipboard, in the draft's language."""
        precedent = self.current
        if precedent is not None:
            QGuiApplication.clipboard().setText(precedent.citation.in_(self._session.document.language))

    # Set-up

    def _arrange(self) -> None:
        mark(self._title, "heading")
        mark(self._about, "secondary")
        mark(self._empty, "secondary")
        mark(self._finding, "fine")
        mark(self.copy_button, "link")
        for label in (self._empty, self._finding, self._about):
            label.setWordWrap(True)
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.copy_button)
        foot = QHBoxLayout()
        foot.addWidget(self._finding, 1)
        foot.addStretch(0)
        foot.addWidget(self.take_button, alignment=Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._about)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        column.addStretch(0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)

    def _connect(self) -> None:
        self._timer.timeout.connect(self._look)
        self._session.opened.connect(self.forget)
        self._session.changed.connect(self._on_changed)
        self._session.selection_changed.connect(lambda _selection: self._wait())
        self._services.theme.changed.connect(self.list.viewport().update)
        self.list.row_entered.connect(lambda _index: self.take_current())
        self.list.left.connect(self.left)
        self.list.current_changed.connect(lambda _index: self._follow_current())
        self.take_button.clicked.connect(self.take_current)
        self.copy_button.clicked.connect(self.copy_citation)

    # Words

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that was switched to."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        self.copy_button.setText(self.tr("Copy the citation"))
        self.take_button.setText(self.tr("Take this wording") + "  Enter")
        self.list.setAccessibleName(self.tr("Precedents"))
        self._show()

    def _about_words(self) -> str:
        if self._is_base_alone:
            return self.tr("The library has no earlier text of this title; compared with the base text alone:")
        return self.tr("The paragraph in earlier texts, each compared with this draft:")

    def _describe(self, precedent: Precedent) -> str:
        said = (precedent.place, difference_words(precedent.differences))
        parts = (precedent.source, *map(self._services.say, said), precedent.paragraph.text)
        return with_commas(parts, self._services.language)
