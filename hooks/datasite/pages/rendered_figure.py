"""A rendered figure in one language, as pages and files show it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ..charts import Caption

NO_CAPTION, NO_DIAGRAM = Caption(), Markup()


@dataclass(frozen=True)
class RenderedFigure:
    """A rendered figure in one language: two layouts as SVG, or HTML, and its data as a table."""

    wide: str
    narrow: str
    columns: Sequence[tuple[str, str]]
    rows: Sequence[Mapping[str, str]]
    description: str
    caption: Caption = NO_CAPTION  # what goes with it into its files
    citation: str = ""
    diagram: Markup = NO_DIAGRAM  # in place of the two layouts
    whole: str = ""  # one layout more, where it has a page of its own
