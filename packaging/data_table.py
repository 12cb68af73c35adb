"""The one form of our data files: UTF-8 TSV, a source line, a header, no quoting."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

SOURCE = "# Source: United Nations, "


def read(path: Path) -> list[dict[str, str]]:
    """The rows of a collected TSV file under its header's names."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def write(path: Path, source: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    """Writes the rows and gives back how many there were; ValueError for a cell that would break the form."""
    lines = [SOURCE + source, "\t".join(columns)]
    for row in rows:
        if len(row) != len(columns) or any(char in cell for cell in row for char in "\t\r\n"):
            raise ValueError(f"not a row of {path.name}: {row!r}")
        lines.append("\t".join(row).rstrip("\t"))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    return len(lines) - 2
