"""The list of an edition's pages for language models, as llmstxt.org has it: each in Markdown, with what it tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..charts import subtitle
from ..languages import language
from ..model import Site
from ..pages.data import whole_files
from ..pages.edition_build import EditionBuild
from ..pages.markdown import escaped, link
from ..pages.markdown_edition import FILE
from ..pages.page_index import figure_url, indicator_url
from ..release import LICENCE_SHORT, LICENCE_URL, Release
from ..words import Words
from .dataset import dataset_description

LIST = "llms.txt"  # from the root of an edition
OPTIONAL = "Optional"  # their word for what may be left out where room is short
Entry = tuple[str, str, str]  # a name, its path from the root of the site, what it tells


def llms(build: EditionBuild, release: Release, editions: Iterable[str]) -> tuple[str, str]:
    """The list of an edition and where it stands, from the root of the site; `editions` are all there are."""
    edition = build.edition
    words, prefix = edition.words, edition.prefix
    site, ui = words.site, words.ui
    alone = {*map(figure_url, site.figures), *map(indicator_url, site.indicators)}
    pages = [source for source in build.sources if source.url not in alone]
    others = [each for each in editions if each != words.language]
    about = " ".join((ui("llms.about"), link(LICENCE_URL, LICENCE_SHORT)))
    sections = (
        (ui("llms.pages"), [(p.title, prefix + p.url + FILE, p.description) for p in pages]),
        (
            ui("llms.data"),
            [(file, f"data/{file}", ui(key)) for file, key in whole_files(release.name)],
        ),
        (ui("llms.figures"), figures(site, words, prefix)),
        (ui("llms.editions"), [(language(e).name, prefix_of(site, e) + LIST, "") for e in others]),
        (OPTIONAL, indicators(site, words, prefix)),
    )
    parts = [
        f"# {escaped(edition.name or release.maker)}",
        f"> {escaped(dataset_description(words))}",
        about,
    ]
    for title, entries in sections:
        lines = [line(release, *entry) for entry in entries]
        parts += [f"## {title}", "\n".join(lines)] if lines else []
    return prefix + LIST, "\n\n".join(parts) + "\n"


def prefix_of(site: Site, code: str) -> str:
    """Where an edition begins."""
    return "" if code == site.languages[0] else f"{code}/"


def line(release: Release, name: str, path: str, tells: str) -> str:
    """One entry of the list, at its whole address where there is one."""
    address = release.address(path) or f"/{path}"
    return f"- {link(address, escaped(name))}" + (f": {escaped(tells)}" if tells else "")


def figures(site: Site, words: Words, prefix: str) -> Iterator[Entry]:
    """The page of each figure, by its finding."""
    for each in site.figures.values():
        tells = words.join_facts(subtitle(site, each, words))
        yield words.text(each.title), prefix + figure_url(each.id) + FILE, tells


def indicators(site: Site, words: Words, prefix: str) -> Iterator[Entry]:
    """The page of each indicator, with its definition."""
    for each in site.indicators.values():
        path = prefix + indicator_url(each.id) + FILE
        yield words.text(each.name), path, words.text(each.definition)
