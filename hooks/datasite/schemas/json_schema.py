"""A record's class as JSON Schema, for editors and for the check of data files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from typing import Any

from ..fields import COMMON, Field, Scalar, Shape, fields_of, name_of
from ..load.ids import FILE as IDS
from ..load.schema import OWN_FORMS
from ..model import Silenceable, Text
from ..model.files import FILES

DIALECT = "https://json-schema.org/draft/2020-12/schema"
# Words that parts of the engine above the model know, by the name of their list, each with what it means.
Lists = Mapping[str, Mapping[str, str]]
(SILENCE,) = fields_of(Silenceable)
SILENCED = {"$ref": "common.json#/$defs/silence"}
_COMMON = {scalar: name for name, scalar in COMMON.items()}


def schemas(lists: Lists) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each schema by its name, examples in its texts not yet filled in."""
    yield "common", common()
    for name, file in FILES.items():
        yield name, {"$schema": DIALECT, "title": name_of(file)} | of_file(file, lists)


def common() -> dict[str, Any]:
    """What the schemas share."""
    text = {
        "title": "Text",
        "description": "What people read, in each language of the site. Values are written as references: "
        "[[{observation}]].",
        **of_text("The {language} words; values as references such as [[{observation}]]."),
    }
    shared = {name: of_scalar(scalar) for name, scalar in COMMON.items()}
    return {
        "$schema": DIALECT,
        "title": "Shared words",
        "description": "What the data files have in common. A data file names its own schema in its first line; "
        "this one is named by the schemas.",
        "$defs": {
            "id": shared.pop("id"),
            "text": text,
            **shared,
            "silence": of_shape(SILENCE.shape, {}) | {"minItems": SILENCE.key.least},
        },
    }


def of_ids(known: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """The ids of a project, for editors alone: the check reads the records themselves."""
    kinds = {**known, "record": [*known["observation"], *known["entity"]]}
    return {
        "$schema": DIALECT,
        "title": "Ids",
        "description": "The ids that the records of this project have, by their kind.",
        "$defs": {kind: {"enum": list(dict.fromkeys(found))} for kind, found in kinds.items()},
    }


def of_file(file: type, lists: Lists) -> dict[str, Any]:
    """A data file; what its records share may stand in `defaults`, and is then not missing in them."""
    made = of_record(file, lists)
    shared = {f: found for f in fields_of(file) if (found := shareable(f))}
    if not shared:
        return made
    known = list(made["properties"].items())
    first = next(i for i, (_, each) in enumerate(known) if "items" in each)
    defaults = {
        "type": "object",
        "additionalProperties": False,
        "properties": {field.name: of_defaults(field, keys) for field, keys in shared.items()},
        "title": "Defaults",
        "description": "What the records of a list share, said once: a record that leaves the key out has this.",
    }
    needed = [(f.name, key.name) for f, keys in shared.items() for key in keys if key.required]
    for list_, key in needed:
        made["properties"][list_]["items"]["required"].remove(key)
    asked = {
        "$comment": "Each key that a record needs and `defaults` may give: without the default every record has it.",
        "allOf": [missing(list_, key) for list_, key in needed],
    }
    return (
        made
        | (asked if needed else {})
        | {
            "properties": dict([*known[:first], ("defaults", defaults), *known[first:]]),
        }
    )


def shareable(field: Field) -> tuple[Field, ...]:
    """The keys of a list's records that `defaults` may say."""
    of = field.shape.of
    return tuple(f for f in fields_of(of.type) if f.key.shared) if of and of.is_record else ()


def of_defaults(list_: Field, keys: tuple[Field, ...]) -> dict[str, Any]:
    """What the records of a list may share."""
    where = f"#/properties/{list_.name}/items/properties"
    records = list_.title.lower()
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {f.name: {"$ref": f"{where}/{f.name}", "title": f.title} for f in keys},
        "title": f"Defaults of the {records}",
        "description": f"What each of the {records} says that leaves the key out.",
    }


def missing(list_: str, key: str) -> dict[str, Any]:
    """That a record needs a key which `defaults` do not give."""
    given = {"type": "object", "required": [key]}
    defaults = {"type": "object", "required": [list_], "properties": {list_: given}}
    return {
        "if": {"required": ["defaults"], "properties": {"defaults": defaults}},
        "else": {"properties": {list_: {"items": {"required": [key]}}}},
    }


