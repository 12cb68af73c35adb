"""The head of a file of Akoma Ntoso: which text it is, in which language, made when, and the terms that it refers to.

Identifiers and terms are those of the UN's own files (sessions 75 to 80).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from drafter.formats.akn_elements import Element, el
from drafter.formats.mastlines import committee_number
from drafter.model.document import Adoption, Masthead, Resolution
from drafter.text.sentence import Language

_COMMITTEES = ("first", "second", "third", "fourth", "fifth", "sixth")
_CODES: dict[Language, str] = {"zh": "zho", "en": "eng"}
_TERMS = (
    ("TLCOrganization", "source", "organization/un/DGACM", "DGACM"),
    ("TLCConcept", "dateOfIssuance", "concept/un/dateOfIssuance", "Date of issuance"),
    ("TLCConcept", "adoptionDate", "concept/un/dateOfAdoption", "Date of adoption"),
    ("TLCConcept", "symbol", "reference/un/symbol", "Symbol"),
    ("TLCRole", "publisher", "role/un/publisher", "Publisher"),
    ("TLCRole", "issuingBody", "role/un/issuingBody", "Issuing body"),
    ("TLCRole", "author", "role/un/author", "Author"),
    ("TLCRole", "editor", "role/un/editor", "Editor"),
    ("TLCRole", "distribution", "concept/un/distribution", "Distribution"),
    ("TLCOrganization", "ga", "organization/un/generalAssembly", "General Assembly"),
    ("TLCTerm", "resolutionTitle", "reference/un/resolutionTitle", "Resolution title"),
)


@dataclass(frozen=True, slots=True)
class Identity:
    """What a file is a copy of, and the day on which the copy was made."""

    masthead: Masthead
    language: Language
    made_on: date

    @property
    def day(self) -> date:
        """The day of adoption; for a draft the day on which the file was made."""
        return self.masthead.adopted_on or self.made_on

    @property
    def name(self) -> str:
        """77-233 of a resolution, the symbol of a draft; "draft" where there is neither."""
        adoption = self.masthead.adoption or Adoption()
        return re.sub(r"[^\w.-]+", "-", adoption.number or self.masthead.symbol or "draft")

    @property
    def is_adopted(self) -> bool:
        """Whether the text carries what only an adopted one does."""
        return self.masthead.adoption is not None


def meta(identity: Identity, uncited_notes: Sequence[Element]) -> Element:
    """The head of the whole file."""
    notes = el("notes", {"source": "#source"}, *uncited_notes) if uncited_notes else None
    return el("meta", None, identification(identity), _references(identity), notes)


def annex_meta(identity: Identity, number: int) -> Element:
    """The head of an annex."""
    return el("meta", None, identification(identity, f"/annex_{number}"))


def identification(identity: Identity, component: str = "") -> Element:
    """Work, expression in one language, and this file."""
    work = f"/akn/un/statement/deliberation/unga/{identity.day}/{identity.name}"
    expression = f"{work}/{_CODES[identity.language]}@"
    made, day = identity.made_on.isoformat(), identity.day.isoformat()
    return el(
        "identification",
        {"source": "#source"},
        el(
            "FRBRWork",
            None,
            *_named(f"{work}/!main{component}", f"{work}/"),
            el("FRBRdate", {"date": day, "name": "adoption" if identity.is_adopted else "draft"}),
            el("FRBRauthor", {"href": "#ga", "as": "#author"}),
            el("FRBRcountry", {"value": "un"}),
        ),
        el(
            "FRBRExpression",
            None,
            *_named(f"{expression}/!main{component}", f"{expression}/"),
            el("FRBRdate", {"date": day, "name": "publication" if identity.is_adopted else "draft"}),
            el("FRBRauthor", {"href": "#ga", "as": "#issuingBody"}),
            el("FRBRlanguage", {"language": _CODES[identity.language]}),
        ),
        el(
            "FRBRManifestation",
            None,
            *_named(f"{expression}/!main{component}.xml", f"{expression}.xml"),
            el("FRBRdate", {"date": made, "name": "markup"}),
            el("FRBRauthor", {"href": "#ga", "as": "#editor"}),
        ),
    )


def _named(this: str, uri: str) -> tuple[Element, Element]:
    return el("FRBRthis", {"value": this}), el("FRBRuri", {"value": uri})


def _references(identity: Identity) -> Element:
    terms = [
        el(kind, {"eId": term_id, "href": f"/akn/ontology/{path}", "showAs": shown})
        for kind, term_id, path, shown in _TERMS
    ]
    committee = identity.masthead.committee or ""
    term_id = _committee_id(committee)
    if term_id:
        terms.append(el("TLCTerm", {"eId": term_id, "href": f"#{term_id}", "showAs": committee}))
    return el("references", {"source": "#source"}, *terms)


def committee_of(document: Resolution) -> dict[str, str]:
    """The attribute that refers to the committee's term; {} where the committee is none of the six."""
    term_id = _committee_id(document.masthead.committee or "")
    return {"refersTo": f"#{term_id}"} if term_id else {}


def _committee_id(name: str) -> str:
    """firstCommittee to sixthCommittee, "" for other names."""
    number = committee_number(name)
    return f"{_COMMITTEES[number - 1]}Committee" if number else ""
