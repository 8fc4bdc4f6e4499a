"""What a form draws: the figure's records already in the page's words, and the room there is.

A form sees nothing else, so that a drawing's fields are the whole truth for the cache's key.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from ..bound import Bound
from ..derive import stated_inputs
from ..model import Entity, Figure, Observation, OwnForm, PeriodBasis, Site, Status
from ..period import Period
from ..references import references
from ..words import Words
from . import theme
from .forms import form_of
from .panels import GAP, across, panels, title


@dataclass(frozen=True)
class Row:
    """One observation in words. `value` is its floor, ceiling or exact value in the base unit."""

    id: str
    name: str
    value: float
    text: str
    label: str  # the same at its mark: without the noun of the unit where the subtitle has it
    bound: Bound
    status: Status
    period: Period | None
    when: str
    basis: PeriodBasis
    area: str
    field: str
    unit: str
    kind: str
    symbol: bool
    source: str
    outside: bool  # nothing of it is from the article
    weak: bool  # from a source of little standing
    subject: bool  # of the area that the article is about, where others stand beside it
    titled: bool  # the title names this value
    low: float | None  # the interval that the source gives around it
    high: float | None
    within: str  # the same in words
    level: str  # how sure that is
    full: str  # `text` with all of this
    missing: str  # that there is no number, where the source leaves it open
    relative: str  # what an index or a growth is relative to
    revised: str  # that it replaces an earlier value, or a later one it


@dataclass(frozen=True)
class Branch:
    """One counted part of a structure, in words."""

    label: str
    row: Row
    members: tuple[str, ...]


@dataclass(frozen=True)
class Node:
    """One entity in words; `links` are (relation in words, id of the other) among the figure's own."""

    id: str
    name: str
    period: Period | None
    when: str
    basis: PeriodBasis
    steps: tuple[str, ...]
    parts: tuple[Branch, ...]
    links: tuple[tuple[str, str], ...]
    status: Status
    source: str


@dataclass(frozen=True)
class Drawing:
    """A figure to draw: `named` holds the rows that options point to, by option."""

    form: str
    options: Mapping[str, str]
    rows: tuple[Row, ...]
    named: Mapping[str, Row]
    nodes: tuple[Node, ...]
    words: Words = field(compare=False)
    width: int
    spec: Mapping[str, Any] = field(default_factory=dict)  # what the figure brings of its own
    own: OwnForm | None = None
    annotations: Mapping[str, str] = field(default_factory=dict)  # what is said at marks, by id
    multiples: str | None = None  # what it is split by
    panels: tuple[Drawing, ...] = ()
    columns: int = 1  # of panels
    title: str = ""  # of a panel
    beside: tuple[Drawing, ...] = ()  # the panels that share its scales, itself among them

    @property
    def narrow(self) -> bool:
        """Whether the phone layout is asked for."""
        return self.width < 480

    @property
    def alike(self) -> tuple[Drawing, ...]:
        """All that is drawn on its scales."""
        return self.beside or (self,)

    def group(self, row: Row) -> str:
        """The heading of the group that a row stands in; nothing where there are none."""
        by = self.options.get("group", "")
        return {"area": row.area, "period": row.when, "field": row.field}.get(by, "")

    def dotted(self, pieces: list[str]) -> str:
        """Qualities in one line, a dot between them."""
        return self.words.join_facts(pieces)

    def word(self, key: str) -> str:
        """A word of the charts' own in the page's language."""
        return self.words.ui(key)


def drawing(site: Site, figure: Figure, words: Words, width: int = theme.WIDE) -> Drawing:
    """The figure's records in words, and those of its panels."""
    whole = one(site, figure, words, width)
    if figure.multiples is None:
        return whole
    parts, rows = panels(site, figure), {row.id: row for row in whole.rows}
    columns = 1 if whole.narrow else across(len(parts), width, form_of(figure).narrowest)
    wide = (width - GAP * (columns - 1)) // columns
    made = [
        replace(
            part := one(site, each, words, wide),
            rows=tuple(rows[row.id] for row in part.rows),
            title=title(words, figure, each),
        )
        for each in parts
    ]
    return replace(
        whole, columns=columns, panels=tuple(replace(each, beside=tuple(made)) for each in made)
    )


