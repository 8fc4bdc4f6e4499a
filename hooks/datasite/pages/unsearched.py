"""What the builder's search reads of a page: its headings, its text, and nothing else.

It reads every tag with all its attributes, and most of them say nothing to it; nearly half of them are in
explanations of values and in tables of records that have places of their own.
"""

from __future__ import annotations

import re

REST = r"""[^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*"""  # of a tag
LEFT_OUT = re.compile(r"<(bdi|table)\b[^>]* data-search-exclude>.*?</\1>", re.DOTALL)
MARKED = "data-search-exclude"
INLINE = re.compile(
    rf'<a class="headerlink"{REST}>.*?</a>'
    rf"|</?(?:a|abbr|b|bdi|button|cite|em|i|s|small|span|strong|table|tbody|td|th|thead|time|tr|u)\b{REST}>",
    re.DOTALL,
)
BLOCK = re.compile(
    rf"<(code|dd|details|div|dl|dt|figure|li|ol|p|pre|section|sub|summary|sup|ul)\s{REST}>"
)


def without(content: str) -> str:
    """The content of a page without what search does not read; what else is marked for it stays with its marks."""
    kept = LEFT_OUT.sub("", content)
    return kept if MARKED in kept else BLOCK.sub(r"<\1>", INLINE.sub("", kept))
