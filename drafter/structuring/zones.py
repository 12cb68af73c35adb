"""Notes that stand in the running text of a dump, at the bottom of each page: found, lifted out, put together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise

from drafter.structuring.lines import Line, first_unit, width
from drafter.structuring.marks import may_cite
from drafter.structuring.mending import Mends
from drafter.structuring.pagenote import RAISED, SUPERSCRIPTS, PageNote
from drafter.structuring.pairing import Chunk, Mark, Pair, Token, first_chunks, pairs, with_marks_in_front
from drafter.structuring.patterns import NOTE_END, RULE
from drafter.structuring.raw import RawNote
from drafter.structuring.typed import typed_number
from drafter.structuring.wording import cut_runs, glued, is_closed
from drafter.text.expressions import expression
from drafter.text.numerals import from_figures
from drafter.text.sentence import Language

_STARS = expression(r"[*＊]{1,3}")
_MARK_ALONE = expression(r"(?P<mark>\d{1,3}|[*＊]{1,3})")
_RAISED_MARK = expression(rf"(?P<mark>[{RAISED}]{{1,3}})(?![{RAISED}])\s*(?=\S)")
_MARK_IN_FRONT = expression(r"(?P<mark>\d{1,3}|[*＊]{1,3})(?:\s+(?=\S)|(?=[《“]))")
_ABBREVIATION = expression(r"\b(?:vol|vols|Nos?|paras?|chaps?|arts?|pp?|sects?|ed|cf)\.$")
_NOTE_OPENING = expression(
    r"[《<]|另?见(?![，、；])|同上|联合国[，,《]|第 ?\d|可查|可参|更正[，(]|[A-Z]{1,4}/|https?:|www\."
    r"|See |Ibid|Official Records|United Nations, |Report of |Reports of |Resolutions? |Available |Adopted |Contained "
    r"|Including |For (?:the|an?|details)|As |The term|Paragraph "
)
_LINK = expression(r"\d{1,4}/\d{1,4}[A-Z]?")
_FEW_LINES, _MANY_LINES, _LONGEST_NOTE = 2, 20, 9
_WIDER, _WIDEST, _NEARLY, _SMALL = 1.06, 1.3, 0.8, 1.14
_POSSIBLE, _SURE, _CAPITAL = 0.1, 2.0, 0.7
"""Notes are set smaller (9 points to 10.5): a full line of theirs is wider than the column by 1.17, or nearly so."""


@dataclass(slots=True)
class Lifted:
    """The lines that are left, and the notes in the order in which they stood."""

    body: list[Line] = field(default_factory=list)
    notes: list[PageNote] = field(default_factory=list)
    expected: int = 1
    """The number that the next note should have."""

    def add(self, page_note: PageNote) -> None:
        """A further note."""
        self.notes.append(page_note)
        mark = page_note.note.mark
        number = from_figures(mark or "")
        if number is not None:
            self.expected = max(self.expected, number + 1)


def lift_notes(lines: Sequence[Line], column: float | None, language: Language, mends: Mends) -> Lifted:
    """The text without its notes. `column` is the width of the text's lines, None where they have no common one."""
    lifted = Lifted()
    has_pages = bool(lines) and (lines[0].page != lines[-1].page or any(line.ends_page for line in lines))
    for _, group in groupby(lines, key=lambda line: line.page):
        _Page(list(group), lifted, column, language, mends, has_pages=has_pages).read()
    mends.note("moved-notes", count=len(lifted.notes))
    return lifted


