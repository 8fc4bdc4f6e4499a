"""What is said of data that are taken away at once, in words: the first sheet of a workbook, the top of a README."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..charts import Caption
from ..citations import Work, of_data, of_figure, plain
from ..model import Figure, Site
from ..release import LICENCE_SHORT, LICENCE_URL, Release
from ..words import Words
from .dataset import dataset_description

Said = tuple[str, str]  # a name and what is said under it


@dataclass(frozen=True)
class Home:
    """What readers of a language know the site by, and where they read it; empty where it is unknown.

    `data` is the page of downloads, from the root of the site.
    """

    name: str
    url: str
    data: str = ""


@dataclass(frozen=True)
class Front:
    """What is said in one language: the title, then line by line."""

    words: Words
    title: str
    lines: tuple[Said, ...]
    work: Work  # as it is cited

    @property
    def citation(self) -> str:
        """How to cite it, in running text."""
        return plain(self.work, self.words).text


def front_of_whole(site: Site, words: Words, release: Release, home: Home) -> Front:
    """What is said of the whole dataset."""
    work = of_data(site, words, release, home.url, home.name)
    lines = (
        ("what", dataset_description(words)),
        ("site", home.name),
        *imprint(words, release, work),
    )
    return Front(words, work.title, named(words, lines), work)


def front_of_figure(words: Words, release: Release, caption: Caption, figure: Figure) -> Front:
    """What is said of one figure: what travels with it in every file."""
    work = of_figure(words, release, caption, figure)
    lines = (
        ("what", caption.subtitle),
        ("note", caption.note),
        ("because", caption.because),
        ("sources", caption.sources),
        ("site", caption.site),
        *imprint(words, release, work),
    )
    return Front(words, work.title, named(words, lines), work)


def imprint(words: Words, release: Release, work: Work) -> Iterator[Said]:
    """Where it stands, in which version, under which licence, and how to cite it."""
    day = words.period(release.date) if release.date else ""
    yield "address", work.address
    yield "version", words.join_facts((release.version, day))
    yield "licence", words.join_facts((LICENCE_SHORT, LICENCE_URL))
    yield "cite", plain(work, words).text


def named(words: Words, lines: Iterator[Said] | tuple[Said, ...]) -> tuple[Said, ...]:
    """The lines that say something, under their names in words."""
    return tuple((words.ui(f"front.{name}"), said) for name, said in lines if said)
