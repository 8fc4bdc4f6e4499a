"""What the schema validator found, and how its values and keys are called in messages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..languages import ENGINE, text_keys
from ..problems import quote
from .nodes import Numeral

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

Path = tuple[str | int, ...]
# What statisticians write that a record says otherwise, and how.
REVISED = "record the earlier value too, and name its id here: revises"
OTHERWISE = {
    "margin": "write low and high: the value less its margin, and with it",
    "error": "write low and high: the ends of the interval around the value",
    "confidence_interval": "write low and high, and level: 95",
    "revised": REVISED,
    "revised_from": REVISED,
    "vintage": REVISED,
}
TEXT = "inEachLanguage"  # the keyword of a schema that says: words in each language of the site


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


def limit_of(error: ValidationError) -> Any:
    """What the schema asks for at the keyword that failed."""
    return error.validator_value


def schema_of(error: ValidationError) -> Any:
    """The part of the schema that failed."""
    return error.schema


def value_of(error: ValidationError) -> Any:
    """The value that failed."""
    return error.instance


def called(path: Path) -> str:
    """The name of a value in a message: its key, with the key above for a language or a list."""
    words: list[str] = []
    for step in reversed(path):
        words.insert(0, str(step) if isinstance(step, str) else f"[{step + 1}]")
        if isinstance(step, str) and step not in text_keys():
            break
    name = ".".join(words).replace(".[", "[")
    if path and isinstance(path[-1], int):
        return f'entry {path[-1] + 1} of "{words[0]}"'
    return f'"{name}"' if name else "the file"


def value_shown(value: Any) -> str:
    """A value of the data as a message shows it."""
    if isinstance(value, dict):
        return KINDS["object"]
    if isinstance(value, list):
        return "a list"
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return f"the truth value {str(value).lower()}"
    return value if isinstance(value, Numeral) else quote(str(value))


def is_text(schema: Any) -> bool:
    return isinstance(schema, dict) and TEXT in schema


KINDS = {
    "object": "keys with values",
    "array": "a list",
    "string": "text",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "null": "null",
}


NUMBERS = ("number", "integer")


def type_hint(kinds: list[str], value: Any, error: ValidationError) -> str:
    if "string" in kinds and isinstance(value, bool):
        return f'quote it: "{str(value).lower()}"'
    if is_text(error.schema):
        wanted = schema_of(error).get("required", [ENGINE])
        return f"write {{{', '.join(f'{key}: …' for key in wanted)}}}"
    if value is None:
        return "write a value, or delete the key"
    if kinds == ["object"] and (needed := schema_of(error).get("required")):
        return f"write {' and '.join(f'`{key}: …`' for key in needed)}"
    if kinds == ["array"]:
        return 'write one "- " line for each entry'
    return str(schema_of(error).get("description", ""))


def number_hint(text: str) -> str:
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
