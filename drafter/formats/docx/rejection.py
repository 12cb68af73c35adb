"""The other view of a file with tracked changes: accepting what it tracks then gives the base."""

from __future__ import annotations

from drafter.formats.docx.package import Package
from drafter.formats.docx.turning import turn_round

_XML = ".xml"


def turned_round(data: bytes) -> bytes:
    """The file with insertions as deletions, deletions as insertions, and former properties as the present ones.

    Raises FormatError where the file is damaged.
    """
    package = Package.open(data)
    for name in package.names:
        if name.startswith("word/") and name.endswith(_XML):
            turn_round(package.xml(name))
            package.changed(name)
    return package.to_bytes()
