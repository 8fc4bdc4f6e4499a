"""The charts that follow from an indicator's values, with no one writing them: over time, and area by area."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from ..model import Figure, Indicator, Observation, Site
from .form import Serves
from .forms import NAMES, form

STATED = ("reported", "context", "forecast")
LEVELS = ("ratio", "growth")  # what is compared from zero, and whose length is no amount
Span = tuple[date, date]


def indicator_charts(site: Site, indicator: Indicator) -> Iterator[Figure]:
    """The chart of an indicator over time, then that of its areas at one time, as far as there is anything to see."""
    known = tuple(dated(standing(site, indicator.id)))
    if line := over_time(site, known):
        aims = [o for o in site.observations_of(indicator.id) if o.status == "target" and o.value]
        aims = [o for o in aims if o.area == line[0].area]
        options = {"target": aims[0].id} if len(aims) == 1 else {}
        yield figure_of(
            indicator, "time", "levels" if unchained(indicator) else "time", line, options
        )
    if indicator.measure != "rank" and (areas := area_by_area(known)):
        serves: Serves = "levels" if indicator.measure in LEVELS else "amounts"
        yield figure_of(indicator, "areas", serves, areas)


def unchained(indicator: Indicator) -> bool:
    """Whether a line would claim too much: amounts at the prices of each year, as each was first published."""
    return indicator.prices == "current" and indicator.measure not in LEVELS


def left_out(site: Site, record: Figure) -> list[Observation]:
    """The values that one of these charts could show, did not others give one for the same area and time."""
    shown = [site.observations[each] for each in record.observations]
    several = [same for same in of_one_time(standing(site, shown[0].indicator)) if len(same) > 1]
    areas, times = {o.area for o in shown}, {span(o) for o in shown}
    one = len(areas) == 1  # over time, else of one time
    beside = (o for same in several for o in same if o not in shown)
    return [o for o in beside if (o.area in areas if one else span(o) in times)]


def standing(site: Site, indicator: str) -> Iterator[Observation]:
    """The values of an indicator that no later one replaces, and that no table of the article gives too."""
    return (
        o
        for o in site.observations_of(indicator)
        if o.id not in site.revised and o.id not in site.repeated
    )


def dated(known: Iterable[Observation]) -> Iterator[Observation]:
    """The values with a time, the article's own after another source's of the same area and time.

    Two of the article for the same area and time are of different things, and neither stands for the indicator; nor
    does one of two other sources.
    """
    for same in of_one_time(known):
        own, others = ([o for o in same if o.outside == outside] for outside in (False, True))
        if len(own) < 2:
            yield from others if len(others) == 1 else ()
            yield from own


def of_one_time(known: Iterable[Observation]) -> Iterator[list[Observation]]:
    """The values of each area and time: the stated ones, where an area has none the derived ones.

    What is reported stands in place of its forecast.
    """
    found: dict[tuple[str, Span], list[Observation]] = {}
    every = [o for o in known if o.period and o.value is not None and o.status != "target"]
    stated = {o.area for o in every if o.status in STATED}
    for o in every:
        if o.period and (o.status in STATED or o.area not in stated):
            found.setdefault((o.area, o.period.span), []).append(o)
    for same in found.values():
        yield [o for o in same if o.status != "forecast"] or same


def over_time(site: Site, known: Sequence[Observation]) -> list[Observation]:
    """The values of the subject, or else of the area that has most: two that can be joined, or three."""
    several = Counter(area for area, _ in dict.fromkeys((o.area, span(o)) for o in known))
    if not several:
        return []
    subject = site.subject or ""
    area = subject if several[subject] > 1 else several.most_common(1)[0][0]
    line = sorted((o for o in known if o.area == area), key=lambda o: end(o))
    times = {span(o) for o in line}
    return line if len(times) > 2 or (len(times) == 2 and len({kind(o) for o in line}) == 1) else []


def area_by_area(known: Sequence[Observation]) -> list[Observation]:
    """The values of the time that has most areas, the newest of such; the largest first, the article's of two."""
    times: dict[Span, dict[str, Observation]] = {}
    for o in known:
        if o.period and o.status != "forecast":
            times.setdefault(o.period.span, {})[o.area] = o
    most = max(times, key=lambda each: (len(times[each]), each[1]), default=None)
    shown = times[most].values() if most else ()
    return sorted(shown, key=lambda o: -(o.value or 0)) if len(shown) > 1 else []


def span(o: Observation) -> Span:
    """From when to when the period of a value is."""
    return o.period.span if o.period else (date.min, date.min)


def end(o: Observation) -> date:
    """When the period of a value ends."""
    return span(o)[1]


def kind(o: Observation) -> str:
    """How long the period of a value is."""
    return o.period.kind if o.period else ""


def that_serves(what: Serves) -> str:
    """The form of the charts that no one wrote of something."""
    return next(name for name in NAMES if form(name).serves == what)


def figure_of(
    indicator: Indicator,
    name: str,
    serves: Serves,
    shown: Sequence[Observation],
    options: Mapping[str, str] | None = None,
) -> Figure:
    """A figure that is called as its indicator and claims nothing; no file has it, and no address."""
    drawn_as = that_serves(serves)
    known = form(drawn_as).options
    return Figure(
        id=f"{indicator.id}:{name}",
        section=indicator.section,
        form=drawn_as,
        title=indicator.name,
        observations=tuple(o.id for o in shown),
        entities=(),
        options={key: id_ for key, id_ in (options or {}).items() if key in known},
        because=None,
        note=None,
        place=indicator.place,
    )
