"""Every word of a Word file is read once, wherever it stands; what is gone in one view is there in the other."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.formats.docx.reader import read
from drafter.structuring.raw import RawDocument, TrackedChanges
from tests.formats.docx import files, judges
from tests.formats.docx.files import p, r, word_file
from tests.formats.docx.test_constructs import alternatives
from tests.formats.docx.test_revisions import end, gone, ins

_SAMPLES = judges.SHARED / "corpus" / "sample"
_REAL = sorted(
    path for path in _SAMPLES.glob("*/*") if path.suffix.lower() in (".docx", ".doc") and path.read_bytes()[:2] == b"PK"
)


@pytest.mark.skipif(not _REAL, reason="the shared corpus is not there")
@pytest.mark.parametrize("path", _REAL, ids=lambda path: path.stem)
def test_real_files_are_read_whole(path: Path) -> None:
    data = path.read_bytes()
    document = read(data)
    plain = judges.plain_paragraphs(data, "accepted")
    assert list(filter(None, map(_bare, document.source_lines))) == list(filter(None, map(_bare, plain)))
    assert Counter(_bare(note.text) for note in document.notes) == Counter(map(_bare, judges.plain_notes(data)))


def _bare(text: str) -> str:
    """Without figures and stars: the plain reader takes marks of notes for text."""
    return re.sub(r"[\s\d*\u00a0]", "", text.replace("\u2011", "-").replace("\u200e", ""))


@dataclass
class Made:
    """A body under construction: words that must be read in each view, by a running number."""

    accepted: list[str] = field(default_factory=list)
    rejected: list[str] = field(default_factory=list)
    count: int = 0

    def word(self, *views: list[str]) -> str:
        self.count += 1
        made = f"字{self.count}。"
        for view in views:
            view.append(made)
        return made


_AROUND_RUNS = (
    "<w:smartTag>{}</w:smartTag>",
    "<w:customXml>{}</w:customXml>",
    "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "<w:hyperlink w:anchor='a'>{}</w:hyperlink>",
    "<w:fldSimple w:instr='REF a'>{}</w:fldSimple>",
    "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>REF a</w:instrText></w:r>"
    "<w:r><w:fldChar w:fldCharType='separate'/></w:r>{}<w:r><w:fldChar w:fldCharType='end'/></w:r>",
    "<w:r><w:ruby><w:rt/><w:rubyBase>{}</w:rubyBase></w:ruby></w:r>",
    "<w:bookmarkStart w:id='7' w:name='a'/>{}<w:bookmarkEnd w:id='7'/>",
    "<w:dir>{}</w:dir>",
)
_AROUND_BLOCKS = (
    "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "<w:customXml>{}</w:customXml>",
    "<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>",
    "<w:tbl><w:tr><w:sdt><w:sdtContent><w:tc>{}</w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>",
    "<w:p><w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r></w:p>",
)


def _run(made: Made, draw: st.DrawFn, depth: int) -> str:
    kind = draw(st.integers(0, 6))
    if kind == 0:
        return ins(made.word(made.accepted))
    if kind == 1:
        return gone(made.word(made.rejected))
    if kind == 2 and depth < 3:
        around = draw(st.sampled_from(_AROUND_RUNS))
        return around.format(_run(made, draw, depth + 1))
    if kind == 3:
        shown = r(made.word(made.accepted, made.rejected))
        return alternatives(shown, shown)
    if kind == 4:
        return f"<w:ins w:id='1' w:author='甲'>{gone(made.word())}</w:ins>"
    return r(made.word(made.accepted, made.rejected))


def _block(made: Made, draw: st.DrawFn, depth: int) -> str:
    if depth < 3 and draw(st.integers(0, 3)) == 0:
        return draw(st.sampled_from(_AROUND_BLOCKS)).format(_block(made, draw, depth + 1) + p(r("尾")))
    mark = draw(st.sampled_from(["", "", end("ins"), end("del")]))
    return p("".join(_run(made, draw, 0) for _ in range(draw(st.integers(1, 4)))), mark)


@st.composite
def bodies(draw: st.DrawFn) -> tuple[bytes, Made]:
    made = Made()
    inside = "".join(_block(made, draw, 0) for _ in range(draw(st.integers(1, 8))))
    return word_file(p("大会，"), inside, p("完")), made


@given(bodies())
def test_every_word_is_read_once(body: tuple[bytes, Made]) -> None:
    data, made = body
    for tracked, wanted in ((TrackedChanges.ACCEPTED, made.accepted), (TrackedChanges.REJECTED, made.rejected)):
        assert Counter(re.findall(r"字\d+。", _all_text(read(data, tracked)))) == Counter(wanted)


def _all_text(document: RawDocument) -> str:
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


@given(bodies())
def test_a_note_gives_every_word_too(body: tuple[bytes, Made]) -> None:
    data, made = body
    inside = re.search(r"<w:body>(.*)</w:body>", judges.part(data, "word/document.xml").decode(), re.DOTALL)
    assert inside is not None
    note = f"<w:footnote w:id='4'>{inside[1]}</w:footnote>"
    whole = word_file(p(r("准则") + files.ref(4)), parts={"footnotes": note})
    for tracked, wanted in ((TrackedChanges.ACCEPTED, made.accepted), (TrackedChanges.REJECTED, made.rejected)):
        (found,) = read(whole, tracked).notes
        assert Counter(re.findall(r"字\d+。", found.text)) == Counter(wanted)
