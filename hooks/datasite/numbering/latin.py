"""Words in small Latin letters, as ids have them: Übernachtungen is uebernachtungen, and few enough of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from .. import languages

# Letters that people write as two where they have not the one.
TWO = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "œ": "oe"})


def latin(words: str) -> list[str]:
    """The words of a text without accents, apostrophes and what no Latin letter stands for."""
    composed = unicodedata.normalize("NFC", words).lower().translate(TWO)
    plain = unicodedata.normalize("NFKD", composed).encode("ascii", "ignore").decode()
    return re.findall("[a-z0-9]+", re.sub("['’]", "", plain))


def short(words: Sequence[str], whole: int, most: int) -> list[str]:
    """Some words as an id: all, where they have so many characters together; else the first ones that name things.

    Of fewer characters then, for what is cut may as well be short: conservation-development, and not conservation-and.
    """
    kept = [*words]
    if len("-".join(kept)) > whole:
        kept = [word for word in kept if not is_filler(word, "articles", "joins")]
        room = whole if len("-".join(kept)) <= whole else most
        while kept and len("-".join(kept)) > room:
            kept.pop()
    while kept and is_filler(kept[-1], "articles", "joins", "stops"):
        kept.pop()
    return kept


def is_filler(word: str, *names: str) -> bool:
    """Whether a word is one of those in some language: the, and, of."""
    patterns = (getattr(each.reading, name) for each in languages.own() for name in names)
    return any(re.fullmatch(pattern, word, re.IGNORECASE) for pattern in patterns)
