"""What a number is compared with has its own time and status, and a margin in another unit is of the change."""

from __future__ import annotations

from decimal import Decimal

from datasite import languages
from datasite.check import evidence, interval_evidence, record_problems
from datasite.check.phrases import phrases
from datasite.languages import known
from datasite.numbering.datelines import without_edition
from datasite.numbering.document import Part
from datasite.numbering.drafted import CHANGE, Drafts
from datasite.numbering.ids import slug
from datasite.numbering.listing import listed

from ..support.records import site, stated
from ..support.together import together
from .test_drafts import drafted


def lines(found: Drafts) -> list[str]:
    """Each draft in a line: what it is of, how adjusted, what a change is on, its value, ends, time, if revised."""
    said = []
    for draft in found.records.values():
        of = found.quantities[draft.indicator][1]
        ends = f"[{draft.around.low:f}, {draft.around.high:f}]" if draft.around else ""
        name = of.name.replace(CHANGE, " (change)")
        when = str(draft.time.period or "")
        pieces = (
            name,
            of.adjusted,
            of.against,
            draft.number,
            ends,
            when,
            "revised" * draft.revised,
        )
        said.append(", ".join(filter(None, pieces)))
    return said


@together(
    [
        ("en", "In June 2031, sales were $284.6 million, nearly the same as (±2.2 percent)* the revised May estimate "
         "of $284.4 million. Fish sales were $80.0 million, 0.6 percent (±3.4 percent)* below the revised May estimate "
         "of $80.4 million.",
         ["sales, 284.6, 2031-06", "sales (change), month, 0, [-2.2, 2.2], 2031-06", "sales, 284.4, 2031-05, revised",
          "Fish sales, 80.0, 2031-06", "Fish sales (change), month, -0.6, [-4.0, 2.8], 2031-06",
          "Fish sales, 80.4, 2031-05, revised"]),
        ("en", "Sales in June 2031 were $45 million (±2.2 percent).", ["Sales, 45, 2031-06"]),
        ("en", "Sales in June 2031 were $45 million (±1.5).", ["Sales, 45, [43.5, 46.5], 2031-06"]),
        ("en", "Sales in June 2031 were $45.2 million (±$0.8 million).", ["Sales, 45.2, [44.4, 46.0], 2031-06"]),
        ("en", "Sales in June 2031 were $45 million (±£2 million).", ["Sales, 45, 2031-06"]),
        ("en", "The rate was 5.1% (±0.2 percentage points) in June 2031.", ["rate, 5.1, [4.9, 5.3], 2031-06"]),
        ("en", "There were 1,200 boats (±3%) in June 2031.", ["boats, 1200, 2031-06"]),
        ("en", "There were 1.2 million boats (±39,000) in June 2031.", ["boats, 1.2, [1.161, 1.239], 2031-06"]),
        ("de", "Der Umsatz lag im Juni 2031 bei 45 Millionen Euro (±2,2 %).", ["Umsatz, 45, 2031-06"]),
        ("de", "Der Umsatz lag im Juni 2031 bei 45 Millionen Euro (±1 Million Euro).",
         ["Umsatz, 45, [44, 46], 2031-06"]),
        ("zh-Hant", "2031年6月銷售額為45億元（±2.2%）。", ["銷售額, 45, 2031-06"]),
        ("zh-Hant", "2031年6月銷售額為45億元，與修訂後的5月數字44.9億元基本持平（±2.2%）。",
         ["銷售額, 45, 2031-06", "銷售額, 44.9, 2031-05, revised", "銷售額 (change), year, 0, [-2.2, 2.2], 2031-06"]),
        ("de", "Der Umsatz lag im Juni 2031 bei 45 Millionen Euro, nahezu unverändert (±2,2 %) gegenüber Mai.",
         ["Umsatz, 45, 2031-06", "Umsatz (change), month, 0, [-2.2, 2.2], 2031-06"]),
    ]
)  # fmt: skip
def test_a_margin_in_another_unit_than_its_value_is_no_interval_of_it(
    language: str, text: str, expected: list[str]
) -> None:
    assert lines(drafted(language, text, title="2031-06")) == expected


