"""One made-up resolution in any size and as any kind of file, for measuring readers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from drafter.formats.docx import writer
from drafter.model.document import Paragraph, Part, Resolution
from tests.builders import heading, op, pp, res, sub
from tests.formats.pdf.setter import CHINESE, Setter
from tests.formats.test_akn import akn
from tests.formats.test_akn import note as akn_note
from tests.structuring.press import Press

_HAN = "各国应在其能力范围内分享海洋观测数据，并考虑到沿海发展中国家的特殊需要，定期向有关机构通报进展情况"
_NOTE = "第三次观测会议的报告，2029年5月27日至30日"
_HEAD = ("第八十一届会议", "第二委员会", "议程项目18", "海洋观测数据共享合作")
_PREAMBULAR = ("回顾", "重申", "注意到", "欢迎")
_OPERATIVE = ("请", "鼓励", "决定", "促请")


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph: its part, typed number, opening phrase, the text before and after its note, and that note."""

    part: Part
    number: str
    lead: str
    before: str
    note: str
    after: str

    def joined(self, lead: str = "{}", mark: str = "{{{}}}") -> str:
        """The line as text, the opening phrase and the mark of its note put into these patterns."""
        opening = lead.format(self.lead) if self.lead else ""
        return f"{opening}{self.before}{mark.format(self.note) if self.note else ''}{self.after}"


def lines(count: int) -> list[Line]:
    """A quarter preambular; then operative paragraphs, with sub-paragraphs and headings. Each sixth cites a note."""
    preambular = count // 4
    out, number = [], 0
    for index in range(count):
        note = str(index // 6 + 1) if index % 6 == 5 else ""
        after = f"，并将于20{30 + index % 60}年再次审议；"
        before = f"其2024年12月19日第{60 + index % 20}/{1 + index % 300}号决议，其中{_HAN * (1 + index % 3)}"
        if index < preambular:
            lead = _PREAMBULAR[index % 4]
            out.append(Line(Part.PREAMBULAR, "", lead, before, note, after[:-1] + "，"))
        elif index % 20 == 0:
            out.append(Line(Part.HEADING, "", "", f"后续行动和审查之{index}", "", ""))
        elif index % 5 in (1, 2):
            out.append(Line(Part.SUB, f"({'ab'[index % 5 - 1]})", "", _HAN, note, "；"))
        else:
            number += 1
            after = "：" if index % 5 == 0 else "。" if index == count - 1 else after
            out.append(Line(Part.OPERATIVE, f"{number}.", _OPERATIVE[index % 4], before, note, after))
    return out


def _notes(text: Sequence[Line]) -> dict[str, str]:
    return {line.note: f"{_NOTE}，A/{60 + int(line.note) % 20}/{line.note}号文件。" for line in text if line.note}


def resolution(count: int) -> Resolution:
    """The text as a document."""
    text = lines(count)
    notes = {int(mark): body for mark, body in _notes(text).items()}
    return res(*(_paragraph(line) for line in text), notes=notes)


def _paragraph(line: Line) -> Paragraph:
    make: Mapping[Part, Callable[[str], Paragraph]] = {
        Part.PREAMBULAR: pp,
        Part.OPERATIVE: op,
        Part.SUB: sub,
        Part.HEADING: heading,
    }
    return make[line.part](line.joined("<b>{}</b>", "<n>{}</n>"))


def docx(count: int) -> bytes:
    """A Word file."""
    return writer.write(resolution(count))


def text(count: int) -> bytes:
    """A text file, one line for each paragraph, the notes at its end."""
    body = lines(count)
    printed = [f"{line.number} {line.joined(mark='[{}]')}".lstrip() for line in body]
    notes = [f"[{mark}] {note}" for mark, note in _notes(body).items()]
    return "\n\n".join([*_HEAD, "大会，", *printed, *notes]).encode()


def copied(count: int) -> bytes:
    """Text copied out of a PDF file: one line for each visual line, notes at the pages' ends."""
    body = lines(count)
    printed = [f"{line.number} {line.joined()}".lstrip() for line in body]
    return Press("copied").print([*_HEAD, "大会，"], printed, _notes(body)).encode()


def markdown(count: int) -> bytes:
    """A Markdown file."""
    body = lines(count)
    printed = [f"{line.number} {line.joined('**{}**', '[^{}]')}".lstrip() for line in body]
    notes = [f"[^{mark}]: {note}" for mark, note in _notes(body).items()]
    return "\n\n".join([*_HEAD, "大会，", *printed, *notes]).encode()


def html(count: int) -> bytes:
    """A web page."""
    body = lines(count)
    printed = [f"<p>{line.number} {line.joined('<b>{}</b>', '<sup>{}</sup>')}</p>" for line in body]
    notes = [f"<p><sup>{mark}</sup> {escape(note)}</p>" for mark, note in _notes(body).items()]
    head = [f"<p>{line}</p>" for line in (*_HEAD, "大会，")]
    return f"<!DOCTYPE html><html><body>{chr(10).join([*head, *printed, *notes])}</body></html>".encode()


def xml(count: int) -> bytes:
    """The UN's XML."""
    body = lines(count)
    notes = _notes(body)
    preamble = [
        f"<container><p>{_marked(line, notes)}</p></container>" for line in body if not line.number and line.lead
    ]
    operative = [_element(line, notes) for line in body if line.part is not Part.PREAMBULAR]
    opening = '<formula><p><span class="bold">大会</span>，</p></formula>'
    return akn(
        f"<preamble>{opening}{''.join(preamble)}</preamble>", f"<mainBody>{''.join(operative)}</mainBody>"
    ).encode()


def _element(line: Line, notes: Mapping[str, str]) -> str:
    if line.part is Part.HEADING:
        return f"<paragraph><subheading>{line.before}</subheading></paragraph>"
    content = f"<num>{line.number}</num><content><p>{_marked(line, notes)}</p></content>"
    point = f"<list><point>{content}</point></list>"
    return f"<paragraph>{point if line.part is Part.SUB else content}</paragraph>"


def _marked(line: Line, notes: Mapping[str, str]) -> str:
    lead = f'<span class="bold">{line.lead}</span>' if line.lead else ""
    return f"{lead}{line.before}{akn_note(line.note, notes[line.note]) if line.note else ''}{line.after}"


def pdf(count: int) -> bytes:
    """A PDF file in the UN's layout."""
    body = lines(count)
    setter = Setter(CHINESE, _notes(body))
    session, committee, item, title = _HEAD
    setter.masthead(
        (60, session, "bold", 10),
        (60, committee, "bold", 12),
        (60, item, "roman", 10),
        (60, title, "bold", 10),
        (60, "", "roman", 0),
        (123.4, title, "bold", 12),
    )
    setter.paragraph("<k>大会</k>，")
    for line in body:
        setter.paragraph(line.joined("<k>{}</k>", "<n>{}</n>"), number=line.number)
    return setter.data()


KINDS: Mapping[str, Callable[[int], bytes]] = {
    "docx": docx,
    "pdf": pdf,
    "akn": xml,
    "html": html,
    "markdown": markdown,
    "text": text,
    "copied text": copied,
}
"""Each kind of file by its name, made of so many paragraphs."""
