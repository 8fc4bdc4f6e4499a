"""Holds the data against the text of the article: hashes, fragments, and every numeral."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..languages import reader
from ..load import ArticleText, article_text, load_site, positions, tables
from ..load.hashes import PATH, content
from ..location import Location
from ..model import Entity, Observation, Paragraph, Section, Site
from ..problems import DataError, Problem, quote
from .article_direction import turned_changes
from .article_rules import (
    absent_fragment,
    other_heading,
    other_text,
    unlisted_paragraph,
)
from .elided import stands
from .ledger_places import ledger_differences, places
from .table_cells import differing

CUT = "…"  # after the beginning of a heading that is too long to quote


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
    """Write the hashes of an article's paragraphs, and where their numerals stand, once they have been read."""
    source = article_text(article)
    texts = source.texts
    (root / PATH).write_text(content(texts), encoding="utf-8")
    for machine_written in (positions.PATH, tables.PATH):
        (root / machine_written).unlink(missing_ok=True)
    paragraphs = load_site(root).article.paragraphs()
    (root / positions.PATH).write_text(positions.content(paragraphs, texts), encoding="utf-8")
    if source.cells:
        (root / tables.PATH).write_text(tables.content(source.cells), encoding="utf-8")


def differences(site: Site, source: ArticleText) -> Iterator[Problem]:
    """Everything in which data and article differ."""
    known = {paragraph.id for paragraph in site.article.paragraphs()}
    read = reader(site.article.language)
    for id_ in source.texts:
        if id_ not in known:
            message = f"paragraph {id_} of the article is not on record"
            yield unlisted_paragraph(source.places[id_], message, "add it to data/article.yml")
    for paragraph in site.article.paragraphs():
        text = source.texts.get(paragraph.id)
        if text is None:
            message = f"the article has no paragraph {paragraph.id}"
            yield unlisted_paragraph(
                paragraph.place, message, "delete it, or name it as the article does"
            )
        else:
            yield from other_text(paragraph, text)
            found = list(ledger_differences(paragraph, text, read))
            yield from found or position_differences(paragraph, text)
            yield from turned_changes(site, paragraph, text, read)
    ledger = {(p.id, n.fragment) for p in site.article.paragraphs() for n in p.numerals}
    for place, fragment, locator in stated_fragments(site):
        text = source.texts.get(locator)
        if (locator, fragment) not in ledger and text is not None and not stands(fragment, text):
            message = f"as_stated {quote(fragment)} does not stand in {locator}"
            yield absent_fragment(place, message, _elsewhere(fragment, source.texts))
    for section in () if site.article.headings else site.article.sections:
        named = section.headings is None and section.id in source.headings
        if named and not headed(section, source.headings[section.id]):
            yield other_heading(section, source.headings[section.id])
    yield from table_differences(site, source)


def table_differences(site: Site, source: ArticleText) -> Iterator[Problem]:
    """What of the tables is not as the article has it: the rows of the site, or else what is on record of them."""
    found = [*differing(site, source.cells)]
    yield from found
    said = [tables.line(cell) for cell in source.cells]
    kept = [tables.line(cell) for cell in site.article.cells]
    if not found and said and kept != said:
        other = next(
            (n for n, pair in enumerate(zip(kept, said, strict=False)) if len({*pair}) > 1),
            len(kept),
        )
        now = f": now it is {said[other]}" if other < len(said) else ""
        yield tables.misread(
            Location(tables.PATH, other + 1, 1), f"the tables are not as written{now}"
        )


def headed(section: Section, heading: str | None) -> bool:
    """Whether a section has the article's heading, or the beginning of one that is too long to quote."""
    short = (section.heading or "").removesuffix(CUT)
    return section.heading == heading or (
        short != section.heading and bool(short) and (heading or "").startswith(short)
    )


def position_differences(paragraph: Paragraph, text: str) -> Iterator[Problem]:
    """What was recorded of the places of numerals is still so, where it was recorded."""
    written = " ".join(map(str, (f"{paragraph.id} ", paragraph.length, *paragraph.starts)))
    if paragraph.length and written != (now := positions.line(paragraph, text)):
        place = Location(positions.PATH, 1, 1)
        yield positions.misplaced(place, f"{paragraph.id} is not as written: now it is {now}")


def stated_fragments(site: Site) -> Iterator[tuple[Location, str, str]]:
    """Place, fragment and paragraph of each record that quotes the article."""
    records: list[Observation | Entity] = [*site.observations.values(), *site.entities.values()]
    for record in records:
        if record.as_stated is not None and record.locator is not None:
            yield record.place.inside("as_stated"), record.as_stated, record.locator


def _elsewhere(fragment: str, texts: Mapping[str, str]) -> str:
    found = [id_ for id_, text in texts.items() if stands(fragment, text)]
    if found:
        return f"it stands in {', '.join(found[:3])}"
    return "write it exactly as the article does"
