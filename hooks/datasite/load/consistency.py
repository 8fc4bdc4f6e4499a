"""What a schema cannot say about one record: value or symbol, period and basis, evidence, kinds.

Each rule looks at one record; `main` is the id of the article's source, None where that is not known.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Entity, Figure, Observation, Place, Section, Source, Unit
from ..problems import Problem, did_you_mean, inside, problem_at
from ..rules import RULES, rule

Record = Entity | Figure | Observation | Section | Unit
# Names of published files that a figure's downloads would overwrite.
RESERVED = ("observations", "entities", "datapackage")


def faults(record: Record, main: str | None = None) -> Iterator[Problem]:
    """Everything that the rules below find in a record."""
    for each in RULES.values():
        if each.module == __name__ and each.each is not None and isinstance(record, each.each):
            yield from each(record, main)


# units


@rule("percent-scale", each=Unit, hard=True)
def percent_scale(unit: Unit, main: str | None) -> Iterator[Problem]:
    """A unit of kind percent is not a hundredth.

    Why: Shares and growth are computed with this scale. Any other would make each of them wrong by a
    power of ten.

    Example:
        data/units.yml:
            units:
            - id: percent
              scale: 0.1
    Instead:
        data/units.yml:
            units:
            - id: percent
              scale: 0.01
    """
    if unit.kind == "percent" and unit.scale * 100 != 1:
        message = f"{unit.id} is of kind percent with scale {unit.scale}"
        yield problem_at(inside(unit.place, "scale"), message, "write scale: 0.01")


# observations


@rule("value-or-symbol", each=Observation, hard=True)
def value_or_symbol(o: Observation, main: str | None) -> Iterator[Problem]:
    """An observation has both a value and a symbol, or neither.

    Why: Either the source gives a number, or it leaves one open with a letter. An open one is shown as
    open and never gets a value.

    Example:
        data/sections/fleet.yml:
            observations:
            - id: services-open
              symbol: X
              value: 2
    Instead:
        data/sections/fleet.yml:
            observations:
            - id: services-open
              symbol: X
    """
    if o.number is not None and o.symbol is not None:
        place = inside(o.place, "symbol")
        yield problem_at(place, f"{o.id} has both a value and a symbol", "delete one of the two")
    if o.number is None and o.symbol is None and o.formula is None:
        yield problem_at(
            o.place, 'missing key "value"', 'or "symbol", where the source leaves it open'
        )


@rule("symbol-bound", each=Observation, hard=True)
def symbol_bound(o: Observation, main: str | None) -> Iterator[Problem]:
    """A letter in place of a number has a bound.

    Why: A bound says on which side of a number the truth lies. Of a letter nobody knows that.

    Example:
        data/sections/fleet.yml:
            observations:
            - id: services-open
              symbol: X
              bound: over
    Instead:
        data/sections/fleet.yml:
            observations:
            - id: services-open
              symbol: X
    """
    if o.symbol is not None and o.bound is not None:
        place = inside(o.place, "bound")
        yield problem_at(place, f"{o.id} is the letter {o.symbol} with a bound", "delete bound")


@rule("period-basis", each=Observation, hard=True)
def period_and_basis(o: Observation, main: str | None) -> Iterator[Problem]:
    """A period is missing and not called undated, or is there and called undated.

    Why: What the source leaves undated has no place on a time axis, and readers are told so. The two
    keys must agree on which it is.

    Example:
        data/sections/harbour.yml:
            observations:
            - id: routes
              period: 2031
              period_basis: undated
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: routes
              period_basis: undated
    """
    if o.period is None and o.period_basis != "undated":
        hint = "or write period_basis: undated, if the source does not say"
        yield problem_at(o.place, 'missing key "period"', hint)
    if o.period is not None and o.period_basis == "undated":
        place = inside(o.place, "period")
        yield problem_at(place, f"{o.id} has a period and is undated", "delete one of the two")


@rule("evidence-missing", each=Observation, hard=True)
def evidence_missing(o: Observation, main: str | None) -> Iterator[Problem]:
    """A value of the article does not say in which paragraph it stands, or in which characters.

    Why: That anyone can go from a number to the place it comes from is what the site promises.

    Example:
        data/sections/harbour.yml:
            observations:
            - id: second-routes
              indicator: route-count
              value: 12
              period_basis: undated
              area: mirror-lake
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: routes
              locator: harbour.2
              as_stated: 12 routes
    """
    if main is None or o.source != main or o.formula is not None:
        return
    if o.locator is None:
        hint = "the article's values say where it gives them, and in which characters"
        yield problem_at(o.place, 'missing key "locator"', hint)
    elif o.as_stated is None:
        hint = f"it may be left out where the ledger of {o.locator} has one figure of this record"
        yield problem_at(o.place, 'missing key "as_stated"', hint)


@rule("status-source", each=Observation, hard=True)
def status_of_source(o: Observation, main: str | None) -> Iterator[Problem]:
    """A value is called context and comes from the article, or the other way round.

    Why: Article and other sources never mix unseen: context has its own look in every chart and table.

    Example:
        data/context.yml:
            observations:
            - id: passengers-2030-lakeland
              source: yearbook
              status: reported
    Instead:
        data/context.yml:
            observations:
            - id: passengers-2030-lakeland
              source: yearbook
              status: context
    """
    if main is None or o.formula is not None:
        return
    if o.source == main and o.status == "context":
        hint = "name its source with `source`" if o.section == "context" else "delete status"
        yield problem_at(o.place, f"{o.id} has status context and the article as source", hint)
    if o.source != main and o.status != "context":
        message = f"{o.id} is {o.status}, and its source is not the article"
        yield problem_at(inside(o.place, "status"), message, "write status: context")


@rule("locator-foreign", each=Observation | Entity, hard=True)
def foreign_locator(record: Observation | Entity, main: str | None) -> Iterator[Problem]:
    """A record from another source names a paragraph of the article.

    Why: A locator leads readers to the article. What stands elsewhere would be credited to it.

    Example:
        data/context.yml:
            observations:
            - id: passengers-2030-lakeland
              source: yearbook
              locator: harbour.1
    Instead:
        data/context.yml:
            observations:
            - id: passengers-2030-lakeland
              source: yearbook
    """
    if main is not None and record.source != main and record.locator is not None:
        yield problem_at(
            inside(record.place, "locator"),
            f"{record.id} has a locator, and its source is not the article",
            "delete the locator",
        )


# entities


@rule("date-basis", each=Entity, hard=True)
def date_and_basis(e: Entity, main: str | None) -> Iterator[Problem]:
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
            inside(e.place, "date_basis"),
            f"{e.id} has a date_basis and no date",
            'add "date", or delete date_basis',
        )
    if e.date is not None and e.date_basis == "undated":
        yield problem_at(inside(e.place, "date"), f"{e.id} has a date and is undated", "delete one")


@rule("kind-parts", each=Entity, hard=True)
def parts_of_kind(e: Entity, main: str | None) -> Iterator[Problem]:
    """A chain has no steps, a structure no parts, or another kind of entity has them.

    Why: The kind decides how an entity is drawn. A chain without steps would be an empty picture.

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
    for kind, key, values in (("chain", "steps", e.steps), ("structure", "parts", e.parts)):
        if e.kind == kind and not values:
            yield problem_at(e.place, f'missing key "{key}"', f"a {kind} has {key}")
        if e.kind != kind and values:
            place = inside(e.place, key)
            yield problem_at(place, f"{e.id} is a {e.kind} and has {key}", f"write kind: {kind}")


