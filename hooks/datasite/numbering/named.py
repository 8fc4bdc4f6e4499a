"""Names what each number of a paragraph is of: by its clause, or by what was named before it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..languages import Reader
from .abbreviations import spelled_out
from .adjusted import adjustments
from .clauses import names_nothing
from .doubts import is_part
from .growth import without_on
from .listing import Listed
from .nouns import CLAUSE, NUMERAL, trimmed
from .populations import population
from .subjects import Subject, blanked, number, sentences, subject, told_of


class Named:
    """What was named so far in a paragraph; asked for its numbers in their order."""

    def __init__(
        self, text: str, rows: Sequence[Listed], reader: Reader, short: Mapping[str, str]
    ) -> None:
        """`short` is what abbreviations of the article stand for."""
        self.text, self.rows, self.reader, self.short = text, rows, reader, short
        self.spans = sentences(text, rows)
        self.plain = blanked(text, rows)
        self.before, self.sentence = Subject("", sure=False), -1
        self.labels: dict[int, Subject] = {}  # what numbers right behind a label are of

    def span(self, at: int) -> tuple[int, int]:
        """Where the sentence of a numeral begins and ends."""
        place = self.rows[at].start
        return next((start, end) for start, end in self.spans if start <= place < end)

    def said(self, at: int, start: int) -> Subject:
        """What a clause itself says that its number is of: without "change in", abbreviations spelled out."""
        said = rated(subject(self.text, self.rows, at, start, self.reader), self.reader)
        name = self.reader.pattern("changes_of").sub("", said.name)
        changes = bool(name) and name != said.name
        if name and name == said.noun:
            name = population(self.text, self.rows, at, self.span(at), name, self.reader)
        of = without_on(name, self.reader) if changes else name
        sure = said.sure and of == name
        return replace(said, name=spelled_out(of, self.short), changes=changes, sure=sure)

    def of(self, at: int) -> Subject:
        """What the numeral at a place is of. What no clause names is of what was named before."""
        (start, _), said = self.span(at), self.said(at, self.span(at)[0])
        if at in self.labels:
            self.before, self.sentence = replace(self.labels[at], noun=said.noun), start
            return self.before
        same = start == self.sentence
        goes_on = same and self.goes_on(at, start)
        if goes_on and not said.sure and not said.noun and self.before.name:
            said = replace(
                said, name=""
            )  # named in a clause before the number that it goes on from
        if same and said.noun and said.name == said.noun == self.before.noun:
            said = replace(said, name="", sure=False)  # 20 fewer of the same
        near = same or (self.sentence, start) in self.spans  # it: of the sentence before
        if not said.name and not near:
            earlier = next((a for a, b in self.spans if b == start), start)
            self.before = told_of(self.text[earlier:start], self.reader) or self.before
        if not same:
            self.before = replace(self.before, noun="")
        self.sentence = start
        if said.name:
            known = goes_on and said.name == self.before.name
            if same and said.name == self.before.name and not said.noun:
                said = replace(said, noun=self.before.noun)  # 20 fewer of the same
            self.before = replace(said, sure=self.before.sure) if known else said
            return self.before
        part = is_part(self.text, self.rows, at, start, self.reader)
        sure = ((said.sure and near) or goes_on) and self.before.sure and not part
        noun = said.noun or self.before.noun
        return replace(self.before, sure=sure, noun=noun, again=near)

    def surrounded(self, at: int) -> Subject | None:
        """What the interval of a sentence is of, where that is said: the interval of the rate is."""
        start, end = self.span(at)
        said = self.reader.pattern("interval_of").search(self.plain, start, end)
        words = (
            re.split(rf"{CLAUSE.pattern}|{NUMERAL}", self.plain[said.end() : end])[0]
            if said
            else ""
        )
        verb = self.reader.pattern("verbs").search(words)
        name = trimmed(words[: verb.start()] if verb else words, self.reader)
        if self.reader.pattern("margin").search(words):  # an interval of plus or minus
            return None
        of = self.reader.pattern("changes_of").sub("", name)
        return Subject(spelled_out(of, self.short), changes=of != name) if of else None

    def goes_on(self, at: int, start: int) -> bool:
        """Whether nothing but words of change stands between a numeral and the figure before it in its sentence."""
        figures = [r for r in self.rows[:at] if r.kind == "open" and r.start >= start]
        gap = self.plain[figures[-1].end : number(self.rows[at])[0]] if figures else ""
        return bool(figures) and names_nothing(gap, self.reader)


def rated(said: Subject, reader: Reader) -> Subject:
    """What a number is of without that it is an estimate and adjusted: seasonally adjusted annual rate of spending."""
    found = reader.pattern("rated", r"^{}\s*").match(said.name)
    if found is None or not (name := trimmed(said.name[found.end() :], reader)):
        return said
    words = {each.word for each in adjustments(found[0], reader)}
    return replace(said, name=name, adjusted=words.pop() if len(words) == 1 else "")
