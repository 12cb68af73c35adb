"""The bundled register answers by number, title, series and agenda item."""

from datetime import date
from pathlib import Path

import pytest

from drafter.register.entry import Evidence
from drafter.register.lookup import Register, register
from drafter.text.resources import resource
from drafter.text.symbols import parse_number


@pytest.fixture(scope="module")
def bundled() -> Register:
    return register()


@pytest.mark.parametrize(
    ("spelling", "number"),
    [
        ("78/167", "78/167"),
        ("A/RES/78/167", "78/167"),
        ("57/270B", "57/270 B"),
        ("57/270 B", "57/270 B"),
        ("1514(XV)", "1514 (XV)"),
        ("1514 (XV)", "1514 (XV)"),
        ("S-26/2", "S-26/2"),
        ("75/101 A至B", "75/101 A-B"),
    ],
)
def test_a_number_is_found_in_any_spelling(bundled: Register, spelling: str, number: str) -> None:
    entry = bundled.get(spelling)
    assert entry is not None
    assert entry.number == number


def test_a_parsed_number_is_found_too(bundled: Register) -> None:
    number = parse_number("1514(XV)")
    assert number is not None
    assert bundled.get(number) is bundled.get("1514 (XV)")


@pytest.mark.parametrize("text", ["", "78", "第78号", "1325 (2000)", "999/1"])
def test_what_is_no_known_resolution_gives_none(bundled: Register, text: str) -> None:
    assert bundled.get(text) is None


def test_an_adopted_text_gives_the_surest_date(bundled: Register) -> None:
    entry = bundled.get("78/167")
    assert entry is not None
    assert (entry.date, entry.evidence, entry.date_is_sure) == (date(2023, 12, 19), Evidence.ADOPTED, True)
    assert (entry.title_zh, entry.title_en) == ("南南合作", "South-South cooperation")
    assert (entry.session, entry.agenda_item, entry.committee) == (78, "22(b)", 2)


@pytest.mark.parametrize(("number", "day"), [("73/287", date(2019, 4, 15)), ("55/56", date(2000, 12, 1))])
def test_slips_that_adopted_texts_inherit_are_corrected(bundled: Register, number: str, day: date) -> None:
    entry = bundled.get(number)
    assert entry is not None
    assert entry.date == day


def test_a_date_that_lacks_its_day_is_no_date(bundled: Register) -> None:
    entry = next(entry for entry in bundled.entries if entry.evidence is Evidence.MONTH)
    assert entry.date is None
    assert not entry.date_is_sure
    assert len(entry.month) == len("1996-12")


def test_numbers_of_other_organs_are_not_in_the_register(bundled: Register) -> None:
    # UNCTAD, the Economic and Social Council and a treaty body use the same form.
    assert [bundled.get(number) for number in ("102 (V)", "1084 (XXXIX)", "133 (XII)")] == [None, None, None]
    # The Human Rights Council's twenty-seventh special session; the Assembly's met in 2002.
    assert bundled.get("S-27/1") is None


def test_every_date_lies_inside_its_session(bundled: Register) -> None:
    outside = [
        entry.number
        for entry in bundled.entries
        if entry.date and entry.session and entry.session > 1
        if not date(1945 + entry.session, 9, 1) <= entry.date <= date(1946 + entry.session, 9, 30)
    ]
    assert outside == []


def test_a_letter_without_an_entry_of_its_own_gives_its_group(bundled: Register) -> None:
    group = next(e for e in bundled.entries if e.number == "79/259 A-C")
    assert bundled.get("79/259 B") in (group, next((e for e in bundled.entries if e.number == "79/259 B"), group))
    assert bundled.get("79/259") is group


def test_the_parts_of_a_number_are_listed(bundled: Register) -> None:
    assert [entry.number for entry in bundled.parts("72/262")] == ["72/262 A", "72/262 B", "72/262 C"]


def test_a_plenary_draft_leads_to_what_it_became(bundled: Register) -> None:
    entry = bundled.by_draft("A/78/L.34")
    assert entry is not None
    assert entry.session == 78
    assert bundled.by_draft("A/C.2/78/L.66") is None


def test_titles_compare_without_spaces_quotes_and_title_marks(bundled: Register) -> None:
    for found in (bundled.by_title("“ 南南 合作 ”", "zh"), bundled.by_title("South-South Cooperation", "en")):
        assert [entry.number for entry in found if entry.session == 78] == ["78/167"]


def test_a_draft_finds_what_it_became_by_title_and_session(bundled: Register) -> None:
    entry = bundled.predecessor_in("南南合作", 78)
    assert entry is not None
    assert (entry.number, entry.date) == ("78/167", date(2023, 12, 19))


def test_no_predecessor_where_the_session_has_none(bundled: Register) -> None:
    assert bundled.predecessor_in("南南合作", 90) is None
    assert bundled.predecessor_in("一个没有人用过的标题", 78) is None


def test_a_series_is_found_through_both_languages(bundled: Register) -> None:
    numbers = [entry.number for entry in bundled.series("南南合作", "zh")]
    assert numbers[-4:] == ["77/185", "78/167", "79/236", "80/156"]
    assert "68/230" in numbers  # has an English title only
    assert numbers == [entry.number for entry in bundled.series("South-South cooperation", "en")]


@pytest.mark.parametrize(
    ("session", "number"), [(75, "25(b)"), (76, "25(b)"), (77, "23(b)"), (78, "22(b)"), (79, "23(b)"), (80, "23(b)")]
)
def test_an_item_is_found_by_its_full_title(bundled: Register, session: int, number: str) -> None:
    item = bundled.find_item(session, "发展方面的业务活动：南南合作促进发展", "zh")
    assert item is not None
    assert item.number == number
    english = bundled.find_item(
        session, "Operational activities for development: South-South cooperation for development", "en"
    )
    assert english == item


def test_an_item_is_found_by_its_own_title_where_that_is_unique(bundled: Register) -> None:
    item = bundled.find_item(78, "南南合作促进发展", "zh")
    assert item is not None
    assert (item.number, item.parent_zh, item.committee) == ("22(b)", "发展方面的业务活动", 2)
    assert bundled.find_item(78, "没有这个项目", "zh") is None


def test_an_item_is_found_by_number_in_any_spacing(bundled: Register) -> None:
    item = bundled.item(78, "22 (b)")
    assert item is not None
    assert item.title_en == "South-South cooperation for development"


def test_a_sub_item_keeps_the_small_initial_behind_its_item(bundled: Register) -> None:
    item = bundled.find_item(77, "Transparency in armaments", "en")
    assert item is not None
    assert item.title("en") == "Transparency in armaments"
    assert item.name("en") == "General and complete disarmament: transparency in armaments"


def test_all_items_have_clean_titles(bundled: Register) -> None:
    odd = [i for i in bundled.agenda_items if i.title_en != i.title_en.strip() or " " in i.title_zh.replace("A/", "")]
    assert [item for item in odd if item.title_zh.isascii() is False and "  " in item.title_zh] == []


def test_the_files_name_their_source() -> None:
    for path in sorted(resource("register").glob("*.tsv")):
        assert path.read_text(encoding="utf-8").startswith("# Source: United Nations"), path.name


def test_reading_a_missing_register_is_our_mistake(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Register.read(tmp_path)
