"""What a machine lacks, and what is done or said about it."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from bootstrap import machine
from bootstrap.machine import AptListener, Need
from bootstrap.progress import ProgressLine
from bootstrap.refusal import Refusal

PRESENT = Need("libz.so.1", "zlib1g", lambda: True)
EGL = Need("libEGL.so.1", "libegl1", lambda: False)
GLIB = Need("libglib-2.0.so.0", "libglib2.0-0", lambda: False)
THREADS = Need("libgthread-2.0.so.0", "libglib2.0-0", lambda: False)
FONT = Need("a Chinese font", "fonts-noto-cjk", lambda: False, required=False)


def test_only_what_is_not_there_is_missing() -> None:
    assert machine.missing([PRESENT, EGL, FONT]) == (EGL, FONT)


def test_a_package_that_brings_two_libraries_is_named_once() -> None:
    assert machine.packages([GLIB, EGL, THREADS]) == ("libglib2.0-0", "libegl1")


def test_the_line_for_debian_is_one_line_that_can_be_typed() -> None:
    line = machine.apt_line([EGL, GLIB, FONT])
    assert line == (
        "sudo apt-get update && sudo apt-get install -y --no-install-recommends libegl1 libglib2.0-0 fonts-noto-cjk"
    )


def test_where_nothing_is_missing_nothing_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    machine.supply([PRESENT], [], ProgressLine(), has_apt=True, is_root=True)
    assert capsys.readouterr().out == ""


def test_a_user_of_debian_gets_the_line_and_a_stop() -> None:
    with pytest.raises(Refusal) as refused:
        machine.supply([EGL, FONT], [], ProgressLine(), has_apt=True, is_root=False)
    assert machine.apt_line([EGL, FONT]) in str(refused.value).splitlines()[2]
    assert "lacks libEGL.so.1, a Chinese font" in str(refused.value)


def test_what_will_be_missing_later_is_in_the_same_line() -> None:
    with pytest.raises(Refusal) as refused:
        machine.supply([EGL], [replace(EGL), PRESENT, GLIB, FONT], ProgressLine(), has_apt=True, is_root=False)
    assert str(refused.value).startswith("This machine lacks libEGL.so.1, libglib-2.0.so.0, a Chinese font.")
    assert machine.apt_line([EGL, GLIB, FONT]) in str(refused.value).splitlines()[2]


def test_what_will_be_missing_later_stops_nothing_now(capsys: pytest.CaptureFixture[str]) -> None:
    machine.supply([PRESENT], [EGL], ProgressLine(), has_apt=True, is_root=False)
    assert capsys.readouterr().out == ""


def test_of_many_libraries_the_first_and_the_number_are_told() -> None:
    many = [Need(f"lib{number}.so.1", f"lib{number}", lambda: False) for number in range(9)]
    assert machine.named([*many, FONT]) == "lib0.so.1 and 8 more libraries, a Chinese font"


def test_elsewhere_the_missing_things_are_named() -> None:
    with pytest.raises(Refusal, match=r"lacks libEGL\.so\.1\. .*package manager.*\(.*libegl1\)"):
        machine.supply([EGL], [], ProgressLine(), has_apt=False, is_root=True)


def test_a_missing_font_is_told_and_stops_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    machine.supply([FONT], [], ProgressLine(), has_apt=False, is_root=False)
    assert "a Chinese font" in capsys.readouterr().out


def test_root_on_debian_has_it_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    installed: list[str] = []
    egl = Need("libEGL.so.1", "libegl1", lambda: "libegl1" in installed)

    def install(names: Sequence[str], line: ProgressLine) -> None:
        installed.extend(names)

    monkeypatch.setattr(machine, "install", install)
    machine.supply([PRESENT, egl], [], ProgressLine(), has_apt=True, is_root=True)
    assert installed == ["libegl1"]


def test_what_apt_get_could_not_mend_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "install", lambda names, line: None)
    with pytest.raises(Refusal, match=r"still lacks libEGL\.so\.1"):
        machine.supply([EGL], [], ProgressLine(), has_apt=True, is_root=True)


def test_windows_and_macos_lack_nothing_for_drawing() -> None:
    assert machine.drawing_needs("win32", on_screen=True) == ()
    assert machine.drawing_needs("darwin", on_screen=True) == ()


def test_a_screen_needs_more_than_drawing_does() -> None:
    drawing = {need.name for need in machine.drawing_needs("linux", on_screen=False)}
    screen = {need.name for need in machine.drawing_needs("linux", on_screen=True)}
    assert drawing < screen
    assert "libxcb-cursor.so.0" in screen - drawing


def test_a_library_that_is_nowhere_does_not_load() -> None:
    assert not machine.loads("libthere-is-no-such-thing.so.7")


def test_a_module_that_is_nowhere_is_missed() -> None:
    assert machine.has_module("json")
    assert not machine.has_module("there_is_no_such_thing")


@pytest.mark.parametrize(
    ("platform", "surroundings", "shown"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("darwin", {}, True),
        ("win32", {}, True),
    ],
)
def test_a_display_is_announced_on_linux_and_taken_for_granted_elsewhere(
    platform: str, surroundings: dict[str, str], shown: bool
) -> None:
    assert machine.has_display(platform, surroundings) is shown


@pytest.mark.parametrize("name", ["NotoSansCJK-Regular.ttc", "wqy-microhei.ttc", "SourceHanSerifSC.otf", "uming.ttc"])
def test_a_chinese_font_is_known_by_its_file(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "FONT_FOLDERS", (str(tmp_path),))
    monkeypatch.setattr(machine.shutil, "which", lambda command: None)
    assert not machine.has_chinese_font()
    (tmp_path / "opentype").mkdir()
    (tmp_path / "opentype" / name).touch()
    assert machine.has_chinese_font()


def test_apt_gets_packages_are_counted() -> None:
    listener = AptListener()
    assert listener("0 upgraded, 2 newly installed, 0 to remove and 0 not upgraded.") is None
    assert listener("Get:1 mirror bookworm/main amd64 libgl1 amd64 1.6.0-1 [88.4 kB]") == (
        "fetching system packages",
        "libgl1",
    )
    assert listener("Unpacking libgl1:amd64 (1.6.0-1) ...") == ("unpacking system packages", "libgl1:amd64")
    assert listener("Setting up libgl1:amd64 (1.6.0-1) ...") == "[1/2] libgl1"
    assert listener("Setting up fonts-noto-cjk (1:20220127) ...") == "[2/2] fonts-noto-cjk"
    assert listener("Processing triggers for libc-bin ...") is None
