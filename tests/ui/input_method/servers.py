"""The input methods that pinyin is typed through, each as a desktop has it; the window talks to both as to IBus."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

START_S = 60
DESKTOP = ("xdotool", "openbox", "xvfb-run", "dbus-run-session")
FCITX_PROFILE = """\
[Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin

[Groups/0/Items/0]
Name=keyboard-us
Layout=

[Groups/0/Items/1]
Name=pinyin
Layout=

[GroupOrder]
0=Default
"""
FCITX_CONFIG = """\
[Behavior]
ActiveByDefault=True
ShareInputState=All
"""
_FCITX_SILENT = "wayland,waylandim,notifications,notificationitem,kimpanel,classicui"
"""What shows candidates and asks for a desktop that is not there."""


@dataclass(frozen=True)
class Server:
    """`start` begins it, before there is a window; `engine` names what answers once a window has the keyboard."""

    engine: str
    tools: tuple[str, ...]
    data: Path
    """What Debian's package of the engine brings."""
    start: Callable[[], subprocess.Popen[bytes]]
    answers: Callable[[], str]
    """Asks for the engine, and brings it on where that takes asking; "" while nobody answers."""

    @property
    def missing(self) -> tuple[str, ...]:
        """What would have to be installed."""
        tools = (tool for tool in (*self.tools, *DESKTOP) if shutil.which(tool) is None)
        return (*tools, *(() if self.data.exists() else (str(self.data),)))

    def is_on(self) -> bool:
        """True once its engine answers, which takes a moment; False where it never does."""
        end = time.monotonic() + START_S
        while time.monotonic() < end:
            if self.answers() == self.engine:
                return True
            time.sleep(0.5)
        return False


def started(*command: str) -> subprocess.Popen[bytes]:
    """A program that runs beside us."""
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _said(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


def _start_ibus() -> subprocess.Popen[bytes]:
    return started("ibus-daemon", "--panel", "disable", "--replace")


def _ask_ibus() -> str:
    _said("ibus", "engine", "libpinyin")
    return _said("ibus", "engine")


def _start_fcitx() -> subprocess.Popen[bytes]:
    """With pinyin for everybody from the start, as its own settings dialog would write it."""
    folder = Path(os.environ["HOME"], ".config", "fcitx5")
    folder.mkdir(parents=True)
    folder.joinpath("profile").write_text(FCITX_PROFILE, encoding="utf-8")
    folder.joinpath("config").write_text(FCITX_CONFIG, encoding="utf-8")
    return started("fcitx5", f"--disable={_FCITX_SILENT}")


def _ask_fcitx() -> str:
    """Only where it is there: asking would start another one."""
    names = _said(
        *("dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus"),
        *("/", "org.freedesktop.DBus.ListNames"),
    )
    return "pinyin" if '"org.freedesktop.IBus"' in names else ""


SERVERS = {
    "ibus": Server(
        "libpinyin",
        ("ibus-daemon", "ibus"),
        Path("/usr/share/ibus/component/libpinyin.xml"),
        _start_ibus,
        _ask_ibus,
    ),
    "fcitx5": Server(
        "pinyin",
        ("fcitx5", "fcitx5-remote", "dbus-send"),
        Path("/usr/share/fcitx5/inputmethod/pinyin.conf"),
        _start_fcitx,
        _ask_fcitx,
    ),
}
