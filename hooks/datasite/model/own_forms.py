"""A chart form of the project's own, as far as its Python file tells without being run."""

from __future__ import annotations

from dataclasses import dataclass

from ..location import Location

MOST = 400
GIVEN = ("rows", "width", "language")  # what its function may ask for
# what a form may be made to compare, so that nobody is asked for the reason
COMPARED = (
    "kind of period", "period", "area", "measure", "prices", "base", "time compared with", "status",
)  # fmt: skip


@dataclass(frozen=True)
class OwnForm:
    """A file in hooks/forms: its name, the sentence that it opens with, its text, and where its function stands."""

    name: str
    about: str
    text: str
    asks: tuple[str, ...]  # of what its function is given
    place: Location
    least: int = 1
    most: int = MOST
    compares: tuple[str, ...] = ()
