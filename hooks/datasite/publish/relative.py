"""The columns that say what an index or a growth is relative to, where a site has any."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TypeVar

from ..model import Indicator, Site
from .resource import Field, field

Record = TypeVar("Record")


def relative_columns(
    site: Site, of: Callable[[Record], Indicator | None]
) -> Iterator[Field[Record]]:
    """Base and time compared with, by the indicator that a record is of."""
    for name in ("base", "against"):
        if any(getattr(each, name) for each in site.indicators.values()):
            yield field(name, partial(said, name, of))


def said(name: str, of: Callable[[Record], Indicator | None], record: Record) -> str | None:
    """One of the two, as data files write it."""
    indicator = of(record)
    found = getattr(indicator, name) if indicator else None
    return str(found) if found else None


def itself(indicator: Indicator) -> Indicator | None:
    """An indicator as the record that it is."""
    return indicator
