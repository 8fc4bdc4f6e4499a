"""Institutions, policies and names: lists for a section, and the directory with its relations."""

from __future__ import annotations

from collections import defaultdict
from html import escape

from ..directives import block
from ..model import Entity
from .inline import html
from .markup import heading, link, tag
from .page import Page


@block("entities", takes="entity", filters=("section", "kind"))
def entities(page: Page, filters: dict[str, tuple[str, ...]]) -> str:
    """The entities that match section and kind filters, as a list of short definitions."""
    chosen = [
        e
        for e in page.site.entities.values()
        if all(getattr(e, key) in wanted for key, wanted in filters.items())
    ]
    return f'<div class="ds-entities">{"".join(card(page, e, short=True) for e in chosen)}</div>'


@block("institutions", when="markdown")
def institutions(page: Page) -> str:
    """Every entity by kind, with its relations in both directions."""
    by_kind: dict[str, list[Entity]] = defaultdict(list)
    for entity in page.site.entities.values():
        by_kind[entity.kind].append(entity)
    pieces = []
    for kind in (k for k in page.site.vocabulary.kinds if k in by_kind):
        pieces.append(heading(page.words.kind(kind, many=True), f"kind-{kind}", 2))
        for entity in by_kind[kind]:
            pieces.append(heading(page.words.text(entity.name), entity.id, 3))
            pieces.append(card(page, entity, short=False) + "\n")
    return "".join(pieces)


def card(page: Page, entity: Entity, short: bool) -> str:
    """One entity: its name in another language, what it is, when, its relations, its paragraph.

    A short card carries its own name, linked to the full one; a full card stands under a heading.
    """
    name = ""
    if short:
        words = page.plain(entity.name)
        name = f'<p class="ds-entity__name">{link(page.entity_link(entity), words)}</p>'
    lines = [
        f'<div class="ds-entity">{name}',
        f'<p class="ds-entity__other">{other_name(page, entity)} {kind_tag(page, entity) if short else ""}</p>',
        f'<p class="ds-entity__text">{html(page, entity.description)}</p>',
        steps(page, entity),
        parts(page, entity),
    ]
    if not short:
        lines.append(relations(page, entity))
    lines.append(f'<p class="ds-entity__from">{origin(page, entity)}</p></div>')
    return "".join(lines)


def kind_tag(page: Page, entity: Entity) -> str:
    """What kind of thing it is, as a tag."""
    return tag(escape(page.words.kind(entity.kind)), "kind")


def other_name(page: Page, entity: Entity) -> str:
    """The name in the other language, marked as such, and whose English it is."""
    shown = page.elsewhere(entity.name)
    if not shown or entity.name_basis is None:
        return shown
    basis = page.ui(f"name_basis.{entity.name_basis}")
    return page.dotted((shown, f'<span class="ds-basis">{basis}</span>'))


def origin(page: Page, entity: Entity, dated: bool = True) -> str:
    """Date (unless it stands elsewhere), paragraph and evidence."""
    pieces = []
    if entity.date and dated:
        pieces.append(escape(page.words.period(entity.date)))
    if entity.locator:
        words = escape(page.words.locator(entity.locator))
        pieces.append(link(page.paragraph_link(entity.locator), words, "ds-locator"))
    elif not page.site.sources[entity.source].main:
        title = page.plain(page.site.sources[entity.source].title)
        pieces.append(link(page.source_link(entity.source), title))
    if entity.as_stated:
        pieces.append(page.verbatim(entity.as_stated))
    return page.dotted(pieces)


def steps(page: Page, entity: Entity) -> str:
    """An ordered chain as a list."""
    if not entity.steps:
        return ""
    links = "".join(f"<li>{page.plain(step)}</li>" for step in entity.steps)
    return f'<ol class="ds-chain">{links}</ol>'


def parts(page: Page, entity: Entity) -> str:
    """The counted parts of a structure with their members."""
    if not entity.parts:
        return ""
    rows = []
    for part in entity.parts:
        count = escape(page.words.number(page.site.observations[part.observation]))
        members = page.words.join(
            [page.words.text(page.site.entities[m].name) for m in part.members]
        )
        label = page.plain(part.label)
        said = page.words.said(label, escape(members)) if members else label
        rows.append(f"<li><b>{count}</b> {said}</li>")
    return f'<ul class="ds-parts">{"".join(rows)}</ul>'


def relations(page: Page, entity: Entity) -> str:
    """Relations of an entity and those of others that point at it: one line a kind, such as founded by …"""
    related: dict[tuple[str, bool], list[str]] = defaultdict(list)
    for each in entity.relations:
        related[each.type, False].append(each.target)
    for type_, other in page.site.related_to(entity.id):
        related[type_, True].append(other.id)
    rows = (
        f"<li><span>{escape(page.words.relation(kind, back=back))}</span> {named(page, others)}</li>"
        for (kind, back), others in related.items()
    )
    return f'<ul class="ds-relations">{"".join(rows)}</ul>' if related else ""


def named(page: Page, ids: list[str]) -> str:
    """Entities by name, each linked, as a list in a sentence."""
    entities = [page.site.entities[i] for i in ids]
    return page.words.join(
        [link(page.entity_link(e), page.plain(e.name), "ds-entity-link") for e in entities]
    )
