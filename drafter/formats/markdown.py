"""Markdown, one line at a time: bold, italic, links, notes, escapes. Marks that mean nothing here stay as they are."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import replace

from drafter.structuring.mending import Mends
from drafter.structuring.raw import RawDocument, RawNote, RawParagraph, RawRun
from drafter.text.expressions import expression
from drafter.text.spans import Span

_INLINE = expression(
    r"""
      \\(?P<escaped>[\\`*_{}\[\]()#+\-.!|~<>])
    | (?P<both>\*\*\*)(?P<both_text>\S(?:(?:(?!\*\*\*).)*\S)?)\*\*\*
    | (?P<bold>\*\*|__)(?P<bold_text>[^\s*](?:(?:(?!(?P=bold)).)*\S)?)\s*(?P=bold)
    | (?<![\w*])(?P<italic>[*_])(?P<italic_text>[^\s*_](?:[^*_]*[^\s*_])?)(?P=italic)(?![\w*])
    | \[\^(?P<note>[^\[\]\s]+)\](?!:)
    | !\[(?P<picture>[^\[\]]*)\]\([^)\[]*\)
    | \[(?P<link>[^\[\]]+)\]\((?P<href>[^)\[\s]*)(?:\s+"[^"\[]*")?\)
    | <(?P<bare>https?://[^<>\s]+)>
    | <sup>(?P<sup>(?:(?!<sup>).)*?)</sup>
    | (?P<break><br\s*/?>)
    | (?P<entity>&(?:\#\d+|\#x[0-9a-fA-F]+|\w+);)
    """,
    re.VERBOSE,
)
"""What opens again ends what was open, so that a line of many openings takes linear time."""
_NOTE_BODY = expression(r"\[\^(?P<key>[^\]\s]+)\]:\s*(?P<text>.*)")
_HEADING = expression(r"#{1,6}\s+(?P<text>.*?)\s*#*\s*$")
_QUOTE = expression(r"(?:>\s?)+")
_BULLET = expression(r"\s*[-+•]\s+(?=\S)")


class MarkdownReader:
    """Reads the lines of one file."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = tuple(lines)
        self._mends = Mends()
        self._notes: list[RawNote] = []

    def document(self) -> RawDocument:
        """The file, one paragraph for each line."""
        paragraphs = tuple(self._paragraph(index, line) for index, line in enumerate(self._lines))
        return RawDocument(
            "markdown",
            tuple(paragraph for paragraph in paragraphs if paragraph is not None),
            tuple(self._notes),
            self._lines,
            typography=True,
            repairs=self._mends.repairs(),
            wrapped=True,
        )

    def _paragraph(self, index: int, line: str) -> RawParagraph | None:
        body = _NOTE_BODY.match(line)
        if body:
            mark = body["key"] if body["key"].isdigit() else None
            self._notes.append(RawNote(body["key"], tuple(self._runs(body["text"], RawRun(""))), mark))
            return None
        lines = Span(index, index + 1)
        quote = _QUOTE.match(line)
        if quote:
            line = line[quote.end() :]
        heading = _HEADING.match(line)
        if heading:
            return RawParagraph(tuple(self._runs(heading["text"], RawRun(""))), style="heading", lines=lines)
        bullet = _BULLET.match(line)
        if bullet:
            line = line[bullet.end() :]
        return RawParagraph(tuple(self._runs(line, RawRun(""))), lines=lines)

    def _runs(self, text: str, look: RawRun) -> list[RawRun]:
        runs: list[RawRun] = []
        position = 0
        for match in _INLINE.finditer(text):
            runs.append(replace(look, text=text[position : match.start()]))
            runs += self._marked(match, look)
            position = match.end()
        runs.append(replace(look, text=text[position:]))
        return [run for run in runs if run.text or run.note]

    def _marked(self, match: re.Match[str], look: RawRun) -> list[RawRun]:
        if match["escaped"]:
            return [replace(look, text=match["escaped"])]
        if match["both"]:
            return self._runs(match["both_text"], replace(look, bold=True, italic=True))
        if match["bold"]:
            return self._runs(match["bold_text"], replace(look, bold=True))
        if match["italic"]:
            return self._runs(match["italic_text"], replace(look, italic=True))
        if match["note"]:
            return [RawRun("", note=match["note"])]
        if match["link"]:
            return self._runs(match["link"], replace(look, href=self._address(match["href"])))
        if match["bare"]:
            return [replace(look, text=match["bare"], href=match["bare"])]
        if match["sup"] is not None:
            return [replace(look, text=html.unescape(match["sup"]), superscript=True)]
        if match["picture"] is not None:
            self._mends.note("left-out-picture")
            return [replace(look, text=match["picture"])]
        return [replace(look, text=" " if match["break"] else html.unescape(match["entity"]))]

    def _address(self, href: str) -> str | None:
        if href and not href.startswith("#"):
            return href
        self._mends.note("dead-link")
        return None
