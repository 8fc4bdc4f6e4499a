"""The fold that makes both Chinese scripts one: which character is read as which."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ..languages.script import CURLY, convert

HAN = (0x3400, 0x9FFF)


@cache
def known() -> Mapping[str, str]:
    """Every Traditional character or mark that has a Simplified form of its own, with that form."""
    characters = [chr(code) for code in (*CURLY, *range(HAN[0], HAN[1] + 1))]
    forms = convert("\n".join(characters), "t2s").split("\n")
    return {
        c: form for c, form in zip(characters, forms, strict=True) if c != form and len(form) == 1
    }


def fold(text: str, overrides: Mapping[str, str]) -> tuple[str, str]:
    """The characters to be replaced in this text and in what is typed, and what replaces each.

    A form that the text does not have is left out: nothing could be found by it.
    """
    pairs = dict(known())
    for traditional, simplified in overrides.items():
        # The site's own exceptions, in both directions of reading: 著力 and 着力 are one word.
        if len(traditional) == len(simplified):
            pairs |= {a: b for a, b in zip(traditional, simplified, strict=True) if a != b}
    for character in pairs:  # one step always suffices
        while pairs[character] in pairs:
            pairs[character] = pairs[pairs[character]]
    present = {pairs.get(character, character) for character in set(text)}
    used = {a: b for a, b in pairs.items() if b in present}
    return "".join(used), "".join(used.values())
