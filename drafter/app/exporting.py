"""Makes the file for the Secretariat, and proves on the finished bytes that it says what it should."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum
from itertools import pairwise
from pathlib import Path

from drafter.app import heads as heads_of
from drafter.app.file_names import name_of
from drafter.app.heads import Heads
from drafter.app.settings import DELEGATION, Settings
from drafter.formats import TrackedChanges, outputs, read
from drafter.formats.changing import change_authors
from drafter.formats.page_options import USUAL_PAGES, PageOptions
from drafter.model.document import Masthead, Resolution
from drafter.model.numbering import note_marks, paragraph_numbers
from drafter.model.state import Base
from drafter.text.counting import counted
from drafter.text.sentence import DrafterError, Language, Sentence


class Kind(StrEnum):
    """The files that can be exported."""

    TRACKED = "tracked"
    """Against the base text, every change tracked: what the Secretariat wants."""
    CLEAN = "clean"
    COMPARISON = "comparison"
    """Base and draft side by side, for colleagues."""
    PDF = "pdf"
    """The pages of the clean copy, for reading."""
    XML = "xml"
    """The UN's own mark-up."""
    TEXT = "text"

    @property
    def suffix(self) -> str:
        """How the file's name ends."""
        return {Kind.PDF: ".pdf", Kind.XML: ".xml", Kind.TEXT: ".txt"}.get(self, ".docx")

    @property
    def needs_base(self) -> bool:
        """Whether there is nothing to make without a base text."""
        return self in (Kind.TRACKED, Kind.COMPARISON)

    @property
    def has_pages(self) -> bool:
        """Whether it is laid out anew, as the options of pages say."""
        return self in (Kind.CLEAN, Kind.PDF)


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be made. `base` may be None where the kind does not need one."""

    kind: Kind
    document: Resolution
    base: Base | None
    author: str
    day: date
    pages: PageOptions = USUAL_PAGES
    without_traces: bool = False
    """Whether the submission copy loses what its base says of people and computers."""


@dataclass(frozen=True, slots=True)
class Proof:
    """Something that was looked at in the finished file."""

    sentence: Sentence
    holds: bool


@dataclass(frozen=True, slots=True)
class Product:
    """The bytes of the file, and what was proved on them."""

    order: Order
    data: bytes
    proofs: tuple[Proof, ...]
    traces: tuple[Sentence, ...] = ()
    """What it says of people and computers, which came with the base."""
    changes: int | None = None
    """How many changes the file tracks, as a person counts them; None for a file that tracks none by its nature."""
    unseen: Sentence | None = None
    """Where Word opens it without showing them: how to see them."""
    heads: Heads | None = None
    """What the head of a copy for submission says before the changes and after them."""


def usual_author(language: Language) -> str:
    """Whose changes they are where nobody has said: never the name of the user or of the computer."""
    return "常驻代表团" if language == "zh" else "Delegation"


def own_names(settings: Settings) -> tuple[str, ...]:
    """The names under which our own changes are tracked: the user's delegation, or what stands in for it."""
    names = (settings.value(DELEGATION), usual_author("zh"), usual_author("en"))
    return tuple(name for name in names if name)


def usual_name(document: Resolution, kind: Kind, day: date) -> str:
    """标题_79_提交_20241016, without characters that file systems refuse."""
    words = {
        ("zh", Kind.TRACKED): "提交",
        ("en", Kind.TRACKED): "submission",
        ("zh", Kind.COMPARISON): "对照表",
        ("en", Kind.COMPARISON): "comparison",
    }
    word = words.get((document.language, kind), "清稿" if document.language == "zh" else "clean")
    session = document.masthead.session
    title = document.masthead.title_text or ("决议草案" if document.language == "zh" else "Draft resolution")
    return name_of(title, str(session or ""), word, f"{day:%Y%m%d}")


def free_path(path: Path) -> Path:
    """The path, or the first of …_2, …_3 at which nothing stands."""
    candidate, number = path, 1
    while candidate.exists():
        number += 1
        candidate = path.with_name(f"{path.stem}_{number}{path.suffix}")
    return candidate


Tell = Callable[[int, int], None]
"""Is told how many of how many steps are done; may raise to stop the work."""
STEPS = 3


