"""What the method page lists from the data: derived values, refusals, silences, defects, sources."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from .. import render
from ..bound import Bound
from ..charts import theme
from ..directives import block
from ..model import BY_ARTICLE
from .inline import html, value
from .markup import FORM, NOTHING, code, facts, in_language, joined, link, span, table, tag, trusted
from .observations import context_tag, elsewhere, for_area, name_cell, usual_area, when
from .page import BOUNDS, Page

KINDS: tuple[Bound | None, ...] = (*Bound, None)


@block("bounds")
def bounds(page: Page) -> Markup:
    """Each bound: its word, what it means, how often the article uses it; then how charts draw it.

    A letter in place of a number has none, and is counted apart, as is an estimate with its interval: none is exact. An
    estimate with a word before it has both.
    """
    stated = [
        o for o in page.site.observations.values() if o.status in BY_ARTICLE and not o.outside
    ]
    plain = [o for o in stated if not o.surrounded]
    worded = [o for o in stated if o not in plain and o.bound not in (Bound.EXACT, None)]
    found = {bound: [o for o in (*plain, *worded) if o.bound == bound] for bound in KINDS}
    estimates = len(stated) - len(plain)
    columns = [
        ("ds-name", page.ui("column.word")),
        ("ds-meaning", page.ui("column.meaning")),
        ("ds-amount", page.ui("column.times")),
    ]
    rows = [
        (
            page.join(dict.fromkeys(map(page.words.bound, found[b]))) or usual(page, b),
            page.words.bound_name(b),
            str(len(found[b])),
        )
        for b in KINDS
    ]
    if estimates:
        rows.insert(1, ("—", page.ui("bound_name.estimate"), str(estimates)))
    bounded = estimates or any(found[b] for b in KINDS if b is not Bound.EXACT)
    told = table(columns, rows) if bounded else note(page.ui("bounds.none"))
    return Markup('<div id="%s">%s%s</div>') % (BOUNDS, told, marks(page))


def note(words: str) -> Markup:
    """What stands in place of a table without rows."""
    return Markup('<p class="ds-note">%s</p>') % words


def usual(page: Page, bound: Bound | None) -> str:
    """The word of a bound that no value has, or a dash where a bound has none."""
    return (page.ui(f"bound.{bound}") if bound else "") or "—"


def marks(page: Page) -> Markup:
    """The key to all marks, in both layouts."""
    words, name = page.words, page.words.ui("figure.key")
    wide = render.key_svg(words, name, theme.WIDE, page.cache)
    narrow = render.key_svg(words, name, theme.NARROW, page.cache)
    return Markup(
        '<figure class="ds-figure"><div class="ds-figure__chart"><div class="ds-wide">%s</div>'
        '<div class="ds-narrow">%s</div></div></figure>'
    ) % (trusted(wide), trusted(narrow))


@block("derived")
def derived(page: Page) -> Markup:
    """Every derived value with its formula and inputs, tagged where other sources are among them."""
    columns = [
        ("ds-name", page.ui("column.observation")),
        ("ds-amount", page.ui("column.value")),
        ("ds-when", page.ui("column.period")),
        ("ds-formula", page.ui("column.formula")),
    ]
    records = [o for o in page.site.observations.values() if o.formula]
    if not records:
        return note(page.ui("derived.none"))
    area = usual_area(records)
    rows = (
        (
            name_cell(page, o),
            value(page, o, page.words.value(o)) + context_tag(page, o),
            when(page, o) + elsewhere(page, o, area),
            formula(page, o.formula or ""),
        )
        for o in records
    )
    return table(columns, rows, caption=for_area(page, records), css=FORM)


def formula(page: Page, written: str) -> Markup:
    """A formula with its numbers, and as it is written in the data."""
    return joined((page.words.formula(written), span("ds-note", code(written))))


@block("refusals")
def refusals(page: Page) -> Markup:
    """Values that could be computed and are not given, and why."""
    if not page.site.refusals:
        return note(page.ui("refusals.none"))
    columns = [
        ("ds-name", page.ui("column.refused")),
        ("ds-formula", page.ui("column.formula")),
        ("ds-meaning", page.ui("column.reason")),
    ]
    rows = (
        (
            html(page, r.title),
            formula(page, r.formula),
            html(page, r.reason),
        )
        for r in page.site.refusals.values()
    )
    return table(columns, rows, css=FORM)


@block("tables")
def tables(page: Page) -> Markup:
    """How tables of the article were read, whose rows have neither paragraph nor fragment; nothing where none were."""
    if not any(o.tabled for o in page.site.observations.values()):
        return NOTHING
    keys = ("method.tables", *(["method.tables.held"] if page.site.article.cells else []))
    return joined(Markup("<p>%s</p>") % page.ui(key) for key in keys)


@block("silences")
def silences(page: Page) -> Markup:
    """What the article does not say."""
    return _list(
        page,
        (
            joined((html(page, s.text), paragraph(page, s.locator)), " ")
            for s in page.site.article.silences
        ),
        "silences.none",
    )


@block("defects")
def defects(page: Page) -> Markup:
    """Damage in the copy as received, and how it was mended; the damaged characters are not shown."""
    rows = (
        (
            html(page, d.what),
            html(page, d.restored) if d.restored else NOTHING,
            html(page, d.evidence),
            paragraph(page, d.locator),
        )
        for d in page.site.article.defects
    )
    return _list(page, (joined(row, " ") for row in rows), "defects.none")


def paragraph(page: Page, locator: str | None) -> Markup:
    """A paragraph as a link, or nothing."""
    if locator is None:
        return NOTHING
    words = page.words.locator(locator)
    return link(page.paragraph_link(locator), words, "ds-locator")


@block("sources")
def sources(page: Page) -> Markup:
    """Every source: title, publisher, date, confidence, and an address where one may be followed."""
    used = {o.source for o in page.site.observations.values()}
    rows = []
    for source in sorted(page.site.sources.values(), key=lambda each: not each.own):
        title = page.words.text(source.title)
        linked = link(source.url, title)
        name = Markup('<span id="source-%s">%s</span>') % (source.id, linked)
        if source.note:
            name += span("ds-note", html(page, source.note))
        if source.id not in used and not source.main:
            name += " " + tag(page.ui("source.unused"), "unused")
        confidence = page.words.confidence(source.confidence)
        rows.append((name, page.words.text(source.publisher), str(source.date or "—"), confidence))
    columns = [
        ("ds-name", page.ui("column.source")),
        ("ds-publisher", page.ui("column.publisher")),
        ("ds-when", page.ui("column.date")),
        ("ds-confidence", page.ui("column.confidence")),
    ]
    return table(columns, rows, css=FORM)


@block("source")
def article_source(page: Page) -> Markup:
    """The article itself as a source."""
    article = page.site.article
    original = in_language(article.language, article.original_title)
    return facts(
        (
            (page.ui("source.title"), page.words.text(article.title)),
            (page.ui("source.original_title"), "" if page.words.native else original),
            (page.ui("column.publisher"), page.words.text(article.publisher)),
            (page.ui("source.credit"), page.words.text(article.credit)),
            (page.ui("source.published"), page.words.period(article.published)),
            (page.ui("source.retrieved"), page.words.text(article.retrieved)),
            (page.ui("source.rights"), page.words.text(article.rights) if article.rights else ""),
            (page.ui("source.paragraphs"), str(sum(1 for _ in article.paragraphs()))),
        )
    )


def _list(page: Page, rows: Iterable[Markup], none: str) -> Markup:
    items = joined(Markup("<li>%s</li>") % row.strip() for row in rows)
    return Markup("<ul>%s</ul>") % items if items else note(page.ui(none))
