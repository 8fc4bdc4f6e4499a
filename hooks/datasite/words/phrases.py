"""What a language says without a value: interface words, texts as they are written, and how words are joined."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

from .. import languages
from ..languages import Language, Marks, script
from ..model import Site, Status, Text
from ..references import QUOTE, split
from .untranslated import Untranslated


@dataclass(frozen=True)
class Phrases:
    """The words of one language for one site, before any number."""

    site: Site
    language: str

    @cached_property
    def lang(self) -> Language:
        """What is known of the language."""
        return languages.language(self.language)

    @property
    def native(self) -> bool:
        """Whether it is the article's language, in whichever script."""
        article = languages.known().get(self.site.article.language)
        return article is not None and article.key == self.lang.key

    @cached_property
    def other(self) -> Language | None:
        """The language in which names are given beside this one: the article's, or the site's first other."""
        own = [
            languages.language(code)
            for code in (self.site.article.language, *self.site.languages)
            if code
        ]
        return next((o for o in own if o.key != self.lang.key and o.derived_from is None), None)

    @property
    def marks(self) -> Marks:
        """The signs between its words."""
        return self.lang.marks

    def converted(self, text: str) -> str:
        """In a derived language, words of the language it is derived from; unchanged elsewhere."""
        if self.lang.conversion is None:
            return text
        return script.converted(text, self.lang.conversion, self.site.simplified)

    def script(self, text: str) -> str:
        """A text with references, converted as `converted` does, but for quotations: they keep their script."""
        return "".join(
            self.converted(piece)
            if isinstance(piece, str)
            else piece.source
            if piece.kind == QUOTE
            else self.converted(piece.source)
            for piece in split(text)
        )

    def raw(self, text: Text) -> str:
        """A text as it is written in the data, before conversion."""
        return text[self.lang.key]

    def pick(self, text: Text) -> str:
        """The language's text, its references left standing."""
        if other := self.instead(text):
            return Untranslated(other.pick(text), other.language, self.ui("text.wanted"))
        return self.converted(self.raw(text))

    def instead(self, text: Text) -> Self | None:
        """The words of the language that a text is shown in, where its translation is wanted."""
        if self.lang.key not in text.wanted:
            return None
        written = (each for each in languages.written_in(self.site) if each.key in text)
        return next((replace(self, language=each.code) for each in written), None)

    def ui(self, key: str) -> str:
        """An interface word; KeyError names an unknown key."""
        return self.converted(self.lang.messages[key])

    def counted(self, key: str, number: int) -> str:
        """The form of an interface word that a number takes, with the number in it."""
        form = f"{key}.{self.lang.writing.plural(number)}"
        known = form if form in self.lang.messages else f"{key}.other"
        return self.ui(known).replace("{n}", str(number))

    def of_language(self, key: str) -> str:
        """What a language is called, by the key of its texts, as CLDR has it: with its script, where that is told."""
        called = next(each for each in languages.own() if each.key == key)
        names = self.lang.writing.locale.languages
        short = called.code.partition("-")[0]
        name = names.get(called.code.replace("-", "_")) or names.get(short, called.name)
        return self.converted(str(name))

    def kind(self, kind: str, *, many: bool = False) -> str:
        """The word for a kind of entity, for one or for many of them."""
        found = self.site.vocabulary.kinds[kind]
        return self.pick(found.many if many else found.one)

    def relation(self, kind: str, *, back: bool = False) -> str:
        """How an entity relates to another, or how that one relates back."""
        found = self.site.vocabulary.relations[kind]
        return self.pick(found.back if back else found.to)

    def confidence(self, confidence: str) -> str:
        """The word for how far a source can be relied on."""
        return self.pick(self.site.vocabulary.confidence[confidence].name)

    def status(self, status: Status) -> str:
        """The word for a status."""
        return self.ui(f"status.{status}")

    def labelled(self, name: str, what: str) -> str:
        """A name, a colon and what is said of it."""
        return f"{name}{self.marks.colon}{what}"

    def parenthetical(self, words: str) -> str:
        """Words in brackets, with the space that the language wants before them."""
        return f"{self.marks.open}{words}{self.marks.close}"

    def spaced(self, pieces: Iterable[str]) -> str:
        """Words after one another; what is empty leaves no space."""
        return self.marks.space.join(piece for piece in pieces if piece)

    def join_facts(self, pieces: Iterable[str]) -> str:
        """Short statements in a line."""
        return self.marks.dot.join(piece for piece in pieces if piece)

    def join_phrases(self, pieces: Iterable[str]) -> str:
        """Parts of a sentence, a comma between them."""
        return self.marks.comma.join(pieces)

    def join_clauses(self, pieces: Iterable[str]) -> str:
        """Things that may hold commas, in a row."""
        return self.marks.semicolon.join(pieces)

    def join(self, words: Iterable[str]) -> str:
        """A list in running text."""
        return self.marks.list.join(words)
