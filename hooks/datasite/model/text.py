"""What people read, and which rules a record is let off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated

from ..fields import Key, Line
from ..fields.scalars import CODE


class Text(Mapping[str, str]):
    """What people read, by language; may hold references such as `[[harbour-cargo]]`, resolved by the words layer."""

    def __init__(self, **words: str) -> None:
        """The words of each language, by its key."""
        self._words = words

    def __getitem__(self, language: str) -> str:
        """The words of a language; KeyError where it has none. A text without words is empty in any."""
        return self._words[language] if self._words else ""

    def __iter__(self) -> Iterator[str]:
        """The languages."""
        return iter(self._words)

    def __len__(self) -> int:
        """How many languages."""
        return len(self._words)

    def __hash__(self) -> int:
        """Texts are values: equal where their words are."""
        return hash(frozenset(self._words.items()))

    def __repr__(self) -> str:
        """As it is made."""
        return f"Text({', '.join(f'{key}={words!r}' for key, words in self._words.items())})"


@dataclass(frozen=True)
class SilencedRule:
    """The code of a rule, and the reason why it does not hold here."""

    code: Annotated[
        str, CODE, Key("The code of the rule, as it stands in brackets after its message.")
    ]
    reason: Annotated[
        Line, Key("Why the rule does not hold here, for whoever reads the file next.")
    ]


@dataclass(frozen=True)
class Silenceable:
    """What any record with a location of its own may say besides; the check reads it from the file."""

    silence: Annotated[
        tuple[SilencedRule, ...],
        Key("Rules of the check that do not hold for this record, each with the reason.", least=1),
    ]
