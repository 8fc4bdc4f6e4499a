"""What Vega-Lite does not take of a specification, by the schema that Altair brings along."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Set
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...problems import did_you_mean, quote

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

Path_ = tuple[str | int, ...]
Fault = tuple[Path_, str, str]  # where in the specification, what is wrong, what to write
# what a specification of each kind has, and what Vega-Lite calls it
KINDS = {
    "layer": "Layer", "concat": "Concat", "hconcat": "HConcat", "vconcat": "VConcat", "repeat": "Repeat",
    "facet": "Facet", "mark": "Unit",
}  # fmt: skip
TYPES = {
    "object": "a mapping", "array": "a list", "string": "text", "number": "a number", "integer": "a whole number",
    "boolean": "true or false", "null": "null",
}  # fmt: skip
SHOWN, LARGE = 12, 99
OTHERS = 4  # how much speaks against an alternative that refuses what another takes


@cache
def definitions() -> dict[str, Any]:
    """The schema of Vega-Lite that Altair brings along; Altair itself is not loaded for it."""
    found = find_spec("altair")
    folder = Path((found and found.origin) or "").parent
    [file] = folder.glob("vegalite/v*/schema/vega-lite-schema.json")
    schema: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return dict(schema["definitions"])


def faults(spec: Mapping[str, Any]) -> Iterator[Fault]:
    """What Vega-Lite does not take of a specification without words by language."""
    kind = next((name for key, name in KINDS.items() if key in spec), None)
    if kind is None:
        near = [(key, guess) for key in spec if (guess := did_you_mean(key, KINDS))]
        for key, guess in near[:1]:
            yield (key,), f"the specification has no property {quote(key)}", guess
        if not near:
            yield (), "the specification draws nothing", f"write one of: {', '.join(KINDS)}"
        return
    from jsonschema import Draft7Validator

    schema = {"$ref": f"#/definitions/TopLevel{kind}Spec", "definitions": definitions()}
    found: dict[Path_, list[ValidationError]] = {}
    for error in Draft7Validator(schema).iter_errors({"data": {"values": []}} | dict(spec)):
        for leaf in leaves(error):
            found.setdefault(tuple(leaf.absolute_path), []).append(leaf)
    for path, those in found.items():
        yield from told(path, those)


def leaves(error: ValidationError) -> list[ValidationError]:
    """What an error comes down to: of alternatives, those that the value misses by least."""
    branches: dict[Any, list[ValidationError]] = {}
    for inner in error.context or ():
        branches.setdefault(inner.relative_schema_path[0], []).extend(leaves(inner))
    if not branches:
        return [error]
    here = tuple(error.absolute_path)
    refused = {
        index: {name for leaf in those for name in refuses(leaf) if name[:-1] == here}
        for index, those in branches.items()
        if not any(e.validator == "type" and tuple(e.absolute_path) == here for e in those)
    }
    # names that some of the alternatives take
    real = set().union(*refused.values()) - set.intersection(*(refused.values() or [set()]))
    by = {index: missed(those, real) for index, those in branches.items()}
    return [
        leaf for index, those in branches.items() if by[index] == min(by.values()) for leaf in those
    ]


def refuses(error: ValidationError) -> Iterator[Path_]:
    """The properties that a mapping has and should not have, with where they stand."""
    if error.validator == "additionalProperties":
        yield from ((*error.absolute_path, key) for key in unknown(error))


def missed(those: list[ValidationError], real: Set[Path_]) -> tuple[int, int]:
    """By how much an alternative is missed, then how far from where the fault is.

    One that refuses a `real` name, which another takes, was hardly meant.
    """
    places: dict[Path_, int] = {}
    for each in those:
        path = tuple(each.absolute_path)
        places[path] = min(weight(each), places.get(path, LARGE))
    others = real & {name for each in those for name in refuses(each)}
    return sum(places.values()) + OTHERS * len(others), -max(map(len, places))


def weight(error: ValidationError) -> int:
    """How much speaks against an alternative; a mapping is hardly meant where none may stand."""
    if error.validator == "additionalProperties":
        return len(unknown(error))
    return 3 if error.validator == "type" and isinstance(error.instance, dict | list) else 1


def unknown(error: ValidationError) -> list[str]:
    """The properties that a mapping has and should not have."""
    known = dict(error.schema).get("properties", {}) if isinstance(error.schema, Mapping) else {}
    return [key for key in dict(error.instance) if key not in known]  # type: ignore[arg-type]


def told(path: Path_, those: list[ValidationError]) -> Iterator[Fault]:
    """The faults of one value, from all alternatives that it may have meant."""
    kinds = {str(each.validator) for each in those}
    if "additionalProperties" in kinds:
        those = [each for each in those if each.validator == "additionalProperties"]
        known = {key: None for e in those for key in dict(e.schema).get("properties", {})}  # type: ignore[arg-type]
        for key in dict.fromkeys(key for each in those for key in unknown(each)):
            if all(key in unknown(each) for each in those):
                hint = did_you_mean(key, known) or f"properties here: {some(known)}"
                yield (*path, key), f"{called(path)} has no property {quote(key)}", hint
        return
    if "required" in kinds:
        missing = dict.fromkeys(
            each.message.split("'")[1] for each in those if each.validator == "required"
        )
        yield path, f"{called(path)} lacks {' or '.join(missing)}", ""
        return
    words = {str(w): None for e in those for w in choices(e)}
    wanted = [
        TYPES[kind] for e in those if e.validator == "type" for kind in listed(e.validator_value)
    ]
    value = those[0].instance
    near = did_you_mean(value, words) if isinstance(value, str) else ""
    said = list(dict.fromkeys(wanted)) + ([f"one of: {some(words)}"] if words else [])
    hint = near or f"write {' or '.join(said)}" if said else those[0].message[:120]
    yield path, f"{called(path)} cannot be {shown(value)}", hint


def choices(error: ValidationError) -> list[Any]:
    """The words that a value may be."""
    if error.validator == "enum":
        return listed(error.validator_value)
    return [error.validator_value] if error.validator == "const" else []


def listed(value: Any) -> list[Any]:
    """A list, of one where it is none."""
    return list(value) if isinstance(value, list) else [value]


def called(path: Path_) -> str:
    """A part of a specification by the names that lead to it."""
    name = ""
    for step in path:
        name += f"[{step}]" if isinstance(step, int) else f".{step}"
    return name.removeprefix(".") or "the specification"


def shown(value: Any) -> str:
    """A value as a message shows it."""
    if isinstance(value, Mapping):
        return "a mapping"
    return (
        "a list"
        if isinstance(value, list)
        else quote(value if isinstance(value, str) else json.dumps(value))
    )


def some(words: Mapping[str, Any], most: int = SHOWN) -> str:
    """The first words of many."""
    return ", ".join([*words][:most]) + (", …" if len(words) > most else "")
