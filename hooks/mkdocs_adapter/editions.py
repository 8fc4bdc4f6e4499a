"""The editions of a site: which there are, what their settings say, and how one more is built."""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.utils.yaml import yaml_load

from datasite.check.settings import Settings, setting_location, tree
from datasite.languages import known
from datasite.load.site_languages import another, languages_of, unknown_language
from datasite.model import Site
from datasite.pages.unfilled import unfilled

from .state import KEY, Build


def language_of(config: MkDocsConfig) -> str:
    """The edition's language is that of its theme. Raises PluginError for one without words."""
    language = config.theme["language"]
    if language not in known():
        file = Path(config.config_file_path or ".").resolve()
        node, shown, _ = tree(file, file.parent)
        place = setting_location(node, shown, "theme", "language")
        raise PluginError(str(unknown_language(place, language, another(known()))))
    return str(language)


def languages(first: MkDocsConfig) -> tuple[str, ...]:
    """The languages of all editions, the first one's first."""
    own = language_of(first)
    declared = languages_of(Path(first.config_file_path or ".").resolve().parent)
    return (own, *(o for o in declared if o != own and edition_file(first, o).exists()))


def edition_file(first: MkDocsConfig, language: str) -> Path:
    """The file of one more edition, beside the first one's; without it there is no such edition."""
    return Path(first.config_file_path).parent / f"mkdocs.{language}.yml"


def settings(first: MkDocsConfig, languages: tuple[str, ...]) -> list[Settings]:
    """The settings of every edition."""
    files = [Path(first.config_file_path), *(edition_file(first, each) for each in languages[1:])]
    found = []
    for file, language in zip(files, languages, strict=True):
        with file.open("rb") as source:
            found.append(Settings(file, yaml_load(source), language))
    return found


def translate(nav: Navigation, config: MkDocsConfig) -> None:
    """Put the labels of the nav into the edition's language; the check says which are missing."""
    labels: dict[str, str] = config.extra.get("labels") or {}

    def put(item: Any) -> None:
        if item.title in labels:
            item.title = labels[item.title]
        for child in item.children or ():
            put(child)

    for item in nav.items:
        put(item)


def leave_out_unfilled(files: Files, config: MkDocsConfig, site: Site) -> None:
    """Take pages that wait for their records out of the nav; they are built, and links to them lead somewhere."""
    found = [f for f in files.documentation_pages() if unfilled(f.content_string, site)]
    for file in found:
        file.inclusion = InclusionLevel.NOT_IN_NAV
    config.nav = without(config.nav, {file.src_uri for file in found})


def without(nav: Any, paths: Container[str]) -> Any:
    """A nav without some pages, and without what then has none."""
    if isinstance(nav, dict):
        kept = {title: inner for title, each in nav.items() if (inner := without(each, paths))}
        return kept or None
    if isinstance(nav, list):
        return [inner for each in nav if (inner := without(each, paths))]
    return None if nav in paths else nav


def build_edition(first: MkDocsConfig, of: Build, language: str) -> None:
    """Build one more edition of a site into its folder."""
    site_url = first.site_url.rstrip("/") + f"/{language}/" if first.site_url else ""
    config = load_config(
        config_file=str(edition_file(first, language)),
        site_dir=str(Path(first.site_dir) / language),
        site_url=site_url,
        strict=first.strict,
    )
    config.extra[KEY] = Build(
        of.command, of.root, language, of.languages, f"{language}/", of.book, of.problems
    )
    build(config)
