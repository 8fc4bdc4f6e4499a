"""A figure on the page: finding, chart, reason, source, table, downloads, citation and permalink."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from .. import charts
from ..charts import Caption
from ..directives import block
from ..model import Figure
from ..release import LICENCE_URL
from ..render.picture import MARGIN
from .drawn import Drawn
from .inline import html
from .markup import FORM, link
from .page import Page

VALUE = ' data-key="value"'  # tells the script which cell is the value


@block("figure", takes="figure", when="last")
def figures(page: Page, ids: tuple[str, ...]) -> str:
    """Each figure that is named."""
    records = (page.site.figures[each] for each in ids)
    return "\n\n\n".join(figure(page, record, page.draw(record)) for record in records)


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
        f"{because(page, record)}{data_table(page, drawn)}{tools(page, record, drawn)}</figure>"
    )


def layouts(drawn: Drawn) -> str:
    """The drawing for wide and for narrow columns; the stylesheet shows the one that fits."""
    return f'<div class="ds-wide">{drawn.wide}</div><div class="ds-narrow">{drawn.narrow}</div>'


def subtitle(page: Page, record: Figure) -> str:
    """What is measured, where, when and in which unit: whatever all values share."""
    return page.dotted(escape(piece) for piece in charts.subtitle(page.site, record, page.words))


def key(page: Page, record: Figure) -> str:
    """Where the marks that a chart of values uses are explained."""
    if not record.observations:
        return ""
    return link(page.bounds_link(), page.ui("figure.key"))


def remarks(page: Page, record: Figure) -> str:
    """What else a reader must know."""
    pieces = []
    if record.note:
        pieces.append(f'<p class="ds-figure__note">{html(page, record.note)}</p>')
    return "".join(pieces)


def because(page: Page, record: Figure) -> str:
    """Why unlike things stand side by side, folded."""
    if record.because is None:
        return ""
    return (
        f'<details class="ds-figure__why"><summary>{page.ui("figure.why")}</summary>'
        f"<p>{html(page, record.because)}</p></details>"
    )


def reason(page: Page, record: Figure) -> str:
    """The same in full, where nothing can be unfolded."""
    if record.because is None:
        return ""
    words = f"<b>{page.ui('figure.because')}</b> {html(page, record.because)}"
    return f'<p class="ds-figure__because">{words}</p>'


def sources(page: Page, record: Figure) -> str:
    """Who says so: each publisher with the years of its sources, linked, and the paragraphs of the article."""
    groups: dict[str, list[charts.Credit]] = {}
    for credit in charts.credits_of(page.site, record):
        groups.setdefault(page.plain(credit.source.publisher), []).append(credit)
    return page.words.listed(publisher(page, *group) for group in groups.items())


def publisher(page: Page, name: str, given: Sequence[charts.Credit]) -> str:
    """A publisher with the years of its sources and the paragraphs that records name."""
    words = page.words
    years = [
        link(
            page.source_link(credit.source.id),
            escape(words.year(charts.published(page.site, credit.source))),
        )
        for credit in given
    ]
    where = [
        link(page.paragraph_link(locator), escape(words.locator(locator)), "ds-locator")
        for credit in given
        for locator in credit.locators
    ]
    said = words.phrased((name, words.join(years)))
    return said + (words.aside(words.join(where)) if where else "")


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
        f'<details{" open" if page.paper else ""} class="ds-figure__table"><summary>{page.ui("figure.table")}</summary>'
        f'<div class="ds-scroll" tabindex="0" role="group" aria-label="{page.ui("figure.table")}">'
        f'<table class="{FORM}"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div></details>'
    )


def tools(page: Page, record: Figure, drawn: Drawn) -> str:
    """Downloads, embed code, citation and permalink."""
    data, chart = f"data/{record.id}", f"charts/{record.id}.{page.language}"
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
    code = embed(page, f"{chart}.svg", drawn.caption)
    return (
        f'<details class="ds-figure__tools"><summary>{page.ui("figure.tools")}</summary>'
        f'<ul class="ds-figure__downloads">{links}</ul>'
        f"<p>{page.ui('figure.embed')}</p>{copied(code) if code else unset(page)}"
        f"<p>{page.ui('figure.cite')}</p>{copied(drawn.citation)}"
        f'<p><a href="#{record.id}">{page.ui("figure.permalink")}</a></p></details>'
    )


def copied(text: str) -> str:
    """Words to take away; the theme puts a button to copy them beside."""
    return f'<pre class="ds-cite"><code>{escape(text)}</code></pre>'


def embed(page: Page, chart: str, caption: Caption) -> str:
    """HTML for other sites: as wide as its column, on its own paper, with address, sources and licence.

    Nothing where the address of the site is unknown: a picture of nowhere would be broken there.
    """
    if not page.site_url:
        return ""
    width = charts.theme.WIDE + 2 * MARGIN
    pieces = (
        f'<a href="{escape(caption.address)}">{escape(caption.site)}</a>',
        escape(caption.credit),
        f'<a rel="license" href="{LICENCE_URL}">{caption.licence}</a>',
    )
    return (
        f'<figure style="margin:0"><img src="{page.absolute(chart)}" alt="{escape(caption.title)}" '
        f'style="display:block;width:100%;max-width:{width}px;height:auto">'
        f"<figcaption>{' · '.join(pieces)}</figcaption></figure>"
    )


def unset(page: Page) -> str:
    """That there is nothing to embed yet, and why."""
    return f"<p>{page.ui('figure.no_address')}</p>"
