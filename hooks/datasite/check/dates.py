"""Holds periods to what is known of them: the dates of the ledger, the day of publication, the id."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ..model import Observation, Paragraph, Site
from ..period import Period
from ..problems import Problem, inside, quote

Days = tuple[date, date]
YEAR = r"(?P<year>[12][0-9]{3})年?"
DATE = re.compile(
    rf"(?:{YEAR}|(?P<relative>[今當当本]年|去年|上年)|(?=上半年|下半年|[0-9]{{1,2}}(?:[至到—–-][0-9]{{1,2}})?月))"
    r"(?:(?P<half>[上下])半年|(?P<from>[0-9]{1,2})(?:[至到—–-](?P<to>[0-9]{1,2}))?月(?:(?P<day>[0-9]{1,2})日)?)?"
    r"(?P<end>年?[底末])?"
)
IN_ID = re.compile(
    r"(?:^|-)(?P<year>(?:19|20)[0-9]{2})(?:h(?P<half>[12])|q[1-4]|-(?P<month>[0-9]{2}))?"
    r"(?:-[0-9]{2})?$"
)


def dates(site: Site) -> tuple[Problem, ...]:
    """Every period that cannot be, or that nothing of the article gives."""
    known = {p.id: p for p in site.article.paragraphs()}
    return (*of_values(site, known), *of_numerals(site, known))


def of_values(site: Site, known: dict[str, Paragraph]) -> tuple[Problem, ...]:
    """The periods of observations."""
    return tuple(
        Problem(
            place.path, place.line, place.column, f"{o.id}: period {o.period} {fault[0]}", fault[1]
        )
        for o in site.observations.values()
        for fault in faults(site, o, known.get(o.locator or ""))
        for place in [inside(o.place, "period")]
    )


def of_numerals(site: Site, known: dict[str, Paragraph]) -> Iterator[Problem]:
    """Each date of the ledger is that of the record it names."""
    published = site.article.published
    if published is None:
        return
    for n in (n for paragraph in known.values() for n in paragraph.numerals if n.kind == "date"):
        o, e = site.observations.get(n.record or ""), site.entities.get(n.record or "")
        if o is None and e is None:
            continue
        own = o.period if o else e.date if e else None
        given = [
            read
            for found in DATE.finditer(n.fragment)
            if (read := days(found, published.first.year))
        ]
        if given and (own is None or own.span not in given):
            place = inside(n.place, "fragment")
            message = (
                f"{quote(n.fragment)} is not the date of {n.record}, which is {own or 'undated'}"
            )
            hint = "correct the fragment, the record or the date"
            yield Problem(place.path, place.line, place.column, message, hint)


def faults(site: Site, o: Observation, paragraph: Paragraph | None) -> Iterator[tuple[str, str]]:
    """What is wrong with the period of one observation."""
    # The ledger tells a year from its half; a flow that is in no ledger says it in its id.
    flow = paragraph is None and site.indicators[o.indicator].measure == "flow"
    if (said := in_id(o, flow=flow)) is not None:
        yield said
    if o.period is None:
        return
    source = site.sources.get(o.source)
    main = source is not None and source.main
    published = site.article.published if main else source.date if source else None
    if published is not None and o.formula is None:
        if o.status == "target" and o.period.span[1] < published.span[0]:
            yield f"is over on {published}, when the target was published", "a target lies ahead"
        if o.status != "target" and o.period.span[0] > published.span[1]:
            yield (
                f"begins after {published}, when its source was published",
                "correct one of the two",
            )
    if paragraph is not None and published is not None:
        given = list(of_ledger(paragraph, published.first.year))
        fits = followed(given, published.span[0])
        if (given or o.period_basis == "implied") and o.period.span not in fits:
            quoted = " and ".join(
                quote(n.fragment) for n in paragraph.numerals if dated(n.fragment)
            )
            yield (
                f"follows neither from the dates of {paragraph.id} ({quoted or 'none'}) "
                "nor from the date of publication",
                "correct it, or write period_basis: undated without a period",
            )


def in_id(o: Observation, *, flow: bool) -> tuple[str, str] | None:
    """An id that ends in a year, half or month is of it; the flow of a half has it in its id."""
    found = IN_ID.search(o.id)
    if found is None:
        return None
    first = o.period.first if o.period else None
    if o.period is None or first is None or first.year != int(found["year"]):
        wrong = True
    elif found["half"]:
        wrong = o.period.span != Period.parse(f"{found['year']}-H{found['half']}").span
    elif found["month"]:
        wrong = first.month not in (0, int(found["month"]))
    else:
        wrong = flow and first.half != 0
    hint = "an id says when, if anything; correct one of the two"
    return (f"but the id says {found.group().lstrip('-')}", hint) if wrong else None


def dated(fragment: str) -> bool:
    """Whether a fragment holds a date."""
    return DATE.search(fragment) is not None


def of_ledger(paragraph: Paragraph, year: int) -> Iterator[Days]:
    """The dates that a paragraph prints, those without a year in the year of publication."""
    for numeral in paragraph.numerals:
        if numeral.kind not in ("date", "name"):
            continue
        for found in DATE.finditer(numeral.fragment):
            read = days(found, year)
            if read is not None:
                yield read


def days(found: re.Match[str], year: int) -> Days | None:
    """First and last day of a printed date."""
    which = int(found["year"] or year - (found["relative"] in ("去年", "上年")))
    try:
        if found["half"]:
            period = Period.parse(f"{which}-H{'1' if found['half'] == '上' else '2'}")
        elif found["day"]:
            period = Period.parse(f"{which}-{int(found['from']):02}-{int(found['day']):02}")
        elif found["from"]:
            months = dict.fromkeys((int(found["from"]), int(found["to"] or found["from"])))
            period = Period.parse("/".join(f"{which}-{month:02}" for month in months))
        elif found["end"]:
            period = Period.parse(f"{which}-12")
        elif found["year"] or found["relative"]:
            period = Period.parse(str(which))
        else:
            return None
    except ValueError:
        return None
    return period.span


def followed(given: list[Days], published: date) -> set[Days]:
    """The periods that follow: those printed, the last month of each, and the time of publication."""
    ends = [(last.replace(day=1), last) for _, last in given]
    now = [Period.parse(f"{published:{form}}") for form in ("%Y", "%Y-%m", "%Y-%m-%d")]
    return {*given, *ends, *(p.span for p in now)}
