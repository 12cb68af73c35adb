"""The steps of whole sequences of paragraphs, as the chain's own functions give them one by one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from drafter.phrases.chain import ChainStep, Link, expected_step
from drafter.text.sentence import Language


def right_steps(links: Iterable[Link | None], language: Language) -> tuple[ChainStep, ...]:
    """Each counted from the right one before it; None breaks the run and gives BARE."""
    steps: list[ChainStep] = []
    previous: Link | None = None
    for link in links:
        step = ChainStep.BARE if link is None else expected_step(previous, link, language)
        steps.append(step)
        previous = None if link is None else replace(link, step=step)
    return tuple(steps)


def steps_taken(links: Sequence[Link | None]) -> tuple[ChainStep, ...]:
    """The steps as they stand, BARE for a break."""
    return tuple(ChainStep.BARE if link is None else link.step for link in links)
