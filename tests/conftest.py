"""What holds for all tests: random examples have no time limit, for a timing belongs in a benchmark."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("drafter", deadline=None)
settings.load_profile("drafter")
