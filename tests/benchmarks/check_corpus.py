"""What the checks raise on adopted texts, and how far adopted preambles go with the chain of 又/还 and also/further.

    python -m tests.benchmarks.check_corpus FOLDER [--sessions 76,77] [--rule NAME] [--samples 20]

FOLDER holds the unpacked ../shared/corpus/akn-sessions-75-77.tar.xz. Prints for each language the findings for each
1,000 paragraphs by severity and by rule, and with --rule that many of its findings, at random but always the same.
The bars: errors 4, warnings 20, hints 120; chain 98 %.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from drafter import checks
from drafter.checks.finding import Finding
from drafter.formats import read_file
from drafter.model.document import Part, Resolution
from drafter.phrases.bank import phrase_bank
from drafter.phrases.chain import expected_step, is_tolerated
from drafter.phrases.linking import runs
from drafter.register.lookup import register

LANGUAGES = ("Chinese", "English")


@dataclass
class Sums:
    """What came out over the texts of one language."""

    paragraphs: int = 0
    links: int = 0
    links_agreed: int = 0
    by_severity: Counter[str] = field(default_factory=Counter)
    by_rule: Counter[tuple[str, str]] = field(default_factory=Counter)
    kept: list[str] = field(default_factory=list)

    def add(self, name: str, document: Resolution, rule: str) -> None:
        """Check one text."""
        self.paragraphs += len(document.paragraphs)
        for finding in checks.run(document, checks.Context(register())):
            severity = finding.severity.name.lower()
            self.by_severity[severity] += 1
            self.by_rule[severity, finding.rule] += 1
            if finding.rule == rule:
                self.kept.append(f"{name}: {shown(document, finding)}")
        self._add_chain(document)

    def _add_chain(self, document: Resolution) -> None:
        preamble = [p for p in document.paragraphs if p.part in (Part.PREAMBULAR, Part.HEADING)]
        for run in runs(preamble, document.language, phrase_bank()):
            previous = None
            for _, link in run:
                if link is not None and previous is not None:
                    expected = expected_step(previous, link, document.language)
                    self.links += 1
                    agrees = link.step is expected or is_tolerated(previous, link, document.language)
                    self.links_agreed += agrees
                previous = link

    def print(self, samples: int) -> None:
        """The figures."""
        rates = {name: round(1000 * n / max(self.paragraphs, 1), 2) for name, n in sorted(self.by_severity.items())}
        agreed = 100 * self.links_agreed / max(self.links, 1)
        print(f"{self.paragraphs} paragraphs, for each 1,000: {rates}; chain {agreed:.2f} % of {self.links}")  # noqa: T201
        for (severity, rule), count in self.by_rule.most_common():
            print(f"  {severity:8} {rule:42} {count:5}  {1000 * count / self.paragraphs:.2f}")  # noqa: T201
        random.Random(1).shuffle(self.kept)
        for line in self.kept[:samples]:
            print(f"    {line}")  # noqa: T201


def shown(document: Resolution, finding: Finding) -> str:
    """The words of a finding with some of what stands around them."""
    place, span = finding.place, finding.span
    if place.paragraph_id is not None:
        text = document.paragraph(place.paragraph_id).text
    else:
        text = document.notes_by_id[place.note_id].text if place.note_id is not None else place.field or ""
    if span is None:
        return text[:70]
    return f"{text[max(0, span.start - 40) : span.start]}⟦{span.of(text)}⟧{text[span.end : span.end + 40]}"


def texts(folder: Path, sessions: list[str], language: str) -> Iterator[tuple[str, Resolution]]:
    """The adopted texts, by the names of their files."""
    for session in sessions:
        for path in sorted((folder / f"{session}session" / language).glob("*.xml")):
            yield path.stem, read_file(path).document


def main() -> None:
    """Read and check everything."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sessions", default="75,76,77")
    parser.add_argument("--rule", default="")
    parser.add_argument("--samples", type=int, default=20)
    options = parser.parse_args()
    for language in LANGUAGES:
        sums = Sums()
        for name, document in texts(options.folder, options.sessions.split(","), language):
            sums.add(name, document, options.rule)
        sums.print(options.samples)


if __name__ == "__main__":
    main()
