"""References inside a sentence: a value with its popover, a link to a term, entity or paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from .. import derive
from ..bound import Bound
from ..model import Observation, Text
from ..references import QUOTE, Reference, split
from .markup import link
from .page import Page

VALUE = re.compile(
    r"(?P<before>[(\[（《「“‘]?)"
    r'<span class="ds-value" data-observation="(?P<id>[a-z0-9-]+)">(?P<words>[^<]*)</span>'
    r"(?P<after>[,.;:!?)\]%，。；：！？、）》」”’]*)"
)


def html(page: Page, text: Text) -> str:
    """A text as HTML, its references as values and links."""
    chosen = text.en if page.language == "en" else text.zh
    pieces = (
        escape(page.words.simplify(piece))
        if isinstance(piece, str)
        else reference(page, piece, starts_sentence(chosen[: piece.offset]))
        for piece in split(chosen)
    )
    return "".join(pieces)


def starts_sentence(before: str) -> bool:
    """Whether what follows these words begins a sentence."""
    return not before.strip() or before.rstrip().endswith((".", "?", "!"))


def reference(page: Page, ref: Reference, starts: bool = False) -> str:
    """One reference as HTML, with a capital where it starts a sentence; KeyError without a target."""
    if ref.kind == QUOTE:
        return f'<span lang="{page.site.article.language}">{escape(ref.target)}</span>'
    words = page.words.reference(ref)
    words = escape(words[:1].upper() + words[1:] if starts else words)
    match ref.kind:
        case "value":
            return value(page.site.observations[ref.target], words)
        case "term":
            return link(page.term_link(ref.target), words, "ds-term")
        case "entity":
            return link(page.entity_link(page.site.entities[ref.target]), words, "ds-entity")
        case "indicator":
            return link(page.indicator_link(page.site.indicators[ref.target]), words)
        case "figure":
            return link(page.figure_link(ref.target), words)
        case _:
            return link(page.paragraph_link(ref.target), words, "ds-locator")


def value(observation: Observation, words: str) -> str:
    """An inline value as it stands in the text; `popovers` later gives it its explanation."""
    return f'<span class="ds-value" data-observation="{observation.id}">{words}</span>'


def popovers(page: Page, content: str) -> str:
    """The page's HTML with an explanation behind each inline value.

    Done last, so that the explanations stay out of the search index. It uses the platform's own
    popover: keyboard, touch and Escape work without any script.
    """
    numbers: Iterator[int] = iter(range(1, 100_000))

    def explain(match: re.Match[str]) -> str:
        observation = page.site.observations.get(match["id"])
        if observation is None:
            return match[0]
        written = explained(page, observation, match["words"], f"ds-pop-{next(numbers)}")
        if not match["before"] and not match["after"]:
            return written
        # A button is an atom to the line breaker: without this a comma could start a line.
        return f'<span class="ds-joined">{match["before"]}{written}{match["after"]}</span>'

    return VALUE.sub(explain, content)


def explained(page: Page, observation: Observation, words: str, anchor: str) -> str:
    """A value as a button that opens what it is, when, how bounded, and from where."""
    ui, indicator = page.ui, page.site.indicators[observation.indicator]
    when = escape(page.words.period(observation))
    if observation.period and observation.period_basis != "stated":
        when += page.words.aside(escape(page.words.basis(observation.period_basis)))
    lines = [
        (
            "name",
            page.words.said(
                page.observation_name(observation), escape(page.words.value(observation))
            ),
        ),
        ("when", f"{ui('pop.when')}{when}"),
        ("bound", bound(page, observation)),
        ("source", f"{ui('pop.source')}{origin(page, observation)}"),
    ]
    if observation.status != "reported":
        status = (page.words.status(observation.status), with_context(page, observation))
        lines.insert(1, ("status", escape(page.words.dotted(status))))
    body = "".join(f'<span class="ds-pop__{kind}">{text}</span>' for kind, text in lines if text)
    more = link(page.indicator_link(indicator), ui("pop.more"), "ds-pop__more")
    return (
        f'<span class="ds-value" data-observation="{observation.id}">'
        f'<button type="button" class="ds-value__text" popovertarget="{anchor}">{words}</button>'
        f'<span class="ds-pop" popover id="{anchor}">{body}{more}</span></span>'
    )


def bound(page: Page, observation: Observation) -> str:
    """What the bound means; of a derived value without one nobody has stated anything."""
    if observation.status == "derived" and observation.bound is Bound.EXACT:
        return ""
    return escape(page.words.bound_name(observation.bound, observation.status))


def with_context(page: Page, observation: Observation) -> str:
    """That figures of other sources went into a derived value, or nothing."""
    if observation.formula is None:
        return ""
    used = derive.sources(page.site, observation)
    return page.words.ui("derived.with_context") if any(o.status == "context" for o in used) else ""


def origin(page: Page, observation: Observation) -> str:
    """Where a value comes from: its paragraph, its formula, or another source."""
    if observation.locator:
        words = escape(page.words.locator(observation.locator))
        return link(page.paragraph_link(observation.locator), words, "ds-locator")
    if observation.formula:
        return f'<span class="ds-formula">{escape(page.words.formula(observation.formula))}</span>'
    source = page.site.sources.get(observation.source)
    if source is None:
        return ""
    return link(page.source_link(source.id), page.plain(source.title))
