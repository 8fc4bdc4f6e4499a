"""The article map: each paragraph in our words, its records, and every numeral accounted for."""

from __future__ import annotations

from html import escape

from ..directives import block
from ..model import Numeral, Paragraph
from .inline import html, value
from .markup import heading, link, table
from .page import Page


@block("article-map", when="markdown")
def article_map(page: Page) -> str:
    """Every section and paragraph in reading order."""
    pieces = [ledger_sum(page)]
    for section in page.site.article.sections:
        name = page.words.text(section.name)
        pieces.append(heading(name, f"section-{section.id}", 2))
        pieces.append(section_link(page, section.id, name))
        pieces += [paragraph(page, p) for p in section.paragraphs]
    return "".join(pieces)


def section_link(page: Page, section_id: str, name: str) -> str:
    """The way back to the page that tells of a section."""
    home = page.section_link(section_id)
    if home is None:
        return ""
    words = page.words.said(page.ui("column.section"), link(home, escape(name)))
    return f'<p class="ds-para__id" data-search-exclude>{words}</p>\n'


def ledger_sum(page: Page) -> str:
    """How many numerals the article has, by kind."""
    numerals = [n for p in page.site.article.paragraphs() for n in p.numerals]
    kinds = ("figure", "name", "date", "grammar")
    counts = page.words.join(
        [f"{page.words.ui(f'numerals.{k}')} {sum(n.kind == k for n in numerals)}" for k in kinds]
    )
    words = page.words.ui("ledger.sum").replace("{n}", str(len(numerals)))
    return f'<p class="ds-ledger-sum">{escape(words)} {escape(counts)}</p>\n'


def paragraph(page: Page, para: Paragraph) -> str:
    """One paragraph: what it says, and its ledger under a disclosure."""
    anchor = para.id.replace(".", "-")
    return (
        heading(page.words.locator(para.id), anchor, 3)
        + f'<div class="ds-para"><p class="ds-para__says">{html(page, para.says)}</p>'
        + ledger(page, para)
        + f'<p class="ds-para__hash"><span>SHA-256</span> <code>{para.sha256}</code></p></div>\n'
    )


def ledger(page: Page, para: Paragraph) -> str:
    """The numerals of a paragraph and what each is."""
    if not para.numerals:
        return f'<p class="ds-para__none">{page.ui("ledger.none")}</p>'
    columns = [
        ("ds-fragment", page.ui("column.fragment")),
        ("ds-kind", page.ui("column.kind")),
        ("ds-record", page.ui("column.record")),
    ]
    rows = (
        (page.verbatim(n.fragment), page.ui(f"numeral.{n.kind}"), record(page, n))
        for n in para.numerals
    )
    count = page.ui("ledger.open").replace("{n}", str(len(para.numerals)))
    body = table(columns, rows, css="ds-table ds-ledger", searched=False)
    return f"<details><summary>{count}</summary>{body}</details>"


def record(page: Page, numeral: Numeral) -> str:
    """What a numeral stands for: the value, the name, or a remark."""
    remark = html(page, numeral.note) if numeral.note else ""
    observation = page.site.observations.get(numeral.record or "")
    if observation:
        name = page.observation_name(observation)
        indicator = page.site.indicators[observation.indicator]
        amount = value(page, observation, escape(page.words.value(observation)))
        return f"{link(page.indicator_link(indicator), name)} {amount} {remark}".strip()
    entity = page.site.entities.get(numeral.record or "")
    if entity:
        return f"{link(page.entity_link(entity), page.plain(entity.name))} {remark}".strip()
    return remark
