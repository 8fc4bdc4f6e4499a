"""What each form needs of a figure: said before drawing, so that the message names the YAML and not the code."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Figure, Site


@dataclass(frozen=True)
class Need:
    """How many observations and entities, and whether they must be of one unit."""

    least: int = 0
    most: int = 0
    entities: int = 0
    one_unit: bool = False


NEEDS = {
    "open_bars": Need(1, 13, one_unit=True),
    "level_base": Need(2, 2, one_unit=True),
    "bullet": Need(2, 8, one_unit=True),
    "two_part_whole": Need(2, 2, one_unit=True),
    "ranking_board": Need(1, 20),
    "structure_tree": Need(entities=1),
    "unit_dots": Need(1, 12),
    "chain": Need(entities=1),
    "timeline": Need(0, 20),
    "relation_graph": Need(entities=2),
    "dot_comparison": Need(1, 20, one_unit=True),
    "point_series": Need(2, 60, one_unit=True),
}
MOST_DOTS = 60


def unfit(site: Site, figure: Figure) -> str | None:
    """Why the figure cannot be drawn in its form, or None."""
    need = NEEDS.get(figure.form)
    if need is None:
        return f"no form is called {figure.form}: there are {', '.join(NEEDS)}"
    observations = [site.observations[i] for i in figure.observations]
    entities = [site.entities[i] for i in figure.entities]
    if not need.least <= len(observations) <= need.most:
        return f"{figure.form} takes {need.least} to {need.most} observations, here are {len(observations)}"
    if len(entities) < need.entities or not (observations or entities):
        return f"{figure.form} takes at least {max(need.entities, 1)} entities, here are {len(entities)}"
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
    among = set(figure.entities)
    if figure.form == "relation_graph" and not any(
        r.target in among for e in entities for r in e.relations
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
