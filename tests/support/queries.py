"""What readers may type, made from the data: for each language, queries of every class and what answers each.

The right answers come from the records alone, never from the index or from what the box gave.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import jieba  # type: ignore[import-untyped]

from datasite.languages.script import convert, converted
from datasite.model import Entity, Observation, Site, Text
from datasite.words import Words

from ..conftest import ROOT
from .records import LANGUAGES

Queries = dict[str, set[str]]  # what is typed → the addresses that answer it
SCRIPTS: dict[str, str] = {"zh-Hant": "zh-Hans", "zh-Hans": "zh-Hant"}
HAN = re.compile(r"[\u3400-\u9fff]")
SENTENCE = re.compile(r"(?<=[。！？])|(?<=[.!?]) ")
SMALL = frozenset(
    "a an and at by for from in into is its of on or that the their to under with".split()
)
LONG = 60  # characters of a sentence that somebody may paste


@dataclass(frozen=True)
class Place:
    """An address of the site, and what stands there by the data."""

    address: str
    names: tuple[Text, ...]
    says: tuple[Text, ...] = ()
    values: tuple[Observation, ...] = ()
    stated: tuple[str, ...] = ()  # the source's own characters


def places(site: Site) -> Iterator[Place]:
    """Every record that has a place of its own."""
    for indicator in site.indicators.values():
        known = site.observations_of(indicator.id)
        names = dict.fromkeys((indicator.name, *(o.title for o in known)))
        says = (indicator.definition, *(o.note for o in known if o.note))
        yield Place(f"indicators/{indicator.id}/", tuple(names), says, tuple(known), stated(*known))
    for entity in site.entities.values():
        yield Place(
            f"{home('institutions')}#{entity.id}",
            (entity.name,),
            (entity.description,),
            (),
            stated(entity),
        )
    for section in site.article.sections:
        yield Place(section_home(section.id), (section.name,))
    for term in site.terms.values():
        yield Place(f"{home('glossary')}#{term.id}", (term.name, *term.also), (term.definition,))


@cache
def home(block: str) -> str:
    """The address of the page that has a block, with what the block is about."""
    line = re.compile(rf"^::: {block}$", re.MULTILINE)
    pages = sorted((ROOT / "docs" / "en").rglob("*.md"))
    found = [page for page in pages if line.search(page.read_text(encoding="utf-8"))]
    return address(found[0]) if found else ""


def address(page: Path) -> str:
    """Where a page of Markdown stands on the site."""
    name = page.relative_to(ROOT / "docs" / "en").with_suffix("").as_posix()
    return f"{name}/".removesuffix("index/")


def section_home(section_id: str) -> str:
    """The page of a section, or its place in the article map."""
    return home(f"heading-source {section_id}") or f"{home('article-map')}#section-{section_id}"


def stated(*records: Observation | Entity) -> tuple[str, ...]:
    """The evidence of records."""
    return tuple(record.as_stated for record in records if record.as_stated)


@cache
def same(text: str) -> str:
    """A name as one reads it: script, case, spaces and marks do not tell two names apart."""
    folded = convert(unicodedata.normalize("NFKC", text).lower(), "t2s")
    return "".join(c for c in folded if c.isalnum() or c in ".%&+")


@dataclass
class Asked:
    """The queries of one language's box, by class, and which records a query's words name."""

    site: Site
    language: str
    classes: dict[str, Queries] = field(default_factory=dict)
    texts: list[tuple[str, str]] = field(default_factory=list)
    bearers: Queries = field(default_factory=lambda: defaultdict(set))

    def __post_init__(self) -> None:
        self.places = list(places(self.site))
        self.editions = {language: Words(self.site, language) for language in LANGUAGES}
        own = self.language
        others = [x for x in LANGUAGES if x != own]
        obvious, short = self.short()
        self.classes = {
            "names": self.named([own]),
            "values": self.valued([own]),
            "two-character, obvious": obvious,
            "two-character": short,
            "multi-word": self.several(),
            "phrase": self.phrases(),
            "cross-script": self.crossed([x for x in others if x == SCRIPTS.get(own)]),
            "cross-language": self.crossed([x for x in others if x != SCRIPTS.get(own)]),
        }
        self.classes["variants"] = self.variants()

    def named(self, languages: Iterable[str]) -> Queries:
        """Each record's names."""
        return self.answered(
            self.editions[x].text(n) for x in languages for p in self.places for n in p.names
        )

    def valued(self, languages: Iterable[str]) -> Queries:
        """Each value as these languages write it: whole, its digits, with and without its unit."""
        return self.answered(
            form for x in languages for p in self.places for form in self.forms(p, x)
        )

    def answered(self, queries: Iterable[str]) -> Queries:
        """Queries with every record that has this name or this value: each of them answers."""
        if not self.bearers:
            for place in self.places:
                for language, words in self.editions.items():
                    names = [words.text(name) for name in place.names]
                    forms = self.forms(place, language)
                    for text in (*names, *forms):
                        self.bearers[same(text)].add(place.address)
        return {query: self.bearers[same(query)] for query in queries}

    def forms(self, place: Place, language: str) -> list[str]:
        """How a language writes a place's values; the source's own characters count as Chinese."""
        words = self.editions[language]
        write = (words.value, words.number, words.digits)
        found = [form(o) for o in place.values for form in write]
        if language != "en":
            found += [words.converted(text) for text in place.stated]
        return [form for form in dict.fromkeys(found) if same(form)]

    def crossed(self, languages: list[str]) -> Queries:
        """Names and values as other languages write them."""
        return self.named(languages) | self.valued(languages)

    def short(self) -> tuple[Queries, Queries]:
        """Words of two characters in the names: those with one obvious answer, and all.

        One is obvious where the word is the whole name of something, or where one record alone has
        it in a name. Otherwise any record with the word in a name answers.
        """
        script: str = "zh-Hant" if self.language == "en" else self.language
        whole = self.named([script])
        obvious, found = {}, {}
        for name in whole:
            for word in cut(name, self.site):
                if len(word) == 2 and len(HAN.findall(word)) == 2:
                    found[word] = whole.get(word) or self.carrying(word)
                    if word in whole or len(found[word]) == 1:
                        obvious[word] = found[word]
        return obvious, found

    def several(self) -> Queries:
        """A name with its value's digits, and the first and last word of a name the other way round."""
        words = self.editions[self.language]
        found: Queries = {}
        by_name = self.named([self.language])
        for place in self.places:
            for o in place.values:
                name = words.text(self.site.indicators[o.indicator].name)
                found[f"{name} {words.digits(o)}"] = by_name[name]
            for name in map(words.text, place.names):
                parts = [w for w in cut(name, self.site) if len(w) > 1 and w.lower() not in SMALL]
                if len(dict.fromkeys(parts)) > 1:
                    query = f"{parts[-1]} {parts[0]}"
                    found[query] = self.carrying(query)
        return found

    def carrying(self, query: str) -> set[str]:
        """The records that have every word of a query in one name."""
        wanted = sorted(filter(None, map(same, query.split())), key=len, reverse=True)
        if not wanted:
            return set()
        longest, *others = wanted
        found = [each for each in self.folded_names() if longest in each[1]]
        return {address for address, name in found if all(word in name for word in others)}

    def folded_names(self) -> list[tuple[str, str]]:
        """Each name of each record in each language, and its evidence, as one reads it."""
        if not self.texts:
            for place in self.places:
                names = [w.text(name) for name in place.names for w in self.editions.values()]
                folded = dict.fromkeys(same(text) for text in (*names, *place.stated))
                self.texts += [(place.address, text) for text in folded]
        return self.texts

    def phrases(self) -> Queries:
        """The first sentence of what is said of each record, whole or as much as one would paste."""
        words = self.editions[self.language]
        said = {p.address: [same(words.text(t)) for t in p.says] for p in self.places}
        for section in self.site.article.sections:
            for paragraph in section.paragraphs:
                address = f"{home('article-map')}#{paragraph.id.replace('.', '-')}"
                said[address] = [same(words.text(paragraph.says))]
        queries = [words.text(text) for p in self.places for text in p.says]
        queries += [
            words.text(p.says) for section in self.site.article.sections for p in section.paragraphs
        ]
        found: Queries = {}
        for figure in self.site.figures.values():
            found[words.text(figure.title)] = {f"{page}/#{figure.id}" for page in drawn(figure.id)}
        for text in queries:
            query = SENTENCE.split(text)[0][:LONG].strip()
            if not HAN.search(query) and len(query) < len(SENTENCE.split(text)[0]):
                query = query.rsplit(" ", 1)[0]  # no half words
            found[query] = {a for a, texts in said.items() if any(same(query) in t for t in texts)}
        return found

    def variants(self) -> Queries:
        """Names and values as keyboards and habits write them, answered as the plain form is."""
        plain = self.classes["names"] | self.classes["values"]
        found: Queries = {}
        for query, answers in plain.items():
            wide = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in query)
            spaced = re.sub(r"(?<=[\u3400-\u9fff])(?=[A-Za-z0-9])", " ", query)
            spaced = re.sub(r"(?<=[A-Za-z0-9%])(?=[\u3400-\u9fff])", " ", spaced)
            bare = re.sub(r"(?<=\d),(?=\d{3})", "", query)
            grouped = re.sub(r"(?<![\d.])\d{4,}", lambda m: f"{int(m[0]):,}", query)
            quoted = f"“{query}”"
            for variant in (wide, spaced, bare, grouped, query.upper(), query.lower(), quoted):
                if variant not in plain:
                    found[variant] = answers
        return dict(sorted(found.items())[::3])  # every third: they say the same


