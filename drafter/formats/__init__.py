"""The only place that knows files: reading them into documents, and writing documents as files.

`read` and `read_file` take anything: the content decides what a file is, never its name. What cannot be read raises
`FormatError` with a sentence that says what to do; whatever else is odd in a file is read and noted as a repair.
"""

from typing import TYPE_CHECKING

from drafter.text.late_names import late_names

__all__ = [
    "FORMATS",
    "LARGEST_BYTES",
    "AcceptedOf",
    "FailureKind",
    "Format",
    "FormatError",
    "Imported",
    "TrackedChanges",
    "read",
    "read_file",
    "refuse_unreadable",
]

if TYPE_CHECKING:
    from drafter.formats.errors import FailureKind, FormatError
    from drafter.formats.imported import Imported
    from drafter.formats.kinds import FORMATS, Format
    from drafter.formats.reading import read, read_file
    from drafter.formats.size import LARGEST_BYTES, refuse_unreadable
    from drafter.structuring.raw import AcceptedOf, TrackedChanges
else:
    __getattr__ = late_names(
        __name__,
        {
            "FORMATS": "drafter.formats.kinds",
            "FailureKind": "drafter.formats.errors",
            "Format": "drafter.formats.kinds",
            "FormatError": "drafter.formats.errors",
            "Imported": "drafter.formats.imported",
            "LARGEST_BYTES": "drafter.formats.size",
            "AcceptedOf": "drafter.structuring.raw",
            "TrackedChanges": "drafter.structuring.raw",
            "read": "drafter.formats.reading",
            "read_file": "drafter.formats.reading",
            "refuse_unreadable": "drafter.formats.size",
        },
    )
