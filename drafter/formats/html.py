"""Simple web pages: each block is a paragraph; bold, italic, superscripts and links are kept."""

from __future__ import annotations

from lxml import etree
from lxml import html as lxml_html

from drafter.formats.refusals import damaged_file
from drafter.formats.xml import local_name
from drafter.structuring.mending import Mends
from drafter.structuring.raw import RawDocument, RawParagraph, RawRun
from drafter.text.spans import Span

_BLOCKS = frozenset(
    {
        "p",
        "div",
        "li",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "section",
        "article",
        "main",
        "header",
        "footer",
    }
    | {"ul", "ol", "dl", "dt", "dd", "body", "center", "pre", "tr", "td", "th", "table", "tbody", "thead", "caption"}
    | {"figure", "aside", "nav", "form"}
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SKIPPED = frozenset({"script", "style", "head", "template", "noscript"})
_BOLD, _ITALIC = frozenset({"b", "strong"}), frozenset({"i", "em"})


def paragraphs_of_html(text: str) -> RawDocument:
    """The page in `text`; raises FormatError where nothing of it can be read."""
    parser = lxml_html.HTMLParser(
        no_network=True, huge_tree=False, remove_comments=True, remove_pis=True, encoding="utf-8"
    )
    try:
        root = lxml_html.document_fromstring(text.encode("utf-8"), parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise damaged_file() from error
    blocks = _Blocks()
    blocks.walk(root, RawRun(""), "")
    blocks.close("")
    return RawDocument(
        "html",
        tuple(blocks.paragraphs),
        source_lines=tuple(" ".join(p.text.split()) for p in blocks.paragraphs),
        typography=True,
        repairs=blocks.mends.repairs(),
    )


class _Blocks:
    """Collects runs until a block ends."""

    def __init__(self) -> None:
        self.paragraphs: list[RawParagraph] = []
        self.mends = Mends()
        self._runs: list[RawRun] = []

    def close(self, style: str) -> None:
        """End the paragraph at hand, if it has any text."""
        if any(run.text.strip() for run in self._runs):
            line = len(self.paragraphs)
            runs = tuple(run for run in self._runs if run.text)
            self.paragraphs.append(RawParagraph(runs, style=style, lines=Span(line, line + 1)))
        self._runs = []

    def walk(self, element: etree._Element, look: RawRun, style: str) -> None:
        """The element with what stands in it, in reading order."""
        name = local_name(element)
        if name in _SKIPPED or not name:
            return
        is_block = name in _BLOCKS
        if is_block or name == "br":
            self.close(style)
        if name == "img":
            self.mends.note("left-out-picture")
        style = "heading" if name in _HEADINGS else style
        look = self._inside(element, name, look)
        self._add(element.text, look)
        for child in element:
            self.walk(child, look, style)
            self._add(child.tail, look)
        if is_block:
            self.close(style)

    def _inside(self, element: etree._Element, name: str, look: RawRun) -> RawRun:
        href = look.href
        if name == "a":
            href = element.get("href") or None
            if href is None or href.startswith("#"):
                self.mends.note("dead-link")
                href = None
        return RawRun(
            "",
            bold=look.bold or name in _BOLD,
            italic=look.italic or name in _ITALIC,
            superscript=look.superscript or name == "sup",
            href=href,
        )

    def _add(self, text: str | None, look: RawRun) -> None:
        if text:
            self._runs.append(RawRun(text, look.bold, look.italic, look.superscript, href=look.href))
