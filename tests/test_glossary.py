"""The interface and all sentences use the words of the glossary, in both languages."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from drafter.text.resources import resource

ROOT = Path(__file__).resolve().parents[1]

TERMS: tuple[tuple[str, str], ...] = (
    (r"base texts?", r"基稿|恢复本段|修订显示"),
    (r"footnotes?", r"脚注"),
    (r"masthead", r"文头"),
    (r"agenda items?", r"项目|议程"),
    (r"preambular", r"序言|preambular"),
    (r"operative", r"执行|operative"),
    (r"subparagraphs?", r"分段"),
    (r"opening phrases?", r"起首语"),
    (r"roll(?:ing|ed)? forward", r"更新"),
    (r"precedents?", r"先例|往届"),
    (r"sponsors?", r"提案"),
    (r"recovery cop(?:y|ies)", r"恢复稿"),
    (r"outline", r"大纲"),
    (r"submission copy", r"提交用Word"),
    (r"clean copy", r"清稿"),
    (r"comparison table", r"对照表"),
    (r"(?:Move|move) (?:\S+ )?up", r"前移"),
    (r"(?:Move|move) (?:\S+ )?down", r"后移"),
    (r"[Ii]ndent", r"降级"),
    (r"[Oo]utdent", r"升级"),
    (r"Text only", r"文本"),
    (r"to fill in", r"待填|填"),
    (r"to settle before submission", r"提交前还差|提交前须处理"),
    (r"Ready to submit", r"可以提交"),
    (r"tracked changes|Track Changes", r"修订"),
    (r"recalled (?:list|resolution)s?", r"引用决议清单|引用|清单|回顾"),
    (r"library", r"决议库|库"),
)
"""English as it stands in the code, and one of the words that the Chinese must have then."""

NOT_CHINESE = {
    "前言段": "序言段",
    "序文": "序言部分",
    "操作段": "执行段",
    "主文段": "执行段",
    "注脚": "脚注",
    "尾注": "脚注",
    "分项目": "分项",
    "母本": "基稿",
    "底稿": "基稿",
    "原稿": "基稿",
    "子段": "分段",
    "小段": "分段",
    "起始语": "起首语",
    "开头语": "起首语",
    "赞助国": "提案国",
    "发起国": "提案国",
    "撤消": "撤销",
    "快照": "版本",
    "备份": "留底",
    "你": "您",
}
"""What the glossary does not say, and what it says instead."""

BUTTONS = {
    "改正": "Fix",
    "忽略此处": "Ignore here",
    "依据": "Why",
    "采用": "Take",
    "自己写": "Write own",
    "保留原文": "Keep",
    "确定": "Sure",
    "很可能": "Likely",
    "请您定": "Ask",
}
"""What stands on the buttons of findings and proposals and over groups of them, in full."""

_ONLY_OF_DRAFT = re.compile(r"“[^”]*”")
"""What is quoted is somebody's text."""


@cache
def messages() -> tuple[tuple[str, str], ...]:
    root = ET.parse(resource("i18n", "drafter_zh_CN.ts")).getroot()
    found = ((m.findtext("source") or "", m.find("translation")) for m in root.iter("message"))
    return tuple((source, "".join(zh.itertext())) for source, zh in found if zh is not None)


@cache
def sentences() -> tuple[tuple[str, str], ...]:
    """Each Sentence(zh, en) written out in the program, with its f-strings' own words."""
    return tuple(pair for path in sorted((ROOT / "drafter").rglob("*.py")) for pair in _sentences_of(path))


def _sentences_of(path: Path) -> Iterator[tuple[str, str]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Sentence":
            named = {word.arg: word.value for word in node.keywords}
            zh = named.get("zh") or (node.args[0] if node.args else None)
            en = named.get("en") or (node.args[1] if len(node.args) > 1 else None)
            yield _words(en), _words(zh)


def _words(node: ast.expr | None) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)  # type: ignore[misc]
    return ""


def both() -> tuple[tuple[str, str], ...]:
    return tuple((en.replace("&", ""), zh.replace("&", "")) for en, zh in (*messages(), *sentences()) if en and zh)


def test_there_is_something_to_read() -> None:
    assert len(messages()) > 300
    assert len(sentences()) > 300


@pytest.mark.parametrize(("english", "chinese"), TERMS, ids=[chinese for _, chinese in TERMS])
def test_a_term_is_said_as_the_glossary_has_it(english: str, chinese: str) -> None:
    term, wanted = re.compile(rf"\b(?:{english})\b", re.I), re.compile(chinese)
    wrong = [(en, zh) for en, zh in both() if term.search(_ONLY_OF_DRAFT.sub("", en)) and not wanted.search(zh)]
    assert wrong == []


@pytest.mark.parametrize(("chinese", "english"), BUTTONS.items(), ids=list(BUTTONS))
def test_a_button_says_the_same_in_both_languages(chinese: str, english: str) -> None:
    assert {en.capitalize() for en, zh in messages() if zh == chinese} == {english}


@pytest.mark.parametrize(("other", "term"), NOT_CHINESE.items(), ids=list(NOT_CHINESE.values()))
def test_no_other_word_is_used_for_it(other: str, term: str) -> None:
    assert [zh for _, zh in both() if other in _ONLY_OF_DRAFT.sub("", zh)] == [], f"the glossary has {term}"


def test_english_is_english() -> None:
    """Chinese words stand in it as examples only; a language is named in its own words."""
    han = re.compile(r"[\u4e00-\u9fff]")
    mostly_chinese = [en for en, _ in both() if len(han.findall(en)) * 3 > len(en) and en != "简体中文"]
    assert mostly_chinese == []
