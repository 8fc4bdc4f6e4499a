"""Names a file that is not there in place of every reference to what would stand in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from ..load import versions
from ..load.files import missing
from ..model import Section, Site
from ..problems import Problem, did_you_mean
from .homes import OF_SECTIONS, SINGLE, meant

FOLDER = "data/sections"
CONTEXT = "data/context.yml"
GLOSSARY = SINGLE["term"]
SHOWN = 3


def explained(site: Site, root: Path, problems: Sequence[Problem]) -> list[Problem]:
    """The problems without the references that a missing file explains, and that file.

    A section without records needs no file; its file is missing once its own paragraphs name records.
    """
    unknown = [problem.unknown for problem in problems if problem.unknown]
    found: list[Problem] = []
    kinds: tuple[str, ...] = ()
    if terms := [id_ for kind, id_ in unknown if kind == "term"]:
        found += file(root, GLOSSARY, f"create it with the terms that are named ({some(terms)})")
        kinds += ("term",) if found else ()
    named = {id_ for kind, id_ in unknown if kind in OF_SECTIONS}
    if records := list(of_sections(site, root, named)) or (
        list(context(site, root)) if named else []
    ):
        found += records
        kinds += OF_SECTIONS
    kept = [each for each in problems if not (each.unknown and each.unknown[0] in kinds)]
    return [*found, *kept]


def of_sections(site: Site, root: Path, unknown: set[str]) -> Iterator[Problem]:
    """The missing files of sections whose own paragraphs name records like none that is known."""
    known = (*site.observations, *site.entities)
    for section in site.article.sections:
        named = [id_ for id_ in records(section) if id_ in unknown]
        if any(not meant(id_, known) for id_ in named):
            if not (root / FOLDER).exists():
                yield no_folder(root)
                return
            hint = f"create it with the records that {section.place.path} names ({some(named)})"
            yield from file(root, f"{FOLDER}/{section.id}.yml", hint)


def records(section: Section) -> Iterator[str]:
    """The records that a section's paragraphs name."""
    for paragraph in section.paragraphs:
        for numeral in paragraph.numerals:
            if numeral.record:
                yield numeral.record


def context(site: Site, root: Path) -> Iterator[Problem]:
    """The missing file of values from other sources, where there are sources that no record has."""
    used = {o.source for o in site.observations.values()}
    used |= {e.source for e in site.entities.values()}
    if unused := [
        each.id for each in site.sources.values() if not each.main and each.id not in used
    ]:
        hint = f"create it with the values of sources that no record names ({some(unused)})"
        yield from file(root, CONTEXT, hint)


def file(root: Path, path: str, hint: str) -> list[Problem]:
    """A file that is missing, or nothing where it is there."""
    return [] if (root / path).exists() else [missing(path, hint)]


def no_folder(root: Path) -> Problem:
    """The folder of all sections, missing or misnamed."""
    folders = [path.name for path in (root / FOLDER).parent.iterdir() if path.is_dir()]
    beside = [name for name in folders if name not in ("schema", versions.FOLDER.name)]
    near = did_you_mean(Path(FOLDER).name, beside)
    hint = "create it with a file <section>.yml for each section that has records"
    return missing(FOLDER, near or hint, "folder")


def some(ids: Iterable[str]) -> str:
    """The first few ids."""
    listed = list(dict.fromkeys(ids))
    return ", ".join(listed[:SHOWN]) + (", …" if len(listed) > SHOWN else "")
