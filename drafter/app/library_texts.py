"""What joins the library, and what comes out of it: documents as the program knows them.

Loaded where the library is first needed, in a thread: no start of the program waits for a database.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from datetime import date

from drafter.library import Addition, Contents, HeldText, Library, LibraryError, NewText
from drafter.model.document import Resolution
from drafter.model.schema import faults
from drafter.model.state import Base, SourceFile
from drafter.register.adopted import adopted_number
from drafter.rollforward.base import is_draft
from drafter.store.codec import from_json, to_json
from drafter.text.sentence import DrafterError, Sentence

_BROKEN = (zlib.error, KeyError, TypeError, ValueError, AttributeError)
"""What reading a text raises where its record is damaged; broken JSON and text that is no UTF-8 are ValueErrors."""


class NotForLibrary(DrafterError):
    """A text that is no adopted resolution of the General Assembly."""

    kind = "library"


def add_text(
    library: Library, document: Resolution, source: SourceFile | None, today: date, *, replace: bool = False
) -> tuple[NewText, Addition]:
    """Take an adopted text in; what it is listed as, and what became of it.

    Raises NotForLibrary, and LibraryError as `Library.add` does.
    """
    text = listed_as(document, source)
    return text, library.add(text, _contents(document, source), today, replace=replace)


def listed_as(document: Resolution, source: SourceFile | None) -> NewText:
    """How the library lists an adopted text. Raises NotForLibrary for a draft, and for texts of other organs."""
    if is_draft(document):
        raise NotForLibrary(_NO_DRAFTS)
    number = adopted_number(document)
    if number is None or number.series == "year" or number.is_decision:
        raise NotForLibrary(_NO_NUMBER)
    masthead = document.masthead
    return NewText(
        number=number,
        language=document.language,
        title=masthead.title_text,
        committee=masthead.committee or "",
        adopted_on=masthead.adopted_on,
        origin=source.name if source else "",
    )


def read_base(library: Library, text: HeldText) -> Base:
    """A text of the library as the base of a draft. Raises LibraryError, also where it was taken out meanwhile."""
    contents = library.contents(text)
    if contents is None:
        raise LibraryError(_gone(text))
    try:
        document = from_json(json.loads(zlib.decompress(contents.document)))
    except _BROKEN as error:
        raise LibraryError(_damaged(text)) from error
    if faults(document):
        raise LibraryError(_damaged(text))
    return Base(document, text.symbol, contents.source)


def _contents(document: Resolution, source: SourceFile | None) -> Contents:
    written = json.dumps(to_json(document), ensure_ascii=False, separators=(",", ":")).encode()
    return Contents(zlib.compress(written), "\n".join(_lines(document)), source)


def _lines(document: Resolution) -> Iterator[str]:
    yield document.masthead.title_text
    yield from (paragraph.text for paragraph in document.paragraphs)
    yield from (note.text for note in document.footnotes)


def said_of(text: NewText, addition: Addition) -> Sentence | None:
    """What there is to tell of a text that was to join the library; None where nothing has changed."""
    name = text.symbol
    return {
        Addition.ADDED: Sentence(zh=f"{name}已加入决议库。", en=f"{name} has joined the library."),
        Addition.REPLACED: Sentence(zh=f"决议库中的{name}已更换。", en=f"{name} in the library was replaced."),
        Addition.KEPT: Sentence(
            zh=f"决议库中已有{name}的另一份案文，未更换。", en=f"The library keeps the copy of {name} that it has."
        ),
        Addition.SAME: None,
    }[addition]


_NO_DRAFTS = Sentence(
    zh="这是决议草案，不是通过后的决议；决议库只收通过后的决议。",
    en="This is a draft; the library takes adopted resolutions only.",
)
_NO_NUMBER = Sentence(
    zh="没有认出大会决议号；决议库只收大会通过的决议。",
    en="No number of a General Assembly resolution was found; the library takes those only.",
)


def _gone(text: NewText) -> Sentence:
    return Sentence(zh=f"{text.symbol}已不在决议库中。", en=f"{text.symbol} is no longer in the library.")


def _damaged(text: NewText) -> Sentence:
    return Sentence(
        zh=f"决议库中的{text.symbol}已损坏，打不开。移除后从原文件重新添加。",
        en=f"{text.symbol} is damaged in the library. Remove it and add its file again.",
    )
