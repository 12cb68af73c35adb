"""Whatever is wrong in a PDF, or put there to do harm: it is read or refused with one sentence, in time and memory."""

from __future__ import annotations

import random
import zlib
from collections.abc import Sequence

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter import formats
from drafter.formats import FormatError
from tests.formats.pdf.drafts import random_draft
from tests.formats.pdf.paper import Paper, Span
from tests.formats.pdf.setter import CHINESE, UN
from tests.limits import run_limited

_SECONDS, _MEGABYTES = 5.0, 500
_KINDS = ("pdf", "damaged", "locked", "unsupported", "not-a-document", "too-large")
_TEXT = (
    b"BT /roman 10 Tf 1 0 0 1 100 700 Tm (The General Assembly,) Tj 0 -20 Td (1. Requests oil for all lamps.) Tj ET "
)


def outcome(data: bytes) -> str:
    """The format that was read, or the kind of the refusal; anything else is raised."""
    try:
        return formats.read(data, "file.pdf").format
    except FormatError as error:
        return error.kind if error.sentence.zh and error.sentence.en else "no sentence"


def outcomes(files: Sequence[bytes]) -> list[str]:
    return [outcome(data) for data in files]


def in_limits(data: bytes) -> str:
    return run_limited(outcome, data, seconds=_SECONDS, megabytes=_MEGABYTES)


def page_of_text() -> Paper:
    paper = Paper()
    sheet = paper.sheet()
    sheet.text(123, 700, "The General Assembly,").text(147, 680, "Recalling its resolution 70/1,")
    sheet.text(147, 660, "1. Requests the keepers of lighthouses to keep their lamps.")
    return paper


_WHOLE = [random_draft(1, "en").set(UN), random_draft(2, "zh").set(CHINESE), page_of_text().data()]


@settings(max_examples=12, deadline=None)
@given(st.integers(0, 10**9))
def test_damaged_files_are_read_or_refused(seed: int) -> None:
    rng = random.Random(seed)
    found = run_limited(outcomes, [mutated(rng) for _ in range(8)], seconds=8 * _SECONDS, megabytes=_MEGABYTES)
    assert set(found) <= set(_KINDS)


def mutated(rng: random.Random) -> bytes:
    """One of the files with bytes changed, cut out, doubled, emptied, or its end gone."""
    data = bytearray(rng.choice(_WHOLE))
    for _ in range(rng.choice((1, 1, 3, 20))):
        at = rng.randrange(len(data))
        length = min(len(data) - at, rng.choice((1, 8, 200)))
        kind = rng.randrange(5)
        if kind == 0:
            data[at : at + length] = rng.randbytes(length)
        elif kind == 1:
            del data[at : at + length]
        elif kind == 2:
            data[at:at] = data[at : at + length]
        elif kind == 3:
            data[at : at + length] = bytes(length)
        elif len(data) > 400:
            del data[rng.randrange(200, len(data)) :]
        if len(data) < 100:
            break
    return bytes(data)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from((
    "q", "Q", "BT", "ET", "/roman 1e30 Tf", "/roman 0 Tf", "/roman -5 Tf", "1e20 0 0 1e20 0 0 cm", "0 0 0 0 0 0 cm",
    "1 0 0 1 -99999 5 Tm", "0 0 0 0 9 9 Tm", "<41> Tj", "(The General Assembly,) Tj", "[(a) -1e9 (b)] TJ", "5 Ts",
    "3 Tr", "0 0 1e9 1e9 re f", "/picture Do", "/nothing Do", "W n", "T*", "1e9 TL", "1e9 Tz", "0 Tz",
    "-1 0 0 -1 0 0 cm", "0 1 -1 0 0 0 cm", "BI /W 9999 /H 9999 ID EI", "/A BDC", "EMC", "[ [ [", "<< <<",
)), min_size=1, max_size=60))  # fmt: skip
def test_any_page_content_is_read_or_refused(operators: list[str]) -> None:
    sheet = (paper := Paper()).sheet()
    sheet.spans(123, 700, Span("The General Assembly,"))
    sheet.content.append(" ".join(operators))
    assert outcome(paper.data()) in ("pdf", "unsupported", "not-a-document")


def test_a_page_tree_that_holds_itself_ends() -> None:
    assert in_limits(page_of_text().data(loop=True)) == "pdf"
    imported = formats.read(page_of_text().data(loop=True), "file.pdf")
    assert imported.document.paragraphs[0].text == "Recalling its resolution 70/1,"


@pytest.mark.parametrize("pages", [1_000, 100_000])
def test_very_many_pages_are_too_many(pages: int) -> None:
    assert in_limits(page_of_text().data(pages=pages)) == "too-large"


@pytest.mark.parametrize("count", ["100000", "-3", "4294967297", "0"])
def test_a_number_of_pages_that_lies(count: str) -> None:
    data = page_of_text().data()
    assert in_limits(data.replace(b"/Count 1", f"/Count {count}".encode())) in ("pdf", "damaged", "too-large")


def test_a_table_of_places_that_points_anywhere() -> None:
    data = page_of_text().data()
    start = data.rindex(b"xref\n0")
    places = data[start:].replace(b" 00000 n", b" 00000 n").replace(b"0000000", b"9999999")
    imported = formats.read(data[:start] + places, "file.pdf")
    assert imported.document.paragraphs[0].text == "Recalling its resolution 70/1,"


