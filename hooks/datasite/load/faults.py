"""Says what the schema validator found in words that a contributor can act on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from jsonschema.exceptions import ValidationError

from .. import period
from ..problems import did_you_mean, quote
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


def _rule(error: ValidationError) -> Any:
    return error.validator_value


def _schema(error: ValidationError) -> Any:
    return error.schema


def _value(error: ValidationError) -> Any:
    return error.instance


def finding(error: ValidationError) -> Iterator[Finding]:
    """One finding for an error; several where several keys are unknown."""
    path: Path = tuple(error.absolute_path)
    tell = _TELLERS.get(str(error.validator), _other)
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
        language = {"en": "English", "zh": "Chinese"}[key]
        yield Finding(
            path,
            f'{_called(path)} has no "{key}"',
            f"every text is in both languages: add the {language}",
            missing=key,
        )
        return
    about = _schema(error).get("properties", {}).get(key, {}).get("description", "")
    yield Finding(path, f'missing key "{key}"', about, missing=key)


def _additional(error: ValidationError, path: Path) -> Iterator[Finding]:
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


def _type(error: ValidationError, path: Path) -> Iterator[Finding]:
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


def _enum(error: ValidationError, path: Path) -> Iterator[Finding]:
    words = [str(word) for word in _rule(error)]
    listed = f"one of: {', '.join(words)}"
    guess = did_you_mean(_value(error), words) if isinstance(_value(error), str) else ""
    hint = f"{guess} {listed[0].upper()}{listed[1:]}" if guess else listed
    yield Finding(path, f"{_called(path)} cannot be {shown(_value(error))}", hint)


def _pattern(error: ValidationError, path: Path) -> Iterator[Finding]:
    schema = _schema(error)
    hint = schema.get("patternErrorMessage", "")
    if schema.get("type", "")[0] in _NUMBERS:
        hint = _number_hint(_value(error)) or hint
    yield Finding(path, f"{_called(path)} cannot be {shown(_value(error)) or 'empty'}", hint)


def _format(error: ValidationError, path: Path) -> Iterator[Finding]:
    hint = period.HINT if _rule(error) == "period" else ""
    yield Finding(path, f"{_called(path)}: {error.message}", hint)


def _max_length(error: ValidationError, path: Path) -> Iterator[Finding]:
    yield Finding(
        path,
        f"{_called(path)} has {len(_value(error))} characters, {_rule(error)} allowed",
        str(_schema(error).get("description", "")),
    )


def _min_items(error: ValidationError, path: Path) -> Iterator[Finding]:
    yield Finding(path, f"{_called(path)} needs at least {_rule(error)}")


def _limit(error: ValidationError, path: Path) -> Iterator[Finding]:
    words = {"minimum": "at least", "maximum": "at most", "exclusiveMinimum": "more than"}
    limit = f"{words[str(error.validator)]} {_rule(error)}"
    yield Finding(path, f"{_called(path)} must be {limit}, not {shown(_value(error))}")


def _other(error: ValidationError, path: Path) -> Iterator[Finding]:
    yield Finding(path, f"{_called(path)} is not as the schema says ({error.validator})")


_TELLERS: dict[str, Callable[[ValidationError, Path], Iterator[Finding]]] = {
    "required": _required,
    "additionalProperties": _additional,
    "type": _type,
    "enum": _enum,
    "pattern": _pattern,
    "format": _format,
    "maxLength": _max_length,
    "minItems": _min_items,
    "minimum": _limit,
    "maximum": _limit,
    "exclusiveMinimum": _limit,
}
