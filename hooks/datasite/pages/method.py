"""What the method page lists from the data: derived values, refusals, silences, defects, sources."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from .. import render
from ..bound import Bound
from ..charts import theme
from ..directives import block
from .inline import html, value
from .markup import FORM, facts, link, table, tag
from .observations import context_tag, elsewhere, for_area, named, usual_area, when
from .page import Page

BOUNDS: tuple[Bound | None, ...] = (*Bound, None)


@block("bounds")
def bounds(page: Page) -> str:
    """Each bound: its word, what it means, how often the article uses it; then how charts draw it.

    A letter in place of a number has none, and is counted apart.
    """
    counts = {
        bound: sum(
            o.bound == bound and o.status in ("reported", "target")
            for o in page.site.observations.values()
        )
        for bound in BOUNDS
    }
    columns = [
        ("ds-name", page.ui("column.word")),
        ("ds-meaning", page.ui("column.meaning")),
        ("ds-amount", page.ui("column.times")),
    ]
    rows = (
        (
            (page.ui(f"bound.{b}") if b else "") or "—",
            escape(page.words.bound_name(b)),
            str(counts[b]),
        )
        for b in BOUNDS
    )
    return f"<div>{table(columns, rows)}{marks(page)}</div>"


def marks(page: Page) -> str:
    """The key to all marks, in both layouts."""
    words, name = page.words, page.words.ui("figure.key")
    wide = render.key_svg(words, name, theme.WIDE, page.cache)
    narrow = render.key_svg(words, name, theme.NARROW, page.cache)
    return (
        f'<figure class="ds-figure"><div class="ds-figure__chart"><div class="ds-wide">{wide}</div>'
        f'<div class="ds-narrow">{narrow}</div></div></figure>'
    )


@block("derived")
def derived(page: Page) -> str:
    """Every derived value with its formula and inputs, tagged where other sources are among them."""
    columns = [
        ("ds-name", page.ui("column.observation")),
        ("ds-amount", page.ui("column.value")),
        ("ds-when", page.ui("column.period")),
        ("ds-formula", page.ui("column.formula")),
    ]
    records = [o for o in page.site.observations.values() if o.formula]
    area = usual_area(records)
    rows = (
        (
            named(page, o),
            value(page, o, escape(page.words.value(o))) + context_tag(page, o),
            when(page, o) + elsewhere(page, o, area),
            escape(page.words.formula(o.formula or ""))
            + f'<span class="ds-note"><code>{escape(o.formula or "")}</code></span>',
        )
        for o in records
    )
    return table(columns, rows, caption=for_area(page, records), css=FORM)


@block("refusals")
def refusals(page: Page) -> str:
    """Values that could be computed and are not given, and why."""
    columns = [
        ("ds-name", page.ui("column.refused")),
        ("ds-formula", page.ui("column.formula")),
        ("ds-meaning", page.ui("column.reason")),
    ]
    rows = (
        (
            html(page, r.title),
            escape(page.words.formula(r.formula))
            + f'<span class="ds-note"><code>{escape(r.formula)}</code></span>',
            html(page, r.reason),
        )
        for r in page.site.refusals.values()
    )
    return table(columns, rows, css=FORM)


@block("silences")
def silences(page: Page) -> str:
    """What the article does not say."""
    return _list(
        f"{html(page, s.text)} {paragraph(page, s.locator)}" for s in page.site.article.silences
    )


@block("defects")
def defects(page: Page) -> str:
    """Damage in the copy as received, and how it was mended; the damaged characters are not shown."""
    return _list(
        f"{html(page, d.what)} {html(page, d.restored) if d.restored else ''} "
        f"{html(page, d.evidence)} {paragraph(page, d.locator)}"
        for d in page.site.article.defects
    )


def paragraph(page: Page, locator: str | None) -> str:
    """A paragraph as a link, or nothing."""
    if locator is None:
        return ""
    words = escape(page.words.locator(locator))
    return link(page.paragraph_link(locator), words, "ds-locator")


@block("sources")
def sources(page: Page) -> str:
    """Every source: title, publisher, date, confidence, and an address where one may be followed."""
    used = {o.source for o in page.site.observations.values()}
    rows = []
    for source in page.site.sources.values():
        title = page.plain(source.title)
        name = f'<span id="source-{source.id}">{link(source.url, title)}</span>'
        if source.note:
            name += f'<span class="ds-note">{html(page, source.note)}</span>'
        if source.id not in used and not source.main:
            name += " " + tag(page.ui("source.unused"), "unused")
        confidence = escape(page.words.confidence(source.confidence))
        rows.append((name, page.plain(source.publisher), str(source.date or "—"), confidence))
    columns = [
        ("ds-name", page.ui("column.source")),
        ("ds-publisher", page.ui("column.publisher")),
        ("ds-when", page.ui("column.date")),
        ("ds-confidence", page.ui("column.confidence")),
    ]
    return table(columns, rows, css=FORM)


@block("source")
def source(page: Page) -> str:
    """The article itself as a source."""
    article = page.site.article
    original = f'<span lang="{article.language}">{escape(article.original_title)}</span>'
    return facts(
        (
            (page.ui("source.title"), page.plain(article.title)),
            (page.ui("source.original_title"), "" if page.words.native else original),
            (page.ui("column.publisher"), page.plain(article.publisher)),
            (page.ui("source.credit"), page.plain(article.credit)),
            (page.ui("source.published"), escape(page.words.period(article.published))),
            (page.ui("source.retrieved"), page.plain(article.retrieved)),
            (page.ui("source.paragraphs"), str(sum(1 for _ in article.paragraphs()))),
        )
    )


def _list(rows: Iterable[str]) -> str:
    return "<ul>" + "".join(f"<li>{row.strip()}</li>" for row in rows) + "</ul>"
