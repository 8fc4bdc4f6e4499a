"""What the whole dataset is called, and what it is."""

from __future__ import annotations

from ..citations import dataset_title
from ..words import Words

__all__ = ["dataset_description", "dataset_title"]


def dataset_description(words: Words) -> str:
    """What the whole dataset is, in a sentence, which speaks of institutions where there are any."""
    article = words.site.article
    key = "dataset.description" if words.site.entities else "dataset.description.values"
    said = words.ui(key).replace("{publisher}", words.text(article.publisher))
    return said.replace("{day}", words.period(article.published))
