"""Carries out fixes from the checks panel, and knows which rows are settled until the checks have run again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from drafter.app.session import Session
from drafter.checks.finding import Finding
from drafter.model.edits import EditRefused
from drafter.ui.panels.finding_rows import Item, batch_label, fix_edit, followed, is_there, safe_fixes


class Fixing:
    """For one session. Findings are about the text that was checked last; fixes follow their words from there."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._checked = session.document
        self._settled: frozenset[str] = frozenset()

    def take_check(self) -> None:
        """The findings of the session are about the text that stands now."""
        self._checked = self._session.document
        self._settled = frozenset()

    def take_change(self) -> bool:
        """The text is another; True where rows that were settled may have to be listed again, or others not."""
        had_settled = bool(self._settled)
        if self._session.document is self._checked:
            self._settled = frozenset()
        return had_settled

    def is_settled(self, item: Item) -> bool:
        """True for a row that was fixed since the last check."""
        return item.key in self._settled

    def now(self, finding: Finding) -> Finding | None:
        """The finding as it stands in the text now; None where its words were changed."""
        return followed(finding, self._checked, self._session.document)

    def fixable(self) -> tuple[Finding, ...]:
        """The findings whose fix changes no meaning."""
        document = self._session.document
        return tuple(finding for finding in safe_fixes(self._session.findings) if is_there(document, finding.place))

    def alike(self, finding: Finding) -> tuple[Finding, ...]:
        """Those of them that are of the same kind as this one."""
        return tuple(one for one in self.fixable() if kind_of(one) == kind_of(finding))

    def fix(self, findings: Sequence[Finding], rows: Iterable[Item], *, is_batch: bool = False) -> bool:
        """Carry out the fixes in one step, and count the rows as settled; False where none fits, which is said."""
        standing = [now for finding in findings if (now := self.now(finding)) is not None]
        label = batch_label(standing) if is_batch and standing else None
        try:
            edit = fix_edit(self._session.document, standing or list(findings), label)
        except EditRefused as refusal:
            self._session.refused.emit(refusal.sentence)
            return False
        before = self._settled
        self._settled |= {row.key for row in rows}
        if self._session.dispatch(edit):
            return True
        self._settled = before
        return False


def kind_of(finding: Finding) -> str:
    """What counts as alike: the rule, or both rules of the 又/还 chain."""
    return "also-further" if finding.rule.startswith("also-further") else finding.rule
