"""A rendered figure in one language, as pages and files show it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ..charts import Caption
from ..citations import Form

NO_CAPTION, NO_DIAGRAM = Caption(), Markup()


@dataclass(frozen=True)
class RenderedFigure:
    """A rendered figure in one language: its layouts as SVG, or HTML, and its data as a table."""

    # for a wide and a narrow column, and for a page of its own where it has one
    layouts: Sequence[str]
    columns: Sequence[tuple[str, str]]
    rows: Sequence[Mapping[str, str]]
    description: str
    caption: Caption = NO_CAPTION  # what goes with it into its files
    cited: Sequence[Form] = ()  # how to cite it, running text first
    diagram: Markup = NO_DIAGRAM  # in place of the layouts
    spec: str = ""  # of the wide layout

    @property
    def citation(self) -> str:
        """How to cite it in running text."""
        return self.cited[0].text if self.cited else ""

    @property
    def wide(self) -> str:
        """The layout that is shown where there is room, and that files have."""
        return self.layouts[0]

    @property
    def narrow(self) -> str:
        """The layout for a phone."""
        return self.layouts[1]

    @property
    def whole(self) -> str:
        """The layout for a page of its own; nothing where it has none."""
        return "".join(self.layouts[2:])
