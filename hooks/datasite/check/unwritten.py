"""Finds what `new` and `number` left to write or to look at: a site builds so, but is not to be published so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from ..languages import written_in
from ..languages.stock import drafted_names, placeholders, untitled
from ..load.files import read_text
from ..location import Location, shown_path
from ..model import Article, Figure, Indicator, Observation, Paragraph, Site, Source, Unit
from ..problems import Problem, problem_at, quote
from ..rules import rule
from .menu import drafted_titles
from .pages import files
from .set_aside import set_aside
from .texts import every
from .undecided import guessed_subject, unaddressed

Draft = Article | Observation | Source | Unit | Indicator | Figure | Paragraph
THERE = "the record"
# Where that stands of which a draft says that it is guessed, or left to somebody.
LOOK: Mapping[str, str] = {
    "name;": "`name` of its indicator",
    "its unit": "`unit` of its indicator",
    "which money": "the money of its unit",
    "whether it is a change": "`measure` of its indicator (flow, for a change)",
    "whether it is adjusted": "`name` of its indicator",
    "what it is a value of": "`indicator` (or its name)",
    "what time the change is on": "`against` of its indicator (year, quarter, month)",
    "its time": "`period`",
    "its sign": "the sign of `value`",
    "the level of its interval": "`level`",
    "its confidence": "`confidence`",
}
TAGS = re.compile("<[^>]*>")
OURS = "write it in our own words"
NAMES = "write what the section is called, here, in the menu of mkdocs.yml and on its page"
BY_REFERENCE = ', in quotes, with its values by reference: "… [[ID]] …"'
# What to write, by the key of a text.
WRITE: Mapping[object, str] = {
    "publisher": "write who published the article",
    "credit": "write whom it credits for its data, mostly who published it",
    "retrieved": 'write how and when this copy was received, as "A text file, from the publisher\'s site"',
    "name": "write what it is called",
    "summary": f"write what the section says in one sentence{BY_REFERENCE}",
    "says": f"write what the paragraph says in our own words{BY_REFERENCE}",
    "definition": "write what it counts or measures; `defaults:` may say it for all indicators of a file",
}


def unwritten(site: Site, root: Path) -> Iterator[Problem]:
    """Every draft, and every text of a record and line of a page that is still a placeholder, as one does them."""
    yield from unseen_values(site)
    yield from (unseen(each) for each in site.article.paragraphs() if each.todo)
    yield from unseen_records(site)
    yield from guessed_subject(site)
    yield from unwritten_texts(site)
    yield from (unseen(figure) for figure in site.figures.values() if figure.todo)
    yield from unwritten_pages(site, root)
    yield from drafted_titles(site, root)
    yield from set_aside(root)
    yield from unaddressed(root)


def unseen_values(site: Site) -> Iterator[Problem]:
    """What is guessed of the article, on which its values rest, and every value that is a draft, by its paragraph."""
    if site.article.todo:
        yield unseen(site.article)
    at = {paragraph.id: n for n, paragraph in enumerate(site.article.paragraphs())}
    values = (o for o in site.observations.values() if o.todo)
    yield from (unseen(o) for o in sorted(values, key=lambda o: at.get(o.locator or "", -1)))


def unseen_records(site: Site) -> Iterator[Problem]:
    """Every draft that is one for many values: sources, units, then indicators."""
    yield from (unseen(source) for source in site.sources.values() if source.todo)
    yield from (unseen(unit) for unit in site.units.values() if unit.todo)
    yield from (unseen(indicator) for indicator in site.indicators.values() if indicator.todo)


def unwritten_texts(site: Site) -> Iterator[Problem]:
    """Every text of a record that is a placeholder: those of the article first."""
    named = {paragraph.place: paragraph.id for paragraph in site.article.paragraphs()}
    for language in written_in(site):
        left = placeholders(language.key)
        for found in every(site):
            words = found.text.get(language.key, "")
            place = found.place.inside(*found.steps, language.key)
            if found.place == site.article.place and found.steps == ("title",):
                if words == untitled(language.key):
                    hint = f"write the title as readers are to see it, as {quote(site.article.original_title, 80)}"
                    yield placeholder(place, words, "`title`", hint)
            elif words in left and not found.borrowed:
                key = next((each for each in found.steps if each in WRITE), None)
                what = f"`{key}`" if key else "text"
                yield placeholder(
                    place, words, what, WRITE.get(key, OURS), named.get(found.place, found.section)
                )
        for section in site.article.sections:
            words = section.name.get(language.key, "")
            if words != section.heading and re.fullmatch(drafted_names(language.key), words):
                place = section.place.inside("name", language.key)
                yield placeholder(place, words, "`name`", NAMES, section.id)


def unwritten_pages(site: Site, root: Path) -> Iterator[Problem]:
    """Every line of a page that is a placeholder."""
    for language in written_in(site):
        left = placeholders(language.key)
        for file in files(site, root)[language.key]:
            path = shown_path(file.relative_to(root))
            text, _ = read_text(file, path)  # what is wrong there, the check of pages tells
            for number, line in enumerate((text or "").splitlines(), start=1):
                if line.strip() in left:
                    words = TAGS.sub("", line).strip()
                    yield placeholder(Location(path, number, 1), words, "page")


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
    problem = problem_at(of.place.inside("todo"), message, to_look_at(of))
    return replace(problem, asks=(f"drafts: {of.todo}", f"{name}{where}"))


def to_look_at(of: Draft) -> str:
    """What to do about a draft: which keys to look at, as far as its note says."""
    doubts = re.split(r"[,:] |(?<=;) ", f"{of.todo};" if of.todo == "name" else of.todo or "")
    keys = " and ".join(dict.fromkeys(LOOK[each] for each in doubts if each in LOOK)) or THERE
    keys = keys.replace(" of its indicator", "") if isinstance(of, Indicator) else keys
    return f"correct {keys} where that is wrong, and delete `todo`"


@rule("text-placeholder", hard=True)
def placeholder(
    place: Location, words: str, what: str = "text", hint: str = OURS, where: str = ""
) -> Problem:
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
    message = f"nobody has written this {what} yet"
    problem = problem_at(place, f"{message}: {quote(words)}", hint)
    return replace(problem, asks=(message, where or quote(words)))
