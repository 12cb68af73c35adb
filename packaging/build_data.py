"""Builds resources/register and resources/phrases from the collected data: `python packaging/build_data.py [FOLDER]`.

FOLDER holds resolutions.tsv, agenda.tsv, phrases.json, leads_zh.json and leads_en.json; without it the shared folder
beside the project is read. The same input gives the same files, byte for byte.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import data_phrases
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
    return _build_register(folder, resources / "register") | _build_phrases(folder, resources / "phrases")


def _build_register(folder: Path, target: Path) -> dict[str, int]:
    register = data_register.register_rows(data_table.read(folder / "resolutions.tsv"))
    agenda = data_register.agenda_rows(data_table.read(folder / "agenda.tsv"), register)
    return {
        "register/resolutions.tsv": data_table.write(
            target / "resolutions.tsv",
            "resolutions of the General Assembly: numbers, dates of adoption, titles",
            data_register.COLUMNS,
            (row.cells for row in register),
        ),
        "register/agenda.tsv": data_table.write(
            target / "agenda.tsv",
            "agenda items of the General Assembly",
            data_register.AGENDA_COLUMNS,
            (item.cells for item in agenda),
        ),
    }


def _build_phrases(folder: Path, target: Path) -> dict[str, int]:
    bank = _json(folder / "phrases.json")
    leads = data_phrases.lead_rows(_json(folder / "leads_zh.json"), _json(folder / "leads_en.json"))
    return {
        "phrases/phrases.tsv": data_table.write(
            target / "phrases.tsv",
            "opening phrases of General Assembly resolutions, sessions 75 to 80, with their counts",
            data_phrases.COLUMNS,
            data_phrases.phrase_rows(bank["phrases"]),
        ),
        "phrases/leads.tsv": data_table.write(
            target / "leads.tsv",
            "how many paragraphs of General Assembly resolutions open with which phrase, sessions 75 to 80",
            data_phrases.LEAD_COLUMNS,
            leads,
        ),
        "phrases/formulas.tsv": data_table.write(
            target / "formulas.tsv",
            "formulas of General Assembly resolutions, sessions 75 to 80, with their counts",
            data_phrases.FORMULA_COLUMNS,
            data_phrases.formula_rows(bank["formulas"]),
        ),
    }


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
