"""What the UN's own XML of an adopted text says of each paragraph, read without any code of the project.

Counted by the contract of the command line: a number decides what a paragraph is (Arabic: operative; a letter, a Roman
or a bracketed Chinese number: sub-paragraph); words without a stop, a number and an opening are a heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from lxml import etree

_NS = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
_NUMBER = re.compile(
    r"\s*(?:(?P<arabic>\d{1,3})\s?[.．](?!\d)\.?"
    r"|(?P<letter>[(（](?P<l>[a-z]{1,5}|[子丑寅卯辰巳午未申酉戌亥])[)）])"
    r"|(?P<deeper>[(（][一二三四五六七八九十]{1,3}[)）]|[㈠-㈩])"
    r"|(?P<bare>[a-z]{1,4}\.(?=\s)))\s*"
)
_CLOSED = re.compile(r"[，,；;。.：:！？!?…]['’”\"》）)\]]*$")
_LONGEST_HEADING = 44


@dataclass(frozen=True, slots=True)
class Adopted:
    """One paragraph: text without number and note marks, blanks and look-alike characters taken out of everything."""

    part: str
    level: int
    number: str
    text: str
    lead: str


def squeeze(text: str) -> str:
    """The visible characters, with one kind of hyphen, quotation mark and bracket."""
    kept = re.sub(r"[\s\u200b-\u200f\ufeff]+", "", text)
    return kept.translate(str.maketrans("\u2010\u2011‘’“”（）", "--''\"\"()"))


def adopted(path: Path) -> list[Adopted] | None:
    """The body's paragraphs; None for a composite resolution, whose parts one list cannot hold."""
    root = etree.parse(str(path), etree.XMLParser(recover=True, huge_tree=True)).getroot()
    bodies = [b for b in root.iter(f"{_NS}mainBody") if all(a.tag != f"{_NS}attachments" for a in b.iterancestors())]
    if len(bodies) != 1:
        return None
    found: list[Adopted] = []
    for part, number, element in (*_preambular(root), *_operative(bodies[0])):
        paragraph = _numbered(Adopted(part, 0, number, _text(element), _lead(element)), found)
        if paragraph is not None:
            found.append(paragraph)
    return found


def _preambular(root: etree._Element) -> Iterator[tuple[str, str, etree._Element]]:
    preamble = next(root.iter(f"{_NS}preamble"), None)
    for child in [] if preamble is None else preamble:
        for element in child.iter(f"{_NS}p", f"{_NS}listIntroduction"):
            parent = element.getparent()
            if child.tag == f"{_NS}formula" or parent is None or parent.tag == f"{_NS}authorialNote":
                continue
            yield "preambular", "".join(_num(parent)), element


def _operative(body: etree._Element) -> Iterator[tuple[str, str, etree._Element]]:
    headings = (f"{_NS}subheading", f"{_NS}heading", f"{_NS}crossHeading")
    for element in body.iter(f"{_NS}paragraph", f"{_NS}point", *headings):
        if element.tag in headings:
            if len(_text(element)) > _LONGEST_HEADING and _CLOSED.search(_text(element)):
                yield "operative", "", element
            continue
        blocks = [
            block
            for way in ("content/", "intro/", "list/{*}intro/", "content/{*}intro/")
            for block in element.findall(f"{{*}}{way}{{*}}p")
        ]
        if blocks:
            yield "operative" if element.tag == f"{_NS}paragraph" else "sub", _num(element), blocks[0]


def _num(element: etree._Element) -> str:
    number = element.find("{*}num")
    return "" if number is None else squeeze("".join(str(text) for text in number.itertext()))


def _text(element: etree._Element) -> str:
    return " ".join("".join(_pieces(element)).split())


def _pieces(element: etree._Element) -> Iterator[str]:
    """The strings inside the element, without those of notes."""
    if element.tag != f"{_NS}authorialNote" and isinstance(element.tag, str):
        yield element.text or ""
        for child in element:
            yield from _pieces(child)
            yield child.tail or ""


def _lead(element: etree._Element) -> str:
    pieces: list[str] = []
    for child in element.iter():
        if child.tag == f"{_NS}span" and child.get("class") in ("bold", "italic", "bold italic"):
            pieces.append(_text(child))
            if child.tail and child.tail.strip():
                break
        elif pieces and child.tag in (f"{_NS}authorialNote", f"{_NS}a"):
            break
    return squeeze("".join(pieces))


def _numbered(paragraph: Adopted, above: list[Adopted]) -> Adopted | None:
    """The paragraph as its number has it; None for a heading or an empty block."""
    match = _NUMBER.match(paragraph.number or paragraph.text)
    text = paragraph.text
    if match is not None and not paragraph.number:
        text = text[match.end() :]
    if match is None:
        if not text or (not paragraph.lead and not _CLOSED.search(text)):
            return None
        is_preambular = paragraph.part == "preambular" or text.endswith(("，", ","))
        part = "preambular" if is_preambular else paragraph.part
        return replace(paragraph, part=part, text=squeeze(text))
    level = 0 if match["arabic"] else _level(match, above)
    number = f"{match['arabic']}." if match["arabic"] else squeeze(match[0])
    lead = "" if level else paragraph.lead
    return Adopted("sub" if level else "operative", level, number, squeeze(text), lead)


def _level(match: re.Match[str], above: list[Adopted]) -> int:
    """1 for a letter, 2 for a Roman or Chinese number, 3 for a bare letter; (i) by the letter above on its level."""
    if match["deeper"]:
        return 2
    if match["bare"]:
        return 3 if len(match["bare"]) == 2 else 4
    letters = match["l"]
    if not set(letters) <= set("ivx"):
        return 1
    before = next((p.number for p in reversed(above) if p.level == 1), "")
    goes_on = len(set(letters)) == 1 and before == f"({chr(ord(letters[0]) - 1) * len(letters)})"
    return 1 if goes_on and above[-1].level == 1 else 2
