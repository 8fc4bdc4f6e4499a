"""The columns of a figure's table: the tidy core first, then evidence, how rows belong together, the caption.

Every figure has every column, also where all its cells are empty: tables of several figures can be put under each
other, and what reads one reads all. Workbooks, which are for people, leave such columns out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar, get_args

from .. import charts, period
from ..bound import Bound
from ..charts import Caption
from ..charts.drawn import KINDS, Line, label
from ..derive import Rest, claimed, rest
from ..model import Figure, Indicator, Measure, Observation, PeriodBasis, Site, Source, Status, Text
from ..period import Period
from ..release import LICENCE_NAME
from ..words import Words
from .cells import Value
from .relative import relative_columns
from .resource import Field, WordsByLanguage, by_language, field, in_each_language

BETWEEN = ";"  # several ids or names in one cell
Found = TypeVar("Found")


def seen(say: Callable[[Observation], Found]) -> Callable[[Line], Found | None]:
    """What is said of a line's value; of a line without one, nothing."""
    return lambda line: None if line.observation is None else say(line.observation)


def core_columns(site: Site, words: WordsByLanguage) -> tuple[Field[Line], ...]:
    """The tidy core: what a value is of, where and when, how much within which limits, and who says so."""

    def indicator(of: Observation) -> Indicator:
        return site.indicators[of.indicator]

    def day(end: int) -> Callable[[Line], Value]:
        def cell(line: Line) -> Value:
            when = own(line, "period", "date")
            return when.span[end].isoformat() if isinstance(when, Period) else None

        return cell

    return (
        field("id", lambda line: line.id, required=True),
        field("record", lambda line: line.kind, required=True, one_of=KINDS),
        *by_language("label", label, words),
        field("indicator", seen(lambda o: o.indicator)),
        *named("indicator_name", lambda o: indicator(o).name, words),
        field("area", seen(lambda o: o.area)),
        *named("area_name", lambda o: site.areas[o.area].name, words),
        field("period", lambda line: own(line, "period", "date"), pattern=period.PATTERN),
        field("period_start", day(0), "date"),
        field("period_end", day(1), "date"),
        field("value", seen(lambda o: o.value), "number"),
        field("low", seen(lambda o: claimed(site, o).low), "number"),
        field("high", seen(lambda o: claimed(site, o).high), "number"),
        field("unit", seen(lambda o: site.unit_of(o).id)),
        *named("unit_name", lambda o: site.unit_of(o).name, words),
        field("bound", seen(lambda o: o.bound), one_of=tuple(Bound)),
        field("status", seen(lambda o: o.status), one_of=get_args(Status)),
        field("source", lambda line: line.record.source, required=True),
        *source_names(site, words),
        field("locator", lambda line: line.record.locator),
    )


def evidence_columns(site: Site, words: WordsByLanguage) -> tuple[Field[Line], ...]:
    """How the source states it and the site writes it, and what else is known of a value."""

    def shown(of: Words, line: Line) -> Value:
        return seen(of.estimate)(line)

    return (
        *by_language("shown", shown, words),
        field(
            "period_basis",
            lambda line: own(line, "period_basis", "date_basis"),
            one_of=get_args(PeriodBasis),
        ),
        field("as_stated", lambda line: line.record.as_stated),
        field("formula", seen(lambda o: o.formula)),
        field(
            "measure",
            seen(lambda o: site.indicators[o.indicator].measure),
            one_of=get_args(Measure),
        ),
        *relative_columns(site, seen(lambda o: site.indicators[o.indicator])),
        *named("field", lambda o: o.field, words),
        field("limits", seen(lambda o: rest(site, o)), one_of=get_args(Rest)),
        field("level", seen(lambda o: o.level), "number"),
        *((field("revises", seen(lambda o: o.revises)),) if site.revised else ()),
        field("symbol", seen(lambda o: o.symbol)),
        *named("note", lambda o: o.note, words),
    )


def own(line: Line, value: str, entity: str) -> Value:
    """What a value or an entity says of itself; a step or an edge is not dated by its entity."""
    if line.observation is None and line.kind != "entity":
        return None
    found: Value = getattr(line.record, value if line.observation else entity)
    return found


def named(
    name: str, say: Callable[[Observation], Text | None], words: WordsByLanguage
) -> Iterator[Field[Line]]:
    """The columns of a text about a value."""
    return in_each_language(name, seen(say), words)


def structure_columns(site: Site, words: WordsByLanguage) -> tuple[Field[Line], ...]:
    """How rows belong together: parts, steps and edges to their entity, options to the chart."""

    def members(of: Words, line: Line) -> Value:
        return BETWEEN.join(of.text(site.entities[id_].name) for id_ in line.members) or None

    return (
        field("of", lambda line: line.of),
        field("position", lambda line: line.position, "integer"),
        field("role", lambda line: line.role),
        field("relation", lambda line: line.relation),
        field("target", lambda line: line.target),
        field("members", lambda line: BETWEEN.join(line.members) or None),
        *by_language("members", members, words),
    )


def remark_columns(figure: Figure, words: WordsByLanguage) -> Iterator[Field[Line]]:
    """What the chart says at the mark of a value or an entity."""
    said = {each.at: each.text for each in figure.annotate}
    return in_each_language("remark", lambda line: said.get(line.id), words)


def source_names(site: Site, words: WordsByLanguage) -> tuple[Field[Line], ...]:
    """Who says so, by name; of a derived value all that its inputs come from."""
    return (
        *by_language("source_title", lambda of, line: sourced(site, line, lambda s: of.text(s.title)), words),
        *by_language("source_publisher", lambda of, line: sourced(site, line, lambda s: of.text(s.publisher)), words),
    )  # fmt: skip


def source_columns(site: Site) -> tuple[Field[Line], ...]:
    """When the sources were published, and where they can be read."""

    def published(source: Source) -> str | None:
        return str(charts.published(site, source) or "")

    return (
        field("source_date", lambda line: sourced(site, line, published)),
        field("source_url", lambda line: sourced(site, line, lambda s: s.url)),
    )


def sourced(site: Site, line: Line, say: Callable[[Source], str | None]) -> Value:
    """What is said of every source of a line, each once."""
    said = dict.fromkeys(say(c.source) for c in charts.credited(site, [line.record]))
    return BETWEEN.join(one for one in said if one) or None


def caption_columns(captions: Mapping[str, Caption]) -> Iterator[Field[Line]]:
    """The words of the figure, the same in every row: none is lost when rows are sorted, cut or joined.

    `captions` are by the key of their language.
    """

    def same(name: str, value: str) -> Field[Line]:
        return field(name, lambda _: value or None)

    for name in ("title", "subtitle", "note", "because"):
        for key, caption in captions.items():
            yield same(f"figure_{name}_{key}", getattr(caption, name))
    first = next(iter(captions.values()))
    yield same("figure_url", first.address)
    yield same("version", first.version)
    yield same("licence", LICENCE_NAME)
