"""Finds numbers said in several prices at once, to read each as if it stood there alone: nominal 1.3% and real 0.5%."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..check.phrases import phrases
from ..languages import Reader
from ..languages.reading import NEVER
from .listing import Listed
from .nouns import trimmed
from .subjects import number
from .ways import longest

WORDS = re.compile(r"\s*[(（][^()（）\d]*[)）]")  # in brackets, without a number
SIGN = re.compile(r"^(\s*)([+–−-])")
PARTS = re.compile(r"[:：;；)）]")  # before what a list names next


@dataclass(frozen=True)
class Priced:
    """A number behind a word for prices, where that starts and ends, and the run of such numbers that it stands in."""

    word: str
    start: int
    own: int
    end: int  # of the number with its unit
    run: tuple[int, int] = (0, 0)

    def alone(self, text: str, reader: Reader) -> str:
        """The text, as long as it was, with this number for the run, without its sign, brackets, words for prices."""
        first, last = self.run
        kept = " " * (self.own - first) + SIGN.sub(r"\1 ", text[self.own : self.end])
        before, behind = text[:first], text[last:]
        if self.bracketed(text):
            before = before.rstrip()[:-1].ljust(first)
            behind = re.sub(r"[)）]", " ", behind, count=1)
        text = f"{before}{kept.ljust(last - first)}{behind}"
        prices, also = words_of(reader), reader.any("also")
        words = rf"(?:{prices})(?:\s+(?:{also})\s+(?:{prices}))*"
        return re.sub(words, lambda found: " " * len(found[0]), text, flags=re.IGNORECASE)

    def bracketed(self, text: str) -> bool:
        """Whether the run has brackets of its own."""
        first, last = self.run
        return text[:first].rstrip().endswith(("(", "（")) and text[last:].startswith((")", "）"))

    def sign(self, text: str) -> int:
        """Which way the sign before the number says that it goes; 0 where it has none."""
        found = SIGN.match(text[self.own : self.end])
        return 0 if found is None else 1 if found[2] == "+" else -1

    def named(self, text: str, start: int, reader: Reader) -> str | None:
        """What a list of things in one sentence names before the brackets of the run; None where there is no list."""
        before = WORDS.sub("", text[start : self.run[0]].rstrip()[:-1])
        if not self.bracketed(text) or not PARTS.search(before):
            return None
        said = PARTS.split(before)[-1].strip(" ,，")
        said = reader.pattern("relative").sub("", reader.pattern("joins", r"^{}\s").sub("", said))
        return None if reader.pattern("verbs").search(said) else trimmed(said, reader)

    def evidence(self, text: str, span: tuple[int, int], row: Listed, reader: Reader) -> Listed:
        """A numeral with the words as its evidence that say that something falls by it: sank … um nominal 0,6%."""
        (start, end), (first, last) = span, self.run
        words = [*reader.pattern("falls").finditer(text, start, first)]
        by = reader.pattern("by", r"{}\s*$").search(text[start : self.start])
        tail = text[start + by.start() if by else self.start : self.end]
        later = [each.end() for each in reader.pattern("falls").finditer(text, last, end)]
        if behind := reader.pattern("falls_after", r"\s*{}").match(text, last, end):
            later.insert(0, behind.end())
        tried = [
            row.fragment,
            *(text[row.start : at] for at in later),
            *(text[each.start() : self.end] for each in reversed(words)),
            *(f"{each[0].strip()} … {tail}" for each in reversed(words)),
        ]
        for said in tried:
            own = [p for p in phrases(said, reader) if row.phrase and p.quoted == row.phrase.quoted]
            fell = len(own) == 1 and (own[0].falls or own[0].number.startswith("-"))
            if fell and len(said) <= longest(reader):
                return replace(row, evidence="" if said == row.fragment else said, phrase=own[0])
        return row


def words_of(reader: Reader) -> str:
    """The words that say in which prices a number is, as a pattern."""
    return "|".join(words for each in reader.readings for words in each.prices) or NEVER


def priced(text: str, rows: Sequence[Listed], reader: Reader) -> dict[int, Priced]:
    """The numbers of a paragraph that stand behind a word for prices, each with its run."""
    runs: list[dict[int, Priced]] = []
    for at, row in enumerate(rows):
        if row.kind != "open" or row.phrase is None or row.phrase.family != "percent":
            continue
        first, last = number(row)
        head = reader.pattern("by", r"\s+{}\s*$").sub("", text[:first].rstrip(" +–−-\u00a0"))
        found = re.search(rf"(?:{words_of(reader)})\s*$", head, re.IGNORECASE)
        unit = reader.pattern("percent", r"\s*{}").match(text, last)
        if found is None:
            continue
        word = found[0].strip()
        own = found.start() + len(word)
        each = Priced(word, found.start(), own, unit.end() if unit else last)
        gap = text[[*runs[-1].values()][-1].end : each.start] if runs else "."
        gap = reader.pattern("by", r"\s*{}\s*$").sub("", gap)
        if reader.pattern("also", r"\s*(?:{}|,)\s*").fullmatch(gap):
            runs[-1][at] = each
        else:
            runs.append({at: each})
    return {
        at: replace(
            each, run=(min(e.start for e in run.values()), max(e.end for e in run.values()))
        )
        for run in runs
        for at, each in run.items()
    }