@pytest.mark.parametrize("size", ["0 0 1e9 1e9", "0 0 0 0", "0 0 -5 -5", "(a) /b null 3", "9e99 0 1 1", ""])
def test_pages_of_any_size(size: str) -> None:
    data = page_of_text().data().replace(b"[0 0 612.0 792.0]", f"[{size}]".encode())
    assert in_limits(data) == "pdf"


@pytest.mark.parametrize("opening", ["<< /A ", "[", "(", "<<"])
def test_values_in_values_in_values(opening: str) -> None:
    data = page_of_text().data().replace(b"/Rotate 0", b"/X " + opening.encode() * 100_000)
    assert in_limits(data) in _KINDS


@pytest.mark.parametrize("operator", ["q ", "[ ", "/A << /B ", "BT ", "0 0 m "])
def test_operators_in_operators(operator: str) -> None:
    paper = page_of_text()
    paper.sheets[0].content.append(operator * 100_000)
    assert in_limits(paper.data()) == "pdf"


def test_one_letter_thousands_of_times() -> None:
    paper = page_of_text()
    places = ((x, y) for y in range(100, 640, 4) for x in range(20, 590, 4))
    paper.sheets[0].content += [f"BT /roman 4 Tf 1 0 0 1 {x} {y} Tm (i) Tj ET" for x, y in places]
    assert in_limits(paper.data()) == "pdf"


@pytest.mark.parametrize("operator", ["/A BMC ", "/A << /B 1 >> BDC "])
def test_marks_in_marks_are_refused(operator: str) -> None:
    paper = page_of_text()
    paper.sheets[0].content.append(operator * 100_000)
    assert in_limits(paper.data()) == "damaged"
    assert in_limits(bomb(operator.encode(), 1_000_000)) == "damaged"


def test_marked_content_as_word_writes_it_is_read() -> None:
    paper = page_of_text()
    paper.sheets[0].content = [
        f"/P << /MCID {at} >> BDC {part} EMC" for at, part in enumerate(paper.sheets[0].content * 900)
    ]
    assert in_limits(paper.data()) == "pdf"


@pytest.mark.parametrize("size", [0.0, 0.001, 0.04, 1e-30, -0.01])
def test_letters_too_small_to_be_seen(size: float) -> None:
    paper = page_of_text()
    paper.sheets[0].text(123, 640, "2. Decides to remain seized of lamps.", size=size)
    paper.sheets[0].text(123, 620, "3", size=size).text(130, 622, "4", size=size)
    assert outcome(paper.data()) == "pdf"


@pytest.mark.parametrize("blank", ["\u3000", "\u2003", "\u3000\u3000", "\u0085", "\u2028"])
def test_lines_of_nothing_but_blanks(blank: str) -> None:
    paper = page_of_text()
    paper.sheets[0].text(123, 640, blank, face="song").text(123, 100, blank, face="song")
    assert outcome(paper.data()) == "pdf"


def bomb(unit: bytes, size: int, times: int = 1) -> bytes:
    """A page whose description unpacks to so many bytes, packed more than once where asked for."""
    packer = zlib.compressobj(9)
    block = unit * (1_000_000 // len(unit))
    packed = b"".join(packer.compress(block) for _ in range(size // len(block))) + packer.flush()
    for _ in range(times - 1):
        packed = zlib.compress(packed, 9)
    data = page_of_text().data()
    start = data.index(b"<< /Length", data.index(b"/XObject"))
    end = data.index(b"endstream", start)
    filters = b"/FlateDecode " * times
    return data[:start] + b"<< /Length %d /Filter [%s] >>\nstream\n%s\n" % (len(packed), filters, packed) + data[end:]


@pytest.mark.parametrize(("unit", "times"), [(b" ", 1), (b" ", 2), (b"q ", 1), (b"0 0 m 1 1 l S ", 1), (_TEXT, 1)])
def test_streams_that_unpack_to_far_too_much(unit: bytes, times: int) -> None:
    assert in_limits(bomb(unit, 200_000_000, times)) == "too-large"


def test_a_packed_page_is_read() -> None:
    assert in_limits(bomb(_TEXT, 1_000_000)) == "pdf"


_ACTIONS = (
    b"/OpenAction << /S /JavaScript /JS (app.alert\\('x'\\);) >>",
    b"/OpenAction << /S /Launch /F (/bin/sh) >>",
    b"/OpenAction << /S /URI /URI (http://127.0.0.1:9/lamps) >>",
    b"/OpenAction << /S /SubmitForm /F (http://127.0.0.1:9/lamps) >>",
    b"/AA << /WC << /S /JavaScript /JS (while\\(true\\){}) >> >>",
    b"/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (while\\(true\\){}) >>] >> >>",
)


@pytest.mark.parametrize("action", _ACTIONS)
def test_no_action_is_run_and_no_address_followed(action: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr("socket.socket.connect", refuse)
    data = page_of_text().data().replace(b"/Type /Catalog", b"/Type /Catalog " + action)
    assert in_limits(data) == "pdf"


def test_the_library_cannot_run_scripts() -> None:
    assert not {"V8", "XFA"} & set(pypdfium2.PDFIUM_INFO.flags)
