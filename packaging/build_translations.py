"""Gathers the interface's strings into resources/i18n/drafter_zh_CN.ts and compiles it to .qm.

    python packaging/build_translations.py            after changing strings or translations; commit both files
    python packaging/build_translations.py --check    says what is missing or out of date, and fails then

English stands in the code (`self.tr("…")`); the Chinese is written into the .ts file, by hand or with Qt Linguist. The
tools come with PySide6.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ("drafter/app", "drafter/ui")
TS = ROOT / "resources" / "i18n" / "drafter_zh_CN.ts"


def tool(name: str, *arguments: str) -> None:
    """Run one of the tools that lie beside this Python; CalledProcessError with its words where it fails."""
    program = Path(sys.executable).with_name(f"pyside6-{name}")
    subprocess.run([str(program), *arguments], check=True, cwd=ROOT, stdout=subprocess.DEVNULL)


def gather(ts: Path) -> None:
    """Bring the .ts file up to the code: new strings come in unfinished, strings that are gone go."""
    files = sorted(str(path.relative_to(ROOT)) for folder in SOURCES for path in (ROOT / folder).rglob("*.py"))
    options = ("-locations", "none", "-no-obsolete", "-source-language", "en", "-target-language", "zh_CN")
    tool("lupdate", *files, *options, "-ts", str(ts))


def unfinished(ts: Path) -> list[str]:
    """The strings without a translation, each with its context."""
    return [
        f"{context.findtext('name')}: {message.findtext('source')}"
        for context in ET.parse(ts).getroot().iter("context")
        for message in context.iter("message")
        if _is_unfinished(message)
    ]


def _is_unfinished(message: ET.Element) -> bool:
    translation = message.find("translation")
    return translation is None or translation.get("type") == "unfinished" or not "".join(translation.itertext()).strip()


def build() -> list[str]:
    """Gather and compile; what is still without a translation."""
    gather(TS)
    # A program that is running has the old file in its memory map: put a new one in its place, and never write into it.
    fresh = TS.with_suffix(".qm.new")
    tool("lrelease", "-silent", str(TS), "-qm", str(fresh))
    fresh.replace(TS.with_suffix(".qm"))
    return unfinished(TS)


def check() -> list[str]:
    """What is missing or out of date, without touching the files."""
    with tempfile.TemporaryDirectory() as folder:
        ts = Path(folder) / TS.name
        ts.write_bytes(TS.read_bytes())
        gather(ts)
        complaints = [f"not translated: {one}" for one in unfinished(ts)]
        if ts.read_bytes() != TS.read_bytes():
            complaints.append(f"{TS.name} is behind the code")
        tool("lrelease", "-silent", str(TS), "-qm", str(ts.with_suffix(".qm")))
        if ts.with_suffix(".qm").read_bytes() != TS.with_suffix(".qm").read_bytes():
            complaints.append(f"{TS.stem}.qm is behind {TS.name}")
    return complaints


def main() -> int:
    """0 where everything is translated and compiled."""
    parser = argparse.ArgumentParser(description="Gather and compile the interface's strings.")
    parser.add_argument("--check", action="store_true", help="only say what is missing")
    complaints = check() if parser.parse_args().check else build()
    print("\n".join(complaints))
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
