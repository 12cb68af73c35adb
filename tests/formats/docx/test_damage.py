"""Files that are damaged, or made to do harm: each ends in a document or in one sentence, in little time and memory."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from drafter import formats
from drafter.formats.docx.oxml import W
from drafter.formats.docx.package import Package
from drafter.formats.docx.reader import read
from drafter.formats.errors import FormatError
from drafter.structuring.raw import TrackedChanges
from tests.formats.docx.files import field, p, r, ref, word_file
from tests.formats.docx.test_comments import comment, on
from tests.formats.docx.test_revisions import end, gone, ins
from tests.limits import run_limited

_LIST = (
    "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/>"
    "<w:lvlText w:val='%1.'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/>"
    "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='3'/></w:lvlOverride></w:num>"
)
_NUMBER = "<w:pStyle w:val='Op'/><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>"
_STYLES = (
    "<w:style w:type='paragraph' w:styleId='Op' w:default='1'><w:name w:val='Op'/><w:basedOn w:val='Op'/></w:style>"
)
_HEADER = p("A/C.2/81/L.5")
_SETTINGS = "<w:docVars><w:docVar w:name='Symbol1' w:val='A/C.2/81/L.5'/></w:docVars>"
_PARTS = {
    "numbering": _LIST, "styles": _STYLES, "comments": comment(1, "核对"), "header1": _HEADER, "settings": _SETTINGS,
}  # fmt: skip


def rich() -> bytes:
    """A file with something of everything."""
    first = f"<w:bookmarkStart w:id='0' w:name='_Ref1'/>{ref(1)}<w:bookmarkEnd w:id='0'/>"
    table = f"<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr>{p('甲')}</w:tc></w:tr></w:tbl>"
    box = f"<w:r><w:pict><w:txbxContent>{p('框')}</w:txbxContent></w:pict></w:r>"
    return word_file(
        p("发展权", "<w:jc w:val='center'/>"),
        p("大会，"),
        p(r("回顾其") + on(1, gone("旧") + ins("新")) + r("准则") + first + r("，") + box, end("ins")),
        p(r("重申") + field("NOTEREF _Ref1", "1") + "<w:r><w:sym w:font='Symbol' w:char='F0B3'/></w:r>" + r("，")),
        p("请秘书长提交报告：", _NUMBER),
        table,
        p("决定处理此案。", _NUMBER),
        "<w:sectPr><w:headerReference w:type='first' r:id='rId4'/><w:titlePg/></w:sectPr>",
        notes={1: "甲。", 2: "乙。"},
        parts=_PARTS,
    )


RICH = rich()
NAMES = Package.open(RICH).names


def outcome(data: bytes) -> str:
    """The format of what was read, or the kind of the refusal."""
    for tracked in TrackedChanges:
        try:
            found = formats.read(data, "a.docx", tracked=tracked).format
        except FormatError as error:
            found = error.kind if error.sentence.zh.endswith("。") else "no sentence"
    return found


def outcomes(*files: bytes) -> list[str]:
    return [outcome(data) for data in files]


def limited(data: bytes, seconds: float = 4, megabytes: int = 400) -> str:
    """The same in a process with limits."""
    return run_limited(outcome, data, seconds=seconds, megabytes=megabytes)


def with_part(name: str, data: bytes, source: bytes = RICH) -> bytes:
    whole = Package.open(source)
    whole.put(name, data)
    return whole.to_bytes()


def without(name: str) -> bytes:
    """The file without one part."""
    out = io.BytesIO()
    whole = Package.open(RICH)
    with zipfile.ZipFile(out, "w") as archive:
        for known in NAMES:
            if known != name:
                archive.writestr(known, whole.blob(known))
    return out.getvalue()


def body_of(inside: str) -> bytes:
    """A file whose body is this, written without building its tree."""
    document = f'<w:document xmlns:w="{W}"><w:body>{inside}</w:body></w:document>'
    return with_part("word/document.xml", document.encode(), word_file(p("大会，")))


def test_the_whole_file_is_read() -> None:
    found = read(RICH)
    assert [q.number for q in found.paragraphs if q.number] == ["3.", "4."]
    assert [note.text for note in found.notes] == ["甲。", "乙。"]
    assert found.comments[0].anchor == "新"
    assert outcome(RICH) == "docx"


@pytest.mark.parametrize("name", NAMES)
def test_without_any_one_part_there_is_a_document_or_a_sentence(name: str) -> None:
    wanted = "damaged" if name == "word/document.xml" else "docx"
    assert outcome(without(name)) == wanted


_NEEDED = {"word/document.xml", "_rels/.rels", "word/_rels/document.xml.rels"}


@pytest.mark.parametrize("damage", [b"", b"<", b"<w:p", b"\xff\xfe\x00", b"<x/>", b"\x00" * 50])
@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith((".xml", ".rels"))])
def test_a_damaged_part_beside_the_text_costs_its_own_content_only(name: str, damage: bytes) -> None:
    found = outcome(with_part(name, damage))
    if name in _NEEDED:
        assert found in ("docx", "damaged", "not-a-document")
    else:
        assert found == "docx"


def test_a_damaged_part_is_told() -> None:
    assert {one.kind for one in read(with_part("word/footnotes.xml", b"<")).repairs} >= {
        "broken-notes",
        "dead-citations",
    }
    assert "broken-formatting" in {one.kind for one in read(with_part("word/styles.xml", b"<")).repairs}


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_flipped_bytes(data: st.DataObject) -> None:
    files = []
    for _ in range(12):
        damaged = bytearray(RICH)
        for _ in range(data.draw(st.integers(1, 6))):
            damaged[data.draw(st.integers(0, len(RICH) - 1))] = data.draw(st.integers(0, 255))
        files.append(bytes(damaged))
    run_limited(outcomes, *files, seconds=8, megabytes=400)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.floats(0, 1), min_size=4, max_size=8))
def test_truncated_files(shares: list[float]) -> None:
    found = run_limited(outcomes, *[RICH[: int(len(RICH) * share)] for share in shares], seconds=6, megabytes=400)
    assert set(found) <= {"damaged", "not-a-document", "docx"}


_ODD_VALUES = ("", "-1", "0", "99999999999999999999", "²", "zz", "true", "rId9", "/etc/passwd", "１", "1.5", "9" * 5000)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_odd_trees(data: st.DataObject) -> None:
    """Elements dropped, doubled, moved and emptied; attributes with values that nobody writes."""
    files = []
    for _ in range(6):
        whole = Package.open(RICH)
        name = data.draw(st.sampled_from([name for name in NAMES if name.startswith("word/") and name.endswith("xml")]))
        root = whole.xml(name)
        for _ in range(data.draw(st.integers(1, 8))):
            _mutate(root, data)
        whole.changed(name)
        files.append(whole.to_bytes())
    found = run_limited(outcomes, *files, seconds=8, megabytes=400)
    assert set(found) <= {"docx", "damaged", "not-a-document"}


def _mutate(root: etree._Element, data: st.DataObject) -> None:
    nodes = list(root.iter())
    node = nodes[data.draw(st.integers(0, len(nodes) - 1))]
    other = nodes[data.draw(st.integers(0, len(nodes) - 1))]
    what = data.draw(st.integers(0, 5))
    parent = node.getparent()
    if what == 0 and parent is not None:
        parent.remove(node)
    elif what == 1 and parent is not None:
        parent.insert(0, etree.fromstring(etree.tostring(node)))
    elif what == 2 and node not in other.iterancestors() and node is not other and parent is not None:
        other.append(node)
    elif what == 3 and node.attrib:
        key = data.draw(st.sampled_from(sorted(str(key) for key in node.attrib)))
        node.set(key, data.draw(st.sampled_from(_ODD_VALUES)))
    elif what == 4:
        node.tag = other.tag
    else:
        node.text = data.draw(st.sampled_from(["", "\u200f", "1/", "\ufffc", "甲" * 5000]))


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_broken_markup(data: st.DataObject) -> None:
    files = []
    for _ in range(8):
        name = data.draw(st.sampled_from([name for name in NAMES if name.endswith((".xml", ".rels"))]))
        text = Package.open(RICH).blob(name)
        start = data.draw(st.integers(0, len(text)))
        stop = data.draw(st.integers(start, min(len(text), start + 60)))
        files.append(with_part(name, text[:start] + data.draw(st.binary(max_size=6)) + text[stop:]))
    found = run_limited(outcomes, *files, seconds=8, megabytes=400)
    assert set(found) <= {"docx", "damaged", "not-a-document"}


def declaring(entities: str, used: str) -> bytes:
    text = f"<!DOCTYPE w:document [{entities}]>" + (
        f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>{used}</w:t></w:r></w:p></w:body></w:document>'
    )
    return with_part("word/document.xml", text.encode())


def test_a_billion_laughs_are_none() -> None:
    laughs = '<!ENTITY a0 "哈哈哈哈">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    assert limited(declaring(laughs, "&a11;"), megabytes=150) == "damaged"


def test_no_other_file_and_no_address_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("builtins.open", lambda name, *_, **__: opened.append(str(name)))
    monkeypatch.setattr("socket.socket.connect", lambda _, address: opened.append(str(address)))
    for place in ("file:///etc/passwd", "http://192.0.2.1/x.dtd"):
        assert outcome(declaring(f'<!ENTITY a SYSTEM "{place}">', "&a;")) == "damaged"
        assert outcome(declaring(f'<!ENTITY % a SYSTEM "{place}"> %a;', "甲")) == "damaged"
    outside = b'Target="http://192.0.2.1/x.xml" TargetMode="External"'
    rels = re.sub(rb'Target="[^"]+"', outside, Package.open(RICH).blob("word/_rels/document.xml.rels"))
    assert outcome(with_part("word/_rels/document.xml.rels", rels)) == "docx"
    assert opened == []


def zipped(entries: list[tuple[str, bytes]], level: int = 9) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return out.getvalue()


def test_a_part_that_unpacks_to_very_much_is_refused_unpacked() -> None:
    bomb = b"<w:p/>" * 20_000_000
    whole = Package.open(RICH)
    entries = [(name, whole.blob(name)) for name in NAMES if name != "word/document.xml"]
    assert limited(zipped([*entries, ("word/document.xml", bomb)]), seconds=2, megabytes=150) == "too-large"
    assert (
        limited(zipped([*entries, ("word/document.xml", b"0" * 250_000_000)]), seconds=2, megabytes=150) == "too-large"
    )


def test_an_archive_in_an_archive_is_not_unpacked() -> None:
    inner = zipped([("a", b"0" * 40_000_000)])
    for _ in range(3):
        inner = zipped([(f"{n}.zip", inner) for n in range(20)])
    assert limited(with_part("word/embeddings/a.zip", inner), seconds=2, megabytes=150) == "docx"


def test_ten_thousand_parts_are_refused() -> None:
    whole = Package.open(RICH)
    entries = [(name, whole.blob(name)) for name in NAMES] + [(f"word/media/{n}.png", b"") for n in range(10_000)]
    assert limited(zipped(entries)) == "too-large"


def test_entries_that_share_their_bytes() -> None:
    """All entries of the directory point to one body (bamsoftware.com/hacks/zipbomb)."""
    kernel = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = kernel.compress(b"a" * 60_000_000) + kernel.flush()
    checksum = zlib.crc32(b"a" * 60_000_000)
    names = [b"word/document.xml", *(f"word/{n}.xml".encode() for n in range(2000))]
    local = struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, 0, 8, 0, 0, checksum, len(packed), 60_000_000, len(names[0]), 0)
    out = local + names[0] + packed
    directory = b"".join(
        struct.pack("<4s6H3L5H2L", b"PK\x01\x02", 20, 20, 0, 8, 0, 0, checksum, len(packed), 60_000_000, len(name),
                    0, 0, 0, 0, 0, 0) + name
        for name in names
    )  # fmt: skip
    ending = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, len(names), len(names), len(directory), len(out), 0)
    assert limited(out + directory + ending, seconds=2, megabytes=150) == "too-large"


@pytest.mark.parametrize("said", [0, 1, 500, 2**31])
def test_sizes_that_lie(said: int) -> None:
    data = bytearray(RICH)
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        struct.pack_into("<L", data, at + 24, said)
        at += 4
    assert limited(bytes(data), megabytes=150) in ("damaged", "too-large", "not-a-document")


@pytest.mark.parametrize(
    "place", ["w:tbl/w:tr/w:tc", "w:p/w:r/w:pict/w:txbxContent", "w:p/w:smartTag", "w:sdt/w:sdtContent"]
)
@pytest.mark.parametrize("depth", [20, 50_000])
def test_things_nested_in_themselves(place: str, depth: int) -> None:
    names = place.split("/")
    opening, closing = "".join(f"<{n}>" for n in names), "".join(f"</{n}>" for n in reversed(names))
    middle = r("甲") if place.startswith("w:p/w:smart") else p("甲")
    text = p("大会，") + opening * depth + middle + closing * depth + p("1. 请秘书长提交报告。")
    assert limited(body_of(text)) == ("docx" if depth == 20 else "damaged")


def test_deep_nesting_that_the_parser_takes_is_read() -> None:
    inside = p(r("甲") + "<w:smartTag>" * 240 + r("乙") + "</w:smartTag>" * 240)
    assert limited(body_of(p("大会，") + inside + p("1. 请秘书长提交报告。"))) == "docx"
    rubies = "<w:r><w:ruby><w:rubyBase>" * 80 + r("乙") + "</w:rubyBase></w:ruby></w:r>" * 80
    assert limited(body_of(p("大会，") + p(rubies) + p("1. 请秘书长提交报告。"))) == "docx"


def test_a_hundred_thousand_empty_paragraphs() -> None:
    text = p("大会，") + "<w:p/>" * 100_000 + p("1. 请秘书长提交报告。")
    assert limited(body_of(text), seconds=12) == "docx"


def test_fields_in_fields_in_fields() -> None:
    begin, end = (f"<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>" for kind in ("begin", "end"))
    nested = body_of(p("大会，") + p("1. 请秘书长。") + f"<w:p>{begin * 20_000}{end * 20_000}{r('2. 请各国。')}</w:p>")
    assert run_limited(_texts, nested, seconds=6, megabytes=400) == ["请秘书长。", "请各国。"]


def _texts(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in formats.read(data, "a.docx").document.paragraphs]


def test_relationships_that_lead_back() -> None:
    one = "<Relationship Id='rId1' Type='x/{}' Target='{}'/>"
    for target in ("document.xml", "../_rels/.rels", "_rels/document.xml.rels", "/word/document.xml", "..", "", "."):
        kinds = ("styles", "numbering", "footnotes", "comments", "header", "settings", "officeDocument")
        inside = "".join(one.format(kind, target) for kind in kinds)
        rels = f"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>{inside}</Relationships>"
        assert outcome(with_part("word/_rels/document.xml.rels", rels.encode())) == "docx"


def test_styles_and_lists_that_lead_back() -> None:
    styles = "".join(
        f"<w:style w:type='paragraph' w:styleId='{a}'><w:basedOn w:val='{b}'/></w:style>" for a, b in ("AB", "BC", "CA")
    )
    lists = "<w:abstractNum w:abstractNumId='0'><w:numStyleLink w:val='x'/><w:styleLink w:val='x'/></w:abstractNum>"
    number = "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    properties = "<w:pStyle w:val='A'/><w:numPr><w:numId w:val='1'/></w:numPr>"
    parts = {"styles": styles, "numbering": lists + number}
    data = word_file(p("大会，", properties), p("1. 请秘书长报告。"), parts=parts)
    assert outcome(data) == "docx"


@pytest.mark.parametrize(
    "name", ["../../evil", "/etc/passwd", "C:\\evil", "word/../../x", "a\x00b", "word/document.xml/"]
)
def test_names_that_point_elsewhere_are_nothing_but_names(name: str) -> None:
    whole = Package.open(RICH)
    entries = [(known, whole.blob(known)) for known in NAMES]
    assert outcome(zipped([*entries, (name, b"x")])) == "docx"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_of_two_parts_with_one_name_the_last_counts() -> None:
    whole = Package.open(RICH)
    entries = [(known, whole.blob(known)) for known in NAMES]
    changed = whole.blob("word/document.xml").replace("请秘书长".encode(), "又请秘书长".encode())
    data = zipped([*entries, ("word/document.xml", changed)])
    assert any(q.text.startswith("又请秘书长") for q in read(data).paragraphs)
    assert Package.open(Package.open(data).to_bytes()).blob("word/document.xml") == changed


def test_wrong_types_of_content_do_not_matter() -> None:
    types = Package.open(RICH).blob("[Content_Types].xml")
    wrong = re.sub(rb'ContentType="[^"]+"', b'ContentType="image/png"', types)
    assert outcome(with_part("[Content_Types].xml", wrong)) == "docx"


def test_a_file_behind_a_password_says_so() -> None:
    flagged = bytearray(RICH)
    at = 0
    while (at := flagged.find(b"PK\x01\x02", at)) >= 0:
        flagged[at + 8] |= 1
        at += 4
    assert outcome(bytes(flagged)) == "locked"


@pytest.mark.parametrize(
    "block",
    [
        lambda n: p(f"第{n}段，"),
        lambda n: p(r("回顾") + ins("新") + gone("旧") + r("，")),
        lambda n: p("字", end("del")),
        lambda n: p(field("REF x", "甲") + r("，")),
        lambda n: f"<w:tbl><w:tr><w:tc>{p('甲')}</w:tc></w:tr></w:tbl>",
        lambda n: p(r("甲") + "<w:r><w:pict><w:txbxContent><w:p/></w:txbxContent></w:pict></w:r>"),
    ],
    ids=["plain", "tracked", "joined", "fields", "tables", "boxes"],
)  # fmt: skip
def test_twenty_thousand_paragraphs_of_any_kind_are_read_in_seconds(block: Callable[[int], str]) -> None:
    text = p("大会，") + "".join(map(block, range(20_000))) + p("1. 请秘书长提交报告。")
    run_limited(_read_only, body_of(text), seconds=20, megabytes=1500)


def _read_only(data: bytes) -> int:
    return len(read(data, TrackedChanges.REJECTED).paragraphs) + len(read(data).paragraphs)
