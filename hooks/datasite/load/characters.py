"""Characters that may not stand in a data file: controls, invisible and private-use ones, tabs."""

from __future__ import annotations

import re
import unicodedata

from ..problems import Problem
from ..rules import rule

_SHOWN_AT_MOST = 10
_CONTROL = r"\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029"
_INVISIBLE = (
    r"\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u115f\u1160\u17b4\u17b5\u180e"
    r"\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb"
    r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_BROKEN = r"\ud800-\udfff\ufdd0-\ufdef\ufffd-\uffff"
_PRIVATE = r"\ue000-\uf8ff\U000f0000-\U0010ffff"

FORBIDDEN = re.compile(f"[\t{_CONTROL}{_INVISIBLE}{_BROKEN}{_PRIVATE}]")
# An article as received may hold private-use characters; it is compared, never shown.
FORBIDDEN_IN_ARTICLE = re.compile(f"[\t{_CONTROL}{_INVISIBLE}{_BROKEN}]")


def name(character: str) -> tuple[str, str]:
    """What a forbidden character is, and what to do about it."""
    code = f"U+{ord(character):04X}"
    if character == "\t":
        return "a tab", "indent and separate with spaces"
    if character == "\ufeff":
        return f"a byte order mark ({code})", 'save the file as "UTF-8 without BOM"'
    kind = unicodedata.category(character)
    if kind == "Co":
        return (
            f"a private-use character ({code})",
            "write the real character; this one has no meaning",
        )
    if character == "\ufffd":
        return f"a replacement character ({code})", "something was lost here: write what it was"
    if unicodedata.bidirectional(character) in {"LRE", "RLE", "LRO", "RLO", "PDF"} or (
        "\u2066" <= character <= "\u2069"
    ):
        return f"a text direction control ({code})", "delete it; it hides what is written"
    if kind == "Cc" or character in "\u2028\u2029":
        return f"a control character ({code})", "delete it"
    return f"an invisible character ({code})", "delete it"


@rule("character", hard=True)
def forbidden_character(shown: str, line: int, column: int, message: str, hint: str) -> Problem:
    """A character stands in a file that nobody sees, or that has no meaning.

    Why: It came with a copied text. It makes two words differ that look the same, so that an id is not
    found or a fragment does not match, and some turn the direction of what stands after them.

    Example:
        data/glossary.yml:
            terms:
            - id: turnover
              name: {en: "Turn\\u200bover", zh: Turnover}
              definition: {en: Cargo, zh: Cargo}
    Instead:
        data/glossary.yml:
            terms:
            - id: turnover
              name: {en: Turnover, zh: Turnover}
              definition: {en: Cargo, zh: Cargo}
    """
    return Problem(shown, line, column, message, hint)


def character_problems(text: str, shown: str, forbidden: re.Pattern[str]) -> list[Problem]:
    """A problem for each forbidden character, the first ten in full."""
    problems: list[Problem] = []
    for match in forbidden.finditer(text):
        what, hint = name(match.group())
        start = match.start()
        line = text.count("\n", 0, start) + 1
        column = start - text.rfind("\n", 0, start)
        problems.append(forbidden_character(shown, line, column, f"{what} stands here", hint))
        if len(problems) == _SHOWN_AT_MOST:
            break
    return problems
