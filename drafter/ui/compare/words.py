"""What the compare page says, and what a screen reader hears of a row."""

from __future__ import annotations

from drafter.app.compared.rows import Fold, Line, Row
from drafter.app.i18n import Translation
from drafter.model.document import text_of
from drafter.text.sentence import Sentence, strung
from drafter.ui.compare.delegate import CHIPS
from drafter.ui.compare.texts import marked_words

IDENTICAL = Sentence(zh="两份案文完全相同。", en="The two texts are identical.")
LITTLE = Sentence(
    zh="相同段落不到一成，可能不是同一系列。",
    en="Less than a tenth of the paragraphs match; these may not be of one series.",
)
WORKING = Sentence(zh="正在比较…", en="Comparing…")
_UNCHANGED = Sentence(zh="未改", en="unchanged")


def described(line: Line, translation: Translation) -> str:
    """执行段11，改，删“将于”，增“和22日”."""
    if isinstance(line, Fold):
        return translation.say(line.words)
    return translation.say(strung(_parts(line)))


def _parts(row: Row) -> list[Sentence]:
    cell = row.new or row.old
    assert cell is not None, "a row has one side at least"
    parts = [cell.name, CHIPS[row.kind] if row.is_change else _UNCHANGED]
    if row.remark is not None:
        parts.append(row.remark)
    parts += [Sentence(f"删“{words}”", f"deleted “{words}”") for words in marked_words(row.old)]
    parts += [Sentence(f"增“{words}”", f"inserted “{words}”") for words in marked_words(row.new)]
    if row.old is None or row.new is None or not row.is_change:
        text = text_of(cell.runs)
        parts.append(Sentence(text, text))
    return parts
