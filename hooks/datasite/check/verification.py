"""Holds the data against the text of the article: hashes, fragments, and every numeral."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..languages import Reader, reader
from ..load import ArticleText, article_text, load_site, positions
from ..load.hashes import PATH, RECORD, content, digest
from ..location import Location
from ..model import Entity, Numeral, Observation, Paragraph, Section, Site
from ..problems import DataError, Problem, problem_at, quote
from ..rules import rule

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
    texts = article_text(article).texts
    (root / PATH).write_text(content(texts), encoding="utf-8")
    (root / positions.PATH).unlink(missing_ok=True)
    paragraphs = load_site(root).article.paragraphs()
    (root / positions.PATH).write_text(positions.content(paragraphs, texts), encoding="utf-8")


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
    ledger = {(p.id, n.fragment) for p in site.article.paragraphs() for n in p.numerals}
    for place, fragment, locator in stated_fragments(site):
        text = source.texts.get(locator)
        if (locator, fragment) not in ledger and text is not None and fragment not in text:
            message = f"as_stated {quote(fragment)} does not stand in {locator}"
            yield absent_fragment(place, message, _elsewhere(fragment, source.texts))
    for section in site.article.sections:
        if section.id in source.headings and not headed(section, source.headings[section.id]):
            yield other_heading(section, source.headings[section.id])


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


def places(text: str, numeral: re.Pattern[str]) -> list[int]:
    """Where the characters of numerals stand."""
    return [at for match in numeral.finditer(text) for at in range(*match.span())]


def ledger_differences(paragraph: Paragraph, text: str, read: Reader) -> Iterator[Problem]:
    """Each fragment stands in the paragraph, in order, and together they hold every numeral.

    Beside numerals the ledger has dates in words: last year. What a figure says, the check reads.
    """
    numeral = read.pattern("numeral")
    covered: set[int] = set()
    for listed, start in positions.found(paragraph, text):
        place = listed.place.inside("fragment")
        fragment = listed.fragment
        if not (listed.kind == "figure" or numeral.search(fragment) or is_date(listed, read)):
            yield absent_fragment(place, f"{quote(fragment)} holds no numeral", "delete it")
        if start < 0:
            message = f"{quote(fragment)} does not stand in {paragraph.id}"
            hint = "write it exactly as the article does"
            if fragment in text:
                message += " at this point of the order"
                hint = "fragments stand in reading order and overlap only where one number is of two records"
            yield absent_fragment(place, message, hint)
            continue
        covered.update(range(start, start + len(fragment)))
    for run in _runs([at for at in places(text, numeral) if at not in covered]):
        around = text[max(0, run[0] - 4) : run[-1] + 5]
        yield unlisted_numeral(paragraph, text[run[0] : run[-1] + 1], around)


def is_date(listed: Numeral, read: Reader) -> bool:
    """Whether a numeral of the ledger is a date in words."""
    return listed.kind == "date" and read.is_date(listed.fragment)


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


@rule("article-paragraph", hard=True)
def unlisted_paragraph(place: Location, message: str, hint: str) -> Problem:
    """The article has a paragraph that is not on record, or the other way about.

    Why: Every number of the article is accounted for, paragraph by paragraph. What stands in a paragraph that
    nobody listed would be missing without a word.

    Example:
        article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.3
                text: The quay is new.
    Instead:
        article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.3
                text: The quay is new.
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.3
                says:
                  en: The quay was built lately.
                  zh: "\u78bc\u982d\u65b0\u5efa\u3002"
                numerals: []
        data/article.sha256:
            80f28c17949721ed8445212200f7c166cccc90095f20e93c137441a55e1f2f3c  harbour.1
            45a2f875c4593e40765d9adfd5c39ad4f5319ae321d11a2149ba3dbcb9d1f8c9  harbour.2
            55a5ec9bfc7122732179b160c6350d71ab49ad8cdd89a8baea47ecd209d3b39d  fleet.1
            799eacb911bdd3c198560e3d9cef9b8e2cd43e6990f0297129c8430528a14d8e  harbour.3
    """
    return problem_at(place, message, hint)


@rule("article-hash", hard=True)
def other_text(paragraph: Paragraph, text: str) -> Iterator[Problem]:
    """A paragraph is not the text that was read, to the character.

    Why: The records are true of the text that somebody read. A publisher may have corrected the article since,
    or it is another version of it.

    Example:
        article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.2
                text: >-
                  The port has opened 12 routes, ranks second in the province by passengers,
                  and wants them to exceed 30,000 next year.
    Instead:
        article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.2
                text: >-
                  The port has opened 12 routes, is ranked second in the province by passengers,
                  and wants them to exceed 30,000 next year.
    """
    found = digest(text)
    if found != paragraph.sha256:
        message = f"{paragraph.id} is not the text that was read: its SHA-256 is {found}"
        hint = f"read the paragraph again, correct its records, then {RECORD}"
        yield problem_at(paragraph.place, message, hint)


@rule("article-fragment", hard=True)
def absent_fragment(place: Location, message: str, hint: str) -> Problem:
    """A fragment is quoted that the paragraph does not have, not at this point of it, or without a numeral.

    Why: The fragment is the evidence. Whoever has the article must find it in the paragraph that the record
    names, and those of a paragraph's numerals in the order in which it is read.

    Example:
        data/sections/harbour.yml:
            observations:
            - id: routes
              as_stated: 12 lines
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: routes
              as_stated: 12 routes
    """
    return problem_at(place, message, hint)


@rule("article-heading", hard=True)
def other_heading(section: Section, heading: str | None) -> Problem:
    """The heading of a section is not the article's.

    Why: Readers who have the article find the section by its heading. Where the article has none, the record
    says null.

    Example:
        data/article.yml:
            sections:
            - id: harbour
              heading: The harbour
    Instead:
        data/article.yml:
            sections:
            - id: harbour
              heading: A busy harbour
    """
    message = f"the heading of {section.id} is not the article's"
    return problem_at(section.place.inside("heading"), message, f"write {heading or 'null'}")


@rule("article-numeral", hard=True)
def unlisted_numeral(paragraph: Paragraph, numeral: str, around: str) -> Problem:
    """The article has a numeral that its paragraph's list does not account for.

    Why: The list says of every numeral what it is: a record, a name, a date, or grammar. One that is not
    listed is one that nobody judged.

    Example:
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.2
                numerals:
                - {fragment: 12 routes, kind: figure, record: routes}
                - {fragment: ranked second, kind: figure, record: passenger-rank-2031}
    Instead:
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.2
                numerals:
                - {fragment: 12 routes, kind: figure, record: routes}
                - {fragment: ranked second, kind: figure, record: passenger-rank-2031}
                - {fragment: "exceed 30,000", kind: figure, record: passengers-2032}
    """
    message = f"numeral {quote(numeral)} in {quote(around)} of {paragraph.id} is not accounted for"
    return problem_at(
        paragraph.place.inside("numerals"),
        message,
        "add its fragment to the numerals, in reading order",
    )
