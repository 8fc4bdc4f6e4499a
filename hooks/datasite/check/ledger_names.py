"""Holds the names of the ledger, and what we say of a paragraph, to the entities that they name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..languages import reader
from ..model import Entity, Paragraph, Site
from ..problems import Problem, problem_at, quote
from ..references import references
from ..rules import rule

COMMON = 2  # characters that a name and its numeral share


@rule("ledger-name", each=Paragraph)
def other_name(site: Site, paragraph: Paragraph) -> Iterator[Problem]:
    """A numeral is listed as part of a name, and the entity that it names is not called so.

    Why: Numerals inside names are never charted. That must be sure, or a figure is lost.

    Example:
        data/article.yml:
            sections:
            - id: fleet
              paragraphs:
              - id: fleet.1
                numerals:
                - {fragment: four ferries, kind: name, record: plan-swallow}
                - {fragment: “1, kind: figure, record: services-core}
                - {fragment: X, kind: figure, record: services-open}
    Instead:
        data/article.yml:
            sections:
            - id: fleet
              paragraphs:
              - id: fleet.1
                numerals:
                - {fragment: “Two Swallows Plan”, kind: name, record: plan-swallow}
                - {fragment: four ferries, kind: figure, record: ferries}
                - {fragment: “1, kind: figure, record: services-core}
                - {fragment: X, kind: figure, record: services-open}
    """
    for n in paragraph.numerals:
        e = site.entities.get(n.record or "")
        if n.kind == "name" and e is not None and not shares(site, n.fragment, names_of(e)):
            yield problem_at(
                n.place.inside("fragment"),
                f"{quote(n.fragment)} is not in the name of {e.id} or its as_stated",
                f"correct the fragment or the record of this numeral of {paragraph.id}",
            )


def names_of(e: Entity) -> list[str]:
    """The characters in which an entity is named."""
    return [text for text in (e.as_stated, *e.name.values()) if text]


def shares(site: Site, fragment: str, texts: Iterable[str]) -> bool:
    """Whether a name has all digits of a numeral, and a stretch of its words."""
    words = fragment.strip("“”‘’「」『』《》\"'")
    digits = [c for c in words if c in reader(site.article.language).digits_in_names]
    stretches = [words[i : i + COMMON] for i in range(max(len(words) - COMMON + 1, 1))]
    return any(
        all(digit in text for digit in digits) and any(stretch in text for stretch in stretches)
        for text in texts
    )


@rule("entity-later", each=Paragraph)
def named_before(site: Site, paragraph: Paragraph) -> Iterator[Problem]:
    """An entity names a paragraph that comes after one whose summary already speaks of it.

    Why: A locator leads to where a thing first stands. Here the thing, or the locator, is of another place.

    Example:
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.2
                says: {en: "See the [[entity:voyage]].", zh: "[[entity:voyage]]"}
    Instead:
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.2
                says: {en: "There are [[routes]].", zh: "[[routes]]"}
    """
    told = (r for text in paragraph.says.values() for r in references(text))
    for id_ in dict.fromkeys(r.target for r in told if r.kind == "entity"):
        e = site.entities.get(id_)
        if e is None or e.locator is None or site.order[e.locator] <= site.order[paragraph.id]:
            continue
        yield problem_at(
            e.place.inside("locator"),
            f"{e.id}: locator {e.locator} but what we say of {paragraph.id} already names it",
            "name the paragraph where it first stands",
        )
