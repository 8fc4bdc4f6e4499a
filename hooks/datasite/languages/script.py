"""Derives one script from another with OpenCC, with the site's own overrides on top."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

import opencc

CURLY = str.maketrans("「」『』", "“”‘’")


@cache
def converter(conversion: str) -> opencc.OpenCC:
    """One of OpenCC's converters (`t2s`), made once a process (it reads dictionaries)."""
    return opencc.OpenCC(conversion)


@lru_cache(maxsize=20_000)
def convert(text: str, conversion: str) -> str:
    """Plain conversion, without overrides. Simplified script quotes with curly marks, which OpenCC leaves alone."""
    found = str(converter(conversion).convert(text))
    return found.translate(CURLY) if conversion.endswith("2s") else found


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