def one(site: Site, figure: Figure, words: Words, width: int) -> Drawing:
    """The records of a figure as those of one chart."""
    shown = [site.observations[i] for i in figure.observations]
    finding = next(iter(figure.title.values()), "")  # every language quotes the same values
    told = {r.target for r in references(finding) if r.kind == "value"}
    among_others = len({o.area for o in shown}) > 1
    one_unit = len({site.unit_of(o).id for o in shown}) == 1
    rows = tuple(
        replace(
            row(words, o),
            subject=among_others and o.area == site.subject,
            titled=o.id in told,
            label=words.number(o) if one_unit else words.value(o),
        )
        for o in shown
    )
    drawn_as = form_of(figure)
    named = {key: row(words, o) for key, o in drawn_as.named(site, figure).items()}
    nodes = tuple(node(words, site.entities[i], figure) for i in figure.entities)
    if (rest := drawn_as.rest(site, figure)) is not None:
        named["rest"] = row(words, rest)
    said = {each.at: words.text(each.text) for each in figure.annotate}
    made = Drawing(
        *(figure.form, figure.options, rows, named, nodes, words, width),
        figure.spec,
        figure.own,
        said,
        figure.multiples,
    )
    groups = [made.group(row) for row in rows]
    return replace(made, rows=tuple(sorted(rows, key=lambda row: groups.index(made.group(row)))))


def row(words: Words, of: Observation) -> Row:
    """An observation in words."""
    site = words.site
    stated, interval = stated_inputs(site, of), words.interval(of)
    return Row(
        id=of.id,
        name=words.name(of),
        value=float(of.value) if of.value is not None else 0.0,
        text=words.value(of),
        label=words.value(of),
        bound=of.bound or Bound.EXACT,
        status=of.status,
        period=of.period,
        when=words.period(of),
        basis=of.period_basis,
        area=words.pick(site.areas[of.area].name),
        field=words.text(of.field) if of.field else "",
        unit=site.indicators[of.indicator].unit,
        kind=site.unit_of(of).kind,
        symbol=of.value is None,
        source=words.join_facts(dict.fromkeys(where(words, s.locator, s.source) for s in stated)),
        outside=all(s.outside for s in stated),
        weak=any(site.vocabulary.weak(site.sources[s.source].confidence) for s in stated),
        subject=False,
        titled=False,
        low=float(of.low) if of.estimated and of.low is not None else None,
        high=float(of.high) if of.estimated and of.high is not None else None,
        within=next(iter(interval), ""),
        level=words.level(of.level) if of.level is not None else "",
        full=words.estimate(of),
        missing=words.ui("chart.not_stated") + words.parenthetical(of.symbol) if of.symbol else "",
        relative=words.base(of),
        revised=words.revision(of),
    )


def node(words: Words, of: Entity, figure: Figure) -> Node:
    """An entity in words, with its relations to others of the figure."""
    site = words.site
    return Node(
        id=of.id,
        name=words.text(of.name),
        period=of.date,
        when=words.period(of.date),
        basis=of.date_basis,
        steps=tuple(words.text(s) for s in of.steps),
        parts=tuple(
            Branch(
                words.text(p.label),
                row(words, site.observations[p.observation]),
                tuple(words.text(site.entities[m].name) for m in p.members),
            )
            for p in of.parts
        ),
        links=tuple((words.relation(r.type), r.target) for r in form_of(figure).links(figure, of)),
        status="reported" if site.sources[of.source].main else "context",
        source=where(words, of.locator, of.source),
    )


def where(words: Words, locator: str | None, source: str) -> str:
    """The paragraph, or the publisher of another source."""
    if locator:
        return words.locator(locator)
    record = words.site.sources.get(source)
    return words.text(record.publisher) if record else source
