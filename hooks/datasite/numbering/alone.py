"""Drafts a number that is said in certain prices as if no other one stood beside it."""

from __future__ import annotations

from dataclasses import replace

from .doubts import CHANGES
from .drafted import Draft
from .listing import listed
from .named import Named
from .nouns import ends_in_noun
from .priced import Priced
from .subjects import number
from .times import Times
from .valued import Valued
from .ways import SIGN, longest


def drafted_alone(whole: Valued, at: int, of: Priced, span: tuple[int, int]) -> Draft | None:
    """The record of the numeral at a place of a paragraph; what its sentence says once holds for it too."""
    reader, (start, end) = whole.reader, span
    text, row, sign = of.alone(whole.text, reader), whole.rows[at], of.sign(whole.text)
    rows = listed(text, reader, whole.published.first.year, longest(reader))
    own = next((n for n, each in enumerate(rows) if number(each)[0] == number(row)[0]), None)
    if own is None:
        return None
    times = Times(text, rows, whole.published, reader, *whole.whole)
    here = replace(
        whole,
        text=text,
        rows=rows,
        last=None,
        on_sentence=times.said_on(start, end),
        prices=of.word,
    )
    said = Named(text, rows, reader, whole.once.short).of(own)
    name = of.named(whole.text, start, reader)
    name = said.name if name is None else name
    if name not in " ".join(text[start : rows[own].start].split()):
        name = ""  # named in another sentence
    said = replace(said, name=name if ends_in_noun(name, reader) else "", sure=False)
    draft = here.draft(own, end, said, times, start, None, sign)
    if draft is None or here.last is None:
        return None
    way = sign or here.last.way
    if way >= 0:
        left = () if way else (CHANGES,)
        return replace(draft, of=row, guessed=(*draft.guessed, *left))
    row = of.evidence(whole.text, span, row, reader)
    sure = row.phrase is not None and (row.phrase.falls or row.phrase.number.startswith("-"))
    left = () if sure else (SIGN,)
    guessed = (*(each for each in draft.guessed if each != SIGN), *left)
    return replace(draft, of=row, guessed=guessed, number=f"-{draft.number.lstrip('-')}")
