"""What readers may type, made from the data: every name and value in every script, and where each leads."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

import jieba  # type: ignore[import-untyped]

from datasite.model import LANGUAGES, Site, Text
from datasite.words import Words
from datasite.words.script import convert

Queries = dict[str, set[str]]  # what is typed → the addresses that answer it


@dataclass
class Asked:
    """Queries of each kind."""

    names: Queries = field(default_factory=lambda: defaultdict(set))
    values: Queries = field(default_factory=lambda: defaultdict(set))
    pairs: Queries = field(default_factory=lambda: defaultdict(set))
    words: Queries = field(default_factory=lambda: defaultdict(set))


def same(text: str) -> str:
    """A name as one reads it: script, case, spaces and marks do not tell two names apart."""
    folded = convert(unicodedata.normalize("NFKC", text).lower())
    return "".join(c for c in folded if c.isalnum() or c in ".%&+")


def asked(site: Site) -> Asked:
    """Every query of the data."""
    editions = [Words(site, language) for language in LANGUAGES]
    found = Asked()
    for address, texts in places(site):
        for words in editions:
            for text in texts:
                found.names[words.text(text)].add(address)
    for observation in site.observations.values():
        address = f"indicators/{observation.indicator}/"
        forms = [form for w in editions for form in (w.value(observation), w.digits(observation))]
        stated = [observation.as_stated] if observation.as_stated else []
        for form in {*forms, *stated} - {""}:
            found.values[form].add(address)
        for words in editions:
            name = words.text(site.indicators[observation.indicator].name)
            found.pairs[f"{name} {words.digits(observation)}"].add(address)
    for address, texts in places(site):
        for text in texts:
            for word in jieba.cut(convert(editions[1].text(text))):
                if len(word) == 2 and not word.isascii():
                    found.words[word].add(address)
    for queries in (found.names, found.values, found.pairs):
        merged: Queries = defaultdict(set)
        for query, addresses in queries.items():
            merged[same(query)] |= addresses
        for query in queries:
            queries[query] = merged[same(query)]
    return found


def places(site: Site) -> Iterable[tuple[str, list[Text]]]:
    """The address of each record in an edition, and its names."""
    for indicator in site.indicators.values():
        titles = [o.title for o in site.observations_of(indicator.id)]
        yield f"indicators/{indicator.id}/", [indicator.name, *titles]
    for entity in site.entities.values():
        yield f"institutions/#{entity.id}", [entity.name]
    for term in site.terms.values():
        yield f"glossary/#{term.id}", [term.name, *term.also]


@dataclass
class Score:
    """How well queries of one kind were answered."""

    queries: int = 0
    first: int = 0
    wanted: int = 0
    five: int = 0
    precise: float = 0.0
    lost: list[str] = field(default_factory=list)

    def add(self, query: str, expected: set[str], results: list[str]) -> None:
        """Count one query: is the first right, are all there, how many of as many are right."""
        many = len(expected)
        self.queries += 1
        self.first += bool(results) and results[0] in expected
        if not results or results[0] not in expected:
            self.lost.append(f"{query} → {results[:2]}, not {sorted(expected)[:2]}")
        self.wanted += min(many, 20)
        self.five += min(len(expected & set(results[: max(5, many)])), 20)
        top = results[: min(many, 20)]
        self.precise += sum(r in expected for r in top) / len(top) if top else 0.0

    def __str__(self) -> str:
        first, five = self.first / self.queries, self.five / self.wanted
        precision = self.precise / self.queries
        return (
            f"{self.queries} queries: recall@1 {first:.3f} @5 {five:.3f} precision {precision:.3f}"
        )
