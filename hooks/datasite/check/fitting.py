"""Finds the forms that would draw a figure's records as they are, for whoever chose one that does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..charts.form import Form
from ..charts.forms import NAMES, form
from ..model import Figure, Observation, Site
from .unlikeness import always, unlike


def forms_for(site: Site, figure: Figure, shown: Sequence[Observation]) -> Iterator[str]:
    """The names of the other forms that take a figure's records."""
    for name in NAMES:
        other, drawn_as = replace(figure, form=name, options={}, own=None), form(name)
        if name == figure.form or drawn_as.specified:  # that would take anything
            continue
        if fits(drawn_as, site, other, shown):
            yield name


def fits(drawn_as: Form, site: Site, figure: Figure, shown: Sequence[Observation]) -> bool:
    """Whether a figure of that form passes what the check asks of its records."""
    takes = drawn_as.takes
    below = takes.one_unit and not takes.negative and any((o.value or 0) < 0 for o in shown)
    undated = takes.dated and (
        any(o.period is None for o in shown)
        or any(site.entities[id_].date is None for id_ in figure.entities)
    )
    differ = (
        aspect
        for aspect, _ in unlike(site, figure, shown)
        if figure.because is None or always(figure, aspect)
    )
    return not (
        below
        or undated
        or any(drawn_as.undrawable(site, figure))
        or any(differ)
        or any(drawn_as.misleading(site, figure, shown))
    )


def with_fitting(hint: str, site: Site, figure: Figure, shown: Sequence[Observation]) -> str:
    """What to write instead, and which forms would take the records."""
    found = list(forms_for(site, figure, shown))
    if not found:
        return hint
    named = " or ".join(filter(None, (", ".join(found[:-1]), found[-1])))
    return f"{hint}; {named} would take these records"