@together(
    [
        ("en", "During the first six months of this year, sales amounted to $550.0 million, 3.5 percent (±1.6 percent) "
         "below the $570.1 million for the same period in 2030.",
         ["sales, 550.0, 2031-01/2031-06", "sales (change), year, -3.5, [-5.1, -1.9], 2031-01/2031-06",
          "sales, 570.1, 2030-01/2030-06"]),
        ("en", "Sales in June 2031 were $45 million, up from $40 million in the same month of 2030.",
         ["Sales, 45, 2031-06", "Sales, 40, 2030-06"]),
        ("de", "Im ersten Halbjahr 2031 lag der Umsatz bei 45 Millionen Euro. Im gleichen Zeitraum 2030 waren es "
         "40 Millionen Euro.", ["Umsatz, 45, 2031-H1", "Umsatz, 40, 2030-H1"]),
        ("de", "Im Juni 2031 lag der Umsatz bei 45 Millionen Euro und damit 5 % über dem Wert im Vorjahresmonat.",
         ["Umsatz, 45, 2031-06", "Umsatz (change), year, 5, 2031-06"]),
        ("zh-Hans", "2031年1-6月，销售额为45亿元，同比增长5%。去年同期为42.9亿元。",
         ["销售额, 45, 2031-01/2031-06", "销售额 (change), year, 5, 2031-01/2031-06", "销售额, 42.9, 2030-01/2030-06"]),
        ("en", "Retail sales fell by 6.7% in July 2031 from the same month of last year. In the same month food, "
         "drinks and tobacco sales fell by 2.9%.",
         ["Retail sales (change), year, -6.7, 2031-07",
          "food, drinks and tobacco sales (change), year, -2.9, 2031-07"]),
        ("zh-Hant", "2031年6月的銷售額為45億元，較上年同月上升8.5%，而銷售量則較2030年同月上升9.0%。",
         ["銷售額, 45, 2031-06", "銷售額 (change), year, 8.5, 2031-06", "銷售量 (change), year, 9.0, 2031-06"]),
        ("zh-Hant", "截至2031年6月底的三個月，與先前三個月比較，魚、蝦的銷售量輕微上升0.2%。",
         ["魚、蝦的銷售量 (change), year, 0.2, 2031-04/2031-06"]),
        ("zh-Hant", "2031年上半年銷售額為45億元，比2030年同期增長5%。",
         ["銷售額, 45, 2031-H1", "銷售額 (change), year, 5, 2031-H1"]),
    ]
)  # fmt: skip
def test_the_same_period_of_a_year_is_as_long_as_what_is_compared_with_it(
    language: str, text: str, expected: list[str]
) -> None:
    assert lines(drafted(language, text)) == expected


@together(
    [
        ("Sales in June 2031 were at a seasonally adjusted annual rate of $45 million. The June figure is 2.4 percent "
         "below the June 2030 estimate of $46.1 million.",
         ["Sales, seasonally adjusted annual rate, 45, 2031-06",
          "Sales, seasonally adjusted annual rate (change), year, -2.4, 2031-06",
          "Sales, seasonally adjusted annual rate, 46.1, 2030-06"]),
        ("In June 2031, the estimated seasonally adjusted annual rate of fish sales was $45 million.",
         ["fish sales, seasonally adjusted annual rate, 45, 2031-06"]),
        ("Sales in June 2031 were $45 million (revised).", ["Sales, 45, 2031-06, revised"]),
        ("The figure for June 2031 was revised to $45 million.", ["45, 2031-06"]),
        ("Revised data show that sales were $45 million in June 2031.", ["sales, 45, 2031-06"]),
    ]
)  # fmt: skip
def test_the_figure_of_a_month_is_the_one_told_before_and_a_revised_value_is_noted(
    text: str, expected: list[str]
) -> None:
    found = lines(drafted("en", text, title="June 2031"))
    assert [each.replace(" (change), seasonally adjusted annual rate,", ", seasonally adjusted annual rate (change),")
            for each in found] == expected  # fmt: skip


@together(
    [
        ("en", "nearly the same as (±2.2 percent)", ["about", "exact"]),
        ("en", "virtually unchanged", ["about", "exact"]),
        ("en", "unchanged", ["exact"]),
        ("de", "nahezu unverändert", ["about", "exact"]),
        ("zh-Hant", "基本持平", ["about", "exact"]),
    ]
)
def test_words_for_hardly_any_change_give_about_nothing(
    language: str, fragment: str, bounds: list[str]
) -> None:
    found = [p for p in phrases(fragment, languages.reader(language)) if not p.margin]
    assert [(p.number, [str(each) for each in p.bounds]) for p in found] == [("0", bounds)]


