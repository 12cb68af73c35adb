"""How the checks panel names its heads and rows, shown and read out."""

from __future__ import annotations

from PySide6.QtCore import QObject

from drafter.app.i18n import Translation
from drafter.app.session import Session
from drafter.checks.finding import Finding, Severity
from drafter.checks.fixes import shown
from drafter.model.naming import with_capital
from drafter.ui.panels.finding_card import describe
from drafter.ui.panels.finding_groups import Heading, ListRow, Section, siblings
from drafter.ui.panels.finding_rows import Group, Item, message_of, name_of_place, text_at

_SHORT, _AROUND = 2, 6
"""Characters: what a fix is hardly told by, and what stands before it then."""


class FindingWords(QObject):
    """In the language of the interface, about the draft of one session."""

    def __init__(self, session: Session, translation: Translation, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._translation = translation

    def title(self, group: Group | Section) -> str:
        """The name of a head."""
        return {
            Group.MUST: self.tr("To settle before submission"),
            Group.SHOULD: self.tr("Worth a look"),
            Group.HINTS: self.tr("Hints"),
            Group.IGNORED: self.tr("Ignored"),
            Section.HEAD: self.tr("Masthead and whole text"),
            Section.PREAMBLE: self.tr("Preamble"),
            Section.OPERATIVE: self.tr("Operative part"),
            Section.ANNEX: self.tr("Annex"),
            Section.NOTES: self.tr("Footnotes"),
        }[group]

    def of_item(self, item: Item) -> tuple[str, str]:
        """What a row says, and where."""
        say = self._translation.say
        return say(message_of(item)), say(with_capital(name_of_place(self._session.document, item)))

    def of_fix(self, finding: Finding) -> str:
        """执行段3：又期待 → 期待, with a few words before it where it is but a mark: 序言段2：号决议； → 号决议，"""
        assert finding.fix is not None
        place = self.of_item(Item(Group.MUST, (finding,)))[1]
        colon = "：" if self._translation.language == "zh" else ": "
        if finding.fix.removes:
            deleted = self.tr("delete this paragraph")
            return place + colon + deleted
        before, after = shown(self._session.document, finding)
        if finding.span is not None and len(before) <= _SHORT:
            around = _end_of(text_at(self._session.document, finding.place)[: finding.span.start])
            before, after = around + before, around + after
        return f"{place}{colon}{before} → {after}"

    def read_out(self, row: ListRow, rows: tuple[ListRow, ...]) -> str:
        """错误，执行段13，“又期待”没有承接，可自动改正，第1项共5项; `rows` are all that are listed."""
        if isinstance(row, Heading):
            return f"{self.title(row.group)} {row.count}"
        kinds = {
            Severity.ERROR: self.tr("Error"),
            Severity.WARNING: self.tr("Warning"),
            Severity.HINT: self.tr("Hint"),
            None: self.tr("To fill in"),
        }
        fixable = self.tr("can be fixed automatically") if row.can_fix else ""
        position, count = siblings(rows, row)
        where = self.tr("item {} of {}").format(position, count) if count else ""
        return describe(row, self._session.document, self._translation, (kinds[row.severity], fixable, where))


def _end_of(text: str) -> str:
    """The last characters, from the beginning of a word where there are words."""
    end = text[-_AROUND:]
    return text.split(" ")[-1] if end.isascii() else end
