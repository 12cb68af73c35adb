"""Small questions about a paragraph's wording that several steps of the inference ask."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from drafter.structuring.raw import RawParagraph, RawRun
from drafter.text.expressions import expression
from drafter.text.normal import NOTE_ANCHOR, count_han, is_han, normalise
from drafter.text.sentence import Language
from drafter.text.spans import Span

_TERMINAL = expression(r"[，,；;。.：:！？!?…]['’”\"》）)\]]*$")
_HAN_SHARE = 0.1


def detect_language(texts: Iterable[str]) -> Language:
    """Chinese where one letter in ten or more is a Han character; English otherwise."""
    han = letters = 0
    for text in texts:
        letters += sum(map(str.isalpha, text))
        han += count_han(text)
    return "zh" if letters and han >= _HAN_SHARE * letters else "en"


def plain(paragraph: RawParagraph, language: Language) -> str:
    """The paragraph's text in normal form, without citations of notes and the character that stands for them."""
    if language not in paragraph.plain_texts:
        paragraph.plain_texts[language] = normalise(paragraph.text.replace(NOTE_ANCHOR, ""), language)
    return paragraph.plain_texts[language]


def is_closed(text: str) -> bool:
    """True where the text ends as a paragraph of a resolution does, with a stop of any kind."""
    return _TERMINAL.search(text.rstrip()) is not None


def shortened(text: str, length: int = 24) -> str:
    """The text on one line, cut with an ellipsis where it is longer than `length`: at a blank where one is near."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    head = line[: length - 1]
    inside_word = head[-1].isascii() and not head[-1].isspace() and not line[length - 1].isspace()
    blank = head.rfind(" ") if inside_word else -1
    return (head[:blank] if blank >= length // 2 else head).rstrip() + "…"


def seam(above: str, below: str) -> str:
    """The words on either side of where a line was cut, as an example: 科学技／术, cooperation／and."""
    (last, *_), (first, *_) = _LAST_WORD.findall(above.rstrip()), _FIRST_WORD.findall(below.lstrip())
    return f"{last.strip()}／{first.strip()}"


_LAST_WORD = expression(r"[^\s\u2e80-\U0003ffff]{0,24}$|.{0,3}$")
_FIRST_WORD = expression(r"[^\s\u2e80-\U0003ffff]{1,24}|.{0,2}")


def joined(paragraphs: Sequence[RawParagraph], glue: str = "") -> RawParagraph:
    """One paragraph made of several, with `glue` between them; all but runs and lines is the first one's."""
    runs: list[RawRun] = []
    for index, paragraph in enumerate(paragraphs):
        if index and glue:
            runs.append(RawRun(glue))
        runs.extend(paragraph.runs)
    return replace(paragraphs[0], runs=tuple(runs), lines=hull(p.lines for p in paragraphs))


def hull(spans: Iterable[Span | None]) -> Span | None:
    """The smallest span that covers all of them; None where there is none."""
    known = [span for span in spans if span is not None]
    if not known:
        return None
    return Span(min(span.start for span in known), max(span.end for span in known))


def cut_runs(runs: Iterable[RawRun], start: int) -> tuple[RawRun, ...]:
    """The runs without the first `start` characters of their text; citations of notes are kept."""
    kept: list[RawRun] = []
    for run in runs:
        taken = min(start, len(run.text))
        start -= taken
        if run.note is not None or len(run.text) > taken:
            kept.append(replace(run, text=run.text[taken:]) if taken else run)
    return tuple(kept)


def glued(parts: Sequence[Sequence[RawRun]], language: Language) -> tuple[RawRun, ...]:
    """The runs of lines that a margin cut, put together as they read without the cut."""
    runs: list[RawRun] = []
    for part in parts:
        if runs and part:
            glue = glue_between(_end_of(runs), _text(part), language)
            runs[-1] = _with_plain_hyphen(runs[-1])
            if glue:
                runs.append(replace(runs[-1], text=glue, note=None, superscript=False))
        runs.extend(part)
    return tuple(runs)


def glue_between(left: str, right: str, language: Language) -> str:
    """What stands between two lines once they are joined: a blank, or nothing.

    Nothing beside a Han character, after a hyphen, a dash or a slash, and where a word was hyphenated.
    """
    if not left or not right:
        return ""
    if left[-1] in "-–/\u2010\u2011\u00ad\u0002" and not left.endswith((" -", " –")):
        return ""
    if language == "zh" and (_is_tight(left[-1]) or _is_tight(right[0])):
        return ""
    return " "


def _is_tight(char: str) -> bool:
    return is_han(char) or char in "，、。；：！？《》〈〉“”‘’（）…—"


def _with_plain_hyphen(last: RawRun) -> RawRun:
    """With a hyphen for the sign that extractors write for one at a line's end.

    UN texts are set without hyphenation, so that it is a part of the word: COVID-19, follow-up.
    """
    return replace(last, text=f"{last.text[:-1]}-") if last.text.endswith(("\u00ad", "\u0002")) else last


def _end_of(runs: Sequence[RawRun]) -> str:
    """The last characters of the runs, two or more where there are so many."""
    end = ""
    for run in reversed(runs):
        end = run.text + end
        if len(end) > 1:
            break
    return end


def _text(runs: Sequence[RawRun]) -> str:
    return "".join(run.text for run in runs)
