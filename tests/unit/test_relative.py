"""An index has its base and growth the time that it is on: in words, rules, formulas and downloads."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from datasite.charts.rows import row
from datasite.check import comparability, record_problems, relative
from datasite.derive import complete
from datasite.languages import reader
from datasite.model import Site, Text
from datasite.pages.numbers import number, pieces
from datasite.pages.page import Page
from datasite.pages.page_index import PageIndex
from datasite.period import Period
from datasite.relative import Base, Earlier
from datasite.words import Words

from ..support.records import derived, figure, indicator, site, stated, text, unit
from ..support.together import together

MONTH = "2022-08"
PRICES = indicator("prices", "index", "index", base=Base.parse("2015 = 100"))
COSTS = indicator("costs", "index", "index", base=Base.parse("2020-01 = 100"))


def growing(against: str | None, id_: str = "grows") -> object:
    """A growth of the arrivals on some time."""
    known = against and Earlier.parse(against)
    return indicator(id_, "percent", "growth", of="arrivals", against=known)


def of(
    *indicators: object, observations: tuple[object, ...] = (), figures: tuple[object, ...] = ()
) -> Site:
    """A site with those indicators besides."""
    made = site(*observations, figures=figures)
    known = {i.id: i for i in indicators}  # type: ignore[attr-defined]
    units = made.units | {"index": unit("index", "index")}
    return replace(made, indicators=made.indicators | known, units=units)


@pytest.mark.parametrize(
    ("against", "english", "german", "chinese"),
    [
        ("year", "on a year earlier", "gegenüber dem Vorjahreszeitraum", "同比"),
        ("quarter", "on the quarter before", "gegenüber dem Vorquartal", "比上一季度"),
        ("month", "on the month before", "gegenüber dem Vormonat", "比上月"),
        ("since 2019", "since 2019", "seit 2019", "自2019年以來"),
    ],
)
def test_growth_says_what_it_is_on_in_each_language(
    against: str, english: str, german: str, chinese: str
) -> None:
    grows = growing(against)
    said = [Words(of(grows), code).relative(grows) for code in ("en", "de", "zh-Hant")]  # type: ignore[arg-type]
    assert said == [english, german, chinese]


@together(
    [
        (["2030"], "gegenüber dem Vorjahr", "Vorjahr"),
        (["2030-H1"], "gegenüber dem Vorjahreszeitraum", "Vorjahreszeitraum"),
        (["2030-Q1"], "gegenüber dem Vorjahresquartal", "Vorjahresquartal"),
        (["2030-03", "2030-04"], "gegenüber dem Vorjahresmonat", "Vorjahresmonat"),
        (["2030-01/2030-03"], "gegenüber dem Vorjahreszeitraum", "Vorjahreszeitraum"),
        (["2030-03", "2030-Q1"], "gegenüber dem Vorjahreszeitraum", "Vorjahreszeitraum"),
    ]
)
def test_what_growth_is_on_is_as_long_as_what_the_values_are_of(
    periods: list[str], said: str, compared: str
) -> None:
    grows = growing("year")
    values = tuple(
        stated(f"v{n}", "grows", "1.3", period=Period.parse(each)) for n, each in enumerate(periods)
    )
    words = Words(of(grows, observations=values), "de")
    assert words.relative(grows) == said  # type: ignore[arg-type]
    assert words.compared(grows) == compared  # type: ignore[arg-type]
    assert len(periods) > 1 or words.base(values[0]) == said


def test_values_of_unlike_lengths_in_one_chart_are_told_alike() -> None:
    half, year = (
        stated(each, "grows", "1.3", period=Period.parse(each)) for each in ("2030-H1", "2030")
    )
    words = Words(of(growing("year"), observations=(half, year)), "en")
    assert row(words, year).compared == "the year before"
    assert {row(words, o, (half, year)).compared for o in (half, year)} == {"a year earlier"}


def test_a_period_of_months_has_a_word_between_its_ends_in_running_text() -> None:
    value = stated("v", "grows", "1.3", period=Period.parse("2030-01/2030-03"))
    years = stated("w", "grows", "1.3", period=Period.parse("2029/2030"))
    said = {}
    for code in ("de", "en", "zh-Hant"):
        words = Words(of(growing("year"), observations=(value, years)), code)
        said[code] = [words.form(value, "period"), words.form(years, "period")]
        assert words.period(value) != said[code][0] or code == "zh-Hant"
    assert said["de"] == ["Januar bis März 2030", "2029 bis 2030"]
    assert said["en"] == ["January to March 2030", "2029 to 2030"]
    assert said["zh-Hant"] == ["2030年1—3月", "2029—2030年"]


def test_a_name_that_says_what_growth_is_on_has_it_once_whatever_the_length_of_time() -> None:
    title = {"de": "Umsatz gegenüber dem Vorjahr", "en": "Turnover on the year before"}
    value = stated("v", "grows", "1.3", period=Period.parse("2030-03"), title=Text(**title))
    for code in title:
        words = Words(of(growing("year"), observations=(value,)), code)
        assert words.base(value)
        assert words.unsaid(value) == ""


@pytest.mark.parametrize(
    ("against", "low", "level", "title", "beside"),
    [
        (None, None, None, "Starts", {"en": "", "zh-Hant": ""}),
        ("month", None, None, "Starts", {"en": "on the month before", "zh-Hant": "比上月"}),
        ("month", None, None, "Change on the month before", {"en": ""}),
        (
            "month",
            "-16.6",
            "90",
            "Starts",
            {
                "en": "on the month before, −16.6 to 6.0, 90% interval",
                "zh-Hant": "比上月，−16.6至6.0，90%置信區間",
            },
        ),
        (None, "-16.6", None, "Starts", {"en": "−16.6 to 6.0"}),
    ],
)
def test_a_large_number_has_under_it_what_it_is_on_and_its_interval(
    against: str | None, low: str | None, level: str | None, title: str, beside: dict[str, str]
) -> None:
    ends = {"low": Decimal(low), "high": Decimal("6.0")} if low else {}
    value = stated(
        "fall", "grows", "-5.3", **ends, level=level and Decimal(level), title=text(title)
    )
    made = of(growing(against), observations=(value,))
    for code, said in beside.items():
        words = Words(made, code)
        page = Page(made, words, "", PageIndex({}, {}, {}), "", "", "")
        assert words.beside(value) == said
        assert words.whole(value) == words.value(value) + (said and words.parenthetical(said))
        line = f'</p><p class="ds-number__beside">{said}</p><p class="ds-number__when">'
        assert (line in number(page, "fall", "")) == bool(said)
        assert ("ds-number__beside" in number(page, "fall", "")) == bool(said)


@pytest.mark.parametrize(
    ("pattern", "number_said", "bound", "told"),
    [
        ("£{n} a week", "311", "about", ["about", "£311", "a week"]),
        ("£{n}", "-3", "exact", ["−£3"]),
        ("{n} people", "12", "over", ["over", "12", "people"]),
        ("{n}%", "4.5", "about", ["about", "4.5%"]),
    ],
)
def test_a_large_number_has_its_bound_before_its_sign_of_money(
    pattern: str, number_said: str, bound: str, told: list[str]
) -> None:
    value = stated("pay", "pay", number_said, bound=bound)
    unit_of_pay = unit("pay", "count", pattern=text(pattern))
    made = site(value, units=(unit_of_pay,), indicators=(indicator("pay", "pay", "stock"),))
    page = Page(made, Words(made, "en"), "", PageIndex({}, {}, {}), "", "", "")
    assert [piece for piece in pieces(page, value) if piece] == told


def test_an_index_says_when_it_was_a_round_number() -> None:
    made = of(PRICES, COSTS)
    assert Words(made, "en").relative(PRICES) == "2015 = 100"
    assert Words(made, "de").relative(COSTS) == "Januar 2020 = 100"
    assert Words(made, "zh-Hans").relative(PRICES) == "2015年 = 100"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("2015", '"2015" is no base'),
        ("2015-13 = 100", '"2015-13" has no month 13'),
        ("2015 = 0", '"2015 = 0" is no base'),
    ],
)
def test_a_base_that_is_none_is_told(text: str, fault: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011  the message is what counts
        Base.parse(text)
    assert str(caught.value) == fault


@together(
    [
        ([replace(PRICES, base=None)], "prices: an index without its base"),
        ([growing(None)], "grows: growth on what is not said"),
        ([indicator("heads", "person", "stock", base=PRICES.base)], "heads: a stock with a base"),
        (
            [indicator("heads", "person", "stock", against=Earlier("year"))],
            "heads: a stock with against",
        ),
        ([PRICES, growing("since 2019")], None),
        ([indicator("heads", "person", "flow", against=Earlier("quarter"))], None),
    ]
)
def test_an_index_needs_its_base_and_growth_what_it_is_on(
    indicators: list[object], told: str | None
) -> None:
    found = [p.message for p in record_problems(of(*indicators), relative)]
    assert [m for m in found if m.startswith(("prices", "grows", "heads"))] == (
        [told] if told else []
    )


@together(
    [
        ("en", "up 2.1% on the year", ("year",)),
        ("en", "0.3% on the previous month", ("month",)),
        ("en", "1.2% quarter-on-quarter", ("quarter",)),
        ("en", "3% from a year earlier", ("year",)),
        ("en", "rose 3%", ()),
        ("de", "2,1 % gegenüber dem Vorjahresmonat", ("year",)),
        ("de", "0,4 % zum Vormonat", ("month",)),
        ("de", "1,0 % als im Vorquartal", ("quarter",)),
        ("zh-Hant", "同比增長8.5%", ("year",)),
        ("zh-Hant", "環比增長0.5%", ("quarter", "month")),
        ("zh-Hant", "比上月增長0.5%", ("month",)),
    ]
)
def test_a_source_says_what_growth_is_on(language: str, text: str, on: tuple[str, ...]) -> None:
    assert reader(language).growth_on(text) == on


@pytest.mark.parametrize(
    ("against", "stated_as", "refused"),
    [
        ("month", "2.1% on the year", True),
        ("since 2019", "2.1% on the year", True),
        ("year", "2.1% on the year", False),
        ("month", "2.1%", False),
    ],
)
def test_evidence_that_says_another_time_is_refused(
    against: str, stated_as: str, refused: bool
) -> None:
    grows = growing(against)
    rise = stated("up", "grows", "2.1", as_stated=stated_as, period=MONTH)
    made = of(grows, observations=(rise,))
    assert [
        "growth-evidence" in p.code for p in record_problems(made, relative) if "up" in p.message
    ] == [True] * refused


def differing(against: str, id_: str = "fewer") -> object:
    """A difference in people on some time."""
    return indicator(id_, "person", "flow", against=Earlier.parse(against))


def test_a_difference_on_an_earlier_time_is_told_with_it_and_held_to_it() -> None:
    fewer = stated(
        "fewer", "fewer", "-79000", as_stated="79,000 fewer on the year", period="2015-06/2015-08"
    )
    for against, code, told in (
        ("quarter", "en", "on the quarter before"),
        ("quarter", "zh-Hant", "比上一季度"),
        ("year", "en", "on a year earlier"),
    ):
        made = of(differing(against), observations=(fewer,))
        words = Words(made, code)
        assert words.unsaid(fewer) == row(words, fewer).relative == told
        found = [p for p in record_problems(made, relative) if "fewer" in p.message]
        assert [p.code for p in found] == ["growth-evidence"] * (against == "quarter")
        assert all("a change against quarter" in p.message for p in found)


@together(
    [
        ("79,000 fewer on the quarter", "-79000", True),
        ("fell by 79,000 on the quarter", "-79000", True),
        ("rose by 79,000 on the quarter", "79000", True),
        ("79,000 fewer", "-79000", False),
        ("rose to 79,000 on the quarter", "79000", False),  # a level
        ("annual catch of 79,000", "79000", False),
        ("79,000, up 2% on the quarter", "79000", False),  # the growth of one
    ]
)
def test_a_difference_whose_evidence_says_what_it_is_on_says_so_itself(
    text: str, number: str, refused: bool
) -> None:
    value = stated("fewer", "fewer", number, as_stated=text, period="2015-06/2015-08")
    made = of(indicator("fewer", "person", "flow"), observations=(value,))
    found = [p for p in record_problems(made, relative) if "fewer" in p.message]
    assert [p.code for p in found] == ["growth-evidence"] * refused
    assert all("`against: quarter`" in (p.hint or "") for p in found)


@pytest.mark.parametrize(
    ("one", "other", "reason", "refused"),
    [
        (differing("year"), differing("quarter", "other"), None, "time compared with"),
        (growing("year"), growing("month", "other"), None, "time compared with"),
        (growing("year"), growing("month", "other"), "Both are asked for.", None),
        (growing("year"), growing("year", "other"), None, None),
        (PRICES, COSTS, "No reason helps.", "base"),
    ],
)
def test_what_is_relative_to_different_times_is_not_compared_unsaid(
    one: object, other: object, reason: str | None, refused: str | None
) -> None:
    shown = (stated("a", one.id, "2.1"), stated("b", other.id, "0.4"))  # type: ignore[attr-defined]
    because = reason and shown[0].title
    made = of(
        one, other, observations=shown, figures=(figure("open_bars", "a", "b", because=because),)
    )
    found = [p.message for p in record_problems(made, comparability)]
    expected = f"a-figure sets values of different {refused} side by side: a"
    assert len(found) == bool(refused)
    assert not refused or found[0].startswith(expected)


@pytest.mark.parametrize(
    ("against", "period"),
    [("year", "2021-08"), ("month", "2022-07"), ("since 2019-12", "2019-12")],
)
def test_a_level_before_growth_is_of_the_time_that_it_is_on(against: str, period: str) -> None:
    values = (
        stated("now", "arrivals", "1020", period=MONTH),
        stated("up", "grows", "2.0", period=MONTH),
        derived("then", "arrivals", "now / (1 + up)", period=period),
    )
    done = complete(of(growing(against), observations=values)).observations["then"]
    assert (done.number, done.period) == ("1000", Period.parse(period))


def test_growth_on_different_times_is_not_calculated_with() -> None:
    values = (
        stated("a", "grows", "2.0"),
        stated("b", "other", "1.0"),
        derived("more", "grows", "a - b"),
    )
    made = of(growing("year"), growing("month", "other"), observations=values)
    with pytest.raises(Exception, match="relative to different times"):
        complete(made)


@together([
    ("month", "2008", True), ("month", "2008-12", False), ("month", "2008-Q4", True), ("month", "2008-12-24", False),
    ("quarter", "2008-Q4", False), ("quarter", "2008-10/2008-12", False), ("quarter", "2008-H1", True),
    ("year", "2008", False), ("year", "2008-12", False), ("year", "2007/2008", True), ("since 2000", "2008", False),
])  # fmt: skip
def test_growth_on_the_time_before_is_of_no_longer_a_time(
    against: str, period: str, refused: bool
) -> None:
    grew = stated("grew", "grows", "-0.1", period=period)
    found = list(relative.time_too_long(of(growing(against), observations=(grew,)), grew))
    assert bool(found) == refused
    if refused:
        assert f"growth against {against}, and its period {period}" in found[0].message
