"""Says what the schema validator found in words that a contributor can act on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from jsonschema.exceptions import ValidationError

from ..problems import did_you_mean, quote
from .nodes import Numeral
from .values import PERIOD_HINT

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
        (k for k in error.validator_value if error.message.startswith(f"{k!r} ")),
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
    about = error.schema["properties"].get(key, {}).get("description", "")
    yield Finding(path, f'missing key "{key}"', about, missing=key)


def _additional(error: ValidationError, path: Path) -> Iterator[Finding]:
    known = list(error.schema.get("properties", {}))
    for key in error.instance:
        if key in known:
            continue
        hint = did_you_mean(key, [k for k in known if k not in error.instance])
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
    wanted = error.validator_value
    kinds = [wanted] if isinstance(wanted, str) else list(wanted)
    value = error.instance
    names = list(dict.fromkeys(_KINDS[k] for k in kinds if not ("string" in kinds and k in _NUMBERS)))
    message = f"{_called(path)} must be {' or '.join(names)}, not {shown(value)}"
    yield Finding(path, message, _type_hint(kinds, value, error))


_NUMBERS = ("number", "integer")


def _type_hint(kinds: list[str], value: Any, error: ValidationError) -> str:
    if kinds[0] in _NUMBERS and isinstance(value, str):
        return _number_hint(value, kinds[0])
    if "string" in kinds and isinstance(value, bool):
        return f'quote it: "{str(value).lower()}"'
    if _is_text(error.schema):
        return "write {en: …, zh: …}"
    if value is None:
        return "write a value, or delete the key"
    if kinds == ["array"]:
        return 'write one "- " line for each entry'
    return str(error.schema.get("description", ""))


def _number_hint(value: str, kind: str) -> str:
    text = value.strip().lower()
    if isinstance(value, Numeral):
        return "write it without a decimal point"
    if text.lstrip("+-") in (".inf", "inf", "infinity", ".nan", "nan"):
        return "infinity and not-a-number are no values"
    if ":" in text:
        return "YAML may read it as a number to the base 60"
    if text.lstrip("+-").startswith(("0x", "0o", "0b")) or text.lstrip("+-")[:2].isdigit():
        if text.lstrip("+-").startswith("0") and not text.lstrip("+-").startswith("0."):
            return "YAML may read it as octal or hexadecimal: write decimal digits, no leading zero"
        if text.replace(",", "").replace("_", "").replace(".", "").isdigit():
            return "write digits only, no quotes and no separators"
    return "write decimal digits only, such as 43 or 4.0" if kind == "number" else "write digits only"


def _enum(error: ValidationError, path: Path) -> Iterator[Finding]:
    words = [str(word) for word in error.validator_value]
    listed = f"one of: {', '.join(words)}"
    guess = did_you_mean(error.instance, words) if isinstance(error.instance, str) else ""
    hint = f"{guess} {listed[0].upper()}{listed[1:]}" if guess else listed
    yield Finding(path, f"{_called(path)} cannot be {shown(error.instance)}", hint)


def _pattern(error: ValidationError, path: Path) -> Iterator[Finding]:
    hint = error.schema.get("patternErrorMessage", "")
    yield Finding(path, f"{_called(path)} cannot be {shown(error.instance) or 'empty'}", hint)


def _format(error: ValidationError, path: Path) -> Iterator[Finding]:
    hint = PERIOD_HINT if error.validator_value == "period" else ""
    yield Finding(path, f"{_called(path)}: {error.message}", hint)


def _max_length(error: ValidationError, path: Path) -> Iterator[Finding]:
    yield Finding(
        path,
        f"{_called(path)} has {len(error.instance)} characters, {error.validator_value} allowed",
        str(error.schema.get("description", "")),
    )


def _min_items(error: ValidationError, path: Path) -> Iterator[Finding]:
    yield Finding(path, f"{_called(path)} needs at least {error.validator_value}")


def _limit(error: ValidationError, path: Path) -> Iterator[Finding]:
    words = {"minimum": "at least", "maximum": "at most", "exclusiveMinimum": "more than"}
    limit = f"{words[str(error.validator)]} {error.validator_value}"
    yield Finding(path, f"{_called(path)} must be {limit}, not {shown(error.instance)}")


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