def drawn(figure_id: str) -> list[str]:
    """The pages that show a figure."""
    line = re.compile(rf"^::: figure\b.*\b{re.escape(figure_id)}(?![\w-])", re.MULTILINE)
    pages = sorted((ROOT / "docs" / "en").glob("*.md"))
    return [page.stem for page in pages if line.search(page.read_text(encoding="utf-8"))]


def cut(name: str, site: Site) -> list[str]:
    """A name's words: English at spaces, Chinese by jieba on the Simplified image."""
    if not HAN.search(name):
        return re.findall(r"[^\W_]+(?:[&+.'’-][^\W_]+)*", name)
    image = converted(name, "t2s", site.simplified)
    if len(image) != len(name):
        return []
    words, at = [], 0
    for word in jieba.cut(image):
        words.append(name[at : at + len(word)])
        at += len(word)
    return [word for word in words if any(c.isalnum() for c in word)]


@dataclass
class Score:
    """How well the queries of one class were answered."""

    queries: int = 0
    first: int = 0
    three: int = 0
    reciprocal: float = 0.0
    right: dict[int, float] = field(default_factory=lambda: {1: 0.0, 3: 0.0})
    lost: list[str] = field(default_factory=list)

    def add(self, query: str, right: set[str], relevant: set[str], results: list[str]) -> None:
        """Count one query.

        `right` answers it. `relevant` also has the query's words in a name: showing it is no noise.
        Precision at k is the share of relevant ones among the first k, or among as few as there
        are to show; where nothing at all is shown it is zero.
        """
        self.queries += 1
        rank = next((at for at, address in enumerate(results, 1) if address in right), None)
        self.first += rank == 1
        self.three += rank is not None and rank <= 3
        self.reciprocal += 1 / rank if rank else 0.0
        good = right | relevant
        for k in self.right:
            top = results[: min(k, len(good))]
            self.right[k] += sum(a in good for a in top) / len(top) if top else 0.0
        if rank != 1:
            self.lost.append(f"{query} → {results[:3]}, not {sorted(right)[:3]}")

    @property
    def recall(self) -> float:
        """The share of queries whose first result is right."""
        return self.first / self.queries if self.queries else 1.0

    def precision(self, k: int) -> float:
        """The share of relevant results among the first k."""
        return self.right[k] / self.queries if self.queries else 1.0

    def figures(self) -> list[str]:
        """Queries, recall@1, recall@3, MRR, precision@1, precision@3."""
        n = self.queries or 1
        shares: tuple[float, ...] = (self.recall, self.three / n, self.reciprocal / n)
        shares += (self.precision(1), self.precision(3))
        return [str(self.queries), *(f"{share:.3f}" for share in shares)]
