"""Finds what `number` left for a person to write or to look at: a site builds so, but is not to be published so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..languages import written_in
from ..languages.stock import placeholders
from ..load.files import read_text
from ..location import Location, shown_path
from ..model import Figure, Indicator, Observation, Site
from ..problems import Problem, problem_at, quote
from ..rules import rule
from .pages import files
from .texts import every

Draft = Observation | Indicator | Figure
HINT = "correct the record where that is wrong, and delete `todo`"


def unwritten(site: Site, root: Path) -> Iterator[Problem]:
    """Every draft, and every text of a record and line of a page that is still a placeholder."""
    drafts: tuple[Draft, ...] = (
        *site.observations.values(),
        *site.indicators.values(),
        *site.figures.values(),
    )
    yield from (unseen(each) for each in drafts if each.todo)
    for language in written_in(site):
        left = placeholders(language.key)
        for found in every(site):
            words = found.text.get(language.key)
            if words in left and not found.borrowed:
                yield placeholder(found.place.inside(*found.steps, language.key), words)
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
    stated = of.as_stated if isinstance(of, Observation) else None
    where = (
        f", of {quote(stated)} in {of.locator}," if isinstance(of, Observation) and stated else ""
    )
    return problem_at(of.place.inside("todo"), f"{of.id}{where} is a draft: {of.todo}", HINT)


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
    return problem_at(place, message, "write it in our own words")
