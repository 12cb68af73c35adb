"""Parsing XML that strangers wrote: no entities expanded, nothing fetched, nothing endless."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from drafter.formats.errors import FormatError
from drafter.text.sentence import Sentence


@dataclass(frozen=True, slots=True)
class ParsedXml:
    """The root element, and how many faults of the mark-up were passed over to get it."""

    root: etree._Element
    faults: int = 0


def parse_xml(data: bytes) -> ParsedXml:
    """The XML in `data`, read past faults where it has any; raises FormatError where nothing can be read."""
    try:
        return ParsedXml(etree.fromstring(data, _parser(recover=False)))
    except etree.XMLSyntaxError:
        parser = _parser(recover=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise FormatError(
            "damaged",
            Sentence(
                "这份XML文件损坏了，读不出内容。重新下载一次，或改用Word版。",
                "This XML file is damaged and cannot be read. Download it again, or use the Word version.",
            ),
        )
    return ParsedXml(root, max(1, len(parser.error_log)))


def _parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=recover, remove_pis=True
    )


def local_name(element: etree._Element) -> str:
    """The element's name without its namespace; "" for comments and entities."""
    return str(element.tag).rpartition("}")[2] if isinstance(element.tag, str) else ""
