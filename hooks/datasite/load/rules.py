"""What a schema cannot say about one record: value or symbol, period and basis, evidence, kinds."""

from __future__ import annotations

from collections.abc import Collection

from ..model import Entity, Figure, Observation, Paragraph, Section, Source, Unit
from ..problems import Problems, did_you_mean, inside

# Names of published files that a figure's downloads would overwrite.
RESERVED = ("observations", "entities", "datapackage")


def check_unit(unit: Unit, problems: Problems) -> None:
    """Percent is a hundredth: anything else would be a slip of a hundred times."""
    if unit.kind == "percent" and unit.scale * 100 != 1:
        place = inside(unit.place, "scale")
        problems.add(
            place, f"{unit.id} is of kind percent with scale {unit.scale}", "write scale: 0.01"
        )


def check_observation(
    o: Observation, main: str | None, paragraphs: Collection[str], problems: Problems
) -> None:
    """Value or symbol, period and basis, evidence; `paragraphs` are those whose ledger is known."""
    if o.number is not None and o.symbol is not None:
        place = inside(o.place, "symbol")
        problems.add(place, f"{o.id} has both a value and a symbol", "delete one of the two")
    if o.number is None and o.symbol is None:
        problems.add(o.place, 'missing key "value"', 'or "symbol", where the source leaves it open')
    if o.symbol is not None and o.bound is not None:
        place = inside(o.place, "bound")
        problems.add(place, f"{o.id} is the letter {o.symbol} with a bound", "delete bound")
    check_period(o, problems)
    if main is None:
        return
    if o.source == main:
        if o.locator is None:
            hint = "the article's values say where it gives them, and in which characters"
            problems.add(o.place, 'missing key "locator"', hint)
        elif o.as_stated is None and o.locator in paragraphs:
            hint = (
                f"it may be left out where the ledger of {o.locator} has one figure of this record"
            )
            problems.add(o.place, 'missing key "as_stated"', hint)
        if o.status == "context":
            hint = "name its source with `source`" if o.section == "context" else "delete status"
            problems.add(o.place, f"{o.id} has status context and the article as source", hint)
    else:
        if o.status != "context":
            hint = "write status: context"
            place = inside(o.place, "status")
            problems.add(place, f"{o.id} is {o.status}, and its source is not the article", hint)
        _refuse_locator(o, problems)


def check_entity(e: Entity, main: str | None, problems: Problems) -> None:
    """Date and basis, evidence, steps of a chain, parts of a structure."""
    if e.date is None and e.date_basis != "undated":
        problems.add(
            inside(e.place, "date_basis"),
            f"{e.id} has a date_basis and no date",
            'add "date", or delete date_basis',
        )
    if e.date is not None and e.date_basis == "undated":
        problems.add(inside(e.place, "date"), f"{e.id} has a date and is undated", "delete one")
    for kind, key, values in (("chain", "steps", e.steps), ("structure", "parts", e.parts)):
        if e.kind == kind and not values:
            problems.add(e.place, f'missing key "{key}"', f"a {kind} has {key}")
        if e.kind != kind and values:
            place = inside(e.place, key)
            problems.add(place, f"{e.id} is a {e.kind} and has {key}", f"write kind: {kind}")
    if main is None:
        return
    if e.source != main:
        _refuse_locator(e, problems)
    elif e.section == "context":
        problems.add(e.place, 'missing key "source"', "records of context.yml name their source")
    elif e.locator is None:
        problems.add(
            e.place, 'missing key "locator"', "the paragraph that names it, as section.number"
        )


def check_figure(figure: Figure, problems: Problems) -> None:
    """Something to draw, and a name of its own."""
    if not figure.observations and not figure.entities:
        problems.add(figure.place, f"{figure.id} draws nothing", "list observations or entities")
    if figure.id in RESERVED:
        place = inside(figure.place, "id")
        problems.add(place, f'a figure cannot be called "{figure.id}"', "a download has this name")


def check_section(section: Section, problems: Problems) -> None:
    """Paragraphs are named after their section; numerals name their records."""
    if section.id == "context":
        place = inside(section.place, "id")
        problems.add(place, 'a section cannot be called "context"', "context.yml has this name")
    for number, paragraph in enumerate(section.paragraphs, 1):
        if paragraph.id != f"{section.id}.{number}":
            problems.add(
                inside(paragraph.place, "id"),
                f'paragraph "{paragraph.id}" stands in the place of "{section.id}.{number}"',
                "paragraphs are numbered in reading order",
            )
        _check_numerals(paragraph, problems)


def check_sources(sources: list[Source], problems: Problems) -> None:
    """One source is the article."""
    mains = [source for source in sources if source.main]
    for source in mains[1:]:
        place = inside(source.place, "main")
        problems.add(place, f"{source.id} is a second main source", f"{mains[0].id} is the first")
    if sources and not mains:
        problems.add(sources[0].place, "no source is main", "write main: true at the article")


def section_name_fault(name: str, stem: str, known: list[str]) -> tuple[str, str] | None:
    """A file of records carries the name of its section."""
    if name != stem and name in known and stem not in known:
        return f'this file of section "{name}" is called {stem}.yml', f"call it {name}.yml"
    if name != stem:
        return f'this file is of section "{stem}", not "{name}"', f"write section: {stem}"
    if name not in known:
        hint = did_you_mean(name, known) or f"sections are: {', '.join(known)}"
        return f'the article has no section "{name}"', hint
    return None


def check_period(o: Observation, problems: Problems) -> None:
    """A period, unless undated."""
    if o.period is None and o.period_basis != "undated":
        hint = "or write period_basis: undated, if the source does not say"
        problems.add(o.place, 'missing key "period"', hint)
    if o.period is not None and o.period_basis == "undated":
        place = inside(o.place, "period")
        problems.add(place, f"{o.id} has a period and is undated", "delete one of the two")


def _refuse_locator(record: Observation | Entity, problems: Problems) -> None:
    if record.locator is not None:
        problems.add(
            inside(record.place, "locator"),
            f"{record.id} has a locator, and its source is not the article",
            "delete the locator",
        )


def _check_numerals(paragraph: Paragraph, problems: Problems) -> None:
    for numeral in paragraph.numerals:
        if numeral.kind in ("figure", "name") and numeral.record is None:
            what = "observation" if numeral.kind == "figure" else "entity"
            problems.add(
                numeral.place, 'missing key "record"', f"the id of the {what} that it belongs to"
            )
        if numeral.kind == "grammar" and numeral.record is not None:
            place = inside(numeral.place, "record")
            problems.add(place, "a numeral of kind grammar has no record", "delete one of the two")
