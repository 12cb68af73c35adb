"""The rows of the amendments panel: what each author proposes and remarks, with the words as they would change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from drafter.app.amendments.amending import Amending, Overview, PlacedRemark
from drafter.app.amendments.amendment import Amendment, Kind, Located, Standing
from drafter.app.amendments.received import Round
from drafter.model.document import NoteId, Resolution, Runs
from drafter.model.naming import place_name
from drafter.model.numbering import note_marks
from drafter.model.place import Place
from drafter.model.runs import cut
from drafter.text.sentence import Language, Sentence
from drafter.text.spans import Span
from drafter.ui.lists.pieces import Look, Piece, Pieces, of_difference, of_runs, shortened


class State(StrEnum):
    """What has become of a row."""

    OPEN = "open"
    TAKEN = "taken"
    DECLINED = "declined"
    """For a comment: the user is done with it."""
    CLASHING = "clashing"


@dataclass(frozen=True, slots=True)
class Item:
    """One amendment or one comment."""

    author: str
    state: State
    amendment: Located | None = None
    remark: PlacedRemark | None = None

    @property
    def key(self) -> str:
        """Names the row as long as its file is open."""
        if self.amendment is not None:
            return f"amendment {self.amendment.amendment.key}"
        return f"remark {self.remark.remark.number if self.remark is not None else ''}"

    @property
    def written(self) -> datetime | None:
        """When it was made, as its author's clock showed it."""
        if self.amendment is not None:
            return self.amendment.amendment.written
        return None if self.remark is None else self.remark.remark.written

    @property
    def is_settled(self) -> bool:
        """True where nothing is left to decide."""
        return self.state in (State.TAKEN, State.DECLINED)

    @property
    def can_take(self) -> bool:
        """True for an amendment that fits the draft."""
        return self.amendment is not None and self.amendment.standing is Standing.OPEN

    @property
    def place(self) -> Place | None:
        """Where it is in the draft."""
        one = self.amendment or self.remark
        return None if one is None else one.place

    @property
    def span(self) -> Span | None:
        """The words there."""
        one = self.amendment or self.remark
        return None if one is None else one.span


@dataclass(frozen=True, slots=True)
class Heading:
    """An author, with how many rows are listed, and how many amendments of theirs can be taken."""

    author: str
    day: date | None
    """When all of the rows were written; None where they have days of their own."""
    count: int
    open_count: int
    is_open: bool = True


ListRow = Item | Heading


def listed(amending: Amending, folded: frozenset[str], *, with_settled: bool) -> list[ListRow]:
    """The rows under their authors, in the order of the draft."""
    view = amending.overview
    if view is None:
        return []
    rows: list[ListRow] = []
    found = list(_items(amending, view))
    for author in dict.fromkeys(item.author for item in found):
        own = [item for item in found if item.author == author and (with_settled or not item.is_settled)]
        if not own:
            continue
        own.sort(key=lambda item: _order(view.document, item.place))
        open_count = sum(item.can_take and item.state is State.OPEN for item in own)
        is_open = author not in folded
        rows.append(Heading(author, _one_day(own), len(own), open_count, is_open))
        rows += own if is_open else []
    return rows


def settled_count(amending: Amending) -> int:
    """How many rows are accepted, rejected or done with."""
    view = amending.overview
    return 0 if view is None else sum(item.is_settled for item in _items(amending, view))


def unsettled_count(amending: Amending) -> int:
    """How many are not."""
    view = amending.overview
    return 0 if view is None else sum(not item.is_settled for item in _items(amending, view))


def open_items(amending: Amending, author: str | None = None) -> tuple[Item, ...]:
    """The amendments that can be taken, of one author or of all."""
    view = amending.overview
    if view is None:
        return ()
    found = (item for item in _items(amending, view) if item.can_take and item.state is State.OPEN)
    return tuple(item for item in found if author is None or item.author == author)


def _items(amending: Amending, view: Overview) -> Iterator[Item]:
    for one in view.amendments:
        yield Item(one.amendment.author, _state(one, amending.declined), amendment=one)
    for placed in view.remarks:
        state = State.DECLINED if placed.remark.number in amending.read_remarks else State.OPEN
        yield Item(placed.remark.author, state, remark=placed)


def _state(one: Located, declined: frozenset[tuple[int, int]]) -> State:
    if one.standing is Standing.TAKEN:
        return State.TAKEN
    if one.amendment.key in declined:
        return State.DECLINED
    return State.OPEN if one.standing is Standing.OPEN else State.CLASHING


def _one_day(items: Iterable[Item]) -> date | None:
    """The day on which all of it was written; None where it was more than one, or is not known."""
    days = {item.written.date() if item.written is not None else None for item in items}
    return next(iter(days)) if len(days) == 1 else None


def _order(document: Resolution, place: Place | None) -> tuple[int, int]:
    """Fields of the masthead first, then the text, then notes; what the draft lacks comes last."""
    if place is None:
        return 3, 0
    if place.field is not None:
        return 0, 0
    if place.note_id is not None:
        return 2, list(document.notes_by_id).index(place.note_id) if place.note_id in document.notes_by_id else 0
    return 1, document.positions.get(place.paragraph_id, 0) if place.paragraph_id is not None else 0


# Words


def declined_words(item: Item, document: Resolution) -> Sentence:
    """不采纳加拿大的修改（执行段3） / Rejected the amendment by Canada (OP3)"""
    name, author = name_of(item, document), item.author
    zh, en = (f"{author}的", f" by {author}") if author else ("这处", "")
    return Sentence(zh=f"不采纳{zh}修改（{name.zh}）", en=f"Rejected the amendment{en} ({name.en})")


