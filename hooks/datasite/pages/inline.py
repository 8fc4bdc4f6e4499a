"""References inside a sentence: a value with its popover, a link to a term, entity or paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from markupsafe import Markup

from .. import derive
from ..model import Observation, Text
from ..references import QUOTE, Reference, split
from ..words.margins import margins_of, told_as
from ..words.untranslated import marked
from .markup import NOTHING, filled, in_language, joined, link, span, trusted
from .page import Page

OPENED = ('<bdi class="ds-pop"', "</bdi>")  # where the explanation of a value begins and ends
OPENS = trusted(
    '<span class="ds-value" data-observation="%s">'
    '<button type="button" class="ds-value__text" popovertarget="%s">%s</button>'
    + OPENED[0]
    + ' popover id="%s" data-search-exclude>%s%s'
    + OPENED[1]
    + "</span>"
)
BEFORE = re.compile(r"[(（《「“‘]?$")
AFTER = re.compile(r"(?:[,.;:?)%，。；：！？、）》」”’]|!(?!\[))*")  # ![ begins an image


def html(page: Page, text: Text) -> Markup:
    """A text as HTML, its references as values and links; marked where its translation is wanted."""
    if other := page.words.instead(text):
        said = html(replace(page, words=other), text)
        return trusted(marked(said, other.language, page.ui("text.wanted")))
    chosen = page.words.raw(text)
    pieces = [page.words.converted(p) if isinstance(p, str) else p for p in split(chosen)]
    written: list[str] = []
    for i, piece in enumerate(pieces):
        if isinstance(piece, str):
            written.append(piece)
            continue
        made = reference(page, piece, starts_sentence(chosen[: piece.offset]))
        if piece.kind == "value" and page.opens:
            before, after = neighbour(pieces, i - 1), neighbour(pieces, i + 1)
            start, end = touching(before, after)
            made = kept_together(before[start:], made, after[:end])
            if start < len(before):
                written[-1] = before[:start]
            if end:
                pieces[i + 1] = after[end:]
        written.append(made)
    return joined(written)


def neighbour(pieces: Sequence[str | Reference], place: int) -> str:
    """The words beside a reference, or none where it begins or ends the text, or stands beside another."""
    piece = pieces[place] if 0 <= place < len(pieces) else ""
    return piece if isinstance(piece, str) else ""


def touching(before: str, after: str) -> tuple[int, int]:
    """Where the mark that touches a value begins in the words before it, and those after it end."""
    opening, closing = BEFORE.search(before), AFTER.match(after)
    return opening.start() if opening else len(before), closing.end() if closing else 0


def kept_together(before: str, value: Markup, after: str) -> Markup:
    """A value with the marks that touch it; a button is an atom to the line breaker: a comma could start a line."""
    if not before and not after:
        return value
    return span("ds-joined", joined((before, value, after)))


def starts_sentence(before: str) -> bool:
    """Whether what follows these words begins a sentence."""
    return not before.strip() or before.rstrip().endswith((".", "?", "!"))


def reference(page: Page, ref: Reference, starts: bool = False) -> Markup:
    """One reference as HTML, with a capital where it starts a sentence; KeyError without a target."""
    if ref.kind == QUOTE:
        return in_language(page.site.article.language, ref.target)
    words = page.words.reference(ref)
    words = words[:1].upper() + words[1:] if starts else words
    match ref.kind:
        case "value":
            return value(page, page.site.observations[ref.target], words)
        case "term":
            return link(page.term_link(ref.target), words, "ds-term")
        case "entity":
            return link(page.entity_link(page.site.entities[ref.target]), words, "ds-entity")
        case "indicator":
            return link(page.indicator_link(page.site.indicators[ref.target]), words)
        case "figure":
            return link(page.figure_link(ref.target), words, "ds-figure-link")
        case _:
            return link(page.paragraph_link(ref.target), words, "ds-locator")


def value(page: Page, observation: Observation, words: str) -> Markup:
    """A value as it stands in the text, as a button that opens its explanation; on paper it only stands there."""
    if page.opens:
        return explained(page, observation, words, page.anchor())
    return closed_value(observation, words)


def closed_value(observation: Observation, words: str) -> Markup:
    """A value that opens nothing."""
    return Markup('<span class="ds-value" data-observation="%s">%s</span>') % (
        observation.id,
        words,
    )


def explained(page: Page, observation: Observation, words: str, anchor: str) -> Markup:
    """A value as a button that opens what it is, when, how bounded, and from where.

    It uses the platform's own popover: keyboard, touch and Escape work without any script. Search does
    not read it: the theme's reader leaves out an element up to the next end of one of its kind, hence
    an element (OPENED) of which there is none inside.
    """
    when: str = page.words.period(observation)
    if observation.period and observation.period_basis != "stated":
        when += page.words.parenthetical(page.words.basis(observation.period_basis))
    lines: list[tuple[str, str]] = [
        (
            "name",
            page.words.labelled(page.words.name(observation), page.words.estimate(observation)),
        ),
        ("note", page.words.elsewhere(observation)),
        ("note", page.words.base(observation)),
        ("when", page.ui("pop.when") + when),
        ("note", undated_note(page, observation)),
        ("note", page.words.revision(observation)),
        ("bound", bound(page, observation)),
        ("source", joined((page.ui("pop.source"), origin(page, observation)))),
    ]
    if observation.status != "reported":
        status = (page.words.status(observation.status), with_context(page, observation))
        lines.insert(1, ("status", page.words.join_facts(status)))
    body = joined(span(f"ds-pop__{kind}", said) for kind, said in lines if said)
    more = link(page.value_link(observation), page.ui("pop.more"), "ds-pop__more")
    return filled(OPENS, observation.id, anchor, words, anchor, body, more)


def bound(page: Page, observation: Observation) -> str:
    """What the bound means; of a derived value without one nobody has stated anything."""
    if observation.status == "derived" and observation.bound == "exact":
        return ""
    return page.words.certainty(observation)


def undated_note(page: Page, observation: Observation) -> str:
    """What is known of a value that the source does not date, such as the year it very probably is of."""
    if observation.period is not None or observation.note is None:
        return ""
    return page.words.text(observation.note)


def with_context(page: Page, observation: Observation) -> str:
    """That figures of other sources went into a derived value, or nothing."""
    if observation.formula is None:
        return ""
    used = derive.stated_inputs(page.site, observation)
    return page.words.ui("derived.with_context") if any(o.outside for o in used) else ""


def origin(page: Page, observation: Observation) -> Markup:
    """Where a value comes from: its paragraph, its formula, or another source."""
    if observation.locator:
        stated, *margins = (
            link(page.paragraph_link(each), page.words.locator(each), "ds-locator")
            for each in (observation.locator, *margins_of(page.site, observation))
        )
        if not margins:
            return stated
        said = page.filled(told_as(page.site, observation), where=page.join_clauses(margins))
        return page.join_clauses((stated, said))
    if observation.formula:
        return span("ds-formula", page.words.formula(observation.formula))
    source = page.site.sources.get(observation.source)
    if source is None:
        return NOTHING
    return link(page.source_link(source.id), page.words.text(source.title))
