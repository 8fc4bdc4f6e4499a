"""How numbers are adjusted makes two indicators of one name, whether a heading, a label or a sentence says it."""

from __future__ import annotations

from datasite.numbering.drafted import CHANGE

from ..support.together import together
from .test_drafts import drafted, told


def lines(language: str, *paragraphs: str, heading: str | None = None) -> list[str]:
    """Each draft in a line: what it is of and how adjusted, what a change is on, its value, what is guessed."""
    found = drafted(language, *paragraphs, title="2031-08", heading=heading)
    said = []
    for draft in found.records.values():
        of = found.quantities[draft.indicator][1]
        name = of.name.replace(CHANGE, " (change)")
        guessed = [each for each in draft.told if each != "its time"]
        pieces = (name, of.adjusted, of.against, draft.number, *guessed)
        said.append(", ".join(filter(None, pieces)))
    return said


@together(
    [
        ("en", "TREND ESTIMATES (MONTHLY CHANGE)", "The rate rose by 0.2 points to 5.1%.",
         ["rate (change), trend, month, 0.2", "rate, trend, 5.1"]),
        ("en", "Seasonally adjusted", "The rate was 5.1%.", ["rate, seasonally adjusted, 5.1"]),
        ("en", "Not seasonally adjusted", "The rate was 5.1%.", ["rate, not seasonally adjusted, 5.1"]),
        ("en", "Work at a glance (trend)", "The rate was 5.1%.", ["rate, trend, 5.1"]),
        ("en", "Change on the previous quarter", "Boats fell by 1,200.", ["Boats (change), quarter, -1200, its unit"]),
        ("de", "Saisonbereinigt gegenüber dem Vormonat", "Die Quote stieg um 0,2 Prozentpunkte auf 5,1 %.",
         ["Quote (change), saisonbereinigt, month, 0.2", "Quote, saisonbereinigt, 5.1"]),
        ("zh-Hant", "經季節調整（按月變動）", "使用率上升0.2個百分點至5.1%。",
         ["使用率 (change), 經季節調整, month, 0.2", "使用率, 經季節調整, 5.1"]),
        # a trend of no estimate, what is in a year, and a heading that tells a number of its own
        ("en", "Long-term trend", "The rate was 5.1%.", ["rate, 5.1"]),
        ("en", "Small changes", "Boats fell by 1,200.", ["Boats (change), -1200, its unit"]),
        ("en", "Annual report", "Boats fell by 1,200.", ["Boats (change), -1200, its unit"]),
        ("en", "Sales up 3% seasonally adjusted on the month", "The rate was 5.1%.", ["rate, 5.1"]),
        # a name or a sentence that says it itself is of its own
        ("en", "Trend estimates", "The seasonally adjusted rate was 5.1%.", ["seasonally adjusted rate, 5.1"]),
        ("en", "Trend estimates", "On a seasonally adjusted basis, the rate was 5.1%.",
         ["rate, seasonally adjusted, 5.1"]),
    ]
)  # fmt: skip
def test_a_heading_says_how_the_numbers_below_it_are_adjusted_and_what_changes_are_on(
    language: str, heading: str, text: str, expected: list[str]
) -> None:
    assert lines(language, text, heading=heading) == expected


@together(
    [
        ("en", "Trend estimates: The rate was 5.1%. Seasonally adjusted: The rate was 5.2%. The share was 7.3%.",
         ["rate, trend, 5.1", "rate, seasonally adjusted, 5.2", "share, seasonally adjusted, 7.3"]),
        ("en", "In trend terms, the rate was 5.1%. The share was 7.3%.", ["rate, trend, 5.1", "share, 7.3"]),
        ("en", "The rate was 5.1% on a seasonally adjusted basis.", ["rate, seasonally adjusted, 5.1"]),
        ("en", "The rate was 5.1% (seasonally adjusted), the share was 7.3%.",
         ["rate, seasonally adjusted, 5.1", "share, 7.3"]),
        ("en", "Adjusted for seasonal variations, the rate was 5.1%.", ["rate, seasonally adjusted, 5.1"]),
        ("en", "The rate was 5.1% while seasonally adjusted pay was flat.", ["rate, 5.1"]),
        ("de", "Saisonbereinigt lag die Quote bei 5,1 %. Der Anteil lag bei 7,3 %.",
         ["Quote, saisonbereinigt, 5.1", "Anteil, 7.3"]),
        ("de", "Die Quote (der Boote) ist saison- und kalenderbereinigt um 0,2 % gegenüber dem Vormonat gestiegen.",
         ["Quote (change), kalender- und saisonbereinigt, month, 0.2"]),
        ("en", "The rate (seasonally adjusted) was 5.1%.", ["rate, seasonally adjusted, 5.1"]),
        ("zh-Hant", "使用率(不經季節性調整)為5.1%。", ["使用率, 未經季節調整, 5.1"]),
        ("zh-Hant", "經季節調整後，使用率為5.1%。", ["使用率, 經季節調整, 5.1"]),
        ("zh-Hans", "经季节调整后，使用率为5.1%。", ["使用率, 经季节调整, 5.1"]),
    ]
)  # fmt: skip
def test_a_sentence_says_how_its_own_numbers_are_adjusted_and_a_label_of_those_behind_it(
    language: str, text: str, expected: list[str]
) -> None:
    assert lines(language, text) == expected


