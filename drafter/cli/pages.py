"""PDF for the command line, made by a second process of the same program.

Qt lays the pages out, and no verb may import it (contract.md: a machine without a display, even one without Qt's
libraries, must run the others); so the document goes to `drafter --make-pages` in a file. A packaged program has no
Python to start a module with and starts itself; a graphics library that breaks takes nothing else with it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from drafter.cli.verbs import MAKE_PAGES
from drafter.formats.page_options import PageOptions
from drafter.model.document import Resolution
from drafter.store.codec import to_json
from drafter.text.sentence import DrafterError, Sentence

_PATIENCE_SECONDS = 300


class PagesNotMade(DrafterError):
    """The second process failed."""

    kind = "unsupported"


def pdf(document: Resolution, options: PageOptions | None = None) -> bytes:
    """The PDF file; raises PagesNotMade where Qt cannot work on this computer."""
    asked = {"document": to_json(document), "options": (options or PageOptions()).to_values()}
    with tempfile.TemporaryDirectory(prefix="drafter-") as folder:
        order, target = Path(folder) / "order.json", Path(folder) / "pages.pdf"
        order.write_text(json.dumps(asked, ensure_ascii=False), encoding="utf-8")
        try:
            done = subprocess.run(
                [*_program(), MAKE_PAGES, str(order), str(target)],
                env=_environment(),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=_PATIENCE_SECONDS,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise _not_made(str(error)) from error
        if done.returncode or not target.exists():
            raise _not_made(_last_line(done.stderr))
        return target.read_bytes()


def _program() -> list[str]:
    """How to start this program once more."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "drafter"]


def _environment() -> dict[str, str]:
    """Without a display; but on Windows, where one is always there, and Qt finds the system's faces only with it."""
    return dict(os.environ) | ({} if sys.platform == "win32" else {"QT_QPA_PLATFORM": "offscreen"})


def _last_line(said: bytes) -> str:
    lines = said.decode("utf-8", "replace").strip().splitlines()
    return lines[-1].strip() if lines else "?"


def _not_made(reason: str) -> PagesNotMade:
    return PagesNotMade(
        Sentence(
            zh=f"PDF由Qt排版，它在这台电脑上运行不了（{reason}）。可写.docx。",
            en=f"Qt lays the PDF out, and it does not work on this computer ({reason}). Write a .docx file instead.",
        )
    )
