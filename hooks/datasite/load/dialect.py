"""JSON Schema as data files are judged by it: scalars are text, periods and addresses have formats of their own.

Loaded where a file is judged: a build of files that are as they were needs none of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import partial
from typing import Any

from jsonschema import Draft202012Validator, SchemaError
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend

from .. import period
from ..period import Period
from ..relative import Base, Earlier
from .addresses import url_fault
from .nodes import Numeral, is_decimal

__all__ = ["SchemaError", "Validator"]

FORMATS: Mapping[str, Callable[[str], str | None]] = {
    "period": period.fault,
    "moment": partial(period.fault, parse=Period.day_of),
    "base": partial(period.fault, parse=Base.parse),
    "earlier": partial(period.fault, parse=Earlier.parse),
    "url": url_fault,
}

# Scalars are kept as text; an unquoted 4.0 is a number to JSON Schema and stays "4.0" to us.
_TYPES = Draft202012Validator.TYPE_CHECKER.redefine_many(
    {
        "number": lambda _, value: isinstance(value, Numeral),
        "integer": lambda _, value: isinstance(value, Numeral) and "." not in value,
    }
)


def _pattern(_: Any, pattern: str, value: Any, __: Any) -> Iterator[ValidationError]:
    # In Python `$` also matches before a last line break; in a schema it does not.
    if isinstance(value, str) and not re.search(re.sub(r"\$\Z", r"\\Z", pattern), value):
        yield ValidationError("pattern")


def _format(_: Any, name: str, value: Any, __: Any) -> Iterator[ValidationError]:
    fault = FORMATS[name](value) if isinstance(value, str) and name in FORMATS else None
    if fault:
        yield ValidationError(fault)


def _limit(breaks: Callable[[Decimal, Decimal], bool]) -> Callable[..., Iterator[ValidationError]]:
    def keyword(_: Any, limit: Any, value: Any, __: Any) -> Iterator[ValidationError]:
        if is_decimal(value) and breaks(Decimal(value), Decimal(str(limit))):
            yield ValidationError("limit")

    return keyword


Validator: Any = extend(  # type: ignore[no-untyped-call]
    Draft202012Validator,
    {
        "pattern": _pattern,
        "format": _format,
        "minimum": _limit(lambda value, limit: value < limit),
        "maximum": _limit(lambda value, limit: value > limit),
        "exclusiveMinimum": _limit(lambda value, limit: value <= limit),
    },
    type_checker=_TYPES,
)
