"""Writes the pinned requirement files from pyproject.toml: `python3 packaging/lock.py [--upgrade]`.

The pins hold for Linux, macOS and Windows and for Python 3.11 to 3.14: what only one of them needs carries a marker,
and the hashes are those of all files of a version. uv resolves, in a temporary environment of its own.
"""

import subprocess
import sys
import tempfile
import tomllib
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROJECT_FILE = ROOT / "pyproject.toml"
OLDEST_PYTHON = "3.11"
HEADER = "# {what}\n# Written by `python3 packaging/lock.py` from pyproject.toml.\n"


def main(arguments: list[str]) -> int:
    """Writes the three files anew; versions that still fit are kept unless `--upgrade` is given."""
    with tempfile.TemporaryDirectory() as folder:
        resolver = Resolver(Path(folder), upgrade="--upgrade" in arguments)
        resolver.lock("requirements-build.txt", "What installs the rest.", ["-"], build_requirements())
        resolver.lock("requirements.txt", "What Drafter runs with.", [str(PROJECT_FILE)])
        everything = [
            str(PROJECT_FILE),
            "--extra",
            "test",
            "--constraints",
            str(ROOT / "packaging" / "requirements.txt"),
        ]
        resolver.lock("requirements-test.txt", "What Drafter runs with and is tested with.", everything)
    return 0


def build_requirements() -> str:
    """pip itself, so that it acts alike everywhere, and what source archives are built with; a line each."""
    project = tomllib.loads(PROJECT_FILE.read_text(encoding="utf-8"))
    return "\n".join(["pip", *project["build-system"]["requires"]])


class Resolver:
    """uv in a temporary environment."""

    def __init__(self, folder: Path, *, upgrade: bool) -> None:
        venv.create(folder, with_pip=True)
        self._python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
        self._upgrade = ["--upgrade"] if upgrade else []
        subprocess.run([self._python, "-m", "pip", "install", "--quiet", "uv"], check=True)

    def lock(self, name: str, what: str, sources: list[str], given: str | None = None) -> None:
        """Writes packaging/`name` from the sources, of which "-" is the given text."""
        target = ROOT / "packaging" / name
        options = ["--universal", "--python-version", OLDEST_PYTHON, "--generate-hashes", "--no-header", "--quiet"]
        outputs = ["--output-file", str(target), *self._upgrade]
        command = [str(self._python), "-m", "uv", "pip", "compile", *sources, *options, *outputs]
        subprocess.run(command, input=given, text=True, check=True, stdout=subprocess.DEVNULL, cwd=ROOT)
        target.write_text(HEADER.format(what=what) + target.read_text(encoding="utf-8"), encoding="utf-8", newline="\n")
        print(f"packaging/{name}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
