"""How numbers, periods and bounds read in each language."""

from __future__ import annotations

from decimal import Decimal

import pytest

from datasite.languages import language, reader, script
from datasite.languages.writing import placed
from datasite.languages.zh.script import untraditional
from datasite.location import Location
from datasite.model import Text, Unit
from datasite.period import Period
from datasite.words import Words

from ..support.records import UNITS, site, stated, text, with_
from ..support.together import together

PLACE = Location("units.yml", 1, 1)


def unit(kind: str) -> Unit:
    return Unit(
        "u",
        Text(en="", zh=""),
        Text(en="", zh=""),
        Text(en="{n}", zh="{n}"),
        kind,
        Decimal(1),
        PLACE,
    )  # type: ignore[arg-type]


@together(
    [
        ("43", 4, "count", "430,000", "43萬"),
        ("1", 11, "currency", "100 billion", "1,000億"),
        ("384.8", 8, "currency", "38.48 billion", "384.8億"),
        ("40.9", 8, "currency", "4.09 billion", "40.9億"),
        ("800", 8, "currency", "80 billion", "800億"),
        ("40.0", 8, "currency", "4.00 billion", "40.0億"),
        ("18753", 8, "currency", "1.8753 trillion", "18,753億"),
        ("33400000", 0, "currency", "33.4 million", "3,340萬"),
        # the word of its source, as far as its digits can be read
        ("1625.6", 6, "count", "1,625.6 million", "16.256億"),
        ("-1625.6", 6, "currency", "−1,625.6 million", "−16.256億"),
        ("1625600.0", 6, "count", "1.6256000 trillion", "16,256.000億"),
        ("0.7", 6, "count", "700,000", "70萬"),
        ("4.0", 0, "percent", "4.0", "4.0"),
        ("30537", 0, "count", "30,537", "30,537"),
        ("9352", 0, "count", "9,352", "9,352"),
        ("480000", 0, "count", "480,000", "48萬"),
        ("99999999", 0, "count", "99,999,999", "99,999,999"),
        ("-1.2", 0, "percent", "−1.2", "−1.2"),
        ("1", 0, "rank", "1st", "1"),
        ("12", 0, "rank", "12th", "12"),
        ("33.5", 0, "age", "33.5", "33.5"),
    ]
)
def test_a_number_keeps_its_digits_and_takes_the_scale_words_of_the_language(
    digits: str, multiplier: int, kind: str, english: str, chinese: str
) -> None:
    value = Decimal(digits).scaleb(multiplier) if multiplier else Decimal(digits)
    assert language("en").writing.number(value, unit(kind), multiplier) == english
    assert language("zh-Hant").writing.number(value, unit(kind), multiplier) == chinese


@together(
    [
        ("2022", "2022", "2022年"),
        ("2022-08", "August 2022", "2022年8月"),
        ("2022-10-14", "14 October 2022", "2022年10月14日"),
        ("2022-H1", "first half of 2022", "2022年上半年"),
        ("2022-Q3", "third quarter of 2022", "2022年第三季度"),
        ("2022-01/2022-08", "January–August 2022", "2022年1—8月"),
        ("2018-08/2019-07", "year ended July 2019", "截至2019年7月止年度"),
        ("2018-01/2018-12", "year ended December 2018", "截至2018年12月止年度"),
        ("2021-11/2022-03", "November 2021 – March 2022", "2021年11月—2022年3月"),
        ("2010/2024", "2010–2024", "2010—2024年"),
    ]
)
def test_a_period_reads_as_people_say_it(period: str, english: str, chinese: str) -> None:
    assert language("en").writing.period(Period.parse(period)) == english
    assert language("zh-Hant").writing.period(Period.parse(period)) == chinese


@pytest.mark.parametrize(
    ("code", "named", "running"),
    [
        ("en", "year ended July 2019", "the year ended July 2019"),
        ("de", "Jahr bis Juli 2019", "Jahr bis Juli 2019"),
        ("zh-Hant", "截至2019年7月止年度", "截至2019年7月止年度"),
    ],
)
def test_a_rolling_year_is_named_by_its_end_where_a_language_has_words_for_it(
    code: str, named: str, running: str
) -> None:
    writing, year = language(code).writing, Period.parse("2018-08/2019-07")
    assert (writing.period(year), writing.running(year)) == (named, running)
    dated = reader(code).dates(running, 2019)
    assert year in dated[0].periods  # what the site writes, it reads


def test_simplified_text_follows_the_overrides_where_the_dictionary_errs() -> None:
    assert script.converted("著力提升", "t2s", {"著力": "着力"}) == "着力提升"
    assert script.converted("人才總量超43萬", "t2s", {}) == "人才总量超43万"


