"""The register that the verbs use."""

from __future__ import annotations

from drafter.register.lookup import Register, register
from drafter.store.places import data_folder, register_folder


def own_register() -> Register:
    """The register with the user's own layer."""
    return register(register_folder(data_folder()))
