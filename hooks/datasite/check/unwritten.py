"""Finds what `number` left for a person to write or to look at: a site builds so, but is not to be published so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ..languages import written_in
from ..languages.stock import placeholders
from ..load.files import read_text
from ..location import Location, shown_path
from ..model import Article, Figure, Indicator, Observation, Paragraph, Site, Unit
from ..problems import Problem, problem_at, quote
from ..rules import rule
from .pages import files
from .texts import every

Draft = Article | Observation | Unit | Indicator | Figure | Paragraph
HINT = "correct the record where that is wrong, and delete `todo`"


def unwritten(site: Site, root: Path) -> Iterator[Problem]:
    """Every draft, and every text of a record and line of a page that is still a placeholder, as one does them."""
    yield from unseen_values(site)
    yield from (unseen(each) for each in site.article.paragraphs() if each.todo)
    yield from unseen_records(site)
    yield from unwritten_texts(site)
    yield from (unseen(figure) for figure in site.figures.values() if figure.todo)
    yield from unwritten_pages(site, root)


def unseen_values(site: Site) -> Iterator[Problem]:
    """What is guessed of the article, on which its values rest, and every value that is a draft, by its paragraph."""
    if site.article.todo:
        yield unseen(site.article)
    at = {paragraph.id: n for n, paragraph in enumerate(site.article.paragraphs())}
    values = (o for o in site.observations.values() if o.todo)
    yield from (unseen(o) for o in sorted(values, key=lambda o: at.get(o.locator or "", -1)))


def unseen_records(site: Site) -> Iterator[Problem]:
    """Every draft that is one for many values: units, then indicators."""
    yield from (unseen(unit) for unit in site.units.values() if unit.todo)
    yield from (unseen(indicator) for indicator in site.indicators.values() if indicator.todo)


def unwritten_texts(site: Site) -> Iterator[Problem]:
    """Every text of a record that is a placeholder: those of the article first."""
    for language in written_in(site):
        left = placeholders(language.key)
        for found in every(site):
            words = found.text.get(language.key)
            if words in left and not found.borrowed:
                yield placeholder(found.place.inside(*found.steps, language.key), words)


def unwritten_pages(site: Site, root: Path) -> Iterator[Problem]:
    """Every line of a page that is a placeholder."""
    for language in written_in(site):
        left = placeholders(language.key)
        for file in files(site, root)[language.key]:
            path = shown_path(file.relative_to(root))
            text, _ = read_text(file, path)  # what is wrong there, the check of pages tells
            for number, line in enumerate((text or "").splitlines(), start=1):
                if line.strip() in left:
                    yield placeholder(Location(path, number, 1), line.strip())


@rule("draft-unseen", hard=True)
def unseen(of: Draft) -> Problem:
    """A record is still a draft of `number`, in which something is guessed or left to do.

    Why: What a sentence does not say for sure `number` guesses, and notes what. Only somebody who reads the
    sentence can tell. `check` lists the drafts as things to do; `release`, and with `--check` the workflow that
    publishes, refuses them.

    Example:
        data/sections/harbour.yml:
            observations:
            - id: routes
              todo: the time is that of the sentence before
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: routes
              value: 12
    """
    where = ""
    if isinstance(of, Observation) and of.as_stated:
        where = f", of {quote(of.as_stated)} in {of.locator}"
    comma = "," if where else ""
    name = "the article" if isinstance(of, Article) else of.id
    message = f"{name}{where}{comma} is a draft: {of.todo}"
    problem = problem_at(of.place.inside("todo"), message, HINT)
    return replace(problem, asks=(f"drafts: {of.todo}", f"{name}{where}"))


@rule("text-placeholder", hard=True)
def placeholder(place: Location, words: str) -> Problem:
    """A text is still what `number` wrote in the place of one.

    Why: A new article builds at once, so that its site can be looked at while it is written. Readers of the
    published site would meet words that are meant for its makers. `check` lists them as things to do;
    `release`, and with `--check` the workflow that publishes, refuses them.

    Example:
        data/glossary.yml:
            terms:
            - id: turnover
              name: {en: Turnover, zh: Turnover}
              definition: {en: Not recorded yet, zh: Cargo}
    Instead:
        data/glossary.yml:
            terms:
            - id: turnover
              name: {en: Turnover, zh: Turnover}
              definition: {en: Cargo over the quay, zh: Cargo}
    """
    message = f"nobody has written this text yet: {quote(words)}"
    problem = problem_at(place, message, "write it in our own words")
    what = "page" if place.path.endswith(".md") else "text"
    return replace(problem, asks=(f"nobody has written this {what} yet", quote(words)))
