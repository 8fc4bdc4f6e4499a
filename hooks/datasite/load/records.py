"""Makes records of the model from validated data; what is left out gets its default here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ..bound import Bound
from ..model import (
    Area,
    Change,
    Correction,
    Entity,
    Figure,
    Indicator,
    Observation,
    Part,
    Place,
    Refusal,
    Relation,
    Source,
    Term,
    Text,
    Unit,
)
from ..period import Period

Data = Mapping[str, Any]
NO_TEXT = Text("", "")


@dataclass(frozen=True)
class DerivedObservation(Observation):
    """A derived value; `because` says why unlike inputs stand together on purpose."""

    because: Text | None = None


def text(data: Any) -> Text:
    """A text that must be there."""
    return Text(str(data["en"]), str(data["zh"]))


def text_or_none(data: Any) -> Text | None:
    """A text that may be left out."""
    return text(data) if data else None


def words(value: Any) -> str | None:
    """A scalar that may be left out, as a plain string."""
    return None if value is None else str(value)


def period_or_none(value: Any) -> Period | None:
    """A period or a date that may be left out."""
    return None if value is None else Period.parse(value)


def ids(data: Data, key: str) -> tuple[str, ...]:
    """A list of ids that may be left out."""
    return tuple(str(id_) for id_ in data.get(key, ()))


def unit(d: Data, place: Place) -> Unit:
    """A unit; the noun for one is that for many, if not given."""
    pattern = text(d["pattern"])
    one = text_or_none(d.get("one")) or text(d["name"])
    scale = Decimal(d.get("scale", "1"))
    return Unit(d["id"], text(d["name"]), one, pattern, d["kind"], scale, place)


def area(d: Data, place: Place) -> Area:
    """An area."""
    return Area(d["id"], text(d["name"]), d.get("within"), place)


def source(d: Data, place: Place) -> Source:
    """A source."""
    return Source(
        id=d["id"],
        title=text(d["title"]),
        publisher=text(d["publisher"]),
        date=period_or_none(d.get("date")),
        url=d.get("url"),
        confidence=d["confidence"],
        note=text_or_none(d.get("note")),
        main=d.get("main", False),
        place=place,
    )


def term(d: Data, place: Place) -> Term:
    """A glossary entry."""
    also = tuple(text(t) for t in d.get("also", ()))
    return Term(d["id"], text(d["name"]), text(d["definition"]), also, place)


def change(d: Data, place: Place) -> Change:
    """A change of the data."""
    corrected = tuple(
        Correction(c["id"], str(c["was"]), str(c["now"])) for c in d.get("corrected", ())
    )
    return Change(
        d["id"], Period.parse(d["date"]), str(d["version"]), text(d["text"]), place, corrected
    )


def indicator(d: Data, place: Place, *, section: str) -> Indicator:
    """An indicator."""
    return Indicator(
        id=d["id"],
        section=section,
        name=text(d["name"]),
        definition=text(d["definition"]),
        unit=d["unit"],
        measure=d["measure"],
        of=d.get("of"),
        prices=d.get("prices"),
        term=d.get("term"),
        place=place,
        minor=d.get("minor", False),
    )


Indicators = Mapping[str, Indicator]


def observation(
    d: Data, place: Place, *, section: str, main: str, indicators: Indicators
) -> Observation:
    """An observation; its title is the name of its indicator, if not given."""
    return Observation(
        id=d["id"],
        section=section,
        indicator=d["indicator"],
        number=words(d.get("value")),
        multiplier=int(d.get("multiplier", "0")),
        symbol=d.get("symbol"),
        bound=Bound(d.get("bound", Bound.EXACT)) if "bound" in d or "symbol" not in d else None,
        status=d.get("status", "context" if section == "context" else "reported"),
        period=period_or_none(d.get("period")),
        period_basis=d["period_basis"],
        area=d["area"],
        source=d.get("source", main),
        locator=d.get("locator"),
        as_stated=words(d.get("as_stated")),
        title=text_or_none(d.get("title")) or _name(d["indicator"], indicators),
        field=text_or_none(d.get("field")),
        formula=None,
        note=text_or_none(d.get("note")),
        place=place,
    )


def derived(
    d: Data, place: Place, *, section: str, main: str, indicators: Indicators
) -> DerivedObservation:
    """A derived value, not yet computed."""
    period = period_or_none(d.get("period"))
    return DerivedObservation(
        id=d["id"],
        section=section,
        indicator=d["indicator"],
        number=None,
        multiplier=0,
        symbol=None,
        bound=Bound.EXACT,
        status="derived",
        period=period,
        period_basis=d.get("period_basis", "implied" if period else "undated"),
        area=d["area"],
        source=main,
        locator=None,
        as_stated=None,
        title=text_or_none(d.get("title")) or _name(d["indicator"], indicators),
        field=None,
        formula=" ".join(d["formula"].split()),
        note=text_or_none(d.get("note")),
        place=place,
        because=text_or_none(d.get("because")),
    )


def _name(indicator_id: str, indicators: Indicators) -> Text:
    found = indicators.get(indicator_id)
    return found.name if found else NO_TEXT  # an unknown indicator is told elsewhere


def refusal(d: Data, place: Place, *, section: str) -> Refusal:
    """A refusal."""
    formula = " ".join(d["formula"].split())
    return Refusal(d["id"], section, text(d["title"]), formula, text(d["reason"]), place)


def entity(d: Data, place: Place, *, section: str, main: str) -> Entity:
    """An entity."""
    date = period_or_none(d.get("date"))
    return Entity(
        id=d["id"],
        section=section,
        kind=d["kind"],
        name=text(d["name"]),
        name_basis=d["name_basis"],
        description=text(d["description"]),
        date=date,
        date_basis=d.get("date_basis", "stated" if date else "undated"),
        source=d.get("source", main),
        locator=d.get("locator"),
        as_stated=words(d.get("as_stated")),
        relations=tuple(Relation(r["type"], r["target"]) for r in d.get("relations", ())),
        steps=tuple(text(t) for t in d.get("steps", ())),
        parts=tuple(
            Part(text(p["label"]), p["observation"], ids(p, "members")) for p in d.get("parts", ())
        ),
        place=place,
    )


def figure(d: Data, place: Place, *, section: str) -> Figure:
    """A figure."""
    return Figure(
        id=d["id"],
        section=section,
        form=d["form"],
        title=text(d["title"]),
        observations=ids(d, "observations"),
        entities=ids(d, "entities"),
        options={str(key): str(value) for key, value in d.get("options", {}).items()},
        because=text_or_none(d.get("because")),
        note=text_or_none(d.get("note")),
        place=place,
    )
