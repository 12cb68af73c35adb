"""The files that we write: the copy for submission with every change tracked, the clean copy, the comparison, XML.

The writers are imported when they are first called: reading and checking do not wait for python-docx.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from drafter.formats.page_options import PageOptions
from drafter.model.document import Resolution
from drafter.model.state import Base
from drafter.structuring.raw import TrackedChanges
from drafter.text.sentence import Sentence

if TYPE_CHECKING:
    from drafter.formats.docx.letterhead import Said
    from drafter.formats.docx.personal import Found
    from drafter.formats.report.contents import Report

REPORT_ENDINGS = (".html", ".docx")
"""Of the files that a report of the checks can be written as, the usual one first."""


def tracked(base: Base, document: Resolution, author: str, when: datetime | None = None) -> bytes:
    """A Word file that is `base` with all changes rejected and `document` with all accepted.

    Where the base was read from a Word file, that file is edited in place; otherwise the base is laid out first. `when`
    is now where it is None.
    """
    from drafter.formats.docx import redline

    source = base.source if base.source and base.source.format == "docx" else None
    return redline.compare(
        base.document,
        source.data if source else None,
        document,
        author,
        when or datetime.now(UTC),
        tracked=TrackedChanges.REJECTED if source and source.changes_rejected else TrackedChanges.ACCEPTED,
    )


def head_said(data: bytes, tracked: TrackedChanges = TrackedChanges.ACCEPTED) -> Said:
    """Symbol, distribution and date as a Word file prints them, with its tracked changes settled in this way."""
    from drafter.formats.docx import letterhead

    return letterhead.said(data, tracked)


def clean(document: Resolution, options: PageOptions | None = None) -> bytes:
    """A Word file of the text as it stands, in the UN's form."""
    from drafter.formats.docx import writer

    return writer.write(document, options)


def traces(data: bytes) -> tuple[Found, ...]:
    """What a Word file that we made says of people and computers beside its text: what came with its base."""
    from drafter.formats.docx import personal

    return personal.found(data)


def tracked_ending(base: Base | None) -> str:
    """How the name of a copy for submission ends: ".docm" where its base carries macros, which Word wants told."""
    from drafter.formats.docx import personal

    source = base.source if base else None
    carries = source is not None and source.format == "docx" and personal.has_macros(source.data)
    return ".docm" if carries else ".docx"


def unseen_changes(data: bytes) -> Sentence | None:
    """What to say of a copy for submission that Word opens without showing its changes; None where it shows them."""
    from drafter.formats.docx import revision_view

    return _UNSEEN if revision_view.hides_changes(data) else None


_UNSEEN = Sentence(
    zh="基稿设为打开时不显示修订标记，本程序不改这项设置；在Word“审阅”里选“所有标记”，就能看到全部修订",
    en="The base text is set to open with its changes out of sight, and that setting is left as it is: "
    "choose “All Markup” under Review in Word to see every change",
)


def without_traces(data: bytes) -> bytes:
    """The Word file without that."""
    from drafter.formats.docx import personal

    return personal.cleaned(data)


def faults(data: bytes, base: bytes | None = None) -> frozenset[Sentence]:
    """What would make Word repair a Word file, in technical words; what its `base` had already is left out."""
    from drafter.formats.docx import soundness

    found = soundness.faults(data)
    return found - soundness.faults(base) if found and base else found


def comparison(base: Base, document: Resolution) -> bytes:
    """A Word file for colleagues: base text and draft side by side in a table, with what changed set apart."""
    from drafter.formats.docx import side_by_side

    return side_by_side.write(base.document, base.name, document)


def report(found: Report, ending: str) -> bytes:
    """The findings of the checks to print or send: ".docx" as a Word file, anything else as a page of HTML."""
    if ending == ".docx":
        from drafter.formats.docx import report as writer

        return writer.write(found)
    from drafter.formats.report import html

    return html.write(found)


def akn(document: Resolution, made_on: date | None = None) -> bytes:
    """The text in the UN's own XML. `made_on` is the day of the copy; today where it is None."""
    from drafter.formats import akn_writer

    return akn_writer.write(document, made_on or datetime.now(UTC).date())


def text(document: Resolution) -> bytes:
    """The text for reading and for mails, in UTF-8."""
    from drafter.formats import text_writer

    return text_writer.write(document).encode()
