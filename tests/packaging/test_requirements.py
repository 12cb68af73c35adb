"""The pinned requirement files: complete, in step with pyproject.toml and with each other, and naming no host."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

FILES = ("requirements-build.txt", "requirements.txt", "requirements-test.txt")


def blocks(root: Path, name: str) -> dict[str, str]:
    """Each pinned package's whole entry, by name."""
    text = (root / "packaging" / name).read_text(encoding="utf-8")
    entries = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    return {re.match(r"[\w.-]+", entry)[0]: entry for entry in entries}  # type: ignore[index]


def versions(root: Path, name: str) -> dict[str, str]:
    """Each pinned package's version, by name."""
    return {package: entry.split("==")[1].split()[0] for package, entry in blocks(root, name).items()}


def project(root: Path) -> dict[str, Any]:
    """The project's own table of pyproject.toml."""
    table: dict[str, Any] = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return table


@pytest.mark.parametrize("name", FILES)
def test_every_package_is_pinned_with_hashes(name: str, root: Path) -> None:
    entries = blocks(root, name)
    assert entries
    assert [package for package, entry in entries.items() if "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("name", FILES)
def test_no_host_and_no_option_is_named(name: str, root: Path) -> None:
    text = (root / "packaging" / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert re.findall(r"^\s*--?(?!-hash|hash)\S+", text, re.MULTILINE) == []


def test_what_the_project_runs_with_is_pinned_as_it_asks(root: Path) -> None:
    pinned = versions(root, "requirements.txt")
    for wanted in map(Requirement, project(root)["dependencies"]):
        assert wanted.specifier.contains(pinned[canonicalize_name(wanted.name)]), wanted


def test_what_the_project_is_tested_with_is_pinned_as_it_asks(root: Path) -> None:
    pinned = versions(root, "requirements-test.txt")
    for wanted in map(Requirement, project(root)["optional-dependencies"]["test"]):
        assert wanted.specifier.contains(pinned[canonicalize_name(wanted.name)]), wanted


def test_the_tests_run_with_the_very_packages_of_the_program(root: Path) -> None:
    assert blocks(root, "requirements.txt").keys() <= blocks(root, "requirements-test.txt").keys()
    tested = versions(root, "requirements-test.txt")
    assert {name: tested[name] for name in versions(root, "requirements.txt")} == versions(root, "requirements.txt")


def test_the_qt_that_aborts_on_python_3_11_is_not_pinned(root: Path) -> None:
    assert versions(root, "requirements.txt")["pyside6-essentials"].startswith("6.11.")


def test_what_only_windows_needs_is_pinned_for_windows(root: Path) -> None:
    assert "sys_platform == 'win32'" in blocks(root, "requirements-test.txt")["colorama"].splitlines()[0]
