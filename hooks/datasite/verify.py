"""Holds the data against the text of the article: hashes, fragments, and every numeral."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from .languages import reader
from .load import ArticleText, article_text
from .load.hashes import PATH, RECORD, content, digest
from .location import Location
from .model import Entity, Observation, Paragraph, Site
from .problems import DataError, Problem, quote


@dataclass(frozen=True)
class Verified:
    """Counts of what was verified."""

    paragraphs: int
    fragments: int
    characters: int  # of numerals


def verify(site: Site, article: Path) -> Verified:
    """Compare a site with an article file; DataError names every difference."""
    source = article_text(article)
    problems = list(differences(site, source))
    if problems:
        raise DataError(problems)
    texts = source.texts.values()
    ledger = sum(len(paragraph.numerals) for paragraph in site.article.paragraphs())
    stated = sum(1 for _ in stated_fragments(site))
    numeral = reader(site.article.language).pattern("numeral")
    return Verified(len(texts), ledger + stated, sum(len(places(t, numeral)) for t in texts))


def record(root: Path, article: Path) -> None:
    """Write the hashes of an article's paragraphs, once they have been read."""
    (root / PATH).write_text(content(article_text(article).texts), encoding="utf-8")


def differences(site: Site, source: ArticleText) -> Iterator[Problem]:
    """Everything in which data and article differ."""
    known = {paragraph.id for paragraph in site.article.paragraphs()}
    numeral = reader(site.article.language).pattern("numeral")
    for id_ in source.texts:
        if id_ not in known:
            message = f"paragraph {id_} of the article is not on record"
            yield _problem(source.places[id_], message, "add it to data/article.yml")
    for paragraph in site.article.paragraphs():
        text = source.texts.get(paragraph.id)
        if text is None:
            message = f"the article has no paragraph {paragraph.id}"
            yield _problem(paragraph.place, message, "delete it, or name it as the article does")
        else:
            yield from hash_difference(paragraph, text)
            yield from ledger_differences(paragraph, text, numeral)
    ledger = {(p.id, n.fragment) for p in site.article.paragraphs() for n in p.numerals}
    for place, fragment, locator in stated_fragments(site):
        text = source.texts.get(locator)
        if (locator, fragment) not in ledger and text is not None and fragment not in text:
            message = f"as_stated {quote(fragment)} does not stand in {locator}"
            yield _problem(place, message, _elsewhere(fragment, source.texts))
    for section in site.article.sections:
        if section.id in source.headings and section.heading != source.headings[section.id]:
            place = section.place.inside("heading")
            message = f"the heading of {section.id} is not the article's"
            yield _problem(place, message, f"write {source.headings[section.id] or 'null'}")


def stated_fragments(site: Site) -> Iterator[tuple[Location, str, str]]:
    """Place, fragment and paragraph of each record that quotes the article."""
    records: list[Observation | Entity] = [*site.observations.values(), *site.entities.values()]
    for record in records:
        if record.as_stated is not None and record.locator is not None:
            yield record.place.inside("as_stated"), record.as_stated, record.locator


def hash_difference(paragraph: Paragraph, text: str) -> Iterator[Problem]:
    """The paragraph must be the one that was read, to the character."""
    found = digest(text)
    if found != paragraph.sha256:
        message = f"{paragraph.id} is not the text that was read: its SHA-256 is {found}"
        hint = f"read the paragraph again, correct its records, then {RECORD}"
        yield _problem(paragraph.place, message, hint)


def places(text: str, numeral: re.Pattern[str]) -> list[int]:
    """Where the characters of numerals stand."""
    return [at for match in numeral.finditer(text) for at in range(*match.span())]


def ledger_differences(
    paragraph: Paragraph, text: str, numeral: re.Pattern[str]
) -> Iterator[Problem]:
    """Each fragment stands in the paragraph, in order, and together they hold every numeral."""
    covered: set[int] = set()
    end = 0
    for listed in paragraph.numerals:
        place = listed.place.inside("fragment")
        fragment = listed.fragment
        if not numeral.search(fragment):
            yield _problem(place, f"{quote(fragment)} holds no numeral", "delete it")
        start = text.find(fragment, end)
        if start < 0:
            message = f"{quote(fragment)} does not stand in {paragraph.id}"
            hint = "write it exactly as the article does"
            if fragment in text:
                message += " at this point of the order"
                hint = "fragments stand in reading order and do not overlap"
            yield _problem(place, message, hint)
            continue
        end = start + len(fragment)
        covered.update(range(start, end))
    for run in _runs([at for at in places(text, numeral) if at not in covered]):
        around = text[max(0, run[0] - 4) : run[-1] + 5]
        yield _problem(
            paragraph.place.inside("numerals"),
            f"numeral {quote(text[run[0] : run[-1] + 1])} in {quote(around)} of {paragraph.id} "
            "is not accounted for",
            "add its fragment to the numerals, in reading order",
        )


def _runs(positions: list[int]) -> Iterator[list[int]]:
    """Neighbouring positions together."""
    run: list[int] = []
    for position in positions:
        if run and position != run[-1] + 1:
            yield run
            run = []
        run.append(position)
    if run:
        yield run


def _elsewhere(fragment: str, texts: Mapping[str, str]) -> str:
    found = [id_ for id_, text in texts.items() if fragment in text]
    if found:
        return f"it stands in {', '.join(found[:3])}"
    return "write it exactly as the article does"


def _problem(place: Location, message: str, hint: str) -> Problem:
    return Problem(place.path, place.line, place.column, message, hint)
