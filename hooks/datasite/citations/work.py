"""What is cited: the whole data, a figure, or one value, and whose data it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..charts import Caption, credit_line, credited, every_record
from ..model import Observation, Site
from ..period import Period
from ..release import Release
from ..words import Words


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
    def year(self) -> str:
        """The year of the version."""
        return str(self.date.first.year) if self.date else ""


def of_data(site: Site, words: Words, release: Release, url: str, maker: str = "") -> Work:
    """The whole data at `url`, by the name that its readers know the site by."""
    return Work(
        "dataset",
        f"{release.name}-{release.version}",
        maker or release.maker,
        dataset_title(words),
        release.version,
        release.date,
        url,
        words.language,
        based_on(site, words, release),
    )


def of_figure(words: Words, release: Release, caption: Caption, id_: str) -> Work:
    """One figure, with the sources of its own records."""
    return Work(
        "figure",
        f"{release.name}-{release.version}-figure-{id_}",
        caption.site,
        caption.title,
        release.version,
        release.date,
        caption.address,
        words.language,
        caption.credit + words.marks.stop,
        dataset_title(words),
    )


def of_value(words: Words, release: Release, url: str, maker: str, of: Observation) -> Work:
    """One value: what it is, when, and who says so."""
    site = words.site
    what = words.labelled(words.name(of), words.estimate(of))
    credit = credit_line(words, credited(site, (of,)))
    return Work(
        "value",
        f"{release.name}-{release.version}-value-{of.id}",
        maker or release.maker,
        words.join_phrases((what, words.period(of))) if of.period else what,
        release.version,
        release.date,
        url,
        words.language,
        words.spaced((words.ui("figure.source"), credit)) + words.marks.stop,
        dataset_title(words),
    )


def dataset_title(words: Words) -> str:
    """What the whole dataset is called."""
    title = words.text(words.site.article.title)
    return words.ui("dataset.title").replace("{title}", title)


def based_on(site: Site, words: Words, release: Release) -> str:
    """The article, and how many other sources the records have."""
    others = sum(not credit.source.main for credit in credited(site, every_record(site)))
    listed = release.url("data/sources.csv") if release.base_url else "sources.csv"
    more = words.counted("cite.more", others).replace("{list}", listed)
    given = {
        "publisher": words.text(site.article.publisher),
        "original": site.article.original_title,
        "day": words.period(site.article.published),
        "more": more if others else "",
    }
    # written out after the choice, so that a verbatim title keeps its script
    return words.ui("cite.based_on").format_map(given)
