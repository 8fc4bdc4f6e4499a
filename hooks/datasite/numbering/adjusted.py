"""Finds how a number is adjusted, which makes two indicators of one name: by trend, seasonally, not at all.

A heading or a label (Trend estimates: …) says it of all numbers below, the beginning of a sentence words behind
its verb and words set apart behind a number of that; what the name of an indicator says itself is not said once more.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..check.prose_numbers import numbers_in
from ..languages import Reader
from .clauses import begins_with_verb
from .nouns import CLAUSE, NUMERAL
from .subjects import ASIDE, Subject

LABEL = re.compile(r"\s*([^\0.,;:，。；：]{1,60})[:：]")
FRONT = re.compile(r"\W*(?:\w+\s){0,3}")  # before words of adjustment that a sentence begins with
ENDS = re.compile(r"\s*[,:，：]")
OPENS, CLOSES = re.compile(r"[,(，（]\s*$"), re.compile(r"\s*(?:[,.;)，。；）]|$)")
UNSURE = "whether it is adjusted"  # what drafts say of a guess at it


@dataclass(frozen=True)
class Said:
    """Words that say how numbers are adjusted, where they stand, and what that is called."""

    start: int
    end: int
    word: str


def adjustments(text: str, reader: Reader) -> list[Said]:
    """What a text says of adjustments, in order; of words that hold others, only the longer ones."""
    found: list[Said] = []
    for each in reader.readings:
        for words, word in each.adjusted.items():
            for match in re.finditer(words, text, re.IGNORECASE):
                start, end = match.span()
                if not any(start < said.end and said.start < end for said in found):
                    found.append(Said(start, end, word))
    return sorted(found, key=lambda said: said.start)


def of_all(heading: str | None, reader: Reader) -> str:
    """A heading that may speak of all numbers below it; empty where it tells one itself: sales up 3% on the month."""
    return "" if heading is None or numbers_in(heading, reader) else heading


def of_heading(heading: str | None, reader: Reader) -> str:
    """How all numbers below a heading are adjusted; empty where it says nothing or several."""
    words = {said.word for said in adjustments(of_all(heading, reader), reader)}
    return words.pop() if len(words) == 1 else ""


@dataclass
class Adjusted:
    """How the numbers of a paragraph are adjusted; asked for them in their order."""

    plain: str  # the text, with a mark for each number
    spans: Sequence[tuple[int, int]]
    above: str  # by its heading
    reader: Reader
    title: str = ""  # how those of the whole article are, as its title says
    by_title: bool = False  # whether only that said it of the last number
    last: tuple[int, str, str] = (
        -1,
        "",
        "",
    )  # a sentence, what a number in it is of, and how adjusted

    def of(self, start: int, at: tuple[int, int], said: Subject) -> str:
        """How the number is adjusted that stands there in the sentence that begins at `start`."""
        name, (sentence, before, how) = said.name, self.last
        if adjustments(name, self.reader):
            return ""
        own = said.adjusted or self.own(start, at[0]) or self.behind(at[1])
        same = sentence == start or (said.again and (sentence, start) in self.spans)
        if not own and same and before == name:
            own = how
        self.last = start, name, own
        self.by_title = not own and not self.labelled(start)
        return own or self.labelled(start) or self.title

    def own(self, start: int, first: int) -> str:
        """How a number is adjusted by the words before it in its sentence, where these belong to no noun."""
        before = self.plain[start:first]
        verbs = self.reader.pattern("verbs")
        for said in reversed(adjustments(before, self.reader)):
            front, rest = before[: said.start], before[said.end :]
            rest = self.reader.pattern("adjusted_by", r"\s*{}").sub("", rest, count=1)
            goes_on = ENDS.match(rest) or begins_with_verb(rest, self.reader)
            goes_on = goes_on or self.reader.starts("reports", rest)
            if FRONT.fullmatch(front) and goes_on and not verbs.search(front):
                return said.word
            if NUMERAL in before[said.start :]:
                return ""
            clause = CLAUSE.split(ASIDE.sub("", front))[-1]
            if verbs.search(clause) or bracketed(front, before[said.end :]):
                return said.word
        return ""

    def behind(self, last: int) -> str:
        """How a number is adjusted by words behind it that are set apart: (seasonally adjusted), on a trend basis."""
        sentence = next((end for start, end in self.spans if start <= last <= end), last)
        rest = self.plain[last:sentence].partition(NUMERAL)[0]
        for said in adjustments(rest, self.reader)[:1]:
            apart = OPENS.search(rest[: said.start]) and CLOSES.match(rest[said.end :])
            if apart or self.reader.starts("adjusted_by", rest[said.end :]):
                return said.word
        return ""

    def labelled(self, start: int) -> str:
        """How the numbers behind a label are adjusted, up to the next one; else those below the heading."""
        labels = (LABEL.match(self.plain, at) for at, _ in self.spans if at <= start)
        last = [label[1] for label in labels if label][-1:]
        return of_heading(last[0], self.reader) if last else self.above


def bracketed(front: str, rest: str) -> bool:
    """Whether words between these stand in brackets behind a name that has no number yet: the rate (adjusted) was."""
    opened, closed = re.search(r"[(（]\s*$", front), re.match(r"\s*[)）]", rest)
    if opened is None or closed is None or CLAUSE.search(rest[closed.end() :]):
        return False
    return NUMERAL not in CLAUSE.split(front[: opened.start()])[-1]
