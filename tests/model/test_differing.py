"""Two stages of a draft are said to be the same only where they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from drafter.model import edits
from drafter.model.differing import differing
from drafter.model.document import Mark, NoteId, ParagraphId, Resolution
from drafter.text.spans import Span
from tests.builders import op, pp, res

DRAFT = res(pp("<b>重申</b>承诺<n>1</n>，"), op("<b>请</b>秘书长报告。"), op("决定列入议程。"), notes={1: "A/78/1。"})
ONE, TWO = ParagraphId(1), ParagraphId(2)


@pytest.mark.parametrize(
    ("change", "count"),
    [
        (lambda d: d, 0),
        (lambda d: edits.type_text(d, TWO, Span(1, 4), "主席"), 1),
        (lambda d: edits.replace_note_text(d, NoteId(1001), Span(2, 4), "79"), 1),
        (lambda d: edits.set_masthead(d, session=79), 1),
        (lambda d: edits.move(d, [TWO], None), 1),
        (lambda d: edits.set_mark(d, TWO, Span(1, 3), Mark.ITALIC, present=True), 1),
        (lambda d: edits.set_masthead(edits.remove(d, [ONE]), session=79), 3),
    ],
)
def test_words_notes_masthead_and_order_make_a_difference(
    change: Callable[[Resolution], Resolution], count: int
) -> None:
    assert differing(DRAFT, change(DRAFT)) == count
