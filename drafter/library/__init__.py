"""Earlier texts on this computer: the adopted resolutions that the user opened or added, each as it was understood."""

from drafter.library.database import LibraryDamaged, LibraryError, set_aside
from drafter.library.held import Addition, Contents, HeldText, NewText
from drafter.library.texts import Library

__all__ = [
    "Addition",
    "Contents",
    "HeldText",
    "Library",
    "LibraryDamaged",
    "LibraryError",
    "NewText",
    "set_aside",
]
