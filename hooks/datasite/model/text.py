"""What people read, and which rules a record is let off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated

from ..fields import Key, Line
from ..fields.scalars import CODE

WANTED = "wanted"  # stands for the words of a language that nobody has translated yet


class Text(Mapping[str, str]):
    """What people read, by language; may hold references such as `[[harbour-cargo]]`, resolved by the words layer.

    A language in which its translation is `wanted` is none of its languages, and has the words of another.
    """

    def __init__(self, **words: str) -> None:
        """The words of each language, by its key."""
        self._words = {key: said for key, said in words.items() if said != WANTED}
        self.wanted = frozenset(words) - frozenset(self._words)

    def __getitem__(self, language: str) -> str:
        """The words of a language; KeyError where it has none. A text without words is empty in any."""
        if language in self.wanted:
            return next(iter(self._words.values()), "")
        return self._words[language] if self._words else ""

    def __contains__(self, language: object) -> bool:
        """Whether it is written in a language."""
        return language in self._words

    def __iter__(self) -> Iterator[str]:
        """The languages."""
        return iter(self._words)

    def __len__(self) -> int:
        """How many languages."""
        return len(self._words)

    def __hash__(self) -> int:
        """Texts are values: equal where their words are."""
        return hash((self.wanted, frozenset(self._words.items())))

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
