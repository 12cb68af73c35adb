"""What stands in a report of the checks: each finding with its place, its words, why, its source, what is right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from drafter import checks
from drafter.checks.finding import Finding, Severity
from drafter.checks.fixes import shown
from drafter.language.sessions import session_line
from drafter.model.document import Resolution
from drafter.model.naming import at_head, place_name
from drafter.model.place import Place, words_at
from drafter.text.counting import counted
from drafter.text.dates import format_date
from drafter.text.sentence import Language, Sentence, strung
from drafter.text.spans import Span

_AROUND = 40
"""Characters of the text on each side of the words that a finding is about."""
_GROUPS = (
    (Severity.ERROR, Sentence("错误", "Errors")),
    (Severity.WARNING, Sentence("警告", "Warnings")),
    (Severity.HINT, Sentence("提示", "Hints")),
)
TITLE = Sentence("检查报告", "Check report")
WHY, SOURCE, RIGHT = Sentence("为什么", "Why"), Sentence("依据", "Source"), Sentence("应为", "What would be right")
WORDS, NOTHING = Sentence("原文", "Text"), Sentence("没有发现问题。", "Nothing was found.")
_REMOVE_PARAGRAPH, _REMOVE_NOTE = (
    Sentence("删去这一段", "delete this paragraph"),
    Sentence("删去这条脚注", "delete this note"),
)
_LOWERED = Sentence("基稿原有，已降一级", "already in the adopted base, so one step milder")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of the text: the middle is what the finding is about."""

    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One finding, or a blank to fill in."""

    heading: Sentence
    """执行段13：“又期待”没有承接"""
    excerpt: Excerpt | None
    why: Sentence | None = None
    source: Sentence | None = None
    right: tuple[str, str] | None = None
    """The words as they are, and as they should be."""
    remedy: Sentence | None = None
    """What is to be done where no other words would be right."""


@dataclass(frozen=True, slots=True)
class Group:
    """Entries that weigh the same."""

    title: Sentence
    entries: tuple[Entry, ...]

    @property
    def heading(self) -> Sentence:
        """错误（3） / Errors (3)"""
        count = len(self.entries)
        return Sentence(f"{self.title.zh}（{count}）", f"{self.title.en} ({count})")


@dataclass(frozen=True, slots=True)
class Checked:
    """One text with what was found in it."""

    title: str
    about: Sentence
    """Its file, its session, and how much was found."""
    language: Language
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """Everything, in the language of whoever reads it."""

    texts: tuple[Checked, ...]
    language: Language
    made_on: date

    @property
    def made(self) -> str:
        """When it was made, and by what."""
        day = format_date(self.made_on, self.language)
        return f"{day}，由决议起草检查" if self.language == "zh" else f"Checked by Drafter on {day}"


Blank = tuple[Place, Span, str]
"""Where something is to be filled in, and what stands there now; "" where nothing does."""


def checked(
    document: Resolution,
    name: str,
    findings: Sequence[Finding],
    *,
    ignored: Sequence[Finding] = (),
    blanks: Sequence[Blank] = (),
) -> Checked:
    """What there is to say of one text; `name` is that of its file, `ignored` is what its author has set aside."""
    groups = [Group(title, tuple(_entries(document, findings, level))) for level, title in _GROUPS]
    groups.insert(0, Group(Sentence("待填", "To fill in"), tuple(_blank(document, one) for one in blanks)))
    groups.append(Group(Sentence("已忽略", "Ignored"), tuple(_entry(document, one) for one in ignored)))
    masthead = document.masthead
    session = Sentence(session_line(masthead.session, "zh"), session_line(masthead.session, "en"))
    said = (
        Sentence(name, name),
        Sentence(masthead.symbol or "", masthead.symbol or ""),
        session,
        _sum(findings, blanks),
    )
    title = masthead.title_text or name
    return Checked(title, strung(said), document.language, tuple(group for group in groups if group.entries))


def _sum(findings: Sequence[Finding], blanks: Sequence[Blank]) -> Sentence:
    counts = [sum(finding.severity is level for finding in findings) for level, _ in _GROUPS]
    nouns = ("error", "warning", "hint")
    said = [
        Sentence(f"{title.zh}{count}处", counted(count, noun))
        for (_, title), noun, count in zip(_GROUPS, nouns, counts, strict=True)
        if count
    ]
    if blanks:
        said.insert(0, Sentence(f"待填{len(blanks)}处", f"{len(blanks)} to fill in"))
    return strung(said)


def _entries(document: Resolution, findings: Iterable[Finding], level: Severity) -> Iterator[Entry]:
    return (_entry(document, finding) for finding in findings if finding.severity is level)


def _entry(document: Resolution, finding: Finding) -> Entry:
    text = words_at(document, finding.place)
    excerpt = None if finding.span is None or not text else _excerpt(text, finding.span)
    fix = finding.fix
    right = None if fix is None or fix.removes else shown(document, finding)
    remedy = None if fix is None or not fix.removes else _REMOVE_NOTE if finding.place.note_id else _REMOVE_PARAGRAPH
    why = finding.why
    if finding.is_lowered:
        why = Sentence(f"{why.zh}（{_LOWERED.zh}。）", f"{why.en} ({_LOWERED.en}.)")
    return Entry(
        _headed(document, finding.place, finding.message),
        excerpt,
        why,
        checks.source_of_rule(finding.rule),
        right,
        remedy,
    )


def _blank(document: Resolution, blank: Blank) -> Entry:
    place, span, words = blank
    text = words_at(document, place)
    excerpt = _excerpt(text, span) if text else Excerpt("", words, "") if words else None
    return Entry(_headed(document, place, Sentence("待填", "to fill in")), excerpt)


def _headed(document: Resolution, place: Place, message: Sentence) -> Sentence:
    name = at_head(place_name(document, place))
    return Sentence(f"{name.zh}：{message.zh}", f"{name.en}: {message.en}")


def _excerpt(text: str, span: Span) -> Excerpt:
    first, last = max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)
    before = ("…" if first else "") + text[first : span.start]
    after = text[span.end : last] + ("…" if last < len(text) else "")
    return Excerpt(before, span.of(text), after)
