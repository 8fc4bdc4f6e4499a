"""Makes the records of a list: the sound ones, each of an id of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, Protocol, TypeVar

from ..location import Location
from ..problems import Problem, problem_at
from ..rules import rule
from . import records
from .data_file import DataFile
from .folder import DataFolder


class Record(Protocol):
    """Anything with an id and a location."""

    @property
    def id(self) -> str: ...
    @property
    def place(self) -> Location: ...


@rule("id-taken", hard=True)
def id_taken(record: Record, first: Record) -> Problem:
    """Two records have the same id.

    Why: An id is an address: `[[routes]]`, a page or a download of that name must mean one thing.

    Example:
        data/sections/fleet.yml:
            observations:
            - id: routes
              indicator: ferry-count
              value: 4
              period_basis: undated
              area: mirror-lake
              locator: fleet.1
              as_stated: four ferries
    Instead:
        data/sections/fleet.yml:
            observations:
            - id: ferries
              as_stated: four ferries
    """
    where = f"{first.place.path}:{first.place.line}:{first.place.column}"
    message = f'id "{record.id}" is already taken at {where}'
    return problem_at(record.place.inside("id"), message, "give one of the two another id")


R = TypeVar("R", bound=Record)
Make = Callable[[dict[str, Any], Location], R]


def listed(folder: DataFolder, file: DataFile | None, key: str, of: type[R]) -> dict[str, R]:
    """The records of a list by their ids."""
    return dict(made(folder, file, key, partial(records.record, of)))


def made(
    folder: DataFolder,
    file: DataFile | None,
    key: str,
    make: Make[R],
    taken: Mapping[str, R] = {},
) -> Iterator[tuple[str, R]]:
    """The records of a list with their ids; a second one of an id is refused, naming both."""
    seen: dict[str, R] = {}
    for data, place, good in file.records(key) if file else ():
        if not good:
            folder.skipped_ids.update(_ids_in(data))
            continue
        record = make(data, place)
        first = taken.get(record.id) or seen.setdefault(record.id, record)
        if first is record:
            yield record.id, record
            continue
        folder.problems.extend([id_taken(record, first)])


def _ids_in(data: object) -> Iterator[str]:
    """The ids of a record and of the records inside it."""
    if isinstance(data, dict):
        if isinstance(data.get("id"), str):
            yield data["id"]
        for value in data.values():
            yield from _ids_in(value)
    elif isinstance(data, list):
        for value in data:
            yield from _ids_in(value)
