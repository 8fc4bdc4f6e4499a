"""Derives Simplified from Traditional Chinese with OpenCC, with the site's own overrides on top."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

import opencc


@cache
def converter() -> opencc.OpenCC:
    """OpenCC's Traditional-to-Simplified converter, made once a process (it reads dictionaries)."""
    return opencc.OpenCC("t2s")


@lru_cache(maxsize=20_000)
def convert(text: str) -> str:
    """Plain conversion, without overrides."""
    return str(converter().convert(text))


def simplified(text: str, overrides: Mapping[str, str]) -> str:
    """Simplified form; an override's words (`著力: 着力`) win wherever they stand."""
    present = [source for source in overrides if source in text]
    if not present:
        return convert(text)
    source = max(present, key=len)
    rest = {key: value for key, value in overrides.items() if key != source}
    return overrides[source].join(simplified(piece, rest) for piece in text.split(source))