def test_of_one_name_the_adjusted_value_and_the_other_are_two_indicators() -> None:
    found = drafted(
        "en",
        "In trend terms, the rate was 5.1% in May 2031. Seasonally adjusted, the rate was 5.1% in May 2031.",
    )
    assert [*found.quantities] == ["rate-trend", "rate-seasonally-adjusted"]
    assert [*found.records] == [("a.1", 0), ("a.1", 2)]


def test_a_value_of_which_it_is_not_said_may_be_the_one_that_is_adjusted() -> None:
    """The one that says it is told apart by that; the other is for somebody to look at."""
    said = lines("en", "Trend estimates: The rate was 5.1%. Elsewhere: The rate was 5.3%.")
    assert said == ["rate, trend, 5.1", "rate, 5.3, what sets it apart from rate-trend-2031-08"]


PEOPLE = {
    "en": {
        "Employment increased to 11,765,400 in May 2031.": "person",
        "The number of unemployed persons looking for work fell by 3,500 in May 2031.": "person",
        "Part-time employment rose by 5,900 in May 2031.": "person",
        "The labour force was 2.6 million in May 2031.": "person",
        "Employment in shops was 45,200 in May 2031.": "person",
        "The employment index was 10,500 in May 2031.": "number",
        "Employment was 105.3 in May 2031.": "number",
        "Employment costs were 45,200 in May 2031.": "number",
        "Unemployment benefit claims were 45,200 in May 2031.": "number",
        "Employment rose by 38,000 jobs in May 2031.": "jobs",
        "The unemployment rate was 5.1% in May 2031.": "percent",
    },
    "de": {
        "Die Zahl der Erwerbstätigen lag im Mai 2031 bei 45,2 Millionen.": "person",
        "Die Arbeitslosigkeit sank im Mai 2031 um 79.000.": "person",
        "Die Zahl der offenen Stellen für Erwerbstätige lag im Mai 2031 bei 45.200.": "number",
        "Die Arbeitslosenquote lag im Mai 2031 bei 5,1 %.": "percent",
    },
    "zh-Hant": {
        "2031年5月，就業人數為370萬。": "person",
        "2031年5月，失業人數減少1200人。": "person",
        "2031年5月，就業指數為1050。": "number",
        "2031年5月，失業率為5.1%。": "percent",
    },
}


@together([(language, text) for language, texts in PEOPLE.items() for text in texts])
def test_work_and_the_lack_of_it_are_counted_in_people_but_no_rate_index_or_job_is(
    language: str, text: str
) -> None:
    found = drafted(language, text)
    assert [of.unit for _, of in found.quantities.values()] == [PEOPLE[language][text]]
    assert not any("its unit" in draft.told for draft in found.records.values())


def test_where_a_text_counts_jobs_on_payrolls_employment_may_be_these() -> None:
    found = drafted(
        "en",
        "Payroll employment rose by 248,000 in May 2031. Employment in shops rose by 6,000 in May 2031.",
    )
    assert {of.unit for _, of in found.quantities.values()} == {"number"}


@together(
    [
        "Die Zahl der Boote lag im Mai 2031 um 1.920 unter dem Wert im Vorjahresmonat.",
        "Die Zahl der Boote lag im Mai 2031 um 1.920 unter dem Vorjahreswert.",
        "Die Zahl der Boote lag im Mai 2031 1.920 unter dem Niveau des Vorjahresmonats.",
    ]
)
def test_the_value_that_a_number_lies_below_is_not_what_it_counts(text: str) -> None:
    found = drafted("de", text)
    assert told(found) == ["Zahl der Boote (change), number, flow, year, -1920, 2031-05"]


def test_what_came_from_one_number_to_another_has_both_in_its_money_and_the_first_of_no_known_time() -> (
    None
):
    text = "The price of pears fell from 4.10 to 3.95 euros in May 2031."
    assert told(drafted("en", text)) == [
        "price of pears, eur, flow, 4.10 — its time",
        "price of pears, eur, flow, 3.95, 2031-05",
    ]


def test_a_heading_of_changes_that_says_no_time_says_nothing_of_an_undated_one() -> None:
    found = drafted("en", "Boats fell by 1,200.", heading="Small changes in the number of boats")
    assert told(found) == ["Boats (change), number, flow, -1200 — its unit, its time"]


def test_a_number_in_brackets_behind_a_change_says_it_once_more() -> None:
    text = "Crews increased by 1.1 percent (up 29,000 people) in the June 2031 quarter on the year."
    assert told(drafted("en", text)) == [
        "Crews (change), percent, growth, year, 1.1, 2031-Q2",
        "Crews (change), person, flow, year, 29000, 2031-Q2 — what it is a value of",
    ]


def test_an_increase_of_a_group_that_was_named_before_it_is_not_surely_of_what_was_named_first() -> (
    None
):
    text = "The number of boats was up 1.0 percent on the year; for ferries, the increase was 0.6 percent on the year."
    one, other = told(drafted("en", text, title="2031-08"))
    assert one.startswith("number of boats (change), percent, growth, year, 1.0")
    assert "what it is a value of" not in one
    assert other.startswith("number of boats (change), percent, growth, year, 0.6")
    assert "what it is a value of" in other
