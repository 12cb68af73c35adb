"""A process of its own that makes one PDF file and ends: for the command line, which must not import Qt itself.

`drafter --make-pages ORDER PDF` reads a document and the options of its pages from the JSON file ORDER.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path


def run(arguments: Sequence[str]) -> int:
    """Make the file; what goes wrong ends the process with a trace on its standard error."""
    from PySide6.QtGui import QGuiApplication

    from drafter.app.pages import writer
    from drafter.formats.page_options import PageOptions
    from drafter.store.codec import from_json

    order, target = map(Path, arguments)
    asked = json.loads(order.read_text(encoding="utf-8"))
    application = QGuiApplication(["drafter"])
    target.write_bytes(writer.write(from_json(asked["document"]), PageOptions.from_values(asked["options"])))
    application.shutdown()
    return 0
