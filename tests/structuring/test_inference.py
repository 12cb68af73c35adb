"""What a reader hands over becomes a resolution, though it be at odds with itself."""

from __future__ import annotations

from drafter.structuring import infer
from drafter.structuring.raw import RawDocument, RawNote, RawParagraph, RawRun


def test_of_two_notes_under_one_key_neither_is_lost() -> None:
    texts = ("大会，", "1. 请秘书长提交报告。")
    cited = RawParagraph((RawRun("回顾其决议"), RawRun("", note="f1"), RawRun("，")))
    organ, operative = (RawParagraph((RawRun(text),)) for text in texts)
    notes = (RawNote("f1", (RawRun("甲。"),)), RawNote("f1", (RawRun("乙。"),)))
    document = infer(RawDocument("docx", (organ, cited, operative), notes)).document
    assert [note.text for note in document.footnotes] == ["甲。", "乙。"]
    assert document.cited_notes == (document.footnotes[0].id,)
