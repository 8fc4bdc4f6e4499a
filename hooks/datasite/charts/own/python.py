"""A form of the project's own: a Python file with a function from the rows of a figure to an Altair chart."""

from __future__ import annotations

import contextlib
import re
import sys
import traceback
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from types import ModuleType
from typing import TYPE_CHECKING, Any

from ...location import Location
from ...model.own_forms import OwnForm
from ...problems import DataError, Problem, did_you_mean, problem_at
from ...rules import rule
from ..lint.reading import parts
from .drawn_elsewhere import Foreign
from .schema import some

if TYPE_CHECKING:
    from ...model import Figure
    from ..drawings import Drawing

LONGEST = 240  # of what an exception says
OF_RECORDS = "write fields into `rows`, or give a row the id of the record that it comes from"
RETURN = "end it with `return alt.Chart(rows)…`"


@rule("form-fails", hard=True)
def failed(place: Location, message: str, hint: str = "") -> Problem:
    """The Python file of a form stops with an error, or what it gives is no Altair chart.

    Why: The figure cannot be drawn. The message names the line at which the file stopped; the site stays as it
    was.

    Example:
        hooks/forms/lollipop.py:
            "A dot on a stem for each value."
            import altair as alt


            def chart(rows, width):
                for row in rows:
                    row["half"] = row["valeu"] / 2
                return alt.Chart(rows).mark_circle().encode(x="half:Q", y="name:N")
        data/sections/harbour.yml:
            figures:
            - id: all-routes
              form: lollipop
              title: {en: The routes, zh: The routes}
              observations: [routes]
    Instead:
        hooks/forms/lollipop.py:
            "A dot on a stem for each value."
            import altair as alt


            def chart(rows, width):
                for row in rows:
                    row["half"] = row["value"] / 2
                return alt.Chart(rows).mark_circle().encode(x="half:Q", y="name:N")
        data/sections/harbour.yml:
            figures:
            - id: all-routes
              form: lollipop
              title: {en: The routes, zh: The routes}
              observations: [routes]
    """
    return problem_at(place, message, hint)


class OwnChart(Foreign):
    """The form that a file in hooks/forms is."""

    def __init__(self, own: OwnForm) -> None:
        self.own = own
        self.takes = replace(Foreign.takes, least=own.least, most=own.most)
        self.free = own.compares
        self.example = f"form: {own.name}\nobservations: [{', '.join(['ID'] * min(own.least, 4))}]"

    @property
    def name(self) -> str:
        """What data files call it."""
        return self.own.name

    @property
    def about(self) -> str:
        """What it shows, in a sentence."""
        return self.own.about

    def made(self, drawing: Drawing, rows: list[dict[str, Any]]) -> dict[str, Any]:
        """What its function gives, as a specification."""
        import altair as alt

        from .. import (
            grammar,  # the theme is known before one is enabled: what comes after is forgotten
        )
        from .rows import Rows

        ids = {row["id"] for row in rows}
        known = {"rows": Rows(rows), "width": drawing.width, "language": drawing.words.language}
        try:
            with contextlib.redirect_stdout(sys.stderr), alt.theme.enable(grammar.THEME):
                function = loaded(self.own.name, self.own.place.path, self.own.text).chart
                chart = function(**{name: known[name] for name in self.own.asks})
                if not isinstance(chart, alt.TopLevelMixin):
                    kind = "nothing" if chart is None else f"a {type(chart).__name__}"
                    message = f"chart gives {kind}, not an Altair chart"
                    raise DataError([failed(self.own.place, message, RETURN)])
                spec = dict(chart.to_dict())
                if typed := [row for row in brought(spec) if row.get("id") not in ids]:
                    message = f"chart draws numbers that are no record's: {typed[0]}"[:LONGEST]
                    raise DataError([failed(self.own.place, message, OF_RECORDS)])
                return spec
        except DataError:
            raise
        except (Exception, SystemExit) as error:
            raise DataError([self.told(error, rows)]) from error

    def told(self, error: BaseException, rows: list[dict[str, Any]]) -> Problem:
        """An exception at the line of the file where it was raised, or that called what raised it."""
        path = self.own.place.path
        steps = [s for s in traceback.extract_tb(error.__traceback__) if s.filename == path]
        place = self.own.place
        if steps and steps[-1].lineno:
            place = Location(path, steps[-1].lineno, (steps[-1].colno or 0) + 1)
        first, *more = str(error).split("\n\n")
        said = f"{type(error).__name__}: {' '.join(first.split())[:LONGEST]}".removesuffix(": ")
        return failed(place, said, hint(error, rows) or of_altair(first, more))

    def drawn_at(self, figure: Figure) -> Location:
        """At its function."""
        return self.own.place

    def blamed(self, figure: Figure, message: str) -> Problem:
        """That Vega refuses the chart."""
        return failed(self.own.place, f"Vega cannot draw {figure.id}: {message}")


def brought(spec: Any) -> Iterator[dict[str, Any]]:
    """The rows with numbers that a specification brings besides those it was given."""
    if isinstance(spec, Mapping):
        lists = [*spec.get("datasets", {}).values(), (spec.get("data") or {}).get("values", ())]
        for row in (row for rows in lists if isinstance(rows, list) for row in rows):
            if any(isinstance(value, int | float) for value in row.values()):
                yield row
    for part in parts(spec):
        yield from brought(part)


def hint(error: BaseException, rows: list[dict[str, Any]]) -> str:
    """What to write where the error is a common one."""
    fields = list(dict.fromkeys(key for row in rows for key in row))
    if isinstance(error, KeyError):
        return did_you_mean(str(error.args[0]), fields) or f"a row has {', '.join(fields)}"
    if isinstance(error, TypeError) and any(row["value"] is None for row in rows):
        return "a row without a number has None as its value"
    if isinstance(error, ImportError):
        return "a form may import what requirements.txt names, and no other form"
    if "without a type" in str(error):
        return 'write it with the field: "value:Q", "name:N", "start:T"'
    return ""


def of_altair(said: str, more: list[str]) -> str:
    """What Altair would take in place of a word that it refuses."""
    wrong = re.search(r"'(\w+)'", said)
    known = re.findall(r"\w+", " ".join(more[:1]).partition(":" if "names" in said else "are")[2])
    if not wrong or not known:
        return ""
    return did_you_mean(wrong[1], known) or f"write one of: {some(dict.fromkeys(known))}"


@lru_cache(maxsize=64)
def loaded(name: str, path: str, text: str) -> ModuleType:
    """The module of a file, run once for each content of it."""
    module = ModuleType(f"datasite_form_{name}")
    module.__file__ = path
    sys.modules[module.__name__] = module  # where dataclasses look for it
    exec(compile(text, path, "exec"), module.__dict__)  # noqa: S102 (as the project's hooks are run)
    return module
