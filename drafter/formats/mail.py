"""E-mail text: what the mail put around and between the lines of a resolution is taken off, and told."""

from __future__ import annotations

import quopri
import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.structuring.mending import Mends
from drafter.structuring.patterns import ORGANS_EN, ORGANS_ZH
from drafter.structuring.roles import role_of
from drafter.structuring.wording import shortened
from drafter.text.expressions import expression
from drafter.text.normal import normalise
from drafter.text.sentence import Language
from drafter.text.spans import Span

_FIELDS = (
    r"From|Sent|To|Cc|Bcc|Subject|Date|Reply-To|Importance|Attachments?"
    r"|发件人|发送时间|发送日期|收件人|抄送|密送|主题|日期|时间|附件|答复|回复"
)
_FIELD = expression(rf"\s*\*{{0,2}}(?:{_FIELDS})\*{{0,2}}\s*[:：]\*{{0,2}}(?:\s.*)?", re.I)
_ALWAYS_FIELD = expression(r"\s*\*{0,2}(?:From|Subject|发件人|主题)\*{0,2}\s*[:：]", re.I)
_BANNER = expression(
    r"\s*-{2,}\s*(?:Original Message|Forwarded message|Forwarded by .*|原始邮件|邮件原件|转发邮件信息|转发的邮件)"
    r"\s*-{2,}\s*"
    r"|\s*Begin forwarded message:\s*|.{0,120}\bwrote:\s*|.{0,60}(?:写道|寫道)\s*[:：]\s*",
    re.I,
)
_SIGNATURE = expression(
    r"-- ?|_{2} ?|\s*(?:Sent from my .{1,40}|发自我的.{1,20}|来自.{1,12}(?:手机|邮箱).{0,20})\s*"
    r"|\s*(?:(?:Best|Kind|Kindest|Warm|With best) (?:regards|wishes)|Regards|Sincerely|Yours (?:sincerely|faithfully))"
    r"[,.!]?\s*"
    r"|\s*(?:此致|祝好|顺颂商祺|谨致问候)[，,。！!]?\s*",
    re.I,
)
_GREETING = expression(
    r"\s*(?:Dear|Hi|Hello)\b.{0,60}[,:，：]?\s*|\s*(?:Colleagues|Excellenc(?:y|ies)|All)\s*[,:]\s*"
    r"|\s*(?:尊敬的|各位).{1,20}|\s*.{1,8}(?:同事|同志|先生|女士|秘书|主任|大使|参赞|司长|处长|您好|你好)们?\s*[，,：:。！!]?\s*",
    re.I,
)
_SENTENCE = expression(r".*[。.！!？?:：]\s*")
_QUOTE = expression(r"(?:\s?[>＞]){1,12}\s?")
_ORGAN_LINE = expression(rf"\s*(?:[>＞]\s?)*(?:{ORGANS_ZH}|The (?:{ORGANS_EN}))\s*[，,]\s*")
_CODED = expression(r"=(?:[0-9A-F]{2}|\n)")
_SURELY_CODED = expression(r"=(?:[89A-F][0-9A-F]|\n)")
"""A byte of no ASCII character, or a line that goes on; other codes may be a part of an address: ?page=20."""
_LEAST_CODED, _CODED_SHARE = 2, 0.9
_FEWEST_FIELDS, _HEAD_REACH = 2, 12
_MOST_SIGNATURE = 25
_NUMBERED = expression(r"\s*(?:\d{1,3}[.．、]|[(（][a-z][)）])\s*\S.{11}")
"""A paragraph of a resolution, which no signature holds."""


@dataclass(frozen=True, slots=True)
class Letter:
    """The lines of a text without what a mail adds to them; `left_out` are those that are no part of it."""

    lines: tuple[str, ...]
    left_out: frozenset[int]


