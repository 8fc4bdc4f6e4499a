"""The rows that a form of the project's own is given."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import altair as alt

from ..values import NAME, Record


class Rows(list[Record], alt.NamedData):
    """The rows of a figure: to Python a list of dictionaries, to Altair the data of a chart.

    So `alt.Chart(rows)` names them, and a field that is written into a row is drawn.
    """

    def __init__(self, rows: Iterable[Record] = (), **_: Any) -> None:
        list.__init__(self, rows)
        alt.NamedData.__init__(self, name=NAME)

    def copy(self, *_: Any, **__: Any) -> Rows:
        """The same: a chart names its data."""
        return self

    def __deepcopy__(self, _: Any = None) -> Rows:
        return self
