"""`drafter structure`: what the importer understood."""

from __future__ import annotations

import argparse

from drafter.cli import shapes
from drafter.cli.answers import each
from drafter.cli.sources import open_source
from drafter.text.sentence import Language


def structure(options: argparse.Namespace) -> int:
    """Print what the importer understood of each file."""
    return each(options, lambda name: _structure(name, options.language))


def _structure(name: str, language: Language) -> shapes.Json:
    opened = open_source(name)
    return shapes.structure_of(
        opened.document,
        name,
        opened.format,
        certainty=opened.certainty,
        repairs=[repair.sentence.in_(language) for repair in opened.repairs],
    )
