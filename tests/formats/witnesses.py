"""What stands in a file, read without any code of the project: characters, notes, numbers, and words in their order."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

_SECTIONS = ("coverPage", "preface", "preamble", "mainBody", "conclusions")


@dataclass(frozen=True, slots=True)
class Witness:
    """`texts` hold every character of the source's text, its notes included; `body` what stands below the title."""

    texts: tuple[str, ...]
    body: str
    notes: tuple[str, ...]
    numbers: tuple[str, ...] = ()
    """Numbers that the mark-up gives apart from the text."""


def xml_witness(path: Path) -> Witness:
    """The UN's XML, without its metadata."""
    root = etree.parse(str(path), etree.XMLParser(recover=True, huge_tree=True)).getroot()
    sections = [element for element in root.iter() if _name(element) in _SECTIONS]
    body = [section for section in sections if _name(section) in ("preamble", "mainBody")]
    return Witness(
        tuple("".join(_all_text(section)) for section in sections),
        "".join(text for section in body for text in _text_without(section, ("authorialNote", "num"))),
        tuple("".join(_all_text(note)) for note in root.iter() if _name(note) == "authorialNote"),
        tuple("".join(_all_text(num)) for section in body for num in section.iter() if _name(num) == "num"),
    )


def word_witness(path: Path) -> Witness:
    """A Word file with its footnotes, without fields' codes and what was moved away or deleted."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    body = "".join(_word_text(etree.fromstring(parts["word/document.xml"])))
    notes: list[str] = []
    for name in ("word/footnotes.xml", "word/endnotes.xml"):
        for note in etree.fromstring(parts[name]) if name in parts else ():
            if not any("separator" in str(value).lower() for value in note.values()):
                notes.append("".join(_word_text(note)))
    return Witness((body, *notes), body, tuple(note for note in notes if note.strip()))


def _word_text(element: etree._Element) -> Iterator[str]:
    if _name(element) in ("Fallback", "moveFrom", "del"):
        return
    if _name(element) == "t":
        yield element.text or ""
    elif _name(element) == "noBreakHyphen":
        yield "-"
    for child in element:
        yield from _word_text(child)


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _all_text(element: etree._Element) -> Iterator[str]:
    return _text_without(element, ())


def _text_without(element: etree._Element, left_out: tuple[str, ...]) -> Iterator[str]:
    """The strings inside the element in reading order, without those of elements with these names, and of comments."""
    if _name(element) and _name(element) not in left_out:
        yield element.text or ""
        for child in element:
            yield from _text_without(child, left_out)
            yield child.tail or ""
