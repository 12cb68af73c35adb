"""Builds resources/register and resources/phrases from the collected data: `python packaging/build_data.py [FOLDER]`.

FOLDER holds resolutions.tsv, agenda.tsv, phrases.json, leads_zh.json and leads_en.json; without it the shared folder
beside the project is read. The same input gives the same files, byte for byte.
"""

from __future__ import annotations

import sys
from pathlib import Path

import data_register
import data_table

PROJECT = Path(__file__).resolve().parent.parent


def main(arguments: list[str]) -> int:
    """Writes all files and says how many rows each one has."""
    folder = Path(arguments[0]) if arguments else PROJECT.parent / "shared" / "data"
    for name, count in build(folder, PROJECT / "resources").items():
        print(f"{count:6} {name}")
    return 0


def build(folder: Path, resources: Path) -> dict[str, int]:
    """Rows written, under each file's name."""
    register = data_register.register_rows(data_table.read(folder / "resolutions.tsv"))
    agenda = data_register.agenda_rows(data_table.read(folder / "agenda.tsv"), register)
    return {
        "register/resolutions.tsv": data_table.write(
            resources / "register" / "resolutions.tsv",
            "resolutions of the General Assembly: numbers, dates of adoption, titles",
            data_register.COLUMNS,
            (row.cells for row in register),
        ),
        "register/agenda.tsv": data_table.write(
            resources / "register" / "agenda.tsv",
            "agenda items of the General Assembly",
            data_register.AGENDA_COLUMNS,
            (item.cells for item in agenda),
        ),
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
