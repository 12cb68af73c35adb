"""Installs pinned packages with the environment's own pip, and tells its progress by package."""

import re
from collections.abc import Sequence

from bootstrap.progress import ProgressLine, Step, watch
from bootstrap.project import Project, quiet_surroundings
from bootstrap.refusal import Refusal

SOURCE_ONLY = frozenset({"jieba"})
"""Published as a source archive alone; of all others only wheels are taken, so that nothing is compiled."""

FAILED = (
    "The packages could not be installed; pip's last lines above say why. A proxy or a mirror is set in pip's own "
    "settings. Start again once that is mended: what was fetched is kept."
)
OTHER_FILES = (
    "A package is not the file that the project pins, so it was not installed. If pip is set to use a mirror, the "
    "mirror holds another file under that name."
)


def install_pinned(project: Project, purpose: str, line: ProgressLine) -> None:
    """Installs the packages that are pinned for the purpose ("build" brings the pip that the other ones rely on)."""
    requirements = project.requirements(purpose)
    names = pinned_names(requirements.read_text(encoding="utf-8"))
    wheels = ",".join(name for name in names if name not in SOURCE_ONLY)
    options = ["--require-hashes", "--no-deps", "--no-build-isolation", "--only-binary", wheels]
    bar = ["--progress-bar", "off" if purpose == "build" else "raw"]
    install(project, [*options, *bar, "--requirement", str(requirements)], PipListener(len(names)), line)


def install_project(project: Project, line: ProgressLine) -> None:
    """Installs the project itself from where it lies, so that `drafter` runs the checkout; fetches nothing."""
    options = ["--no-deps", "--no-build-isolation", "--no-index", "--force-reinstall", "--editable", str(project.root)]
    line.show("drafter itself")
    install(project, options, PipListener(1), line)


def pinned_names(requirements: str) -> tuple[str, ...]:
    """The names of the packages in the text of a requirements file."""
    return tuple(re.findall(r"^([\w.-]+)==", requirements, re.MULTILINE))


class PipListener:
    """Makes steps of pip's output: "[3/9] lxml 6.1.3", with the share that has been fetched as detail."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._seen = 0
        self._step = ""
        self.found_other_files = False

    def __call__(self, output: str) -> Step:
        """The step for a line of pip's output, None for the many that say nothing new."""
        if package := re.match(r"(?:Collecting|Requirement already satisfied:) ([\w.-]+)==([\w.]+)", output):
            return self._next(f"{package[1]} {package[2]}")
        if package := re.match(r"Processing \S*?([\w.]+)-([\d.]+)\S*\.(?:whl|tar\.gz)", output):
            return self._next(f"{package[1]} {package[2]}")
        if fetched := re.match(r"Progress (\d+) of ([1-9]\d*)", output):
            return self._step, f"{100 * int(fetched[1]) // int(fetched[2])} %"
        if output.startswith("Ignoring "):  # its marker names another system
            self._total -= 1
        if output.startswith("Installing collected packages") and self._total > 1:
            return f"unpacking all {self._total} packages"
        self.found_other_files |= "DO NOT MATCH THE HASHES" in output
        return None

    def _next(self, package: str) -> str:
        self._seen += 1
        self._step = f"[{self._seen}/{self._total}] {package}"
        return self._step


def install(project: Project, arguments: Sequence[str], listener: PipListener, line: ProgressLine) -> None:
    """Runs `pip install` in the environment; raises Refusal with its last lines where it fails."""
    always = ["--no-input", "--disable-pip-version-check", "--no-color", "--no-user"]
    command = [str(project.python), "-m", "pip", "install", *always, *arguments]
    outcome = watch(command, listener, quiet_surroundings(PYTHONUTF8="1"), line)
    if outcome.code:
        raise Refusal(OTHER_FILES if listener.found_other_files else "\n".join([*outcome.last_lines, "", FAILED]))
