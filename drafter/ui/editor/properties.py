"""What the sheet keeps in Qt's formats: such properties survive splitting and removing, where block data is lost."""

from __future__ import annotations

from PySide6.QtGui import QTextFormat

_USER = QTextFormat.Property.UserProperty.value

PARAGRAPH_ID = _USER + 1
"""Of a block: the paragraph that it shows."""
LOOK = _USER + 2
"""Of a block: for which part and level it is laid out."""
NOTE_LABEL = _USER + 3
"""Of a note's character: its mark as it is counted now."""
NOTE_ID = _USER + 4
"""Of a note's character: which note it cites."""
NOTE_SIZE = _USER + 5
"""Of a note's character: the QSizeF of its mark."""
NOTE_FACE = _USER + 6
"""Of a note's character: the QFont of its mark."""
NOTE_RISE = _USER + 7
"""Of a note's character: how far above the base line the foot of its mark stands, in pixels."""

NOTE_OBJECT = QTextFormat.ObjectTypes.UserObject.value + 1
