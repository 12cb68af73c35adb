"""The stages kept with the draft: kept under a name, compared with what stands, restored in one step, taken out."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from drafter.app.i18n import Translation
from drafter.app.session import Session
from drafter.model.differing import differing
from drafter.model.state import Edit
from drafter.model.version import STAGES, Version, restored, with_version, without_version
from drafter.text.sentence import Sentence
from drafter.ui.dialogs.list_dialog import ListDialog
from drafter.ui.moments import moment_words
from drafter.ui.style import mark

_SIZE_PX = (600, 440)


class VersionsDialog(ListDialog):
    """What is kept here is written with the draft when it is saved."""

    compare_requested = Signal(object)
    """Version: show it beside the draft."""

    def __init__(self, session: Session, translation: Translation, parent: QWidget | None = None) -> None:
        super().__init__(translation, _SIZE_PX, parent)
        self._session = session
        self.setWindowTitle(self.tr("Versions"))
        self.name, self.keep = QComboBox(), QPushButton(self.tr("Keep"))
        self.compare, self.restore = QPushButton(self.tr("Compare")), QPushButton(self.tr("Restore"))
        self.remove = QPushButton(self.tr("Remove"))
        self._arrange()
        self._connect()
        self._fill()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def current(self) -> Version | None:
        """The version that the buttons are about."""
        row = self.list.currentRow()
        return self._listed()[row] if 0 <= row < len(self._session.versions) else None

    # What is done

    def _keep(self) -> None:
        name = " ".join(self.name.currentText().split())
        if not name:
            self._say(Sentence(zh="先给这一稿起个名。", en="Give the version a name first."))
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        version = Version(name, datetime.now().astimezone(), self._session.document)
        is_new = all(one.name != name for one in self._session.versions)
        self._session.set_versions(with_version(self._session.versions, version))
        kept = Sentence(zh=f"已存为“{name}”。", en=f"Kept as “{name}”.")
        renewed = Sentence(zh=f"“{name}”已换成现在的案文。", en=f"“{name}” is now the text as it stands.")
        self._say(kept if is_new else renewed)
        self._fill(name)
        self.name.setCurrentText("")

    def _restore(self) -> None:
        version = self.current
        if version is None:
            return
        label = Sentence(zh=f"恢复“{version.name}”", en=f"Restore “{version.name}”")
        if self._session.dispatch(Edit(label, lambda now: restored(version, now))):
            self.accept()

    def _remove(self) -> None:
        version = self.current
        if version is not None:
            self._session.set_versions(without_version(self._session.versions, version.name))
            self._say(Sentence(zh=f"已移除“{version.name}”。", en=f"“{version.name}” was removed."))
            self._fill()

    def _compare(self) -> None:
        version = self.current
        if version is not None:
            self.accept()
            self.compare_requested.emit(version)

    # What is shown

    def _listed(self) -> tuple[Version, ...]:
        """Newest first."""
        return tuple(reversed(self._session.versions))

    def _fill(self, name: str = "") -> None:
        versions = self._listed()
        self.list.clear()
        self.list.addItems([self._words(version) for version in versions])
        self._show_list(is_any=bool(versions))
        names = [version.name for version in versions]
        self.list.setCurrentRow(names.index(name) if name in names else 0)
        self._enable()

    def _words(self, version: Version) -> str:
        moment = moment_words(
            version.kept_at.astimezone().replace(tzinfo=None), datetime.now(), self._translation.language
        )
        count = differing(version.document, self._session.document)
        if not count:
            said = self.tr("the same as the draft")
        else:
            said = self.tr("1 place differs") if count == 1 else self.tr("%n places differ", "", count)
        return "    ".join((version.name, moment, said))

    def _enable(self) -> None:
        version = self.current
        for button in (self.compare, self.restore, self.remove):
            button.setEnabled(version is not None)
        is_same = version is not None and version.document is self._session.document
        self.restore.setEnabled(version is not None and not is_same)

    # Set-up

    def _arrange(self) -> None:
        self._about.setText(
            self.tr("Kept stages are saved with the draft; any of them can be compared with it or restored.")
        )
        self._nothing.setText(
            self.tr("No version is kept yet. Keep the draft under a name before it goes out or is negotiated.")
        )
        self.name.setEditable(True)
        self.name.setAccessibleName(self.tr("Name of the version"))
        self.name.addItems([zh if self._translation.language == "zh" else en for zh, en in STAGES])
        self.name.setCurrentText("")
        line = self.name.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("Name, such as Zero draft"))
        self.list.setAccessibleName(self.tr("Versions"))
        top = QHBoxLayout()
        top.addWidget(self.name, 1)
        top.addWidget(self.keep)
        mark(self.keep, "primary")
        self.keep.setDefault(True)
        buttons = self._made_buttons((self.compare, self.restore, self.remove))
        self._lay_out(top, self._about, self._box, self._said, buttons)

    def _connect(self) -> None:
        self.keep.clicked.connect(self._keep)
        self.compare.clicked.connect(self._compare)
        self.restore.clicked.connect(self._restore)
        self.remove.clicked.connect(self._remove)
        self.list.currentRowChanged.connect(lambda _row: self._enable())
        self.list.itemActivated.connect(lambda _item: self._compare())
