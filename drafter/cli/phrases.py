"""`drafter phrases`: opening phrases that answer a query."""

from __future__ import annotations

import argparse

from drafter.cli import shapes
from drafter.cli.answers import print_json
from drafter.model.document import Part
from drafter.phrases.bank import phrase_bank
from drafter.phrases.search import search


def phrases(options: argparse.Namespace) -> int:
    """Print the phrases that answer the query, best first."""
    part = Part(options.part) if options.part else None
    for hit in search(phrase_bank(), options.query, part, options.document_language):
        print_json(shapes.phrase_of(hit.phrase))
    return 0
