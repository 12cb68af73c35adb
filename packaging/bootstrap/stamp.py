"""The note in .venv that says what was set up there, so that the next start need not look again.

It is written before the first package comes and completed after the last one, so that an interrupted set-up shows.
"""

import hashlib
import json
import sys
import sysconfig
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from enum import Enum
from pathlib import Path

NAME = "drafter-setup.json"


class Condition(Enum):
    """What is to be done with an environment."""

    READY = "nothing"
    OUTDATED = "install into it what the project pins now"
    UNUSABLE = "make it anew"


@dataclass(frozen=True, slots=True)
class Stamp:
    """An environment's folder, its Python, some of its files, and for each purpose the digest of what was installed.

    `finished` is empty while packages are being installed.
    """

    folder: str
    python: str
    files: tuple[str, ...] = ()
    finished: Mapping[str, str] = field(default_factory=dict)


def condition(stamp: Stamp | None, folder: Path, purpose: str, digest: str) -> Condition:
    """What the environment in the folder is good for, by its stamp and by what is there of the files that it names."""
    if stamp is None or not stamp.finished:
        return Condition.UNUSABLE
    if (stamp.folder, stamp.python) != (str(folder), this_python()):
        return Condition.UNUSABLE
    if not all((folder / name).exists() for name in stamp.files):
        return Condition.UNUSABLE
    return Condition.READY if stamp.finished.get(purpose) == digest else Condition.OUTDATED


def this_python() -> str:
    """The kind of the running Python, as far as packages are published apart for it: "cpython-311 linux-x86_64"."""
    return f"{sys.implementation.cache_tag} {sysconfig.get_platform()}"


def digest_of(files: Iterable[Path]) -> str:
    """One digest of the contents of the files, the same with either kind of line end."""
    whole = hashlib.sha256()
    for file in files:
        whole.update(hashlib.sha256(file.read_bytes().replace(b"\r\n", b"\n")).digest())
    return whole.hexdigest()


def read(folder: Path) -> Stamp | None:
    """The environment's stamp; None where there is none or it cannot be understood."""
    try:
        content = json.loads((folder / NAME).read_text(encoding="utf-8"))
        return Stamp(content["folder"], content["python"], tuple(content["files"]), dict(content["finished"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write(folder: Path, stamp: Stamp) -> None:
    """Puts the stamp into the environment, whole or not at all."""
    unfinished = folder / (NAME + ".new")
    unfinished.write_text(json.dumps(asdict(stamp), ensure_ascii=False, indent=1), encoding="utf-8")
    unfinished.replace(folder / NAME)
