"""What the texts of the definition name as examples: records of the site, and how sources in its language write."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..fields.scalars import LONGEST
from ..languages import known, reader
from ..load.files import read_node

Examples = Mapping[str, str]
# Of a site that names none: the harbour that the tests know.
USUAL = {
    "observation": "cargo-2031h1",
    "paragraph": "harbour.1",
    "entity": "plan-swallow",
    "term": "turnover",
    "series": "series/passengers.csv",
}
_NAMED = re.compile(r"\{([a-z_]+)\}")


def examples(language: str, named: Mapping[str, str | None]) -> Examples:
    """What is named in texts about a site whose article is in a language."""
    own = known().get(language)
    return {
        "fragment": str(own.fragment if own else LONGEST),
        **reader(language).readings[0].shown,
        **USUAL,
        **{key: id_ for key, id_ in named.items() if id_},
    }


def examples_of(root: Path) -> Examples:
    """The examples of a project, as far as its files say them."""
    site, article = (_read(root / "data" / name) for name in ("site.yml", "article.yml"))
    return examples(article.get("article", {}).get("language", ""), site.get("examples", {}))


def _read(file: Path) -> Any:
    node, _, _ = read_node(file, file.name)
    return node.plain() if node else {}


def filled(made: Any, examples: Examples) -> Any:
    """A schema with its examples; other names in braces stay."""
    if isinstance(made, dict):
        return {key: filled(value, examples) for key, value in made.items()}
    if isinstance(made, list):
        return [filled(value, examples) for value in made]
    return with_examples(made, examples) if isinstance(made, str) else made


def with_examples(text: str, examples: Examples) -> str:
    """A text with its examples; other names in braces stay."""
    return _NAMED.sub(lambda found: examples.get(found[1], found[0]), text)
