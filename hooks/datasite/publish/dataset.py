"""What the whole dataset is called, and what it is."""

from __future__ import annotations

from ..words import Words


def dataset_title(words: Words) -> str:
    """What the whole dataset is called."""
    title = words.text(words.site.article.title)
    return words.ui("dataset.title").replace("{title}", title)


def dataset_description(words: Words) -> str:
    """What the whole dataset is, in a sentence."""
    article = words.site.article
    said = words.ui("dataset.description").replace("{publisher}", words.text(article.publisher))
    return said.replace("{day}", words.period(article.published))
