"""The form of the masthead: title, session, committee, agenda item, sponsors; accepted as one step of undo."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from drafter.app.masthead_form import FIELDS, SPONSORS_NOTE, form_texts, masthead_edit, refusals
from drafter.app.session import Session
from drafter.rollforward.fields import ADOPTION
from drafter.text.sentence import Sentence
from drafter.ui.services import Services
from drafter.ui.style import mark
from drafter.ui.theme import scaled

_WIDTH_PX = 620
_LATIN = frozenset({"symbol", "agenda_item"})


class MastheadDialog(QDialog):
    """A line for each field. Nothing is changed before it is accepted."""

    def __init__(self, session: Session, services: Services, parent: QWidget | None = None, field: str = "") -> None:
        super().__init__(parent)
        self._session, self._services = session, services
        self._before = form_texts(session.document)
        self.lines = {name: self._made_line(name) for name in FIELDS}
        self.drop_adoption = QCheckBox()
        self._complaint = QLabel()
        self._arrange()
        self.setWindowTitle(self.tr("Masthead"))
        self.resize(scaled(_WIDTH_PX), self.sizeHint().height())
        first = self.lines.get(field, self.lines["title"])
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        first.selectAll()

    def accept(self) -> None:
        """Carry the texts over as one step; what cannot stand in its field is said, and the form stays."""
        texts = self._texts()
        refused = refusals(self._session.document, texts)
        if refused:
            name, sentence = next(iter(refused.items()))
            self._complain(sentence)
            self.lines[name].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._session.dispatch(masthead_edit(texts))
        super().accept()

    @property
    def complaint(self) -> str:
        """Why the form was not accepted; "" where nothing is wrong."""
        return self._complaint.text()

    def _texts(self) -> dict[str, str]:
        texts = {name: line.text().strip() for name, line in self.lines.items()}
        changed = {name: text for name, text in texts.items() if text != self._before[name]}
        return changed | ({ADOPTION: ""} if self.drop_adoption.isChecked() else {})

    def _made_line(self, name: str) -> QLineEdit:
        line = QLineEdit(self._before[name])
        if name in _LATIN:
            line.setInputMethodHints(Qt.InputMethodHint.ImhPreferLatin)
        return line

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(9)
        names = self._names()
        for name, line in self.lines.items():
            words = names[name]
            label = QLabel(words)
            label.setBuddy(line)
            line.setAccessibleName(words)
            form.addRow(label, line)
        self.drop_adoption.setText(self.tr("Remove the lines about the adoption; a draft has none"))
        self.drop_adoption.setToolTip(self._before[ADOPTION])
        self.drop_adoption.setVisible(bool(self._before[ADOPTION]))
        mark(self._complaint, "complaint")
        self._complaint.setWordWrap(True)
        self._complaint.hide()
        cancel, ok = QPushButton(self.tr("Cancel")), QPushButton(self.tr("Apply"))
        mark(ok, "primary")
        ok.setDefault(True)
        ok.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(ok)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addLayout(form)
        for widget in (self.drop_adoption, self._complaint):
            column.addWidget(widget)
        column.addLayout(buttons)

    def _names(self) -> dict[str, str]:
        return {
            "symbol": self.tr("Symbol"),
            "session": self.tr("Session"),
            "committee": self.tr("Committee"),
            "agenda_item": self.tr("Agenda item"),
            "agenda_title": self.tr("Title of the agenda item"),
            "sponsors": self.tr("Sponsors"),
            SPONSORS_NOTE: self.tr("Note * of the sponsors"),
            "title": self.tr("Title"),
            "organ": self.tr("Organ"),
        }

    def _complain(self, sentence: Sentence) -> None:
        self._complaint.setText(self._services.say(sentence))
        self._complaint.show()
