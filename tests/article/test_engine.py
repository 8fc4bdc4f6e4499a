"""The engine knows nothing of this article: none of its names stands in code."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

import yaml

from ..conftest import ROOT
from ..unit.test_layers import MODULES, name


def article_names() -> dict[str, str]:
    """Names of this article that the engine must not contain, with the file each stands in."""
    found: dict[str, str] = {}
    for file in sorted((ROOT / "data").rglob("*.yml")):
        content = yaml.safe_load(file.read_text(encoding="utf-8"))
        for text in names_in(content):
            found.setdefault(text, file.name)
    for file in sorted((ROOT / "data" / "series").glob("*.csv")):
        with file.open(encoding="utf-8", newline="") as rows:
            for row in csv.DictReader(rows):
                found.setdefault(row["id"], file.name)
    return found


def names_in(content: object) -> Iterator[str]:
    """Titles and names of areas, entities, sources and the article, and the compound ids."""
    if not isinstance(content, dict):
        return
    for kind in ("areas", "entities", "sources"):
        for record in content.get(kind) or []:
            text = record.get("name") or record.get("title") or {}
            yield from (str(value) for value in text.values())
    for kind in ("entities", "observations", "indicators", "derived", "figures"):
        for record in content.get(kind) or []:
            # ids of one word are everyday words, and a series is the name of a file
            if isinstance(record, dict) and "-" in record["id"]:
                yield record["id"]
    article = content.get("article")
    if isinstance(article, dict):
        yield str(article["original_title"])
        for key in ("title", "publisher"):
            yield from (str(value) for value in article[key].values())


def test_the_engine_contains_no_word_of_the_article() -> None:
    names = {text: file for text, file in article_names().items() if distinctive(text)}
    assert names, "data/ gives no names to look for"
    found = []
    for module in MODULES:
        source = module.read_text(encoding="utf-8")
        found += [
            f"{name(module)}: {text!r} is a name of {file}"
            for text, file in names.items()
            if text in source
            and (not text.isascii() or re.search(rf"(?<![\w-]){re.escape(text)}(?![\w-])", source))
        ]
    assert not found, "\n".join(found)


def distinctive(text: str) -> bool:
    """Whether a name is long enough to be a name and not an everyday word."""
    return len(text) >= 6 if text.isascii() else len(text) >= 3
