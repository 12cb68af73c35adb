"""What may stand on the command line, declared once."""

from __future__ import annotations

import argparse
import locale
import os
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from drafter import __version__
from drafter.text.sentence import Language

_LAST_SESSION = 200
"""Far beyond any draft: what is larger is a slip of the keyboard, and years are not counted to it."""

DESCRIPTION = "Drafts United Nations resolutions from last year's text. Without a verb the window opens. 决议起草"


def parser() -> argparse.ArgumentParser:
    """The parser of every verb; it ends the program with exit code 2 where the words are off."""
    top = argparse.ArgumentParser(prog="drafter", description=DESCRIPTION, usage="drafter [FILE] | drafter VERB ...")
    top.add_argument("--version", action="version", version=f"drafter {__version__}")
    top.set_defaults(language=interface_language(os.environ))
    verbs = top.add_subparsers(dest="verb", required=True, metavar="VERB", prog="drafter")
    _add_structure(verbs)
    _add_roll(verbs)
    _add_check(verbs)
    _add_compare(verbs)
    _add_export(verbs)
    _add_phrases(verbs)
    return top


def interface_language(environment: Mapping[str, str]) -> Language:
    """The language for sentences: DRAFTER_LANGUAGE, else the system's: Chinese where it is Chinese, else English."""
    for name in ("DRAFTER_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return "zh" if environment[name].lower().startswith("zh") else "en"
    system = locale.getlocale()[0] or ""
    return "zh" if system.lower().startswith(("zh", "chinese")) else "en"


if TYPE_CHECKING:
    _Verbs = argparse._SubParsersAction[argparse.ArgumentParser]


def _add_structure(verbs: _Verbs) -> None:
    verb = verbs.add_parser("structure", help="what the importer understood")
    _add_files(verb)


def _add_roll(verbs: _Verbs) -> None:
    verb = verbs.add_parser("roll", help="the next draft from an earlier resolution")
    verb.add_argument("--to", type=_session, metavar="SESSION", help="the session to draft for (the one after FILE's)")
    verb.add_argument("--earlier", metavar="FILE", help="the text before FILE in the same series")
    about_day = "what counts as past (today where that session is on, else 1 October of its first year)"
    verb.add_argument("--today", type=_day, metavar="DATE", help=about_day)
    verb.add_argument("-o", "--output", metavar="OUT.docx", help="write the Word file too, tracked against FILE")
    _add_author(verb)
    _add_files(verb)


def _add_check(verbs: _Verbs) -> None:
    verb = verbs.add_parser("check", help="findings; exit code 1 where one is an error")
    verb.add_argument("--session", type=_session, metavar="N", help="the session of the text, where it does not say")
    verb.add_argument("--today", type=_day, metavar="DATE", help="what counts as past (2026-10-01)")
    form = verb.add_mutually_exclusive_group()
    form.add_argument("--sarif", action="store_true", help="one SARIF log instead of a line for each file")
    form.add_argument("--report", metavar="OUT", help="a report to print or send instead: OUT.html or OUT.docx")
    _add_files(verb)


def _add_compare(verbs: _Verbs) -> None:
    verb = verbs.add_parser("compare", help="Word file: OLD as base text, tracked changes to NEW")
    verb.add_argument("old", metavar="OLD")
    verb.add_argument("new", metavar="NEW")
    verb.add_argument("-o", "--output", required=True, metavar="OUT.docx")
    _add_author(verb)


def _add_export(verbs: _Verbs) -> None:
    verb = verbs.add_parser("export", help="write a file in the form that the ending of OUT names")
    verb.add_argument("file", metavar="FILE")
    verb.add_argument("-o", "--output", required=True, metavar="OUT")
    form = verb.add_mutually_exclusive_group()
    about_base = "every change against a draft's base text is tracked, or against the text before FILE's own changes"
    form.add_argument("--tracked", action="store_true", help=about_base)
    form.add_argument("--clean", action="store_true", help="without tracked changes (the default)")
    _add_author(verb)


def _add_phrases(verbs: _Verbs) -> None:
    verb = verbs.add_parser("phrases", help="opening phrases, by Chinese, English or pinyin initials")
    verb.add_argument("--part", choices=("preambular", "operative"))
    verb.add_argument("--language", dest="document_language", choices=("zh", "en"))
    verb.add_argument("query", metavar="QUERY")


def _add_files(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("files", nargs="+", metavar="FILE", help="a file, or - for standard input")


def _add_author(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--author", default="Delegation", metavar="NAME", help="whose tracked changes they are")
    verb.add_argument("--date", type=_moment, default=None, metavar="ISO", help="their date (2026-10-01T09:00:00Z)")


def _session(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= _LAST_SESSION:
        raise argparse.ArgumentTypeError(f"{text!r} is no session; write a number such as 81")
    return int(text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write it as 2026-10-01") from error


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write it as 2026-10-01T09:00:00Z") from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
