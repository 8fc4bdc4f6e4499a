"""What is told of every figure of a site, for tests of what is published: as a build tells it, without one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from datasite import charts, citations
from datasite.charts import Caption
from datasite.citations import Form
from datasite.model import Figure, Site
from datasite.release import Release
from datasite.words import Words

from .records import LANGUAGES

NAMES: dict[str, str] = {"en": "All of it", "zh-Hant": "全書", "zh-Hans": "全书"}


@dataclass(frozen=True)
class Told:
    """A figure in one language."""

    columns: Sequence[tuple[str, str]]
    rows: Sequence[Mapping[str, str]]
    caption: Caption
    cited: Sequence[Form]

    @property
    def citation(self) -> str:
        """How to cite it in running text."""
        return self.cited[0].text


def told(site: Site, release: Release) -> dict[str, dict[str, Told]]:
    """Every figure in every language."""
    words = {language: Words(site, language) for language in LANGUAGES}
    return {
        figure.id: {language: one(site, figure, words[language], release) for language in LANGUAGES}
        for figure in site.figures.values()
    }


def caption(site: Site, figure: Figure, words: Words, release: Release) -> Caption:
    """A figure's words; it stands on a page named after its section."""
    address = release.address(f"{words.language}/{figure.section}/#{figure.id}")
    return charts.caption(site, figure, words, release, NAMES[words.language], address)


def one(site: Site, figure: Figure, words: Words, release: Release) -> Told:
    """A figure in the words' language."""
    table, said = charts.table(site, figure, words), caption(site, figure, words, release)
    cited = citations.forms(citations.of_figure(words, release, said, figure), words)
    return Told(table.columns, table.rows, said, cited)
