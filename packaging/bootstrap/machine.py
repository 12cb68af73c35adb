"""What this machine lacks, and how it is brought: by apt-get where that is possible, else by a line to type.

The libraries are those that Qt's own files name (`readelf -d` of PySide6-Essentials 6.11.3).
"""

import ctypes
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bootstrap.progress import Outcome, ProgressLine, Step, watch
from bootstrap.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Need:
    """Something of the system: its name for a person, Debian's package, how to see it, whether nothing goes without."""

    name: str
    package: str
    present: Callable[[], bool]
    required: bool = True


DRAWING = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""Without these no part of Qt's widgets loads, not even off screen."""

SCREEN = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
"""What a window on a real screen needs besides, under X and under Wayland."""

CHINESE_FACE = re.compile(
    r"noto.*cjk|source.?han|wqy|wenquanyi|uming|ukai|wenkai|droid.*fallback|simsun|simkai|msyh|fandol|sarasa",
    re.IGNORECASE,
)
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


FEW = 4
"""So many libraries are named one by one."""


def environment_needs() -> tuple[Need, ...]:
    """What Python itself lacks to make an environment; Debian keeps it in a package of its own."""
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    return tuple(
        Need(f"Python's module {module}", package, partial(has_module, module)) for module in ("venv", "ensurepip")
    )


def drawing_needs(platform: str, *, on_screen: bool) -> tuple[Need, ...]:
    """What Qt lacks to draw, and a Chinese font. Windows and macOS bring all of it."""
    if not platform.startswith("linux"):
        return ()
    libraries = {**DRAWING, **(SCREEN if on_screen else {})}
    font = Need("a Chinese font", "fonts-noto-cjk", has_chinese_font, required=False)
    return (*(Need(name, package, partial(loads, name)) for name, package in libraries.items()), font)


def has_display(platform: str, surroundings: Mapping[str, str]) -> bool:
    """True where a window can be shown: always on Windows and macOS, elsewhere when X or Wayland is announced."""
    if not platform.startswith("linux"):
        return True
    return bool(surroundings.get("DISPLAY") or surroundings.get("WAYLAND_DISPLAY"))


def has_module(name: str) -> bool:
    """True where Python can import the module, which may just have been installed."""
    importlib.invalidate_caches()
    return importlib.util.find_spec(name) is not None


def loads(library: str) -> bool:
    """True where the system's loader finds the library and everything that it needs in turn."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_chinese_font() -> bool:
    """True where a font with Chinese is installed: by the names of the files, and where that says no, by fontconfig."""
    folders = (Path(folder).expanduser() for folder in FONT_FOLDERS)
    if any(CHINESE_FACE.search(name) for folder in folders for _, _, names in os.walk(folder) for name in names):
        return True
    lister = shutil.which("fc-list")
    return bool(lister and subprocess.run([lister, ":lang=zh"], capture_output=True, check=False).stdout.strip())


def missing(needs: Iterable[Need]) -> tuple[Need, ...]:
    """The needs that this machine does not meet."""
    return tuple(need for need in needs if not need.present())


def packages(needs: Iterable[Need]) -> tuple[str, ...]:
    """Debian's packages for the needs, each once."""
    return tuple(dict.fromkeys(need.package for need in needs))


def apt_line(needs: Iterable[Need]) -> str:
    """The one line that installs all of it on Debian, Ubuntu and their kin."""
    return "sudo apt-get update && sudo apt-get install -y --no-install-recommends " + " ".join(packages(needs))


def supply(now: Iterable[Need], later: Iterable[Need], line: ProgressLine, *, has_apt: bool, is_root: bool) -> None:
    """Brings what is missing now, or raises Refusal with what the user is to do; a missing font alone stops nothing.

    What will be missing later comes with it, so that nobody is stopped, or waits, a second time.
    """
    lacking = missing(now)
    if not lacking:
        return
    lacking = missing({need.name: need for need in (*lacking, *later)}.values())
    if has_apt and is_root:
        install(packages(lacking), line)
    still = missing(now)
    if any(need.required for need in still):
        raise Refusal(advice(lacking, has_apt=has_apt, is_root=is_root))
    if still:
        print(advice(still, has_apt=has_apt, is_root=is_root), flush=True)


def advice(lacking: tuple[Need, ...], *, has_apt: bool, is_root: bool) -> str:
    """What to tell the user about the needs that are not met."""
    if has_apt and not is_root:
        line = apt_line(lacking)
        return f"This machine lacks {named(lacking)}. Install it with this line, then start again:\n\n    {line}\n"
    if has_apt:
        return f"This machine still lacks {named(missing(lacking))}, although apt-get installed its packages."
    return (
        f"This machine lacks {named(lacking)}. Install it with the system's package manager, then start again "
        f"(Debian's packages have these names: {' '.join(packages(lacking))})."
    )


def named(lacking: Sequence[Need]) -> str:
    """The needs in a few words; of many libraries the first one and their number."""
    libraries = [need.name for need in lacking if ".so." in need.name]
    others = [need.name for need in lacking if ".so." not in need.name]
    if len(libraries) > FEW:
        libraries = [f"{libraries[0]} and {len(libraries) - 1} more libraries"]
    return ", ".join((*libraries, *others))


def install(names: tuple[str, ...], line: ProgressLine) -> None:
    """Installs Debian packages; raises Refusal with apt-get's last lines where it fails.

    A failing update is not the end: the lists may be there already, and one bad source does not spoil the others.
    """
    print(f"Installing what the system lacks with apt-get: {' '.join(names)}", flush=True)
    apt_get(["update"], line)
    outcome = apt_get(["install", "-y", "--no-install-recommends", *names], line)
    if outcome.code:
        raise Refusal(
            "\n".join([*outcome.last_lines, "", "apt-get could not install what the system lacks; see above."])
        )


def apt_get(arguments: list[str], line: ProgressLine) -> Outcome:
    """Runs apt-get without questions, and shows its progress."""
    surroundings = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
    return watch(["apt-get", "-q", *arguments], AptListener(), surroundings, line)


class AptListener:
    """Makes one step of each package that apt-get sets up: "[3/41] libgl1"."""

    def __init__(self) -> None:
        self._total = 0
        self._done = 0

    def __call__(self, output: str) -> Step:
        """The step for a line of apt-get's output, None for the many that say nothing new."""
        if counted := re.match(r"(\d+) upgraded, (\d+) newly installed", output):
            self._total = int(counted[1]) + int(counted[2])
        if download := re.match(r"Get:\d+ \S+ \S+ \S+ (\S+)", output):
            return "fetching system packages", download[1]
        if unpacked := re.match(r"Unpacking (\S+)", output):
            return "unpacking system packages", unpacked[1]
        if finished := re.match(r"Setting up ([^\s:]+)", output):
            self._done += 1
            return f"[{self._done}/{self._total}] {finished[1]}"
        return None
