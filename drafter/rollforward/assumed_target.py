"""The session that a draft is for where nobody names it: the one after the base's, and the sentence that says so."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model.document import Resolution
from drafter.register.lookup import Register
from drafter.register.series import Periodicity, periodicity
from drafter.rollforward.base import base_series, base_session
from drafter.rollforward.cycle import Cycle
from drafter.rollforward.refusal import RollRefused
from drafter.text.sentence import Sentence


def next_session(document: Resolution) -> int:
    """The session after the base's; raises RollRefused where the base does not say its own."""
    session = base_session(document)
    if session is None:
        raise RollRefused(_NO_SESSION)
    return session + 1


def remarks(document: Resolution, cycle: Cycle) -> Iterator[Sentence]:
    """Which session was taken where none was named, and that the series comes back more rarely, where it does."""
    if not cycle.target_is_assumed:
        return
    target = cycle.target_session
    yield Sentence(
        zh=f"没有给出目标届次，按基稿的下一届（第{target}届）更新。",
        en=f"No target session was given; the draft is for the one after the base's, {target}.",
    )
    session, known = base_session(document), step_to_base(document, cycle.register)
    if known is not None and known.sessions > 1 and session is not None:
        usual = session + known.sessions
        yield Sentence(
            zh=f"{known.why.zh}照此应为第{usual}届提出，请核对目标届次。",
            en=f"{known.why.en} By that the draft would be for session {usual}. Check the target.",
        )


def step_to_base(document: Resolution, register: Register) -> Periodicity | None:
    """How rarely the series came back up to the base; None where its latest steps were not of one length.

    Texts after the base do not count: they would lead to a session for another one.
    """
    session = base_session(document)
    series = [each for each in base_series(document, register) if each.session and session and each.session <= session]
    known = periodicity(series, register.complete_sessions)
    if known is None or not known.is_regular or series[-1].session != session:
        return None
    return known


_NO_SESSION = Sentence(
    zh="基稿没有写明届次，也没有给出目标届次。写明为哪一届起草（命令行用--to 81）。",
    en="The base does not say its session, and no target was given. Name the session to draft for (--to 81).",
)
