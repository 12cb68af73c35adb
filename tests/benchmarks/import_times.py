"""How long reading a file takes, beside pandoc and LibreOffice on the same file, and whether time grows with length.

Run it from the project's root: python -m tests.benchmarks.import_times [--long]

The machine is not the measure: each line is a ratio of times taken in turns in one run, the least of several each. With
`--long` the readers are tried with 20,000 paragraphs too; without the two programs their lines are left out.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from drafter import formats
from tests.benchmarks import sized

_SHARED = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "sample"
_ROUNDS = 7
_PAGE_MS = 60.0
_GROWTH = 1.5


def least(*jobs: Callable[[], object], rounds: int = _ROUNDS) -> list[float]:
    """The least milliseconds of each job, all of them taken in turns."""
    times = [float("inf")] * len(jobs)
    for _ in range(rounds):
        for index, job in enumerate(jobs):
            start = time.perf_counter()
            job()
            times[index] = min(times[index], 1000 * (time.perf_counter() - start))
    return times


def reading(data: bytes) -> Callable[[], object]:
    """The job of understanding a file that is in memory, in a program that runs already."""
    return lambda: formats.read(data, "a")


def process(*command: str, compiled: Path | None = None) -> Callable[[], object]:
    """The job of running a program to its end; with a folder for what Python compiles, as installations have it."""
    surroundings = {**os.environ, "PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(compiled or "")}
    return lambda: subprocess.run(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=surroundings, check=True
    )


def line(name: str, value: float, limit: float, unit: str = "", *, at_least: bool = False) -> None:
    """One line of the table."""
    verdict = "ok" if (value >= limit if at_least else value <= limit) else "MISSED"
    print(f"{name:66} {value:8.2f}{unit}  at {'least' if at_least else 'most'} {limit:g}{unit}  {verdict}")  # noqa: T201


def beside_others(folder: Path) -> None:
    """Word files beside pandoc and LibreOffice."""
    pandoc, soffice = shutil.which("pandoc"), shutil.which("soffice")
    for count, share in ((30, 0.1), (2000, 1.0)):
        path = folder / f"{count}.docx"
        path.write_bytes(sized.docx(count))
        own = reading(path.read_bytes())
        own()
        if pandoc:
            ours, theirs = least(own, process(pandoc, "-f", "docx", "-t", "json", str(path)))
            line(f"Word file of {count} paragraphs, read / pandoc's process", ours / theirs, share)
            ours, theirs = least(
                process(sys.executable, "-m", "drafter", "structure", str(path), compiled=folder / "compiled"),
                process(pandoc, "-f", "docx", "-t", "json", str(path)),
            )
            line(f"Word file of {count} paragraphs, drafter structure / pandoc", ours / theirs, 1.0)
        if soffice and count == 30:
            out = ("--convert-to", "txt", "--outdir", str(folder), str(path))
            ours, theirs = least(own, process(soffice, "--headless", *out), rounds=3)
            line(f"Word file of {count} paragraphs, read / LibreOffice's process", ours / theirs, 0.1)
        if count == 2000:
            line("Word file of 2000 paragraphs, read", least(own)[0], 400.0, " ms")


def pages() -> None:
    """PDF pages: of files of the UN where they are there, and of one of ours."""
    from drafter.formats.pdf.picture import PagePictures

    files = [("our own", sized.pdf(400))]
    files += [(path.name, path.read_bytes()) for path in sorted(_SHARED.glob("pdf-official-en/*.pdf"))[:3]]
    files += [(path.name, path.read_bytes()) for path in sorted(_SHARED.glob("rendered/*-zh.pdf"))[:2]]
    for name, data in files:
        with PagePictures(data) as pictures:
            count = pictures.count
        line(f"PDF file, {name}: a page of {count}", least(reading(data), rounds=3)[0] / count, _PAGE_MS, " ms")


def growth(sizes: Sequence[int]) -> None:
    """The time for each paragraph in a long text, beside that in a shorter one; some lengths are refused unread."""
    for name, make in sized.KINDS.items():
        first, *others = sizes
        short = least(reading(make(first)), rounds=2)[0] / first
        for size in others:
            try:
                time_each = least(reading(make(size)), rounds=2)[0] / size
            except formats.FormatError as refusal:
                print(f"{name}: {size} paragraphs: {refusal}")  # noqa: T201
                continue
            line(f"{name}: a paragraph of {size} / of {first} ({short:.2f} ms)", time_each / short, _GROWTH)


def memory() -> None:
    """What reading long files takes at most, this program and all that was read before included."""
    for name, data in (("Word file of 2000 paragraphs", sized.docx(2000)), ("PDF file of 200 pages", sized.pdf(2000))):
        formats.read(data, "a")
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        line(f"{name}, {len(data) / 2**20:.1f} MB: memory", most, 500.0, " MB")


def main(arguments: Sequence[str]) -> None:
    """Print the table."""
    memory()
    with tempfile.TemporaryDirectory() as folder:
        beside_others(Path(folder))
    pages()
    growth((500, 2000, 20_000) if "--long" in arguments else (500, 2000))


if __name__ == "__main__":
    main(sys.argv[1:])