def produce(order: Order, tell: Tell = lambda _step, _steps: None) -> Product:
    """Make the file and read it again; raises DrafterError where the base cannot be used."""
    tell(0, STEPS)
    data = _made(order)
    tell(1, STEPS)
    is_tracked = order.kind is Kind.TRACKED and order.base is not None
    heads = heads_of.heads_in(data) if is_tracked else None
    proofs = tuple(_proofs(order, data, heads))
    tell(2, STEPS)
    traces = outputs.traces(data) if is_tracked else ()
    changes = sum(author.count for author in change_authors(data)) if is_tracked else None
    unseen = outputs.unseen_changes(data) if changes else None
    said = tuple(_trace(one.trace.value, one.words) for one in traces)
    return Product(order, data, proofs, said, changes, unseen, heads)


def _trace(trace: str, words: str) -> Sentence:
    """What travels in the file, as a sentence for the list."""
    number = int(words) if words.isdigit() else 0
    return {
        "names": Sentence(zh=f"文件属性里有姓名：{words}", en=f"The properties of the file name: {words}"),
        "office": Sentence(
            zh=f"文件属性里有单位或模板位置：{words or '模板'}",
            en=f"The properties of the file name an office or a template: {words or 'template'}",
        ),
        "properties": Sentence(
            zh=f"文件里有{words}项自定义属性",
            en=f"The file has {counted(number, 'property', 'properties')} of an office's own",
        ),
        "comments": Sentence(zh=f"文件里有{words}条批注", en=f"The file has {counted(number, 'comment')}"),
        "sittings": Sentence(zh="文件里有编辑时段的编号", en="The file tells which passages were typed in one sitting"),
        "macros": Sentence(
            zh="文件带有宏，所以存为.docm；清除后存为.docx",
            en="The file carries macros and is a .docm therefore; without them it is a .docx",
        ),
        "thumbnail": Sentence(zh="文件里有首页缩略图", en="The file has a picture of its first page"),
    }[trace]


def _made(order: Order) -> bytes:
    if order.kind is Kind.PDF:
        from drafter.app.pages import writer  # nothing else waits for the layout

        return writer.write(order.document, order.pages)
    if order.kind is Kind.XML:
        return outputs.akn(order.document, order.day)
    if order.kind is Kind.TEXT:
        return outputs.text(order.document)
    if order.base is None or order.kind is Kind.CLEAN:
        return outputs.clean(order.document, order.pages)
    if order.kind is Kind.COMPARISON:
        return outputs.comparison(order.base, order.document)
    when = datetime.combine(order.day, time(9), UTC)
    data = outputs.tracked(order.base, order.document, order.author, when)
    return outputs.without_traces(data) if order.without_traces else data


def _proofs(order: Order, data: bytes, heads: Heads | None) -> Iterator[Proof]:
    if order.kind is not Kind.COMPARISON:
        yield from _texts_proofs(order, data, heads)
    if order.kind.suffix == ".docx":
        yield _soundness_proof(order, data)


def _texts_proofs(order: Order, data: bytes, heads: Heads | None) -> Iterator[Proof]:
    try:
        again = read(data, f"export{order.kind.suffix}").document
        is_tracked = order.kind is Kind.TRACKED
        before = read(data, "base.docx", tracked=TrackedChanges.REJECTED).document if is_tracked else None
    except DrafterError as error:
        said = Sentence(
            zh=f"写成的文件读不回来：{error.sentence.zh}",
            en=f"The file that was made cannot be read again: {error.sentence.en}",
        )
        yield Proof(said, holds=False)
        return
    yield _words_proof(order, again)
    if before is not None and order.base is not None and heads is not None:
        yield _base_proof(order.base, before, heads)
        yield from _head_proofs(order, heads, again.masthead)
    if order.document.footnotes:
        yield _notes_proof(order, again)


def _head_proofs(order: Order, heads: Heads, read_again: Masthead) -> Iterator[Proof]:
    """What the base prints in a line that says other things too, and what cannot be found for certain, stays."""
    left = heads_of.kept(heads, order.base.document, order.document, read_again) if order.base else ()
    if left:
        zh, en = "、".join(one.zh for one in left), " and ".join(one.en for one in left)
        said = Sentence(
            zh=f"基稿文头里的{zh}没有跟着改，提交前在Word里手工改",
            en=f"The masthead of the base still has its own {en}: change that by hand in Word before submission",
        )
        yield Proof(said, holds=False)
        return
    became = heads_of.became(heads)
    if became is not None:
        yield Proof(became, holds=True)


