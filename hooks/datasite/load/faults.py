"""Which function says what a keyword of a schema found wrong, in words that a contributor can act on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from ..rules import rule
from .findings import (
    Finding,
    Path,
    called,
)
from .key_faults import lacking, unknown_key
from .value_faults import beyond_limit, impossible, unknown_choice, unwritten, wrong_kind

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError


def finding(error: ValidationError) -> Iterator[Finding]:
    """One finding for an error; several where several keys are unknown."""
    path: Path = tuple(error.absolute_path)
    tell = FORMATTERS.get(str(error.validator), outside_schema)
    yield from tell(error, path)


@rule("schema", hard=True)
def outside_schema(error: ValidationError, path: Path) -> Iterator[Finding]:
    """A file is not as its schema says, or the schema itself cannot be used.

    Why: The schemas in `data/schema` belong to the engine, which reads nothing that they do not allow.
    Where one is damaged, `python -m datasite schema` writes it anew; nothing in it is changed by hand.

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
    "required": lacking,
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
