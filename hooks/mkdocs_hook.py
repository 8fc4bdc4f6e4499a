"""The adapter: builds every edition of the site with MkDocs. The only file that knows MkDocs.

`mkdocs build` reads mkdocs.yml (the first edition); when its pages are written, the editions beside it
(mkdocs.zh-Hant.yml …) are built the same way into folders of the same site. MkDocs caches this module
between those builds, so what belongs to one build lives in its config's `extra`, never here.
"""

from __future__ import annotations

import atexit
import logging
from collections.abc import Callable
from functools import partial
from html import escape
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urljoin

from jinja2 import Environment
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler
from mkdocs.utils.yaml import yaml_load
from rcssmin import cssmin

from datasite import publish, staging
from datasite.book import Book, open_book
from datasite.check import markup
from datasite.check.settings import Settings, settings, spot, tree
from datasite.load.addresses import encoded
from datasite.model import LANGUAGES, Language
from datasite.pages import trouble
from datasite.pages.alternates import Alternate, alternates
from datasite.pages.behind import behind
from datasite.pages.edition import Edition
from datasite.pages.policy import with_policy
from datasite.problems import DataError, Problem
from datasite.search import index

log = logging.getLogger("mkdocs.datasite")
OFFLINE = "503.html"  # what readers see without a network where the page is not kept
command: Literal["build", "gh-deploy", "serve"] = "build"  # of the process, the same for all builds


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Remember whether this process serves: then a problem is shown, not fatal."""
    globals()["command"] = command


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check the data before anything is cleaned or written."""
    extra = config.extra
    refuse_files(config)
    config.site_url = encoded(config.site_url) if config.site_url else config.site_url
    language = language_of(config)
    if command == "serve":
        relax()
    config.theme.static_templates.discard("sitemap.xml")  # one lists the pages of all editions
    extra["offline"] = bool(extra.get("offline")) and command != "serve"
    if extra["offline"]:
        config.theme.static_templates.add(OFFLINE)
    root = Path(config.config_file_path or ".").resolve().parent
    if "book" not in extra:  # the first edition reads; it hands its book to the others
        extra["prefix"] = ""
        extra["site_root"] = config.site_dir
        others = [each for each in LANGUAGES if each != language]
        extra["languages"] = (language, *(o for o in others if edition_file(config, o).exists()))
        site = None if command == "serve" else site_of(config, root)
        if site:  # even where the check then fails, visitors have their site
            staging.recover(site)
        try:
            extra["book"] = opened = open_book(root, config.site_name, config.site_url or "")
            if found := list(settings(opened.site, editions(config), root)):
                failed(DataError(found))
        except DataError as error:
            failed(error)
            extra["book"], extra["problems"] = None, [str(p) for p in error.problems]
        if site:
            stage(config, site)
    book: Book | None = extra["book"]
    if book is None:
        return config
    edition = extra["edition"] = book.edition(language, extra["prefix"], config.site_name)
    config.markdown_extensions.append(edition.references)  # type: ignore[arg-type]
    return config


def refuse_files(config: MkDocsConfig) -> None:
    """Every page is a folder: links between records, pages and editions, and search, count on that."""
    if config.use_directory_urls:
        return
    file = Path(config.config_file_path or ".").resolve()
    node, shown, _ = tree(file, file.parent)
    place = spot(node, shown, "use_directory_urls")
    message = "without use_directory_urls, the links between records and pages would lead nowhere"
    hint = "delete the setting, or the option --no-directory-urls"
    raise PluginError(str(Problem(place.path, place.line, place.column, message, hint)))


def editions(config: MkDocsConfig) -> list[Settings]:
    """The settings of every edition, this first one's among them."""
    found = []
    for language in config.extra["languages"]:
        first = language == language_of(config)
        file = Path(config.config_file_path) if first else edition_file(config, language)
        with file.open("rb") as source:
            found.append(Settings(file, yaml_load(source), language))
    return found


def failed(error: DataError) -> None:
    """Say everything that is wrong; when serving, go on, so that mending a file mends the page."""
    if command != "serve":
        raise PluginError("\n" + str(error))
    for problem in error.problems:
        log.error("%s", problem)


def site_of(config: MkDocsConfig, root: Path) -> Path:
    """The folder to publish in, found before anything is written: none that holds what makes the site."""
    docs, theme = Path(config.docs_dir), config.theme.custom_dir
    sources = [root / "data", docs, docs.parent, Path(__file__).resolve().parent]
    sources += map(Path, [theme, *config.watch] if theme else config.watch)
    return staging.output(Path(config.site_dir), root, sources)


