"""The article drawn to scale: its text as bars of its length, each numeral at its place, which leads to its record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from ..directives import block
from ..languages import language
from ..model import Numeral, Paragraph, Section
from .exactness import KINDS, kind_of, own_values
from .markup import NOTHING, in_language, joined, link, paragraph, span
from .page import Page

# What takes the room of a character that is not shown: wide ones are as wide as high, the others half of that.
WIDE, NARROW = "\u3000", "\u2002"


@block("article-drawn", when="last")
def article_drawn(page: Page) -> Markup:
    """The article as a page of bars and numerals, with what the marks mean; nothing where nobody measured it."""
    sections = page.site.article.sections
    if not any(p.length for section in sections for p in section.paragraphs):
        return NOTHING
    drawn = joined(part(page, section) for section in sections)
    return Markup('<div class="ds-drawn">%s<div class="ds-drawn__page">%s</div></div>') % (
        key(page),
        drawn,
    )


def key(page: Page) -> Markup:
    """What each kind of mark means, with how many there are; a value and its margin are one, as everywhere else."""
    numerals = [first for p in page.site.article.paragraphs() for first, *_ in p.distinct]
    told = {
        numeral.record if numeral.kind == "figure" and numeral.record else n: kind(page, numeral)
        for n, numeral in enumerate(numerals)
    }
    kinds = [*told.values()]
    words = {
        each: page.ui(f"drawn.{each}")
        for each in (*KINDS, "level", "example", "name", "date", "grammar", "open")
    }
    shown = (
        Markup("<li>%s%s</li>")
        % (span(f"ds-drawn__mark ds-drawn__mark--{each}", str(kinds.count(each))), said)
        for each, said in words.items()
        if each in kinds
    )
    figures = [n.record for n in numerals if n.kind == "figure" and n.record]
    tabled = sum(o.tabled for o in own_values(page.site))
    said = [
        *([page.ui("drawn.margins")] if len(set(figures)) < len(figures) else ()),
        *([page.filled("drawn.tables", n=str(tabled))] if tabled else ()),
    ]
    apart = paragraph("ds-note", page.spaced(said)) if said else NOTHING
    return Markup('<ul class="ds-drawn__key">%s</ul>') % joined(shown) + apart


def part(page: Page, section: Section) -> Markup:
    """A section: its name, and its paragraphs to scale."""
    name = link(f"#section-{section.id}", page.words.text(section.name))
    drawn = joined(bars(page, each) for each in section.paragraphs)
    return (
        paragraph("ds-drawn__section", name) + Markup('<ol class="ds-drawn__text">%s</ol>') % drawn
    )


def bars(page: Page, para: Paragraph) -> Markup:
    """A paragraph: as much grey as it has characters, and its numerals where they stand."""
    return Markup("<li>%s</li>") % joined(pieces(page, para))


def pieces(page: Page, para: Paragraph) -> Iterator[Markup]:
    """Text and numerals of a paragraph in turn. Numerals that were listed since nobody measured are left out."""
    end = 0
    starts = iter(para.starts)
    for same in para.distinct:
        measured = [(numeral, start) for numeral, start in zip(same, starts, strict=False)]
        if not measured:
            break
        yield text(page, measured[0][1] - end)
        yield mark(page, para, same)
        end = max(start + len(numeral.fragment) for numeral, start in measured)
    yield text(page, para.length - end)


def text(page: Page, characters: int) -> Markup:
    """As much room as so many characters take, for those who see."""
    if characters < 1:
        return NOTHING
    wide = language(page.site.article.language).type.full_width
    run = (WIDE if wide else NARROW) * characters
    return Markup('<span class="ds-drawn__run" aria-hidden="true">%s</span>') % run


def mark(page: Page, para: Paragraph, same: Sequence[Numeral]) -> Markup:
    """A numeral in the characters of the source, with all that it is; it leads to its record, or to its paragraph."""
    told = [record(page, each) for each in same]
    href, numeral = told[0][0], max(same, key=lambda each: len(each.fragment))
    says = page.words.join_clauses(dict.fromkeys(said for _, said in told))
    return Markup('<a class="ds-drawn__mark ds-drawn__mark--%s" href="%s" title="%s">%s%s</a>') % (
        kind(page, same[0]),
        href or page.paragraph_link(para.id) or "#",
        says,
        in_language(page.site.article.language, numeral.fragment),
        span("ds-unseen", page.words.marks.colon + says),
    )


def record(page: Page, numeral: Numeral) -> tuple[str | None, str]:
    """Where a numeral leads, and what it is."""
    observation = page.site.observations.get(numeral.record or "")
    entity = page.site.entities.get(numeral.record or "")
    if observation:
        name = page.words.called(observation)
        href = page.value_link(observation)
        return href, page.words.labelled(name, page.words.whole(observation))
    if entity:
        return page.entity_link(entity), page.words.text(entity.name)
    return None, page.ui(f"numeral.{numeral.kind}")


def kind(page: Page, numeral: Numeral) -> str:
    """What a numeral is; of a figure, what a careful reader should know first."""
    observation = page.site.observations.get(numeral.record or "")
    return kind_of(observation) if observation and numeral.kind == "figure" else numeral.kind
