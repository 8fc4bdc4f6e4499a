"""What each form needs of a figure: said before drawing, so that the message names the YAML and not the code."""

from __future__ import annotations

from ..check.limits import MOST_DOTS, NEEDS, miscount
from ..model import Figure, Site


def unfit(site: Site, figure: Figure) -> str | None:
    """Why the figure cannot be drawn in its form, or None."""
    need = NEEDS.get(figure.form)
    if need is None:
        return f"no form is called {figure.form}: there are {', '.join(NEEDS)}"
    observations = [site.observations[i] for i in figure.observations]
    entities = [site.entities[i] for i in figure.entities]
    if counted := miscount(figure):
        return counted[0]
    units = {site.indicators[o.indicator].unit for o in observations}
    if need.one_unit and len(units) > 1:
        return f"{figure.form} takes values of one unit, here are {', '.join(sorted(units))}"
    if figure.form == "structure_tree" or figure.form == "chain":
        empty = [
            e.id for e in entities if not (e.parts if figure.form == "structure_tree" else e.steps)
        ]
        return (
            f"{empty[0]} has no {'parts' if figure.form == 'structure_tree' else 'steps'}"
            if empty
            else None
        )
    among, types = set(figure.entities), figure.options.get("relations", "").split()
    if figure.form == "relation_graph" and not any(
        r.target in among and (not types or r.type in types) for e in entities for r in e.relations
    ):
        return "none of the entities has a relation to another of them"
    open_ones = [o.id for o in observations if o.value is None]
    if open_ones:
        return f"{open_ones[0]} has no value to draw"
    if figure.form == "unit_dots":
        many = [o.id for o in observations if not 1 <= (o.value or 0) <= MOST_DOTS]
        return f"{many[0]} is not a count of 1 to {MOST_DOTS}" if many else None
    if figure.form == "point_series" and not any(o.period for o in observations):
        return "no value has a period"
    return None
