"""Institutions, policies and names: lists for a section, and the directory with its relations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from markupsafe import Markup

from ..directives import Markdown, block
from ..model import Entity
from .inline import html
from .markup import NOTHING, folded, heading, joined, link, paragraph, span, tag
from .page import Page


@block("entities", takes="entity", filters=("section", "kind"))
def entities(page: Page, filters: dict[str, tuple[str, ...]]) -> Markup:
    """The entities that match section and kind filters, as short definitions; those of a section are folded away."""
    chosen = [
        e
        for e in page.site.entities.values()
        if all(getattr(e, key) in wanted for key, wanted in filters.items())
    ]
    cards = joined(card(page, each, short=True) for each in chosen)
    made = Markup('<div class="ds-entities" data-search-exclude>%s</div>') % cards
    if "section" in filters and chosen:
        return folded(page.filled("entities.folded", n=str(len(chosen))), made, "ds-folded")
    return made


@block("institutions")
def institutions(page: Page) -> Iterator[Markup | Markdown]:
    """Every entity by kind, folded under its name, with its relations in both directions.

    Search has a place for each of them, and need not read them here.
    """
    by_kind: dict[str, list[Entity]] = defaultdict(list)
    for entity in page.site.entities.values():
        by_kind[entity.kind].append(entity)
    if not by_kind:
        yield paragraph("ds-note", page.ui("institutions.none"))
    for kind in (k for k in page.site.vocabulary.kinds if k in by_kind):
        count = page.words.parenthetical(str(len(by_kind[kind])))
        yield heading(page.words.kind(kind, many=True) + count, f"kind-{kind}", 2)
        entries = joined(entry(page, each) for each in by_kind[kind])
        yield Markup('<div class="ds-directory" data-search-exclude>%s</div>') % entries


def entry(page: Page, entity: Entity) -> Markup:
    """An entity under its name. The anchor is inside: browsers open what is folded around what they lead to."""
    name = page.words.text(entity.name)
    held = paragraph("ds-entity__name", name) + card(page, entity, short=False)
    return folded(name, Markup('<div id="%s">%s</div>') % (entity.id, held), "ds-entry")


def card(page: Page, entity: Entity, short: bool) -> Markup:
    """One entity: its name in another language, what it is, when, its relations, its paragraph.

    A short card carries its own name, linked to the full one; a full card opens under it.
    """
    name = other = NOTHING
    if short:
        words = link(page.entity_link(entity), page.words.text(entity.name))
        name, other = paragraph("ds-entity__name", words), kind_tag(page, entity)
    lines = (
        name,
        paragraph("ds-entity__other", joined((other_name(page, entity), other), " ")),
        paragraph("ds-entity__role", page.words.text(entity.role)) if entity.role else NOTHING,
        paragraph("ds-entity__text", html(page, entity.description)),
        steps(page, entity),
        parts(page, entity),
        NOTHING if short else relations(page, entity),
        paragraph("ds-entity__from", origin(page, entity) + mend(page, entity, short)),
    )
    return Markup('<div class="ds-entity">%s</div>') % joined(lines)


def mend(page: Page, entity: Entity, short: bool) -> Markup:
    """Where a full card is mended."""
    return NOTHING if short else page.mend(entity.place, page.words.text(entity.name))


def kind_tag(page: Page, entity: Entity) -> Markup:
    """What kind of thing it is, as a tag."""
    return tag(page.words.kind(entity.kind), "kind")


def other_name(page: Page, entity: Entity) -> Markup:
    """The name in the other language, marked as such, and whose English it is."""
    shown = page.elsewhere(entity.name)
    if not shown or entity.name_basis is None:
        return shown
    basis = page.ui(f"name_basis.{entity.name_basis}")
    return page.join_facts((shown, span("ds-basis", basis)))


def origin(page: Page, entity: Entity, dated: bool = True) -> Markup:
    """Date (unless it stands elsewhere), paragraph and evidence."""
    pieces: list[str] = []
    if entity.date and dated:
        pieces.append(page.words.period(entity.date))
    if entity.locator:
        words = page.words.locator(entity.locator)
        pieces.append(link(page.paragraph_link(entity.locator), words, "ds-locator"))
    elif not page.site.sources[entity.source].main:
        title = page.words.text(page.site.sources[entity.source].title)
        pieces.append(link(page.source_link(entity.source), title))
    if entity.as_stated:
        pieces.append(page.verbatim(entity.as_stated))
    return page.join_facts(pieces)


def steps(page: Page, entity: Entity) -> Markup:
    """An ordered chain as a list."""
    if not entity.steps:
        return NOTHING
    items = joined(Markup("<li>%s</li>") % page.words.text(step) for step in entity.steps)
    return Markup('<ol class="ds-chain">%s</ol>') % items


def parts(page: Page, entity: Entity) -> Markup:
    """The counted parts of a structure with their members."""
    if not entity.parts:
        return NOTHING
    rows = []
    for part in entity.parts:
        count = page.words.number(page.site.observations[part.observation])
        members = page.words.join(
            [page.words.text(page.site.entities[m].name) for m in part.members]
        )
        label = page.words.text(part.label)
        said = page.words.labelled(label, members) if members else label
        rows.append(Markup("<li><b>%s</b> %s</li>") % (count, said))
    return Markup('<ul class="ds-parts">%s</ul>') % joined(rows)


def relations(page: Page, entity: Entity) -> Markup:
    """Relations of an entity and those of others that point at it: one line a kind, such as founded by …"""
    related: dict[tuple[str, bool], list[str]] = defaultdict(list)
    for each in entity.relations:
        related[each.type, False].append(each.target)
    for type_, other in page.site.related_to(entity.id):
        related[type_, True].append(other.id)
    rows = (
        Markup("<li><span>%s</span> %s</li>")
        % (page.words.relation(kind, back=back), entity_links(page, others))
        for (kind, back), others in related.items()
    )
    return Markup('<ul class="ds-relations">%s</ul>') % joined(rows) if related else NOTHING


def entity_links(page: Page, ids: list[str]) -> Markup:
    """Entities by name, each linked, as a list in a sentence."""
    entities = [page.site.entities[i] for i in ids]
    return page.join(
        link(page.entity_link(e), page.words.text(e.name), "ds-entity-link") for e in entities
    )
