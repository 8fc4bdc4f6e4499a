"""What a schema cannot say about an entity: date and basis, steps or parts of its kind, where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Entity
from ...problems import Problem, problem_at
from ...rules import rule
from .known import Known


@rule("date-basis", each=Entity, hard=True)
def date_and_basis(e: Entity, known: Known) -> Iterator[Problem]:
    """An entity says how its date is known and has none, or has one and is called undated.

    Why: The timeline shows what is dated and says of each date whether the article prints it.

    Example:
        data/sections/fleet.yml:
            entities:
            - id: plan-swallow
              date_basis: stated
    Instead:
        data/sections/fleet.yml:
            entities:
            - id: plan-swallow
              date: 2031
              date_basis: implied
    """
    if e.date is None and e.date_basis != "undated":
        yield problem_at(
            e.place.inside("date_basis"),
            f"{e.id} has a date_basis and no date",
            'add "date", or delete date_basis',
        )
    if e.date is not None and e.date_basis == "undated":
        yield problem_at(e.place.inside("date"), f"{e.id} has a date and is undated", "delete one")


@rule("kind-parts", each=Entity, hard=True)
def parts_of_kind(e: Entity, known: Known) -> Iterator[Problem]:
    """An entity lacks the steps, parts or role that its kind has, or has those of another kind.

    Why: The kind decides how an entity is drawn and told. A chain without steps would be an empty picture.

    Example:
        data/sections/fleet.yml:
            entities:
            - id: voyage
              kind: event
              steps: [{en: Board, zh: Board}, {en: Cross, zh: Cross}]
    Instead:
        data/sections/fleet.yml:
            entities:
            - id: voyage
              kind: chain
              steps: [{en: Board, zh: Board}, {en: Cross, zh: Cross}]
    """
    if e.kind not in known.kinds:
        return  # told elsewhere
    for key, values in (("steps", e.steps), ("parts", e.parts), ("role", e.role)):
        if known.kinds[e.kind].holds == key and not values:
            yield problem_at(e.place, f'missing key "{key}"', f"a {e.kind} has {key}")
        if known.kinds[e.kind].holds != key and values:
            fitting = " or ".join(kind.id for kind in known.kinds.values() if kind.holds == key)
            hint = f"write kind: {fitting}" if fitting else f"no kind of vocabulary.yml holds {key}"
            place = e.place.inside(key)
            yield problem_at(place, f"{e.id} is a {e.kind} and has {key}", hint)


@rule("person-date", each=Entity, hard=True)
def date_of_person(e: Entity, known: Known) -> Iterator[Problem]:
    """A person has a date.

    Why: A person is on record for an office in which a source names them. Dates of a life are no part of that,
    and whoever is named did not ask for an entry.

    Example:
        data/vocabulary.yml:
            kinds:
            - id: person
              one: {en: person, zh: person}
              many: {en: People, zh: People}
              holds: role
        data/sections/fleet.yml:
            entities:
            - id: harbour-master
              kind: person
              name: {en: Lin Yu, zh: Lin Yu}
              name_basis: ours
              role: {en: Harbour master, zh: Harbour master}
              description: {en: Speaks for the port., zh: Speaks for the port.}
              date: 1980
              locator: fleet.1
    Instead:
        data/vocabulary.yml:
            kinds:
            - id: person
              one: {en: person, zh: person}
              many: {en: People, zh: People}
              holds: role
        data/sections/fleet.yml:
            entities:
            - id: harbour-master
              kind: person
              name: {en: Lin Yu, zh: Lin Yu}
              name_basis: ours
              role: {en: Harbour master, zh: Harbour master}
              description: {en: Speaks for the port., zh: Speaks for the port.}
              locator: fleet.1
    """
    if e.role is not None and e.date is not None:
        hint = "delete the date; what happened is an entity of its own"
        yield problem_at(e.place.inside("date"), f"{e.id} is a person with a date", hint)


@rule("origin-missing", each=Entity, hard=True)
def origin_missing(e: Entity, known: Known) -> Iterator[Problem]:
    """An entity names neither a paragraph of the article nor another source.

    Why: Institutions and plans are facts as numbers are: a reader must be able to look them up.

    Example:
        data/sections/fleet.yml:
            entities:
            - id: shipyard
              kind: institution
              name: {en: Shipyard, zh: Shipyard}
              name_basis: ours
              description: {en: It builds ferries., zh: It builds ferries.}
    Instead:
        data/sections/fleet.yml:
            entities:
            - id: shipyard
              kind: institution
              name: {en: Shipyard, zh: Shipyard}
              name_basis: ours
              description: {en: It builds ferries., zh: It builds ferries.}
              locator: fleet.1
    """
    if known.main is None or e.source != known.main:
        return
    if e.section == "context":
        yield problem_at(
            e.place, 'missing key "source"', "records of context.yml name their source"
        )
    elif e.locator is None:
        hint = "the paragraph that names it, as section.number"
        yield problem_at(e.place, 'missing key "locator"', hint)
