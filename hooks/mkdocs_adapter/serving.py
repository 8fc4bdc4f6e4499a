"""Serving: what goes wrong while somebody writes is shown on every page, and the next save mends it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.utils import CountHandler

from datasite.pages import trouble

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

log = logging.getLogger("mkdocs.datasite")
WATCHED = ("data", "docs", "overrides", "hooks/forms")


def ignore_warnings() -> None:
    """Show a warning and do not count it: MkDocs would stop and leave pages hanging."""
    logger = logging.getLogger("mkdocs")
    for handler in [h for h in logger.handlers if isinstance(h, CountHandler)]:
        logger.removeHandler(handler)


def lasting(server: LiveReloadServer, config: MkDocsConfig) -> LiveReloadServer:
    """A server that reloads when data, pages of any language or templates change, and survives errors."""
    server.builder = partial(rebuild, server.builder, Path(config.site_dir))
    root = Path(config.config_file_path).parent
    for name in WATCHED:
        if (root / name).exists():
            server.watch(str(root / name))
    return server


def rebuild(builder: Callable[[], None], site: Path) -> None:
    """Build again. What goes wrong is shown on every page: after an exception, requests would hang."""
    pages = {site / "index.html", site / "404.html", *site.rglob("*.html")}
    try:
        builder()
    except Exception as error:
        cause = error.__context__ if isinstance(error, Abort) and error.__context__ else error
        said = str(cause) if isinstance(cause, MkDocsException) else trouble.reason(cause)
        if cause is error:  # else MkDocs has said it
            log.error(said)
        for page in pages | set(site.rglob("*.html")):
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(trouble.page(said.strip().split("\n")), encoding="utf-8")
