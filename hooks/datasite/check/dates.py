"""Holds periods to what is known of them: the dates of the paragraph and the day of publication."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .. import languages
from ..model import Observation, Paragraph, Site
from ..period import Period, moved
from ..problems import Problem, problem_at, quote
from ..rules import rule
from .dates_said import Days, followed, said

ONCE = "; where the article says once what it is about, data/article.yml has that as its `period:`"
# What a source says of a time that lies ahead, and what to write where it is over.
AHEAD = {
    "target": "a target lies ahead",
    "forecast": "delete status if the source reports it, or correct the period",
}


@rule("period-past", each=Observation)
def lies_behind(site: Site, o: Observation) -> Iterator[Problem]:
    """A target or a forecast is of a period that was over when it was published.

    Why: What is aimed at or expected lies ahead. What lies behind is either reported or has a wrong period.

    Example:
        data/sections/harbour.yml:
            observations:
            - id: passengers-2032
              period: 2029
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: passengers-2032
              period: 2032
    """
    published = publication(site, o)
    if o.period is None or published is None or o.formula is not None or o.status not in AHEAD:
        return
    if o.period.span[1] < published.span[0]:
        message = f"is over on {published}, when the {o.status} was published"
        yield of_period(o, message, AHEAD[o.status])


@rule("period-future", each=Observation)
def begins_later(site: Site, o: Observation) -> Iterator[Problem]:
    """A value that is neither forecast nor target is of a period that begins after its source was published.

    Why: No source reports what has not happened yet. The period is wrong, or the value is expected or
    aimed at.

    Example:
        data/sections/harbour.yml:
            observations:
            - id: dues-2031
              period: 2033
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: dues-2031
              period: 2031
    """
    published = publication(site, o)
    if o.period is None or published is None or o.formula is not None or o.status in AHEAD:
        return
    if o.period.span[0] > published.span[1]:
        message = f"begins after {published}, when its source was published"
        hint = "correct one of the two"
        hint += ", or write status: forecast" if o.status == "reported" else ""
        yield of_period(o, message, hint)


@rule("period-ledger", each=Observation, after=("period-past", "period-future"))
def follows_from_nothing(site: Site, o: Observation) -> Iterator[Problem]:
    """A period follows neither from the dates of its paragraph, its heading and the title nor from publication.

    Why: A period that was guessed looks on a chart like one that was printed.

    Example:
        data/sections/harbour.yml:
            observations:
            - id: passenger-rank-2031
              period: 2031-H1
              period_basis: implied
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: passenger-rank-2031
              period: 2031
              period_basis: implied
    """
    paragraph, published = site.paragraph(o.locator), publication(site, o)
    if paragraph is None or published is None or o.period is None:
        return
    reader, year = languages.reader(site.article.language), published.first.year
    fragments = [n.fragment for n in paragraph.numerals if n.kind in ("date", "name")]
    given = said(fragments, fragments, published, reader)
    heading = [*filter(None, (heading_of(site, paragraph), site.article.original_title))]
    above = said(heading, heading, published, reader) if heading else []
    fits = followed([*given, *above], published.span[0]) | of_article(site, o)
    if o.period_basis == "stated":  # that it was published then is what it implies
        fits -= followed([], published.span[0]) - {*given, *above}
    if above:
        fits |= set(said(fragments, [*fragments, *heading], published, reader))
    if (given or o.period_basis == "implied") and o.period.span not in fits:
        quoted = " and ".join(
            quote(n.fragment) for n in paragraph.numerals if reader.dates(n.fragment, year)
        )
        source = site.sources.get(o.source)
        key = "published" if source is not None and source.main else "date"
        yield of_period(
            o,
            f"follows neither from the dates of {paragraph.id} ({quoted or 'none'}) "
            f"nor from the date of publication (`{key}: {published}`)",
            "correct it, or write period_basis: undated without a period"
            + (ends_with(o.period, given) if given else ONCE),
        )


def ends_with(period: Period, given: Iterable[Days]) -> str:
    """What to do where the dates of a paragraph are the month alone in which some months end: the July 2019 year."""
    if not any(end == period.span[1] and start > period.span[0] for start, end in given):
        return ""
    return (
        f"; where the article says that {period.months or 'so many'} months end then, let the fragment hold those "
        "words too, not the month alone"
    )


def heading_of(site: Site, paragraph: Paragraph) -> str:
    """The heading of a paragraph's section, as the article prints it."""
    section = site.section(paragraph.section)
    return (section.heading if section else None) or ""


def of_article(site: Site, o: Observation) -> set[Days]:
    """The time that the article is about as a whole, and the year before, for what it implies without naming it."""
    whole = site.article.period
    if whole is None or o.period_basis != "implied":
        return set()
    return {period.span for months in (0, -12) if (period := moved(whole, months)) is not None}


def of_period(o: Observation, fault: str, hint: str) -> Problem:
    """A problem of an observation's period."""
    message = f"{o.id}: period {o.period} {fault}"
    return problem_at(o.place.either("period", "status"), message, hint)


def publication(site: Site, o: Observation) -> Period | None:
    """When the source of an observation was published, if that is known."""
    source = site.sources.get(o.source)
    if source is not None and source.main:
        return site.article.published
    return source.date if source else None
