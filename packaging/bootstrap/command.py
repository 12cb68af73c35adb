"""The command itself: what was asked for, what that needs, and then doing it."""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from bootstrap import demo, environment, machine, suite
from bootstrap.progress import ProgressLine
from bootstrap.project import Project, quiet_surroundings
from bootstrap.refusal import Refusal
from bootstrap.stamp import Condition

Needs = tuple[machine.Need, ...]

INTERRUPTED = 130
"""The exit code of a program that the user stopped with Ctrl+C."""


def main(arguments: Sequence[str]) -> int:
    """Does the errand and returns the exit code; what the user has to know about a failure is printed."""
    speak_utf8()
    options, further = parser().parse_known_args(arguments)
    if further and options.errand != "test":
        parser().error(f"unknown arguments: {' '.join(further)}")
    project = Project(Path(__file__).resolve().parents[2])
    try:
        return run(project, chosen(options.errand), further)
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return refusal.code
    except OSError as fault:
        print(f"{fault}. Mend that, then start again.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. Start again to go on; what was fetched is kept.", file=sys.stderr)
        return INTERRUPTED


def parser() -> argparse.ArgumentParser:
    """The command's arguments; what it does not know is handed on to pytest."""
    described = argparse.ArgumentParser(
        prog="start.py", description="Sets Drafter up in .venv and starts it.", allow_abbrev=False
    )
    described.add_argument(
        "errand",
        nargs="?",
        choices=("window", "demo", "test"),
        help="window: open it, the first time on the sample (the default where there is a display); "
        "demo: the same job without a window; "
        "test: run the tests, further arguments go to pytest",
    )
    return described


def chosen(errand: str | None) -> str:
    """The errand: as asked for, else the window where one can be shown."""
    return errand or ("window" if machine.has_display(sys.platform, os.environ) else "demo")


def run(project: Project, errand: str, for_pytest: Sequence[str]) -> int:
    """Sets up what the errand needs and does it; returns the exit code."""
    prepare(project, errand)
    if errand == "test":
        suite.run(project, for_pytest)
    elif errand == "demo":
        demo.run(project)
    else:
        return open_window(project)
    return 0


def prepare(project: Project, errand: str) -> None:
    """Brings what the machine and the environment lack for the errand; nothing at all on most starts."""
    purpose = "test" if errand == "test" else "run"
    found = environment.look(project, purpose)
    line = ProgressLine()
    now, later = needs(errand, found)
    machine.supply(now, later, line, has_apt=bool(shutil.which("apt-get")), is_root=is_root())
    if found is not Condition.READY:
        environment.set_up(project, purpose, found, line)


def needs(errand: str, found: Condition) -> tuple[Needs, Needs]:
    """What the errand asks of the machine now, and what the other errands will ask of it later."""
    making = machine.environment_needs() if found is Condition.UNUSABLE else ()
    drawing = () if errand == "demo" else machine.drawing_needs(sys.platform, on_screen=errand == "window")
    later = machine.drawing_needs(sys.platform, on_screen=machine.has_display(sys.platform, os.environ))
    return (*making, *drawing), later


def is_root() -> bool:
    """True where system packages may be installed without asking; never on Windows."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def open_window(project: Project) -> int:
    """Opens the window, the first time on the sample, and waits until it is closed."""
    print("Opening the window", flush=True)
    command = [str(project.command("drafter")), "--welcome"]
    code = subprocess.run(command, env=quiet_surroundings(), check=False).returncode
    if code:
        raise Refusal(
            f"The window ended with an error ({suite.ending(code)}). The same job without a window: "
            "python3 packaging/start.py demo",
            suite.exit_code(code),
        )
    return 0


def speak_utf8() -> None:
    """Lets Chinese be printed where the system's encoding has none, as in a log on Windows."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8" if not stream.isatty() else stream.encoding, errors="replace")
