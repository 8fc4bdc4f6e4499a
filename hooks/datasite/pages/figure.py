"""A figure on the page: finding, chart, reason, source, table, downloads, citation and permalink."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup

from .. import charts
from ..directives import block
from ..model import Figure
from .cited import of_figure
from .data import endings
from .embedding import as_picture, fitting, framed
from .inline import html
from .markup import FORM, NOTHING, filled, folded, joined, link, paragraph, trusted
from .page import Page
from .rendered_figure import RenderedFigure

VALUE = Markup(' data-key="value"')  # tells the script which cell is the value
FEW = 2  # sources that stand under a figure
HOW = {each: Markup("<code>#%s</code>") % each for each in ("light", "dark")}  # ends of an address


class File(NamedTuple):
    """A file to take away: its kind, its path from the root of the site, and how wide it is where that is not usual."""

    kind: str
    path: str
    width: str = ""

    @property
    def seen(self) -> Markup:
        """What it is called beside the first of its kind."""
        if not self.width:
            return Markup.escape(self.kind)
        return Markup('<span class="ds-unseen">%s </span>%s') % (self.kind, self.width)


@block("figure", takes="figure", when="last")
def figures(page: Page, ids: tuple[str, ...]) -> Markup:
    """Each figure that is named."""
    records = (page.site.figures[each] for each in ids)
    return joined(figure(page, record, page.draw(record)) for record in records)


def figure(page: Page, record: Figure, drawn: RenderedFigure) -> Markup:
    """The whole figure as HTML."""
    return Markup('<figure class="ds-figure" data-figure="%s" id="%s">%s%s%s%s%s</figure>') % (
        record.id,
        record.id,
        head(page, record),
        shown(drawn, Markup(' data-keys="%s"') % page.ui("figure.keys")),
        remarks(page, record),
        sources(page, record),
        more(because(page, record), data_table(page, drawn), tools(page, record, drawn)),
    )


def more(*parts: Markup) -> Markup:
    """What opens at a press, side by side: beside the sources where there is room, else under them together."""
    return Markup('<div class="ds-figure__more">%s</div>') % joined(parts)


def head(page: Page, record: Figure) -> Markup:
    """The finding, and what is shown."""
    return Markup('<figcaption class="ds-figure__head">%s%s</figcaption>') % (
        paragraph("ds-figure__title", html(page, record.title)),
        paragraph("ds-figure__sub", sub) if (sub := subtitle(page, record)) else NOTHING,
    )


def shown(drawn: RenderedFigure, keys: Markup = NOTHING, whole: str = "") -> Markup:
    """The diagram, or the drawing for wide and for narrow columns: the stylesheet shows the one that fits.

    `whole` is one more, for where the whole page is the column.

    `keys` tells how to walk through a drawing; a diagram is read as any text is.
    """
    if drawn.diagram:
        return Markup('<div class="ds-figure__diagram">%s</div>') % drawn.diagram
    return Markup(
        '<div class="ds-figure__chart"%s>'
        '%s<div class="ds-wide">%s</div><div class="ds-narrow">%s</div></div>'
    ) % (
        keys,
        Markup('<div class="ds-whole">%s</div>') % trusted(whole) if whole else NOTHING,
        trusted(drawn.wide),
        trusted(drawn.narrow),
    )


def subtitle(page: Page, record: Figure, *, home: bool = False) -> Markup:
    """What is measured, when and in which unit, and where if not in the subject of the site; with `home` there too."""
    facts = [*charts.subtitle(page.site, record, page.words, home=home)]
    return page.join_facts(
        fact if n else fact[:1].upper() + fact[1:] for n, fact in enumerate(facts)
    )


def key(page: Page, record: Figure) -> Markup:
    """Where the marks that a chart of values uses are explained."""
    explained = page.bounds_link()
    if not explained or not record.observations or not charts.pictured(record):
        return NOTHING
    return link(explained, page.ui("figure.key"))


def remarks(page: Page, record: Figure) -> Markup:
    """What else a reader must know."""
    return paragraph("ds-figure__note", html(page, record.note)) if record.note else NOTHING


def because(page: Page, record: Figure) -> Markup:
    """Why unlike things stand side by side, folded."""
    if record.because is None:
        return NOTHING
    words = Markup("<p>%s</p>") % html(page, record.because)
    return folded(page.ui("figure.why"), words, "ds-figure__why")


def reason(page: Page, record: Figure) -> Markup:
    """The same in full, where nothing can be unfolded."""
    if record.because is None:
        return NOTHING
    words = Markup("<b>%s</b> %s") % (page.ui("figure.because"), html(page, record.because))
    return paragraph("ds-figure__because", words)


def sources(page: Page, record: Figure) -> Markup:
    """Who says so, in a line; folded under how many they are where they are more than a few."""
    line = source(page, record)
    count = len(charts.credits_of(page.site, record))
    if count <= FEW or page.paper:
        return line
    return folded(page.filled("figure.sources", n=str(count)), line, "ds-figure__sources")


def source(page: Page, record: Figure) -> Markup:
    """The line itself."""
    words = (page.ui("figure.source"), sources_line(page, record))
    return paragraph("ds-figure__source", joined(words, " "))


def sources_line(page: Page, record: Figure) -> Markup:
    """Who says so: each publisher with the years of its sources, linked, and the paragraphs of the article."""
    groups: dict[str, list[charts.Credit]] = {}
    for credit in charts.credits_of(page.site, record):
        groups.setdefault(page.words.text(credit.source.publisher), []).append(credit)
    return page.join_clauses(publisher(page, *group) for group in groups.items())


def publisher(page: Page, name: str, given: Sequence[charts.Credit]) -> Markup:
    """A publisher with the years of its sources and the paragraphs that records name."""
    words = page.words
    years = [
        link(
            page.source_link(credit.source.id),
            words.year(charts.published(page.site, credit.source)),
        )
        for credit in given
    ]
    where = [
        link(page.paragraph_link(locator), words.locator(locator), "ds-locator")
        for credit in given
        for locator in credit.locators
    ]
    said = page.join_phrases((name, page.join(years)))
    return said + page.parenthetical(page.join(where)) if where else said


def data_table(page: Page, drawn: RenderedFigure, opened: bool = False) -> Markup:
    """The chart's data as a table under a disclosure; on paper it is open. What all rows share stands over them."""
    alike = [(column, label) for column, label in drawn.columns if shared(drawn, column)]
    columns = [each for each in drawn.columns if each not in alike]
    told = [each for each in columns if each[0] != "value" and filled_in(drawn, each[0])]
    columns.sort(key=lambda each: each != (told or columns)[0])  # what every row can be called by
    head = joined(
        Markup('<th scope="col"%s>%s</th>') % (VALUE if column == "value" else NOTHING, label)
        for column, label in columns
    )
    body = joined(table_row(columns, row) for row in drawn.rows)
    said = [(label, drawn.rows[0].get(column, "")) for column, label in alike]
    over = page.join_facts(page.labelled(label, words) for label, words in said if words)
    name = page.ui("figure.table")
    return Markup(
        '<details%s class="ds-figure__table"><summary>%s</summary>'
        '<div class="ds-scroll" tabindex="0" role="group" aria-label="%s">'
        '<table class="%s">%s<thead><tr>%s</tr></thead><tbody>%s</tbody></table></div></details>'
    ) % (
        Markup(" open") if opened or page.paper else NOTHING,
        name,
        name,
        FORM,
        Markup("<caption>%s</caption>") % over if over else NOTHING,
        head,
        body,
    )


