"""Pages: what each block of a page becomes. Blocks with headings become Markdown, the others HTML."""

from __future__ import annotations

from ..directives import Directive
from . import (
    article_map,
    entities,
    glossary,
    indicators,
    method,
    numbers,
    observations,
    print_edition,
    records,
    rules,
    sections,
    timeline,
)
from .changes import changes
from .data import downloads
from .mutations import mutations
from .page import Page

# Blocks that hold headings go through Markdown, so that the table of contents and search know them.
WITH_HEADINGS = {
    "article-map": article_map.article_map,
    "institutions": entities.institutions,
    "glossary": glossary.glossary,
    "records": records.reference,
    "rules": rules.reference,
}
PLAIN = {
    "sections": sections.sections,
    "indicators": indicators.indicators,
    "timeline": timeline.timeline,
    "downloads": downloads,
    "mutations": mutations,
    "changes": changes,
    "print-edition": print_edition.slot,
    "bounds": method.bounds,
    "derived": method.derived,
    "refusals": method.refusals,
    "silences": method.silences,
    "defects": method.defects,
    "sources": method.sources,
    "source": method.source,
}


def block(page: Page, directive: Directive) -> str:
    """The HTML of a block without headings; KeyError for a block that another layer fills."""
    match directive.name:
        case "numbers":
            return numbers.numbers(page, directive.words)
        case "observations":
            return observations.observations(page, directive.filters)
        case "entities":
            return entities.entities(page, directive.filters)
        case "heading-source":
            return sections.heading_source(page, directive.words[0])
        case "indicator":
            return indicators.indicator(page, directive.words[0])
        case name:
            return PLAIN[name](page)
