"""Refuses a form of the project's own that takes a name of ours, and a specification that no form draws."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import charts
from ..charts.forms import NAMES
from ..charts.own.drawn_elsewhere import inside
from ..model import Figure, OwnForm, Site
from ..problems import Problem, of_whole, problem_at, quote
from ..rules import rule

WORD = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")


@rule("form-name", each=OwnForm, hard=True)
def taken(site: Site, own: OwnForm) -> Iterator[Problem]:
    """A file in `hooks/forms` is called like a form of the engine, or not as data files can write it.

    Why: The name of the file is what figures say. One name must mean one chart.

    Example:
        hooks/forms/bullet.py:
            "A dot on a stem for each value."
            import altair as alt


            def chart(rows, width):
                return alt.Chart(rows).mark_circle().encode(x="value:Q", y="name:N")
    Instead:
        hooks/forms/lollipop.py:
            "A dot on a stem for each value."
            import altair as alt


            def chart(rows, width):
                return alt.Chart(rows).mark_circle().encode(x="value:Q", y="name:N")
    """
    if own.name in NAMES:
        hint = "give the file another name"
        yield of_whole(own.place.path, f"there is a form {own.name} already", hint)
    elif not WORD.fullmatch(own.name):
        hint = "write small letters, digits and single underscores: lollipop.py"
        yield of_whole(own.place.path, f"no figure can name a form {quote(own.name)}", hint)


@rule("spec-belongs", each=Figure, hard=True)
def misplaced(site: Site, figure: Figure) -> Iterator[Problem]:
    """A figure has a specification that its form does not use, or lacks the one that its form needs.

    Why: A specification that nothing draws would be lost without a word.

    Example:
        data/sections/harbour.yml:
            figures:
            - id: all-routes
              form: open_bars
              title: {en: The routes, zh: The routes}
              observations: [routes]
              spec: {mark: bar}
    Instead:
        data/sections/harbour.yml:
            figures:
            - id: all-routes
              form: open_bars
              title: {en: The routes, zh: The routes}
              observations: [routes]
    """
    able = " or ".join(name for name in NAMES if charts.form(name).specified)
    if charts.form_of(figure).specified and not figure.spec:
        hint = "write `spec:` with a mark and its encoding"
        yield problem_at(figure.place, f"{figure.id} has no specification", hint)
    elif figure.spec and not charts.form_of(figure).specified:
        message = f"{figure.form} draws by itself and takes no specification"
        yield problem_at(inside(figure.place), message, f"leave it out, or write `form: {able}`")
