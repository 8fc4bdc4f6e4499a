"""The beginning of a build: the data is read and checked before anything is cleaned or written."""

from __future__ import annotations

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from datasite import staging
from datasite.book import open_book
from datasite.check.editions import edition_problems
from datasite.check.settings import (
    FOLDERS,
    no_folders,
    setting_location,
    setting_problems,
    tree,
)
from datasite.problems import DataError

from . import editions, publication
from .state import Build, Command

log = logging.getLogger("mkdocs.datasite")


def begin(config: MkDocsConfig, command: Command) -> Build:
    """The build of the first edition, with its book or what is wrong with it."""
    root = Path(config.config_file_path or ".").resolve().parent
    try:
        known = editions.languages(config)
    except DataError as error:  # of a language's folder: nothing can be said in any
        raise PluginError("\n" + str(error)) from error
    build = Build(command, root, known[0], known)
    site = None if build.serving else publication.output(config, root)
    if site:  # even where the check then fails, visitors have their site
        staging.recover(site)
    try:
        told = (
            config.site_name,
            config.site_url or "",
            config.repo_url or "",
            config.site_author or "",
        )
        build.book = open_book(root, *told)
        site_of_book, first = build.book.site, Path(config.config_file_path or ".").resolve()
        found = [*edition_problems(site_of_book, first, known[0], root)]
        found += setting_problems(site_of_book, editions.settings(config, known), root)
        if found:
            raise DataError(found)
    except DataError as error:
        if not build.serving:
            raise PluginError("\n" + str(error)) from error
        build.problems = [str(problem) for problem in error.problems]
        for problem in build.problems:
            log.error("%s", problem)
    if site:
        build.publication = publication.begin(config, site)
    return build


def refuse_files(config: MkDocsConfig) -> None:
    """Every page is a folder: links between records, pages and editions, and search, count on that."""
    if config.use_directory_urls:
        return
    file = Path(config.config_file_path or ".").resolve()
    node, shown, _ = tree(file, file.parent)
    raise PluginError(str(no_folders(setting_location(node, shown, FOLDERS))))