def shared(drawn: RenderedFigure, column: str) -> bool:
    """Whether all rows of a table, if there are several, say the same in a column that is not of values."""
    several = len(drawn.rows) > 1 and column != "value"
    return several and len({row.get(column, "") for row in drawn.rows}) == 1


def filled_in(drawn: RenderedFigure, column: str) -> bool:
    """Whether no row of a table leaves a column open."""
    return all(row.get(column) for row in drawn.rows)


def table_row(columns: Sequence[tuple[str, str]], row: Mapping[str, str]) -> Markup:
    """A row of a chart's data, with the mark that it tells of."""
    (first, _), *others = columns
    cells = [Markup('<th scope="row">%s</th>') % row.get(first, "")]
    cells += [
        filled('<td data-label="%s">%s</td>', label, row.get(column, ""))
        for column, label in others
    ]
    mark = Markup(' data-mark="%s"') % row["id"] if "id" in row else NOTHING
    return Markup("<tr%s>%s</tr>") % (mark, joined(cells))


def tools(page: Page, record: Figure, drawn: RenderedFigure, opened: bool = False) -> Markup:
    """Downloads, embed code, citation and permalink."""
    chart = f"charts/{record.id}.{page.language}"
    kinds = groupby(files(page, record), key=lambda file: file.kind)
    found = joined(Markup("<li>%s</li>") % downloads(page, [*each]) for _, each in kinds)
    explained = key(page, record)
    body = Markup('%s<ul class="ds-figure__downloads">%s</ul>%s<p>%s</p>%s<p>%s</p>') % (
        Markup("<p>%s</p>") % explained if explained else NOTHING,
        found,
        embedding(page, record, drawn, chart),
        page.ui("figure.cite"),
        of_figure(page, drawn.cited, whole=opened),
        link(page.figure_page(record.id), page.ui("figure.permalink")),
    )
    return folded(page.ui("figure.take"), body, "ds-figure__tools", opened)


def downloads(page: Page, kind: Sequence[File]) -> Markup:
    """The files of a kind; the further widths of a picture in brackets after it, by width alone where that is seen."""
    first, *others = (
        Markup('<a href="%s" download>%s</a>') % (page.shared(file.path), file.seen)
        for file in kind
    )
    widths = joined(others, page.words.marks.list)
    return first + page.parenthetical(widths) if others else first


def files(page: Page, record: Figure) -> list[File]:
    """What there is to take away."""
    chart = f"charts/{record.id}.{page.language}"
    found = [File(words, f"data/{record.id}.{end}") for end, words in endings(page)]
    if charts.pictured(record):
        widths = [(width, page.ui(f"figure.width.{width}")) for width in ("phone", "wide")]
        for kind, end in (("SVG", "svg"), ("PNG", "png")):
            found.append(File(kind, f"{chart}.{end}"))
            found += [File(kind, f"{chart}.{width}.{end}", words) for width, words in widths]
        found.append(File("Vega-Lite", f"{chart}.vl.json"))
    return found


def embedding(page: Page, record: Figure, drawn: RenderedFigure, chart: str) -> Markup:
    """How to show a figure on another site.

    Nothing where the address of this one is unknown: a frame of nowhere would be broken there.
    """
    words = Markup("<p>%s</p>") % page.ui("figure.embed")
    if not page.site_url:
        return words + Markup("<p>%s</p>") % page.ui("figure.no_address")
    frame = f"{framed(page, record, drawn)}\n{fitting(page)}"
    words += page.copied(frame) + Markup("<p>%s</p>") % page.filled("figure.embed_how", **HOW)
    if charts.pictured(record):
        picture = page.copied(as_picture(page, chart, drawn.caption))
        words += Markup("<p>%s</p>%s") % (page.ui("figure.embed_picture"), picture)
    return words
