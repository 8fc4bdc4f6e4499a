"""Which datasets a page describes: the whole, an indicator's values, or each figure's."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from .. import charts
from ..directives import Directive
from ..model import Figure, Indicator, Site
from ..release import Release
from ..words import Words
from .dataset import dataset_description, dataset_title
from .linked import dataset_jsonld

SHORTEST = 50  # characters of a description that catalogues take
WHOLE = (
    "data/observations.csv",
    "data/observations.json",
    "data/entities.csv",
    "data/datapackage.json",
)


@dataclass(frozen=True)
class Described:
    """Tells the datasets of pages in one language.

    `tell` is what a figure shows, in a sentence; `lasting` the address of its own page.
    """

    site: Site
    words: Words
    release: Release
    tell: Callable[[Figure], str]
    lasting: Callable[[Figure], str]

    def page(
        self, url: str, whole: str, blocks: Sequence[Directive], *, is_home: bool
    ) -> Iterator[dict[str, Any]]:
        """The datasets of the page at `url`; `whole` is the address of the page of downloads.

        A figure's is told on its own page, its address: a section that shows six would carry them all twice.
        """
        if is_home or any(b.name == "downloads" for b in blocks):
            yield self.everything(whole, with_values=not is_home)
        for block in blocks:
            for word in block.words:
                if block.name == "indicator":
                    yield self.indicator(self.site.indicators[word], url, whole)
                elif block.name == "figure-page":
                    yield self.figure(self.site.figures[word], whole)

    def everything(self, whole: str, *, with_values: bool) -> dict[str, Any]:
        """The whole dataset; its values are told once, on the page of downloads."""
        told = dataset_jsonld(
            self.site,
            self.words,
            self.release,
            name=dataset_title(self.words),
            description=dataset_description(self.words),
            url=whole,
            files=(*(f"data/{self.release.name}.{end}" for end in ("xlsx", "zip")), *WHOLE),
            records=charts.every_record(self.site),
        )
        if not with_values:
            told.pop("variableMeasured", None)  # none where nothing is on record yet
        return told

    def indicator(self, record: Indicator, url: str, whole: str) -> dict[str, Any]:
        """Every value of one indicator."""
        title, what = self.words.text(record.name), self.words.text(record.definition)
        return dataset_jsonld(
            self.site,
            self.words,
            self.release,
            name=title,
            description=self.description("dataset.indicator", title, what),
            url=url,
            files=WHOLE[:2],
            records=self.site.observations_of(record.id),
            id_=record.id,
            whole=whole,
        )

    def figure(self, record: Figure, whole: str) -> dict[str, Any]:
        """What one figure draws: its finding, what it shows, and of which dataset it is a part."""
        title = self.words.text(record.title)
        data = f"data/{record.id}"
        drawn = (f"charts/{record.id}.{self.words.language}.svg",)
        return dataset_jsonld(
            self.site,
            self.words,
            self.release,
            name=title,
            description=self.description(
                "dataset.figure", title.rstrip(self.words.marks.stop), self.tell(record)
            ),
            url=self.lasting(record),
            files=(
                *(f"{data}.{end}" for end in ("csv", "xlsx", "json", "zip")),
                *(drawn if charts.pictured(record) else ()),
            ),
            records=charts.records(self.site, record),
            id_=record.id,
            credited=charts.credits_of(self.site, record),
            whole=whole,
        )

    def description(self, key: str, title: str, what: str) -> str:
        """What a dataset is, and of which whole it is a part: at more length where that is short for catalogues."""
        given = {"title": title, "what": what, "whole": dataset_title(self.words)}
        said = self.words.ui(key).format_map(given)
        if len(said) >= SHORTEST:
            return said
        return said + self.words.marks.space + dataset_description(self.words)
