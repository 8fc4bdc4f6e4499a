"""Makes records of the model from validated data, by the annotations of their classes; see `fields`."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import fields, replace
from enum import StrEnum
from typing import Any, TypeVar

from ..bound import Bound
from ..fields import Shape, fields_of
from ..location import Location
from ..model import DerivedValue, Entity, Indicator, Observation, Text, Unit
from .nodes import Numeral

Data = Mapping[str, Any]
Indicators = Mapping[str, Indicator]
R = TypeVar("R")

_EMPTY: Mapping[Any, Any] = {str: "", bool: False, Text: Text(), tuple: (), Mapping: {}}


def record(
    kind: type[R], data: Data, place: Location, left_out: Data | None = None, **given: Any
) -> R:
    """A record: its keys as the data state them, or what holds where they are left out; the rest is given."""
    values: dict[str, Any] = {}
    for field in fields_of(kind):
        name = field.attribute
        if name in given:
            continue
        if field.name in data:
            values[name] = _value(field.shape, data[field.name], place, field.name)
        elif left_out and name in left_out:
            values[name] = left_out[name]
        elif field.key.default is not None:
            values[name] = field.key.default
        else:
            values[name] = None if field.shape.optional else _EMPTY.get(field.shape.type)
    if any(each.name == "place" for each in fields(kind)):  # type: ignore[arg-type]
        values["place"] = place
    return kind(**values, **given)


def _value(shape: Shape, data: Any, place: Location, *steps: str | int) -> Any:
    if data is None:
        return None
    if shape.type is tuple and shape.of:
        return tuple(_value(shape.of, each, place, *steps, i) for i, each in enumerate(data))
    if shape.type is Mapping and shape.of:
        return {str(key): _value(shape.of, each, place, *steps, key) for key, each in data.items()}
    if shape.type is Text:
        return Text(**{language: str(words) for language, words in data.items()})
    if shape.is_record:
        return record(shape.type, data, place.part(*steps))
    if shape.type is Any:
        return numbered(data)
    if shape.scalar:
        return shape.scalar.read(str(data))
    if isinstance(shape.type, type) and issubclass(shape.type, StrEnum):
        return shape.type(data)
    return data


def numbered(data: Any) -> Any:
    """The same with numbers as numbers: what is no record's is not kept to the digit."""
    if isinstance(data, Mapping):
        return {key: numbered(each) for key, each in data.items()}
    if isinstance(data, list):
        return [numbered(each) for each in data]
    if isinstance(data, Numeral):
        return float(data) if "." in data else int(data)
    return data


def unit(data: Data, place: Location) -> Unit:
    """A unit; the noun for one is that for many, if not given."""
    return record(Unit, {"one": data["name"], **data} if "name" in data else data, place)


def observation(
    data: Data,
    place: Location,
    *,
    section: str,
    main: str,
    indicators: Indicators,
    tables: Container[str] = (),
) -> Observation:
    """An observation; its title is the name of its indicator, if not given. `tables` are those of the article."""
    tabled = data.get("source") in tables
    ends = Bound.BETWEEN if {"low", "high"} <= data.keys() else Bound.EXACT
    left_out = {
        "bound": None if "symbol" in data else Bound.EXACT if "value" in data else ends,
        "status": "context" if section == "context" and not tabled else "reported",
        "source": main,
        "title": _name(data, indicators),
    }
    made = record(Observation, data, place, left_out, section=section, formula=None, tabled=tabled)
    if made.low is None and made.high is None:
        return made
    low, high = (
        end if end is None else end.scaleb(made.multiplier) for end in (made.low, made.high)
    )
    return replace(made, low=low, high=high)


def derived(
    data: Data, place: Location, *, section: str, main: str, indicators: Indicators
) -> Observation:
    """A derived value, not yet computed."""
    left_out = {
        "period_basis": "implied" if data.get("period") else "undated",
        "title": _name(data, indicators),
    }
    stated = record(DerivedValue, data, place, left_out)
    return Observation(
        **vars(stated),
        section=section,
        number=None,
        multiplier=0,
        symbol=None,
        bound=Bound.EXACT,
        status="derived",
        source=main,
        locator=None,
        as_stated=None,
        field=None,
    )


def _name(data: Data, indicators: Indicators) -> Text:
    found = indicators.get(data["indicator"])
    return found.name if found else Text()  # an unknown indicator is told elsewhere


def entity(data: Data, place: Location, *, section: str, main: str) -> Entity:
    """An entity."""
    basis = "stated" if data.get("date") else "undated"
    left_out = {"date_basis": basis, "source": main}
    return record(Entity, data, place, left_out, section=section)
