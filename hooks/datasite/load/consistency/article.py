"""What a schema cannot say about the article: names of sections, order of paragraphs, numerals, its source."""

from __future__ import annotations

from collections.abc import Iterator

from ...location import Location
from ...model import Section, Source
from ...problems import Problem, did_you_mean, problem_at
from ...rules import rule
from .known import Known


@rule("section-name", each=Section, hard=True)
def section_called_context(section: Section, known: Known) -> Iterator[Problem]:
    """A section has a name that is taken, or a file of records names another section than its own.

    Why: A file of records is found by the name of its section. `context` is the name of the file of
    other sources.

    Example:
        data/sections/fleet.yml:
            section: flet
    Instead:
        data/sections/fleet.yml:
            section: fleet
    """
    if section.id == "context":
        place = section.place.inside("id")
        hint = "context.yml has this name"
        yield problem_at(place, 'a section cannot be called "context"', hint)


def section_of_file(name: str, stem: str, known: list[str], place: Location) -> Iterator[Problem]:
    """A file of records, called `stem`, carries the name of its section: the same rule."""
    message, hint = "", ""
    if name != stem and name in known and stem not in known:
        message, hint = f'this file of section "{name}" is called {stem}.yml', f"call it {name}.yml"
    elif name != stem:
        message = f'this file is of section "{stem}", not "{name}"'
        hint = f"write section: {stem}"
    elif name not in known:
        message = f'the article has no section "{name}"'
        hint = did_you_mean(name, known) or f"sections are: {', '.join(known)}"
    if message:
        yield section_called_context.coded(problem_at(place, message, hint))


@rule("paragraph-order", each=Section, hard=True)
def paragraph_order(section: Section, known: Known) -> Iterator[Problem]:
    """The paragraphs of a section are not numbered in reading order.

    Why: `harbour.2` must be the second paragraph of the section for everyone who looks it up.

    Example:
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.4
                says: {en: It is old., zh: It is old.}
                numerals: []
    Instead:
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.3
                says: {en: It is old., zh: It is old.}
                numerals: []
        data/article.sha256:
            80f28c17949721ed8445212200f7c166cccc90095f20e93c137441a55e1f2f3c  harbour.1
            45a2f875c4593e40765d9adfd5c39ad4f5319ae321d11a2149ba3dbcb9d1f8c9  harbour.2
            5df6e0e2761359d30a8275058e299fcc0381534545f55cf43e41983f5d4c9456  harbour.3
            55a5ec9bfc7122732179b160c6350d71ab49ad8cdd89a8baea47ecd209d3b39d  fleet.1
    """
    for number, paragraph in enumerate(section.paragraphs, 1):
        if paragraph.id != f"{section.id}.{number}":
            yield problem_at(
                paragraph.place.inside("id"),
                f'paragraph "{paragraph.id}" stands in the place of "{section.id}.{number}"',
                "paragraphs are numbered in reading order",
            )


@rule("numeral-record", each=Section, hard=True)
def record_of_numeral(section: Section, known: Known) -> Iterator[Problem]:
    """A numeral of the ledger names no record though it counts something, or names one though it does not.

    Why: The ledger accounts for every numeral of a paragraph. One that counts belongs to a record, or
    the number is missing on the site.

    Example:
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.2
                numerals:
                - {fragment: 12 routes, kind: figure}
                - {fragment: ranked second, kind: figure, record: passenger-rank-2031}
                - {fragment: "exceed 30,000", kind: figure, record: passengers-2032}
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
    for numeral in (n for paragraph in section.paragraphs for n in paragraph.numerals):
        if numeral.kind in ("figure", "name") and numeral.record is None:
            what = "observation" if numeral.kind == "figure" else "entity"
            hint = f"the id of the {what} that it belongs to"
            yield problem_at(numeral.place, 'missing key "record"', hint)
        if numeral.kind in ("level", "example", "grammar", "open") and numeral.record is not None:
            place = numeral.place.inside("record")
            message = f"a numeral of kind {numeral.kind} has no record"
            yield problem_at(place, message, "delete one of the two")


@rule("source-words", each=Source, hard=True)
def words_of_source(source: Source, known: Known) -> Iterator[Problem]:
    """A source other than the article has no title or no publisher.

    Why: Only the article has a file that says so already. Of any other source, readers would see an empty line.

    Example:
        data/sources.yml:
            sources:
            - id: almanac
              publisher: {en: Lake Office, zh: Lake Office}
              confidence: media
    Instead:
        data/sources.yml:
            sources:
            - id: almanac
              title: {en: Almanac, zh: Almanac}
              publisher: {en: Lake Office, zh: Lake Office}
              confidence: media
    """
    for key in ("title", "publisher"):
        own = source.main or source.tables
        if not own and not (getattr(source, key) or getattr(source, key).wanted):
            hint = "what it is called" if key == "title" else "who published it"
            yield problem_at(source.place, f'missing key "{key}"', hint)


@rule("main-source", hard=True)
def main_source(sources: list[Source]) -> Iterator[Problem]:
    """No source is called the main one, or more than one is.

    Why: One of the sources is the article. Locators, status and credit follow from which it is.

    Example:
        data/sources.yml:
            sources:
            - id: yearbook
              main: true
    Instead:
        data/sources.yml:
            sources:
            - id: article
              main: true
    """
    mains = [source for source in sources if source.main]
    for source in mains[1:]:
        place = source.place.inside("main")
        yield problem_at(
            place, f"{source.id} is a second main source", f"{mains[0].id} is the first"
        )
    if sources and not mains:
        yield problem_at(sources[0].place, "no source is main", "write main: true at the article")
