"""Makes .venv in the project's root and fills it with what is pinned, once; later starts find it ready at once."""

import shutil
import subprocess
import sys
from pathlib import Path

from bootstrap import pip, stamp
from bootstrap.progress import ProgressLine
from bootstrap.project import Project, quiet_surroundings
from bootstrap.refusal import Refusal
from bootstrap.stamp import Condition, Stamp

SERVES = {"run": ("run",), "test": ("run", "test")}
"""What an installation for a purpose is good for: the packages for tests are those for running and more."""


def look(project: Project, purpose: str) -> Condition:
    """What is to be done before the environment serves the purpose."""
    return stamp.condition(stamp.read(project.environment), project.environment, purpose, recipe(project, purpose))


def recipe(project: Project, purpose: str) -> str:
    """The digest of all that decides what is installed for a purpose."""
    files = [project.root / "pyproject.toml", project.requirements("build"), project.requirements(purpose)]
    return stamp.digest_of(files)


def set_up(project: Project, purpose: str, found: Condition, line: ProgressLine) -> None:
    """Makes the environment serve the purpose; raises Refusal where that fails."""
    if found is Condition.UNUSABLE:
        print(f"Setting Drafter up in {project.environment}; this happens once.", flush=True)
        make(project, line)
    else:
        print(f"Installing what is new into {project.environment}", flush=True)
    stamp.write(project.environment, begun(project))
    pip.install_pinned(project, "build", line)
    pip.install_pinned(project, purpose, line)
    pip.install_project(project, line)
    line.show("compiling")
    compile_ahead(project)
    stamp.write(project.environment, finished(project, purpose))
    print("Set up.", flush=True)


def begun(project: Project) -> Stamp:
    """The stamp of an environment that serves no purpose yet."""
    return Stamp(str(project.environment), stamp.this_python())


def finished(project: Project, purpose: str) -> Stamp:
    """The stamp of an environment into which everything for the purpose has just been installed."""
    folder = project.environment
    packages = sorted(
        path.relative_to(folder).as_posix() for path in folder.glob("**/site-packages/*.dist-info/RECORD")
    )
    programs = [path.relative_to(folder).as_posix() for path in (project.python, project.command("drafter"))]
    digests = {served: recipe(project, served) for served in SERVES[purpose]}
    return Stamp(str(folder), stamp.this_python(), (*programs, *packages), digests)


def make(project: Project, line: ProgressLine) -> None:
    """Makes an empty environment, in place of a broken one; a folder that is not of our making is kept beside it."""
    clear_away(project.environment)
    line.show("making the environment")
    project.environment.mkdir()
    stamp.write(project.environment, begun(project))
    base = (
        getattr(sys, "_base_executable", None) or sys.executable
    )  # not that of the environment which is being replaced
    made = subprocess.run(
        [base, "-m", "venv", str(project.environment)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=quiet_surroundings(PYTHONUTF8="1"),
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if made.returncode:
        raise Refusal(
            f"{made.stdout.strip()}\n\nPython could not make an environment in {project.environment}; see above."
        )


def compile_ahead(project: Project) -> None:
    """Compiles the project's modules, as pip does with those of packages.

    Python would do it at the first start, and at each one where PYTHONDONTWRITEBYTECODE keeps it from writing the
    result. Where nothing can be written there it goes on without: the program runs all the same.
    """
    command = [str(project.python), "-m", "compileall", "-q", str(project.root / "drafter")]
    subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, env=quiet_surroundings(), check=False)


def clear_away(folder: Path) -> None:
    """Removes an environment that carries our stamp, and moves aside anything else of its name."""
    if (folder / stamp.NAME).is_file():
        try:
            shutil.rmtree(folder)
        except OSError as fault:
            sentence = f"{folder} has to be made anew and cannot be removed ({fault}). Close Drafter, then start again."
            raise Refusal(sentence) from fault
    elif folder.is_symlink() or folder.exists():
        names = (folder.with_name(f"{folder.name}.{number}") for number in range(1, 1000))
        aside = next(name for name in names if not name.exists())
        folder.rename(aside)
        print(f"{folder} was not made by this command; it is kept as {aside.name}.", flush=True)
