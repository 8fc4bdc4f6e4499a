"""How exact the article is: each of its values a mark among its kind, which leads to its indicator."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from ..directives import block
from ..model import Observation, Site
from .markup import joined, paragraph
from .page import Page

KINDS = (
    "exact",
    "implied",
    "undated",
    "low",
    "high",
    "around",
    "between",
    "estimate",
    "forecast",
    "target",
)  # in the order of the page


@block("exactness", when="last")
def exactness(page: Page) -> Markup:
    """The values that the article itself states, in rows by kind, each value in one of them."""
    kinds: dict[str, list[Observation]] = {kind: [] for kind in KINDS}
    for o in own_values(page.site):
        kinds[kind_of(o)].append(o)
    rows = (row(page, kind, values) for kind, values in kinds.items() if values)
    return Markup('<ul class="ds-exact">%s</ul>') % joined(rows)


def own_values(site: Site) -> Iterator[Observation]:
    """The values that the article itself states as numbers."""
    for o in site.observations.values():
        if (
            site.sources[o.source].own
            and o.status != "derived"
            and (o.value is not None or o.ranged)
        ):
            yield o


def kind_of(observation: Observation) -> str:
    """What a careful reader should know first: a wish, a forecast, an interval, a limit, a date inferred or missing."""
    if observation.status in ("forecast", "target"):
        return observation.status
    if observation.estimated:
        return "between" if observation.ranged else "estimate"
    if observation.bound and observation.bound.side:
        return observation.bound.side
    if observation.period is None:
        return "undated"
    return "exact" if observation.period_basis == "stated" else "implied"


def row(page: Page, kind: str, values: list[Observation]) -> Markup:
    """The values of a kind, under what it means and how many there are."""
    name = page.filled(f"exactness.{kind}", n=str(len(values)))
    marks = joined(mark(page, each) for each in values)
    return Markup(
        '<li class="ds-exact__kind ds-exact__kind--%s">%s<p class="ds-exact__marks">%s</p></li>'
    ) % (
        kind,
        paragraph("ds-exact__name", name),
        marks,
    )


def mark(page: Page, observation: Observation) -> Markup:
    """A value as a mark that says what it is to those who point at it or do not see it."""
    words = page.words.labelled(page.words.called(observation), page.words.whole(observation))
    href = page.value_link(observation)
    return Markup('<a href="%s" title="%s" aria-label="%s"></a>') % (href, words, words)
