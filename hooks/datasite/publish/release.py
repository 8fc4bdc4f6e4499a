"""What is said of a release besides its data: address, version, maker, licence, moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urljoin

from ..model import Site, Text
from .sheet import WordsByLanguage

LICENCE_NAME = "CC-BY-4.0"
LICENCE_TITLE = "Creative Commons Attribution 4.0 International"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"


@dataclass(frozen=True)
class Release:
    """One release of the data. `base_url` is the site's absolute address, or empty where unknown."""

    base_url: str
    version: str
    maker: str  # who makes the site: a person, a team, or the project's name
    name: str = "datasite"  # a short name for programs: lower case, no spaces
    made: datetime | None = None  # the moment of the commit it is built from, where known

    def url(self, path: str) -> str:
        """The absolute address of a path from the root of the site."""
        base = self.base_url if self.base_url.endswith("/") else f"{self.base_url}/"
        return urljoin(base, path) if self.base_url else path

    @property
    def created(self) -> str | None:
        """The moment as RFC 3339, or None."""
        return self.made.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if self.made else None


def moment(source_date_epoch: str | None) -> datetime | None:
    """The moment that SOURCE_DATE_EPOCH gives; without it a release has no date, not today's."""
    return datetime.fromtimestamp(int(source_date_epoch), UTC) if source_date_epoch else None


def dataset_title(site: Site) -> Text:
    """What the whole dataset is called."""
    title = site.article.title
    return Text(f"“{title.en}”: every figure, as data", f"《{title.zh}》：全部數據")


def dataset_description(site: Site, words: WordsByLanguage) -> Text:
    """What the whole dataset is, in a sentence."""
    article = site.article
    english, chinese = words["en"], words["zh-Hant"]
    day = article.published[:10]
    return Text(
        f"Every figure, institution and programme in one article by {english.text(article.publisher)} "
        f"({english.period(day)}), as records with unit, bound, period and the paragraph each comes from.",
        f"{chinese.text(article.publisher)}一篇文章（{chinese.period(day)}）中的全部數據、機構與項目，"
        "逐條記錄單位、上下限、時間和所在段落。",
    )
