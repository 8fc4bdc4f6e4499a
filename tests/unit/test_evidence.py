"""Each record says what its fragment says."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from datasite.bound import Bound
from datasite.check import evidence, interval_evidence, record_problems
from datasite.check.dates import follows_from_nothing
from datasite.check.dates_said import said
from datasite.check.phrases import phrases
from datasite.languages import reader
from datasite.model import Numeral
from datasite.period import Period

from ..support.records import place, site, stated
from ..support.together import together

READER = reader("zh-Hant", "en")
FRAGMENTS = [
    ("首破千億元", "100000000000", "over", "currency"),
    ("4.0%", "4.0", "exact", "percent"),
    ("超800億元", "80000000000", "over", "currency"),
    ("384.8億元", "38480000000", "exact", "currency"),
    ("位居第五", "5", "exact", "rank"),
    ("浙江省第一", "1", "exact", "rank"),
    ("居浙江省首位", "1", "exact", "rank"),
    ("蟬聯", "1", "exact", "rank"),
    ("僅33.5歲", "33.5", "exact", "age"),
    ("超過50萬人", "500000", "over", None),
    ("達5萬名", "50000", "at_least", None),
    ("五大行動", "5", "exact", None),
    ("30537人", "30537", "exact", None),
    ("超43萬", "430000", "over", None),
    ("600余家", "600", "over", None),
    ("3000多家", "3000", "over", None),
    ("3萬多人", "30000", "over", None),
    ("近千億元", "100000000000", "under", "currency"),
    ("百名干部", "100", "exact", None),
    ("八大類", "8", "exact", None),
    ("雙平臺", "2", "exact", None),
    ("兩項", "2", "exact", None),
    ("十年", "10", "exact", None),
    ("一百二十三家", "123", "exact", None),
    ("每萬人479件", "479", "exact", None),
    ("3.8万人", "38000", "exact", None),
    ("2.186万亿元", "2186000000000", "exact", "currency"),
    ("2020年的7020亿元", "702000000000", "exact", "currency"),
    ("約85億元", "8500000000", "about", "currency"),
    ("10%左右", "10", "about", "percent"),
    ("十年內", "10", "at_most", None),
    ("within ten years", "10", "at_most", None),
    ("不超過3000家", "3000", "at_most", None),
    ("up to 40 firms", "40", "at_most", None),
    ("10家國內企業", "10", "exact", None),
    ("to reach 25 firms", "25", "at_least", None),
    ("80%以上", "80", "at_least", "percent"),
    ("不低於80%", "80", "at_least", "percent"),
    ("over 480,000 talents", "480000", "over", None),
    ("surpassed 12,000", "12000", "over", None),
    ("over RMB 202.26 billion", "202260000000", "over", "currency"),
    ("30.3 billion yuan", "30300000000", "exact", "currency"),
    ("nearly 58.8 percent", "58.8", "under", "percent"),
    ("fewer than 40,000", "40000", "below", None),
    ("below 5%", "5", "below", "percent"),
    ("不足4萬戶", "40000", "below", None),
    ("455 thousand", "455000", "exact", None),
    ("470000", "470000", "exact", None),
    ("eight firms", "8", "exact", None),
    ("twenty-five firms", "25", "exact", None),
    ("ranked third", "3", "exact", "rank"),
    ("2,08 por ciento", "2.08", "exact", "percent"),
]


@together(FRAGMENTS)
def test_a_fragment_is_read_with_value_bound_and_unit(fragment, value, bound, family):
    [phrase] = phrases(fragment, READER)
    assert Decimal(phrase.number).scaleb(phrase.multiplier) == Decimal(value)
    assert phrase.bounds[0] == bound
    assert phrase.family == family


def test_dates_are_no_values():
    assert list(phrases("2022年6月8日", READER)) == []


def found(fragment, indicator, number, **more):
    """What is wrong with one record."""
    record = stated("x", indicator, number, as_stated=fragment, **more)
    return [
        p.sentence.split(": ", 1)[1]
        for p in record_problems(site(record), evidence, interval_evidence)
    ]


@together(
    [
        ("fewer than 40,000", "residents", "40000", {"bound": "below"}),
        ("首破千億元", "output", "1", {"multiplier": 11, "bound": "over"}),
        ("超43萬", "residents", "43", {"multiplier": 4, "bound": "over"}),
        ("達479件", "firms", "479", {}),
        ("達5萬名", "residents", "5", {"multiplier": 4, "bound": "at_least"}),
        ("百名干部", "residents", "100", {}),
        ("1+5+20", "firms", "20", {}),
        ("10050.21", "output", "10050.21", {"multiplier": 8}),
        ("位居第五", "place", "5", {}),
        ("1+2+6+N", "firms", None, {"symbol": "N"}),
        ("3.8万人,增长5.9%", "residents", "3.8", {"multiplier": 4}),
        ("3.8万人,增长5.9%", "arrivals-growth", "5.9", {}),
    ]
)
def test_a_record_that_says_what_its_fragment_says_passes(fragment, indicator, number, more):
    assert found(fragment, indicator, number, **more) == []


@together([
        ("超43萬", "residents", "48", {"multiplier": 4, "bound": "over"},
         'x: value 48 × 10^4 but as_stated "超43萬" says 43 × 10^4 — '
         "write `value: 43, multiplier: 4`, or correct as_stated"),
        ("超43萬", "residents", "43", {"multiplier": 5, "bound": "over"},
         'x: value 43 × 10^5 but as_stated "超43萬" says 43 × 10^4 — '
         "write `value: 43, multiplier: 4`, or correct as_stated"),
        ("fewer than 40,000", "residents", "40000", {"bound": "under"},
         'x: bound under but as_stated "fewer than 40,000" says below — write `bound: below`'),
        ("超43萬", "residents", "430000", {"bound": "over"},
         'x: value 430000 but as_stated "超43萬" says 43 × 10^4 — '
         "write `value: 43, multiplier: 4`, or correct as_stated"),
        ("4.0%", "share", "4", {},
         'x: value 4 but as_stated "4.0%" says 4.0 — write `value: 4.0`, or correct as_stated'),
        ("超43萬", "residents", "43", {"multiplier": 4},
         'x: bound exact but as_stated "超43萬" says over — write `bound: over`'),
        ("384.8億元", "output", "384.8", {"multiplier": 8, "bound": "over"},
         'x: bound over but as_stated "384.8億元" says exact — leave `bound` out'),
        ("達479件", "firms", "479", {"bound": "at_least"},
         'x: bound at_least but as_stated "達479件" says exact — leave `bound` out'),
        ("達5萬名", "residents", "5", {"multiplier": 4},
         'x: bound exact but as_stated "達5萬名" says at_least — write `bound: at_least`'),
        ("達5萬名", "residents", "5", {"multiplier": 4, "status": "target"},
         'x: bound exact but as_stated "達5萬名" says at_least — write `bound: at_least`'),
        ("4.0%", "residents", "4.0", {},
         'x: unit person but as_stated "4.0%" says percent — '
         "give the observation an indicator in that unit, or correct as_stated"),
        ("40.9億元", "residents", "40.9", {"multiplier": 8},
         'x: unit person but as_stated "40.9億元" says currency — '
         "give the observation an indicator in that unit, or correct as_stated"),
        ("位居第五", "firms", "5", {},
         'x: unit firm but as_stated "位居第五" says rank — '
         "give the observation an indicator in that unit, or correct as_stated"),
        ("5家", "place", "5", {},
         'x: unit rank but as_stated "5家" says plain number — '
         "give the observation an indicator in that unit, or correct as_stated"),
        ("1+1+X", "firms", None, {"symbol": "N"},
         'x: the symbol "N" does not stand in as_stated "1+1+X" — '
         "write the symbol that the source leaves open"),
        ("若干", "firms", "5", {},
         'x: as_stated "若干" holds no number — '
         "write the shortest fragment that carries the value"),
    ])  # fmt: skip
def test_a_disagreement_says_what_the_fragment_says_and_what_to_write(
    fragment, indicator, number, more, message
):
    assert found(fragment, indicator, number, **more) == [message]


def test_the_ends_of_an_interval_are_evidence_like_the_value_between_them():
    fragment, interval = "4.9% (4.6–5.2%)", {"low": Decimal("4.6"), "high": Decimal("5.2")}
    assert found(fragment, "share", "4.9", **interval) == []
    [message] = found(fragment, "share", "4.9", **interval | {"high": Decimal("5.3")})
    assert message.startswith(f'x: high 5.3 not in as_stated "{fragment}"')
    given = {"multiplier": 4, "low": Decimal("42E4"), "high": Decimal("44E4")}
    assert found("43萬（42萬—44萬）", "residents", "43", **given) == []


@together(
    [
        ("90 percent", "90", "5.2", []),
        ("90 percent confidence", "90", "5.2", []),
        ("95 percent", "90", "5.2", ["level 90 not in"]),
        (None, "90", "5.2", ["level 90 not in"]),
        ("90 percent", "90", "6.2", ["high 6.2 not in"]),
        (None, "90", "6.2", ["high 6.2 not in", "level 90 not in"]),
    ]
)
def test_a_level_said_once_stands_for_all_its_intervals_and_for_no_end(
    ledger: str | None, level: str, high: str, told: list[str]
) -> None:
    ends = {"low": Decimal("4.6"), "high": Decimal(high), "level": Decimal(level)}
    about = site(stated("x", "share", "4.9", as_stated="4.9% (4.6–5.2%)", **ends))
    [section] = about.article.sections
    notes = replace(section.paragraphs[0], id="harbour.9")
    if ledger:
        notes = replace(notes, numerals=(Numeral(ledger, "level", None, None, place()),))
    section = replace(section, paragraphs=(*section.paragraphs, notes))
    about = replace(about, article=replace(about.article, sections=(section,)))
    said = [
        p.sentence.split(": ", 2)[2] for p in record_problems(about, evidence, interval_evidence)
    ]
    assert len(said) == len(told)
    assert all(each.startswith(start) for each, start in zip(said, told, strict=True))


def test_the_general_measure_word_fits_any_count():
    assert found("3個平臺", "firms", "3") == []


def test_the_noun_of_another_unit_is_noticed():
    assert "says people" in found("300 people", "firms", "300")[0]


@pytest.mark.parametrize(
    ("period", "basis", "refused"),
    [
        ("2022-H1", "stated", False),
        ("2022-10", "stated", True),
        ("2022-10-14", "stated", True),
        ("2022-10", "implied", False),
        ("2022-06", "stated", False),
    ],
)
def test_the_day_of_publication_implies_a_time_and_does_not_state_it(
    period: str, basis: str, refused: bool
) -> None:
    about = site(stated("x", "share", "4.9", period=period, period_basis=basis))
    [section] = about.article.sections
    dated = replace(
        section.paragraphs[0], numerals=(Numeral("上半年", "date", None, None, place()),)
    )
    section = replace(section, paragraphs=(dated,))
    about = replace(about, article=replace(about.article, sections=(section,)))
    found = list(follows_from_nothing(about, about.observations["x"]))
    assert bool(found) == refused


@together([
    ("en", "July 2019 year", None),
    ("en", "the year ended July 2019", None),
    ("en", "year to July 2019", None),
    ("de", "Jahr bis Juli 2019", None),
    ("zh-Hant", "截至2019年7月止年度", None),
    ("en", "July 2019", "12 months end then, let the fragment hold those words too"),
    ("en", "June 2019", "undated without a period"),
])  # fmt: skip
def test_a_year_that_ends_in_a_month_follows_from_the_words_that_say_so(
    language: str, fragment: str, told: str | None
) -> None:
    about = site(stated("x", "share", "4.9", period="2018-08/2019-07", period_basis="stated"))
    [section] = about.article.sections
    numerals = (Numeral(fragment, "date", None, None, place()),)
    section = replace(section, paragraphs=(replace(section.paragraphs[0], numerals=numerals),))
    about = replace(about, article=replace(about.article, sections=(section,), language=language))
    hints = [problem.hint for problem in follows_from_nothing(about, about.observations["x"])]
    assert len(hints) == (told is not None)
    assert all(
        hint.endswith(told or "") or f"; where the article says that {told}" in hint
        for hint in hints
    )


@together(
    [
        ("en", ["first six months", "this year", "same period in 2021"], ["2021-H1"], ["2021"]),
        ("en", ["June 2022", "same month of 2021"], ["2021-06"], ["2021"]),
        ("en", ["first six months", "this year", "2021"], ["2021-H1", "2021"], ["2021-Q1"]),
        ("en", ["2022", "same period in 2021"], ["2021"], ["2021-H1"]),
        ("en", ["2022", "first half of 2022", "same period in 2021"], ["2021", "2021-H1"], []),
        ("de", ["ersten Halbjahr 2022", "gleichen Zeitraum 2021"], ["2021-H1"], ["2021"]),
        ("de", ["zweiten Quartal 2022", "Vergleichszeitraum 2021"], ["2021-Q2"], ["2021"]),
        ("zh-Hant", ["2022年上半年", "2021年同期"], ["2021-H1"], ["2021"]),
        ("zh-Hant", ["前5個月", "2021年同期"], ["2021-01/2021-05"], ["2021"]),
    ]
)
def test_the_same_period_in_a_year_is_the_part_of_it_that_another_date_is(
    language: str, fragments: list[str], proven: list[str], refused: list[str]
) -> None:
    given = said(fragments, fragments, Period.parse("2022-10-14"), reader(language))
    assert all(Period.parse(each).span in given for each in proven)
    assert not any(Period.parse(each).span in given for each in refused)


@together(
    [
        ("en", "nearly the same as (±2.2 percent)*", [Bound.ABOUT, Bound.EXACT]),
        ("en", "virtually unchanged", [Bound.ABOUT, Bound.EXACT]),
        ("en", "unchanged", [Bound.EXACT]),
        ("de", "nahezu unverändert (±2,2 Prozent)", [Bound.ABOUT, Bound.EXACT]),
        ("zh-Hant", "大致持平（±2.2%）", [Bound.ABOUT, Bound.EXACT]),
        ("zh-Hant", "持平", [Bound.EXACT]),
    ]
)
def test_what_is_nearly_unchanged_is_about_nothing(
    language: str, fragment: str, bounds: list[Bound]
) -> None:
    [zero] = [p for p in phrases(fragment, reader(language)) if not p.margin]
    assert (zero.number, [*zero.bounds]) == ("0", bounds)


@together(
    [
        "±2.2 percent",
        "much as before (±2.2 percent)",
        "± 2.2%",
        "+/- 2.2%",
        "誤差2.2%",
        "正負2.2個百分點",
    ]
)
def test_a_margin_is_never_proposed_as_a_value(fragment: str) -> None:
    given = {"low": Decimal("-2.2"), "high": Decimal("2.2")}
    made = site(stated("x", "share", "0", as_stated=fragment, **given))
    [problem] = record_problems(made, evidence)
    assert problem.code == "value-evidence"
    assert "gives no value, only how far it may be off" in problem.sentence
    assert "`value:" not in problem.sentence
