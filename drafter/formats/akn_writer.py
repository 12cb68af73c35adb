"""Writes a resolution in the UN's own XML: Akoma Ntoso 3.0 in its AKN4UN form.

What is written follows the schema (all but five of the 1,831 files that the UN published for sessions 75 to 77 do), and
the shapes of those files; `akn.py` reads it back as the same document.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from drafter.formats.akn_body import Body
from drafter.formats.akn_elements import Element, el, p, to_bytes
from drafter.formats.akn_meta import Identity, annex_meta, committee_of, meta
from drafter.formats.akn_words import Words
from drafter.formats.mastlines import is_named_in_basis, organ_runs, symbol_line
from drafter.language.profile import profile
from drafter.language.sessions import session_line
from drafter.model.document import Adoption, Paragraph, Part, Resolution
from drafter.model.numbering import paragraph_numbers

_ANNEXES = {"附件": "annex", "Annex": "annex", "附录": "appendix", "Appendix": "appendix"}
_STANDING = frozenset({Part.PREAMBULAR, Part.OPERATIVE, Part.SUB})
_UNKNOWN_DAY = "0001-01-01"
"""What the UN's files have where a day is not known."""


def write(document: Resolution, made_on: date) -> bytes:
    """The file. `made_on` is the day of the copy; a draft has no other."""
    return to_bytes(_Writing(document, made_on).statement())


class _Writing:
    def __init__(self, document: Resolution, made_on: date) -> None:
        self._document = document
        self._masthead = document.masthead
        self._adoption = document.masthead.adoption or Adoption()
        self._identity = Identity(document.masthead, document.language, made_on)
        self._words = Words(document)
        self._body = Body(self._words, paragraph_numbers(document))

    def statement(self) -> Element:
        """The sections in their order; notes are counted in the order in which they are made."""
        preamble, main, annexes = _divided(self._document.paragraphs)
        return el(
            "statement",
            {"name": "resolution" if self._identity.is_adopted else "draftResolution"},
            meta(self._identity, self._words.uncited(self._document)),
            self._cover(),
            self._preface(),
            self._preamble(preamble),
            el("mainBody", None, *(self._main(main) or [self._nothing()])),
            self._conclusions(),
            self._attachments(annexes),
        )

    def _cover(self) -> Element:
        masthead, language = self._masthead, self._document.language
        zh = language == "zh"
        symbol, is_blank = symbol_line(masthead)
        session = session_line(masthead.session, language)
        item = profile(language).agenda_line(masthead.agenda_item)
        committee = None if is_named_in_basis(masthead) else masthead.committee
        lines = [
            el("docAuthority", {"refersTo": "#publisher"}, "联合国" if zh else "United Nations"),
            None if is_blank else el("docNumber", {"refersTo": "#symbol"}, symbol),
            el("docAuthority", {"refersTo": "#issuingBody", "class": "rightBig"}, "大会" if zh else "General Assembly"),
            el("docStatus", {"refersTo": "#distribution", "class": "rightSmall"}, f"Distr.: {self._distribution}"),
            el("session", {"refersTo": "#ga", "value": str(masthead.session)}, session) if session else None,
            el("docCommittee", committee_of(self._document), committee) if committee else None,
            el("inline", {"name": "agenda item", "title": masthead.agenda_item or ""}, item) if item else None,
            el("inline", {"name": "agenda item name"}, masthead.agenda_title) if masthead.agenda_title else None,
            el("docTitle", None, self._adoption.heading) if self._adoption.heading else None,
            el("docProponent", committee_of(self._document), self._adoption.basis) if self._adoption.basis else None,
            el("docProponent", None, *self._words.of(masthead.sponsors)) if masthead.sponsors else None,
        ]
        return el("coverPage", {"eId": "coverPage_1"}, *(p(line) for line in lines if line is not None))

    @property
    def _distribution(self) -> str:
        return "General" if self._identity.is_adopted else "Limited"

    def _preface(self) -> Element | None:
        number, title = self._adoption.number, self._masthead.title
        if not number and not title:
            return None
        line = p(
            el("docNumber", None, f"{number}.") if number else None,
            " " if number and title else None,
            el("docTitle", {"refersTo": "#resolutionTitle"}, *self._words.of(title)) if title else None,
        )
        return el("preface", None, line)

    def _preamble(self, paragraphs: Sequence[Paragraph]) -> Element | None:
        organ = self._masthead.organ
        if not organ and not paragraphs:
            return None
        words = self._words.of(organ_runs(organ, self._document.language)) if organ else []
        formula = el("formula", {"name": "enactingFormula", "eId": "formula_1"}, p(*words)) if organ else None
        return el("preamble", None, formula, *self._body.preamble(paragraphs))

    def _main(self, paragraphs: Sequence[Paragraph]) -> list[Element]:
        """The body; an annex in the midst of it stands where it stands."""
        made: list[Element] = []
        for is_annex, stretch in _stretches(paragraphs):
            elements = self._body.main(stretch)
            if is_annex:
                elements = [el("hcontainer", {"name": "annex", "eId": self._body.new_id("annex")}, *elements)]
            made += elements
        return made

    def _nothing(self) -> Element:
        content = el("content", {"eId": self._body.new_id("content")}, p())
        return el("paragraph", {"eId": self._body.new_id("para")}, content)

    def _conclusions(self) -> Element | None:
        meeting, day = self._adoption.meeting, self._adoption.closing_date
        if not meeting and not day:
            return None
        known = self._adoption.adopted_on
        date_attributes = {"date": known.isoformat() if known else _UNKNOWN_DAY, "refersTo": "#adoptionDate"}
        line = p(
            el("inline", {"name": "adoptionMeeting"}, meeting) if meeting else None,
            el("eol") if meeting and day else None,
            el("docDate", date_attributes, day) if day else None,
        )
        return el("conclusions", {"eId": "conclusions"}, line)

    def _attachments(self, paragraphs: Sequence[Paragraph]) -> Element | None:
        made = []
        for number, stretch in enumerate(_annexes(paragraphs), start=1):
            opening = next((paragraph.text for paragraph in stretch), "")
            name = next((name for words, name in _ANNEXES.items() if opening.startswith(words)), "attachment")
            body = el("mainBody", None, *self._body.main(stretch))
            annex = el("doc", {"name": name}, annex_meta(self._identity, number), body)
            made.append(el("attachment", {"eId": f"attachment_{number}"}, annex))
        return el("attachments", None, *made) if made else None