def name_of(item: Item, document: Resolution) -> Sentence:
    """执行段3 / OP3; for a new paragraph what it follows; 本稿中没有 / not in the draft where there is no place."""
    place = item.place
    is_new = item.amendment is not None and item.amendment.amendment.kind is Kind.INSERTED
    if place is None:
        return (
            Sentence(zh="最前", en="at the very top")
            if is_new
            else Sentence(zh="本稿中已没有", en="no longer in the draft")
        )
    try:
        name = place_name(document, place)
    except KeyError:
        return Sentence(zh="本稿中已没有", en="no longer in the draft")
    if is_new and item.state is not State.TAKEN:
        return Sentence(zh=f"{name.zh}之后", en=f"after {name.en}")
    return name


def kind_of(item: Item) -> Sentence:
    """改动词句 / change of words."""
    if item.amendment is None:
        return _COMMENT
    amendment = item.amendment.amendment
    is_of_note = amendment.kind is Kind.WORDS and not (amendment.before or amendment.after)
    return _CITATION if is_of_note else _KINDS[amendment.kind]


_CITATION = Sentence(zh="改动脚注引用", en="change of a note cited")
_COMMENT = Sentence(zh="批注", en="comment")
_KINDS: Mapping[Kind, Sentence] = {
    Kind.WORDS: Sentence(zh="改动词句", en="change of words"),
    Kind.INSERTED: Sentence(zh="增加一段", en="new paragraph"),
    Kind.REMOVED: Sentence(zh="删去一段", en="paragraph removed"),
    Kind.MOVED: Sentence(zh="移动一段", en="paragraph moved"),
    Kind.FORM: Sentence(zh="改动段落形式", en="change of form"),
    Kind.NOTE: Sentence(zh="改动脚注", en="change of a note"),
    Kind.FIELD: Sentence(zh="改动文头", en="change of the masthead"),
}


def pieces_of(item: Item, view: Overview, *, is_short: bool) -> Pieces:
    """The words with what goes and what comes; of a comment what it is on, and what it says."""
    language = view.document.language
    if item.remark is not None:
        remark = item.remark.remark
        return (*_quoted(remark.anchor, language, is_short=is_short), Piece(remark.text))
    if item.amendment is None:
        return ()
    amendment = item.amendment.amendment
    one = view.received.rounds[amendment.round]
    pieces = shortened(_pieces(amendment, one), language, 10 if is_short else 30)
    return pieces if is_short else (*pieces, *_new_notes(amendment, one))


def _quoted(anchor: str, language: Language, *, is_short: bool) -> Pieces:
    """The words that a comment is on, in quotation marks."""
    words = " ".join(anchor.split()).replace("“", "‘").replace("”", "’")
    if not words:
        return ()
    most = _SHORT_ANCHOR if is_short else _LONG_ANCHOR
    if len(words) > most:
        words = f"{words[: most - 1]}…"
    return (Piece(f"“{words}”" + ("" if language == "zh" else " "), frozenset({Look.QUIET})),)


_SHORT_ANCHOR, _LONG_ANCHOR = 14, 60
"""Characters of the words that a comment is on: in a row, and in the open card."""


def _pieces(amendment: Amendment, one: Round) -> Pieces:
    language = one.after.language
    if amendment.kind is Kind.FIELD:
        return of_difference(amendment.before, amendment.after, language)
    if amendment.old_note is not None and amendment.new_note is not None:
        old, new = one.before.notes_by_id[amendment.old_note].runs, one.after.notes_by_id[amendment.new_note].runs
        return _spliced(amendment, old, new, {}, {})
    old_marks, new_marks = note_marks(one.before), note_marks(one.after)
    if amendment.kind is Kind.WORDS:
        old_id, new_id = amendment.paragraphs
        return _spliced(
            amendment, one.before.paragraph(old_id).runs, one.after.paragraph(new_id).runs, old_marks, new_marks
        )
    if amendment.new_id is not None:
        pieces = of_runs(one.after.paragraph(amendment.new_id).runs, new_marks)
        return _with(pieces, Look.INSERTED) if amendment.kind is Kind.INSERTED else pieces
    assert amendment.old_id is not None, amendment.kind
    return _with(of_runs(one.before.paragraph(amendment.old_id).runs, old_marks), Look.DELETED)


def _new_notes(amendment: Amendment, one: Round) -> Iterator[Piece]:
    """What the notes say that come with the words, each on a line of its own."""
    if amendment.new_id is None or amendment.kind not in (Kind.WORDS, Kind.INSERTED):
        return
    runs = one.after.paragraph(amendment.new_id).runs
    if amendment.kind is Kind.WORDS:
        runs = cut(runs, amendment.new.start, amendment.new.end)
    marks = note_marks(one.after)
    for run in runs:
        if run.note is not None and one.own.note_origin(run.note) is None:
            yield Piece("\n")
            yield Piece(marks.get(run.note, "?"), frozenset({Look.NOTE_MARK, Look.INSERTED}))
            yield Piece(f" {one.after.notes_by_id[run.note].text}", frozenset({Look.INSERTED}))


def _spliced(
    amendment: Amendment, old: Runs, new: Runs, old_marks: Mapping[NoteId, str], new_marks: Mapping[NoteId, str]
) -> Pieces:
    start, end = amendment.old.start, amendment.old.end
    return (
        *of_runs(cut(old, 0, start), old_marks),
        *_with(of_runs(cut(old, start, end), old_marks), Look.DELETED),
        *_with(of_runs(cut(new, amendment.new.start, amendment.new.end), new_marks), Look.INSERTED),
        *of_runs(cut(old, end), old_marks),
    )


def _with(pieces: Pieces, look: Look) -> Pieces:
    return tuple(piece.with_look(look) for piece in pieces)
