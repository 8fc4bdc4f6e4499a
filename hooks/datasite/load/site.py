"""Reads every data file of a project into one `Site`, with all that is wrong in them at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from ..model import Article, Observation, Section, Site
from ..problems import DataError, Problem, Problems, did_you_mean, inside
from . import records, rules
from .files import read_node
from .nodes import Node
from .places import NodePlace, place_of
from .schema import judge

# File name: whether a site must have it. The schema has the same name.
SINGLE = {
    "article": True,
    "units": True,
    "areas": True,
    "sources": True,
    "glossary": False,
    "simplified": False,
}
CONTEXT = "context"
_READABLE_ID = re.compile(r"""\bid:[ ]*["']?([\w.-]+)""")
_FORMULA_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?!\()\b")
R = TypeVar("R")


@dataclass
class Reading:
    """What could be read. `unread` are ids seen in records that could not be made; where `blind`,
    even the ids of some file are unknown, so nothing can be called missing."""

    site: Site
    problems: tuple[Problem, ...]
    unread: frozenset[str]
    blind: bool


def load_site(root: Path) -> Site:
    """The site of a project folder; DataError names everything that is wrong with its files."""
    reading = read_site(root)
    if reading.problems:
        raise DataError(reading.problems)
    return reading.site


def read_site(root: Path) -> Reading:
    """As much of the site as can be read, and all problems."""
    return _Reader(root).read()


@dataclass
class _File:
    """A data file that could be parsed: its tree, and which of its records are faulty."""

    shown: str
    node: Node
    bad: set[tuple[str | int, ...]]

    def records(self, key: str) -> Iterator[tuple[dict[str, Any], NodePlace, bool]]:
        """Each record of a list with its place, and whether the schema accepts it."""
        listed = self.node.follow(key).value
        for i, node in enumerate(listed if isinstance(listed, list) else ()):
            plain = node.plain()
            good = (key, i) not in self.bad and isinstance(plain, dict)
            yield (plain if isinstance(plain, dict) else {}), place_of(node, self.shown), good


