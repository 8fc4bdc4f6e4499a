"""What a form draws: the figure's records already in the page's words, and the room there is.

A form sees nothing else, so that a drawing's fields are the whole truth for the cache's key.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from ..model import Figure, OwnForm, Site
from ..references import references
from ..words import Words
from . import theme
from .forms import form_of
from .nodes import Node, node
from .panels import GAP, across, panels, title
from .rows import Row, row


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

    @property
    def every(self) -> list[Row]:
        """The rows of all of these."""
        return [row for each in self.alike for row in each.rows]

    def group(self, row: Row) -> str:
        """The heading of the group that a row stands in; nothing where there are none."""
        by = self.options.get("group", "")
        return {"area": row.area, "period": row.when, "field": row.field}.get(by, "")


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
            row(words, o, shown),
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
