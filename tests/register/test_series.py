"""How often a resolution comes back."""

from drafter.register.entry import Entry
from drafter.register.series import periodicity

COMPLETE = range(70, 81)


def series(*sessions: int) -> list[Entry]:
    return [Entry(f"{session}/10", session) for session in sessions]


def test_every_session() -> None:
    found = periodicity(series(76, 77, 78), COMPLETE)
    assert found is not None
    assert (found.sessions, found.is_regular) == (1, True)
    assert "76、77、78" in found.why.zh


def test_every_second_session() -> None:
    found = periodicity(series(74, 76, 78), COMPLETE)
    assert found is not None
    assert (found.sessions, found.is_regular) == (2, True)


def test_one_step_alone_is_not_regular() -> None:
    found = periodicity(series(75, 78), COMPLETE)
    assert found is not None
    assert (found.sessions, found.is_regular) == (3, False)


def test_the_latest_step_counts_where_steps_differ() -> None:
    found = periodicity(series(74, 75, 77), COMPLETE)
    assert found is not None
    assert (found.sessions, found.is_regular) == (2, False)


def test_a_step_over_an_unknown_session_is_not_counted() -> None:
    assert periodicity(series(72, 74), [72, 74]) is None


def test_a_single_text_has_no_periodicity() -> None:
    assert periodicity(series(78), COMPLETE) is None


def test_a_step_longer_than_three_sessions_is_none() -> None:
    assert periodicity(series(72, 78), COMPLETE) is None


def test_two_texts_of_one_session_are_one_step() -> None:
    found = periodicity([*series(77, 78), Entry("78/11", 78)], COMPLETE)
    assert found is not None
    assert found.sessions == 1
