"""A rendered figure in one language, as pages and files show it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..charts import Caption

NO_CAPTION = Caption()


@dataclass(frozen=True)
class RenderedFigure:
    """A rendered figure in one language: two layouts as SVG, and its data as a table."""

    wide: str
    narrow: str
    columns: Sequence[tuple[str, str]]
    rows: Sequence[Mapping[str, str]]
    description: str
    caption: Caption = NO_CAPTION  # what goes with it into its files
    citation: str = ""
