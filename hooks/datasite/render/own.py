"""Charts that the engine knows nothing of: what Vega says of them is told of their author's file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from .. import charts
from ..charts import theme
from ..charts.lint.svg import drawn_width
from ..model import Figure
from ..problems import DataError
from . import vector

Spec = Mapping[str, Any]
REFUSED = "refused"  # the folder of drawings, beside that of the cache
TIMES = 3  # that words may move with the scale that was made smaller for them
LEAST = 20.0  # of a view, in pixels: what is narrower the lint refuses


def foreign(figure: Figure) -> charts.Foreign | None:
    """The form of a figure, if its chart is not ours."""
    form = charts.form_of(figure)
    return form if isinstance(form, charts.Foreign) else None


def vega(figure: Figure, spec: Spec, language: str) -> tuple[str, Spec]:
    """The SVG of a figure as Vega draws it, and the specification of that: one that is not ours made to fit."""
    form = foreign(figure)
    if form is None:
        return vector.vega_of_ours(spec, language), spec
    try:
        return (fitted if "autosize" in spec else shared)(spec, language)
    except ValueError as error:
        said = str(error).rpartition("Error: ")[2].partition("\n")[0].partition(" at ")[0]
        raise DataError([form.blamed(figure, said)]) from error


def fitted(spec: Spec, language: str) -> tuple[str, Spec]:
    """One plot, which fits but for its words, so that they fit too."""
    drawn, wide = vector.vega(spec, language), spec.get("width", 0)
    for _ in range(TIMES):
        over = drawn_width(drawn) - spec.get("width", 0)
        if over <= 1:
            break
        wide -= over
        drawn = vector.vega({**spec, "width": wide}, language)
    return drawn, spec


def shared(spec: Spec, language: str) -> tuple[str, Spec]:
    """Several views, each as wide as leaves room for those beside it: how many these are two drawings tell."""
    whole = float(spec["config"]["view"]["continuousWidth"])

    def sized(wide: float) -> tuple[str, Spec, float]:
        views = {**spec["config"]["view"], "continuousWidth": wide, "discreteWidth": wide}
        of = {**spec, "config": {**spec["config"], "view": views}}
        drawn = vector.vega(of, language)
        return drawn, of, drawn_width(drawn)

    drawn, of, taken = sized(whole)
    *_, less = sized(whole / 2)
    beside, wide = (taken - less) / (whole / 2), whole
    for _ in range(TIMES if beside > 0 else 0):  # else nothing follows from the width of views
        if taken <= whole + 1:
            break
        wide = max(wide - (taken - whole) / beside, LEAST)
        drawn, of, taken = sized(round(wide, 1))
    return drawn, of


def keep(name: str, drawn: Mapping[int, str], folder: Path, found: Sequence[object]) -> None:
    """Leaves drawings in which faults were found where their author may look at them, and no older ones."""
    place = folder.parent / REFUSED
    with suppress(OSError):  # it is only to be looked at
        for width, svg in drawn.items():
            file = place / f"{name}.{width}.svg"
            if not found:
                file.unlink(missing_ok=True)
                continue
            place.mkdir(parents=True, exist_ok=True)
            file.write_text(theme.literal(svg), encoding="utf-8")
