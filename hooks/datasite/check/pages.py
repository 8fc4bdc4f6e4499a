"""Checks the hand-written pages: every block and reference exists, and every language has every page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import permutations
from pathlib import Path

from ..languages import Language, reader, written_in
from ..load.characters import FORBIDDEN, character_problems
from ..load.files import read_text
from ..location import Location, shown_path
from ..model import Exemption, Figure, Indicator, Site
from ..model.text import WANTED
from ..problems import Problem, problem_at
from ..references import references
from ..rules import rule
from . import rules_for
from .direction import ways
from .front import TRANSLATION, page_exemptions
from .markup import in_page
from .page import Page
from .page_references import reference_problems
from .pairs import parity, title
from .scripts import of_page
from .wanted_pages import nowhere, text_beside, waiting

MAX_LENGTH = 30_000  # reading for numbers takes longer than in proportion
HIDDEN = re.compile(FORBIDDEN.pattern.replace("\t", "", 1))  # a page may hold tabs


def page_problems(site: Site, root: Path) -> Iterator[Problem]:
    """Every problem of the Markdown under docs, in the folder of each language."""
    known, docs = written_in(site), root / "docs"
    found = files(site, root)
    names = {key: [p.relative_to(docs / key).as_posix() for p in found[key]] for key in found}
    for key, other in permutations(found, 2):
        for name in sorted({*names[key]} - {*names[other]}):
            yield missing_page(Location(f"docs/{key}/{name}", 1, 1), f"docs/{other}/{name}")
    for language in known:
        for file in found[language.key]:
            yield from problems_of(site, language, file, shown_path(file.relative_to(root)))
    for name in dict.fromkeys(name for key in found for name in names[key]):
        beside = [docs / key / name for key in found if name in names[key]]
        yield from parity_of({shown_path(file.relative_to(root)): file for file in beside})


def files(site: Site, root: Path) -> dict[str, list[Path]]:
    """The pages of each language."""
    keys = (each.key for each in written_in(site))
    return {key: sorted((root / "docs" / key).rglob("*.md")) for key in keys}


def exemptions_of(site: Site, root: Path) -> Iterator[Exemption]:
    """The rules that pages ask to be let off."""
    for file in (file for found in files(site, root).values() for file in found):
        path = shown_path(file.relative_to(root))
        text, _ = read_text(file, path)  # what is wrong there, the check of pages tells
        yield from page_exemptions(text or "", path)


def parity_of(files: Mapping[str, Path]) -> Iterator[Problem]:
    """What is wrong between the languages of a page."""
    texts = {path: read_text(file, path)[0] or "" for path, file in files.items()}
    wanted = {path: place for path, text in texts.items() if (place := waiting(text))}
    if len(wanted) == len(texts):
        yield from (nowhere(replace(place, path=path)) for path, place in wanted.items())
        return
    texts = {path: text for path, text in texts.items() if path not in wanted}
    if len(texts) > 1 and all(len(text) <= MAX_LENGTH for text in texts.values()):
        yield from parity(texts)


def problems_of(site: Site, language: Language, file: Path, path: str) -> Iterator[Problem]:
    """Every problem of one page."""
    text, unreadable = read_text(file, path)
    yield from unreadable
    if text is None:
        return
    if len(text) > MAX_LENGTH:
        yield too_long(path, len(text))
        return
    yield from character_problems(text, path, HIDDEN)
    yield from title(site, language, text, path)
    yield from text_beside(text, path)
    yield from of_page(text, language, site.simplified, path)
    page = Page(path, text)
    for each in rules_for(Page):
        yield from each(site, page)
    yield from reference_problems(site, page)
    read = reader(language.code)
    for number, line in page.prose():
        for reference in references(line):
            place = Location(path, number, reference.offset + 1)
            yield from ways(site, line, reference, place, read)


@rule("page-missing", hard=True)
def missing_page(place: Location, other: str) -> Problem:
    """A page is there in one language and not in the other.

    Why: Every page leads to itself in the other languages, and that link must lead somewhere.

    Example:
        docs/en/fleet.md:
            # Fleet
    Instead:
        docs/en/fleet.md:
            # Fleet
        docs/zh/fleet.md:
            # \u8239\u968a
    """
    hint = f"add {other}, with only `{TRANSLATION}: {WANTED}` in its front matter until somebody translates it"
    return problem_at(place, "this page is missing in the other language", hint)


@rule("page-long", hard=True)
def too_long(path: str, length: int) -> Problem:
    """A page is longer than the check can read in reasonable time.

    Why: A page of this length is not read by people either; two pages are found and linked better.

    Example:
        docs/en/harbour.md:
            # Harbour

            (and more than 30,000 characters)
    Instead:
        docs/en/harbour.md:
            # Harbour

            The port is small.
    """
    message = f"a page of {length} characters, {MAX_LENGTH} allowed"
    return Problem(path, 1, 1, message, "make two pages of it")


@rule("page-active", each=Page, hard=True)
def acts(site: Site, page: Page) -> Iterator[Problem]:
    """A page holds what could act in a browser: a script, a frame, a handler, an address that runs.

    Why: Nobody who reads the text of a page can see what such a thing does. The site needs none, and
    what looks good belongs into its styles.

    Example:
        docs/en/harbour.md:
            # Harbour

            <script>alert(1)</script>
    Instead:
        docs/en/harbour.md:
            # Harbour

            The port is small.
    """
    for each in in_page(page.text):
        yield problem_at(Location(page.path, each.line, each.column), each.message, each.hint)


@rule("page-taken", each=Page, hard=True)
def taken(site: Site, page: Page) -> Iterator[Problem]:
    """A page has the name of one that follows from data.

    Why: Every indicator has a page of its own under `indicators/` and every figure one under `figures/` and one
    for frames of other sites under `embed/`, made of their records. One of the two would be lost without a word.

    Example:
        docs/en/indicators/cargo.md:
            # Cargo
        docs/zh/indicators/cargo.md:
            # \u8ca8\u7269
    Instead:
        docs/en/cargo.md:
            # Cargo
        docs/zh/cargo.md:
            # \u8ca8\u7269
    """
    folder, _, name = page.path.removesuffix(".md").rpartition("/")
    kinds: dict[str, Mapping[str, Indicator | Figure]] = {
        "indicators": site.indicators,
        "figures": site.figures,
        "embed": site.figures,
    }
    found = kinds.get(folder.rpartition("/")[2], {}).get(name)
    if found is not None:
        message = f"the page of {found.id} ({found.place.path}:{found.place.line}) has this name"
        yield problem_at(Location(page.path, 1, 1), message, "rename this page, or delete it")