def _divided(
    paragraphs: Sequence[Paragraph],
) -> tuple[Sequence[Paragraph], Sequence[Paragraph], Sequence[Paragraph]]:
    """The preamble, the rest of the body with the headings before it, and the annexes at the end."""
    annex = _annex_start(paragraphs)
    body = paragraphs[:annex]
    end = next((at for at, one in enumerate(body) if one.part in (Part.OPERATIVE, Part.ANNEX)), len(body))
    while end and body[end - 1].part is Part.HEADING:
        end -= 1
    return body[:end], body[end:], paragraphs[annex:]


def _annex_start(paragraphs: Sequence[Paragraph]) -> int:
    """Where nothing but annexes follows: at the heading of the first one, or at the headings above its text."""
    last = max((at for at, paragraph in enumerate(paragraphs) if paragraph.part in _STANDING), default=-1)
    for at in range(last + 1, len(paragraphs)):
        if _is_annex_heading(paragraphs[at]):
            return at
        if paragraphs[at].part is Part.ANNEX:
            while at > last + 1 and paragraphs[at - 1].part is Part.HEADING:
                at -= 1
            return at
    return len(paragraphs)


def _is_annex_heading(paragraph: Paragraph) -> bool:
    return paragraph.part is Part.HEADING and paragraph.text.startswith(tuple(_ANNEXES))


def _annexes(paragraphs: Sequence[Paragraph]) -> Iterator[Sequence[Paragraph]]:
    """One stretch for each annex."""
    starts = [at for at, paragraph in enumerate(paragraphs) if at == 0 or _is_annex_heading(paragraph)]
    ends = [*starts[1:], len(paragraphs)] if starts else []
    for start, end in zip(starts, ends, strict=True):
        yield paragraphs[start:end]


def _stretches(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[bool, Sequence[Paragraph]]]:
    """Parts of the body, annexes and others in turn; what counts to neither stays with what stands before it."""
    start, in_annex = 0, False
    for at, paragraph in enumerate(paragraphs):
        if paragraph.part in _STANDING or paragraph.part is Part.ANNEX:
            is_annex = paragraph.part is Part.ANNEX
            if is_annex != in_annex:
                if at > start:
                    yield in_annex, paragraphs[start:at]
                start, in_annex = at, is_annex
    if start < len(paragraphs):
        yield in_annex, paragraphs[start:]
