"""Ranks, each with the field it was held in: a board, since ranks in different fields share no axis."""

from __future__ import annotations

from itertools import groupby

from markupsafe import Markup

from ...model import Figure, Site
from ...words import Words
from ..diagrams import Diagram, about, joined
from ..drawings import Drawing
from ..form import Complaints, Shown, Takes
from ..rows import Row


class RankingBoard(Diagram):
    takes = Takes(1, 20)
    example = """
        form: ranking_board
        observations: [rank-0, rank-1, rank-2]
        because: {en: Each says when and among whom.}
    """

    def misleading(self, site: Site, figure: Figure, shown: Shown) -> Complaints:
        """Ranks, each with its field."""
        for o in shown:
            if site.unit_of(o).kind != "rank":
                yield f"{o.id} is no rank", "leave it out"
            elif o.field is None:
                yield f"{o.id} does not say among whom", "write `field:` at the observation"

    def diagram(self, drawing: Drawing) -> Markup:
        """Each rank once, the first on top, with everything that holds it."""
        words, rows = drawing.words, sorted(drawing.rows, key=lambda row: (row.value, row.text))
        several = len({row.area for row in rows}) > 1
        ranks = (
            Markup("<div><dt>%s</dt>%s</div>")
            % (rank, joined(holder(words, row, several) for row in held))
            for rank, held in groupby(rows, key=lambda row: row.text)
        )
        return Markup('<dl class="ds-ranks">%s</dl>') % joined(ranks)


def holder(words: Words, row: Row, several: bool) -> Markup:
    """What holds a rank: its name, its area where there are several, among whom, and when."""
    name = words.join_facts((row.name, row.area if several and row.area not in row.name else ""))
    return Markup('<dd data-mark="%s"><b>%s</b> <span class="ds-ranks__field">%s</span>%s</dd>') % (
        row.id,
        name,
        row.field,
        about(words, row),
    )
