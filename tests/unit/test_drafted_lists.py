"""The items of a list are of the time and the topic of the paragraph that leads it."""

from __future__ import annotations

import pytest

from datasite import languages
from datasite.languages import known
from datasite.numbering import plain
from datasite.numbering.document import assembled
from datasite.numbering.drafts import drafts
from datasite.numbering.ids import of_item
from datasite.numbering.sections import sections
from datasite.period import Period

from .test_drafts import told

ARRIVALS = """# Boats: July 2031

Year ended July 2031 (compared with year ended July 2030) provisional estimates:

- boat arrivals – 149,000 (± 1,500), up 8 percent
- boat departures – 96,300
- annual net boat gain – 52,700 (± 1,600), up from 48,700 (± 200).
"""
CITIZENS = """# Boats: July 2031

For boat {0} in the July 2031 year, Lakelanders were the largest group with 35,000 (± 500) {0}. The next largest \
groups were citizens of:

- China – 19,100 (± 400)
- South Lakeland – 9,200 (± 200)
- Lakemark: 900.
"""
GERMAN = """# Boote: Juli 2031

Im Jahr bis Juli 2031 (verglichen mit dem Jahr bis Juli 2030):

- Ankünfte – 149.000
- Abfahrten – 96.300
"""
CHINESE = """# 二○三一年七月的船隻

截至2031年7月止年度（與截至2030年7月止年度比較）初步估計：

- 抵港船隻：149,000
- 離港船隻——96,300
"""
YEAR = "2030-08/2031-07"


def lines(language: str, text: str) -> list[str]:
    """What is drafted of a text in Markdown."""
    document = assembled(plain.titled([each.block for each in plain.of_markdown(text).found]))
    read = languages.reader(language)
    parts = sections(document, read, known()[language].fragment, 2031)
    return told(drafts(document.title, parts, Period.parse("2031-09-12"), read))


def test_items_have_the_time_of_their_lead_and_change_on_what_that_compares_with() -> None:
    assert lines("en", ARRIVALS) == [
        f"boat arrivals, number, count, 149000, [147500, 150500], {YEAR}",
        f"boat arrivals (change), percent, growth, year, 8, {YEAR}",
        f"boat departures, number, count, 96300, {YEAR}",
        f"annual net boat gain, number, count, 52700, [51100, 54300], {YEAR}",
        "annual net boat gain, number, count, 48700, [48500, 48900], 2029-08/2030-07",
    ]


def test_the_same_group_of_two_lists_is_told_apart_by_what_their_leads_are_about() -> None:
    assert [name.split(", ")[0] for name in lines("en", CITIZENS.format("arrivals"))] == [
        "boat arrivals: Lakelanders",
        "boat arrivals: citizens of China",
        "boat arrivals: citizens of South Lakeland",
        "boat arrivals: citizens of Lakemark",
    ]
    assert all(
        YEAR in line and "—" not in line for line in lines("en", CITIZENS.format("departures"))
    )


@pytest.mark.parametrize(("language", "text"), [("de", GERMAN), ("zh-Hant", CHINESE)])
def test_other_languages_lead_lists_alike(language: str, text: str) -> None:
    one, other = lines(language, text)
    assert f", 149000, {YEAR}" in one
    assert f", 96300, {YEAR}" in other
    assert "—" not in one + other


@pytest.mark.parametrize(
    ("lead", "left"),
    [
        ("In the last 12 months:", "its time"),
        ("In May 2031 and in June 2031:", "its time"),
        ("The largest rises in May 2031:", "what it is a value of"),
        ("The largest rises in May 2031:", "whether it is a change"),
        ("Since May 2031:", "its time"),
    ],
)
def test_what_a_lead_does_not_say_for_sure_is_left_to_somebody(lead: str, left: str) -> None:
    text = f"# Boats: July 2031\n\n{lead}\n\n- boat arrivals – 149,000\n"
    (line,) = lines("en", text)
    assert left in line.partition("—")[2]
    assert left != "its time" or "2031-07" not in line


def test_a_dash_that_one_item_alone_has_may_be_its_sign() -> None:
    text = "# Boats\n\nIn the June 2031 quarter:\n\n- arrivals were 5,000, up 3 percent\n- net – 1,000 boats\n"
    *_, change, net = lines("en", text)
    assert "its sign" in net
    assert "what time the change is on" in change


def test_a_signed_value_under_a_comparison_may_be_a_change() -> None:
    text = "# Boote\n\nIm Juli 2031 gegenüber dem Vormonat:\n\n- Ankünfte: +2,1 %\n- Umsatz: 3 %\n"
    assert all("whether it is a change" in line for line in lines("de", text))


def test_an_item_may_be_negative_and_a_rise_that_it_names_is_one() -> None:
    text = "# Boats\n\nIn May 2031:\n\n- boat arrivals: −300\n- increase in berths – 5,000\n"
    one, other = lines("en", text)
    assert ", -300, " in one
    assert "(change)" in other or "change" in other.partition("—")[2]


def test_what_was_revised_from_one_value_to_another_replaces_it() -> None:
    text = "# Boats\n\nThe net boat gain for the year ended February 2031 was revised down to 53,200 from 61,600.\n"
    document = assembled(plain.titled([each.block for each in plain.of_markdown(text).found]))
    read = languages.reader("en")
    parts = sections(document, read, 80, 2031)
    later, earlier = drafts("", parts, Period.parse("2031-09-12"), read).records.values()
    assert (later.number, later.revises) == ("53200", earlier.id)
    assert (later.twin, earlier.twin, earlier.revises) == ("", "", "")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "in the July 2031 year"),
        ("de", "im Jahr bis Juli 2031"),
        ("zh-Hant", "截至2031年7月31日止年度"),
        ("zh-Hant", "截至2031年7月止12個月"),
    ],
)
def test_a_year_is_told_by_the_month_in_which_it_ends(language: str, text: str) -> None:
    (dated,) = languages.reader(language).dates(text, 2031)
    assert str(dated.periods[0]) == YEAR


def test_a_month_whose_growth_is_on_the_year_is_no_year() -> None:
    for text in ("in July 2031 year-on-year", "in July 2031 year over year"):
        assert str(languages.reader("en").dates(text, 2031)[0].periods[0]) == "2031-07"


def test_how_many_more_there_were_is_of_what_is_named_behind_it() -> None:
    text = "# Boats\n\nIn May 2031 arrivals of men were down 1,000, while there were 9,300 more arrivals of cooks.\n"
    *_, more = lines("en", text)
    assert more.startswith("arrivals of cooks (change), number, flow, ")
    assert ", 9300, 2031-05" in more


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("citizens of China", "boat-arrivals-citizens-china"),
        ("citizens of South Lakeland", "boat-arrivals-south-lakeland"),
        ("中國公民", "boat-arrivals"),
    ],
)
def test_an_item_of_a_list_has_an_id_of_the_words_that_tell_it_from_others(
    name: str, id_: str
) -> None:
    assert of_item("boat arrivals", name) == id_
