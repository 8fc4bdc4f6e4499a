"""Checks that every id a record names exists: units, sources, paragraphs, values, entities, `[[…]]`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..charts.forms import form_of
from ..languages import written_in
from ..languages.stock import words_for
from ..location import Location
from ..model import (
    Article,
    Defect,
    Entity,
    Figure,
    Indicator,
    Numeral,
    Observation,
    Refusal,
    Silence,
    Site,
)
from ..problems import Problem, did_you_mean, quote
from ..references import FORMS, LINKS, QUOTE, Reference, ids_in, split
from . import homes
from .fragments import of_interval, phrases_of
from .reference_rules import (
    broken_reference,
    circle,
    elsewhere,
    in_name,
    in_title,
    no_record,
    unknown_form,
    unknown_kind,
    unsaid,
    unspelled,
)
from .texts import Found, every

_FUNCTIONS = ("days", "months", "mark")


def unknown_references(
    site: Site, skipped_ids: frozenset[str] = frozenset(), *, incomplete: bool = False
) -> tuple[Problem, ...]:
    """Every reference to nothing. The `skipped_ids` stand in the files but could not be read: a reference
    to one is not a fault of its own; where `incomplete`, nothing can be called unknown."""
    return () if incomplete else tuple(_Check(site, skipped_ids).problems())


class _Check:
    """The ids of a site, and what names an id that is not there."""

    def __init__(self, site: Site, skipped_ids: frozenset[str]) -> None:
        self.site = site
        self.skipped_ids = skipped_ids
        self.known: dict[str, Iterable[str]] = {
            "observation": site.observations,
            "entity": site.entities,
            "indicator": site.indicators,
            "figure": site.figures,
            "term": site.terms,
            "unit": site.units,
            "area": site.areas,
            "source": site.sources,
            "kind": site.vocabulary.kinds,
            "relation": site.vocabulary.relations,
            "confidence": site.vocabulary.confidence,
            "paragraph": [p.id for p in site.article.paragraphs()],
        }

    def problems(self) -> Iterator[Problem]:
        yield from self.of_areas()
        yield from self.of_article(self.site.article)
        for unit in self.site.units.values():
            for key in ("counts", "of"):
                yield from self.one("unit", getattr(unit, key), unit.place.inside(key))
        for source in self.site.sources.values():
            place = source.place.inside("confidence")
            yield from self.one("confidence", source.confidence, place)
        for indicator in self.site.indicators.values():
            yield from self.of_indicator(indicator)
        for observation in self.site.observations.values():
            yield from (replace(p, of=observation.id) for p in self.of_observation(observation))
        for entity in self.site.entities.values():
            yield from self.of_entity(entity)
        for figure in self.site.figures.values():
            yield from self.of_figure(figure)
        for refusal in self.site.refusals.values():
            yield from self.of_formula(refusal)
        for found in every(self.site):
            if not found.borrowed:
                yield from self.of_text(found)

    # --- one id ---

    def one(self, kind: str, id_: str | None, place: Location) -> Iterator[Problem]:
        """A problem if there is no such record."""
        if id_ is None or id_ in self.skipped_ids or id_ in self.known[kind]:
            return
        message = f"unknown {kind} {quote(id_, 60)}"
        others = [other for other, ids in self.known.items() if id_ in ids and other in LINKS]
        if kind == "observation" and others:
            hint = f"this is the id of {homes.a(others[0])}; an observation is meant"
        else:
            hint = homes.hint(kind, id_, self.known[kind], place.path)
        yield no_record(place, kind, id_, message, hint)

    # --- records ---

    def of_areas(self) -> Iterator[Problem]:
        for area in self.site.areas.values():
            yield from self.one("area", area.within, area.place.inside("within"))
            above, seen = area.within, {area.id}
            while above and above in self.site.areas and above not in seen:
                seen.add(above)
                above = self.site.areas[above].within
            if above == area.id:
                place = area.place.inside("within")
                yield circle(place, f"area {area.id} is within itself", "name a larger area")

    def of_article(self, article: Article) -> Iterator[Problem]:
        yield from self.one("area", article.subject, article.place.inside("subject"))
        strays: list[Defect | Silence] = [*article.defects, *article.silences]
        for stray in strays:
            yield from self.one("paragraph", stray.locator, stray.place.inside("locator"))
        for paragraph in article.paragraphs():
            told: set[str | None] = set()
            for numeral in paragraph.numerals:
                place = numeral.place.inside("record")
                id_ = numeral.record
                if numeral.kind == "figure":
                    yield from self.one("observation", id_, place)
                elif numeral.kind == "name" or id_ not in self.site.observations:
                    yield from self.one("entity", id_, place)
                at = self.locator(numeral)
                away = at and at != paragraph.id and not numeral.note
                if away and id_ not in told and not self.of_margin(numeral):
                    told.add(id_)  # its other numerals here are the same mistake
                    message = f"{id_} stands at {at}, this numeral in {paragraph.id}"
                    note = words_for((each.key for each in written_in(self.site)), "number.again")
                    yield replace(elsewhere(place, message, note), about=frozenset([id_ or ""]))

    def of_margin(self, numeral: Numeral) -> bool:
        """Whether a numeral gives the interval around the estimate that it names, which may stand in any paragraph."""
        o = self.site.observations.get(numeral.record or "")
        indicator = self.site.indicators.get(o.indicator) if o else None
        if o is None or indicator is None or indicator.unit not in self.site.units:
            return False  # told elsewhere
        said = phrases_of(self.site, numeral.fragment)
        return numeral.kind == "figure" and any(of_interval(self.site, o, each) for each in said)

    def locator(self, numeral: Numeral) -> str | None:
        """Where the record of a numeral stands, if there is such a record."""
        o = self.site.observations.get(numeral.record or "") if numeral.kind != "name" else None
        found = o or self.site.entities.get(numeral.record or "")
        if found is None or (found.locator and found.locator not in self.known["paragraph"]):
            return None  # told elsewhere
        return found.locator or "no paragraph"

    def of_indicator(self, indicator: Indicator) -> Iterator[Problem]:
        yield from self.one("unit", indicator.unit, indicator.place.inside("unit"))
        yield from self.one("indicator", indicator.of, indicator.place.inside("of"))
        yield from self.one("term", indicator.term, indicator.place.inside("term"))

    def of_observation(self, o: Observation) -> Iterator[Problem]:
        yield from self.one("indicator", o.indicator, o.place.inside("indicator"))
        yield from self.one("area", o.area, o.place.inside("area"))
        yield from self.one("paragraph", o.locator, o.place.inside("locator"))
        yield from self.one("observation", o.revises, o.place.inside("revises"))
        if o.formula is None:
            yield from self.one("source", o.source or None, o.place.inside("source"))
        else:
            yield from self.of_formula(o)

    def of_formula(self, record: Observation | Refusal) -> Iterator[Problem]:
        for id_ in dict.fromkeys(ids_in(record.formula)):
            if id_ not in _FUNCTIONS:
                yield from self.one("observation", id_, record.place.inside("formula"))

    def of_entity(self, entity: Entity) -> Iterator[Problem]:
        yield from self.one("kind", entity.kind, entity.place.inside("kind"))
        yield from self.one("source", entity.source or None, entity.place.inside("source"))
        yield from self.one("paragraph", entity.locator, entity.place.inside("locator"))
        for i, relation in enumerate(entity.relations):
            place = entity.place.inside("relations", i, "target")
            if relation.target == entity.id:
                yield circle(place, f"{entity.id} relates to itself", "name the other entity")
            yield from self.one("entity", relation.target, place)
            place = entity.place.inside("relations", i, "type")
            yield from self.one("relation", relation.type, place)
        for i, part in enumerate(entity.parts):
            place = entity.place.inside("parts", i, "observation")
            yield from self.one("observation", part.observation, place)
            for j, member in enumerate(part.members):
                yield from self.one("entity", member, entity.place.inside("parts", i, "members", j))

    def of_figure(self, figure: Figure) -> Iterator[Problem]:
        for kind, key in (("observation", "observations"), ("entity", "entities")):
            for i, id_ in enumerate(getattr(figure, key)):
                yield from self.one(kind, id_, figure.place.inside(key, i))
        yield from self.one("indicator", figure.series, figure.place.inside("series"))
        for key, option in form_of(figure).options.items():
            if option.names == "observation":
                place = figure.place.inside("options", key)
                yield from self.one("observation", figure.options.get(key), place)

    # --- texts ---

    def of_text(self, found: Found) -> Iterator[Problem]:
        for language, text in found.text.items():
            if "[" not in text and "]" not in text:
                continue
            place = found.place.inside(*found.steps, language)
            for piece in split(text):
                if isinstance(piece, str):
                    if "[" in piece or "]" in piece:
                        yield broken_reference(place, piece)
                elif found.name:
                    titled = found.place == self.site.article.place and found.steps == ("title",)
                    yield in_name(place, piece.source, title=titled)
                else:
                    yield from self.of_reference(piece, place, titled=found.steps == ("title",))

    def of_reference(self, piece: Reference, place: Location, *, titled: bool) -> Iterator[Problem]:
        if piece.kind == QUOTE:
            return
        if piece.kind != "value" and piece.kind not in LINKS:
            hint = did_you_mean(piece.kind, LINKS) or f"kinds are: {', '.join(LINKS)}"
            yield unknown_kind(
                place, f"unknown kind of reference in {quote(piece.source, 80)}", hint
            )
            return
        if piece.kind == "value" and piece.form not in FORMS:
            hint = did_you_mean(piece.form, FORMS) or f"forms are: {', '.join(FORMS[1:])}"
            message = f"unknown form {quote(piece.form)} in {piece.source[:80]}"
            yield unknown_form(place, message, hint)
        yield from unspelled(self.site, piece, place)
        yield from unsaid(self.site, piece, place)
        if titled and (piece.form == "name" or piece.kind == "figure"):
            yield in_title(place, piece.source)
        kind = "observation" if piece.kind == "value" else piece.kind
        if kind != "observation" or piece.target not in self.known[kind]:
            yield from self.one(kind, piece.target, place)
