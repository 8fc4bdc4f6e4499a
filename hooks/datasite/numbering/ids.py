"""Writes ids that data can have: of words, and free ones."""

from __future__ import annotations

from collections.abc import Container

from ..fields.scalars import ID
from .latin import is_filler, latin, short
from .sections import letter

WHOLE = 32  # characters of a name that is an id as it is, before what a change is on and its time
SLUG = 26  # and of one that is cut
ITEM = 20  # and of what tells an item from the others of its list
STEM = ID.longest - len("-2031-05")  # of an id before its time


def free(stem: str, taken: Container[str], end: str = "") -> str:
    """An id that is not taken and not too long: cut at a word before its end, with a letter behind it, if need be."""
    ends = (f"{end}-{letter(n)}" if n else end for n in range(9999))
    return next(id_ for each in ends if (id_ := fitted(stem, each)) not in taken)


def fitted(stem: str, end: str) -> str:
    """An id of a stem and an end, of whole words of the stem as far as there are some that fit."""
    room = ID.longest - len(end)
    if len(stem) <= room:
        return stem + end
    return (stem[: room + 1].rpartition("-")[0] or stem[:room]) + end


def slug(name: str, whole: int = WHOLE, most: int = SLUG) -> str:
    """A name as an id: whole words, small Latin letters, no numeral; empty where it has none."""
    words = short([word for word in latin(name) if not word.isdigit()], whole, most)
    return "-".join(words) if words and words[0][0].isalpha() else ""


def of_item(topic: str, name: str) -> str:
    """A name of a list as an id: the topic of the list, and the last words of the name, which tell it from others."""
    told: list[str] = []
    for word in reversed(latin(name)):
        if is_filler(word, "articles", "joins", "stops") or word.isdigit():
            continue
        if len("-".join([word, *told])) > ITEM:
            break
        told.insert(0, word)
    return "-".join(filter(None, [slug(topic), *told]))
