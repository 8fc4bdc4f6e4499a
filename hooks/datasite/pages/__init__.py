"""Pages: what each block of a page becomes. To import the package is to declare all its blocks."""

from . import (
    article_map,
    changes,
    data,
    entities,
    figure,
    glossary,
    indicators,
    method,
    mutations,
    numbers,
    observations,
    print_edition,
    records,
    rules,
    sections,
    timeline,
)

__all__ = [
    "article_map",
    "changes",
    "data",
    "entities",
    "figure",
    "glossary",
    "indicators",
    "method",
    "mutations",
    "numbers",
    "observations",
    "print_edition",
    "records",
    "rules",
    "sections",
    "timeline",
]