def decoded(text: str) -> str:
    """The text, where it is quoted-printable as mails are sent, in plain characters.

    It is where nearly every “=” ends a line or stands before two hexadecimal figures, and one of them can be nothing
    else.
    """
    signs, coded = text.count("="), len(_CODED.findall(text))
    if coded < _LEAST_CODED or coded < _CODED_SHARE * signs or not _SURELY_CODED.search(text):
        return text
    data = quopri.decodestring(text.encode("utf-8", "replace"))
    for encoding in ("utf-8", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("cp1252", errors="replace")


def opened(lines: Sequence[str], mends: Mends) -> Letter:
    """The lines without quotation signs, and which of them are heads of mails and signatures."""
    quoted = [line for line in lines if line.strip()]
    is_quoted = sum(_QUOTE.match(line) is not None for line in quoted) > len(quoted) / 2
    plain = [_unquoted(line) if is_quoted or _is_quoted_block(lines, at) else line for at, line in enumerate(lines)]
    mends.note("mail-quotes", count=sum(a != b for a, b in zip(lines, plain, strict=True)))
    organ = next((at for at, line in enumerate(plain) if _ORGAN_LINE.fullmatch(line)), None)
    left_out = _heads(plain, organ) | _signature(plain, organ)
    for at in sorted(left_out):
        if plain[at].strip():
            mends.leave_out("left-out-mail", shortened(plain[at]), Span(at, at + 1))
    return Letter(tuple(plain), frozenset(left_out))


def _unquoted(line: str) -> str:
    found = _QUOTE.match(line)
    return line[found.end() :] if found else line


def _is_quoted_block(lines: Sequence[str], at: int) -> bool:
    """True for a quoted line beside another one: a lone “>” may be anything."""
    if _QUOTE.match(lines[at]) is None:
        return False
    return any(0 <= near < len(lines) and _QUOTE.match(lines[near]) for near in (at - 1, at + 1))


def _heads(lines: Sequence[str], organ: int | None) -> set[int]:
    """The lines up to the head of the mail that the resolution came in; other heads stand by themselves."""
    last: int | None = None
    found: set[int] = set()
    for block in _blocks(lines):
        found.update(block)
        if organ is not None and block[-1] < organ:
            last = block[-1]
    return found | set(range(_end_of_greeting(lines, last + 1, organ or 0))) if last is not None else found


def _end_of_greeting(lines: Sequence[str], start: int, organ: int) -> int:
    """Where the text begins below a mail's head: behind “Dear colleagues,” and the sentences that follow it."""
    at = _next_with_text(lines, start)
    if at >= organ or not _GREETING.fullmatch(lines[at]):
        return start
    while at < organ:
        end = at + 1
        while end < organ and lines[end].strip():
            end += 1
        is_prose = _GREETING.fullmatch(lines[at]) or _SENTENCE.fullmatch(lines[end - 1])
        if not is_prose or any(_is_of_masthead(line) for line in lines[at:end]):
            break
        start, at = end, _next_with_text(lines, end)
    return start


def _next_with_text(lines: Sequence[str], at: int) -> int:
    while at < len(lines) and not lines[at].strip():
        at += 1
    return at


def _is_of_masthead(line: str) -> bool:
    """True for a line that fills a field of the masthead, in either language."""
    languages: tuple[Language, ...] = ("zh", "en")
    return any(role_of(normalise(line.strip(), language), language) is not None for language in languages)


def _blocks(lines: Sequence[str]) -> list[list[int]]:
    """Lines that name sender, date and subject, with the banner above them; a banner alone is one too."""
    blocks: list[list[int]] = []
    at = 0
    while at < len(lines):
        if _BANNER.fullmatch(lines[at]):
            blocks.append([at])
            at += 1
        elif _FIELD.fullmatch(lines[at]):
            end = at
            while end < len(lines) and end < at + _HEAD_REACH and _FIELD.fullmatch(lines[end]):
                end += 1
            fields = list(range(at, end))
            if len(fields) >= _FEWEST_FIELDS and any(_ALWAYS_FIELD.match(lines[field]) for field in fields):
                blocks.append(fields)
            at = end
        else:
            at += 1
    return blocks


def _signature(lines: Sequence[str], organ: int | None) -> set[int]:
    """The lines from a signature's first to the end, if they are few and hold no paragraph of the resolution."""
    if organ is None:
        return set()
    for at in range(max(organ + 1, len(lines) - _MOST_SIGNATURE), len(lines)):
        if _SIGNATURE.fullmatch(lines[at]) and not any(_NUMBERED.match(line) for line in lines[at:]):
            return {index for index in range(at, len(lines)) if lines[index].strip()}
    return set()
