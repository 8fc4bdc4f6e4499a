"""A sentence gives a draft of the record of each of its figures, and says what it guessed."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from datasite import languages
from datasite.bound import Bound
from datasite.check.unwritten import LOOK, to_look_at
from datasite.fields.scalars import ID
from datasite.languages import known
from datasite.numbering import adjusted, doubts, growth, ways
from datasite.numbering import drafted as of
from datasite.numbering import records as written
from datasite.numbering import told as times
from datasite.numbering.drafted import CHANGE, Drafts
from datasite.numbering.drafts import drafts
from datasite.numbering.listing import listed
from datasite.numbering.measured import bounded
from datasite.numbering.sections import Section
from datasite.period import Period

from ..support.records import indicator, stated
from ..support.together import together

PUBLISHED = Period.parse("2031-09-17")


def drafted(language: str, *paragraphs: str, title: str = "", heading: str | None = None) -> Drafts:
    """The drafts of a text of one section."""
    read = languages.reader(language)
    texts = {f"a.{n}": text for n, text in enumerate(paragraphs, start=1)}
    numerals = {
        id_: listed(text, read, 2031, known()[language].fragment) for id_, text in texts.items()
    }
    return drafts(title, [Section("a", heading, None, texts, numerals)], PUBLISHED, read)


def told(found: Drafts) -> list[str]:
    """Each draft in a line: what it is of, unit, value, what a change is on, when, and what is guessed."""
    lines = []
    for draft in found.records.values():
        _, of = found.quantities[draft.indicator]
        what = of.name.replace(CHANGE, " (change)")
        ends = f"[{draft.around.low:f}, {draft.around.high:f}]" if draft.around else ""
        pieces = (
            what,
            of.unit,
            of.measure,
            of.against,
            draft.number,
            ends,
            str(draft.time.period or ""),
        )
        guessed = f" — {', '.join(draft.told)}" if draft.told else ""
        lines.append(", ".join(filter(None, pieces)) + guessed)
    return lines


CASES = {
    "en": {
        "During the first six months of this year, spending was 550 million euros, below the 570 million euros for "
        "the same period in 2030.": [
            "spending, eur, flow, 550, 2031-01/2031-06",
            "spending, eur, flow, 570, 2030-01/2030-06",
        ],
        "The unemployment rate fell to 5.1% in May 2031 from 5.3% in April.": [
            "unemployment rate, percent, ratio, 5.1, 2031-05",
            "unemployment rate, percent, ratio, 5.3, 2031-04",
        ],
        "Housing starts in August were at an annual rate of 1,575,000. This is 12.2 percent (±13.8 percent)* "
        "above the revised July estimate of 1,404,000, but 0.1 percent (±12.4 percent)* below the August "
        "2030 rate.": [
            "Housing starts, number, count, 1575000, 2031-08",
            "Housing starts (change), percent, growth, month, 12.2, [-1.6, 26.0], 2031-08 — its time",
            "Housing starts, number, count, 1404000, 2031-07",
            "Housing starts (change), percent, growth, year, -0.1, [-12.5, 12.3], 2031-08 — its time",
        ],
        "The rate fell by .3 points to 4.7 percent in May 2031.": [
            "rate (change), point, growth, month, -0.3, 2031-05 — what time the change is on",
            "rate, percent, ratio, 4.7, 2031-05",
        ],
        "Pay was £449 a week in May, 0.3% lower than in May 2030.": [
            "Pay, gbp, flow, 449, 2031-05",
            "Pay (change), percent, growth, year, -0.3, 2031-05 — what it is a value of",
        ],
        "Employment rose by 38,000 jobs over the year to 4.21 million jobs in June 2031.": [
            "Employment (change), jobs, flow, year, 38000, 2031-06",
            "Employment, jobs, count, 4.21, 2031-06",
        ],
        "About 21,000 people worked on sites in June 2031, 1,200 fewer than in May.": [
            "people, person, count, 21000, 2031-06 — what it is a value of",
            "people (change), person, flow, month, -1200, 2031-06 — what it is a value of",
        ],
        "One in five adults had no work in June 2031.": [
            "adults, percent, ratio, 20, 2031-06 — what it is a value of",
        ],
        # a fraction without an end leaves its bound true
        "More than two-thirds of adults had work in June 2031.": [
            "percent, ratio, 66.6, 2031-06",
        ],
        "Nearly two-thirds of adults had work in June 2031.": [
            "percent, ratio, 66.7, 2031-06",
        ],
        # a time of several months
        "Total sales for the April through June 2031 period were down 7.7 percent (±0.5%) from the same period a "
        "year ago.": [
            "Total sales (change), percent, growth, year, -7.7, [-8.2, -7.2], 2031-04/2031-06"
        ],
        "Sales for the twelve months of 2030 were up 5.0 percent from 2029. Total sales for the April 2031 through "
        "June 2031 period were up 3.7 percent from the same period a year ago.": [
            "Sales (change), percent, growth, year, 5.0, 2030",
            "Total sales (change), percent, growth, year, 3.7, 2031-04/2031-06",
        ],
        "Sales for all of 2030 were down 0.1 percent from 2029.": [
            "Sales (change), percent, growth, year, -0.1, 2030",
        ],
        "Net migration was 7,000 lower than the revised estimate of +334,000 for YE December 2030.": [
            "Net migration (change), number, flow, -7000, 2030-01/2030-12 — its unit, its time",
            "Net migration, number, count, 334000, 2030-01/2030-12",
        ],
        "Net migration was 327,000 in the year ending (YE) March 2031 (down 9,000 from YE March 2030), "
        "comprising +180,000 guests.": [
            "Net migration, number, count, 327000, 2030-04/2031-03",
            "Net migration (change), number, flow, year, -9000, 2030-04/2031-03 — its unit",
            "guests, guests, count, 180000, 2030-04/2031-03 — what it is a value of",
        ],
        # what changes by a number is named behind it
        "In May 2031 there was an annual decrease of 80 or 7.5% in the number of boats at sea, the port said.": [
            "number of boats at sea (change), number, flow, year, -80, 2031-05",
            "number of boats at sea (change), percent, growth, year, -7.5, 2031-05",
        ],
        # what a change is on, by a date behind it or by two before it
        "Sales were £343 million in May 2031, a decrease of 2.7 percent (±0.5%) from the previous month and "
        "9.8 percent (±0.7%) below May 2030.": [
            "Sales, gbp, flow, 343, 2031-05",
            "Sales (change), percent, growth, month, -2.7, [-3.2, -2.2], 2031-05",
            "Sales (change), percent, growth, year, -9.8, [-10.5, -9.1], 2031-05",
        ],
        "Sales were £343 million in May 2031, but 2.3 percent above May 2030.": [
            "Sales, gbp, flow, 343, 2031-05",
            "Sales (change), percent, growth, year, 2.3, 2031-05",
        ],
        "The May to June 2031 percent change was revised from -1.8 percent to 2.1 percent.": [
            " (change), percent, growth, month, -1.8, 2031-06",
            " (change), percent, growth, month, 2.1, 2031-06",
        ],
        "In Q2 2031 GDP was 3.4% higher than the peak of Q1 2028.": [
            "GDP (change), percent, growth, since 2028-Q1, 3.4, 2031-Q2",
        ],
        "Output rose by 0.7% in services, 0.5% in trade and 0.3% in farming in May 2031.": [
            "Output (change), percent, growth, month, 0.7, 2031-05 — what time the change is on, what sets "
            "it apart from output-change-2031-05-b",
            "Output (change), percent, growth, month, 0.5, 2031-05 — what time the change is on, what it is "
            "a value of, what sets it apart from output-change-2031-05",
            "Output (change), percent, growth, month, 0.3, 2031-05 — what time the change is on, what it is "
            "a value of, what sets it apart from output-change-2031-05",
        ],
        "The rate was 5.1% in May 2031, up from 4.9% a year earlier. It had been 4.8% last year.": [
            "rate, percent, ratio, 5.1, 2031-05",
            "rate, percent, ratio, 4.9, 2030-05 — what sets it apart from rate-2030-05-b",
            "rate, percent, ratio, 4.8, 2030-05 — its time, what sets it apart from rate-2030-05",
        ],
        # two spans side by side are no span
        "Between January to March 2031 and April to June 2031 the number of ships rose by 300.": [
            "number of ships (change), number, flow, quarter, 300, 2031-04/2031-06",
        ],
        # what begins like a name and is none; one name for one thing; what is counted, not what counts it
        "Sales, adjusted for weather, but not for price changes, were £3 million in May 2031.": [
            "Sales, gbp, flow, 3, 2031-05 — what it is a value of",
        ],
        "The unemployment rate (of all who seek work) was 4.1% in May 2031. The rate was 4.3% in April.": [
            "unemployment rate, percent, ratio, 4.1, 2031-05",
            "unemployment rate, percent, ratio, 4.3, 2031-04 — what it is a value of",
        ],
        "A random sample is used to select about 5,000 firms in May 2031.": [
            "firms, firms, count, 5000, 2031-05 — what it is a value of",
        ],
        "Output increased in all four main groupings in May 2031.": [],
        # no draft where too little is read: places, ages, names, ranges, lengths of time, numerals without a noun
        "It came 3rd; people were 30 years old; COVID-19 cost between 5 and 10 million; it lasts 2 months.": [],
        "Two of the regions gained.": [],
        # a full stop behind a number ends its sentence
        "The ratio was 1.39. The March 2031 ratio was 1.38.": [
            "ratio, number, count, 1.39, 2031-03 — its time, what sets it apart from ratio-2031-03-b",
            "ratio, number, count, 1.38, 2031-03 — what sets it apart from ratio-2031-03",
        ],
        # who says it names nothing; what something came from dates the change
        "The agency reported today that the deficit in trade was £55.2 billion in June 2031, down £0.2 "
        "billion from £55.3 billion in May.": [
            "deficit in trade, gbp, flow, 55.2, 2031-06",
            "deficit in trade (change), gbp, flow, month, -0.2, 2031-06",
            "deficit in trade, gbp, flow, 55.3, 2031-05",
        ],
        # what changes stands between the change and the number
        "The June 2031 rise in the gap reflected a fall in the deficit of £0.8 billion to £75.1 billion and "
        "a rise in the surplus of £0.6 billion to £20.0 billion.": [
            "deficit (change), gbp, flow, -0.8, 2031-06",
            "deficit, gbp, flow, 75.1, 2031-06",
            "surplus (change), gbp, flow, 0.6, 2031-06",
            "surplus, gbp, flow, 20.0, 2031-06",
        ],
        # the same change twice, in two units
        "In June 2031 exports rose £0.5 billion or less than 0.1 percent.": [
            "exports (change), gbp, flow, 0.5, 2031-06",
            "exports (change), percent, growth, month, 0.1, 2031-06 — what time the change is on",
        ],
        "Output grew 5.2 percent, or £245 million, in June 2031, compared with an increase of 0.9 percent in "
        "May. Trade rose 2 percent, compared with 3 percent.": [
            "Output (change), percent, growth, month, 5.2, 2031-06 — what time the change is on",
            "Output (change), gbp, flow, 245, 2031-06",
            "Output (change), percent, growth, month, 0.9, 2031-05 — what time the change is on",
            "Trade (change), percent, growth, month, 2, 2031-06 — what time the change is on, its time",
            "Trade (change), percent, growth, month, 3, 2031-05 — what time the change is on, its time",
        ],
        # an annual rate is no level, and on the time before
        "Real output increased at an annual rate of 3.0 percent in the second quarter of 2031. The output of "
        "mines fell at an annual rate of 8.5 percent in the second quarter of 2031.": [
            "Real output (change), percent, growth, quarter, 3.0, 2031-Q2",
            "output of mines (change), percent, growth, quarter, -8.5, 2031-Q2",
        ],
        # a date between the number and what it is compared with; a record; an average; a base
        "Prices rose by 1.4% in May 2031 compared with May 2030.": [
            "Prices (change), percent, growth, year, 1.4, 2031-05",
        ],
        "The index for milk rose 1.1 percent in May 2031, its largest rise since March 2028.": [
            "index for milk (change), percent, growth, month, 1.1, 2031-05 — what time the change is on",
        ],
        "The rate of use moved up 0.6 percentage points in May 2031 to 79.3 percent, a rate that is 0.8 "
        "percentage points below its long-run (1990–2030) average.": [
            "rate of use (change), point, growth, month, 0.6, 2031-05 — what time the change is on",
            "rate of use, percent, ratio, 79.3, 2031-05",
        ],
        "The rate of use fell 0.2 pts to 78.4% in May 2031.": [
            "rate of use (change), point, growth, month, -0.2, 2031-05 — what time the change is on",
            "rate of use, percent, ratio, 78.4, 2031-05",
        ],
        "At 98.5 percent of its 2020 average, total output in May 2031 was low.": [
            "total output, percent, ratio, 98.5, 2031-05 — what it is a value of",
        ],
        "The price index was 258.6 (2020=100) in May 2031.": [
            "price index, number, count, 258.6, 2031-05",
        ],
        # a name that lists; two subjects of one sentence; money that is there
        "Boats, nets and rope sales provided most, falling by 7.8% in May 2031 compared with April 2031.": [
            "Boats, nets and rope sales (change), percent, growth, month, -7.8, 2031-05 — what it is a value of",
        ],
        "Average prices rose by 3% in May 2031 and stocks of fish were £3 million.": [
            "Average prices (change), percent, growth, month, 3, 2031-05 — what time the change is on",
            "stocks of fish, gbp, stock, 3, 2031-05",
        ],
        # times that are told behind, or begin with the year
        "Average catches rose 3% to 5,300 tonnes for the three months ending in June 2031.": [
            "Average catches (change), percent, growth, quarter, 3, 2031-04/2031-06 — what time the change "
            "is on",
            "Average catches, tonnes, count, 5300, 2031-04/2031-06",
        ],
        "Spending is £7 million higher in May 2031 than in the three months ending in May 2030.": [
            "Spending (change), gbp, flow, year, 7, 2031-03/2031-05 — its time",
        ],
        "The index rose 2.3 percent for the 12 months ending May 2031.": [
            "index (change), percent, growth, year, 2.3, 2031-05 — its time",
        ],
        # a word for less that stands behind another number, or with that of a bound
        "Costs rose £0.5 billion to £75.1 billion and a decrease in fees of £3 million followed in May 2031.": [
            "Costs (change), gbp, flow, 0.5, 2031-05",
            "Costs, gbp, flow, 75.1, 2031-05",
            "fees (change), gbp, flow, -3, 2031-05",
        ],
        # whose money a sign means
        "The U.S. deficit was $55.2 billion in June 2031.": [
            "U.S. deficit, usd, flow, 55.2, 2031-06",
        ],
        # a part of what was named; what was expected; a week; the same noun; a figure for a time
        "The number of boats was 2,000 in May 2031. In all, 958 of them were leased.": [
            "number of boats, number, count, 2000, 2031-05 — what sets it apart from number-of-boats-2031-05-b",
            "number of boats, number, count, 958, 2031-05 — what it is a value of, its time, what sets it "
            "apart from number-of-boats-2031-05",
        ],
        "Catches rose 3 percent in May 2031, and analysts had expected 5 percent.": [
            "Catches (change), percent, growth, month, 3, 2031-05 — what time the change is on",
            "Catches, percent, ratio, 5, 2031-05 — whether it is so or was expected, whether it is a change, "
            "what it is a value of",
        ],
        "Stores of grain were 2,930 tonnes in the week ending July 7, 2031, a net gain of 49 tonnes from the "
        "previous week.": [
            "Stores of grain, tonnes, count, 2930, 2031-07-01/2031-07-07",
            "Stores of grain (change), tonnes, flow, 49, 2031-07-01/2031-07-07 — what it is a value of",
        ],
        "The price was £2.50 per million units in May 2031.": [
            "price, gbp, flow, 2.50, 2031-05",
        ],
        # a bare number behind a percentage; something to a level; what something came from is no time of what follows
        "The rate of use was 71.0 per cent in May 2031, up 0.4 on the month.": [
            "rate of use, percent, ratio, 71.0, 2031-05",
            "rate of use (change), point, growth, month, 0.4, 2031-05 — its unit",
        ],
        "The number of boats rose by 124 to reach 1,366 in May 2031.": [
            "number of boats (change), number, flow, 124, 2031-05",
            "number of boats, number, count, 1366, 2031-05",
        ],
        "Catches were 8 tonnes in May 2031; this measure is down from a series high of 12 tonnes in March "
        "2029. The rate was 5.3 percent.": [
            "Catches, tonnes, count, 8, 2031-05",
            "Catches, tonnes, count, 12, 2029-03 — what it is a value of",
            "rate, percent, ratio, 5.3, 2031-05 — its time",
        ],
        "Within fleets, boats left (3,500) edged down in May 2031.": [
            "boats left, number, count, 3500, 2031-05 — what it is a value of",
        ],
        "In May 2031 the rate rose by 5%, compared with April's 3%.": [
            "rate (change), percent, growth, month, 5, 2031-05 — what time the change is on",
            "rate, percent, ratio, 3, 2031-04 — what it is a value of",
        ],
        # a change in two parts; a name in commas; a change by its name; a later subject; hundredths
        "In May 2031 the number of boats fell by 487 in the north and by 423 in the south.": [
            "number of boats (change), number, flow, -487, 2031-05 — what sets it apart from "
            "number-of-boats-change-2031-05-b",
            "number of boats (change), number, flow, -423, 2031-05 — what sets it apart from "
            "number-of-boats-change-2031-05",
        ],
        "The rate of use, at 62.9 percent, and the share of cargo, at 59.8 percent, changed little in May 2031.": [
            "rate of use, percent, ratio, 62.9, 2031-05",
            "share of cargo, percent, ratio, 59.8, 2031-05",
        ],
        "The change in the number of boats for May 2031 was revised from +275 to +252.": [
            "number of boats (change), number, flow, 275, 2031-05 — what sets it apart from "
            "number-of-boats-change-2031-05-b",
            "number of boats (change), number, flow, 252, 2031-05 — what sets it apart from "
            "number-of-boats-change-2031-05",
        ],
        "The rate for nets decreased from 8.4% in April 2031 to 8.2% in May 2031 while the rate for rope "
        "decreased from 7.6% in April 2031 to 7.3% in May 2031.": [
            "rate for nets, percent, ratio, 8.4, 2031-04",
            "rate for nets, percent, ratio, 8.2, 2031-05",
            "rate for rope, percent, ratio, 7.6, 2031-04",
            "rate for rope, percent, ratio, 7.3, 2031-05",
        ],
        "Average hourly pay rose by 6 pence to £25.79 in May 2031.": [
            "Average hourly pay, gbp, flow, 25.79, 2031-05",
        ],
        "Output rose by 3% in the north in May 2031, with 2% in the south.": [
            "Output (change), percent, growth, month, 3, 2031-05 — what time the change is on",
            "Output, percent, ratio, 2, 2031-05 — whether it is a change, what it is a value of",
        ],
        "With these revisions, catches in May 2031 were 7,000 less than previously reported.": [],
        # two signs in one bracket; what a bracket parts; so many months are no figure
        "Work rose among women (+43,000; +0.7%), and fell among men (-36,000; -0.5%) in May 2031, after two "
        "consecutive months of growth.": [
            "Work (change), number, flow, 43000, 2031-05 — its unit, what it is a value of, what sets it apart from "
            "work-change-2031-05-b",
            "Work (change), percent, growth, month, 0.7, 2031-05 — what time the change is on, what it is a "
            "value of, what sets it apart from work-change-b-2031-05-b",
            "Work (change), number, flow, -36000, 2031-05 — its unit, what it is a value of, what sets it apart from "
            "work-change-2031-05",
            "Work (change), percent, growth, month, -0.5, 2031-05 — what time the change is on, what it is a "
            "value of, what sets it apart from work-change-b-2031-05",
        ],
        "Hourly pay was up 3.3% (+£0.99 to £31.06) year over year in May 2031.": [
            "Hourly pay (change), percent, growth, year, 3.3, 2031-05",
            "Hourly pay (change), gbp, flow, year, 0.99, 2031-05",
            "Hourly pay, gbp, flow, 31.06, 2031-05",
        ],
        "The rate of use held steady at 61.9% in May 2031.": [
            "rate of use, percent, ratio, 61.9, 2031-05",
        ],
        # two names for two values
        "The rate of use and the number of boats were down by 1.3 percentage points and 1.9 million, "
        "respectively, in May 2031.": [
            "rate of use and the number of boats (change), point, growth, month, -1.3, 2031-05 — what time "
            "the change is on, what it is a value of",
            "rate of use and the number of boats, number, count, 1.9, 2031-05 — what it is a value of",
        ],
    },
    "de": {
        "Im ersten Halbjahr 2031 wurden 550 Millionen Euro ausgegeben, im gleichen Zeitraum 2030 waren es 570 "
        "Millionen Euro.": ["eur, flow, 550, 2031-H1", "eur, flow, 570, 2030-H1"],
        "Im Mai 2031 sank die Quote um 0,3 Prozentpunkte auf 5,1 Prozent.": [
            "Quote (change), point, growth, month, -0.3, 2031-05 — what time the change is on",
            "Quote, percent, ratio, 5.1, 2031-05",
        ],
        "Die Ausfuhren stiegen im August 2031 um 2,5 Prozent gegenüber dem Vorjahr auf 1,2 Milliarden Euro.": [
            "Ausfuhren (change), percent, growth, year, 2.5, 2031-08",
            "Ausfuhren, eur, flow, 1.2, 2031-08",
        ],
        "Rund 12.000 Betriebe wurden im Mai 2031 gezählt.": [
            "Betriebe, betriebe, count, 12000, 2031-05 — what it is a value of",
        ],
        # a verb at the end and a subject behind its verb; a second subject; what was said before
        "Im Mai 2031 nahmen die Aufträge aus dem Inland um 1,5 % zu und die Ausfuhren um 0,4 % ab.": [
            "Aufträge aus dem Inland (change), percent, growth, month, 1.5, 2031-05 — what time the change "
            "is on",
            "Ausfuhren (change), percent, growth, month, -0.4, 2031-05 — what time the change is on, what it "
            "is a value of",
        ],
        "Für Juni 2031 ergab sich ein Rückgang der Fänge von 2,1 % gegenüber Mai 2031 (vorläufiger Wert: "
        "-2,7 %).": [
            "Fänge (change), percent, growth, month, -2.1, 2031-06 — what sets it apart from "
            "faenge-change-month-2031-06-b",
            "Fänge (change), percent, growth, month, -2.7, 2031-06 — what it is a value of, what sets it "
            "apart from faenge-change-month-2031-06",
        ],
        "Bei den Herstellern von Netzen lag der Umsatz im Mai 2031 um 1,1 % höher als im Vormonat.": [
            "Umsatz bei den Herstellern von Netzen (change), percent, growth, month, 1.1, 2031-05",
        ],
        "Die nach neuem Plan ermittelte Zahl belief sich im Mai 2031 auf 1,4 Millionen und die Quote auf 3,4 "
        "Prozent.": [
            "Zahl, number, count, 1.4, 2031-05",
            "Quote, percent, ratio, 3.4, 2031-05 — what it is a value of",
        ],
        "Zahl der Boote im Mai 2031: -94.000 auf 2.256.000.": [
            "Zahl der Boote (change), number, flow, -94000, 2031-05",
            "Zahl der Boote, number, count, 2256000, 2031-05",
        ],
        "Im Mai 2031 ist die Zahl der Boote von April auf Mai um 94 auf 2.256 gesunken.": [
            "Zahl der Boote (change), number, flow, month, -94, 2031-05",
            "Zahl der Boote, number, count, 2256, 2031-05",
        ],
        "Saisonbereinigt hat sich der Bestand der Boote im Mai 2031 um 7.000 erhöht.": [
            "Bestand der Boote (change), number, flow, 7000, 2031-05",
        ],
        # a sign in brackets or behind a change; a pronoun of another sentence; a dash
        "Die Zahl der Boote ist im Mai 2031 im Vergleich zum Vorjahr um 1 488 (+14,4 Prozent) gestiegen.": [
            "Zahl der Boote (change), number, flow, year, 1488, 2031-05",
            "Zahl der Boote (change), percent, growth, year, 14.4, 2031-05",
        ],
        "Fische verteuerten sich im Jahr 2030 um 5,3 %, nach +29,7 % im Jahr 2029.": [
            "Fische (change), percent, growth, year, 5.3, 2030 — what time the change is on",
            "Fische (change), percent, growth, year, 29.7, 2029 — what time the change is on",
        ],
        "Die Preise stiegen im Mai 2031 um 5,9 %. So fiel die Quote. Sie hatte im Mai 2030 bei 6,9 % gelegen.": [
            "Preise (change), percent, growth, month, 5.9, 2031-05 — what time the change is on",
            "Quote, percent, ratio, 6.9, 2030-05 — what it is a value of",
        ],
        "Im Mai 2031 lag die Quote – ohne Gäste – bei 3,7 %.": [
            "Quote, percent, ratio, 3.7, 2031-05 — what it is a value of",
        ],
        "Im Mai 2031 fanden 1 395 arbeitslose Frauen und Männer Arbeit.": [
            "arbeitslose Frauen, person, count, 1395, 2031-05 — what it is a value of",
        ],
        # goods are no verb; what closes does not fall; it, of the sentence before; a base at the start
        "Nach Seeland wurden im Mai 2031 Waren im Wert von 59,7 Milliarden Euro gebracht.": [
            "Waren im Wert, eur, flow, 59.7, 2031-05",
        ],
        "Die Bilanz schloss im Mai 2031 mit einem Überschuss von 19,4 Milliarden Euro ab.": [
            "Bilanz, eur, flow, 19.4, 2031-05",
        ],
        "Die Ausfuhren haben im Mai 2031 zugelegt. Im Vergleich zum Vorjahresmonat sanken sie um 6,5 Prozent "
        "auf 112,0 Milliarden Euro.": [
            "Ausfuhren (change), percent, growth, year, -6.5, 2031-05 — what it is a value of, its time",
            "Ausfuhren, eur, flow, 112.0, 2031-05 — what it is a value of, its time",
        ],
        "Kalender- und saisonbereinigt legten die Fänge im Mai 2031 gegenüber dem Vormonat um 0,8 Prozent zu.": [
            "Fänge (change), percent, growth, month, 0.8, 2031-05",
        ],
        # a sentence that begins with the time compared with; by which results; of the same, in a clause that is joined
        "Gegenüber Mai 2030 nahm die Zahl der Boote im Mai 2031 um 1 200 zu.": [
            "Zahl der Boote (change), number, flow, year, 1200, 2031-05",
        ],
        "Im Mai 2031 erhöhte sich nach vorläufigen Ergebnissen der Hafenstatistik die Zahl der Boote um 1 200.": [
            "Zahl der Boote (change), number, flow, 1200, 2031-05",
        ],
        "Bereinigt um saisonale und andere Einflüsse, betrug die Zahl der Gäste im Mai 2031 1,78 Millionen Personen "
        "und lag damit um 14 000 Personen unter dem Ergebnis des Vormonats.": [
            "Zahl der Gäste, person, count, 1.78, 2031-05",
            "Zahl der Gäste (change), person, flow, month, -14000, 2031-05",
        ],
        # an earlier time before a number that moves; the month before, and which that is; it, of the sentence before
        "Die Zahl der Gäste lag im Mai 2031 bei 2,37 Millionen. Sie erhöhte sich im Vergleich zum Mai 2030 um 56 000 "
        "Personen. Gegenüber dem Vormonat April 2031 verringerte sich die Gästezahl um 168 000.": [
            "Zahl der Gäste, number, count, 2.37, 2031-05",
            "Zahl der Gäste (change), person, flow, year, 56000, 2031-05 — its time",
            "Gästezahl (change), number, flow, month, -168000, 2031-05 — its time",
        ],
        # there were in the harbours; this was a plus of
        "Im Jahr 2030 gab es in den Häfen am Ufer 447 Fähren.": [
            "Fähren, faehren, count, 447, 2030 — what it is a value of",
        ],
        "Die Fänge waren hoch. Das Statistikamt zählt, und dies war ein Plus von 3 % gegenüber dem Jahr 2029.": [
            "Fänge (change), percent, growth, year, 3, 2029 — what time the change is on, what it is a value "
            "of, its time",
        ],
        # a noun that begins like an article; an adverb before the verb
        "Im Mai 2031 gingen die Ausfuhren damit um 3,6 Prozent zurück, die Einfuhren nahmen um 1,0 Prozent ab.": [
            "Ausfuhren (change), percent, growth, month, -3.6, 2031-05 — what time the change is on",
            "Einfuhren (change), percent, growth, month, -1.0, 2031-05 — what time the change is on",
        ],
        "Allerdings waren die Ausfuhren im Mai 2031 um 3,8 Prozent höher als im Vormonat.": [
            "Ausfuhren (change), percent, growth, month, 3.8, 2031-05",
        ],
        # who counts is not what is counted
        "Im Mai 2031 zählte das Statistikamt 29,9 Millionen Fährgäste.": [
            "Fährgäste, faehrgaeste, count, 29.9, 2031-05 — what it is a value of",
        ],
    },
    "zh-Hant": {
        "2031年上半年，港口投資550億元，2030年同期為570億元。": [
            "港口投資, cny, flow, 550, 2031-H1 — which money",
            "港口投資, cny, flow, 570, 2030-H1 — which money",
        ],
        "2031年吞吐量超120萬噸，同比增長8.5%。": [
            "吞吐量, unit-a, count, 120, 2031 — what it is a value of",
            "吞吐量 (change), percent, growth, year, 8.5, 2031 — what it is a value of",
        ],
        "2031年上半年，全區實現出口額384.8億元，同比下降2.1%。": [
            "出口額, cny, flow, 384.8, 2031-H1 — which money",
            "出口額 (change), percent, growth, year, -2.1, 2031-H1",
        ],
        "第二產業增加值超200億元，增長5.1%；第三產業增加值約300億元，增長7.0%。"
        "全區登記失業率為2.6%，比上年同期下降0.2個百分點。": [
            "第二產業增加值, cny, flow, 200 — which money, its time",
            "第二產業增加值 (change), percent, growth, year, 5.1 — what time the change is on, its time",
            "第三產業增加值, cny, flow, 300 — which money, its time",
            "第三產業增加值 (change), percent, growth, year, 7.0 — what time the change is on, its time",
            "登記失業率, percent, ratio, 2.6 — its time",
            "登記失業率 (change), point, growth, year, -0.2 — its time",
        ],
        # what the next clause is compared with is not what this one is
        "2031年8月，吞吐量同比增長6.1%，增速比上月加快0.1個百分點；貨物吞吐量同比實際下降2.0%。": [
            "吞吐量 (change), percent, growth, year, 6.1, 2031-08",
            "增速 (change), point, growth, month, 0.1, 2031-08 — what it is a value of",
            "貨物吞吐量 (change), percent, growth, year, -2.0, 2031-08",
        ],
        "2031年8月份，出口額384.8億元人民幣，貨運量增長9.0%，比上月放緩0.2個百分點。": [
            "出口額, cny, flow, 384.8, 2031-08",
            "貨運量 (change), percent, growth, year, 9.0, 2031-08 — what time the change is on",
            "貨運量 (change), point, growth, month, -0.2, 2031-08 — what it is a value of",
        ],
        "2031年末，港口存款餘額為384.8億元人民幣。": [
            "港口存款餘額, cny, stock, 384.8, 2031-12",
        ],
        # what stands between a name and its change; what was expected; a weekday
        "港務局周一公布，2031年8月吞吐量按年增長5.2%，低於市場預期的增長5.6%；"
        "貨運量達39.7億噸，失業率比上月升0.1個百分點。": [
            "吞吐量 (change), percent, growth, year, 5.2, 2031-08",
            "低於市場預期 (change), percent, growth, year, 5.6, 2031-08 — whether it is so or was expected",
            "貨運量, unit-a, count, 39.7, 2031-08",
            "失業率 (change), point, growth, month, 0.1, 2031-08",
        ],
        # the year before is that before the one at hand; growth of which it is not said is on what was said last
        "2030年生產總值4502.1億元，比上年增長4.1%；其中，第一產業增加值179.2億元，增長4.3%。": [
            "生產總值, cny, flow, 4502.1, 2030 — which money",
            "生產總值 (change), percent, growth, year, 4.1, 2030",
            "第一產業增加值, cny, flow, 179.2, 2030 — which money",
            "第一產業增加值 (change), percent, growth, year, 4.3, 2030",
        ],
        # from one time to another: the time right before a number is its own
        "使用率亦由2030年12月至2031年2月的3.3%下跌至2031年3月至5月的3.1%。": [
            "使用率, percent, ratio, 3.3, 2030-12/2031-02",
            "使用率, percent, ratio, 3.1, 2031-03/2031-05",
        ],
        "2031年5月，吞吐量由37萬噸上升至39萬噸。": [
            "吞吐量, unit-a, count, 37 — what it is a value of, its time",
            "吞吐量, unit-a, count, 39, 2031-05",
        ],
        "2030年港口佔貨運的比重由上年的37.1%提升至37.3%，漁船、貨船產量分別增長34.7%和61.7%。": [
            "港口佔貨運的比重, percent, ratio, 37.1, 2029",
            "港口佔貨運的比重, percent, ratio, 37.3, 2030",
            "漁船、貨船產量 (change), percent, growth, year, 34.7, 2030 — what time the change is on, what it is "
            "a value of",
            "漁船、貨船產量 (change), percent, growth, year, 61.7, 2029 — what time the change is on, what it is "
            "a value of",
        ],
    },
}


@together([(language, text) for language, texts in CASES.items() for text in texts])
def test_a_figure_is_drafted_with_what_its_sentence_says_of_it(language: str, text: str) -> None:
    assert told(drafted(language, text)) == CASES[language][text]


def test_what_no_sentence_dates_is_of_the_time_that_the_title_is_about() -> None:
    found = drafted("en", "The rate was 5.1%.", title="Work in August 2031")
    (draft,) = found.records.values()
    assert (str(draft.time.period), draft.time.basis, draft.guessed) == ("2031-08", "implied", ())
    undated = drafted("en", "The rate was 5.1%.")
    assert told(undated) == ["rate, percent, ratio, 5.1 — its time"]


@together(
    [
        ("en", "In June, the rate was 5.1%. Youth unemployment was 9.8%.", "June 2031"),
        ("de", "Im Juni lag die Quote bei 5,1 Prozent. Die Jugendquote lag bei 9,8 Prozent.", ""),
        ("zh-Hant", "6月，失業率為5.1%。青年失業率為9.8%。", ""),
    ]
)
def test_a_time_that_the_paragraph_says_is_stated_for_its_other_sentences_too(
    language: str, text: str, title: str
) -> None:
    found = drafted(language, text, title=title)
    assert [d.time.basis for d in found.records.values()] == ["stated", "stated"]
    compared = drafted("en", "The rate was 5.1%, up from May.", title="Work in May 2031")
    assert [d.time.basis for d in compared.records.values()] == ["implied"]


def test_what_no_sentence_dates_is_of_the_time_of_its_heading_and_earlier_times_lie_before_that() -> (
    None
):
    found = drafted(
        "en",
        "There were 8.7 million people in work, little changed compared with January to March 2031 but 147,000 "
        "fewer than for a year earlier.",
        "The rate was 75.5%, higher than for a year earlier (75.0%).",
        title="Work: September 2031",
        heading="Main points for April to June 2031",
    )
    assert [(d.number, str(d.time.period), d.time.guessed) for d in found.records.values()] == [
        ("8.7", "2031-04/2031-06", ""),
        ("-147000", "2031-04/2031-06", ""),
        ("75.5", "2031-04/2031-06", ""),
        ("75.0", "2030-04/2030-06", ""),
    ]
    assert [found.quantities[d.indicator][1].on for d in found.records.values()] == [
        "",
        "year",
        "",
        "",
    ]


def test_a_change_from_the_month_before_what_the_article_is_about_is_of_that_month() -> None:
    found = drafted(
        "en",
        "Sales for all of 2030 were 7 tonnes. Trade was down 1.3% from July 2031, but 2.1% above last year.",
        title="Sales, August 2031",
    )
    assert [(str(d.time.period), d.time.guessed) for d in found.records.values()] == [
        ("2030", ""), ("2031-08", ""), ("2031-08", ""),
    ]  # fmt: skip


@together(
    [
        (
            "en",
            "Comparing April to June 2031 with a year earlier, pay of crews rose by 3.0% in all.",
            "2031-04/2031-06",
            "year",
        ),
        ("en", "Comparing June 2031 with May, landings fell by 79,000 tonnes.", "2031-06", "month"),
        (
            "de",
            "Vergleicht man April bis Juni 2031 mit dem Vorjahr, stiegen die Löhne an Bord um 3,0 %.",
            "2031-04/2031-06",
            "year",
        ),
        (
            "de",
            "Im Vergleich von Juni 2031 mit Mai 2031 sanken die Fänge um 79 Tonnen.",
            "2031-06",
            "month",
        ),
        ("zh-Hant", "2031年4月至6月與上年同期相比，船員工資上升3.0%。", "2031-04/2031-06", "year"),
        ("zh-Hant", "2031年6月與2031年5月相比，漁獲量下降3.0%。", "2031-06", "month"),
    ]
)
def test_of_two_times_set_against_each_other_the_first_is_that_of_the_change(
    language: str, text: str, period: str, on: str
) -> None:
    found = drafted(language, text)
    (draft,) = found.records.values()
    assert (str(draft.time.period), draft.time.guessed) == (period, "")
    assert found.quantities[draft.indicator][1].on == on


@together(
    [
        ("For April to June 2031 the margin was ±8,000 boats.", "2031-04/2031-06"),
        ("In 2030 the quay was widened.", "2030"),
        ("It has not been lower since January 2029.", "2031-07"),  # no time of what follows
        ("The quay, widened in 2030, is full.", "2031-07"),
        ("In October 2031 the next survey begins.", "2031-07"),
        ("In June trade was brisk and it went on so in July 2031.", "2031-07"),
        ("On 3 May 2030 the quay was opened.", "2031-07"),
    ]
)
def test_the_time_that_a_sentence_begins_with_is_that_of_the_ones_behind_it(
    before: str, period: str
) -> None:
    found = drafted("en", f"{before} The rate was 5.1%.", title="The harbour in July 2031")
    (draft,) = (d for d in found.records.values() if d.number == "5.1")
    assert str(draft.time.period) == period
    assert draft.time.guessed == ("" if period == "2031-07" else "its time")


@together(
    [
        ("de", "Für April bis Juni 2031 war die Spanne ±8.000 Boote. Die Quote lag bei 5,1 %."),
        ("zh-Hant", "2031年4月至6月進行了抽樣調查。使用率為5.1%。"),
    ]
)
def test_the_time_of_a_sentence_before_outranks_that_of_the_title_in_any_language(
    language: str, text: str
) -> None:
    titles = {"de": "Der Hafen im September 2031", "zh-Hant": "2031年9月港口統計"}
    found = drafted(language, text, title=titles[language])
    (draft,) = found.records.values()
    assert (str(draft.time.period), draft.time.guessed) == ("2031-04/2031-06", "its time")
    assert found.edition


@together(
    [
        ("en", "Lay-offs fell by 79,000 in May 2031.", True),
        ("en", "The number of lay-offs fell by 79,000 in May 2031.", False),
        ("en", "The index fell by 79 in May 2031.", False),
        ("de", "Die Einwanderung sank im Mai 2031 um 79.000.", True),
        ("de", "Die Zahl der Entlassungen sank im Mai 2031 um 79.000.", False),
        ("zh-Hant", "2031年5月裁員按月減少79000。", True),
        ("zh-Hant", "2031年5月失業人數按月減少79000。", False),
    ]
)
def test_the_unit_of_a_large_change_is_guessed_where_nothing_says_what_is_counted(
    language: str, text: str, guessed: bool
) -> None:
    (draft,) = drafted(language, text).records.values()
    assert ("its unit" in draft.guessed) is guessed


def test_the_month_in_which_an_article_appears_is_only_guessed_to_be_what_it_is_about() -> None:
    text = "The rate was 5.1%."
    found = drafted("en", text, title="The harbour, September 2031")
    assert (str(found.period), found.edition) == ("2031-09", True)
    assert told(found) == ["rate, percent, ratio, 5.1, 2031-09 — its time"]
    headed = drafted("en", text, title="The harbour, September 2031", heading="April to June 2031")
    assert (str(headed.period), headed.edition) == ("2031-04/2031-06", False)
    assert told(headed) == ["rate, percent, ratio, 5.1, 2031-04/2031-06"]
    undated = drafted(
        "en", f"Since May 2030 {text}", title="The harbour", heading="April to June 2031"
    )
    assert (str(undated.period), undated.edition) == ("2031-04/2031-06", False)
    over = drafted("en", text, title="The harbour, August 2031", heading="April to June 2030")
    assert (str(over.period), over.edition) == ("2031-08", False)


def test_what_a_named_change_is_on_is_no_part_of_its_name_and_its_unit_is_guessed() -> None:
    text = "The change in lay-offs on the quarter was -79,000 (±94,000) in May 2031."
    assert told(drafted("en", text)) == [
        "lay-offs (change), number, flow, quarter, -79000, [-173000, 15000], 2031-05 — its unit, what it is a value of"
    ]


def test_a_value_whose_sentence_names_nothing_is_left_to_be_named() -> None:
    (draft,) = drafted("en", "Not for price changes, it was £3 in May 2031.").records.values()
    assert draft.todo == "name"


def test_two_values_of_one_thing_at_one_time_are_told_apart_by_somebody() -> None:
    found = drafted(
        "en",
        "The rate was 4.2% on the Coast in May 2031. The rate was 5.3% in the Hills in May 2031.",
    )
    assert [(draft.behind, draft.told) for draft in found.records.values()] == [
        ("Coast", ("what sets it apart from rate-2031-05-b",)),
        ("Hills", ("what sets it apart from rate-2031-05",)),
    ]


def test_a_figure_that_an_article_tells_twice_is_one_record() -> None:
    found = drafted("en", "The rate was 4.2% in May 2031.", "In May 2031 the rate was 4.2%.")
    (draft,) = found.records.values()
    assert found.parts == {("a.2", 1): draft.id}


def test_a_draft_names_no_other_that_is_not_written() -> None:
    found = drafted("en", "The rate was 4.2% on the Coast in May 2031 and 5.3% inland in May 2031.")
    one, other = (draft.id for draft in found.records.values())
    assert [draft.twin for draft in found.without({other}).records.values()] == [""]
    assert one in {draft.id for draft in found.without({other}).records.values()}


def test_what_a_text_explains_in_brackets_has_its_whole_name_wherever_it_stands_for_it() -> None:
    found = drafted(
        "en",
        "Disposable income of fishers (DIF) was £3 million in May 2031. Real DIF rose 2 percent on the year.",
    )
    assert {quantity.name for _, quantity in found.quantities.values()} == {
        "Disposable income of fishers", f"Real Disposable income of fishers{CHANGE}",
    }  # fmt: skip


def test_what_reached_a_number_stands_at_it_but_a_round_mark_is_a_floor() -> None:
    found = drafted(
        "en", "Catches reached 479 tonnes in May 2031. Sales reached £3 million in May."
    )
    phrases = [draft.of.phrase for draft in found.records.values()]
    assert [bounded(phrase) for phrase in phrases if phrase] == [Bound.EXACT, Bound.AT_LEAST]


def test_what_is_counted_elsewhere_is_the_unit_of_what_is_named_by_it() -> None:
    found = drafted("en", "There were 12 boats in May 2031. The number of boats rose by 3.")
    assert {quantity.unit for _, quantity in found.quantities.values()} == {"boats"}


def test_a_level_that_is_said_once_is_that_of_all_margins_and_no_figure() -> None:
    notes = "The 90 percent confidence interval is given in brackets."
    found = drafted("en", "Sales rose 1.1% (±0.7%) in May 2031.", notes)
    assert [draft.level for draft in found.records.values()] == ["90"]
    assert found.levels == {("a.2", 0)}
    two = drafted("en", "Sales rose 1.1% (±0.7%) in May 2031.", notes, notes.replace("90", "95"))
    assert two.levels == set()


def test_a_level_that_is_said_beside_other_figures_is_guessed_for_the_rest() -> None:
    beside = "The margin was, with 90% confidence, ±8,000 for boats."
    found = drafted("en", beside, "Sales rose 1.1% (±0.7%) in May 2031 on the year.")
    (draft,) = (d for d in found.records.values() if d.around)
    assert (draft.level, draft.guessed) == ("90", ("the level of its interval",))


def test_a_number_that_is_made_up_to_explain_something_is_an_example() -> None:
    for language, text in {
        "en": "If the index moves, e.g. if it rises from 100 to 105, this is 5%.",
        "de": "Steigt der Index, z. B. wenn er von 100 auf 105 steigt, sind das 5 %.",
        "zh-Hant": "例如，如果指數由100升至105，即上升5%。",
    }.items():
        found = drafted(language, text)
        assert not found.records, language
        assert len(found.examples) == 3, language


PIECES = st.sampled_from(
    (
        "The rate|It|was|rose by|fell from|to|5.1%|0.3 percentage points|(±1.6 percent)|about|,|.|in May 2031|"
        "than in April|a year earlier|three months to May 2031|since December 2029|£2.5bn|€3|50p|"
        "1.2 million people|12 routes|one in five|two-thirds|doubled|between 5 and 10|3rd|G20|2 months|"
        "homes authorised by building permits of every kind|e.g. if|90 percent confidence|“|)|half|"
        "aged 16 to 64|from October 2018 to November 2018|Food services and drinking places were up|"
        "since 1 January 2019|YE March 2031|the 12 months of 2030|(301) 763-2713|last year"
    ).split("|")
)


@settings(deadline=None)
@given(st.lists(PIECES, max_size=14).map(" ".join))
def test_any_text_is_drafted_under_ids_that_data_can_have(text: str) -> None:
    found = drafted("en", text, text)
    ids = [draft.id for draft in found.records.values()]
    assert len(ids) == len(set(ids)), text
    for id_ in (*ids, *found.quantities, *found.units):
        assert re.fullmatch(ID.pattern, id_), text
        assert len(id_) <= ID.longest, text
    assert {draft.indicator for draft in found.records.values()} == found.quantities.keys()


def test_the_check_knows_where_each_thing_stands_that_a_draft_may_guess() -> None:
    guessed = (
        doubts.UNIT,
        doubts.LEVEL,
        doubts.CHANGES,
        of.NAME,
        growth.GUESSED,
        times.UNSURE,
        ways.SIGN,
    )
    assert {*guessed, adjusted.UNSURE, written.MONEY} <= LOOK.keys()
    notes = {
        "guessed: its unit, its time": "correct `unit` of its indicator and `period` where",
        "name; guessed: its unit": "correct `name` of its indicator and `unit` of its indicator where",
        "name": "correct `name` of its indicator where",
        "as somebody noted": "correct the record where",
    }
    for todo, told_so in notes.items():
        assert to_look_at(stated("x", "arrivals", "3", todo=todo)).startswith(told_so)
    column = indicator("x", "person", "flow", todo="compare: name, unit; guessed: its unit")
    assert to_look_at(column) == "correct `unit` where that is wrong, and delete `todo`"
