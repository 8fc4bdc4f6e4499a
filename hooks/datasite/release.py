"""What is said of a release of the site besides its data: address, version, maker, licence, moment."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urljoin, urlsplit

from .period import Period

LICENCE_NAME = "CC-BY-4.0"
LICENCE_SHORT = "CC BY 4.0"  # as people write it
LICENCE_TITLE = "Creative Commons Attribution 4.0 International"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
UNNAMED = "dataset"
UNPUBLISHED = "0.0.0"  # the version of what has none yet, for programs that ask for one


@dataclass(frozen=True)
class Release:
    """One release of the data. `base_url` is the site's absolute address, or empty where unknown."""

    base_url: str
    version: str
    maker: str  # the name of the site
    name: str = UNNAMED  # a short name for programs: lower case, no spaces
    made: datetime | None = None  # the moment of the commit it is built from, where known
    date: Period | None = None  # the day of the version, as its record says it
    author: str = ""  # who makes the site, or empty where its settings do not say
    repository: str = ""  # the address of where the site is made, or empty where unknown

    def url(self, path: str) -> str:
        """The absolute address of a path from the root of the site."""
        base = self.base_url if self.base_url.endswith("/") else f"{self.base_url}/"
        return urljoin(base, path) if self.base_url else path

    def address(self, path: str) -> str:
        """The same, or nothing where the site's address is unknown."""
        return self.url(path) if self.base_url else ""

    @property
    def issues(self) -> str:
        """Where a new issue is opened with fields filled in; empty where it is not known how."""
        host = urlsplit(self.repository).hostname or ""
        return f"{self.repository.rstrip('/')}/issues/new" if host.startswith("github.") else ""

    @property
    def created(self) -> str | None:
        """The moment as RFC 3339, or None."""
        return self.made.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if self.made else None

    @property
    def year(self) -> str | None:
        """The year of the version, whenever it is built again."""
        return str(self.date.first.year) if self.date else None


def moment(source_date_epoch: str | None) -> datetime | None:
    """The moment that SOURCE_DATE_EPOCH gives; without it a release has no date, not today's."""
    return datetime.fromtimestamp(int(source_date_epoch), UTC) if source_date_epoch else None


def short_name(*texts: str) -> str:
    """A name for programs, from the first of the texts that has Latin letters."""
    for text in texts:
        plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
        if re.search("[a-z]", plain):
            return "-".join(re.findall("[a-z0-9]+", plain))
    return UNNAMED
