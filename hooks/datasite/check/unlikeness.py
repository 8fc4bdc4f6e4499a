"""In which aspects the values of a figure differ: unit, measure, prices, period, area, status."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from ..charts.forms import form_of
from ..model import Figure, Observation, Site

FEW = 8  # values that a message lists one by one
Aspect = Callable[[Site, Observation], str]


def unit(site: Site, o: Observation) -> str:
    """The unit."""
    return site.unit_of(o).id


def period(site: Site, o: Observation) -> str:
    """The period, written one way; ranges of the same days are the same."""
    if o.period is None:
        return "no period"
    return str(o.period) if o.period.days == 1 else "/".join(map(str, o.period.span))


def kind_of_period(site: Site, o: Observation) -> str:
    """How long the period is."""
    return "no period" if o.period is None else o.period.kind


def area(site: Site, o: Observation) -> str:
    """The area."""
    return o.area


def measure(site: Site, o: Observation) -> str:
    """The measure of the indicator."""
    return site.indicators[o.indicator].measure


def status(site: Site, o: Observation) -> str:
    """The status; what is derived from reported values stands beside them."""
    return "reported" if o.status == "derived" else o.status


def prices(site: Site, o: Observation) -> str:
    """Current or constant prices; empty where the indicator does not say."""
    return site.indicators[o.indicator].prices or ""


def base(site: Site, o: Observation) -> str:
    """The base of an index; empty for what has none."""
    return str(site.indicators[o.indicator].base or "")


def against(site: Site, o: Observation) -> str:
    """What growth is on; empty where the indicator does not say."""
    return str(site.indicators[o.indicator].against or "")


# What is compared, how it is called, and how a value is shown as the contributor wrote it.
ASPECTS: tuple[tuple[str, Aspect], ...] = (
    ("unit", unit),
    ("measure", measure),
    ("prices", prices),
    ("base", base),
    ("time compared with", against),
    ("kind of period", kind_of_period),
    ("period", period),
    ("area", area),
    ("status", status),
)


def listed(values: Mapping[str, str]) -> str:
    """Each record with its value; of many, the first that has it."""
    firsts: dict[str, str] = {}
    for id_, value in values.items():
        firsts.setdefault(value if len(values) > FEW else id_, id_)
    return ", ".join(f"{id_} {values[id_]}" for id_ in firsts.values())


def always(figure: Figure, aspect: str) -> bool:
    """Whether no reason allows values that differ in that aspect."""
    return aspect in ("unit", "base") or not form_of(figure).excusable


def unlike(site: Site, figure: Figure, shown: Sequence[Observation]) -> Iterator[tuple[str, str]]:
    """The aspects in which the values differ and should not, with the values.

    A form may be made to compare across one aspect. Different kinds of period hide
    different periods; unlike units matter only where values share an axis.
    """
    told_kind, drawn_as = False, form_of(figure)
    shows = (*drawn_as.shows(figure), *drawn_as.spans(site, shown))
    for name, aspect in ASPECTS:
        if name in shows or (name == "unit" and not drawn_as.takes.one_unit):
            continue
        if name == "period" and told_kind:
            continue
        values = {o.id: aspect(site, o) for o in shown}
        different = {v for v in values.values() if v}
        if len(different) > 1:
            told_kind = told_kind or name == "kind of period"
            yield name, listed({id_: value for id_, value in values.items() if value})
    apart = [aspect for name, aspect in ASPECTS if name in drawn_as.apart]
    if apart and all(len({aspect(site, o) for o in shown}) > 1 for aspect in apart):
        yield (
            f"{' and '.join(drawn_as.apart)} at once",
            ", ".join(f"{o.id} {o.area} {o.period or 'no period'}" for o in shown),
        )