def _soundness_proof(order: Order, data: bytes) -> Proof:
    source = order.base.source if order.base and order.kind is Kind.TRACKED else None
    faults = outputs.faults(data, source.data if source and source.format == "docx" else None)
    if not faults:
        return Proof(
            Sentence(zh="文件结构完整，Word直接打开，不须修复", en="The file is sound: Word opens it without repair"),
            holds=True,
        )
    first = min(faults, key=lambda fault: fault.en)
    return Proof(
        Sentence(
            zh=f"文件结构有毛病，Word可能要修复：{first.zh}",
            en=f"The file has a flaw that Word may want to repair: {first.en}",
        ),
        holds=False,
    )


def _words_proof(order: Order, again: Resolution) -> Proof:
    if words_of(again) != words_of(order.document):
        return Proof(
            Sentence(
                zh="重读文件，与本稿有出入，提交前请核对",
                en="Read again, the file differs from the draft; check it before submission",
            ),
            holds=False,
        )
    if order.kind is Kind.TRACKED:
        return Proof(Sentence(zh="接受全部修订即为本稿", en="With all changes accepted, it is this draft"), holds=True)
    return Proof(
        Sentence(zh="重读文件，与本稿一字不差", en="Read again, the file is this draft to the letter"), holds=True
    )


def _base_proof(base: Base, before: Resolution, heads: Heads) -> Proof:
    if words_of(before) != words_of(base.document) or not heads_of.is_of_base(heads, base):
        differs = Sentence(
            zh="拒绝全部修订后，与基稿有出入，提交前请核对",
            en="With all changes rejected, the file differs from the base text; check it before submission",
        )
        return Proof(differs, holds=False)
    return Proof(Sentence(zh="拒绝全部修订即为基稿", en="With all changes rejected, it is the base text"), holds=True)


def _notes_proof(order: Order, again: Resolution) -> Proof:
    document = order.document
    marks = _marks(document)
    if marks != _marks(again):
        return Proof(
            Sentence(
                zh="重读文件，脚注序号与本稿不同", en="Read again, the notes have other numbers than in the draft"
            ),
            holds=False,
        )
    numbers = [int(mark) for mark in marks if mark.isdigit()]
    if not numbers:
        return Proof(Sentence(zh="脚注与本稿相同", en="The notes are those of the draft"), holds=True)
    first, last = numbers[0], numbers[-1]
    if any(number not in (before + 1, 1) for before, number in pairwise(numbers)):
        return Proof(
            Sentence(
                zh=f"脚注{first}至{last}，序号不连续", en=f"Notes {first} to {last}: their numbers are not consecutive"
            ),
            holds=False,
        )
    zh, en = (
        (f"脚注{first}", f"Note {first}")
        if first == last
        else (f"脚注{first}至{last}连续", f"Notes {first} to {last} are consecutive")
    )
    if order.kind.suffix != ".docx":
        return Proof(Sentence(zh=zh, en=en), holds=True)
    return Proof(Sentence(zh=f"{zh}，序号由Word生成", en=f"{en}, numbered by Word"), holds=True)


def _marks(document: Resolution) -> tuple[str, ...]:
    marks = note_marks(document)
    return tuple(marks[note] for note in dict.fromkeys(document.cited_notes) if note in marks)


def words_of(document: Resolution) -> str:
    """Everything that is printed from the title on, in reading order, without white space; notes as [6] and at the end.

    It says nothing of how the words are divided into paragraphs: a file cannot tell a heading from a short paragraph.
    """
    numbers, marks = paragraph_numbers(document), note_marks(document)
    parts = [document.masthead.title_text]
    for paragraph in document.paragraphs:
        words = (f"[{marks.get(run.note, '')}]" if run.note is not None else run.text for run in paragraph.runs)
        parts += [numbers.get(paragraph.id, ""), *words]
    cited = dict.fromkeys(document.cited_notes)
    parts += [f"[{marks.get(note, '')}]{document.notes_by_id[note].text}" for note in cited]
    return "".join("".join(parts).split())
