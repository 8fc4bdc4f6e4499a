"""What each chart form takes: which differences it exists to show, and the shape of its data."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from ..derive import interval, refusal
from ..model import Figure, Observation, Site
from ..period import same
from .limits import MOST_DOTS, NEEDS

Complaint = tuple[str, str]  # what is wrong, what to write
Shape = Callable[[Site, Figure, Sequence[Observation]], Iterator[Complaint]]

# Forms whose values share one axis: one unit, whatever reason is given.
AXIS = frozenset(form for form, need in NEEDS.items() if need.one_unit)
# Forms with a time axis: nothing undated.
DATED = frozenset(("point_series", "timeline"))
# The differences that a form is made to show. A timeline shows events of any kind.
FREE: Mapping[str, tuple[str, ...]] = {
    "point_series": ("period",),
    "dot_comparison": ("period", "area", "status"),
    "level_base": ("period",),
    "bullet": ("kind of period", "period", "status"),
    "timeline": ("unit", "measure", "prices", "kind of period", "period", "area", "status"),
}


def level_base(site: Site, figure: Figure, shown: Sequence[Observation]) -> Iterator[Complaint]:
    """A derived base, the level, and the growth that leads from one to the other."""
    base, level = shown
    growth = site.observations.get(figure.options.get("growth", ""))
    if base.formula is None:
        yield f"the base {base.id} is not derived", "put the derived base first, then the level"
    if base.indicator != level.indicator:
        yield f"{base.id} and {level.id} are of different indicators", "show one indicator"
    if growth is None:
        yield "no growth rate is named", "write `options: {growth: ID}`"
        return
    of = site.indicators[growth.indicator].of
    if site.indicators[growth.indicator].measure != "growth" or of != level.indicator:
        yield (
            f"{growth.id} is no growth of {level.indicator}",
            "name the growth of the level in options.growth",
        )
    if not same(growth.period, level.period) or growth.area != level.area:
        yield f"{growth.id} and {level.id} differ in period or area", "name the growth of the level"
    if base.formula and base.formula != f"{level.id} / (1 + {growth.id})":
        yield (
            f"{base.id} is {base.formula}",
            f"derive the base by `formula: {level.id} / (1 + {growth.id})`",
        )


def bullet(site: Site, figure: Figure, shown: Sequence[Observation]) -> Iterator[Complaint]:
    """Values of one indicator, then their target."""
    *values, target = shown
    if target.status != "target":
        yield f"the last, {target.id}, is {target.status}", "put the target last"
    for o in values:
        if o.status == "target":
            yield f"{o.id} is a target and not the last", "show one target, last"


def two_part_whole(site: Site, figure: Figure, shown: Sequence[Observation]) -> Iterator[Complaint]:
    """A part that surely is no larger than its whole, and the share that belongs to them."""
    part, whole = shown
    most, least = (interval(o, site.unit_of(o)) for o in shown)
    if most.low is not None and least.high is not None and most.low > least.high:
        yield f"the part {part.id} is larger than the whole {whole.id}", "put the part first"
    elif most.high is None or least.low is None or most.high > least.low:
        yield (
            f"{part.id} and {whole.id} are bounded so that the rest is not known",
            "show them as open_bars",
        )
    found = refusal(site, f"{whole.id} - {part.id}")
    if found is not None:
        yield f"the rest cannot be computed: {found.sentence}", found.hint
    name = figure.options.get("share")
    share = site.observations.get(name or "")
    if name and (share is None or share.formula != f"{part.id} / {whole.id}"):
        yield (
            f"{name} is not the share of {part.id}",
            f"derive it by `formula: {part.id} / {whole.id}`",
        )


def ranking_board(site: Site, figure: Figure, shown: Sequence[Observation]) -> Iterator[Complaint]:
    """Ranks, each with its field."""
    for o in shown:
        if site.unit_of(o).kind != "rank":
            yield f"{o.id} is no rank", "leave it out"
        elif o.field is None:
            yield f"{o.id} does not say among whom", "write `field:` at the observation"


def unit_dots(site: Site, figure: Figure, shown: Sequence[Observation]) -> Iterator[Complaint]:
    """Small whole numbers of counted things."""
    for o in shown:
        value = o.value
        if value is None:
            continue
        if site.unit_of(o).kind != "count" or value != int(value) or not 1 <= value <= MOST_DOTS:
            yield f"{o.id} is not a count from 1 to {MOST_DOTS}", "show it as open_bars"


def point_series(site: Site, figure: Figure, shown: Sequence[Observation]) -> Iterator[Complaint]:
    """One indicator over distinct periods."""
    if len({o.indicator for o in shown}) > 1:
        names = ", ".join(dict.fromkeys(o.indicator for o in shown))
        yield f"the points are of several indicators: {names}", "show one indicator"
    seen: dict[object, str] = {}
    for o in shown:
        if o.period is not None and seen.setdefault(o.period.span, o.id) != o.id:
            first = seen[o.period.span]
            yield f"{first} and {o.id} are of the same period", "show one value a period"


def structure_tree(site: Site, figure: Figure, shown: Sequence[Observation]) -> Iterator[Complaint]:
    """One structure."""
    if len(figure.entities) != 1 or not site.entities[figure.entities[0]].parts:
        yield "no structure with parts is named", "write `entities: [ID]` of a structure"


def chain(site: Site, figure: Figure, shown: Sequence[Observation]) -> Iterator[Complaint]:
    """Chains."""
    for id_ in figure.entities:
        if not site.entities[id_].steps:
            yield f"{id_} has no steps", "name entities of kind chain"


def relation_graph(site: Site, figure: Figure, shown: Sequence[Observation]) -> Iterator[Complaint]:
    """Entities that are related to one another, by the relations that are shown."""
    shown_ids, types = set(figure.entities), figure.options.get("relations", "").split()
    tied: set[str] = set()
    for id_ in figure.entities:
        for relation in site.entities[id_].relations:
            if relation.target in shown_ids and (not types or relation.type in types):
                tied |= {id_, relation.target}
    for id_ in figure.entities:
        if id_ not in tied:
            yield f"{id_} has no relation to the others", "leave it out, or add its relation"


SHAPES: Mapping[str, Shape] = {
    "level_base": level_base,
    "bullet": bullet,
    "two_part_whole": two_part_whole,
    "ranking_board": ranking_board,
    "unit_dots": unit_dots,
    "point_series": point_series,
    "structure_tree": structure_tree,
    "chain": chain,
    "relation_graph": relation_graph,
}
