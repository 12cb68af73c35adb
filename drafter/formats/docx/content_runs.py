"""Parts of the draft's contents as new runs, with the citations that the plan of notes asks for."""

from __future__ import annotations

from drafter.formats.docx.comparison import positions
from drafter.formats.docx.inserter import Inserter
from drafter.formats.docx.lines import Line
from drafter.formats.docx.located import Key
from drafter.formats.docx.noteplan import Citer
from drafter.formats.docx.oxml import Element
from drafter.model.document import Paragraph, Runs
from drafter.text.spans import Span


class ContentRuns:
    """Makes run-level elements in the look of the file."""

    def __init__(self, inserter: Inserter, citer: Citer) -> None:
        self.inserter = inserter
        self._citer = citer

    def make(
        self, key: Key, runs: Runs, span: Span, line: Line | None, position: int, *, in_link: bool = False
    ) -> list[Element]:
        """The `span` of an item's content, to look like `line` around `position`."""
        cited = {at: run.note for at, run in positions(runs) if run.note is not None}

        def cite(at: int) -> list[Element]:
            return self._citer.cite(cited[at], (key, at))

        return self.inserter.runs(runs, span.start, span.end, line, position, cite, in_link=in_link)

    def cells(self, paragraph: Paragraph) -> CellRuns:
        """What makes the runs of a new table."""
        return CellRuns(self.inserter, self._citer, paragraph)


class CellRuns:
    """Makes the runs of a table cell by cell; its citations come in the order of the paragraph's."""

    def __init__(self, inserter: Inserter, citer: Citer, paragraph: Paragraph) -> None:
        self._inserter = inserter
        cited = ((at, run.note) for at, run in positions(paragraph.runs) if run.note is not None)
        self._citations = (citer.cite(note, (paragraph.id, at)) for at, note in cited)

    def runs(self, runs: Runs) -> list[Element]:
        """Run-level elements for the text of one cell."""
        size = sum(len(run.text) for run in runs)
        return self._inserter.runs(runs, 0, size, None, 0, lambda _: next(self._citations), in_link=False)
