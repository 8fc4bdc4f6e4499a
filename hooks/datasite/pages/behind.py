"""Which file stands behind a page: where the records are mended that the page shows."""

from __future__ import annotations

from pathlib import Path

from ..directives import directives

SECTIONS = "data/sections"
# Of a page that consists of one such block; a figure beside it is drawn from the same records.
WHOLE = {
    "glossary": "data/glossary.yml",
    "article-map": "data/article.yml",
    "institutions": SECTIONS,
    "timeline": SECTIONS,
    "indicators": SECTIONS,
}


def behind(text: str, root: Path) -> str | None:
    """The file or folder of a page's records, from the page's Markdown; None where there is no one place."""
    blocks = [block for block in directives(text) if block.name != "figure"]
    for block in blocks:  # a page that tells of a section
        if block.name == "heading-source" and block.words:
            path = f"{SECTIONS}/{block.words[0]}.yml"
            return path if (root / path).exists() else None
    names = {block.name for block in blocks}
    return WHOLE.get(names.pop()) if len(names) == 1 else None
