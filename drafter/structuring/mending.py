"""What was mended while reading, collected as it happens and told in one sentence for each kind."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from drafter.structuring.raw import Repair
from drafter.text.sentence import Sentence
from drafter.text.spans import Span


@dataclass(frozen=True, slots=True)
class Telling:
    """How one kind is told: `{n}` is how often it happened, `{e}` the first few places as examples.

    In English "[it|they]" is "it" for one and "they" for more, "[s]" stands for more only; counted are the examples
    where `{n}` is not said.
    """

    zh: str
    en: str
    examples: int = 1


KINDS: Mapping[str, Telling] = {
    "joined-lines": Telling(
        "接回断行{n}处，例：“{e}”，在／处断开", "Rejoined {n} broken line[s], for example “{e}”, cut at ／"
    ),
    "joined-page": Telling(
        "接回被换页断开的段落{n}处，例：“{e}”，在／处断开",
        "Rejoined {n} paragraph[s] cut by a page break, for example “{e}”, cut at ／",
    ),
    "split-lines": Telling("把连排的段落分开{n}处，例：“{e}”", "Parted {n} paragraph[s] that ran together: “{e}”"),
    "removed-spaces": Telling(
        "去掉汉字与数字、字母之间的空格{n}处，正文不留空格，Word显示时自动加间隙",
        "Removed {n} blank[s] beside Chinese characters; Word draws that gap by itself",
    ),
    "restored-hyphen": Telling("补回行末丢失的连字符{n}处：{e}", "Put back {n} hyphen[s] lost at line ends: {e}", 4),
    "restored-blank": Telling(
        "补回起首语后丢失的空格{n}处：{e}", "Put back {n} blank[s] behind opening phrases: {e}", 4
    ),
    "removed-invisible": Telling("去掉看不见的字符{n}个", "Removed {n} invisible character[s]"),
    "plain-forms": Telling(
        "全角的数字和字母、部首字符、分开编码的重音统一写法{n}个：{e}",
        "Brought {n} full-width or unusual character[s] to the usual form: {e}",
        4,
    ),
    "inferred-lead": Telling(
        "补认起首语{n}处，源文件没有标出，按短语库比对",
        "Found {n} opening phrase[s] by the phrase bank; the file does not set [it|them] apart",
    ),
    "unknown-lead": Telling(
        "{n}段的起首语不在短语库中：{e}", "{n} paragraph[s] open[s|] with a phrase that is not in the bank: {e}", 6
    ),
    "moved-notes": Telling("脚注移出正文{n}条", "Lifted {n} note[s] out of the running text"),
    "note-marks": Telling("认出正文中的脚注标号{n}处：{e}", "Recognised {n} note mark[s] in the text: {e}", 12),
    "repeated-note": Telling(
        "脚注{e}用了不止一次，现行做法是另立新脚注",
        "Note[s] {e} [is|are] cited more than once; current practice gives each citation its own note",
        6,
    ),
    "uncited-note": Telling(
        "脚注{e}在正文中没有引用处，照原样保留",
        "Note[s] {e} [is|are] cited nowhere in the text; kept as [it stands|they stand]",
        6,
    ),
    "missing-note": Telling(
        "标号{e}没有对应的脚注，标号留在正文里",
        "Mark[s] {e} [has|have] no note and stay[s|] in the text as [a figure|figures]",
        6,
    ),
    "left-out-citation": Telling(
        "“{e}”一行引用了脚注，该处不能带脚注，引用没有保留",
        "Notes cannot be cited in the line “{e}”; what it cited was left out",
        3,
    ),
    "moved-asterisk": Telling("“*”移回主提案国之后", "Moved “*” back behind the sponsor"),
    "joined-agenda": Telling("项目名称几行合并：{e}", "Joined the lines of the agenda item's title: {e}"),
    "left-out-rule": Telling("弃置页底横线{n}条", "Left out {n} rule[s] at the foot of [a page|pages]"),
    "left-out-notes-heading": Telling("弃置脚注上方的标题{n}行：{e}", "Left out {n} heading[s] above notes: {e}"),
    "left-out-url": Telling(
        "弃置网址行{n}行：{e}", "Left out {n} line[s] that [is a web address|are web addresses]: {e}", 3
    ),
    "left-out-page": Telling("弃置页眉、页码{n}行：{e}", "Left out {n} page header[s] or page number[s]: {e}", 3),
    "left-out-line-numbers": Telling("弃置页边行号{n}个", "Left out {n} line number[s] in the margin"),
    "left-out-struck": Telling(
        "划掉的文字没有读入{n}处：{e}，要对照原件核对",
        "Left out {n} stretch[|es] of text that [is|are] struck through: {e}; compare them with the pages",
        4,
    ),
    "left-out-turned": Telling(
        "弃置不横排的文字{n}处：{e}",
        "Left out {n} stretch[|es] of text that [does|do] not run from left to right: {e}",
        2,
    ),
    "left-out-masthead": Telling(
        "文头中{n}行不进草稿：{e}", "{n} line[s] of the masthead [does|do] not enter the draft: {e}", 6
    ),
    "left-out-closing": Telling("文末{n}行不进草稿：{e}", "{n} closing line[s] [does|do] not enter the draft: {e}", 4),
    "left-out-mark": Telling(
        "弃置脚注前多余的标号{n}处", "Left out {n} mark[s] repeated at the head of [a note|notes]"
    ),
    "left-out-mail": Telling(
        "弃置邮件的抬头、签名{n}行：{e}", "Left out {n} line[s] of the mail around the text: {e}", 4
    ),
    "mail-quotes": Telling("去掉邮件的引用符号“>”{n}行", "Took the mail's quotation signs off {n} line[s]"),
    "left-out-navigation": Telling(
        "弃置网页上正文以外的文字{n}处：{e}", "Left out {n} stretch[|es] of the page that [is|are] not its text: {e}", 4
    ),
    "left-out-picture": Telling("弃置图片{n}幅", "Left out {n} picture[s]"),
    "repeated-number": Telling(
        "源文件把小标题的编号标了两次{n}处，只留一个：{e}",
        "The file numbers {n} heading[s] twice; one number stays: {e}",
        4,
    ),
    "dead-link": Telling(
        "去掉哪里都不通的链接{n}个，文字照留", "Removed {n} link[s] that lead[s|] nowhere; [its|their] text stays"
    ),
    "wrong-link": Telling(
        "{n}处链接指向别的文件：{e}", "{n} link[s] lead[s|] to another document than [it names|they name]: {e}", 4
    ),
    "typed-number": Telling("认出打在正文里的段号{n}个", "Recognised {n} paragraph number[s] typed in the text"),
    "typed-number-kept": Telling(
        "源文件把{n}个分段标作普通段落，编号“{e}”留在文字里，照原样保留",
        "The file has “{e}” of {n} sub-paragraph[s] in plain text; kept as [it stands|they stand]",
    ),
    "number-break": Telling(
        "编号在{e}处不连续，照原样保留", "The numbering does not run on at {e}; it is kept as it stands", 6
    ),
    "as-paragraph": Telling(
        "源文件把{n}段正文标作标题，改回正文：{e}",
        "The file marks {n} paragraph[s] as [a heading; it is|headings; they are] text again: {e}",
        2,
    ),
    "as-heading": Telling(
        "源文件把{n}行小标题标作正文，改作小标题：{e}",
        "The file marks {n} heading[s] as text; [it is a heading|they are headings] again: {e}",
        3,
    ),
    "as-sub": Telling(
        "源文件把{n}个分段标作执行段，按编号改作分段：{e}",
        "The file marks {n} sub-paragraph[s] as operative; sub-paragraph[s] by [its number|their numbers]: {e}",
        3,
    ),
    "as-operative": Telling(
        "源文件把{n}个执行段标作序言段，改作执行段：{e}",
        "The file marks {n} operative paragraph[s] as preambular; [it is|they are] operative again: {e}",
        4,
    ),
    "as-preambular": Telling(
        "源文件把{n}个序言段标作执行段，改作序言段：{e}",
        "The file marks {n} preambular paragraph[s] as operative; [it is|they are] preambular again: {e}",
        2,
    ),
    "annex-heading": Telling(
        "源文件只标明附件，补上标题“{e}”", "The file only marks the annex; it got the heading “{e}”"
    ),
    "added-numbers": Telling("补上执行段编号{n}个", "Numbered {n} operative paragraph[s] that had no number"),
    "restored-number": Telling("补上漏掉的段号：{e}", "Put back numbers that were missing: {e}", 4),
    "unplaced": Telling(
        "{n}处文字原本不在任何段落内，补作段落：{e}",
        "{n} stretch[|es] of text outside any paragraph became [a paragraph|paragraphs]: {e}",
        2,
    ),
    "symbol-of-base": Telling(
        "页眉的文号{e}是另一届的，没有采用", "The symbol {e} in the header is of another session and was not used"
    ),
    "no-organ-line": Telling(
        "没有找到“大会，”一行，文头与正文的分界是推断的",
        "There is no line with the enacting organ; where the text begins is a guess",
    ),
    "damaged-source": Telling(
        "源文件有{n}处标记错误，已按可读部分读取", "The file has {n} fault[s] in its mark-up; what can be read was read"
    ),
}


@dataclass(slots=True)
class _Kind:
    count: int = 0
    examples: list[str] = field(default_factory=list)
    places: list[Span] = field(default_factory=list)


@dataclass(slots=True)
class Mends:
    """Collects mends in the order in which their kinds first occur."""

    left_out: set[int] = field(default_factory=set)
    """Source lines none of whose text stands in the document."""
    _kinds: dict[str, _Kind] = field(default_factory=dict)

    def note(self, kind: str, example: str = "", lines: Span | None = None, count: int = 1) -> None:
        """Remember that `kind`, a key of KINDS, happened `count` times; `lines` says where in the source."""
        if count == 0:
            return
        found = self._kinds.setdefault(kind, _Kind())
        found.count += count
        if lines is not None:
            found.places.append(lines)
        if example and example not in found.examples:
            found.examples.append(example)

    def leave_out(self, kind: str, example: str, lines: Span | None) -> None:
        """Remember that these lines do not enter the document."""
        self.note(kind, example, lines)
        if lines is not None:
            self.left_out.update(range(lines.start, lines.end))

    def count(self, kind: str) -> int:
        """How often `kind` has happened."""
        return self._kinds[kind].count if kind in self._kinds else 0

    def repairs(self) -> tuple[Repair, ...]:
        """One repair for each kind."""
        return tuple(
            Repair(
                kind,
                _told(KINDS[kind], found.count, found.examples),
                next(iter(found.places), None),
                _in_order(found.places),
            )
            for kind, found in self._kinds.items()
        )


def _in_order(places: list[Span]) -> tuple[Span, ...]:
    return tuple(sorted(set(places), key=lambda span: (span.start, span.end)))


def _told(telling: Telling, count: int, examples: list[str]) -> Sentence:
    shown = [_without_stop(example) for example in examples[: telling.examples]]
    more_zh, more_en = ("等", " and others") if len(examples) > len(shown) > 1 else ("", "")
    zh = telling.zh.format(n=count, e="、".join(shown) + more_zh)
    en_form = _for_number(telling.en, count if "{n}" in telling.en else len(examples))
    return Sentence(zh, en_form.format(n=count, e=", ".join(shown) + more_en))


_FORMS = re.compile(r"\[(?:([^\]|]*)\|)?([^\]]*)\]")


def _for_number(words: str, count: int) -> str:
    """The words for one, or for more."""
    return _FORMS.sub(lambda forms: (forms[1] or "") if count == 1 else forms[2], words)


def _without_stop(example: str) -> str:
    """A stop at the end of words would run into the comma behind them; that of a number belongs to it."""
    return example if len(example) <= _NUMBER else example.rstrip("，、。；,.;")


_NUMBER = 6
