"""Which indicators the empty search box suggests: `suggestions` in `data/site.yml`."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from ..location import Location
from ..problems import Problem, did_you_mean, problem_at, quote
from ..rules import rule
from .data_file import DataFile


def suggestions(file: DataFile | None) -> tuple[str, ...]:
    """The ids that a site lists."""
    listed = file.node.follow("suggestions") if file and not file.bad else None
    return tuple(map(str, listed.plain())) if listed and isinstance(listed.value, list) else ()


@rule("suggestion", hard=True)
def not_indicators(file: DataFile | None, known: Collection[str]) -> Iterator[Problem]:
    """The search box is to suggest something that is no indicator.

    Why: A suggestion shows an indicator's name with its value, in the language of the page.

    Example:
        data/site.yml:
            suggestions:
            - route-cuont
    Instead:
        data/site.yml:
            suggestions:
            - route-count
    """
    for number, id_ in enumerate(suggestions(file)):
        if file and id_ not in known:
            place = Location(file.shown, *file.node.find("suggestions", number))
            hint = did_you_mean(id_, known) or "name an indicator by its id"
            found = problem_at(place, f"{quote(id_)} is no indicator", hint)
            yield replace(
                found, unknown=("indicator", id_)
            )  # a file that is missing may explain it
