"""Says what the schema validator found in words that a contributor can act on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from jsonschema.exceptions import ValidationError

from .. import period
from ..problems import did_you_mean, quote
from ..rules import rule
from .nodes import Numeral

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Finding:
    """One fault: the path to the value, or to the `key` in it that should not be there."""

    path: Path
    message: str
    hint: str = ""
    key: str | None = None  # an unknown key, which has a place of its own
    meant: str = ""  # the key that an unknown key probably is
    missing: str = ""  # the key that is missing
    code: str = ""  # of the rule that found it


def _rule(error: ValidationError) -> Any:
    return error.validator_value


def _schema(error: ValidationError) -> Any:
    return error.schema


def _value(error: ValidationError) -> Any:
    return error.instance


def finding(error: ValidationError) -> Iterator[Finding]:
    """One finding for an error; several where several keys are unknown."""
    path: Path = tuple(error.absolute_path)
    tell = _TELLERS.get(str(error.validator), outside_schema)
    yield from tell(error, path)


def _called(path: Path) -> str:
    """The name of a value in a message: its key, with the key above for a language or a list."""
    words: list[str] = []
    for step in reversed(path):
        words.insert(0, str(step) if isinstance(step, str) else f"[{step + 1}]")
        if isinstance(step, str) and step not in ("en", "zh"):
            break
    name = ".".join(words).replace(".[", "[")
    return f'"{name}"' if name else "the file"


def shown(value: Any) -> str:
    """A value of the data as a message shows it."""
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return f"the truth value {str(value).lower()}"
    return value if isinstance(value, Numeral) else quote(str(value))


def _is_text(schema: Any) -> bool:
    return isinstance(schema, dict) and schema.get("required") == ["en", "zh"]


def _required(error: ValidationError, path: Path) -> Iterator[Finding]:
    # The validator yields one error a key and tells the key only in its sentence.
    key = next(
        (k for k in _rule(error) if error.message.startswith(f"{k!r} ")),
        "",
    )
    if _is_text(error.schema):
        yield missing_language(path, key)
    else:
        about = _schema(error).get("properties", {}).get(key, {}).get("description", "")
        yield missing_key(path, key, about)


@rule("text-missing", hard=True)
def missing_language(path: Path, key: str) -> Finding:
    """A text is not there in one of the site's languages.

    Why: Every edition has every text. A page would stand half empty for the readers of that language.

    Example:
        data/sections/harbour.yml:
            indicators:
            - id: cargo
              name: {en: Cargo}
    Instead:
        data/sections/harbour.yml:
            indicators:
            - id: cargo
              name: {en: Cargo, zh: Cargo}
    """
    language = {"en": "English", "zh": "Chinese"}[key]
    hint = f"every text is in both languages: add the {language}"
    return Finding(path, f'{_called(path)} has no "{key}"', hint, missing=key)


@rule("key-missing", hard=True)
def missing_key(path: Path, key: str, about: str) -> Finding:
    """A record lacks a key that every record of its kind has.

    Why: Without it the record says less than pages, charts and downloads need of it. What the key is
    for stands in the message.

    Example:
        data/areas.yml:
            areas:
            - id: north-shore
    Instead:
        data/areas.yml:
            areas:
            - id: north-shore
              name: {en: North Shore, zh: North Shore}
    """
    return Finding(path, f'missing key "{key}"', about, missing=key)


@rule("key-unknown", hard=True)
def unknown_key(error: ValidationError, path: Path) -> Iterator[Finding]:
    """A record has a key that no record of its kind has.

    Why: A misspelt key passes in silence elsewhere, and what it was to say is lost. Here the message
    names the key that was probably meant, or all that are known.

    Example:
        data/sections/harbour.yml:
            observations:
            - id: routes
              vaule: 12
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: routes
              value: 12
    """
    known = list(_schema(error).get("properties", {}))
    for key in _value(error):
        if key in known:
            continue
        hint = did_you_mean(key, [k for k in known if k not in _value(error)])
        meant = hint.partition('"')[2].rstrip('"?')
        listed = f"known here: {', '.join(known)}"
        yield Finding(path, f"unknown key {quote(key)}", hint or listed, key=key, meant=meant)


_KINDS = {
    "object": "a mapping",
    "array": "a list",
    "string": "text",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "null": "null",
}


@rule("value-kind", hard=True)
def wrong_kind(error: ValidationError, path: Path) -> Iterator[Finding]:
    """A value is of another kind than its key takes: text for a number, a list for a text.

    Why: What a text or a number is decides how it is written, sorted and added up. The engine does not
    guess.

    Example:
        data/areas.yml:
            areas:
            - id: north-shore
              name: North Shore
    Instead:
        data/areas.yml:
            areas:
            - id: north-shore
              name: {en: North Shore, zh: North Shore}
    """
    wanted = _rule(error)
    kinds = [wanted] if isinstance(wanted, str) else list(wanted)
    value = _value(error)
    # Whatever is read as a number may also be quoted, and a text may look like a number: say one.
    said = kinds[:1] if kinds[0] in _NUMBERS else [k for k in kinds if k not in _NUMBERS]
    names = [_KINDS[kind] for kind in said]
    message = f"{_called(path)} must be {' or '.join(names)}, not {shown(value)}"
    yield Finding(path, message, _type_hint(kinds, value, error))


_NUMBERS = ("number", "integer")


def _type_hint(kinds: list[str], value: Any, error: ValidationError) -> str:
    if "string" in kinds and isinstance(value, bool):
        return f'quote it: "{str(value).lower()}"'
    if _is_text(error.schema):
        return "write {en: …, zh: …}"
    if value is None:
        return "write a value, or delete the key"
    if kinds == ["array"]:
        return 'write one "- " line for each entry'
    return str(_schema(error).get("description", ""))


def _number_hint(text: str) -> str:
    """Why YAML or we do not take this for a plain decimal number."""
    bare = text.strip().lower().lstrip("+-")
    if bare in (".inf", "inf", "infinity", ".nan", "nan"):
        return "infinity and not-a-number are no values"
    if ":" in bare:
        return "YAML may read it as a number to the base 60"
    if re.match(r"0[0-9xob]", bare):
        return "YAML may read it as octal or hexadecimal: write no leading zero"
    if re.fullmatch(r"[0-9]+([,_ ][0-9]+)+(\.[0-9]+)?", bare):
        return "write digits only, without separators"
    return ""


@rule("value-choice", hard=True)
def unknown_choice(error: ValidationError, path: Path) -> Iterator[Finding]:
    """A value is none of the words that its key takes.

    Why: Each of these words changes how the value is drawn, said and published. A word that is close
    to one of them is a slip, not a new meaning.

    Example:
        data/sections/harbour.yml:
            observations:
            - id: cargo-2031h1
              bound: ovr
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: cargo-2031h1
              bound: over
    """
    words = [str(word) for word in _rule(error)]
    listed = f"one of: {', '.join(words)}"
    guess = did_you_mean(_value(error), words) if isinstance(_value(error), str) else ""
    hint = f"{guess} {listed[0].upper()}{listed[1:]}" if guess else listed
    yield Finding(path, f"{_called(path)} cannot be {shown(_value(error))}", hint)


@rule("value-form", hard=True)
def unwritten(error: ValidationError, path: Path) -> Iterator[Finding]:
    """A value is not written as its key asks: an id, a number, plain words on one line.

    Why: Ids become addresses, numbers keep their digits, and words must read as words wherever they
    stand. Markup, separators of thousands and other ways of writing break one of these.

    Example:
        data/sections/harbour.yml:
            observations:
            - id: routes
              value: 1,200
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: routes
              value: 12
    """
    schema = _schema(error)
    hint = schema.get("patternErrorMessage", "")
    if schema.get("type", "")[0] in _NUMBERS:
        hint = _number_hint(_value(error)) or hint
    yield Finding(path, f"{_called(path)} cannot be {shown(_value(error)) or 'empty'}", hint)


@rule("value-impossible", hard=True)
def impossible(error: ValidationError, path: Path) -> Iterator[Finding]:
    """A period, a date or an address is not one that exists.

    Why: A month 13 or an address without a host is a slip of the hand that a reader would meet first.

    Example:
        data/sections/harbour.yml:
            observations:
            - id: cargo-2031h1
              period: 2031-H3
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: cargo-2031h1
              period: 2031-H1
    """
    hint = period.HINT if _rule(error) == "period" else ""
    yield Finding(path, f"{_called(path)}: {error.message}", hint)


@rule("value-limit", hard=True)
def beyond_limit(error: ValidationError, path: Path) -> Iterator[Finding]:
    """A value is longer, larger or smaller than its key allows, or a list is too short.

    Why: The limits keep pages readable and evidence short: a fragment of the source has at most twenty
    characters, because the source belongs to its publisher.

    Example:
        data/sections/harbour.yml:
            observations:
            - id: routes
              as_stated: 12 routes run across the whole lake
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: routes
              as_stated: 12 routes
    """
    limit, value, validator = _rule(error), _value(error), str(error.validator)
    if validator == "maxLength":
        message = f"{_called(path)} has {len(value)} characters, {limit} allowed"
        yield Finding(path, message, str(_schema(error).get("description", "")))
    elif validator == "minItems":
        yield Finding(path, f"{_called(path)} needs at least {limit}")
    else:
        words = {"minimum": "at least", "maximum": "at most", "exclusiveMinimum": "more than"}
        message = f"{_called(path)} must be {words[validator]} {limit}, not {shown(value)}"
        yield Finding(path, message)


@rule("schema", hard=True)
def outside_schema(error: ValidationError, path: Path) -> Iterator[Finding]:
    """A file is not as its schema says, or the schema itself cannot be used.

    Why: The schemas in `data/schema` belong to the engine, which reads nothing that they do not allow.
    Where one is damaged, restore it; nothing in it is changed by hand.

    Example:
        data/schema/areas.json:
            {"type": "no such type"}
    Instead:
        data/areas.yml:
            areas:
            - id: north-shore
              name: {en: North Shore, zh: North Shore}
    """
    yield Finding(path, f"{_called(path)} is not as the schema says ({error.validator})")


_TELLERS: dict[str, Callable[[ValidationError, Path], Iterator[Finding]]] = {
    "required": _required,
    "additionalProperties": unknown_key,
    "type": wrong_kind,
    "enum": unknown_choice,
    "pattern": unwritten,
    "format": impossible,
    "maxLength": beyond_limit,
    "minItems": beyond_limit,
    "minimum": beyond_limit,
    "maximum": beyond_limit,
    "exclusiveMinimum": beyond_limit,
}
