"""Findings as SARIF 2.1.0, the form in which code hosts and editors take them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

from drafter import __version__
from drafter.checks.finding import Finding, Severity
from drafter.checks.rules import ALL
from drafter.cli.shapes import Json
from drafter.model.document import Resolution
from drafter.model.numbering import note_marks, paragraph_numbers
from drafter.text.sentence import DrafterError, Language

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}


def log(results: Sequence[Json], notices: Sequence[Json], language: Language) -> Json:
    """One log of one run over all files; `notices` say which files could not be read."""
    driver = {"name": "Drafter", "version": __version__, "rules": [_rule(r.info.name, language) for r in ALL]}
    run: Json = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": list(results)}
    run["invocations"] = [{"executionSuccessful": not notices, "toolExecutionNotifications": list(notices)}]
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(name: str, language: Language) -> Json:
    info = next(rule.info for rule in ALL if rule.info.name == name)
    return {
        "id": name,
        "shortDescription": {"text": info.title.in_(language)},
        "fullDescription": {"text": info.why.in_(language)},
        "help": {"text": info.source.in_(language)},
        "defaultConfiguration": {"level": _LEVELS[info.severity]},
        "properties": {"family": info.family.value},
    }


def notice(file: str, error: DrafterError, language: Language) -> Json:
    """That a file could not be read, and why."""
    return {"level": "error", "message": {"text": f"{file}: {error.sentence.in_(language)}"}}


def result(document: Resolution, finding: Finding, file: str, language: Language) -> Json:
    """One finding; its place is a paragraph or a note by its index and number, for these files have no lines."""
    location: Json = {"physicalLocation": {"artifactLocation": {"uri": _uri(file)}}}
    logical = _logical(document, finding)
    if logical:
        location["logicalLocations"] = [logical]
    found: Json = {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message.in_(language)} {finding.why.in_(language)}"},
        "locations": [location],
        "partialFingerprints": {"finding/v1": finding.key},
    }
    properties: Json = {"text": finding.text}
    if finding.span is not None:
        properties |= {"start": finding.span.start, "end": finding.span.end}
    if finding.fix is not None:
        properties |= {"before": finding.fix.before, "after": finding.fix.after, "safety": finding.fix.safety.value}
        properties |= {"removes": True} if finding.fix.removes else {}
        properties |= {"moves_marks": True} if finding.fix.moves_marks else {}
    found["properties"] = properties
    return found


def suppressed(found: Json) -> Json:
    """The same result as one that the author of the draft ignores."""
    return found | {"suppressions": [{"kind": "external"}]}


def _uri(file: str) -> str:
    """The file as the form wants it: a URI, or a reference with slashes where its path is relative."""
    path = Path(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())


def _logical(document: Resolution, finding: Finding) -> Json | None:
    place = finding.place
    if place.paragraph_id is not None:
        index = document.positions[place.paragraph_id]
        number = paragraph_numbers(document).get(place.paragraph_id) or ""
        return {"name": number or str(index), "fullyQualifiedName": f"paragraphs/{index}", "kind": "paragraph"}
    if place.note_id is not None:
        mark = note_marks(document).get(place.note_id, "")
        return {"name": mark, "fullyQualifiedName": f"footnotes/{mark}", "kind": "footnote"}
    return {"name": place.field, "fullyQualifiedName": f"masthead/{place.field}"} if place.field else None
