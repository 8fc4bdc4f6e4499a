"""Words in small Latin letters, as ids have them: Übernachtungen is uebernachtungen."""

from __future__ import annotations

import re
import unicodedata

# Letters that people write as two where they have not the one.
TWO = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "œ": "oe"})


def latin(words: str) -> list[str]:
    """The words of a text without accents, apostrophes and what no Latin letter stands for."""
    composed = unicodedata.normalize("NFC", words).lower().translate(TWO)
    plain = unicodedata.normalize("NFKD", composed).encode("ascii", "ignore").decode()
    return re.findall("[a-z0-9]+", re.sub("['’]", "", plain))