@rule("origin-missing", each=Entity, hard=True)
def origin_missing(e: Entity, main: str | None) -> Iterator[Problem]:
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
    if main is None or e.source != main:
        return
    if e.section == "context":
        yield problem_at(
            e.place, 'missing key "source"', "records of context.yml name their source"
        )
    elif e.locator is None:
        hint = "the paragraph that names it, as section.number"
        yield problem_at(e.place, 'missing key "locator"', hint)


# figures


@rule("figure-empty", each=Figure, hard=True)
def draws_nothing(figure: Figure, main: str | None) -> Iterator[Problem]:
    """A figure lists no observations and no entities.

    Why: There is nothing to draw.

    Example:
        data/sections/harbour.yml:
            figures:
            - id: all-routes
              form: unit_dots
              title: {en: The routes, zh: The routes}
    Instead:
        data/sections/harbour.yml:
            figures:
            - id: all-routes
              form: unit_dots
              title: {en: The routes, zh: The routes}
              observations: [routes]
    """
    if not figure.observations and not figure.entities:
        yield problem_at(
            figure.place, f"{figure.id} draws nothing", "list observations or entities"
        )


@rule("figure-name", each=Figure, hard=True)
def reserved_name(figure: Figure, main: str | None) -> Iterator[Problem]:
    """A figure is called like a file that the site publishes anyway.

    Why: Its download would take the place of that file, on which the programs of others depend.

    Example:
        data/sections/harbour.yml:
            figures:
            - id: observations
              form: unit_dots
              title: {en: The routes, zh: The routes}
              observations: [routes]
    Instead:
        data/sections/harbour.yml:
            figures:
            - id: all-routes
              form: unit_dots
              title: {en: The routes, zh: The routes}
              observations: [routes]
    """
    if figure.id in RESERVED:
        place = inside(figure.place, "id")
        yield problem_at(
            place, f'a figure cannot be called "{figure.id}"', "a download has this name"
        )


