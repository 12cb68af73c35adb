"""What has changed by itself is shown in the accent colour, or tinted, for two seconds: numbers, references, notes."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer, Signal

from drafter.model.document import NOTE_CHARACTER, NoteId, Paragraph, ParagraphId, Resolution
from drafter.model.numbering import paragraph_numbers
from drafter.model.text_edits import content_span
from drafter.text.spans import Span

GLOW_MS = 2000


@dataclass(frozen=True)
class Glow:
    """`numbers` are the paragraphs and `notes` the notes with other numbers; `spans` lie in contents of paragraphs."""

    numbers: frozenset[ParagraphId] = frozenset()
    notes: frozenset[NoteId] = frozenset()
    spans: dict[ParagraphId, tuple[Span, ...]] = field(default_factory=dict)


NOTHING = Glow()


class Afterglow(QObject):
    """Holds what glows, and lets it go out."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._glow = NOTHING
        self._timer = QTimer(self, singleShot=True, interval=GLOW_MS)
        self._timer.timeout.connect(self.put_out)

    @property
    def glow(self) -> Glow:
        """What glows now."""
        return self._glow

    def take(self, old: Resolution, new: Resolution) -> None:
        """What changed by itself between these two glows; what glowed before goes on where nothing did."""
        glow = glow_of(old, new)
        if glow != NOTHING:
            self._glow = glow
            self._timer.start()
            self.changed.emit()

    def put_out(self) -> None:
        """Nothing glows any more."""
        self._timer.stop()
        if self._glow is not NOTHING:
            self._glow = NOTHING
            self.changed.emit()


def glow_of(old: Resolution, new: Resolution) -> Glow:
    """What changed by itself between the two."""
    from drafter.model.following import followed_references, renumbered_notes  # here, for to open a draft takes none

    before, after = paragraph_numbers(old), paragraph_numbers(new)
    numbers = frozenset(one for one, number in after.items() if before.get(one, number) != number)
    notes = renumbered_notes(old, new)
    spans = {
        paragraph_id: tuple(content_span(new.paragraph(paragraph_id), one.span) for one in references)
        for paragraph_id, references in followed_references(old, new).items()
    }
    for paragraph in new.paragraphs if notes else ():
        marks = tuple(_marks(paragraph, notes))
        if marks:
            spans[paragraph.id] = spans.get(paragraph.id, ()) + marks
    return Glow(numbers, notes, spans) if numbers or notes or spans else NOTHING


def _marks(paragraph: Paragraph, notes: frozenset[NoteId]) -> list[Span]:
    """Where the paragraph cites one of these notes."""
    found, position = [], 0
    for run in paragraph.runs:
        if run.note in notes:
            found.append(Span(position, position + len(NOTE_CHARACTER)))
        position += len(run.text)
    return found
