"""Carries out fixes from the checks panel, and knows which rows are settled until the checks have run again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from drafter.app.session import Session
from drafter.checks.finding import Finding, Safety
from drafter.checks.fixes import fixed
from drafter.model.document import Resolution
from drafter.model.edits import EditRefused
from drafter.model.place import is_there
from drafter.model.state import Edit
from drafter.model.writing_commands import labelled
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from drafter.ui.editor.fault_lines import carried
from drafter.ui.panels.finding_rows import Group, Item, name_of_place, text_at

_CHAIN_RULES = "also-further"
"""What the names of all rules about 又 and 还 begin with."""


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
        return bool(self._settled) and item.key in self._settled

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
    """What counts as alike: the rule, or all rules about 又 and 还."""
    return _CHAIN_RULES if finding.rule.startswith(_CHAIN_RULES) else finding.rule


def followed(finding: Finding, checked: Resolution, now: Resolution) -> Finding | None:
    """The finding about `checked` as it stands in the later text `now`; None where its words were changed since."""
    if not is_there(now, finding.place):
        return None
    if finding.span is None:
        return finding
    span = carried(finding.span, text_at(checked, finding.place), text_at(now, finding.place))
    return None if span is None else replace(finding, span=span)


def fix_edit(document: Resolution, findings: Sequence[Finding], label: Sentence | None = None) -> Edit:
    """All fixes as one step, the last words first; those that no longer fit are left out.

    Raises EditRefused, at the latest when it is applied, where none of them fits. Without `label` the step is named
    after the first finding.
    """
    ordered = sorted(findings, key=lambda finding: finding.span or Span(0, 0), reverse=True)
    # What goes comes last: until then every place is where it was found, and every number what it was.
    ordered.sort(key=removes)

    def change(before: Resolution) -> Resolution:
        after, refusal = before, None
        for finding in ordered:
            try:
                after = fixed(after, finding)
            except EditRefused as refused:
                refusal = refused
        if refusal is not None and after is before:
            raise refusal
        return after

    return Edit(label or _fix_label(document, findings[0]), change)


def _fix_label(document: Resolution, finding: Finding) -> Sentence:
    place = name_of_place(document, Item(Group.MUST, (finding,)))
    if removes(finding):
        return labelled(("删除{}", "Delete {}"), place)
    zh, en = (finding.text, finding.text) if finding.text else (finding.message.zh, finding.message.en)
    return Sentence(zh=f"改正“{zh}”（{place.zh}）", en=f"Fix “{en}” ({place.en})")


def batch_label(findings: Sequence[Finding]) -> Sentence:
    """全部接续词（4处）, 删除空段（4处）, 全部改正（4处）"""
    if all(kind_of(finding) == _CHAIN_RULES for finding in findings):
        return Sentence(zh=f"全部接续词（{len(findings)}处）", en=f"All of also and further ({len(findings)})")
    if all(removes(finding) for finding in findings):
        return Sentence(zh=f"删除空段（{len(findings)}处）", en=f"Delete empty paragraphs ({len(findings)})")
    return Sentence(zh=f"全部改正（{len(findings)}处）", en=f"Fix all ({len(findings)})")


def removes(finding: Finding) -> bool:
    """True where the fix takes away the whole paragraph or note."""
    return finding.fix is not None and finding.fix.removes


def safe_fixes(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings whose fix changes no meaning."""
    return tuple(finding for finding in findings if finding.fix is not None and finding.fix.safety is Safety.SAFE)
