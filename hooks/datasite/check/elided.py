"""Finds what is quoted of a text, also with words left out between two parts of one sentence: fell … by 0.6%."""

from __future__ import annotations

import re

LEFT_OUT = re.compile(r"\s*(?:…+|\.\.\.)\s*")
# Where a sentence ends: not behind a day (30. April), a letter or two (z. B., Dr.), nor inside of a number.
END = r"(?:[。！？]|[!?]\s|(?<!\d)(?<!\b\w)(?<!\b\w\w)\.\s)"
WITHIN = rf"(?:(?!{END}).)*?"
LATIN = r"[0-9A-Za-zÀ-ɏ]"


def stands(fragment: str, text: str) -> bool:
    """Whether a fragment stands in a text, or its parts do so as whole words, in this order and in one sentence."""
    if fragment in text:
        return True
    parts = LEFT_OUT.split(fragment)
    if len(parts) < 2 or not all(parts):
        return False
    return re.search(WITHIN.join(map(whole, parts)), text) is not None


def whole(part: str) -> str:
    """What finds a part that neither begins nor ends inside a word or a number."""
    before = rf"(?<!{LATIN})(?<!\d[.,])" if re.match(LATIN, part) else ""
    behind = rf"(?!{LATIN})(?![.,]\d)" if re.search(f"{LATIN}$", part) else ""
    return f"{before}{re.escape(part)}{behind}"
