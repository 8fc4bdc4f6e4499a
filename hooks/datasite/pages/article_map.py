"""The article map: each paragraph in our words, its records, and every numeral accounted for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from ..directives import Markdown, block
from ..model import Numeral, Paragraph
from ..references import references
from .inline import html, value
from .markup import NOTHING, code, folded, heading, joined, link, paragraph, table
from .observations import base, place
from .page import Page

KINDS = ("figure", "level", "example", "name", "date", "grammar", "open")
ABOUT = 2  # things that the heading of a paragraph names


@block("article-map")
def article_map(page: Page) -> Iterator[Markup | Markdown]:
    """Every section and paragraph in reading order."""
    yield ledger_sum(page)
    for section in page.site.article.sections:
        name = page.words.text(section.name)
        yield heading(name, f"section-{section.id}", 2)
        yield section_link(page, section.id, name)
        for each in section.paragraphs:
            yield heading(told(page, each), each.id.replace(".", "-"), 3)
            yield paragraph_entry(page, each)


def section_link(page: Page, section_id: str, name: str) -> Markup:
    """A link back to the page of a section."""
    home = page.section_link(section_id)
    if home is None:
        return NOTHING
    words = page.labelled(page.ui("column.section"), link(home, name))
    return Markup('<p class="ds-para__id" data-search-exclude>%s</p>') % words


def ledger_sum(page: Page) -> Markup:
    """How many numerals the article has, by kind."""
    numerals = [first for p in page.site.article.paragraphs() for first, *_ in p.distinct]
    unjudged = any(n.kind == "open" for n in numerals)
    found = {n.kind for n in numerals}
    kinds = [k for k in KINDS if k in found]
    counts = page.words.join(
        [f"{page.words.ui(f'numerals.{k}')} {sum(n.kind == k for n in numerals)}" for k in kinds]
    )
    words = page.words.ui("ledger.sum-open" if unjudged else "ledger.sum")
    words = words.replace("{n}", str(len(numerals)))
    return paragraph("ds-ledger-sum", f"{words} {counts}") + tables_sum(page)


def tables_sum(page: Page) -> Markup:
    """How many values the tables of the article give, where they are recorded."""
    own = {source.id for source in page.site.sources.values() if source.tables}
    count = sum(o.source in own for o in page.site.observations.values())
    said = page.filled("ledger.tables", n=str(count))
    return paragraph("ds-ledger-sum", said) if count else NOTHING


def paragraph_entry(page: Page, para: Paragraph) -> Markup:
    """What one paragraph says, and its ledger under a disclosure."""
    return Markup(
        '<div class="ds-para"><p class="ds-para__says">%s</p>'
        "<div data-search-exclude>%s %s%s</div></div>"
    ) % (
        html(page, para.says),
        ledger(page, para),
        fingerprint(page, para),
        page.mend(para.place, page.words.locator(para.id)),
    )


def fingerprint(page: Page, para: Paragraph) -> Markup:
    """The beginning of a paragraph's hash; the whole of it opens."""
    start = page.filled("ledger.hash", start=para.sha256[:8])
    return folded(start, code(para.sha256), "ds-para__hash")


def told(page: Page, para: Paragraph) -> str:
    """The number of a paragraph, and what it is about: the first things that its numerals, or its words, are of."""
    site, number = page.site, para.id.rpartition(".")[2]
    alone = page.ui("locator.alone").replace("{number}", number)
    named: dict[str, None] = {}
    for id_ in (n.record for n in para.numerals if n.kind in ("figure", "name")):
        if (o := site.observations.get(id_ or "")) and not site.indicators[o.indicator].minor:
            named[page.words.text(site.indicators[o.indicator].name)] = None
        elif entity := site.entities.get(id_ or ""):
            named[page.words.text(entity.name)] = None
    for reference in references(page.words.pick(para.says)):
        if reference.kind == "entity" and reference.target in site.entities:
            named[page.words.text(site.entities[reference.target].name)] = None
    first = page.words.join(list(unrepeated(page, named))[:ABOUT])
    return page.words.labelled(alone, first) if first else alone


def unrepeated(page: Page, names: Iterable[str]) -> Iterator[str]:
    """Names, of which those that begin alike up to a colon are told as one, by what they share."""
    kin: dict[str, list[str]] = {}
    for name in names:
        kin.setdefault(name.split(page.words.marks.colon)[0], []).append(name)
    yield from (shared if len(those) > 1 else those[0] for shared, those in kin.items())


def ledger(page: Page, para: Paragraph) -> Markup:
    """The numerals of a paragraph and what each is."""
    if not para.numerals:
        return paragraph("ds-para__none", page.ui("ledger.none"))
    columns = [
        ("ds-fragment", page.ui("column.fragment")),
        ("ds-kind", page.ui("column.kind")),
        ("ds-record", page.ui("column.record")),
    ]
    rows = (
        (page.verbatim(n.fragment), page.ui(f"numeral.{n.kind}"), record(page, n))
        for n in para.numerals
    )
    count = page.ui("ledger.open").replace("{n}", str(len(para.distinct)))
    return folded(count, table(columns, rows, css="ds-table ds-ledger", searched=False))


def record(page: Page, numeral: Numeral) -> Markup:
    """What a numeral stands for: the value, the name, or a remark."""
    remark = html(page, numeral.note) if numeral.note else NOTHING
    observation = page.site.observations.get(numeral.record or "")
    entity = page.site.entities.get(numeral.record or "")
    parts = [remark]
    if observation:
        name = link(page.value_link(observation), page.words.name(observation))
        parts = [
            name,
            value(page, observation, page.words.estimate(observation)) + base(page, observation),
            place(page, observation),
            remark,
        ]
    elif entity:
        parts = [link(page.entity_link(entity), page.words.text(entity.name)), remark]
    return joined((part for part in parts if part), " ")
