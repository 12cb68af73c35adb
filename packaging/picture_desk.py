"""What lies on the desk of somebody who has drafted for some weeks, for the picture of the start page; all made up."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

from drafter import formats, rollforward
from drafter.app.library_texts import add_text
from drafter.app.settings import RECENT, Settings
from drafter.library import Library
from drafter.model.document import Resolution, Run
from drafter.model.state import Base
from drafter.register.lookup import register
from drafter.rollforward.placeholders import is_taken_unasked
from drafter.store.draft_file import SUFFIX, Draft, save
from drafter.store.places import library_path
from drafter.store.recovery import RecoveryFolder
from drafter.text.resources import resource
from drafter.text.sentence import Language, Sentence
from drafter.ui.services import RECOVERY_FOLDER


@dataclass(frozen=True, slots=True)
class Series:
    """A resolution that comes back, and how long ago its draft of this year was saved."""

    title: Sentence
    numbers: tuple[str, ...]
    """Of the adopted texts that the library holds, oldest first; none of the sample's, whose lists they would tell."""
    age: timedelta


DESK = (
    Series(
        Sentence(zh="海洋观测数据共享合作", en="Cooperation in sharing ocean observation data"),
        (),
        timedelta(minutes=20),
    ),
    Series(
        Sentence(zh="山区预警服务", en="Early warning services in mountain areas"),
        ("77/349", "78/352", "79/359", "80/361"),
        timedelta(days=1),
    ),
    Series(
        Sentence(zh="小语种数字档案", en="Digital archives of small languages"), ("79/318", "80/322"), timedelta(days=9)
    ),
)
_MOVED = Sentence(zh="内陆港口安全", en="Safety of inland ports")
_AWAY = Path("/media/usb")
"""A draft that is not where it was."""


def lay_out(data: Path, settings: Settings, language: Language) -> None:
    """Put drafts and held texts into the data folder, and a copy that a crash left; the settings list the drafts."""
    sample = formats.read_file(resource("samples", f"ocean-observation-{language}.md"))
    paths = [_drafted(data, series, sample, language) for series in DESK]
    paths.append(_AWAY / f"{_MOVED.in_(language)}{SUFFIX}")
    settings.set(RECENT, tuple(map(str, paths)))
    for series in DESK:
        _hold(data, series, sample, language)
    _leave_copy(data, paths[1], sample, DESK[1].title.in_(language))


def _leave_copy(data: Path, path: Path, sample: formats.Imported, title: str) -> None:
    """Of a draft with more in it than was saved, as a crash leaves it."""
    rolled = _rolled(sample.document, title)
    further = replace(rolled, paragraphs=rolled.paragraphs[:-3])
    RecoveryFolder(data / RECOVERY_FOLDER).write("crashed", Draft(further, _base(sample, title)), path)


def _drafted(data: Path, series: Series, sample: formats.Imported, language: Language) -> Path:
    title = series.title.in_(language)
    path = data / f"{title}{SUFFIX}"
    save(path, Draft(_rolled(sample.document, title), _base(sample, title)))
    then = (datetime.now() - series.age).timestamp()
    os.utime(path, (then, then))
    return path


def _hold(data: Path, series: Series, sample: formats.Imported, language: Language) -> None:
    for number in series.numbers:
        text = _titled(sample.document, series.title.in_(language))
        masthead = text.masthead
        assert masthead.adoption is not None
        adoption = replace(masthead.adoption, number=number)
        session = int(number.partition("/")[0])
        held = replace(text, masthead=replace(masthead, symbol=f"A/RES/{number}", session=session, adoption=adoption))
        add_text(Library(library_path(data)), held, sample.source, date.today(), replace=False)


def _base(sample: formats.Imported, title: str) -> Base:
    return Base(_titled(sample.document, title), sample.document.masthead.symbol or "", sample.source)


def _titled(document: Resolution, title: str) -> Resolution:
    return replace(document, masthead=replace(document.masthead, title=(Run(title),)))


def _rolled(document: Resolution, title: str) -> Resolution:
    """As after a roll-forward with all that can be taken unasked."""
    known = register()
    target = rollforward.next_session(document, known)
    plan = rollforward.plan(document, rollforward.Cycle(target_session=target, register=known, today=date.today()))
    rolled, _refused = rollforward.apply(document, [one for one in plan.proposals if is_taken_unasked(one)])
    return _titled(rolled, title)
