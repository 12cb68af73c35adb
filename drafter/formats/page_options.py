"""What the user chooses about the pages of a clean copy, the same for Word and for PDF."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Paper(StrEnum):
    """New York and Geneva print on different sheets."""

    LETTER = "letter"
    A4 = "a4"

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in twips."""
        return (12240, 15840) if self is Paper.LETTER else (11906, 16838)


class ChineseLeads(StrEnum):
    """How opening phrases are set apart in Chinese."""

    BOLD = "bold"
    """As in the UN's own files: 78,591 of 78,629 openings."""
    KAI = "kai"
    """In 楷体, as some delegations do."""


class FaceProfile(StrEnum):
    """Which typefaces the text is set in."""

    UN = "un"
    """Times New Roman with 宋体 and 黑体, as the UN's files are."""
    GB = "gb"
    """仿宋 with 黑体 and 楷体, as Chinese public bodies set their texts (GB/T 9704)."""
    SYSTEM = "system"
    """思源宋体 and free look-alikes of Times New Roman, for computers without the others."""


@dataclass(frozen=True, slots=True)
class Faces:
    """Names of typefaces, the wanted one first, then what usually stands in for it."""

    latin: tuple[str, ...]
    text: tuple[str, ...]
    heading: tuple[str, ...]
    kai: tuple[str, ...]


_TIMES = ("Times New Roman", "Liberation Serif", "Tinos", "Nimbus Roman", "Times")
_SONG = ("SimSun", "宋体", "Songti SC", "STSong", "Noto Serif CJK SC", "Source Han Serif SC", "AR PL UMing CN")
_HEI = ("SimHei", "黑体", "Heiti SC", "STHeiti", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Zen Hei")
_KAI = ("KaiTi", "楷体", "Kaiti SC", "STKaiti", "LXGW WenKai", "AR PL UKai CN", "FandolKai")
_FANG = ("FangSong", "仿宋", "STFangsong", "FandolFang R", *_SONG)
_FREE_SONG = ("Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun")
_FREE_HEI = ("Noto Sans CJK SC", "Source Han Sans SC", "Heiti SC", "SimHei")

FACES: Mapping[FaceProfile, Faces] = {
    FaceProfile.UN: Faces(_TIMES, _SONG, _HEI, _KAI),
    FaceProfile.GB: Faces(_TIMES, _FANG, _HEI, _KAI),
    FaceProfile.SYSTEM: Faces((_TIMES[1], *_TIMES), _FREE_SONG, _FREE_HEI, ("LXGW WenKai", *_KAI)),
}


@dataclass(frozen=True, slots=True)
class PageOptions:
    """Line numbers count by five and begin anew on each page, for meetings. Automatic numbers are Word's alone."""

    paper: Paper = Paper.LETTER
    line_numbers: bool = False
    automatic_numbers: bool = False
    chinese_leads: ChineseLeads = ChineseLeads.BOLD
    faces: FaceProfile = FaceProfile.UN

    def to_values(self) -> dict[str, str | bool]:
        """The options as plain values, by name."""
        return {
            "paper": self.paper.value,
            "line_numbers": self.line_numbers,
            "automatic_numbers": self.automatic_numbers,
            "chinese_leads": self.chinese_leads.value,
            "faces": self.faces.value,
        }

    @classmethod
    def from_values(cls, values: Mapping[str, Any]) -> PageOptions:
        """The options that `to_values` made the values of; KeyError or ValueError where one is missing or unknown."""
        return cls(
            Paper(values["paper"]),
            bool(values["line_numbers"]),
            bool(values["automatic_numbers"]),
            ChineseLeads(values["chinese_leads"]),
            FaceProfile(values["faces"]),
        )


USUAL_PAGES = PageOptions()
"""What nobody chose otherwise."""
