"""Says what the schema validator found in words that a contributor can act on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from .. import period, relative
from ..languages import called as language_called
from ..problems import did_you_mean, quote
from ..rules import rule
from .findings import (
    KINDS,
    NUMBERS,
    Finding,
    Path,
    called,
    is_text,
    limit_of,
    number_hint,
    schema_of,
    type_hint,
    value_of,
    value_shown,
)

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError


HINTS = {"period": period.HINT, "base": relative.BASE_HINT, "earlier": relative.EARLIER_HINT}


def finding(error: ValidationError) -> Iterator[Finding]:
    """One finding for an error; several where several keys are unknown."""
    path: Path = tuple(error.absolute_path)
    tell = FORMATTERS.get(str(error.validator), outside_schema)
    yield from tell(error, path)


def _required(error: ValidationError, path: Path) -> Iterator[Finding]:
    # The validator yields one error a key and tells the key only in its sentence.
    key = next(
        (k for k in limit_of(error) if error.message.startswith(f"{k!r} ")),
        "",
    )
    if is_text(error.schema):
        yield missing_language(path, key, limit_of(error))
    else:
        about = schema_of(error).get("properties", {}).get(key, {}).get("description", "")
        yield missing_key(path, key, about)


@rule("text-missing", hard=True)
def missing_language(path: Path, key: str, languages: list[str]) -> Finding:
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
    match len(languages):
        case 1:
            where = f"in {language_called(key)}"
        case 2:
            where = "in both languages"
        case _:
            where = "in every language of the site"
    hint = f"every text is {where}: add the {language_called(key)}"
    return Finding(path, f'{called(path)} has no "{key}"', hint, missing=key)


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
    known = list(schema_of(error).get("properties", {}))
    for key in value_of(error):
        if key in known:
            continue
        missing = [k for k in known if k not in value_of(error)]
        if run_on := re.fullmatch(rf"({'|'.join(missing)}) ?[:\uff1a].*", key):
            meant = run_on[1]
            message = f"no colon with a space follows the key {meant}"
            yield Finding(path, message, f"write `{meant}: …`", key=key, meant=meant)
            continue
        hint = did_you_mean(key, missing) or in_place_of(error)
        meant = hint.partition('"')[2].rstrip('"?')
        listed = f"known here: {', '.join(known)}"
        if value_of(error)[key] is None:  # what follows a comma in `{en: Cargo, loaded}`
            listed += "; a text that holds a comma needs quotes"
        yield Finding(path, f"unknown key {quote(key)}", hint or listed, key=key, meant=meant)


def in_place_of(error: ValidationError) -> str:
    """The one key that is missing where one is unknown: the other name of the same thing."""
    schema, value = schema_of(error), value_of(error)
    missing = [key for key in schema.get("required", ()) if key not in value]
    unknown = [key for key in value if key not in schema.get("properties", {})]
    alone = len(missing) == len(unknown) == 1 and value[unknown[0]] is not None
    return f'did you mean "{missing[0]}"?' if alone else ""


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
    wanted = limit_of(error)
    kinds = [wanted] if isinstance(wanted, str) else list(wanted)
    value = value_of(error)
    # Whatever is read as a number may also be quoted, and a text may look like a number: say one.
    said = kinds[:1] if kinds[0] in NUMBERS else [k for k in kinds if k not in NUMBERS]
    names = [KINDS[kind] for kind in said]
    message = f"{called(path)} must be {' or '.join(names)}, not {value_shown(value)}"
    yield Finding(path, message, type_hint(kinds, value, error))


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
    words = [str(word) for word in limit_of(error)]
    listed = f"one of: {', '.join(words)}"
    guess = did_you_mean(value_of(error), words) if isinstance(value_of(error), str) else ""
    hint = f"{guess} {listed[0].upper()}{listed[1:]}" if guess else listed
    yield Finding(path, f"{called(path)} cannot be {value_shown(value_of(error))}", hint)


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
    schema = schema_of(error)
    hint = schema.get("patternErrorMessage", "")
    if schema.get("type", "")[0] in NUMBERS:
        hint = number_hint(value_of(error)) or hint
    yield Finding(path, f"{called(path)} cannot be {value_shown(value_of(error)) or 'empty'}", hint)


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
    hint = HINTS.get(str(error.validator_value), "")
    yield Finding(path, f"{called(path)}: {error.message}", hint)


@rule("value-limit", hard=True)
def beyond_limit(error: ValidationError, path: Path) -> Iterator[Finding]:
    """A value is longer, larger or smaller than its key allows, or a list is too short.

    Why: The limits keep pages readable and evidence short: what is quoted of a source is no
    sentence, because the source belongs to its publisher.

    Example:
        data/sections/harbour.yml:
            observations:
            - id: routes
              as_stated: >-
                12 routes run across the whole lake, from the old harbour to the new one,
                and four of them on every day
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: routes
              as_stated: 12 routes
    """
    limit, value, validator = limit_of(error), value_of(error), str(error.validator)
    if validator == "maxLength":
        message = f"{called(path)} has {len(value)} characters, {limit} allowed"
        yield Finding(path, message, str(schema_of(error).get("description", "")))
    elif validator == "minItems":
        yield Finding(path, f"{called(path)} needs at least {limit}")
    else:
        words = {"minimum": "at least", "maximum": "at most", "exclusiveMinimum": "more than"}
        message = f"{called(path)} must be {words[validator]} {limit}, not {value_shown(value)}"
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
    yield Finding(path, f"{called(path)} is not as the schema says ({error.validator})")


FORMATTERS: dict[str, Callable[[ValidationError, Path], Iterator[Finding]]] = {
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
