"""Sentences for what a Word file holds beside its text, so that nothing is left out without a word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from drafter.structuring.raw import AcceptedOf, Reading, Repair, TrackedChanges
from drafter.text.counting import counted
from drafter.text.sentence import Sentence
from drafter.text.spans import Span

_KINDS = {
    "hidden": (
        "hidden-text",
        "文件中有{n}处隐藏文字，未读入。",
        "The file holds hidden text in {n} places, which was left out.",
    ),
    "picture": (
        "pictures",
        "文件中有{n}张图片，未读入。",
        "The file holds {n} pictures, which were left out.",
    ),
    "formula": (
        "formulas",
        "文件中有{n}个公式，只读入其文字。",
        "The file holds {n} formulas, of which only the characters were read.",
    ),
    "sign": (
        "unknown-signs",
        "有{n}个特殊字体的符号无法识别，以“□”代替。",
        "{n} signs of a special font are not known and are shown as “□”.",
    ),
    "uncounted": (
        "unread-numbers",
        "有{n}段由Word自动编号，编号没有读出。在Word里另存为.docx再打开，编号就在。",
        "Word counts {n} paragraphs by itself, and their numbers were not read. Saved as .docx they are.",
    ),
    "struck": (
        "struck-text",
        "有{n}处文字带删除线而没有记为修订，仍作正文读入。",
        "Text is struck through in {n} places without being tracked as deleted; it was read as text.",
    ),
    "ruby": (
        "phonetic-guides",
        "有{n}处文字上方注音，注音未读入。",
        "{n} words carry a phonetic guide above them, which was left out.",
    ),
    "field": (
        "unread-fields",
        "有{n}个域没有存下结果，其内容未读入。",
        "{n} fields have no stored result, and what they show was not read.",
    ),
    "foreign-text": (
        "foreign-text",
        "文件嵌入了{n}个其他文件的内容，未读入。在Word里打开并另存，内容就在正文里。",
        "The text of {n} other files is embedded and was not read. Saved again in Word it becomes part of the text.",
    ),
    "endnote": (
        "endnotes",
        "文件中有{n}条尾注，已与脚注一同读入。",
        "The file holds {n} endnotes, which were read like footnotes.",
    ),
    "macros": (
        "macros",
        "文件带有宏，没有运行。",
        "The file carries macros, which were not run.",
    ),
    "broken-formatting": (
        "broken-formatting",
        "文件的格式部分损坏，只读入了文字。",
        "The formatting of the file is damaged; only its text was read.",
    ),
    "broken-notes": (
        "broken-notes",
        "文件存放脚注的部分损坏，脚注未读入。重新下载或复制一次再打开，脚注可能就在。",
        "The part of the file that holds the notes is damaged, and they were not read. Download or copy it once more.",
    ),
    "broken-comments": (
        "broken-comments",
        "文件存放批注的部分损坏，批注未读入。",
        "The part of the file that holds the comments is damaged, and they were not read.",
    ),
    "dead-citation": (
        "dead-citations",
        "正文引用了{n}个文件中没有的脚注，已略去。",
        "The text cites {n} notes that the file does not hold; the marks were left out.",
    ),
}


def repairs_of(oddities: Mapping[str, int]) -> tuple[Repair, ...]:
    """One repair for each kind that was met at all, in a fixed order."""
    return tuple(
        Repair(kind, Sentence(zh=zh.format(n=oddities[name]), en=en.format(n=oddities[name])))
        for name, (kind, zh, en) in _KINDS.items()
        if oddities.get(name)
    )


_NAMED_AUTHORS = 4
"""So many are named; a file that went round has more."""


def said_of_changes(count: int, tracked: Reading) -> tuple[Repair, ...]:
    """That the file tracks changes, and how they were read; nothing where it tracks none."""
    if not count:
        return ()
    if isinstance(tracked, AcceptedOf):
        return (_said_of_authors(count, tracked.authors),)
    zh, en = ("接受", "accepted") if tracked is TrackedChanges.ACCEPTED else ("拒绝", "rejected")
    changes = "1 change; it was" if count == 1 else f"{count} changes; they were"
    sentence = Sentence(zh=f"文件中有{count}处修订，已按全部{zh}读入。", en=f"The file tracks {changes} read as {en}.")
    return (Repair("tracked-changes", sentence),)


def said_of_kept(count: int, authors: int) -> tuple[Repair, ...]:
    """That they are the draft's own changes now, and whose they were is not; nothing where the file tracks none."""
    if not count:
        return ()
    zh = f"（作者{authors}位）" if authors else ""
    en = f" by {counted(authors, 'author')}" if authors else ""
    sentence = Sentence(
        zh=f"文件中的{count}处修订{zh}已作为本稿的改动，署名不保留；基稿是修订前的文字。",
        en=f"The file tracks {counted(count, 'change')}{en}: they are this draft's own changes now, without names. "
        "The base is the text before them.",
    )
    return (Repair("tracked-changes", sentence),)


def _said_of_authors(count: int, authors: frozenset[str]) -> Repair:
    names = sorted(filter(None, authors))
    zh = f"只接受了{'、'.join(names)}的修订" if names else "修订均未接受"
    en = f"only those by {', '.join(names)} were accepted" if names else "none were accepted"
    sentence = Sentence(zh=f"文件中有{count}处修订，{zh}。", en=f"Tracked changes: {count}; {en}.")
    return Repair("tracked-changes", sentence)


def said_of_comments(counts: Mapping[str, int]) -> tuple[Repair, ...]:
    """That the file holds comments, how many and by whom, the busiest author first; nothing where it holds none."""
    count = sum(counts.values())
    if not count:
        return ()
    named = [(author, n) for author, n in counts.items() if author][:_NAMED_AUTHORS]
    zh, en = "、".join(f"{author}{n}条" for author, n in named), ", ".join(f"{n} by {author}" for author, n in named)
    if len(named) < len(counts):
        zh, en = (f"{zh}等", f"{en} and others") if named else (zh, en)
    comments = "1 comment" if count == 1 else f"{count} comments"
    left_out = "which is not part of the text" if count == 1 else "which are not part of the text"
    sentence = Sentence(
        zh=f"文件中有{count}条批注{f'（{zh}）' if zh else ''}，未读入正文。",
        en=f"The file holds {comments}{f' ({en})' if en else ''}, {left_out}.",
    )
    return (Repair("comments", sentence),)


_NAMED_FIGURES = 12


def said_of_typed_citations(found: Sequence[tuple[str, int]]) -> tuple[Repair, ...]:
    """That superscript figures were read as further citations of notes; `found` are the figures and their lines."""
    if not found:
        return ()
    count, figures = len(found), list(dict.fromkeys(figure for figure, _ in found))
    named = figures[:_NAMED_FIGURES]
    more_zh, more_en = ("等", " and others") if len(figures) > len(named) else ("", "")
    read = "1 superscript figure as a further citation of a note" if count == 1 else ""
    read = read or f"{count} superscript figures as further citations of notes"
    sentence = Sentence(
        zh=f"正文中打成上标的数字{count}处，按再次引用同号脚注读入：{'、'.join(named)}{more_zh}",
        en=f"Read {read}: {', '.join(named)}{more_en}",
    )
    places = tuple(Span(line, line + 1) for line in dict.fromkeys(line for _, line in found))
    return (Repair("note-marks", sentence, places[0], places),)
