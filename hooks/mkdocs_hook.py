"""The adapter: builds every edition of the site with MkDocs, which `mkdocs_adapter` and this file alone know.

`mkdocs build` reads mkdocs.yml (the first edition); when its pages are written, the editions beside it
(mkdocs.zh-Hant.yml …) are built the same way into folders of the same site. MkDocs caches this module
between those builds, so what belongs to one build lives in its config (`state`), never here.
"""

from __future__ import annotations

import gc
import logging
from html import escape
from typing import TYPE_CHECKING, Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from datasite import staging
from datasite.check import markup
from datasite.check.pages import acts
from datasite.load.addresses import encoded
from datasite.pages import trouble, unsearched
from datasite.pages.policy import with_policy
from datasite.pages.steps import Source
from datasite.pages.theme import theme_words
from datasite.problems import Problem
from mkdocs_adapter import editions, searched, serving
from mkdocs_adapter.files import add_assets, add_generated, lend_pages, source_path
from mkdocs_adapter.links import alternates_of, data_url, files_url, read_first
from mkdocs_adapter.opening import begin, refuse_files
from mkdocs_adapter.state import KEY, Command, state
from mkdocs_adapter.templates import Compiled, list_less
from mkdocs_adapter.written import write_index, write_shared

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

log = logging.getLogger("mkdocs.datasite")
OFFLINE = "503.html"  # what readers see without a network where the page is not kept
command: Command = "build"  # of the process, the same for all builds


def on_startup(command: Command, dirty: bool) -> None:
    """Remember what this process does. One that ends with a build looks for no garbage: that takes a tenth of it."""
    globals()["command"] = command
    if command != "serve":
        gc.disable()


def on_shutdown() -> None:
    """Look for garbage again, where the process goes on."""
    gc.enable()


@event_priority(50)  # before the search plugin, which asks the templates for words
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check the data before anything is cleaned or written."""
    refuse_files(config)
    list_less(config.theme)
    config.site_url = encoded(config.site_url) if config.site_url else config.site_url
    if command == "serve":
        serving.ignore_warnings()
    config.theme.static_templates.discard("sitemap.xml")  # one lists the pages of all editions
    config.extra["offline"] = bool(config.extra.get("offline")) and command != "serve"
    if config.extra["offline"]:
        config.theme.static_templates.add(OFFLINE)
    if KEY not in config.extra:  # the first edition reads, and hands what it read to the others
        config.extra[KEY] = begin(config, command)
    build = state(config)
    build.extensions = config.markdown_extensions
    overrides = build.book.site.simplified if build.book else {}
    config.extra["theme_words"] = theme_words(build.language, overrides)
    return config


@event_priority(50)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the assets that all editions share and the pages that follow from data."""
    build = state(config)
    add_assets(files, config, build)
    if build.book:
        add_generated(files, config, build, build.book)
        wanted = lend_pages(files, config, build, build.book)
        pages = [(f.url.removeprefix("./"), f.content_string) for f in files.documentation_pages()]
        build.pages = build.book.begin(
            build.language,
            build.prefix,
            config.site_name,
            pages,
            files_url(config, build.root),
            wanted,
        )
        searched.remember(config, build.pages)
        editions.leave_out_unfilled(files, config, build.book.site)
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Put the nav's labels into the edition's language, and note its order."""
    if pages := state(config).pages:
        pages.order = tuple(page.url for page in nav.pages)
    editions.translate(nav, config)
    return nav


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Expand the blocks of a page; without data, say what is wrong on every page."""
    build = state(config)
    if build.pages is None:
        return trouble.problem_list(build.problems)
    words = build.pages.edition.words
    for key in ("title", "description"):
        if key in page.meta:
            page.meta[key] = words.converted(str(page.meta[key]))
    description = page.meta.get("description", "")
    source = Source(page.url, markdown, str(page.meta.get("title") or page.title), description)
    if "title" in page.meta:  # in attributes too; an ampersand stays, for search shows it as it is
        for character in '<>"':
            page.meta["title"] = page.meta["title"].replace(character, escape(character))
    if "description" in page.meta:
        page.meta["description"] = escape(description)  # the theme does not
    build.expanded = build.pages.expand(source)
    config.markdown_extensions = [*build.extensions, build.expanded.references]  # type: ignore[list-item]
    return build.expanded.markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Fill the blocks that search may read. Nothing that acts may be in what was written."""
    build = state(config)
    where = source_path(config, build.root, page.file.src_uri)
    if acting := build.pages.acting(page.url, html) if build.pages else markup.in_html(html):
        found = [acts.coded(Problem(where, 1, 1, a.message, a.hint)) for a in acting]
        raise PluginError("\n" + "\n".join(map(str, found)))
    if not (build.pages and build.expanded):
        return html
    return unsearched.without(build.pages.render(build.expanded, html))


@event_priority(-50)  # after the search plugin, which has read what it reads of the page
def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Give the templates the whole page, the same in the other languages, and where its records are mended."""
    if pages := state(config).pages:
        rendered = pages.rendered[page.url]
        page.content = str(rendered.content)
        context["lent"] = rendered.page.language if page.url in pages.edition.index.wanted else ""
    context["alternates"] = alternates_of(config, page.url)
    context["data_url"] = data_url(page, config)
    page.edit_url = read_first(page.edit_url)
    return context


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give the templates without a page (the error page) the languages, and compile none twice."""
    env.bytecode_cache = Compiled(state(config).root)
    env.globals["alternates"] = alternates_of(config, None)
    return env


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Put in the figures, which search does not need, and what goes into the head."""
    pages = state(config).pages
    if not pages:
        return output
    return with_csp(pages.finish(page.url, output), config)


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """The error pages have their policy as the others have."""
    return with_csp(output, config) if template_name in ("404.html", OFFLINE) else output


def with_csp(html: str, config: MkDocsConfig) -> str:
    """A page under its policy; not when serving, for then MkDocs puts its reloading script in last."""
    return html if state(config).serving else with_policy(html)


def on_post_build(config: MkDocsConfig) -> None:
    """After the first edition: the other editions, the data, and the exchange with the last good site."""
    build = state(config)
    if build.pages:
        write_index(config, build.pages)
    if not build.first:
        return
    for language in build.languages[1:]:
        editions.build_edition(config, build, language)
    if build.book:
        write_shared(config, build.book)
    if site := build.publication:
        published = site.finish(config, log.info)
        if published and build.command != "gh-deploy":
            site.discard()


def on_build_error(error: Exception) -> None:
    """One message instead of a traceback; the unfinished folder goes with the process."""
    if isinstance(error, MkDocsException):
        return
    log.debug("the build stopped here", exc_info=error)
    said = str(error) if isinstance(error, staging.Refused) else trouble.reason(error)
    raise PluginError(said) from error


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Reload when data, pages of any language or templates change; survive what goes wrong then."""
    return serving.lasting(server, config)
