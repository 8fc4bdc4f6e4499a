"""What is cited: the whole data, a figure, or one value, and whose data it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..charts import Caption, credited, credits_of, every_record
from ..model import Figure, Observation, Site
from ..period import Period
from ..release import UNPUBLISHED, Release
from ..words import Words
from ..words.released import makers
from .sources import article, list_of, sourced


@dataclass(frozen=True)
class Work:
    """A work in one language; what there is not is empty.

    Its date is that of the version of the data, never that of a build.
    """

    kind: Literal["dataset", "figure", "value"]
    key: str  # what reference software knows it by, the same in every language
    maker: str
    title: str
    version: str
    date: Period | None
    address: str  # absolute
    language: str
    sources: str  # a sentence: whose data it is
    whole: str = ""  # the title of the data that it is a part of

    @property
    def draft(self) -> bool:
        """Whether no version of it is published yet."""
        return self.version == UNPUBLISHED

    @property
    def year(self) -> str:
        """The year of the version."""
        return str(self.date.first.year) if self.date else ""


def of_data(site: Site, words: Words, release: Release, url: str, name: str = "") -> Work:
    """The whole data at `url`, by the name that its readers know the site by."""
    return Work(
        "dataset",
        f"{release.name}-{release.version}",
        makers(words, release, name),
        dataset_title(words),
        release.version,
        release.date,
        url,
        words.language,
        based_on(site, words, release),
    )


def of_figure(words: Words, release: Release, caption: Caption, figure: Figure) -> Work:
    """One figure, with the sources of its own records."""
    return Work(
        "figure",
        f"{release.name}-{release.version}-figure-{figure.id}",
        makers(words, release, caption.site),
        caption.title,
        release.version,
        release.date,
        caption.address,
        words.language,
        sourced(words, release, credits_of(words.site, figure)),
        dataset_title(words),
    )


def of_value(words: Words, release: Release, url: str, name: str, of: Observation) -> Work:
    """One value: what it is, where and when, and who says so; without its area two would contradict each other."""
    what = words.labelled(words.name(of), words.estimate(of))
    told = filter(None, (what, words.area(of), words.dated(of)))
    return Work(
        "value",
        f"{release.name}-{release.version}-value-{of.id}",
        makers(words, release, name),
        words.join_phrases(told),
        release.version,
        release.date,
        url,
        words.language,
        sourced(words, release, credited(words.site, (of,))),
        dataset_title(words),
    )


def dataset_title(words: Words) -> str:
    """What the whole dataset is called."""
    title = words.text(words.site.article.title)
    return words.ui("dataset.title").replace("{title}", title)


def based_on(site: Site, words: Words, release: Release) -> str:
    """The article, and how many other sources the records have."""
    others = sum(not credit.source.own for credit in credited(site, every_record(site)))
    more = words.counted("cite.more", others).replace("{list}", list_of(release))
    given = {"article": article(words), "more": more if others else ""}
    return words.ui("cite.based_on").format_map(given)
