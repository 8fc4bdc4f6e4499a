"""Rules of references: what they name exists, in a form that it has, and leads in no circle."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..languages.writing import countable
from ..location import Location
from ..model import (
    Site,
)
from ..problems import Problem, problem_at, quote
from ..references import Reference
from ..rules import rule


@rule("id-unknown", hard=True)
def no_record(place: Location, kind: str, id_: str, message: str, hint: str) -> Problem:
    """A record, a text or a page names a record that does not exist.

    Why: The link would lead nowhere, or the number be missing in the middle of a sentence.

    Example:
        data/sections/harbour.yml:
            indicators:
            - id: cargo
              unit: tone
    Instead:
        data/sections/harbour.yml:
            indicators:
            - id: cargo
              unit: tonne
    """
    return replace(problem_at(place, message, hint), unknown=(kind, id_))


@rule("circle", hard=True)
def circle(place: Location, message: str, hint: str) -> Problem:
    """An area is within itself, or an entity relates to itself.

    Why: What follows from it (the larger area, the way to another institution) would never end.

    Example:
        data/areas.yml:
            areas:
            - id: lakeland
              within: mirror-lake
    Instead:
        data/areas.yml:
            areas:
            - id: mirror-lake
              within: lakeland
    """
    return problem_at(place, message, hint)


@rule("numeral-elsewhere", after=("evidence-missing", "id-unknown", "status-source"))
def elsewhere(place: Location, message: str, note: str) -> Problem:
    """A numeral of one paragraph belongs to a record that names another paragraph.

    Why: The link from the number would lead to a paragraph where it does not stand. Where an article
    says a number twice, a note at the numeral says so. The margin of an estimate may stand in any paragraph.

    Example:
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.2
                numerals:
                - {fragment: 12 routes, kind: figure, record: routes}
                - {fragment: ranked second, kind: figure, record: passenger-rank-2031}
                - {fragment: "exceed 30,000", kind: figure, record: passengers-2032}
                - {fragment: four ferries, kind: figure, record: ferries}
    Instead:
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.2
                numerals:
                - {fragment: 12 routes, kind: figure, record: routes}
                - {fragment: ranked second, kind: figure, record: passenger-rank-2031}
                - {fragment: "exceed 30,000", kind: figure, record: passengers-2032}
                - fragment: four ferries
                  kind: figure
                  record: ferries
                  note: {en: "Said again in the fleet.", zh: "Said again in the fleet."}
    """
    hint = f"correct the record or its locator; where the article says it again, add `note: {note}`"
    return problem_at(place, message, hint)


NO_BRACKETS = "write [[id]]; other square brackets cannot stand in a text"


@rule("reference-broken", hard=True)
def broken_reference(place: Location, piece: str, hint: str = NO_BRACKETS) -> Problem:
    """Square brackets in a text, or two in a row on a page, are no reference.

    Why: Two opening brackets without their end were meant as a reference, and readers would see them.

    Example:
        data/sections/fleet.yml:
            entities:
            - id: service-system
              description: {en: "It has [[services-core].", zh: "[[services-core]]"}
    Instead:
        data/sections/fleet.yml:
            entities:
            - id: service-system
              description: {en: "It has [[services-core]].", zh: "[[services-core]]"}
    """
    return problem_at(place, f"broken reference in {quote(piece)}", hint)


@rule("reference-in-name", hard=True)
def in_name(place: Location, source: str, *, title: bool = False) -> Problem:
    """A name holds a reference.

    Why: Names stand in menus, addresses and files, where nothing can be linked or looked up. A name says what is
    counted, and its values how much; only the title of the article has the number that the article gives it.

    Example:
        data/sections/harbour.yml:
            indicators:
            - id: cargo
              name: {en: "Cargo of [[routes]]", zh: "Cargo of [[routes]]"}
    Instead:
        data/sections/harbour.yml:
            indicators:
            - id: cargo
              name: {en: Cargo, zh: Cargo}
    """
    hint = "leave the number out of the name; a sentence or the title of a figure may have it"
    if title:
        hint = "write the title as the article has it, with its number"
    return problem_at(place, f"{source} stands in a name", hint)


@rule("reference-in-title", hard=True)
def in_title(place: Location, source: str) -> Problem:
    """A title quotes another title.

    Why: Two titles could quote each other without end.

    Example:
        data/sections/harbour.yml:
            figures:
            - id: cargo-growth-pair
              title: {en: "[[routes name]]", zh: "[[routes name]]"}
    Instead:
        data/sections/harbour.yml:
            figures:
            - id: cargo-growth-pair
              title: {en: "Cargo rose [[cargo-growth-2031h1]]", zh: "[[cargo-growth-2031h1]]"}
    """
    return problem_at(place, f"{source} stands in a title", "a title quotes no title")


@rule("reference-kind", hard=True)
def unknown_kind(place: Location, message: str, hint: str) -> Problem:
    """A reference names a kind of record that cannot be linked.

    Why: The word before the colon says where the link leads: term, entity, indicator, figure, paragraph.

    Example:
        data/article.yml:
            sections:
            - id: fleet
              summary: {en: "The [[entty:plan-swallow]].", zh: "[[entty:plan-swallow]]"}
    Instead:
        data/article.yml:
            sections:
            - id: fleet
              summary: {en: "The [[entity:plan-swallow]].", zh: "[[entity:plan-swallow]]"}
    """
    return problem_at(place, message, hint)


@rule("reference-form", hard=True)
def unknown_form(place: Location, message: str, hint: str) -> Problem:
    """A reference asks for a form of a value that does not exist.

    Why: A value can be written whole, or its number, period, name or words. Other words after the id
    mean nothing.

    Example:
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.2
                says: {en: "There are [[routes nmber]].", zh: "[[routes]]"}
    Instead:
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.2
                says: {en: "There are [[routes number]].", zh: "[[routes]]"}
    """
    return problem_at(place, message, hint)


@rule("words-large")
def unspelled(site: Site, reference: Reference, place: Location) -> Iterator[Problem]:
    """A value is to be written in words and is not a small whole number.

    Why: Words are for numbers from one to ten. Others keep their digits, which show how exact they are.

    Example:
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.2
                says: {en: "There are [[routes words]].", zh: "[[routes]]"}
    Instead:
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.2
                says: {en: "There are [[routes]] and [[ferries words]].", zh: "[[routes]][[ferries]]"}
    """
    o = site.observations.get(reference.target)
    if o is None or o.formula is not None or not reference.form.endswith("words"):
        return  # a derived value is not known yet
    indicator = site.indicators.get(o.indicator)
    unit = site.units.get(indicator.unit) if indicator else None
    if unit is not None and not countable(o.value, unit):
        message = f"{reference.source[:80]} is not a whole number from one to ten"
        yield problem_at(place, message, f"write [[{o.id}]]: words are for small numbers")


@rule("reference-empty")
def unsaid(site: Site, reference: Reference, place: Location) -> Iterator[Problem]:
    """A reference asks for the interval, the margin, the level or the base of a value that has none.

    Why: The sentence would have a hole where the words should stand.

    Example:
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.2
                says: {en: "There are [[routes limits]].", zh: "[[routes limits]]"}
    Instead:
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.2
                says: {en: "There are [[routes]].", zh: "[[routes]]"}
    """
    o = site.observations.get(reference.target)
    indicator = site.indicators.get(o.indicator) if o else None
    if o is None or indicator is None or reference.kind != "value":
        return
    if reference.form == "limits" and not o.estimated:
        yield problem_at(place, f"{reference.source[:80]} has no interval", f"write [[{o.id}]]")
    if reference.form == "margin" and o.margin is None:
        hint = (
            f"write [[{o.id} limits]]: its ends are not as far away"
            if o.surrounded
            else f"write [[{o.id}]]"
        )
        yield problem_at(place, f"{reference.source[:80]} has no margin", hint)
    if reference.form == "level" and o.level is None:
        yield problem_at(
            place, f"{reference.source[:80]} has no level", "give the record one, or leave it out"
        )
    if reference.form == "base" and indicator.base is None and indicator.against is None:
        message = f"{reference.source[:80]} is relative to nothing"
        yield problem_at(place, message, f"write [[{o.id}]]: only an index and growth are relative")
