"""Derives one script from another with OpenCC, with the site's own overrides on top."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

import opencc


@cache
def converter(conversion: str) -> opencc.OpenCC:
    """One of OpenCC's converters (`t2s`), made once a process (it reads dictionaries)."""
    return opencc.OpenCC(conversion)


@lru_cache(maxsize=20_000)
def convert(text: str, conversion: str) -> str:
    """Plain conversion, without overrides."""
    return str(converter(conversion).convert(text))


def converted(text: str, conversion: str, overrides: Mapping[str, str]) -> str:
    """The converted form; an override's words win wherever they stand."""
    present = [source for source in overrides if source in text]
    if not present:
        return convert(text, conversion)
    source = max(present, key=len)
    rest = {key: value for key, value in overrides.items() if key != source}
    return overrides[source].join(
        converted(piece, conversion, rest) for piece in text.split(source)
    )


@cache
def to_traditional() -> opencc.OpenCC:
    """OpenCC's Simplified-to-Traditional converter."""
    return opencc.OpenCC("s2t")


@lru_cache(maxsize=20_000)
def only_simplified(character: str) -> bool:
    """Whether a character is written in Simplified script alone.

    Many stand in both (后, 里, 干): the everyday characters of Traditional script, which are the first
    level of Big5, are none of these.
    """
    if not "\u3400" <= character <= "\u9fff":
        return False
    code = int.from_bytes(character.encode("big5", "replace"))
    return not 0xA440 <= code <= 0xC67E and to_traditional().convert(character) != character


def untraditional(text: str, overrides: Mapping[str, str]) -> list[tuple[int, str, str]]:
    """The characters of a Traditional text that are Simplified: offset, character, what to write.

    Words that have an override are right as they stand.
    """
    if not any(map(only_simplified, text)):
        return []
    for word in overrides:
        text = text.replace(word, " " * len(word))
    better = str(to_traditional().convert(text))  # by whole words where lengths agree
    return [
        (
            at,
            character,
            better[at] if len(better) == len(text) else to_traditional().convert(character),
        )
        for at, character in enumerate(text)
        if only_simplified(character)
    ]
