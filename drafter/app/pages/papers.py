"""The papers that pages are made for and printed on, as Qt calls them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtGui import QPageSize

from drafter.formats.page_options import Paper

PAGE_SIZES: Mapping[Paper, QPageSize.PageSizeId] = MappingProxyType(
    {Paper.LETTER: QPageSize.PageSizeId.Letter, Paper.A4: QPageSize.PageSizeId.A4}
)
