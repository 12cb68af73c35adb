"""What a paragraph of the draft is said to be: how many findings it has, what came in, and what is gone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.checks.finding import Finding, Severity
from drafter.model.document import NOTE_CHARACTER, ParagraphId
from drafter.model.pair_kind import PairKind
from drafter.text.counting import counted
from drafter.text.sentence import Sentence
from drafter.text.shortening import cut

if TYPE_CHECKING:
    from drafter.app.comparison import Comparison, Gone, ParagraphChange

_LONGEST = 60
"""Characters of words that are gone, in a line."""
_NAMES = {
    Severity.ERROR: Sentence("错误", "error"),
    Severity.WARNING: Sentence("警告", "warning"),
    Severity.HINT: Sentence("提示", "hint"),
}


def finding_words(findings: Iterable[Finding], *, with_hints: bool) -> tuple[Sentence, ...]:
    """1处错误, 2处警告: the worst first."""
    found = [finding.severity for finding in findings]
    shown = [one for one in _NAMES if found.count(one) and (with_hints or one is not Severity.HINT)]
    return tuple(
        Sentence(f"{found.count(one)}处{_NAMES[one].zh}", counted(found.count(one), _NAMES[one].en)) for one in shown
    )


def change_words(change: ParagraphChange | None) -> tuple[Sentence, ...]:
    """删“又”, 增“和22日”: what became of the words of the base; () of a new paragraph and of an old one as it was."""
    if change is None or change.kind is PairKind.NEW:
        return ()
    gone = (one.text for one in change.deleted)
    come = (span.of(change.paragraph.content) for span in change.inserted)
    return (
        *(Sentence(f"删“{words}”", f"deleted “{words}”") for words in map(_shown, gone) if words),
        *(Sentence(f"增“{words}”", f"inserted “{words}”") for words in map(_shown, come) if words),
    )


def gone_words(gone: Sequence[Gone]) -> Sentence | None:
    """此处删去“…”; None where nothing that can be read is gone."""
    words = [shown for one in gone if (shown := _shown(one.text))]
    if not words:
        return None
    return Sentence(f"此处删去“{'”“'.join(words)}”", f"Deleted here: “{'” “'.join(words)}”")


@dataclass(frozen=True, slots=True)
class Removed:
    """What the paragraphs of the base said that are gone."""

    above: Mapping[ParagraphId, tuple[Sentence, ...]]
    """By the paragraph that now stands where they stood."""
    at_end: tuple[Sentence, ...] = ()
    """Those behind all that are left."""


def removed(comparison: Comparison | None) -> Removed:
    """Where whole paragraphs are gone, and what they said."""
    above: dict[ParagraphId, tuple[Sentence, ...]] = {}
    lost: list[Sentence] = []
    for pair in comparison.pairs if comparison is not None else ():
        if pair.new_id is None and pair.old_id is not None:
            assert comparison is not None
            words = _shown(comparison.base.paragraph(pair.old_id).text)
            lost.append(Sentence(f"此处删去一段：“{words}”", f"A paragraph was deleted here: “{words}”"))
        elif pair.new_id is not None and lost:
            above[pair.new_id] = tuple(lost)
            lost = []
    return Removed(above, tuple(lost))


def removed_beside(comparison: Comparison | None, paragraph_id: ParagraphId) -> tuple[Sentence, ...]:
    """What stood just above a paragraph, and below it where it is the last one."""
    gone = removed(comparison)
    paragraphs = () if comparison is None else comparison.document.paragraphs
    is_last = bool(paragraphs) and paragraphs[-1].id == paragraph_id
    return gone.above.get(paragraph_id, ()) + (gone.at_end if is_last else ())


def _shown(text: str) -> str:
    words = text.replace(NOTE_CHARACTER, "").strip()
    return cut(words, _LONGEST)
