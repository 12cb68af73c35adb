"""Where things lie in the project's folder, on each system."""

import locale
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

WINDOWS = os.name == "nt"


@dataclass(frozen=True, slots=True)
class Project:
    """The checkout whose folder is `root`."""

    root: Path

    @property
    def environment(self) -> Path:
        """The folder of the virtual environment."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """The environment's own Python."""
        return self.command("python")

    def command(self, name: str) -> Path:
        """A program of the environment: `command("drafter")`."""
        return self.environment / ("Scripts" if WINDOWS else "bin") / (name + (".exe" if WINDOWS else ""))

    def requirements(self, purpose: str) -> Path:
        """The file of pinned packages for `build`, `run` or `test`."""
        names = {"build": "requirements-build.txt", "run": "requirements.txt", "test": "requirements-test.txt"}
        return self.root / "packaging" / names[purpose]

    @property
    def sample(self) -> Path:
        """The resolution that comes with the program: in English where the system speaks it, else in Chinese."""
        language = "en" if speaks_english(os.environ) else "zh"
        return self.root / "resources" / "samples" / f"ocean-observation-{language}.md"

    @property
    def out(self) -> Path:
        """Where the errand without a window leaves its Word file."""
        return self.root / "out"


def speaks_english(environment: Mapping[str, str]) -> bool:
    """Whether the user's system is set to English; no for one that says nothing (LANG=C)."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return environment[name].lower().startswith("en")
    return (locale.getlocale()[0] or "").lower().startswith("en")


def quiet_surroundings(**more: str) -> dict[str, str]:
    """The user's environment variables for a child process, without those that would mix in another Python's packages.

    The user's settings for pip (proxies, mirrors, certificates) stay as they are.
    """
    foreign = {
        "PYTHONPATH",
        "PYTHONHOME",
        "PYTHONSTARTUP",
        "__PYVENV_LAUNCHER__",
        "PIP_USER",
        "PIP_TARGET",
        "PIP_PREFIX",
    }
    kept = {name: value for name, value in os.environ.items() if name not in foreign}
    return {**kept, "PYTHONUTF8": "1", **more}
