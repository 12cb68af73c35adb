"""The project's own tests, one command after the other: style, types, walls between the layers, pytest."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence

from bootstrap.project import Project, quiet_surroundings
from bootstrap.refusal import Refusal


def commands(project: Project, pytest_arguments: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """The commands in their order; pytest is the last, so that its closing line ends the output."""
    python = str(project.python)
    return (
        (python, "-m", "ruff", "check"),
        (python, "-m", "ruff", "format", "--check"),
        (python, "-m", "mypy", "--strict", "drafter", "packaging"),
        (str(project.command("lint-imports")), "--no-logo"),
        (python, "-m", "pytest", *pytest_arguments),
    )


def run(project: Project, pytest_arguments: Sequence[str] = ()) -> None:
    """Runs all of them; raises Refusal with the exit code of the first one that fails, whatever it printed before."""
    surroundings = quiet_surroundings(**off_screen(sys.platform, os.environ))
    for command in commands(project, pytest_arguments):
        print(f"== {described(command)}", flush=True)
        ended = subprocess.run(command, cwd=project.root, env=surroundings, stdin=subprocess.DEVNULL, check=False)
        if ended.returncode:
            raise Refusal(f"{described(command)}: {ending(ended.returncode)}.", exit_code(ended.returncode))


def described(command: Sequence[str]) -> str:
    """The command as a person would type it: "ruff check"."""
    program = command[0].replace("\\", "/").rsplit("/", 1)[-1]
    return " ".join(command[2:]) if command[1:2] == ("-m",) else " ".join((program, *command[1:]))


def ending(returncode: int) -> str:
    """What a return code other than 0 says; a negative one is the signal that ended the program."""
    return f"exit code {returncode}" if returncode > 0 else f"ended by signal {-returncode}"


def exit_code(returncode: int) -> int:
    """The code with which to end for a child's return code, as shells give it for signals."""
    return returncode if returncode >= 0 else 128 - returncode


def off_screen(platform: str, surroundings: Mapping[str, str]) -> dict[str, str]:
    """On Linux tests draw off screen, the same with and without a display, unless QT_QPA_PLATFORM says otherwise."""
    if not platform.startswith("linux") or "QT_QPA_PLATFORM" in surroundings:
        return {}
    return {"QT_QPA_PLATFORM": "offscreen"}
