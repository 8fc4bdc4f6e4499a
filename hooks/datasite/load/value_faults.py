"""Says of a value that it is of another kind, form or size than its key takes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .. import period, relative
from ..problems import did_you_mean
from ..rules import rule
from .findings import (
    KINDS,
    NUMBERS,
    OTHERWISE,
    Finding,
    Path,
    called,
    limit_of,
    number_hint,
    schema_of,
    type_hint,
    value_of,
    value_shown,
)

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

HINTS = {"base": relative.BASE_HINT, "earlier": relative.EARLIER_HINT}


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

    Why: Each of these words changes how a value is drawn, told and published. Another word would change
    nothing, and nobody would notice.

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
    value = value_of(error)
    guess = did_you_mean(value, words) if isinstance(value, str) else ""
    if isinstance(value, str) and value in OTHERWISE:
        guess = f"{OTHERWISE[value]}."
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

    Why: A month 13 or an address without a host is a slip that readers would find.

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
    kind, value = str(error.validator_value), value_of(error)
    hint = period.hint(str(value)) if kind == "period" else HINTS.get(kind, "")
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