@dataclass
class _Reader:
    root: Path
    problems: Problems = field(default_factory=Problems)
    unread: set[str] = field(default_factory=set)
    blind: bool = False
    main: str | None = None

    def read(self) -> Reading:
        data = self.root / "data"
        self.refuse_strangers(data)
        single = {
            name: self.file(data / f"{name}.yml", name)
            for name, needed in SINGLE.items()
            if needed or _exists(data / f"{name}.yml")
        }
        article = self.article(single["article"])
        units = self.keep(single["units"], "units", records.unit)
        areas = self.keep(single["areas"], "areas", records.area)
        sources = self.keep(single["sources"], "sources", records.source)
        terms = self.keep(single.get("glossary"), "terms", records.term)
        for unit in units.values():
            rules.check_unit(unit, self.problems)
        rules.check_sources(list(sources.values()), self.problems)
        self.main = next((s.id for s in sources.values() if s.main), None)
        site = Site(
            article=article,
            units=units,
            areas=areas,
            sources=sources,
            terms=terms,
            indicators={},
            observations={},
            entities={},
            figures={},
            refusals={},
            simplified=self.overrides(single.get("simplified")),
        )
        site = self.sections(site, [*self.section_files(data, article)])
        return Reading(
            site,
            tuple(sorted(set(self.problems.found))),
            frozenset(self.unread),
            self.blind,
        )

    # --- files ---

    def refuse_strangers(self, data: Path) -> None:
        """A misspelt file name must not pass in silence."""
        known = [f"{name}.yml" for name in (*SINGLE, CONTEXT)]
        for path in _listed(data, self.problems, "data"):
            if path.suffix in (".yml", ".yaml") and path.name not in known:
                near = did_you_mean(path.name, known)
                hint = near or f"files here: {', '.join(known)}; sections stand in sections/"
                place = Problem(_shown(self.root, path), 1, 1, "no data file has this name", hint)
                self.problems.extend([place])

    def section_files(self, data: Path, article: Article) -> Iterator[tuple[_File, str]]:
        """The files of records in the order of the article's sections, context last."""
        order = [section.id for section in article.sections]
        paths = []
        if _exists(data / "sections"):
            for path in _listed(data / "sections", self.problems, "data/sections"):
                if path.suffix == ".yml":
                    paths.append(path)
                else:
                    shown = _shown(self.root, path)
                    hint = "a file of records is called <section>.yml"
                    self.problems.extend([Problem(shown, 1, 1, "no data file has this name", hint)])
        paths.sort(key=lambda p: (order.index(p.stem) if p.stem in order else len(order), p.name))
        if _exists(data / f"{CONTEXT}.yml"):
            paths.append(data / f"{CONTEXT}.yml")
        for path in paths:
            file = self.file(path, "section")
            if file is None:
                continue
            name = file.node.follow("section").value
            in_context = path.parent == data
            known = [CONTEXT] if in_context else order
            sections_are_known = in_context or not (self.blind or ("sections",) in file.bad)
            if isinstance(name, str) and sections_are_known and name not in self.unread:
                fault = rules.check_section_name(name, path.stem, known)
                if fault:
                    line, column = file.node.find("section")
                    self.problems.extend([Problem(file.shown, line, column, *fault)])
            yield file, CONTEXT if in_context else path.stem

    def file(self, path: Path, schema: str) -> _File | None:
        """A data file parsed and judged; its ids are kept even where it cannot be used."""
        shown = _shown(self.root, path)
        node, problems, text = read_node(path, shown)
        self.problems.extend(problems)
        if node is None:
            self.salvage(text)
            return None
        try:
            judgement = judge(node, self.root / "data" / "schema" / f"{schema}.json", shown)
        except DataError as error:
            self.problems.extend(error.problems)
            self.salvage(text)
            return None
        lines = {problem.line for problem in problems}  # a fault of YAML explains the rest
        self.problems.extend(p for p in judgement.problems if p.line not in lines)
        if any(len(path_) < 2 for path_ in judgement.paths):
            self.salvage(text)
        if not isinstance(node.value, dict):
            return None
        return _File(shown, node, {path_[:2] for path_ in judgement.paths})

    def salvage(self, text: str | None) -> None:
        if text is None:
            self.blind = True
        else:
            self.unread.update(_READABLE_ID.findall(text))

    # --- records ---

    def keep(
        self,
        file: _File | None,
        key: str,
        make: Callable[[dict[str, Any], NodePlace], R],
        seen: dict[str, Any] | None = None,
    ) -> dict[str, R]:
        """The records of a list by id; a second one of the same id is a problem that names both."""
        made: dict[str, R] = {}
        seen = made if seen is None else seen
        for data, place, good in file.records(key) if file else ():
            id_ = data.get("id")
            if not good:
                self.unread.update([id_] if isinstance(id_, str) else [])
                self.unread.update(_ids_below(data))
                continue
            if id_ in seen:
                first = seen[id_].place
                self.problems.add(
                    place.inside("id"),
                    f'id "{id_}" is already taken at {first.path}:{first.line}:{first.column}',
                    "give one of the two another id",
                )
                continue
            record = make(data, place)
            made[str(id_)] = record
            seen[str(id_)] = record
        return made

    def article(self, file: _File | None) -> Article:
        made = self.keep(file, "sections", records.article_section)
        sections: list[Section] = list(made.values())
        for section in sections:
            rules.check_section(section, self.problems)
        defects = self.keep(file, "defects", records.defect)
        silences = self.keep(file, "silences", records.silence)
        head = file.node.follow("article") if file else None
        plain = head.plain() if head and isinstance(head.value, dict) else {}
        usable = file is not None and not any(path[:1] in ((), ("article",)) for path in file.bad)
        text = records.text if usable else (lambda _: records.NO_TEXT)
        return Article(
            title=text(plain.get("title")),
            original_title=str(plain.get("original_title", "")),
            publisher=text(plain.get("publisher")),
            credit=text(plain.get("credit")),
            published=str(plain.get("published", "")),
            retrieved=str(plain.get("retrieved", "")),
            language=str(plain.get("language", "")),
            sections=tuple(sections),
            defects=tuple(defects.values()),
            silences=tuple(silences.values()),
            place=place_of(head, file.shown) if head and file else NodePlace("data/article.yml", 1, 1, Node(None, 1, 1)),
        )

    def overrides(self, file: _File | None) -> dict[str, str]:
        found = file.node.follow("overrides").plain() if file and not file.bad else {}
        return {str(key): str(value) for key, value in found.items()}

    def sections(self, site: Site, files: list[tuple[_File, str]]) -> Site:
        """The site with the records of all section files."""
        main = self.main or ""
        indicators: dict[str, Any] = {}
        values: dict[str, Observation] = {}
        entities: dict[str, Any] = {}
        figures: dict[str, Any] = {}
        refusals: dict[str, Any] = {}
        for file, section in files:
            self.keep(
                file, "indicators", lambda d, p, s=section: records.indicator(d, s, p), indicators
            )

        def title(data: dict[str, Any]) -> Any:
            found = indicators.get(data["indicator"])
            return found.name if found else records.NO_TEXT

        for file, section in files:
            for o in self.keep(
                file,
                "observations",
                lambda d, p, s=section: records.observation(d, s, main, title(d), p),
                values,
            ).values():
                rules.check_observation(o, self.main, self.problems)
            for o in self.keep(
                file,
                "derived",
                lambda d, p, s=section: records.derived(d, s, main, title(d), p),
                values,
            ).values():
                rules.check_derived(o, self.problems)
            for e in self.keep(
                file, "entities", lambda d, p, s=section: records.entity(d, s, main, p), entities
            ).values():
                rules.check_entity(e, self.main, self.problems)
            for f in self.keep(
                file, "figures", lambda d, p, s=section: records.figure(d, s, p), figures
            ).values():
                rules.check_figure(f, self.problems)
            self.keep(file, "refusals", lambda d, p, s=section: records.refusal(d, s, p), refusals)
        return replace(
            site,
            indicators=indicators,
            observations=values,
            entities=entities,
            figures=figures,
            refusals=refusals,
        )