def stage(config: MkDocsConfig, site: Path) -> None:
    """Build beside the last good site; warnings are counted here too, for publishing comes first."""
    draft = config.extra["draft"] = staging.begin(site)
    atexit.register(
        draft.discard
    )  # whatever stops the build; and until then a deployment reads the site
    config.site_dir = str(draft.folder)
    config.extra["warnings"] = counter = CountHandler()
    counter.setLevel(logging.WARNING)
    logging.getLogger("mkdocs").addHandler(counter)


def relax() -> None:
    """When serving, a warning is shown and counts for nothing: MkDocs would stop and leave pages hanging."""
    logger = logging.getLogger("mkdocs")
    for handler in [h for h in logger.handlers if isinstance(h, CountHandler)]:
        logger.removeHandler(handler)


def language_of(config: MkDocsConfig) -> Language:
    """The edition's language is that of its theme. Raises PluginError for one without words."""
    language = config.theme["language"]
    if language not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        raise PluginError(f"{config.config_file_path}: theme.language is {language!r}: use {known}")
    found: Language = language
    return found


@event_priority(50)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the assets that all editions share and the pages that follow from data."""
    edition: Edition | None = config.extra.get("edition")
    if own := files.get_file_from_path("sitemap.xml"):
        files.remove(own)  # the theme's template: no longer one, it would be copied as it is
    shared = Path(config.docs_dir).parent / "assets"
    for path in sorted(p for p in shared.rglob("*") if p.is_file()):
        uri = f"assets/{path.relative_to(shared).as_posix()}"
        if path.suffix == ".css":
            styles = cssmin(path.read_text(encoding="utf-8"))
            files.append(File.generated(config, uri, content=styles))
        else:
            files.append(File.generated(config, uri, abs_src_path=str(path)))
    if edition is None:
        return files
    up = "../" * len(Path(config.docs_dir).relative_to(edition.root).parts)
    for path_, text, record in edition.generated():
        if files.get_file_from_path(path_):
            here, there = written(config, path_), record.place
            raise PluginError(
                f"{here}:1:1: the page of {record.id} ({there.path}:{there.line}) has this name — "
                "rename this page, or delete it"
            )
        file = File.generated(config, path_, content=text)
        file.edit_uri = up + record.place.path
        files.append(file)
    edition.learn((f.url, f.content_string) for f in files.documentation_pages())
    return files


def written(config: MkDocsConfig, path: str) -> str:
    """A page's path from the project folder."""
    root = Path(config.config_file_path or ".").resolve().parent
    return (Path(config.docs_dir).relative_to(root) / path).as_posix()


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Put the nav's labels into the edition's language, and note its order."""
    if edition := config.extra.get("edition"):
        edition.order = tuple(page.url for page in nav.pages)
    labels: dict[str, str] = config.extra.get("labels") or {}  # the check says which are missing

    def translate(item: Any) -> None:
        if item.title in labels:
            item.title = labels[item.title]
        for child in item.children or ():
            translate(child)

    for item in nav.items:
        translate(item)
    return nav


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Expand the blocks of a page; without data, say what is wrong on every page."""
    edition: Edition | None = config.extra.get("edition")
    if edition is None:
        return trouble.listed(config.extra.get("problems", []))
    for key in ("title", "description"):
        if key in page.meta:
            page.meta[key] = edition.words.simplify(str(page.meta[key]))
    if "title" in page.meta:  # in attributes too; an ampersand stays, for search shows it as it is
        for character in '<>"':
            page.meta["title"] = page.meta["title"].replace(character, escape(character))
    if "description" in page.meta:
        page.meta["description"] = escape(page.meta["description"])  # the theme does not
    return edition.markdown(markdown, page.url)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Fill the blocks that search may read. Nothing that acts may be in what was written."""
    where = written(config, page.file.src_uri)
    if acting := [f"{where}:1:1: {a.message} — {a.hint}" for a in markup.in_html(html)]:
        raise PluginError("\n" + "\n".join(acting))
    edition: Edition | None = config.extra.get("edition")
    return edition.content(html, page.url) if edition else html


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Give the templates the same page in the other languages, and where its records are mended."""
    context["alternates"] = beside(config, page.url)
    context["data_url"] = data_url(page, config)
    return context


