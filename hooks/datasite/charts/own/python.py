"""A form of the project's own: a Python file with a function from the rows of a figure to an Altair chart."""

from __future__ import annotations

import ast
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
from ...problems import DataError, Problem, problem_at, quote
from ...rules import rule
from ..lint.reading import parts
from . import errors
from .drawn_elsewhere import Foreign
from .reads import misread, texts, unreal
from .specification import walked

if TYPE_CHECKING:
    from ...model import Figure
    from ..drawings import Drawing

LONGEST = 240  # of what a row is shown by
OF_RECORDS = "write fields into `rows`, or give a row the id of the record that it comes from"
READ = "begin it with `alt.Chart(rows)`: the figure's own records"
LABEL = 'write the label of a record: text="label:N"'
RETURN = "end it with `return alt.Chart(rows)…`"


@rule("form-fails", hard=True)
def failed(place: Location, message: str, hint: str = "") -> Problem:
    """The Python file of a form stops with an error, or gives no Altair chart, or one of fields or colours not there.

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
        except DataError:
            raise
        except (Exception, SystemExit) as error:
            raise DataError([self.told(error, rows)]) from error
        if wrong := [*self.wrong(spec, rows)]:
            raise DataError(wrong)
        return spec

    def wrong(self, spec: dict[str, Any], rows: list[dict[str, Any]]) -> Iterator[Problem]:
        """What of a chart is no record's, or is read or painted in vain, at the line that has its word."""
        if away := [value for _, key, value in walked(spec) if key == "url"]:
            yield failed(self.line_of(away[0]), "chart takes data from an address", READ)
            return
        own, ids = [*brought(spec)], {row["id"] for row in rows}
        if typed := [row for row in own if row.get("id") not in ids]:
            message = f"chart draws numbers that are no record's: {typed[0]}"[:LONGEST]
            yield failed(self.own.place, message, OF_RECORDS)
            return
        for typed_ in (text for text in texts(spec) if text in self.constants()):
            yield failed(self.line_of(typed_), f"{quote(typed_)} is a number typed by hand", LABEL)
        for fault in (*misread(spec, [*rows, *own]), *unreal(spec)):
            yield failed(self.line_of(fault.word), fault.said, fault.hint)

    def constants(self) -> set[object]:
        """The texts that stand in the file as they are: nothing that is made of records."""
        tree = ast.walk(ast.parse(self.own.text))
        return {
            node.value
            for node in tree
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        }

    def line_of(self, word: str) -> Location:
        """Where a word stands among the texts of the file; where none has it, at the function."""
        whole = re.compile(rf"(?<![\w.]){re.escape(word)}(?!\w)|\bdatum\.{re.escape(word)}(?!\w)")
        for node in ast.walk(ast.parse(self.own.text)) if word else ():
            if isinstance(node, ast.Constant) and whole.search(str(node.value)):
                return Location(self.own.place.path, node.lineno, node.col_offset + 1)
        return self.own.place

    def told(self, error: BaseException, rows: list[dict[str, Any]]) -> Problem:
        """An exception at the line of the file where it was raised, or that called what raised it."""
        path = self.own.place.path
        steps = [s for s in traceback.extract_tb(error.__traceback__) if s.filename == path]
        if steps and steps[-1].lineno:
            place = Location(path, steps[-1].lineno, (steps[-1].colno or 0) + 1)
        else:  # Altair found it when it wrote the chart out
            place = self.line_of(errors.word(error))
        return failed(place, errors.said(error), errors.hint(error, rows))

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


@lru_cache(maxsize=64)
def loaded(name: str, path: str, text: str) -> ModuleType:
    """The module of a file, run once for each content of it."""
    module = ModuleType(f"datasite_form_{name}")
    module.__file__ = path
    sys.modules[module.__name__] = module  # where dataclasses look for it
    exec(compile(text, path, "exec"), module.__dict__)  # noqa: S102 (as the project's hooks are run)
    return module
