"""The report as one page of HTML: no script, nothing loaded from elsewhere, readable aloud and on paper."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from drafter.formats.report.contents import NOTHING, RIGHT, SOURCE, TITLE, WHY, WORDS, Checked, Entry, Report
from drafter.text.sentence import Language, Sentence

_LANGUAGES = {"zh": "zh-Hans", "en": "en"}
_STYLE = """
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 46rem; padding: 1.5rem 1rem 3rem; color: #1d1d1b; background: #fff;
  font: 1rem/1.6 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.3; margin: 0 0 .3rem; }
h2 { font-size: 1.25rem; margin: 2rem 0 .2rem; }
h3 { font-size: 1.05rem; margin: 1.4rem 0 .4rem; padding-bottom: .2rem; border-bottom: 2px solid #0f5257; }
h4 { font-size: 1rem; margin: 0; }
p { margin: 0 0 .4rem; }
.about { color: #595955; }
ol { list-style: none; margin: 0; padding: 0; counter-reset: entry; }
li { counter-increment: entry; margin: .9rem 0; padding-left: 2.2rem; position: relative; break-inside: avoid; }
li::before { content: counter(entry) "."; position: absolute; left: 0; color: #595955; }
dl { margin: .3rem 0 0; display: grid; grid-template-columns: max-content 1fr; gap: .15rem .9rem; }
dt { color: #595955; }
dd { margin: 0; overflow-wrap: anywhere; }
.text { font-family: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, "Times New Roman", serif; }
mark { background: #fbe7a1; color: inherit; padding: 0 .1em; }
del { color: #9a3f12; }
ins { color: #0f5fa6; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .3rem; } }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt; } h2, h3 { break-after: avoid; } }
""".strip()
_BECOMES = Sentence("改为", "becomes")


def write(report: Report) -> bytes:
    """The page, in UTF-8."""
    return "\n".join(_page(report)).encode()


def _page(report: Report) -> Iterator[str]:
    language = report.language
    title = TITLE.in_(language)
    named = f"{title}：{report.texts[0].title}" if language == "zh" else f"{title}: {report.texts[0].title}"
    yield "<!DOCTYPE html>"
    yield f'<html lang="{_LANGUAGES[language]}">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(named if len(report.texts) == 1 else title)}</title>"
    yield f"<style>\n{_STYLE}\n</style>"
    yield "</head>"
    yield "<body>"
    yield f'<header>\n<h1>{escape(title)}</h1>\n<p class="about">{escape(report.made)}</p>\n</header>'
    yield "<main>"
    for index, text in enumerate(report.texts):
        yield from _text(text, language, index)
    yield "</main>\n</body>\n</html>\n"


def _text(text: Checked, language: Language, index: int) -> Iterator[str]:
    yield f'<section aria-labelledby="t{index}">'
    yield f'<h2 id="t{index}"><span lang="{_LANGUAGES[text.language]}">{escape(text.title)}</span></h2>'
    yield f'<p class="about">{escape(text.about.in_(language))}</p>'
    if not text.groups:
        yield f"<p>{escape(NOTHING.in_(language))}</p>"
    for number, group in enumerate(text.groups):
        yield f'<section aria-labelledby="t{index}g{number}">'
        yield f'<h3 id="t{index}g{number}">{escape(group.heading.in_(language))}</h3>'
        yield "<ol>"
        for entry in group.entries:
            yield from _entry(entry, language, _LANGUAGES[text.language])
        yield "</ol>\n</section>"
    yield "</section>"


def _entry(entry: Entry, language: Language, tongue: str) -> Iterator[str]:
    yield f"<li>\n<h4>{escape(entry.heading.in_(language))}</h4>\n<dl>"
    for name, words in _lines(entry, language, tongue):
        yield f"<dt>{escape(name.in_(language))}</dt>{words}"
    yield "</dl>\n</li>"


def _lines(entry: Entry, language: Language, tongue: str) -> Iterator[tuple[Sentence, str]]:
    if entry.excerpt is not None:
        one = entry.excerpt
        words = f"{escape(one.before)}<mark>{escape(one.words)}</mark>{escape(one.after)}"
        yield WORDS, f'<dd class="text" lang="{tongue}">{words}</dd>'
    if entry.right is not None:
        before, after = (escape(words) for words in entry.right)
        old = f"<del>{before}</del> " if before else ""
        yield (
            RIGHT,
            f'<dd class="text" lang="{tongue}">{old}{_arrow(language) if before else ""}<ins>{after}</ins></dd>',
        )
    for name, said in ((RIGHT, entry.remedy), (WHY, entry.why), (SOURCE, entry.source)):
        if said is not None and said.in_(language):
            yield name, f"<dd>{escape(said.in_(language))}</dd>"


def _arrow(language: Language) -> str:
    """Said aloud in words."""
    return f'<span role="img" aria-label="{escape(_BECOMES.in_(language))}">→</span> '
