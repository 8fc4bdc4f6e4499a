"""Says of the keys of a record that one is missing or unknown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..languages import called as language_called
from ..problems import did_you_mean, quote
from ..rules import rule
from .findings import OTHERWISE, Finding, Path, called, is_text, limit_of, schema_of, value_of
from .unquoted import joined

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError


def lacking(error: ValidationError, path: Path) -> Iterator[Finding]:
    """That a key is missing: in a text that of a language."""
    # The validator yields one error a key and tells the key only in its sentence.
    key = next((k for k in limit_of(error) if error.message.startswith(f"{k!r} ")), "")
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
        cut = joined(value_of(error), known) if is_text(error.schema) else None
        if cut and (
            value_of(error)[key] is None or " " in key
        ):  # what follows a comma in `{en: Cargo, loaded}`
            hint = f"a text that holds a comma needs quotes: write {cut}"
            yield Finding(path, f"unknown key {quote(key)}", hint, key=key)
            return
        missing = [k for k in known if k not in value_of(error)]
        if run_on := re.fullmatch(rf"({'|'.join(missing)}) ?[:\uff1a].*", key):
            meant = run_on[1]
            message = f"no colon with a space follows the key {meant}"
            yield Finding(path, message, f"write `{meant}: …`", key=key, meant=meant)
            continue
        hint = OTHERWISE.get(key) or did_you_mean(key, missing) or in_place_of(error)
        meant = hint.partition('"')[2].rstrip('"?')
        listed = f"known here: {', '.join(known)}"
        if path[:1] == ("defaults",) and len(path) > 1:
            listed = f"records share {', '.join(known)}; any other key stands in each record"
        if value_of(error)[key] is None:
            listed += "; a text that holds a comma needs quotes"
        yield Finding(path, f"unknown key {quote(key)}", hint or listed, key=key, meant=meant)


def in_place_of(error: ValidationError) -> str:
    """The one key that is missing where one is unknown: the other name of the same thing."""
    schema, value = schema_of(error), value_of(error)
    missing = [key for key in schema.get("required", ()) if key not in value]
    unknown = [key for key in value if key not in schema.get("properties", {})]
    alone = len(missing) == len(unknown) == 1 and value[unknown[0]] is not None
    return f'did you mean "{missing[0]}"?' if alone else ""
