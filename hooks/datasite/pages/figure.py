"""A figure on the page: finding, chart, reason, source, table, downloads, citation and permalink."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from .. import derive
from ..model import Entity, Figure, Observation
from .inline import html
from .inline import origin as value_origin
from .markup import FORM, link
from .page import Page

VALUE = ' data-key="value"'  # tells the script which cell is the value


@dataclass(frozen=True)
class Drawn:
    """A rendered figure in one language: two layouts as SVG, and its data as a table."""

    wide: str
    narrow: str
    columns: Sequence[tuple[str, str]]
    rows: Sequence[Mapping[str, str]]
    description: str


def figure(page: Page, record: Figure, drawn: Drawn) -> str:
    """The whole figure as HTML."""
    origin = page.dotted((sources(page, record), key(page, record)))
    return (
        f'<figure class="ds-figure" data-figure="{record.id}" id="{record.id}">'
        f'<figcaption class="ds-figure__head"><p class="ds-figure__title">{html(page, record.title)}</p>'
        f'<p class="ds-figure__sub">{subtitle(page, record)}</p></figcaption>'
        f'<div class="ds-figure__chart" data-keys="{page.ui("figure.keys")}">{layouts(drawn)}</div>'
        f"{remarks(page, record)}"
        f'<p class="ds-figure__source">{page.ui("figure.source")} {origin}</p>'
        f"{data_table(page, drawn)}{tools(page, record)}</figure>"
    )


def layouts(drawn: Drawn) -> str:
    """The drawing for wide and for narrow columns; the stylesheet shows the one that fits."""
    return f'<div class="ds-wide">{drawn.wide}</div><div class="ds-narrow">{drawn.narrow}</div>'


def subtitle(page: Page, record: Figure) -> str:
    """What is measured, where, when and in which unit: whatever all values share."""
    site, words = page.site, page.words
    values = [site.observations[i] for i in record.observations]
    if not values:
        return escape(page.words.ui(f"form.{record.form}"))
    indicators = {o.indicator: site.indicators[o.indicator] for o in values}
    measures = {words.ui(f"measure.{i.measure}") for i in indicators.values()}
    areas = {words.text(site.areas[o.area].name) for o in values}
    periods = {whole_period(page, o, values) for o in values}
    units = {words.pick(site.units[i.unit].name) for i in indicators.values()}
    names = [words.text(i.name) for i in indicators.values()]
    pieces = names if len(names) == 1 else []
    pieces += [next(iter(group)) for group in (measures, areas, periods, units) if len(group) == 1]
    if len(areas) > 1:
        pieces.append(words.ui("figure.several_areas"))
    if len(periods) > 1:
        pieces.append(words.ui("figure.several_periods"))
    return page.dotted(escape(piece) for piece in pieces)


def whole_period(page: Page, observation: Observation, values: Sequence[Observation]) -> str:
    """A value's period, and that the source only implies it where that is so of all the values."""
    words = page.words
    implied = all(o.period_basis == "implied" for o in values)
    return words.period(observation) + (words.aside(words.basis("implied")) if implied else "")


def key(page: Page, record: Figure) -> str:
    """Where the marks that a chart of values uses are explained."""
    if not record.observations:
        return ""
    return link(page.bounds_link(), page.ui("figure.key"))


def remarks(page: Page, record: Figure) -> str:
    """Why unlike things stand side by side, and what else a reader must know."""
    pieces = []
    if record.because:
        pieces.append(
            f'<p class="ds-figure__because"><b>{page.ui("figure.because")}</b> {html(page, record.because)}</p>'
        )
    if record.note:
        pieces.append(f'<p class="ds-figure__note">{html(page, record.note)}</p>')
    return "".join(pieces)


def sources(page: Page, record: Figure) -> str:
    """Every paragraph and outside source behind the figure, once each."""
    records: list[Observation | Entity] = []
    for id_ in record.observations:
        records += derive.sources(page.site, page.site.observations[id_])
    records += [page.site.entities[i] for i in record.entities]
    seen: dict[str, None] = {}
    for each in records:
        if isinstance(each, Observation):
            seen[value_origin(page, each)] = None
        elif each.locator:
            words = escape(page.words.locator(each.locator))
            seen[link(page.paragraph_link(each.locator), words, "ds-locator")] = None
        else:
            title = page.plain(page.site.sources[each.source].title)
            seen[link(page.source_link(each.source), title)] = None
    return page.words.join([s for s in seen if s])


def data_table(page: Page, drawn: Drawn) -> str:
    """The chart's data as a table under a disclosure."""
    head = "".join(
        f'<th scope="col"{VALUE if column == "value" else ""}>{escape(label)}</th>'
        for column, label in drawn.columns
    )
    body = "".join(
        (f'<tr data-mark="{row["id"]}">' if "id" in row else "<tr>")
        + "".join(
            f'<th scope="row">{escape(row.get(column, ""))}</th>'
            if position == 0
            else f'<td data-label="{escape(label)}">{escape(row.get(column, ""))}</td>'
            for position, (column, label) in enumerate(drawn.columns)
        )
        + "</tr>"
        for row in drawn.rows
    )
    return (
        f'<details class="ds-figure__table"><summary>{page.ui("figure.table")}</summary>'
        f'<div class="ds-scroll" tabindex="0" role="group" aria-label="{page.ui("figure.table")}">'
        f'<table class="{FORM}"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div></details>'
    )


def tools(page: Page, record: Figure) -> str:
    """Downloads, embed code, citation and permalink."""
    language = page.language
    data = f"data/{record.id}"
    chart = f"charts/{record.id}.{language}"
    name = escape(page.words.text(record.title), quote=True)
    files = (
        ("CSV", f"{data}.csv"),
        ("JSON", f"{data}.json"),
        ("SVG", f"{chart}.svg"),
        ("PNG", f"{chart}.png"),
        ("Vega-Lite", f"{chart}.vl.json"),
    )
    links = "".join(
        f'<li><a href="{page.shared(path)}" download>{words}</a></li>' for words, path in files
    )
    address = page.absolute(f"{page.edition}{page.url}#{record.id}")
    embed = f'<img src="{page.absolute(f"{chart}.svg")}" alt="{name}">'
    title = page.words.text(page.site.article.title)
    citation = page.words.choose("{t} — {a}. {u}", "{t}——{a}。{u}").format(
        t=page.words.text(record.title), a=title, u=address
    )
    return (
        f'<details class="ds-figure__tools"><summary>{page.ui("figure.tools")}</summary>'
        f'<ul class="ds-figure__downloads">{links}</ul>'
        f"<p>{page.ui('figure.embed')} <code>{escape(embed)}</code></p>"
        f"<p>{page.ui('figure.cite')} <cite>{escape(citation)}</cite></p>"
        f'<p><a href="#{record.id}">{page.ui("figure.permalink")}</a></p></details>'
    )
