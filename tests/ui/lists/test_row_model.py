"""Rows that stay keep their place in the list."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from drafter.ui.lists.row_model import VALUE_ROLE, RowModel

Rows = st.lists(st.sampled_from("abcdefgh"), unique=True)


def made() -> RowModel[str]:
    return RowModel(lambda row: row[0], str)


@given(Rows, Rows)
def test_the_model_lists_what_it_was_told_and_tells_views_rightly(before: list[str], after: list[str]) -> None:
    model = made()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.take(before)
    model.take(after)
    assert list(model.rows) == after
    assert [model.index(row).data(VALUE_ROLE) for row in range(model.rowCount())] == after
    assert tester.model() is model


def test_an_index_follows_its_row() -> None:
    model = made()
    model.take("abcd")
    kept = QPersistentModelIndex(model.index(2))
    model.take("xbcyd")
    assert kept.data(VALUE_ROLE) == "c"
    model.take("bd")
    assert not kept.isValid()


def test_a_row_that_reads_differently_stays_the_same_row() -> None:
    model = made()
    model.take(["a1", "b1"])
    kept = QPersistentModelIndex(model.index(1))
    model.take(["a1", "b2"])
    assert kept.data(VALUE_ROLE) == "b2"
    assert model.row_of("b") == 1
    assert model.row_of("z") is None


@pytest.mark.parametrize("rows", [[], ["a"]])
def test_an_index_beyond_the_rows_has_no_value(rows: list[str]) -> None:
    model = made()
    model.take(["a", "b"])
    index = model.index(1)
    model.take(rows)
    assert model.value(index) is None
