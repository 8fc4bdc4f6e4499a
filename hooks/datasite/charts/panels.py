"""Splits a figure into panels of one form, each with the values of one area, indicator, period or field."""

from __future__ import annotations

from dataclasses import replace

from ..model import Figure, Observation, Site, Text
from ..words import Words

GAP, BELOW = 32, 30  # between panels, and between rows of them, in pixels
MOST = 12
# what panels differ in, so that it needs no reason; another area is often told by another source
SHOWN: dict[str, tuple[str, ...]] = {
    "area": ("area", "status"),
    "indicator": ("measure",),
    "period": ("period", "kind of period"),
}
# panels in a row of a page, by how many there are; else three, or four of many
ACROSS = {2: 2, 4: 2, 7: 4, 8: 4}


def panels(site: Site, figure: Figure) -> tuple[Figure, ...]:
    """The panels of a figure as figures of their own, in the order of their first values; else the figure itself."""
    if figure.multiples is None:
        return (figure,)
    groups: dict[str, list[str]] = {}
    for id_ in figure.observations:
        groups.setdefault(key(figure, site.observations[id_]), []).append(id_)
    return tuple(
        replace(
            figure,
            observations=tuple(ids),
            annotate=tuple(each for each in figure.annotate if each.at in ids),
            multiples=None,
        )
        for ids in groups.values()
    )


def key(figure: Figure, of: Observation) -> str:
    """What tells the panel of a value from others."""
    if figure.multiples == "field":
        return next(iter(of.field.values()), "") if of.field else ""
    return str(getattr(of, figure.multiples or "id"))


def title(words: Words, figure: Figure, panel: Figure) -> str:
    """What stands over a panel."""
    of = words.site.observations[panel.observations[0]]
    if figure.multiples == "area":
        return words.pick(words.site.areas[of.area].name)
    if figure.multiples == "indicator":
        return words.text(words.site.indicators[of.indicator].name)
    return words.period(of) if figure.multiples == "period" else words.text(of.field or Text())


def across(count: int, room: int, narrowest: int) -> int:
    """How many panels of at least that width stand in a row; on a phone one."""
    best = ACROSS.get(count, 3 if count < 10 else 4)
    return next((n for n in range(best, 1, -1) if (room - GAP * (n - 1)) // n >= narrowest), 1)