# the article


@rule("section-name", each=Section, hard=True)
def section_called_context(section: Section, main: str | None) -> Iterator[Problem]:
    """A section has a name that is taken, or a file of records names another section than its own.

    Why: A file of records is found by the name of its section. `context` is the name of the file of
    other sources.

    Example:
        data/sections/fleet.yml:
            section: flet
    Instead:
        data/sections/fleet.yml:
            section: fleet
    """
    if section.id == "context":
        place = inside(section.place, "id")
        hint = "context.yml has this name"
        yield problem_at(place, 'a section cannot be called "context"', hint)


def section_of_file(name: str, stem: str, known: list[str], place: Place) -> Iterator[Problem]:
    """A file of records, called `stem`, carries the name of its section: the same rule."""
    message, hint = "", ""
    if name != stem and name in known and stem not in known:
        message, hint = f'this file of section "{name}" is called {stem}.yml', f"call it {name}.yml"
    elif name != stem:
        message = f'this file is of section "{stem}", not "{name}"'
        hint = f"write section: {stem}"
    elif name not in known:
        message = f'the article has no section "{name}"'
        hint = did_you_mean(name, known) or f"sections are: {', '.join(known)}"
    if message:
        yield section_called_context.coded(problem_at(place, message, hint))


@rule("paragraph-order", each=Section, hard=True)
def paragraph_order(section: Section, main: str | None) -> Iterator[Problem]:
    """The paragraphs of a section are not numbered in reading order.

    Why: `harbour.2` must be the second paragraph of the section for everyone who looks it up.

    Example:
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.4
                says: {en: It is old., zh: It is old.}
                numerals: []
    Instead:
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.3
                says: {en: It is old., zh: It is old.}
                numerals: []
        data/article.sha256:
            d96904975306358491c3c185fcef61109dd057e5c99af79068211045fc912d08  harbour.1
            49d258388cb5520bc10af41e1c4e0d7c967c35605d827805958eb55e55af4579  harbour.2
            5df6e0e2761359d30a8275058e299fcc0381534545f55cf43e41983f5d4c9456  harbour.3
            67f868e91692644caec7c80eaae9733ea5e0b5999a30348d30e7a29dbc4ffa4d  fleet.1
    """
    for number, paragraph in enumerate(section.paragraphs, 1):
        if paragraph.id != f"{section.id}.{number}":
            yield problem_at(
                inside(paragraph.place, "id"),
                f'paragraph "{paragraph.id}" stands in the place of "{section.id}.{number}"',
                "paragraphs are numbered in reading order",
            )


@rule("numeral-record", each=Section, hard=True)
def record_of_numeral(section: Section, main: str | None) -> Iterator[Problem]:
    """A numeral of the ledger names no record though it counts something, or names one though it does not.

    Why: The ledger accounts for every numeral of a paragraph. One that counts belongs to a record, or
    the number is missing on the site.

    Example:
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.2
                numerals:
                - {fragment: 12 routes, kind: figure}
                - {fragment: ranked second, kind: figure, record: passenger-rank-2031}
                - {fragment: "exceed 30,000", kind: figure, record: passengers-2032}
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
    """
    for numeral in (n for paragraph in section.paragraphs for n in paragraph.numerals):
        if numeral.kind in ("figure", "name") and numeral.record is None:
            what = "observation" if numeral.kind == "figure" else "entity"
            hint = f"the id of the {what} that it belongs to"
            yield problem_at(numeral.place, 'missing key "record"', hint)
        if numeral.kind == "grammar" and numeral.record is not None:
            place = inside(numeral.place, "record")
            message = "a numeral of kind grammar has no record"
            yield problem_at(place, message, "delete one of the two")


@rule("main-source", hard=True)
def main_source(sources: list[Source]) -> Iterator[Problem]:
    """No source is called the main one, or more than one is.

    Why: One of the sources is the article. Locators, status and credit follow from which it is.

    Example:
        data/sources.yml:
            sources:
            - id: yearbook
              main: true
    Instead:
        data/sources.yml:
            sources:
            - id: article
              main: true
    """
    mains = [source for source in sources if source.main]
    for source in mains[1:]:
        place = inside(source.place, "main")
        yield problem_at(
            place, f"{source.id} is a second main source", f"{mains[0].id} is the first"
        )
    if sources and not mains:
        yield problem_at(sources[0].place, "no source is main", "write main: true at the article")
