"""What the roll-forward review says: rows, the header, the sums at the foot, doubts about the base."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from drafter.app.i18n import Translation
from drafter.language.sessions import format_session
from drafter.model.document import Resolution
from drafter.model.naming import field_name
from drafter.model.state import Base
from drafter.register.series import Periodicity
from drafter.rollforward import Certainty, Proposal
from drafter.rollforward.applying import OpeningChange
from drafter.rollforward.assumed_target import AssumedTarget
from drafter.rollforward.base import base_session
from drafter.text.dates import format_date
from drafter.text.sentence import Sentence, with_commas
from drafter.ui.lists.pieces import Pieces, plain_text, spoken_changes
from drafter.ui.reviews.frame import GAP, PRIMARY_KEY, ReviewFooter, ReviewHeader
from drafter.ui.reviews.proposal_delegate import RowWords
from drafter.ui.reviews.proposal_text import difference, headed, where
from drafter.ui.reviews.roll_choices import KIND_NAMES, Choices, Entry, kind_of
from drafter.ui.reviews.roll_openings import Openings

PLANNING = Sentence("正在推算改动…", "Working out the changes…")
NOT_YET = Sentence(
    f"改动还在推算，没有应用；列出后再按{PRIMARY_KEY}。",
    f"The changes are still being worked out; nothing was applied. Press {PRIMARY_KEY} once they are listed.",
)


class RollWords(QObject):
    """Knows the base by a function, since another one may be reviewed at any time."""

    def __init__(
        self,
        translation: Translation,
        document: Callable[[], Resolution],
        certainty_word: Callable[[Certainty], str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._translation, self._document, self._certainty_word = translation, document, certainty_word
        self._differences: dict[tuple[Entry, OpeningChange | None], Pieces] = {}
        self.openings = Openings()

    def begin(self) -> None:
        """Another base: its differences are others."""
        self._differences.clear()

    # Rows

    def row(self, entry: Entry) -> RowWords:
        """Place, kind, certainty, reason and links of a row."""
        say = self._translation.say
        field = entry.proposal.place.field
        kind = say(field_name(field) if field is not None else KIND_NAMES[kind_of(entry.proposal)])
        certainty = self._certainty_word(entry.proposal.certainty)
        links = (self.tr("Take"), self.tr("Write own"), self.tr("Keep"))
        return RowWords(headed(say(where(self._document(), entry))), kind, certainty, say(entry.why), links)

    def pieces(self, entry: Entry) -> Pieces:
        """The line of differences; kept for each entry, since rows are painted again and again."""
        opening = self.openings.of(entry)
        known = self._differences.get((entry, opening))
        if known is None:
            known = self._differences[entry, opening] = difference(self._document(), entry, opening)
        return known

    def describe(self, entry: Entry) -> str:
        """What a screen reader says of a row."""
        words = self.row(entry)
        ticked = self.tr("ticked") if entry.is_ticked else self.tr("not ticked")
        pieces = self.pieces(entry)
        changes = [self._translation.say(one) for one in spoken_changes(pieces)] or [plain_text(pieces)]
        return with_commas((ticked, words.place, words.kind, words.certainty, *changes), self._translation.language)

    # Around them

    def head(self, header: ReviewHeader, base: Base | None, session: int) -> None:
        """更新到第七十九届会议　基稿A/RES/78/167，2023年12月19日"""
        language = self._translation.language
        header.title.setText(self.tr("Roll forward to the {}").format(format_session(session, language)))
        if base is None:
            return
        adoption = base.document.masthead.adoption
        day = adoption.adopted_on if adoption is not None else None
        about = with_commas((self.tr("Base {}").format(base.name), format_date(day, language) if day else ""), language)
        header.about.set_full_text(about)

    def sums(self, header: ReviewHeader, footer: ReviewFooter, choices: Choices, *, is_planning: bool) -> None:
        """How many are ticked, on the button and at the foot, with the keys; that they are being worked out."""
        ticked = len(choices.accepted)
        words = self.tr("Apply %n, start drafting", "", ticked) if ticked else self.tr("Start drafting")
        header.set_primary(words)
        left = len(choices.entries) - ticked
        keys = [self.tr("Space ticks"), self.tr("↑↓ one by one"), self.tr("→ options"), self.tr("Enter own wording")]
        waiting = sum(entry.waits for entry in choices.entries)
        if waiting:
            keys.append(self.tr("F7 next to decide"))
        counts = [self.tr("%n ticked", "", ticked)] if ticked else []
        counts += [self.tr("%n not ticked", "", left)] if left else []
        if waiting:
            counts.append(self._translation.say(Sentence(zh=f"请您定{waiting}", en=f"{waiting} for you to decide")))
        keys.append(with_commas(counts, self._translation.language))
        keys = keys if choices.entries else []
        footer.keys.setText(self._translation.say(PLANNING) if is_planning else GAP.join(keys))


NONE_WAITS = Sentence(zh="没有等您定的了", en="None waits for you to decide")


def assumption(
    document: Resolution, assumed: AssumedTarget | None, step: Periodicity | None, *, is_own: bool
) -> Sentence:
    """Why it is this session: what was assumed where the user did not say it, else how often the series comes back."""
    if is_own and (step is None or step.sessions == 1):
        return Sentence("", "")
    if is_own and step is not None:
        return Sentence(
            zh=f"这个系列每{step.sessions}届一次。", en=f"This series comes every {step.sessions} sessions."
        )
    if assumed is not None:
        return Sentence(f"{assumed.why.zh}可改。", f"{assumed.why.en} It can be changed.")
    if base_session(document) is None:
        return _OF_TODAY
    return Sentence("", "")


_OF_TODAY = Sentence(
    zh="基稿没有写届次，按今天的日期推定，可改。",
    en="The base does not say its session; this is the present one. It can be changed.",
)


def doubt(document: Resolution, proposal: Proposal) -> Sentence:
    """执行段3：… → …：what is doubtful about the base's own words."""
    place, why = where(document, Entry(proposal)), proposal.why
    change = f"{proposal.before} → {proposal.after}"
    return Sentence(zh=f"{place.zh}：{change}。{why.zh}", en=f"{place.en}: {change}. {why.en}")
