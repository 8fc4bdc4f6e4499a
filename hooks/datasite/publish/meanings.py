"""What each published column means: for the data page and the Data Package.

A column means the same in every table; the message `meaning.<table>.<column>` says where it does not. Columns that
end in the key of a language are one text in several languages and are explained once.
"""

from __future__ import annotations

from .. import languages
from ..words import Words


def meaning(table: str, column: str, words: Words) -> str:
    """What a column of a table means; KeyError where the codebook has a gap."""
    stem, _, key = column.rpartition("_")
    if key not in languages.text_keys():
        return look_up(table, column, words)
    said = words.ui("meaning.in_language").replace("{meaning}", look_up(table, stem, words))
    return said.replace("{language}", words.of_language(key))


def look_up(table: str, stem: str, words: Words) -> str:
    """The entry for a column, its language taken off."""
    own = f"meaning.{table}.{stem}"
    return words.ui(own if own in words.lang.messages else f"meaning.{stem}")
