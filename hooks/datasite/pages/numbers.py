"""Big numbers: the few values that matter, each with its bound, its period and its paragraph."""

from __future__ import annotations

from html import escape

from ..directives import block
from ..model import Observation
from .inline import origin
from .markup import link, tag
from .observations import when
from .page import Page


@block("numbers", takes="observation")
def numbers(page: Page, ids: tuple[str, ...]) -> str:
    """A grid of big numbers, in the order of the ids."""
    grid = "".join(number(page, i, label(page, i)) for i in ids)
    return f'<div class="ds-numbers">{grid}</div>'


def label(page: Page, observation_id: str) -> str:
    """What a number is of, linked to its indicator."""
    observation = page.site.observations[observation_id]
    indicator = page.site.indicators[observation.indicator]
    return link(page.indicator_link(indicator), page.observation_name(observation))


def number(page: Page, observation_id: str, name: str) -> str:
    """One big number. The value is set large; its bound word and unit stand with it, smaller."""
    observation = page.site.observations[observation_id]
    words = page.words
    before, bound, digits, after = pieces(page, observation)
    status = (
        ""
        if observation.status == "reported"
        else tag(escape(words.status(observation.status)), observation.status)
    )
    above = f'<p class="ds-number__label">{name} {status}</p>' if name or status else ""
    return (
        f'<div class="ds-number" data-observation="{observation.id}">'
        f"{above}"
        f'<p class="ds-number__figure">'
        f'<span class="ds-number__unit">{escape(before)}</span>'
        f'<span class="ds-number__bound">{escape(bound)}</span> '
        f'<span class="ds-number__value">{escape(digits)}</span> '
        f'<span class="ds-number__unit">{escape(after)}</span></p>'
        f'<p class="ds-number__when">{when(page, observation)}</p>'
        f'<p class="ds-number__source">{origin(page, observation)}</p>'
        f"</div>"
    )


def pieces(page: Page, observation: Observation) -> tuple[str, str, str, str]:
    """A value in parts: what its unit puts before it, its bound, its digits, its unit."""
    words = page.words
    before, _, after = words.pattern(observation).partition("{n}")
    bound, digits = words.bound(observation), words.digits(observation)
    if after.startswith("%"):  # a sign belongs to its digits
        digits, after = f"{digits}%", after[1:]
    return before.strip(), bound, digits, after.strip()
