"""The words that a command line may begin with. Apart from the arguments: the window looks at no more than this."""

from __future__ import annotations

VERB_NAMES = ("structure", "roll", "check", "compare", "export", "phrases")

MAKE_PAGES = "--make-pages"
"""The first word of a second process, which `pages.py` starts; no verb, for it is of no use to anybody else."""
