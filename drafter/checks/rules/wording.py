"""Words that the UN does not use, or no longer: organs in short, countries, terms, spellings; and the user's list."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from drafter.checks.finding import Family, Fix, Safety, Severity
from drafter.checks.rule import Hit, RuleInfo, Subject, TextRule
from drafter.checks.words import FoundWord, bundled_of, find_words, like
from drafter.text.organs import masked
from drafter.text.sentence import Sentence

Find = Callable[[str, Subject], Iterator[Hit]]


def _of(kind: str, safety: Safety) -> Find:
    """The function of a rule that goes by one of the bundled lists; quotations and titles are left alone."""

    def find(text: str, subject: Subject) -> Iterator[Hit]:
        for found in find_words(text, bundled_of(kind), subject.language):
            if masked(text)[found.span.start] == text[found.span.start]:
                yield _hit(found, text, safety)

    return find


def _hit(found: FoundWord, text: str, safety: Safety) -> Hit:
    words, word = found.span.of(text), found.word
    right = like(words, word.prefer)
    return Hit(
        found.span,
        _message(words, right),
        word.reason if word.reason.zh and word.reason.en else None,
        Fix(words, right, safety) if right else None,
        word.severity,
    )


def _message(words: str, right: str) -> Sentence:
    if not right:
        return Sentence(zh=f"不用“{words}”", en=f"“{words}” is to be avoided")
    return Sentence(zh=f"“{words}”应为“{right}”", en=f"“{words}” should be “{right}”")


ORGAN = RuleInfo(
    name="organ-abbreviated",
    family=Family.NAME,
    severity=Severity.ERROR,
    title=Sentence(zh="机关名称不用简称", en="Organs are not abbreviated"),
    why=Sentence(
        zh="联合国、大会、安全理事会、经济及社会理事会和秘书长不用简称。",
        en="United Nations, General Assembly, Security Council and Economic and Social Council stand in full.",
    ),
    source=Sentence(
        zh="《联合国公文手册》第40页；第75至80届已通过的英文案文中“UN”3处",
        en="Correspondence Manual, page 40; “UN” three times in adopted texts of sessions 75 to 80",
    ),
    flags=("回顾安理会的决议，", "Recalling the work of the UN,"),
    passes=(
        "回顾安全理事会的决议，",
        "回顾安全理事会的决议和安理会主席的声明，",
        "Recalling the work of UN-Women,",
        "Recalling the work of the United Nations,",
    ),
)

COUNTRY = RuleInfo(
    name="country-name-not-official",
    family=Family.NAME,
    severity=Severity.WARNING,
    title=Sentence(zh="国名不是正式名称", en="The name of the country is not the official one"),
    why=Sentence(
        zh="会员国用联合国登记的正式简称；引用旧文件的名称除外。",
        en="Member States have the names registered with the United Nations; titles of old documents keep theirs.",
    ),
    source=Sentence(
        zh="联合国术语数据库；“多民族玻利维亚国”29处对0处", en="UN terminology database; 多民族玻利维亚国 29 to 0"
    ),
    flags=("欢迎玻利维亚多民族国的倡议，", "Welcoming the initiative of Swaziland,"),
    passes=("欢迎多民族玻利维亚国的倡议，", "Welcoming the initiative of Eswatini,"),
)

TERM = RuleInfo(
    name="term-superseded",
    family=Family.NAME,
    severity=Severity.WARNING,
    title=Sentence(zh="用语已经更替", en="The term has been overtaken"),
    why=Sentence(
        zh="近年的案文改用了新的说法；引用的标题和历史叙述不改。",
        en="Recent texts have another term; quoted titles and passages about the past keep the old one.",
    ),
    source=Sentence(
        zh="第75至80届1,882份已通过案文逐届统计", en="Counted by session over 1,882 adopted texts of sessions 75 to 80"
    ),
    flags=("鼓励南南合作和三角合作，", "Encouraging support for disabled persons,"),
    passes=("鼓励南南合作和三方合作，", "回顾题为“三角合作”的报告，"),
)

SPELLING = RuleInfo(
    name="spelling-not-usual",
    family=Family.CHARACTER,
    severity=Severity.WARNING,
    title=Sentence(zh="写法与联合国案文不一致", en="The UN spells it otherwise"),
    why=Sentence(
        zh="联合国案文统一用另一写法。",
        en="Texts of the UN have one spelling: -ize, cooperation, programme, Member States.",
    ),
    source=Sentence(
        zh="已通过案文：“其他”14,076处，“其它”14处；“作出”4,662处，“做出”530处",
        en="Adopted texts: Member States 10,431, the present resolution 1,500 against 13, Secretary-General "
        "9,836 to 25",
    ),
    flags=("促请各国和其它各方，", "Recalling the organisation of the program,"),
    passes=("促请各国和其他各方，", "Recalling the organization of the programme,"),
)


def _own(text: str, subject: Subject) -> Iterator[Hit]:
    words = subject.context.words
    for found in find_words(text, words, subject.language) if words else ():
        yield _hit(found, text, Safety.ASK)


OWN = RuleInfo(
    name="own-word-list",
    family=Family.NAME,
    severity=Severity.WARNING,
    title=Sentence(zh="您的用语表要避免这个词", en="Your word list avoids this"),
    why=Sentence(zh="这个词在您的用语表里。", en="It stands in your list of words."),
    source=Sentence(zh="您的用语表", en="Your own list of words"),
    flags=(),
    passes=("促请各国和其他各方，",),
)

RULES = (
    TextRule(ORGAN, _of("organ", Safety.ASK)),
    TextRule(COUNTRY, _of("country", Safety.ASK)),
    TextRule(TERM, _of("term", Safety.ASK)),
    TextRule(SPELLING, _of("spelling", Safety.SAFE)),
    TextRule(OWN, _own),
)
