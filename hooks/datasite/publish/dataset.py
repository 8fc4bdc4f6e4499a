"""What the whole dataset is called, and what it is."""

from __future__ import annotations

from ..model import Site, Text
from .sheet import WordsByLanguage


def dataset_title(site: Site) -> Text:
    """What the whole dataset is called."""
    title = site.article.title
    return Text(f"“{title.en}”: every figure, as data", f"《{title.zh}》：全部數據")


def dataset_description(site: Site, words: WordsByLanguage) -> Text:
    """What the whole dataset is, in a sentence."""
    article = site.article
    english, chinese = words["en"], words["zh-Hant"]
    day = article.published
    return Text(
        f"Every figure, institution and programme in one article by {english.text(article.publisher)} "
        f"({english.period(day)}), as records with unit, bound, period and the paragraph each comes from.",
        f"{chinese.text(article.publisher)}一篇文章（{chinese.period(day)}）中的全部數據、機構與項目，"
        "逐條記錄單位、上下限、時間和所在段落。",
    )
