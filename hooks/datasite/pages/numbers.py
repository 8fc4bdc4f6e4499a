"""Big numbers: the few values that matter, each with its bound, its period and its paragraph."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from ..directives import block
from ..languages.writing import MONEY, placed
from ..model import Observation
from .inline import origin
from .markup import NOTHING, joined, link, paragraph, tag
from .observations import when
from .page import Page


@block("numbers", takes="observation")
def numbers(page: Page, ids: tuple[str, ...]) -> Markup:
    """A grid of big numbers, in the order of the ids."""
    known = page.site.observations
    return grid(number(page, i, label(page, i), page.words.elsewhere(known[i])) for i in ids)


def grid(numbers: Iterable[Markup]) -> Markup:
    """Big numbers beside one another."""
    return Markup('<div class="ds-numbers" data-search-exclude>%s</div>') % joined(numbers)


def label(page: Page, observation_id: str) -> Markup:
    """What a number is of, linked to its address."""
    observation = page.site.observations[observation_id]
    return link(page.value_link(observation), page.words.name(observation))


def number(page: Page, observation_id: str, name: str, area: str = "") -> Markup:
    """One big number. The value is set large; its bound word and unit stand with it, smaller, its interval under it.

    `name` and `area` are what it is of, as far as nothing around it says so.
    """
    observation = page.site.observations[observation_id]
    before, bound, digits, after = pieces(page, observation)
    status = NOTHING
    if observation.status != "reported":
        status = tag(page.words.status(observation.status), observation.status)
    above = NOTHING
    if name or status:
        above = paragraph("ds-number__label", joined((name, status), " "))
    beside = page.words.join_phrases(filter(None, (area, page.words.beside(observation))))
    return Markup(
        '<div class="ds-number" data-observation="%s">%s'
        '<p class="ds-number__figure"><span class="ds-number__unit">%s</span>'
        '<span class="ds-number__bound">%s</span> <span class="ds-number__value">%s</span> '
        '<span class="ds-number__unit">%s</span></p>%s<p class="ds-number__when">%s</p>'
        '<p class="ds-number__source">%s</p></div>'
    ) % (
        observation.id,
        above,
        before,
        bound,
        digits,
        after,
        paragraph("ds-number__beside", beside) if beside else NOTHING,
        when(page, observation),
        origin(page, observation),
    )


def pieces(page: Page, observation: Observation) -> tuple[str, str, str, str]:
    """A value in parts: what its unit puts before it, its bound, its digits, its unit."""
    words = page.words
    pattern = words.pattern(observation)
    before, _, after = pattern.partition("{n}")
    bound, digits = words.bound(observation), words.digits(observation)
    if money := MONEY.search(pattern):  # a sign belongs to its digits: about £311, −£3
        before, digits = before.removesuffix(money[1]), placed(money[0], digits)
    if after.startswith("%"):
        digits, after = f"{digits}%", after[1:]
    return before.strip(), bound, digits, after.strip()
