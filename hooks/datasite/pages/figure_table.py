"""The data of a figure as a table, folded; what all rows share stands over it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from .markup import FORM, NOTHING, filled, joined
from .page import Page
from .rendered_figure import RenderedFigure

VALUE = Markup(' data-key="value"')  # tells the script which cell is the value


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
