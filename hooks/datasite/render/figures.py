"""A figure ready for a page: both layouts, table and text alternative."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from .. import charts
from ..charts import theme
from ..model import Figure, Site
from ..words import Words
from . import figure_svg
from .cache import FOLDER


@dataclass(frozen=True)
class Drawn:
    """A rendered figure in one language. `key` is empty: each chart carries the key to its own marks."""

    wide: str
    narrow: str
    key: str
    columns: tuple[tuple[str, str], ...]
    rows: tuple[Mapping[str, str], ...]
    description: str


def drawn(site: Site, figure: Figure, words: Words, folder: Path = FOLDER) -> Drawn:
    """The figure in the words' language, wide and narrow."""
    table = charts.table(site, figure, words)
    return Drawn(
        figure_svg(site, figure, words, theme.WIDE, folder),
        figure_svg(site, figure, words, theme.NARROW, folder),
        "",
        table.columns,
        table.rows,
        charts.describe(site, figure, words),
    )
