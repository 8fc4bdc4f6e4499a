"""How much each chart form takes and can draw: the one table that the check and the charts read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..model import Figure


@dataclass(frozen=True)
class Need:
    """How many observations and entities, whether of one unit, and whether values below zero are drawn."""

    least: int = 0
    most: int = 0
    entities: int = 0
    one_unit: bool = False
    negative: bool = False
    roles: str = ""  # what the observations are, where each has a part of its own


NEEDS: Mapping[str, Need] = {
    "open_bars": Need(1, 13, one_unit=True),
    "level_base": Need(2, 2, one_unit=True, roles="[base, level]"),
    "bullet": Need(2, 8, one_unit=True),
    "two_part_whole": Need(2, 2, one_unit=True, roles="[part, whole]"),
    "ranking_board": Need(1, 20),
    "structure_tree": Need(entities=1),
    "unit_dots": Need(1, 12),
    "chain": Need(entities=1),
    "timeline": Need(0, 20, negative=True),
    "relation_graph": Need(entities=2),
    "dot_comparison": Need(1, 20, one_unit=True),
    "point_series": Need(2, 60, one_unit=True, negative=True),
}
MOST_DOTS = 60


def miscount(figure: Figure) -> tuple[str, str] | None:
    """Why the figure has too many or too few records for its form, and what to write; or None."""
    need, shown, entities = NEEDS[figure.form], len(figure.observations), len(figure.entities)
    if not need.least <= shown <= need.most:
        low = f"{need.least} to" if need.least else "at most"
        many = f"{low} {need.most}" if need.least < need.most else str(need.most)
        hint = "add observations" if shown < need.least else "leave some out, or make two figures"
        if not need.most:
            many, hint = "no", "leave them out"
        message = f"{figure.form} takes {many} observations, here are {shown}"
        return message, f"write `observations: {need.roles}`" if need.roles else hint
    least = max(need.entities, 0 if shown else 1)
    if entities < least:
        return f"{figure.form} takes {least} or more entities, here are {entities}", "add entities"
    return None