class _Page:
    """One page: text, then notes; several times over where the file does not say where pages end."""

    def __init__(
        self,
        lines: list[Line],
        lifted: Lifted,
        column: float | None,
        language: Language,
        mends: Mends,
        *,
        has_pages: bool,
    ) -> None:
        self._lines = lines
        self._lifted = lifted
        self._column = column
        self._language = language
        self._mends = mends
        self._has_pages = has_pages

    def read(self) -> None:
        """Sort the page's lines into text and notes."""
        at = 0
        while at < len(self._lines):
            line = self._lines[at]
            raised = _RAISED_MARK.match(line.text)
            if RULE.fullmatch(line.text):
                self._mends.leave_out("left-out-rule", "", line.paragraph.lines)
                at = self._zone_below_rule(at + 1)
            elif raised and self._begins_anew(at):
                at = self._raised_note(at, raised)
            elif self._opens_zone(at) and self._zone_of_marks(at):
                at = len(self._lines)
            else:
                self._text_line(at)
                at += 1

    def _text_line(self, at: int) -> None:
        """A line of the text, unless it is nothing but the page's number at its foot."""
        line = self._lines[at]
        if self._has_pages and at == len(self._lines) - 1 and line.text == str(line.page + 1):
            self._mends.leave_out("left-out-page", line.text, line.paragraph.lines)
        else:
            self._lifted.body.append(line)

    def _begins_anew(self, at: int) -> bool:
        above = self._lines[at - 1] if at else None
        return above is None or self._lines[at].gap or is_closed(above.text)

    def _add(self, mark: str, lines: Sequence[Line], cut: int = 0) -> None:
        first = replace(lines[0], runs=cut_runs(lines[0].runs, cut))
        runs = glued([first.runs, *(line.runs for line in lines[1:])], self._language)
        note = RawNote(f"line-{lines[0].index}", runs, mark.translate(SUPERSCRIPTS))
        self._lifted.add(PageNote(note, lines[0].page, lines[0].index))

    def _raised_note(self, at: int, raised: re.Match[str]) -> int:
        """A note whose mark is a superscript character; it goes on until a blank line or its full stop."""
        end = at + 1
        while end < len(self._lines) and not self._lines[end].gap and not _is_closed(self._lines[end - 1]):
            end += 1
        self._add(raised["mark"], self._lines[at:end], raised.end())
        return end

    def _zone_below_rule(self, at: int) -> int:
        """Notes below a drawn line, up to where the text goes on: after a full stop, at what is no note."""
        if self._has_pages and self._marks_are_loose(at):
            self._zone_of_loose_marks(at)
            return len(self._lines)
        while at < len(self._lines):
            mark = self._mark_at(at)
            if mark is None:
                break
            text_at = at if mark.end() < len(self._lines[at].text) else at + 1
            if text_at == len(self._lines):
                break
            end = text_at + 1
            while end < len(self._lines) and not _is_closed(self._lines[end - 1]) and not self._is_numbered(end):
                end += 1
            self._add(mark["mark"], self._lines[text_at:end], mark.end() if text_at == at else 0)
            at = end
        return at

    def _marks_are_loose(self, at: int) -> bool:
        """True where the rest of the page has marks on lines of their own, and none in front of a text."""
        texts = [line.text for line in self._lines[at:]]
        alone = {text for text in texts if _MARK_ALONE.fullmatch(text)}
        in_front = {match["mark"] for text in texts if (match := _MARK_IN_FRONT.match(text))}
        likely = {str(self._lifted.expected + place) for place in range(len(alone))}
        return bool(alone) and in_front & likely <= alone

    def _zone_of_loose_marks(self, at: int) -> None:
        """Notes in their order, and their marks in any: as many of the one as of the other belong together."""
        marks: list[Mark] = []
        chunks: list[Chunk] = []
        for line in self._lines[at:]:
            if _MARK_ALONE.fullmatch(line.text):
                marks.append(Mark(line))
            elif chunks and not _is_closed(chunks[-1][-1]):
                chunks[-1] = (*chunks[-1], line)
            else:
                chunks.append((line,))
        if len(marks) == len(chunks):
            in_order = sorted(marks, key=lambda mark: (mark.line.text.isdigit(), mark.line.text.zfill(3)))
            found: list[Pair] = list(zip(in_order, chunks, strict=True))
        else:
            tokens = self._tokens(at)
            rest: list[Line] = []
            found = pairs(tokens) or []
            if not found:
                found, rest = first_chunks(tokens)
            self._lifted.body.extend(rest)
        for mark, lines in found:
            self._add(mark.line.text, lines)

    def _mark_at(self, at: int) -> re.Match[str] | None:
        text = self._lines[at].text
        match = _MARK_IN_FRONT.match(text) or _MARK_ALONE.fullmatch(text)
        if match is None or (match["mark"].isdigit() and int(match["mark"]) > self._lifted.expected + 1):
            return None
        return match

    def _is_numbered(self, at: int) -> bool:
        found = typed_number(self._lines[at].text)
        return found is not None and found.value is not None

    def _opens_zone(self, at: int) -> bool:
        """True at the first of the marks that stand on lines of their own at the bottom of the page."""
        text = self._lines[at].text
        if text != str(self._lifted.expected) or any(line.text == text for line in self._lines[at + 1 :]):
            return False
        return self._has_pages or self._is_cited(text)

    def _is_cited(self, mark: str) -> bool:
        """True where the text of this page or the one before may cite a note with this mark."""
        earlier = [line for line in self._lifted.body if line.page >= self._lines[0].page - 1]
        return any(line.text == mark for line in earlier) or may_cite(earlier, mark)

    def _zone_of_marks(self, first: int) -> bool:
        """Notes whose marks stand on lines of their own, before or behind their text; False where they are none."""
        tokens = self._tokens(first)
        first_text = tokens[1] if len(tokens) > 1 else None
        if self._is_number_without_text() and isinstance(first_text, tuple):
            self._lifted.body.extend(first_text)
            del tokens[1]
        found = None if self._is_mark_below(tokens) else pairs(tokens, by_gaps=True)
        if found is None and self._has_pages:
            found = self._pairs_with_note_above(tokens)
        if found is None:
            found = pairs(tokens, by_gaps=True) or pairs(tokens)
        if found is None:
            if not self._has_pages:
                return False
            found, rest = first_chunks(tokens)
            self._lifted.body.extend(rest)
        for mark, lines in found:
            self._add(mark.line.text, lines)
        return True

    def _is_mark_below(self, tokens: Sequence[Token]) -> bool:
        """True where the first mark stands close below a line, and apart from what follows it."""
        mark, below = tokens[0], tokens[1] if len(tokens) > 1 else None
        return isinstance(mark, Mark) and not mark.line.gap and not (isinstance(below, tuple) and not below[0].gap)

    def _pairs_with_note_above(self, tokens: list[Token]) -> list[Pair] | None:
        opening = tokens[0]
        if not isinstance(opening, Mark) or not self._is_cited(opening.line.text):
            return None
        above = self._note_above(is_doubtful=pairs(tokens) is not None)
        if not above:
            return None
        with_above = _in_order([above, *tokens])
        found = pairs(with_above, by_gaps=True)
        if found is None and pairs(tokens) is None:
            found = pairs(with_above)
        if found is not None:
            del self._lifted.body[-len(above) :]
        return found

    def _is_number_without_text(self) -> bool:
        """True where the text so far ends in a paragraph's number: its words got between the notes."""
        body = self._lifted.body
        found = typed_number(body[-1].text) if body else None
        return found is not None and found.value is not None and found.length == len(body[-1].text)

    def _tokens(self, first: int) -> list[Token]:
        """From `first` to the end of the page: marks, and texts up to the next mark, blank line or full stop."""
        tokens: list[Token] = []
        expected = self._lifted.expected
        for line in self._lines[first:]:
            last = tokens[-1] if tokens else None
            if line.text == str(expected) or _STARS.fullmatch(line.text):
                expected += line.text.isdigit()
                tokens.append(Mark(line))
            elif isinstance(last, tuple) and not line.gap and not _is_closed(last[-1]):
                tokens[-1] = (*last, line)
            else:
                tokens.append((line,))
        return _in_order(tokens)

    def _note_above(self, *, is_doubtful: bool) -> tuple[Line, ...]:
        """The last lines of the text so far that are a note rather, its mark below them; () where none are.

        `is_doubtful`: the notes come out even without it.

        A note is set small, so that its full lines are wider than the column; it opens in one of a few ways; and it
        breaks into a sentence that goes on over the page.
        """
        body = self._lifted.body
        if not body or body[-1].page != self._lines[0].page:
            return ()
        full = self._lines_set_small(body)
        if is_doubtful and not _is_closed(body[-1]) and self._is_solid(body):
            return ()
        counts = [count for count in range(1, max(full, _FEW_LINES) + 1) if self._hangs_together(body, count)]
        block = next((count for count in range(1, _LONGEST_NOTE) if body[-count:][0].gap), 0)
        if block > max(counts) and self._hangs_together(body, block):
            counts.append(block)
        best = max((self._score_of_note(body, count, full), -count) for count in counts)
        return tuple(body[best[1] :]) if best[0] >= (_SURE if is_doubtful else _POSSIBLE) else ()

    def _hangs_together(self, body: Sequence[Line], count: int) -> bool:
        lines = body[-count:]
        return len(lines) == count and not any(
            line.page != below.page or below.gap or _is_closed(line) for line, below in pairwise(lines)
        )

    def _lines_set_small(self, body: Sequence[Line]) -> int:
        """How many of the last lines are set as one note is: all but the last one wider than the column."""
        count = 1
        while self._hangs_together(body, count + 1) and self._is_set_small(body[-count - 1], body[-count]):
            count += 1
        return count

    def _score_of_note(self, body: Sequence[Line], count: int, full: int) -> float:
        """How much speaks for the last `count` lines being a note; above 0 for what may be one."""
        first, above = body[-count], body[-count - 1 : -count]
        breaks_in = bool(above) and not is_closed(above[0].text)
        score = (0.5 if full == 1 else 1.0) if count == full else -0.5 if count > full else -2.0
        score += 0.4 if _is_closed(body[-1]) else 0.0
        if _NOTE_OPENING.match(first.text):
            score += 2.0 if breaks_in else 1.5
        elif breaks_in and self._language == "en":
            score += _CAPITAL if first.text[:1].isupper() else -_CAPITAL
        if first.gap and (breaks_in or (count > 1 and self._is_solid(body[:-count]))):
            score += 2.0
        return score

    def _is_solid(self, body: Sequence[Line]) -> bool:
        """True where the page's text has hardly a blank line, so that one parts it from the notes."""
        own = [line for line in body[-_MANY_LINES:] if line.page == self._lines[0].page]
        return sum(line.gap for line in own) <= 1 + len(own) // _MANY_LINES

    def _is_set_small(self, line: Line, following: Line) -> bool:
        """True where the line is wider than the text's column, or nearly so where what follows found no room on it.

        Also beside a symbol on a line of its own: extractors break lines at links.
        """
        if _LINK.fullmatch(line.text) or _LINK.fullmatch(following.text):
            return True
        if self._column is None:
            return False
        column, own = self._column, width(line.text)
        if own > column * _WIDEST:
            return False
        return own > column * _WIDER or (
            own > column * _NEARLY and own + width(first_unit(following.text)) > column * _SMALL
        )


def _in_order(tokens: Sequence[Token]) -> list[Token]:
    return with_marks_in_front(tokens, [not isinstance(t, Mark) and _is_closed(t[-1]) for t in tokens])


def _is_closed(line: Line) -> bool:
    return NOTE_END.search(line.text) is not None and _ABBREVIATION.search(line.text) is None
