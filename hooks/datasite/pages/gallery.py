"""The gallery of chart forms: each by its example, drawn of an invented harbour, with the YAML that makes it.

It is for contributors: nothing of it is data of this site, and no figure of it is one of the site's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from markupsafe import Markup

from .. import charts, example, handbook, render
from ..charts.form import Form
from ..directives import Markdown, block
from ..fields import fields_of
from ..languages import own, written_in
from ..model import Figure, Text
from ..render import cache
from ..schemas import meanings
from ..words import Words
from .figure import shown
from .figure_table import data_table
from .markup import NOTHING, joined, paragraph
from .page import Page
from .rendered_figure import RenderedFigure

TEXT = re.compile(r"(title|text|because):(?: {.*}|(?:\n {4,}[a-z]+: .*)+)")


@block("gallery")
def gallery(page: Page) -> Iterator[Markup | Markdown]:
    """Every form of chart, then keys of any form, each under a heading whose anchor is its name."""
    harbour = harbour_of(page)
    for name in charts.FORMS:
        yield Markdown(f"## `{name}` {{ #{name} }}")
        yield joined(entry(page, harbour, charts.form(name)))
    for record in harbour.site.figures.values():
        yield Markdown(f"## `{record.id}` {{ #{record.id} }}")
        yield joined(key_entry(page, harbour, record))


def harbour_of(page: Page) -> Page:
    """The same page as one of the harbour, in its language or in one that the harbour has."""
    schemas = Path(page.root) / "data" / "schema"
    key = f"{cache.engine_fingerprint()} {cache.digest(schemas)}"
    site = cache.remembered(page.cache / "harbour", key, lambda: example.harbour(schemas))
    known = page.language in site.languages
    return replace(
        page, site=site, words=Words(site, page.language if known else site.languages[0])
    )


def entry(page: Page, harbour: Page, of: Form) -> Iterator[Markup]:
    """One form: its sentence, what it takes, its example drawn, and that as a data file has it."""
    words = harbour.words
    record = example.figure(of, Text(**{each.key: handbook.about(of, each.key) for each in own()}))
    said = (words.converted(each) for each in handbook.asked(of, words.lang))
    items = Markup("<ul>%s</ul>") % joined(Markup("<li>%s</li>") % each for each in said)
    yield shown_of(page, harbour, words.text(record.title), items, record)
    yield Markup("<pre><code>%s</code></pre>") % in_file(page, of)


def key_entry(page: Page, harbour: Page, record: Figure) -> Iterator[Markup]:
    """A key that a figure may have: what it means, an example of it, and that as a data file has it."""
    said = meant(record, harbour.words.lang.key)
    said = said[:1].upper() + said[1:]  # what an option means follows its name elsewhere
    yield shown_of(page, harbour, harbour.words.converted(said), NOTHING, record)
    text = TEXT.sub(rf"\1: {in_languages(page)}", example.as_written(record.id))
    yield Markup("<pre><code>figures:\n%s</code></pre>") % text


def meant(record: Figure, language: str) -> str:
    """What the key means that an example is called by: one of any form, or an option of its own."""
    for field in fields_of(Figure):
        if field.name == record.id:
            return meanings.meaning(Figure, field, language)
    return handbook.option(charts.form_of(record), record.id, language)


def shown_of(page: Page, harbour: Page, said: str, more: Markup, record: Figure) -> Markup:
    """What is said of an example, and the example drawn, marked where it is not in the page's language."""
    own_words = harbour.language == page.language
    language = NOTHING if own_words else Markup(' lang="%s"') % harbour.language
    return Markup('<div%s><p>%s</p>%s<figure class="ds-figure">%s</figure></div>') % (
        language, said, more, drawn(harbour, record)
    )  # fmt: skip


def drawn(harbour: Page, record: Figure) -> Markup:
    """The example with its data, and that it is invented; it has no downloads."""
    site, words = harbour.site, harbour.words
    table = charts.table(site, record, words)
    made = RenderedFigure(
        render.chart(site, record, words, folder=harbour.cache).layouts,
        table.columns,
        table.rows,
        charts.describe(site, record, words),
        diagram=render.figure_html(site, record, words),
    )
    sub = harbour.join_facts(charts.subtitle(site, record, words))
    return joined(
        (
            Markup('<figcaption class="ds-figure__head">%s</figcaption>')
            % paragraph("ds-figure__sub", sub),
            shown(made, Markup(' data-keys="%s"') % harbour.ui("figure.keys")),
            paragraph("ds-figure__note", harbour.ui("gallery.invented")),
            data_table(harbour, made),
        )
    )


def in_file(page: Page, of: Form) -> str:
    """The example as a file of records has it, with the keys that every figure has."""
    form, _, more = example.written(of).partition("\n")
    lines = (form, f"title: {in_languages(page)}", *more.split("\n"))
    head = f"figures:\n- id: {example.called(of)}\n"
    return head + "\n".join(f"  {line}" for line in lines)


def in_languages(page: Page) -> str:
    """What stands for a text in the languages of the site."""
    return f"{{{', '.join(f'{each.key}: …' for each in written_in(page.site))}}}"
