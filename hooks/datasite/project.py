"""Reads and checks a whole project: every problem of its records and pages, as many as can be seen."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from . import publish  # declares, with what it imports, every block that a page may have
from .catalogues import catalogue_problems
from .charts import Foreign, form_of
from .check import (
    dates,
    evidence,
    interval_evidence,
    ledger_dates,
    measures,
    pages,
    record_problems,
    run,
    scale,
)
from .check.consequences import causes, named_once, of_formula
from .check.missing import explained
from .check.references import unknown_references
from .check.silences import Silences
from .derive import complete
from .languages import folders
from .load import load_site, read_site
from .load.article import NOWHERE
from .load.site import Reading
from .load.site_languages import unknown_language
from .model import Site
from .problems import DataError, Problem
from .words import Words

EVIDENCE = (evidence, interval_evidence)
STATED = (*EVIDENCE, dates, ledger_dates, measures, scale)  # rules that need no derived value
__all__ = ["checked", "checked_site", "completed_site", "publish"]


def checked_site(root: Path) -> Site:
    """The completed site of a project folder; DataError names everything that is wrong with it."""
    return checked(read_site(root), root)


def checked(reading: Reading, root: Path) -> Site:
    """The same of what was read there."""
    silences = Silences((*reading.exemptions, *pages.exemptions_of(reading.site, root)))
    unknown = silences.heard(
        unknown_references(reading.site, reading.skipped_ids, incomplete=reading.incomplete)
    )
    if reading.problems or unknown:
        found = [*reading.problems, *unknown, *silences.faults()]
        if not any(problem.code == unknown_language.code for problem in reading.problems):
            rules = EVIDENCE if _has_ledgers(reading) else (evidence,)
            found += silences.heard(record_problems(_sound(reading.site), *rules))
        if not reading.problems:  # otherwise a page may name what could not be read
            found += silences.heard(pages.page_problems(reading.site, root))
        raise refused(reading.site, root, found)
    try:
        site = replace(complete(reading.site), exemptions=silences.exemptions)
    except DataError as error:
        early = (*record_problems(reading.site, *STATED), *pages.page_problems(reading.site, root))
        refusals = (of_formula(reading.site, problem) for problem in error.problems)
        raise refused(
            reading.site, root, (*refusals, *silences.faults(), *silences.heard(early))
        ) from None
    problems = [*silences.heard(run(site, root)), *silences.faults(), *silences.needless()]
    problems += catalogue_problems(folders())
    problems += refused_charts(site, root, {problem.of for problem in problems})
    if problems:
        raise refused(site, root, problems)
    return site


def refused_charts(site: Site, root: Path, but: Container[str]) -> Iterator[Problem]:
    """What is wrong with charts that the engine does not draw: those are drawn to know, and kept for the build."""
    foreign = [f for f in site.figures.values() if isinstance(form_of(f), Foreign)]
    if not foreign:
        return
    from . import render  # late: most projects are checked without

    for figure in (each for each in foreign if each.id not in but):
        known: set[tuple[str, int, str]] = (
            set()
        )  # what breaks a rule in one language breaks it in others too
        for words in (Words(site, language) for language in site.languages):
            try:
                render.chart(site, figure, words, render.PAGED, root / render.FOLDER)
            except DataError as error:
                found = {(p.path, p.line, p.code): p for p in error.problems}
                yield from (found[place] for place in found.keys() - known)
                known |= found.keys()


def completed_site(root: Path) -> Site:
    """The site with its derived values, before anything is checked; DataError where it has none."""
    return complete(load_site(root))


def refused(site: Site, root: Path, problems: Iterable[Problem]) -> DataError:
    """All problems, but for those that another one or a missing file explains."""
    return DataError(named_once(explained(site, root, causes(problems))))


def _has_ledgers(reading: Reading) -> bool:
    """Whether all ledgers were read: what one of them lists is not told to be in none."""
    return all(problem.path != NOWHERE.path for problem in reading.problems)


def _sound(site: Site) -> Site:
    """The site without the values whose unit is not known, so that the others can be checked."""
    sound = {
        id_: o
        for id_, o in site.observations.items()
        if (indicator := site.indicators.get(o.indicator)) and indicator.unit in site.units
    }
    return replace(site, observations=sound)
