"""The main job without a window: rolls the sample forward, tells the changes and the findings, writes the Word file.

All of it comes from the command line that other programs use too; here its JSON is put into words.
"""

import json
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bootstrap.project import Project, quiet_surroundings
from bootstrap.refusal import Refusal

AROUND = 12
"""How many characters of unchanged text are shown on each side of a change."""

Answer = Mapping[str, Any]


def run(project: Project) -> None:
    """Prints the whole way of the sample into the next session; raises Refusal where a step of it fails."""
    source = ask(project, "structure", str(project.sample))
    session = int(source["session"]) + 1
    project.out.mkdir(exist_ok=True)
    draft = project.out / f"{project.sample.stem}-{session}.docx"
    rolled = ask(project, "roll", "--to", str(session), "-o", str(draft), str(project.sample))
    written = ask(project, "structure", str(draft))
    checked = ask(project, "check", "--session", str(session), str(draft))
    proposed = changes(rolled["changes"], rolled["paragraphs"])
    found = findings(checked["findings"], written["paragraphs"])
    for line in (*opening(source, session), *proposed, *found):
        print(line)
    print(f"\nThe Word file, with every change tracked: {draft}", flush=True)


def ask(project: Project, *arguments: str) -> Answer:
    """What `drafter` answers to a verb about one file; raises Refusal with its message where it cannot."""
    command = [str(project.command("drafter")), *arguments]
    surroundings = quiet_surroundings(PYTHONUTF8="1", DRAFTER_LANGUAGE="en")
    ended = subprocess.run(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, env=surroundings, encoding="utf-8", check=False
    )
    try:
        answer: Answer = json.loads(ended.stdout)
    except ValueError as fault:
        raise Refusal(f"drafter {' '.join(arguments)} gave no answer (exit code {ended.returncode}).") from fault
    if "error" in answer:
        raise Refusal(f"drafter {' '.join(arguments)}: {answer['error']['message']}", 2)
    return answer


def opening(source: Answer, session: int) -> Iterator[str]:
    """What the sample is, and what happens to it."""
    yield ""
    yield f"{source['symbol']}  {source['title']}"
    yield f"Session {source['session']}, {len(source['paragraphs'])} paragraphs; rolled forward to session {session}."


def labels(paragraphs: Sequence[Answer]) -> tuple[str, ...]:
    """What people call each paragraph: "preambular paragraph 3", "paragraph 12", "paragraph 12 (a)"."""
    named: list[str] = []
    preambular, operative = 0, ""
    for paragraph in paragraphs:
        number = (paragraph["number"] or "").rstrip(".")
        if paragraph["part"] == "preambular":
            preambular += 1
            named.append(f"preambular paragraph {preambular}")
        elif paragraph["part"] == "operative":
            operative = f"paragraph {number}".rstrip()
            named.append(operative)
        else:
            named.append(f"{operative} {number or paragraph['part']}".lstrip())
    return tuple(named)


def changes(proposed: Sequence[Answer], paragraphs: Sequence[Answer]) -> Iterator[str]:
    """The applied changes, then those that only a person can decide."""
    applied = [change for change in proposed if change["certainty"] != "ask"]
    asked = [change for change in proposed if change["certainty"] == "ask"]
    for heading, part in (("Changes made", applied), ("Left for you to decide", asked)):
        yield ""
        yield f"{heading}: {len(part)}"
        for change in part:
            yield from one_change(change, paragraphs)


def one_change(change: Answer, paragraphs: Sequence[Answer]) -> Iterator[str]:
    """A change in words: where and by which rule, the text before and after, why."""
    before, after = differing(*in_place(change, paragraphs))
    yield f"  {place(change, labels(paragraphs))}: {change['rule']} ({change['certainty']})"
    yield from (f"    {sign} {text}" for sign, text in (("-", before), ("+", after)) if text)
    yield f"      {change['why']}"


def findings(found: Sequence[Answer], paragraphs: Sequence[Answer]) -> Iterator[str]:
    """The findings, the gravest first."""
    gravity = ("error", "warning", "hint")
    yield ""
    yield f"Findings in the new draft: {len(found)}"
    for finding in sorted(found, key=lambda one: gravity.index(one["severity"])):
        yield f"  {finding['severity']}: {place(finding, labels(paragraphs))}: {finding['rule']}: {finding['message']}"
        if fix := finding.get("fix"):
            yield f"    - {fix['before']}\n    + {fix['after']}"


def in_place(change: Answer, paragraphs: Sequence[Answer]) -> tuple[str, str]:
    """The texts before and after with the paragraph around them, where it is plain at which place they stand in it."""
    before, after = change["before"] or "", change["after"] or ""
    whole = "" if change["paragraph"] is None else paragraphs[change["paragraph"]]["text"]
    for standing in (after, before):  # an applied change stands in the new draft, one to be decided does not
        if standing and whole.count(standing) == 1:
            head, tail = whole.split(standing)
            return head + before + tail, head + after + tail
    return before, after


def place(item: Answer, names: Sequence[str]) -> str:
    """Where a change or a finding stands, in the words of those who read such texts."""
    if item.get("footnote") is not None:
        return f"note {item['footnote']}"
    if item.get("field"):
        return f"masthead, {item['field'].replace('_', ' ')}"
    return "the whole text" if item.get("paragraph") is None else names[item["paragraph"]]


def differing(before: str, after: str) -> tuple[str, str]:
    """Both texts without their long common beginning and end, marked with an ellipsis where something is left out."""
    start = common(before, after)
    end = common(before[start:][::-1], after[start:][::-1])
    return around(before, start, len(before) - end), around(after, start, len(after) - end)


def common(one: str, other: str) -> int:
    """How many characters both texts have in common from their beginning on."""
    differences = (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return next(differences, min(len(one), len(other)))


def around(text: str, start: int, end: int) -> str:
    """The part of the text from start to end with a little on both sides."""
    left, right = max(0, start - AROUND), min(len(text), end + AROUND)
    return ("…" if left else "") + text[left:right].replace("\n", " ") + ("…" if right < len(text) else "")