def of_record(record: type, lists: Lists) -> dict[str, Any]:
    """A mapping with the keys of a record."""
    known = keys_of(record)
    required = [field.name for field in known if field.required]
    return {
        "description": (record.__doc__ or "").partition("\n")[0],
        "type": "object",
        **({"required": required} if required else {}),
        "additionalProperties": False,
        "properties": {field.name: of_field(field, lists) for field in known},
    }


def keys_of(record: type) -> tuple[Field, ...]:
    """The keys that a record may have; one with a place of its own may be let off rules."""
    own = fields_of(record)
    placed = own and any(each.name == "place" for each in fields(record))
    return (*own, SILENCE) if placed else own


def of_field(field: Field, lists: Lists) -> dict[str, Any]:
    """A key of a record."""
    made: dict[str, Any] = SILENCED if field is SILENCE else of_shape(field.shape, lists)
    if field.key.names:
        many = "items" in made
        made = made | {"items": offered(made["items"], field)} if many else offered(made, field)
    if field.key.null:  # a shared schema cannot say it
        made = of_scalar(field.shape.scalar) if field.shape.scalar else made
        made["type"] = [
            *([made["type"]] if isinstance(made["type"], str) else made["type"]),
            "null",
        ]
    least = {"minItems": field.key.least} if field.key.least and field is not SILENCE else {}
    return made | least | {"title": field.title, "description": field.key.meaning}


def offered(made: dict[str, Any], field: Field) -> dict[str, Any]:
    """An id of which editors offer those there are; another one is no fault of the file, the check tells it."""
    return {"anyOf": [{"$ref": f"{IDS}#/$defs/{field.key.names}"}, made]}


def of_shape(shape: Shape, lists: Lists) -> dict[str, Any]:
    """A value."""
    if shape.type is Any:
        return {}
    if shape.type is Mapping and shape.of:
        every = of_shape(shape.of, lists)
        known = {
            key: every | {"title": key.capitalize(), "description": about}
            for key, about in lists.get(shape.among, {}).items()
        }
        properties = {"properties": known} if known else {}
        return {"type": "object", **properties, "additionalProperties": every}
    if (
        shape.among and shape.scalar
    ):  # or one of the project's own, of which an editor knows nothing
        forms: dict[str, Any] = {"enum": list(lists[shape.among])}
        return {"anyOf": [forms, reference(shape.scalar)], OWN_FORMS: True}
    if shape.one_of or shape.among:
        return {"enum": list(shape.one_of or lists[shape.among])}
    if shape.type is tuple and shape.of:
        return {"type": "array", "items": of_shape(shape.of, lists)}
    if shape.type is Text and shape.words:
        fault = {"patternErrorMessage": shape.words.fault} if shape.words.fault else {}
        return of_text(shape.words.about, reference(shape.words.scalar), fault)
    if shape.type is Text:
        return {"$ref": "common.json#/$defs/text"}
    if shape.is_record:
        made = {"title": name_of(shape.type)} | of_record(shape.type, lists)
        return instead(made, shape.scalar) if shape.scalar else made
    if shape.type is bool:
        return {"type": "boolean"}
    return reference(shape.scalar or Scalar())


def instead(record: dict[str, Any], scalar: Scalar) -> dict[str, Any]:
    """A record, or a scalar that names others."""
    written = of_scalar(scalar)
    described = f"{record['description']} {written.pop('description')}"
    return record | written | {"type": ["object", "string"], "description": described}


def of_text(
    about: str, words: Mapping[str, Any] | None = None, fault: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """Words in each language of the site."""
    each = {**(words or reference(COMMON["words"])), "description": about, **(fault or {})}
    return {
        "type": "object",
        "inEachLanguage": True,
        "minProperties": 1,
        "additionalProperties": each,
    }


def reference(scalar: Scalar) -> dict[str, Any]:
    """A scalar by its name, where schemas share it."""
    name = _COMMON.get(scalar)
    return {"$ref": f"common.json#/$defs/{name}"} if name else of_scalar(scalar)


def of_scalar(scalar: Scalar) -> dict[str, Any]:
    """A scalar written out."""
    types = scalar.types
    said = {
        "description": scalar.about or None,
        "type": types[0] if len(types) == 1 else list(types),
        "format": scalar.format or None,
        "pattern": scalar.pattern or None,
        "maxLength": scalar.longest or None,
        "patternErrorMessage": scalar.fault or None,
        "minimum": scalar.least,
        "maximum": scalar.most,
        "exclusiveMinimum": scalar.more_than,
    }
    return {key: value for key, value in said.items() if value is not None}
