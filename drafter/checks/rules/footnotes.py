"""Notes: in sequence, cited in the right place, complete, and 同上 or Ibid. only after what it refers to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from drafter.checks.finding import Family, Fix, Safety, Severity
from drafter.checks.rule import DocumentRule, Hit, ParagraphRule, RuleInfo, Subject
from drafter.model.document import NOTE_CHARACTER, Footnote, NoteId, Paragraph
from drafter.model.numbering import note_marks
from drafter.model.place import Place
from drafter.model.star_note import GROUP_OF_77
from drafter.text.sentence import Sentence
from drafter.text.spans import Span

_AFTER_A_MARK = {"zh": "，；。、：", "en": ",;.:"}
_IBID = re.compile(r"同上|Ibid\.", re.I)
_STOPS = ("。", ".", "。”", ".”")


def _counted(subject: Subject) -> list[Footnote]:
    """The numbered notes in the order in which they are first cited."""
    notes = subject.document.notes_by_id
    cited = [notes[note] for note in dict.fromkeys(subject.document.cited_notes) if note in notes]
    return [note for note in cited if note.mark is None]


def _out_of_sequence(subject: Subject) -> Iterable[Hit]:
    last = 0
    for note in _counted(subject):
        value = last + 1 if note.start is None else note.start
        if note.start not in (None, 1, last + 1):
            yield Hit(
                place=Place(note_id=note.id),
                message=Sentence(zh=f"脚注号应为{last + 1}，现为{value}", en=f"Note {value} should be note {last + 1}"),
                fix=Fix(str(value), str(last + 1), Safety.SAFE),
            )
        last = value


OUT_OF_SEQUENCE = RuleInfo(
    name="note-out-of-sequence",
    family=Family.FOOTNOTE,
    severity=Severity.ERROR,
    title=Sentence(zh="脚注号不连续", en="The note breaks the sequence"),
    why=Sentence(
        zh="脚注按正文出现的先后连续编号。",
        en="Notes are numbered in the order in which the text first cites them.",
    ),
    source=Sentence(
        zh="《编辑手册》，脚注；已通过的1,882份案文中1,866份如此",
        en="Editorial Manual, footnotes; 1,866 of 1,882 adopted texts",
    ),
    flags=("回顾其宣言、[1]战略[3]和决议，[2]", "Recalling the report,[2]"),
    passes=("回顾其宣言、[1]战略[2]和决议，[3]", "回顾其宣言，[1]\n又回顾该宣言，[1]"),
)


def _cited_twice(subject: Subject) -> Iterable[Hit]:
    seen = set()
    marks = note_marks(subject.document)
    for paragraph in subject.document.paragraphs:
        for note in paragraph.notes:
            if note in seen and marks.get(note, "").isdecimal():
                mark = marks[note]
                yield Hit(
                    place=Place(paragraph_id=paragraph.id),
                    message=Sentence(zh=f"脚注{mark}引用了两次", en=f"Note {mark} is cited twice"),
                )
            seen.add(note)


CITED_TWICE = RuleInfo(
    name="note-cited-twice",
    family=Family.FOOTNOTE,
    severity=Severity.WARNING,
    title=Sentence(zh="同一脚注引用了两次", en="One note is cited twice"),
    why=Sentence(
        zh="现行做法是出处只在首次提到时加注；再次加注时另立新号。",
        en="A source is given once, at its first mention; a further reference gets a note of its own.",
    ),
    source=Sentence(
        zh="《编辑手册》，脚注，第5章；2017和2018年348份Word文件中208份重复引用脚注",
        en="Editorial Manual, footnotes, chapter 5; 208 of 348 Word files of 2017 and 2018 cite a note again",
    ),
    flags=("回顾其宣言，[1]\n又回顾该宣言，[1]",),
    passes=("回顾其宣言，[1]\n又回顾其战略，[2]",),
)


def _mark_before_punctuation(paragraph: Paragraph, subject: Subject) -> Iterable[Hit]:
    if not paragraph.notes:
        return
    content = paragraph.content
    for match in re.finditer(f"(?<={NOTE_CHARACTER})[{_AFTER_A_MARK[subject.language]}]", content):
        after = content[match.end() : match.end() + 1]
        if match[0] == "." and after.isalnum():
            continue
        position = paragraph.text_position(match.start())
        fix = Fix(match[0], match[0], Safety.SAFE, moves_marks=True)
        yield Hit(span=Span(position, position + 1), fix=fix)


MARK_BEFORE_PUNCTUATION = RuleInfo(
    name="note-mark-before-punctuation",
    family=Family.FOOTNOTE,
    severity=Severity.WARNING,
    title=Sentence(zh="脚注号应放在标点之后", en="The note mark belongs after the punctuation"),
    why=Sentence(
        zh="脚注号放在标点之后，如“报告；⁶”。",
        en="The mark of a note stands after the punctuation, as in “report;⁶”.",
    ),
    source=Sentence(
        zh="《编辑手册》，脚注，第9章；已通过案文17,900个脚注号中30个放在标点之前",
        en="Editorial Manual, footnotes, chapter 9; 30 of 17,900 marks in adopted texts stand before it",
    ),
    flags=("回顾秘书长的报告[1]，", "Recalling the report[1],"),
    passes=("回顾秘书长的报告，[1]", "回顾《行动纲领》[1]的规定，", "Recalling the report,[1]"),
)


def _side_by_side(paragraph: Paragraph, _: Subject) -> Iterable[Hit]:
    for match in re.finditer(f"{NOTE_CHARACTER}(?: ?{NOTE_CHARACTER})+", paragraph.content):
        position = paragraph.text_position(match.start())
        yield Hit(span=Span(max(position - 1, 0), position) if position else None)


SIDE_BY_SIDE = RuleInfo(
    name="note-marks-side-by-side",
    family=Family.FOOTNOTE,
    severity=Severity.WARNING,
    title=Sentence(zh="两个脚注号紧挨着", en="Note marks stand side by side"),
    why=Sentence(
        zh="印出来会连成一个数，如“⁵⁶”；并成一条脚注，或把其中一个移到它所注的文字之后。",
        en="They print as one number, as in “⁵⁶”; make one note of them, or move one behind the words it is about.",
    ),
    source=Sentence(
        zh="第75至77届1,831份已通过案文17,448个脚注号，没有两个紧挨着",
        en="None of 17,448 marks in 1,831 adopted texts, sessions 75 to 77",
    ),
    flags=("回顾其决议[1][2]的规定，", "Recalling the report,[1][2]"),
    passes=("回顾其宣言[1]和决议，[2]", "Recalling the declaration[1] and the report,[2]"),
)


def _without_words(subject: Subject) -> Iterable[Hit]:
    marks = note_marks(subject.document)
    for note in subject.document.footnotes:
        if not note.text.strip():
            mark = marks.get(note.id, "")
            yield Hit(
                place=Place(note_id=note.id),
                message=Sentence(zh=f"脚注{mark}没有文字", en=f"Note {mark} is empty") if mark else None,
                # Whoever cited it had a source in mind: only they know whether it is owed.
                fix=Fix(note.text, "", Safety.ASK, removes=True),
            )


WITHOUT_WORDS = RuleInfo(
    name="note-empty",
    family=Family.FOOTNOTE,
    severity=Severity.ERROR,
    title=Sentence(zh="脚注没有文字", en="The note is empty"),
    why=Sentence(
        zh="脚注会印成一个没有文字的号码；写上出处，或删去这条脚注。",
        en="It would print as a number without words; write it, or delete it.",
    ),
    source=Sentence(zh="《编辑手册》，脚注", en="Editorial Manual, footnotes"),
    flags=(),
    passes=("回顾其宣言，[1]\n[1] 第78/371号决议，附件。",),
)


def _without_stop(subject: Subject) -> Iterable[Hit]:
    for note in subject.document.footnotes:
        text = note.text.rstrip()
        if text and not text.endswith(_STOPS) and not _ends_in_address(text):
            stop = "。" if subject.language == "zh" else "."
            end = Span(len(text) - 1, len(text))
            last = end.of(text)
            after = stop if last in _AFTER_A_MARK[subject.language] else last + stop
            yield Hit(span=end, place=Place(note_id=note.id), fix=Fix(last, after, Safety.SAFE))


def _ends_in_address(text: str) -> bool:
    last_word = text.split()[-1]
    return re.search(r"https?://|www\.", last_word) is not None


WITHOUT_STOP = RuleInfo(
    name="note-without-final-stop",
    family=Family.FOOTNOTE,
    severity=Severity.WARNING,
    title=Sentence(zh="脚注末尾缺句号", en="The note lacks its final stop"),
    why=Sentence(zh="每条脚注以句号结束。", en="Every note ends with a full stop."),
    source=Sentence(
        zh="已通过案文17,920条脚注中17,854条以句号结束",
        en="17,854 of 17,920 notes in adopted texts",
    ),
    flags=("回顾其宣言，[1]\n[1] 第78/371号决议，附件", "Recalling its declaration,[1]\n[1] Resolution 78/371, annex"),
    passes=("回顾其宣言，[1]\n[1] 第78/371号决议，附件。", "回顾该网页，[1]\n[1] 可查阅https://www.un.org/zh"),
)


def _astray_ibid(subject: Subject) -> Iterable[Hit]:
    notes = _counted(subject)
    if notes and (match := _IBID.match(notes[0].text)):
        yield Hit(span=Span(match.start(), match.end()), place=Place(note_id=notes[0].id))


ASTRAY_IBID = RuleInfo(
    name="ibid-without-predecessor",
    family=Family.FOOTNOTE,
    severity=Severity.ERROR,
    title=Sentence(zh="第一条脚注不能是“同上”", en="The first note cannot be “Ibid.”"),
    why=Sentence(zh="“同上”指紧接的前一条脚注。", en="“Ibid.” refers to the note just before it."),
    source=Sentence(
        zh="《编辑手册》，脚注，第5章",
        en="Editorial Manual, footnotes, chapter 5",
    ),
    flags=("回顾该报告第一章，[1]\n[1] 同上，第一章。", "Recalling the report,[1]\n[1] Ibid., chap. I."),
    passes=("回顾该报告，[1]\n又回顾其第一章，[2]\n[1] A/78/412。\n[2] 同上，第一章。",),
)


def _ibid_moved(subject: Subject) -> Iterable[Hit]:
    """Where the base had another note before an “Ibid.” than the draft has now."""
    base = subject.context.base
    if base is None:
        return
    before = _predecessors(_counted(Subject(base, subject.context)))
    for note, previous in _predecessors(_counted(subject)).items():
        if note in before and before[note] != previous:
            match = _IBID.match(subject.document.notes_by_id[note].text)
            assert match
            yield Hit(span=Span(0, match.end()), place=Place(note_id=note))


def _predecessors(notes: list[Footnote]) -> dict[NoteId, NoteId]:
    """Which note stands before each “Ibid.” that has one, by id."""
    return {later.id: earlier.id for earlier, later in pairwise(notes) if _IBID.match(later.text)}


IBID_MOVED = RuleInfo(
    name="ibid-lost-its-predecessor",
    family=Family.FOOTNOTE,
    severity=Severity.WARNING,
    title=Sentence(zh="“同上”前面换了脚注，须核对", en="“Ibid.” now follows another note"),
    why=Sentence(
        zh="基稿中“同上”前面是另一条脚注；插入、移动或删除后所指可能变了。",
        en="In the base text another note stood before it; an insertion, a move or a deletion may have changed what it "
        "refers to.",
    ),
    source=Sentence(
        zh="《编辑手册》，脚注，第5章；已通过的中文案文中2,617条脚注用“同上”",
        en="Editorial Manual, footnotes, chapter 5; 2,617 notes of adopted Chinese texts say 同上",
    ),
    flags=(),
    passes=("回顾该报告，[1]\n又回顾其第一章，[2]\n[1] A/78/412。\n[2] 同上，第一章。",),
)


def _never_cited(subject: Subject) -> Iterable[Hit]:
    cited = set(subject.document.cited_notes)
    for note in subject.document.footnotes:
        if note.id not in cited:
            yield Hit(place=Place(note_id=note.id))


NEVER_CITED = RuleInfo(
    name="note-never-cited",
    family=Family.FOOTNOTE,
    severity=Severity.ERROR,
    title=Sentence(zh="脚注在正文中没有脚注号", en="The note is cited nowhere"),
    why=Sentence(
        zh="每条脚注在正文中都要有脚注号；这一条会印不出来。",
        en="Every note has a mark in the text; without one it is not printed.",
    ),
    source=Sentence(
        zh="《编辑手册》，脚注，第9章",
        en="Editorial Manual, footnotes, chapter 9",
    ),
    flags=(),
    passes=("回顾其宣言，[1]",),
)


_GROUP_BEFORE = {
    "zh": re.compile("77 ?国集团的联合国会员国和中国"),
    "en": re.compile("States Members of the United Nations members of the Group of 77 and China"),
}
"""How the group was named in earlier years."""


def _group_note(subject: Subject) -> Iterable[Hit]:
    before, now = _GROUP_BEFORE[subject.language], GROUP_OF_77[subject.language]
    for note in subject.document.footnotes:
        match = before.search(note.text) if note.mark is not None else None
        if match:
            yield Hit(span=Span(*match.span()), place=Place(note_id=note.id), fix=Fix(match[0], now))


GROUP_NOTE = RuleInfo(
    name="group-note-not-usual",
    family=Family.FOOTNOTE,
    severity=Severity.HINT,
    title=Sentence(zh="提案国脚注的写法与现行的不同", en="The note on the group is worded otherwise now"),
    why=Sentence(
        zh=f"现行写法是“代表属于{GROUP_OF_77['zh']}”。",
        en=f"The present form is: On behalf of the {GROUP_OF_77['en']}.",
    ),
    source=Sentence(zh="第74至80届158份77国集团决议的英文脚注", en="158 texts of the Group of 77, sessions 74 to 80"),
    flags=("= 合作[*]\n回顾其决议，\n[*] 代表属于77国集团的联合国会员国和中国。",),
    passes=("= 合作[*]\n回顾其决议，\n[*] 代表属于77国集团成员的联合国会员国和中国。",),
)


def _letter_mark(subject: Subject) -> Iterable[Hit]:
    """Marks that are neither counted nor a star, and stars in the body."""
    head = {run.note for run in (*subject.document.masthead.sponsors, *subject.document.masthead.title)}
    for note in subject.document.footnotes:
        is_star = note.mark is not None and set(note.mark) <= {"*", "＊"}
        if note.mark is not None and not (is_star and note.id in head):
            yield Hit(
                place=Place(note_id=note.id),
                message=Sentence(
                    zh=f"脚注号“{note.mark}”只用于提案国" if is_star else f"脚注号不用“{note.mark}”",
                    en="A star is for the sponsors only" if is_star else f"“{note.mark}” is no mark of a note here",
                ),
            )


LETTER_MARK = RuleInfo(
    name="note-mark-not-a-number",
    family=Family.FOOTNOTE,
    severity=Severity.WARNING,
    title=Sentence(zh="脚注号不是数字", en="The mark of the note is no number"),
    why=Sentence(
        zh="决议的脚注用数字编号，不用字母；星号只用于提案国的说明。",
        en="Notes of resolutions are numbered; letters are not used, and a star is for the note on the sponsors.",
    ),
    source=Sentence(zh="《编辑手册》，脚注，第9章", en="Editorial Manual, footnotes, chapter 9"),
    flags=(),
    passes=("回顾其宣言，[1]",),
)


RULES = (
    DocumentRule(OUT_OF_SEQUENCE, _out_of_sequence),
    DocumentRule(CITED_TWICE, _cited_twice),
    ParagraphRule(MARK_BEFORE_PUNCTUATION, _mark_before_punctuation),
    ParagraphRule(SIDE_BY_SIDE, _side_by_side),
    DocumentRule(WITHOUT_WORDS, _without_words),
    DocumentRule(WITHOUT_STOP, _without_stop),
    DocumentRule(ASTRAY_IBID, _astray_ibid),
    DocumentRule(IBID_MOVED, _ibid_moved),
    DocumentRule(NEVER_CITED, _never_cited),
    DocumentRule(GROUP_NOTE, _group_note),
    DocumentRule(LETTER_MARK, _letter_mark),
)
