"""How long writing Word files takes, beside LibreOffice and pandoc writing the same content, and how long a redline.

Run it from the project's root: python -m tests.benchmarks.export_times

Times of writing are ratios taken in turns in one run, the least of several each; without the two programs their lines
are left out. Redlines have limits in milliseconds of one processor, whatever else the machine is doing.
"""

from __future__ import annotations

import random
import shutil
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from drafter import formats
from drafter.formats import outputs
from drafter.model import edits
from drafter.model.document import Resolution
from drafter.model.schema import normalise
from drafter.model.state import Base
from drafter.text.spans import Span
from drafter.text.words import word_spans
from tests.benchmarks import sized
from tests.benchmarks.import_times import least, line, process

_WHEN = datetime(2026, 9, 1, tzinfo=UTC)
_ROUNDS = 15


def rolled(document: Resolution, share: float = 0.5) -> Resolution:
    """A draft as a year brings it: a word changed in half of the paragraphs, every tenth taken out, put in or moved."""
    chance = random.Random(7)
    for paragraph in document.paragraphs:
        words = word_spans(paragraph.text, document.language)
        if len(words) > 3 and chance.random() < share:
            document = edits.replace_text(document, paragraph.id, chance.choice(words), "自愿")
    for paragraph in document.paragraphs[5::20]:
        document = edits.remove(document, [paragraph.id])
    for paragraph in document.paragraphs[8::20]:
        document = edits.insert_paragraph(document, paragraph.id, paragraph.part, paragraph.level, paragraph.runs)
    for paragraph in document.paragraphs[11:-6:40]:
        document = edits.move(document, [paragraph.id], document.paragraphs[-3].id)
    first = document.paragraphs[0]
    return normalise(edits.replace_text(document, first.id, Span(0, 2), "铭记"))


def writing(document: Resolution) -> Callable[[], object]:
    """The job of writing the clean copy, in a program that runs already."""
    return lambda: outputs.clean(document)


def comparing(data: bytes) -> Callable[[], object]:
    """The job of writing the copy for submission over a Word file."""
    imported = formats.read(data, "a.docx")
    base = Base(imported.document, "a", imported.source)
    draft = rolled(imported.document)
    return lambda: outputs.tracked(base, draft, "某代表团", _WHEN)


def processor_ms(job: Callable[[], object]) -> float:
    """The least milliseconds that the job keeps a processor busy."""
    times = []
    for _ in range(_ROUNDS):
        start = time.process_time()
        job()
        times.append(1000 * (time.process_time() - start))
    return min(times)


def beside_others(folder: Path) -> None:
    """Thirty paragraphs as a clean copy, beside the two programs that write the same content as a Word file."""
    data = sized.docx(30)
    path = folder / "30.docx"
    path.write_bytes(data)
    own = writing(formats.read(data, "a.docx").document)
    own()
    soffice, pandoc = shutil.which("soffice"), shutil.which("pandoc")
    if soffice:
        profile = f"-env:UserInstallation=file://{folder}/profile"
        into = ("--convert-to", "docx", "--outdir", str(folder / "out"), str(path))
        theirs = process(soffice, profile, "--headless", *into)
        theirs()
        ours, other = least(own, theirs, rounds=5)
        line("30 paragraphs written, LibreOffice's process / ours", other / ours, 60, at_least=True)
    if pandoc:
        plain = folder / "30.json"
        process(pandoc, "-f", "docx", "-t", "json", "-o", str(plain), str(path))()
        theirs = process(pandoc, "-f", "json", "-t", "docx", "-o", str(folder / "p.docx"), str(plain))
        ours, other = least(own, theirs)
        line("30 paragraphs written, pandoc's process / ours", other / ours, 1, at_least=True)


def redlines() -> None:
    """Copies for submission over Word files of our own form."""
    for count, most in ((60, 100.0), (400, 800.0)):
        job = comparing(sized.docx(count))
        job()
        line(f"redline of {count} paragraphs", processor_ms(job), most, " ms")


def main() -> None:
    """Prints the table."""
    with tempfile.TemporaryDirectory() as folder:
        beside_others(Path(folder))
    redlines()


if __name__ == "__main__":
    main()
