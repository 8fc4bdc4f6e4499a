"""The reference syntax `[[…]]`: how a text points at a value, a term, an entity or a paragraph.

`[[harbour-cargo]]` is a value; `[[harbour-cargo number]]`, `[[harbour-cargo period]]` and
`[[harbour-cargo name]]` are its parts; `[[harbour-growth base]]` is what it is relative to, as on the year before;
`[[harbour-growth size]]` leaves out the sign; `[[harbour-idle limits]]` are the two ends of an estimate's interval,
`[[harbour-idle margin]]` is how far they are from it, and `[[harbour-idle level]]` says how sure that is.
`[[harbour-quays words]]` and `[[harbour-quays number words]]` write a small number in words.
`[[term:dry-dock]]`, `[[entity:…]]`, `[[indicator:…]]`, `[[figure:…]]` and `[[paragraph:trade.5]]` are links, with
words to show after a space.
`[[quote:港口]]` are characters of the source, which no conversion touches.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

ID = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"  # of a record
PATTERN = re.compile(r"\[\[([^\[\]\n]+)\]\]")
FORMS = (
    "value",
    "number",
    "words",
    "number words",
    "period",
    "name",
    "base",
    "size",
    "limits",
    "margin",
    "level",
)
LINKS = ("term", "entity", "indicator", "figure", "paragraph")
QUOTE = "quote"

_IDS = re.compile(ID)


@dataclass(frozen=True)
class Reference:
    """One reference: `kind` is `value`, `quote` or one of LINKS; `form` is one of FORMS for a value."""

    kind: str
    target: str
    form: str
    shown: str | None
    source: str
    offset: int


def split(text: str) -> Iterator[str | Reference]:
    """The text as runs of plain words and references, in order.

    A value reference with an unknown form keeps that word in `form`, for the check to name.
    """
    end = 0
    for match in PATTERN.finditer(text):
        if match.start() > end:
            yield text[end : match.start()]
        yield parse_reference(match.group(1), match.group(0), match.start())
        end = match.end()
    if end < len(text):
        yield text[end:]


def parse_reference(inner: str, source: str, offset: int) -> Reference:
    """The reference written between the brackets."""
    head, _, rest = inner.strip().partition(" ")
    rest = rest.strip()
    kind, colon, target = head.partition(":")
    if colon:
        return Reference(kind, target, "", rest or None, source, offset)
    return Reference("value", head, rest or "value", None, source, offset)


def references(text: str) -> tuple[Reference, ...]:
    """Only the references of a text."""
    return tuple(piece for piece in split(text) if isinstance(piece, Reference))


def ids_in(formula: str | None) -> list[str]:
    """What a formula names, in order: the ids of values, and functions among them."""
    return _IDS.findall(formula or "")
