"""What the program is, who made its data, under which licence it comes."""

from __future__ import annotations

import platform

import PySide6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

import drafter
from drafter.ui.icons import application_icon
from drafter.ui.services import Services
from drafter.ui.style import mark
from drafter.ui.theme import scaled

_ICON_PX = 64


class AboutDialog(QDialog):
    """Name, version, sources, licence."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Drafter"))
        picture = QLabel()
        picture.setPixmap(application_icon().pixmap(_ICON_PX, _ICON_PX))
        name = QLabel(self.tr("Drafter"))
        mark(name, "title")
        version = QLabel(self._versions())
        mark(version, "secondary")
        version.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = QVBoxLayout()
        words.setSpacing(8)
        for label in (name, version, *self._paragraphs(services)):
            words.addWidget(label)
        words.addStretch()
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(picture, alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 16)
        column.setSpacing(16)
        column.addLayout(row)
        column.addWidget(buttons)
        self.setFixedWidth(scaled(520))

    def _versions(self) -> str:
        ours = getattr(drafter, "__version__", "")
        return f"{ours}  (Python {platform.python_version()}, Qt {PySide6.__version__})"

    def _paragraphs(self, services: Services) -> list[QLabel]:
        texts = (
            self.tr("From last year's resolution to the Word file for the Secretariat."),
            self.tr("Register of resolutions, agenda items and opening phrases: source United Nations."),
            self.tr("Everything stays on this computer: no network, no upload."),
            self.tr("MIT licence. Qt and PySide6 come under the LGPL, version 3."),
            self.tr("Settings and recovery copies: {}").format(services.data_folder),
        )
        labels = [QLabel(text) for text in texts]
        for label in labels:
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return labels
