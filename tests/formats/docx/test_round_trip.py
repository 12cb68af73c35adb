"""A clean copy is read back as the document that it was written from."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter import formats
from drafter.app.exporting import words_of
from drafter.formats import outputs
from drafter.formats.page_options import PageOptions
from drafter.model.document import Resolution
from tests.builders import heading, op, pp, res, sub
from tests.formats.docx import judges

_SAMPLES = judges.SHARED / "corpus" / "sample"
_OFFICIAL = sorted((_SAMPLES / "word-official-en").glob("*.DOC"))
_ADOPTED = sorted((_SAMPLES / "akn").rglob("*.xml"))
_LONG = (
    "执行关于在沿海发展中国家和小岛屿发展中国家之间交换海洋观测数据和相关技术的二〇三一年区域安排以及其附件的情况",
    "Implementation of the arrangement of 2031 on the exchange of ocean observation data and related technology among "
    "coastal and small island developing States",
)


def again(document: Resolution, *, automatic: bool = False) -> Resolution:
    """The clean copy as it is read."""
    return judges.read_back(outputs.clean(document, PageOptions(automatic_numbers=automatic)))


@pytest.mark.skipif(not _OFFICIAL, reason="the shared corpus is not there")
@pytest.mark.parametrize("path", _OFFICIAL[::3], ids=lambda path: path.stem)
def test_every_note_and_every_repeated_citation_of_an_official_file_survives(path: Path) -> None:
    document = formats.read_file(path).document
    for automatic in (False, True):
        copy = again(document, automatic=automatic)
        assert judges.body(copy) == judges.body(document)
        assert judges.notes(copy) == judges.notes(document)
        assert judges.head(copy) == judges.head(document)


@pytest.mark.skipif(not _ADOPTED, reason="the shared corpus is not there")
@pytest.mark.parametrize("path", _ADOPTED[::9], ids=lambda path: path.stem)
def test_adopted_texts_survive_word_for_word(path: Path) -> None:
    document = formats.read_file(path).document
    copy = again(document)
    assert words_of(copy) == words_of(document)
    assert judges.notes(copy) == judges.notes(document)
    assert judges.head(copy) == judges.head(document)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_long_heading_is_a_heading_again(language: str) -> None:
    zh = language == "zh"
    title = _LONG[0] if zh else _LONG[1]
    document = res(
        pp("<b>回顾</b>其各项决议，" if zh else "<b>Recalling</b> its resolutions,"),
        op("<b>请</b>各国：" if zh else "<b>Invites</b> all States:"),
        sub("交换数据；" if zh else "To exchange data;"),
        heading(title),
        op("<b>决定</b>继续处理此案。" if zh else "<b>Decides</b> to remain seized of the matter."),
        language="zh" if zh else "en",
    )
    assert judges.body(again(document)) == judges.body(document)
