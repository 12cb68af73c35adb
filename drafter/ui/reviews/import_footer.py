"""The foot of the import review: that nothing was lost, in figures, and what the last correction was."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from drafter.formats.imported import Imported
from drafter.text.sentence import Sentence
from drafter.ui.reviews.frame import GAP, ReviewFooter
from drafter.ui.reviews.import_rows import Row
from drafter.ui.reviews.import_state import Reviewed
from drafter.ui.reviews.result_model import is_editable
from drafter.ui.reviews.sums import Sums, sums
from drafter.ui.style import mark

_LINES_NAMED = 8


class ImportFooter(ReviewFooter):
    """Sums on the left, in red with the lines where they differ; the keys on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting, self._asked, self._has_caret = 0, 0, False
        self._row: Row | None = None
        self.retranslate()

    def tell(
        self,
        imported: Imported,
        reviewed: Reviewed,
        say: Callable[[Sentence], str],
        *,
        said: Sentence | None,
        undo: Sentence | None,
    ) -> None:
        """The sums as corrected so far, what was `said` about the last gesture, and what `undo` would take back."""
        counted = sums(imported, reviewed)
        parts = [self._words(counted, say)]
        if said is not None:
            parts.append(say(said))
        elif undo is not None:
            parts.append(self.tr("{} (Ctrl+Z takes it back)").format(say(undo)))
        mark(self.words, "secondary" if counted.agree else "refused")
        self.words.set_full_text(GAP.join(parts))

    def show_waiting(self, waiting: int, asked: int = 0) -> None:
        """How many rows are still to be looked at, and how much there is for the user to decide."""
        self._waiting, self._asked = waiting, asked
        self.retranslate()

    def show_row(self, row: Row | None) -> None:
        """The keys of a row: Enter writes in a field, and asks of a paragraph what it is."""
        self._row = row
        self.retranslate()

    def show_caret(self, is_shown: bool) -> None:
        """The keys of a paragraph that is opened for its caret, or those of the rows."""
        self._has_caret = is_shown
        self.retranslate()

    def retranslate(self) -> None:
        """Set the keys again."""
        if self._has_caret:
            keys: tuple[str, ...] = (
                self.tr("Enter splits at the caret"),
                self.tr("Backspace at the start joins with the paragraph above"),
                self.tr("Esc leaves"),
            )
        else:
            look = self.tr("F7 to look at: %n", "", self._waiting)
            keys = (self.tr("↑↓ one by one"), *self._keys_of_row())
            if self._waiting:
                keys = (*keys, look)
            elif not self._asked:
                keys = (*keys, self.tr("Nothing left to look at"))
        self.keys.setText(GAP.join(keys))

    def _keys_of_row(self) -> tuple[str, ...]:
        row = self._row
        if row is not None and row.field is not None:
            return (self.tr("Enter fills in"),) if is_editable(row) else ()
        return self.tr("Enter changes the part"), self.tr("F2 caret")

    def _words(self, sums: Sums, say: Callable[[Sentence], str]) -> str:
        numbers = [say(_grouped(number)) for number in (sums.source, sums.taken, sums.left_out)]
        if sums.agree and not sums.left_out:
            return self.tr("Nothing is lost: {} characters in the source, all of them in the draft").format(numbers[0])
        if sums.agree:
            return self.tr("Nothing is lost: {} characters in the source, {} in the draft, {} left out").format(
                *numbers
            )
        missing = self.tr("{} characters are missing: {} in the source, {} in the draft, {} left out")
        words = missing.format(say(_grouped(sums.missing)), *numbers)
        if not sums.lines:
            return words
        lines = ", ".join(str(line + 1) for line in sums.lines[:_LINES_NAMED])
        return words + GAP + self.tr("see lines {}").format(lines)


def _grouped(number: int) -> Sentence:
    """4,186, which Chinese texts of the UN write as 4 186."""
    text = f"{number:,}"
    return Sentence(zh=text.replace(",", "\N{NARROW NO-BREAK SPACE}"), en=text)
