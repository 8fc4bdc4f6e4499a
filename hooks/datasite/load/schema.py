"""Judges a data file by its JSON Schema and says each fault as a sentence with its place."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from ..languages import called
from ..problems import DataError, Problem
from .faults import finding, outside_schema
from .findings import TEXT, Finding
from .ids import FILE as IDS
from .nodes import Node

WRITTEN = "run `python -m datasite schema`, which writes it anew"
_COMMON = "common.json"  # what the others refer to
OWN_FORMS = "ownForms"  # the keyword of a schema that says: or a form of the project's own
OF_TRANSLATION = ("name_basis",)  # what a record need not say where nothing is translated


@dataclass(frozen=True)
class ValidationResult:
    """What the schema says of a file: problems, and the paths of the values that have them."""

    problems: tuple[Problem, ...]
    paths: tuple[tuple[str | int, ...], ...]


@dataclass(frozen=True, eq=False)
class Schema:
    """A schema for texts in a site's languages and for its forms: one object for each content."""

    validator: Any

    @property
    def rules(self) -> Any:
        """The schema itself, with every `$ref` written out."""
        return self.validator.schema


def validate(node: Node, schema: Schema, shown: str) -> ValidationResult:
    """Validate a file's tree."""
    errors = list(schema.validator.iter_errors(node.plain()))
    findings = [_told(f, schema.rules) for error in errors for f in finding(error)]
    # A misspelt key is one mistake: it is not also a missing key.
    meant = {(found.path, found.meant) for found in findings if found.meant}
    kept = [found for found in findings if (found.path, found.missing) not in meant]
    return ValidationResult(
        tuple(_problem(found, node, shown) for found in kept),
        tuple(found.path for found in findings),
    )


def cut_off(node: Node, schema: Any, shown: str) -> list[Problem]:
    """Unknown keys without a value, which most often are what follows a comma: `{fragment: 0,5%}` has a key 5%."""
    from . import dialect

    errors = dialect.Validator(schema).iter_errors(node.plain())
    unknown = (f for error in errors for f in finding(error) if f.key is not None)
    return [
        _problem(found, node, shown)
        for found in unknown
        if node.follow(*found.path, found.key or "").value is None
    ]


def resolved(schema: Path, languages: tuple[str, ...] = ()) -> Any:
    """A schema as it stands, with every `$ref` written out; DataError where it is unusable."""
    return compiled(schema, languages).rules


def compiled(path: Path, languages: tuple[str, ...], forms: tuple[str, ...] = ()) -> Schema:
    """A schema for texts in these languages, charts of the engine's forms and these; DataError where unusable."""
    return _compiled(path.name, _read(path), _read(path.parent / _COMMON), languages, forms)


def _told(found: Finding, schema: Any) -> Finding:
    """A finding that says what a missing key means, though the rule that asks for it stands elsewhere."""
    if not found.missing or found.hint:
        return found
    for step in (*found.path, found.missing):
        schema = schema.get("items" if isinstance(step, int) else "properties", {})
        schema = schema if isinstance(step, int) else schema.get(step, {})
    return replace(found, hint=str(schema.get("description", "")))


def _problem(found: Finding, node: Node, shown: str) -> Problem:
    steps = found.path if found.key is None else (*found.path, found.key)
    line, column = node.find(*steps)
    return Problem(shown, line, column, found.message, found.hint, code=found.code)


@lru_cache(maxsize=64)
def _compiled(
    name: str, text: str, common: str, languages: tuple[str, ...], forms: tuple[str, ...]
) -> Schema:
    """One schema file, made once for each content of it and of the common one."""
    from . import dialect

    whole, shared = _parsed(name, text), _parsed(_COMMON, common)
    schema = _in_languages(_resolved(whole, whole, shared, 0), languages)
    return Schema(dialect.Validator(_with_forms(schema, forms)))


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise _unusable(path.name, error.strerror or "cannot be read") from error
    except ValueError as error:
        raise _unusable(path.name, str(error)) from error


@lru_cache(maxsize=64)
def _parsed(name: str, text: str) -> Any:
    """A schema file, which is one: judged as it stands, before what it refers to is written out many times."""
    from . import dialect

    try:
        dialect.Validator.check_schema(schema := json.loads(text))
    except (ValueError, RecursionError, dialect.SchemaError, re.error) as error:
        raise _unusable(name, getattr(error, "message", str(error))) from error
    return schema


def _unusable(name: str, why: str) -> DataError:
    shown = f"data/schema/{name}"
    message = f"the schema is not usable: {why[:200]}"
    return DataError([Problem(shown, 1, 1, message, WRITTEN, code=outside_schema.code)])


def _resolved(schema: Any, whole: Any, common: Any, depth: int) -> Any:
    """The schema with every `$ref` written out: half the work of validation is following them."""
    if depth > 40:
        raise _unusable(_COMMON, "it refers to itself")
    if isinstance(schema, list):
        return [_resolved(part, whole, common, depth + 1) for part in schema]
    if not isinstance(schema, dict):
        return schema
    if own := unoffered(schema):
        return _resolved(own, whole, common, depth + 1)
    if isinstance(target := schema.get("$ref"), str):
        own = target.startswith("#")  # `whole` is the schema that all this stands in
        found: Any = whole if own else common
        for step in target.partition("#/")[2].split("/"):
            found = found.get(step) if isinstance(found, dict) else None
        if not isinstance(found, dict):
            raise _unusable(_COMMON, f"it has no {target}")
        beside = {key: value for key, value in schema.items() if key != "$ref"}
        return _resolved({**found, **beside}, whole if own else common, common, depth + 1)
    return {key: _resolved(value, whole, common, depth + 1) for key, value in schema.items()}


def unoffered(schema: Any) -> Any:
    """A schema without the ids that editors offer beside it; None where it offers none."""
    offered, *others = schema.get("anyOf") or [{}]
    if not (isinstance(offered, dict) and str(offered.get("$ref", "")).startswith(IDS)):
        return None
    return {key: value for key, value in schema.items() if key != "anyOf"} | others[0]


def _in_languages(schema: Any, languages: tuple[str, ...]) -> Any:
    """The schema with every text in exactly these languages."""
    if isinstance(schema, list):
        return [_in_languages(part, languages) for part in schema]
    if not isinstance(schema, dict) or not languages:
        return schema
    if TEXT not in schema:
        found = {key: _in_languages(value, languages) for key, value in schema.items()}
        if len(languages) == 1 and isinstance(required := found.get("required"), list):
            found["required"] = [key for key in required if key not in OF_TRANSLATION]
        return found
    words = schema["additionalProperties"]
    described = {
        key: words | {"description": words["description"].replace("{language}", called(key))}
        for key in languages
    }
    exact = {"properties": described, "required": list(languages), "additionalProperties": False}
    return schema | exact


def _with_forms(schema: Any, forms: tuple[str, ...]) -> Any:
    """The schema with exactly these forms of the project's own, where editors are told that any may be there."""
    if isinstance(schema, list):
        return [_with_forms(part, forms) for part in schema]
    if not isinstance(schema, dict):
        return schema
    if OWN_FORMS not in schema:
        return {key: _with_forms(value, forms) for key, value in schema.items()}
    kept = {key: value for key, value in schema.items() if key not in (OWN_FORMS, "anyOf")}
    return kept | {"enum": [*schema["anyOf"][0]["enum"], *forms]}
