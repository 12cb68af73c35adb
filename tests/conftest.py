"""What holds for all tests: random examples have no time limit, for a timing belongs in a benchmark.

Where CI is set they are the same in every run, so that a change is judged by what it changes; elsewhere each run tries
new ones, and what it finds becomes a test.
"""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("drafter", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "drafter")
