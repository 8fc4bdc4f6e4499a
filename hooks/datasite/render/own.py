"""Charts that the engine knows nothing of: what Vega says of them is told of their author's file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import charts
from ..charts.lint.svg import drawn_width
from ..model import Figure
from ..problems import DataError
from . import vector

TIMES = 3  # that words may move with the scale that was made smaller for them


def foreign(figure: Figure) -> charts.Foreign | None:
    """The form of a figure, if its chart is not ours."""
    form = charts.form_of(figure)
    return form if isinstance(form, charts.Foreign) else None


def vega(figure: Figure, spec: Mapping[str, Any], language: str) -> str:
    """The SVG of a figure as Vega draws it; where a chart that is not ours fits but for its words, they fit too."""
    form = foreign(figure)
    if form is None:
        return vector.vega_of_ours(spec, language)
    try:
        drawn = vector.vega(spec, language)
        for _ in range(TIMES):
            over = drawn_width(drawn) - spec.get("width", 0)
            if "autosize" not in spec or over <= 1:
                break
            drawn = vector.vega({**spec, "width": spec["width"] - over}, language)
        return drawn
    except ValueError as error:
        said = str(error).rpartition("Error: ")[2].partition("\n")[0].partition(" at ")[0]
        raise DataError([form.blamed(figure, said)]) from error
