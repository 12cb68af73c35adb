"""What of the findings the checks panel lists: as the filters ask, under heads that can be folded."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton

from drafter.app.outstanding import besides_missing, blanks_of
from drafter.app.session import Session
from drafter.checks.finding import Finding, Severity
from drafter.model.place import is_there
from drafter.ui.panels.checks_parts import FilterRow
from drafter.ui.panels.finding_groups import ListRow, Section, by_place, grouped
from drafter.ui.panels.finding_rows import Group, KeptItems, Shown, items
from drafter.ui.panels.fixing import Fixing


class ChecksListing:
    """Of one session. `ignored` is down where findings that are ignored are listed too."""

    def __init__(self, session: Session, fixing: Fixing, filters: FilterRow, ignored: QAbstractButton) -> None:
        self._session, self._fixing, self._filters, self._ignored = session, fixing, filters, ignored
        self._kept = KeptItems()
        self._folded: frozenset[Group | Section] = frozenset()

    def toggle(self, group: Group | Section) -> None:
        """Fold what is under this head away, or unfold it."""
        self._folded ^= {group}

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the checks say, without what a blank says too."""
        return besides_missing(self._session.document, self._session.findings)

    def rows(self) -> list[ListRow]:
        """The heads and rows as the session stands; rows that say what they said before are the same objects."""
        document = self._session.document
        findings = tuple(f for f in self.findings if is_there(document, f.place))
        ignored = tuple(f for f in self._session.ignored_findings if is_there(document, f.place))
        listed = items(findings, blanks_of(document), ignored, self._shown())
        found = self._kept.kept([item for item in listed if not self._fixing.is_settled(item)])
        if self._filters.is_by_place:
            return by_place(found, self._folded, document)
        return grouped(found, self._folded)

    def safe(self) -> tuple[Finding, ...]:
        """The fixes that change no meaning, of what is listed: nobody fixes unseen what the filters hide."""
        shown, is_on = self._shown(), self._filters.is_on
        return tuple(f for f in self._fixing.fixable() if is_on(f.severity) and shown.admits(f.place))

    def safe_alike(self, finding: Finding) -> tuple[Finding, ...]:
        """Those of them that are of the same kind as this one."""
        safe = self.safe()
        return tuple(one for one in self._fixing.alike(finding) if one in safe)

    def _shown(self) -> Shown:
        selection = self._session.selection
        return Shown(
            errors=self._filters.is_on(Severity.ERROR),
            warnings=self._filters.is_on(Severity.WARNING),
            hints=self._filters.is_on(Severity.HINT),
            ignored=self._ignored.isChecked(),
            narrowed=self._filters.is_narrowed,
            paragraph_id=selection.caret.paragraph_id if selection else None,
        )