def test_an_edition_quotes_in_one_way() -> None:
    assert script.converted("「超」與『達』", "t2s", {}) == "“超”与‘达’"
    assert untraditional("稱「超」", {}) == []
    assert untraditional("稱“超”", {}) == [(1, "“", "「"), (3, "”", "」")]


@pytest.mark.parametrize(
    ("indicator", "number", "low", "high", "more", "english", "chinese"),
    [
        ("share", "4.9", "4.6", "5.2", {"level": Decimal(95)}, "4.9% (4.6–5.2%, 95% interval)",
         "4.9%（4.6%—5.2%，95%置信區間）"),
        ("share", "-0.4", "-1.2", "0.3", {}, "−0.4% (−1.2 to 0.3%)", "−0.4%（−1.2%至0.3%）"),
        ("residents", "43", "42E4", "44E4", {"multiplier": 4}, "430,000 people (420,000–440,000)",
         "43萬 people（42萬—44萬）"),
        ("output", "4.1", "4E8", "4.3E8", {"multiplier": 8}, "410 million (400 million to 430 million)",
         "4.1億（4億—4.3億）"),
    ],
)  # fmt: skip
def test_an_estimate_is_written_with_its_interval_where_there_is_room_and_alone_in_prose(
    indicator: str,
    number: str,
    low: str,
    high: str,
    more: dict[str, object],
    english: str,
    chinese: str,
) -> None:
    given = {"low": Decimal(low), "high": Decimal(high)}
    record = stated("x", indicator, number, **given, **more)
    units = [with_(u, pattern=text("{n}%")) if u.id == "percent" else u for u in UNITS]
    for code, words in (("en", english), ("zh-Hant", chinese)):
        of = Words(site(record, units=units), code)
        assert of.estimate(record) == words
        assert words.startswith(of.value(record))


def test_the_limits_of_what_is_derived_are_no_interval_that_a_source_gives() -> None:
    record = stated("x", "share", "4.9", formula="a / b", low=Decimal("4.8"), high=Decimal("5.0"))
    assert Words(site(record), "en").estimate(record) == "4.9"


@pytest.mark.parametrize(
    ("number", "bound", "pattern", "written"),
    [
        ("311", "about ", "£{n} a week", "about £311 a week"),
        ("−3", "", "£{n}", "−£3"),
        ("−3", "nearly ", "US${n}", "nearly −US$3"),
        ("−3", "", "{n} people", "−3 people"),
        ("479", "達", "每萬人{n}件", "每萬人達479件"),
    ],
)
def test_a_bound_and_a_minus_stand_before_a_sign_of_money(number, bound, pattern, written):
    assert placed(pattern, number, bound) == written


@pytest.mark.parametrize(
    ("indicator", "bound", "english", "chinese", "near"),
    [
        ("residents", "below", "fewer than 40,000 people", "不足4萬", False),
        ("share", "below", "less than 40000", "不足", False),
        ("residents", "under", "nearly 40,000 people", "近4萬", True),
    ],
)
def test_only_what_is_called_near_is_written_and_explained_as_near(
    indicator: str, bound: str, english: str, chinese: str, near: bool
) -> None:
    o = stated("x", indicator, "40000", bound=bound)
    for code, said, word in (("en", english, "just"), ("zh-Hant", chinese, "略")):
        words = Words(site(o), code)
        assert words.value(o).startswith(said)
        told = f"{words.certainty(o)} {words.ui(f'key.{o.bound}')}"
        assert (told.count(word) == 2) == near
        assert (word in told) == near


def test_a_value_may_be_written_without_its_minus_and_an_estimate_by_its_interval() -> None:
    fall = stated(
        "fall",
        "output-growth",
        "-0.7",
        low=Decimal("-1.2"),
        high=Decimal("-0.2"),
        level=Decimal(95),
    )
    words = Words(site(fall), "en")
    assert [words.form(fall, form) for form in ("value", "size", "limits", "level")] == [
        "−0.7",
        "0.7",
        "−1.2 to −0.2",
        "95% interval",
    ]


@pytest.mark.parametrize(
    ("indicator", "english", "chinese"),
    [("output-growth", "3–5", "3—5"), ("residents", "3–5 people", "3—5人")],
)
def test_a_range_is_written_by_its_ends(indicator: str, english: str, chinese: str) -> None:
    gap = stated("gap", indicator, None, bound="between", low=Decimal(3), high=Decimal(5))
    people = with_(UNITS[0], pattern=text("{n} people", "{n}人"))
    whole = site(gap, units=(people, *UNITS[1:]))
    assert Words(whole, "en").value(gap) == english
    assert Words(whole, "zh-Hant").value(gap) == chinese
    assert Words(whole, "en").estimate(gap) == english
