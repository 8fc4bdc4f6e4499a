"""What search leaves out of a page, taken out before the builder reads the page and put back when it has.

The builder's search reads every tag of a page, and nearly half of them are in explanations of values and in
tables of records that have places of their own.
"""

from __future__ import annotations

import re

from markupsafe import Markup

LEFT_OUT = re.compile(r"<(bdi|table)\b[^>]* data-search-exclude>.*?</\1>", re.DOTALL)
GAP = re.compile(r"<!--gap-(\d+)-->")


def without(content: str) -> str:
    """The content of a page with a numbered gap for each part that search leaves out."""
    parts = iter(range(len(content)))
    return LEFT_OUT.sub(lambda _: f"<!--gap-{next(parts)}-->", content)


def restored(html: str, content: Markup) -> str:
    """A page in its theme, each gap filled with the part of the whole content that it stands for."""
    parts = [match[0] for match in LEFT_OUT.finditer(str(content))]
    return GAP.sub(lambda gap: parts[int(gap[1])] if int(gap[1]) < len(parts) else gap[0], html)