@together(
    [
        ("residents", "1.77 million (±2.2%)", "2.2E-6", ["interval-evidence"]),
        ("residents", "1.77 million (±0.02 million)", "0.02", []),
        ("share", "1.77% (±0.02 percentage points)", "0.02", []),
    ]
)
def test_the_ends_of_an_interval_are_evidenced_by_a_margin_in_the_unit_of_its_value_alone(
    indicator: str, fragment: str, margin: str, codes: list[str]
) -> None:
    power = 6 if indicator == "residents" else 0
    ends = {
        key: (Decimal("1.77") + sign * Decimal(margin)).scaleb(power)
        for key, sign in (("low", -1), ("high", 1))
    }
    made = stated("of", indicator, "1.77", as_stated=fragment, multiplier=power, **ends)
    found = record_problems(site(made), evidence, interval_evidence)
    assert [problem.code for problem in found] == codes
    assert all("rest on a margin in percent" in problem.sentence for problem in found)


@together(
    [
        ("en", "Employment rose by 3,000 in May 2031, which resulted in the employment rate rising to 64.2 percent.",
         ["Employment (change), 3000, 2031-05", "employment rate, 64.2, 2031-05"]),
        ("en", "Sales rose by 2.0% in June 2031. This followed a 1.8% increase in May and a 0.4% April increase.",
         ["Sales (change), month, 2.0, 2031-06", "Sales (change), month, 1.8, 2031-05",
          "Sales (change), month, 0.4, 2031-04"]),
        ("en", "The number of boats was 132 in August 2031, down from 133 when compared to the July figure.",
         ["number of boats, 132, 2031-08", "number of boats, 133, 2031-07"]),
        ("de", "Die Zahl der Boote lag im Mai 2031 bei 45,2 Millionen (0,0 %).",
         ["Zahl der Boote, 45.2, 2031-05", "Zahl der Boote (change), month, 0.0, 2031-05"]),
    ]
)  # fmt: skip
def test_what_a_sentence_tells_last_is_of_what_it_names_there(
    language: str, text: str, expected: list[str]
) -> None:
    assert lines(drafted(language, text)) == expected


@together(
    [
        (
            "Work in May 2031 (seasonally adjusted)",
            "The rate was 5.1%.",
            "seasonally adjusted",
            True,
        ),
        ("Work in May 2031", "The rate was 5.1%.", "", False),
        ("Work in May 2031 (seasonally adjusted)", "The rate (trend) was 5.1%.", "trend", False),
    ]
)
def test_how_numbers_are_adjusted_by_the_title_alone_is_for_somebody_to_look_at(
    title: str, text: str, how: str, asked: bool
) -> None:
    found = drafted("en", text, title=title)
    (draft,) = found.records.values()
    said = "whether it is adjusted" in draft.guessed
    assert (found.quantities[draft.indicator][1].adjusted, said) == (how, asked)


@together(
    [
        ("en", "It takes two months to see a trend and as long as eight months for some. It is revised for 2 months.",
         ["two months", "eight months", "2 months"]),
        ("zh-Hant", "另一方面，百貨公司與先前三個月比較。", ["三個月"]),
        ("en", "The median was 3 weeks. It rose for three quarters of the firms.", []),
        ("de", "Es kann zwei Monate dauern, Werte werden für acht Monate revidiert.",
         ["zwei Monate", "acht Monate"]),
        ("zh-Hant", "趨勢可能需要兩個月才能確立，個別類別則長達八個月，為期2年。", ["兩個月", "八個月", "2年"]),
    ]
)  # fmt: skip
def test_a_mere_length_of_time_is_listed_as_a_date(
    language: str, text: str, dates: list[str]
) -> None:
    read = languages.reader(language)
    found = listed(text, read, 2031, known()[language].fragment)
    assert [each.fragment for each in found if each.kind == "date"] == dates


@together(
    [
        ("Conservation and development construction", "conservation-development"),
        ("average weekly earnings of production workers", "average-weekly-earnings"),
        ("Spending on private construction", "spending-on-private-construction"),
        ("Pay before tax in the towns and villages of Norland", "pay-before-tax-in-towns"),
        ("Zahl der Übernachtungen von Gästen aus dem Ausland", "zahl-uebernachtungen"),
    ]
)
def test_an_id_ends_at_a_word_that_names_something(name: str, id_: str) -> None:
    assert slug(name) == id_


def test_a_paragraph_that_says_only_when_an_article_appeared_is_no_section() -> None:
    day, text = Part(None, ["FOR RELEASE AT 10:00, AUGUST 1, 2031"]), Part("Boats", ["It had 7."])
    assert without_edition([day, text]) == [text]
    assert without_edition([day]) == [day]
    assert without_edition([Part(None, ["It had 7 in May 2031."]), text])[0].heading is None
