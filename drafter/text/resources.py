"""Where the files lie that come with the program."""

from __future__ import annotations

from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
"""Beside the package: in a checkout, and in a packaged program, which keeps both in one folder."""


def resource(*parts: str) -> Path:
    """The path of a bundled file or folder: `resource("register", "agenda.tsv")`."""
    return RESOURCES.joinpath(*parts)
