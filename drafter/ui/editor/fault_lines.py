"""Which characters of each paragraph are underlined because a check found something, also while it is being edited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.checks.finding import Finding, Severity
from drafter.model.document import Paragraph, ParagraphId, Resolution
from drafter.text.spans import Span
from drafter.ui.editor.changes import change_between


@dataclass(frozen=True, slots=True)
class FaultLine:
    """A finding and the part of the paragraph's content that it is about."""

    finding: Finding
    span: Span


class FaultLines:
    """The findings of one check, carried along with what was typed since."""

    def __init__(self, findings: Sequence[Finding], document: Resolution) -> None:
        """`document` is the one that was checked."""
        self._document = document
        self._findings: dict[ParagraphId, list[Finding]] = {}
        for finding in findings:
            if finding.place.paragraph_id is not None:
                self._findings.setdefault(finding.place.paragraph_id, []).append(finding)
        self._carried: dict[ParagraphId, tuple[Paragraph, tuple[FaultLine, ...]]] = {}

    def in_paragraph(self, paragraph: Paragraph) -> tuple[FaultLine, ...]:
        """The lines under a paragraph as it stands now. What was edited itself loses its line until the next check."""
        findings = self._findings.get(paragraph.id)
        if not findings:
            return ()
        known = self._carried.get(paragraph.id)
        if known is None or known[0] is not paragraph:
            known = self._carried[paragraph.id] = (paragraph, tuple(self._carry(findings, paragraph)))
        return known[1]

    def about(self, paragraph_id: ParagraphId) -> tuple[Finding, ...]:
        """All findings about a paragraph, those about the whole of it too."""
        return tuple(self._findings.get(paragraph_id, ()))

    def worst(self, paragraph_id: ParagraphId) -> Severity | None:
        """The worst finding about a paragraph; None for none."""
        return max((finding.severity for finding in self._findings.get(paragraph_id, ())), default=None)

    def _carry(self, findings: Sequence[Finding], paragraph: Paragraph) -> list[FaultLine]:
        checked = self._document.paragraph(paragraph.id)
        lines = []
        for finding in findings:
            span = None if finding.span is None else carried(finding.span, checked.text, paragraph.text)
            if span:
                start = paragraph.content_position(span.start, after_notes=True)
                lines.append(FaultLine(finding, Span(start, paragraph.content_position(span.end))))
        return lines


def carried(span: Span, old: str, new: str) -> Span | None:
    """Where the characters of `span` in `old` stand in `new`; None where they were changed themselves."""
    change = change_between(old, new)
    if change is None or span.end <= change.start:
        return span
    if span.start >= change.old_end:
        return span.shifted(len(change.inserted) - (change.old_end - change.start))
    return None