def data_url(page: Page, config: MkDocsConfig) -> str | None:
    """The address of what stands behind a page, from that of the page itself; hosts show a folder as a tree."""
    root = Path(config.config_file_path or ".").resolve().parent
    path = behind(page.file.content_string, root) if page.edit_url else None
    if path is None or page.edit_url is None:
        return None
    if (root / path).is_dir():
        path += "/"
    url = urljoin(page.edit_url, "../" * written(config, page.file.src_uri).count("/") + path)
    return url.replace("/edit/", "/tree/", 1) if path.endswith("/") else url


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give the templates without a page (the error page) the languages."""
    env.globals["alternates"] = beside(config, None)
    return env


def beside(config: MkDocsConfig, url: str | None) -> list[Alternate]:
    """The page at a URL in each language."""
    book: Book | None = config.extra.get("book")
    return alternates(
        language_of(config), config.extra["languages"], book.base_url if book else "", url
    )


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Put in the figures and the explanations of values, which search does not need."""
    edition: Edition | None = config.extra.get("edition")
    if edition is None:
        return output
    told = [str(page.meta.get(key) or "") for key in ("title", "description")]
    return guarded(edition.finish(output, page.url, told[0] or str(page.title), told[1]))


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """The error pages are guarded as the others are."""
    return guarded(output) if template_name in ("404.html", OFFLINE) else output


def guarded(html: str) -> str:
    """A page under its policy; not when serving, for then MkDocs puts its reloading script in last."""
    return html if command == "serve" else with_policy(html)


def on_post_build(config: MkDocsConfig) -> None:
    """After the first edition: the other editions, the data, and the exchange with the last good site."""
    searchable(config)
    if config.extra["prefix"]:
        return
    for language in config.extra["languages"][1:]:
        build_edition(config, edition_file(config, language), language)
    book: Book | None = config.extra["book"]
    if book is not None:
        for path, content in book.published():
            target = Path(config.site_dir) / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        Path(config.site_dir, publish.WORKER).write_bytes(worker(config, book))
    counter: CountHandler | None = config.extra.get("warnings")
    if counter is not None:
        logging.getLogger("mkdocs").removeHandler(counter)
        if config.strict and counter.get_counts():
            return  # MkDocs stops right after this; the last good site stays
        draft: staging.Draft = config.extra["draft"]
        draft.publish(log.info)
        config.site_dir = config.extra["site_root"]
        if command != "gh-deploy":
            draft.discard()


def worker(config: MkDocsConfig, book: Book) -> bytes:
    """What keeps the finished site for reading without a network, or takes that back."""
    if not config.extra["offline"]:
        return publish.no_worker()
    site = Path(config.site_dir)
    paths = [p.relative_to(site).as_posix() for p in site.rglob("*.*")]
    return book.worker({p: (site / p).read_bytes() for p in paths if publish.readable(p)})


def searchable(config: MkDocsConfig) -> None:
    """The index that MkDocs wrote, with the names and values of the records, as our search reads it."""
    edition: Edition | None = config.extra.get("edition")
    file = Path(config.site_dir) / "search" / "search_index.json"
    if edition is not None and file.is_file():
        file.write_text(index(file.read_text(encoding="utf-8"), edition), encoding="utf-8")


def edition_file(first: MkDocsConfig, language: Language) -> Path:
    """The file of one more edition, beside the first one's; without it there is no such edition."""
    return Path(first.config_file_path).parent / f"mkdocs.{language}.yml"


def build_edition(first: MkDocsConfig, file: Path, language: str) -> None:
    """Build one more edition into its folder of the same site."""
    site_url = first.site_url.rstrip("/") + f"/{language}/" if first.site_url else ""
    config = load_config(
        config_file=str(file),
        site_dir=str(Path(first.site_dir) / language),
        site_url=site_url,
        strict=first.strict,
    )
    problems = first.extra.get("problems", [])
    config.extra.update(
        book=first.extra["book"],
        languages=first.extra["languages"],
        prefix=f"{language}/",
        problems=problems,
    )
    build(config)


def on_build_error(error: Exception) -> None:
    """One message instead of a traceback; the unfinished folder goes with the process."""
    if isinstance(error, MkDocsException):
        return
    log.debug("the build stopped here", exc_info=error)
    told = str(error) if isinstance(error, staging.Refused) else trouble.reason(error)
    raise PluginError(told) from error


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Reload when data, pages of any language or templates change; survive what goes wrong then."""
    server.builder = partial(rebuild, server.builder, Path(config.site_dir))
    root = Path(config.config_file_path).parent
    for name in ("data", "docs", "overrides"):
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
        told = str(cause) if isinstance(cause, MkDocsException) else trouble.reason(cause)
        if cause is error:  # else MkDocs has said it
            log.error(told)
        for page in pages | set(site.rglob("*.html")):
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(trouble.page(told.strip().split("\n")), encoding="utf-8")
