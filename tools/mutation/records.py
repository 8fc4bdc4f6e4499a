"""Slips in other records: units, languages, references, formulas, entities, the ledger of numerals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from datasite.check.texts import every
from datasite.languages import reader_of
from datasite.model import Observation, Site
from datasite.references import references
from datasite.words import Words

from .edits import Files, Mutation
from .values import neighbour, other_fragments

ID = re.compile(r"(?<![\w(-])[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?![\w(-])")
OPERATOR = re.compile(r"(?<= )[-+*/](?= )")
OPPOSITE = {"+": "-", "-": "+", "*": "/", "/": "*"}


def units(site: Site, files: Files) -> Iterator[Mutation]:
    """An indicator's unit is taken for one of its own kind, and for one of each other kind."""
    for i in site.indicators.values():
        kind = site.units[i.unit].kind
        same = [u.id for u in site.units.values() if u.kind == kind]
        found = {u.kind: u.id for u in site.units.values() if u.kind != kind}
        for unit in filter(None, [neighbour(i.unit, same), *found.values()]):
            edits = files.replaced(i.place, unit, "unit")
            yield Mutation("unit", i.id, f"unit: {unit}", i.place.path, edits)


def languages(site: Site, files: Files) -> Iterator[Mutation]:
    """Two languages of a text are exchanged."""
    seen: set[tuple[str, int, int]] = set()
    for found in every(site):
        for one, other in combinations(found.text, 2):
            edits = files.swapped(found.place, (*found.steps, one), (*found.steps, other))
            if not edits:
                continue
            where = (found.place.path, edits[0].start, edits[0].end)
            if where not in seen:
                seen.add(where)
                what = f"{'.'.join(map(str, found.steps))}: {one} and {other} exchanged"
                name = name_of(found.place, found.section)
                yield Mutation("language", name, what, where[0], edits)


def name_of(place: object, section: str) -> str:
    """The id of the record at a place."""
    node = getattr(place, "node", None)
    plain = node.follow("id").value if node else None
    return plain if isinstance(plain, str) else section or "article"


def quotations(site: Site, files: Files) -> Iterator[Mutation]:
    """A reference in one language names another value, or its number is typed by hand."""
    spoken = (Words(site, code) for code in reversed(site.languages))
    words = {each.lang.key: each for each in spoken if each.lang.derived_from is None}
    for found in every(site):
        for language, text in found.text.items():
            for r in references(text):
                if r.kind != "value" or r.form == "name":
                    continue
                o = site.observations[r.target]
                other = neighbour(o.id, [n.id for n in alike(site, o)])
                typed = words[language].form(o, r.form)
                for kind, new in (
                    ("reference", f"[[{other}]]" if other else None),
                    ("typed", typed if r.form != "period" else None),
                ):
                    if new is None:
                        continue
                    changed = text[: r.offset] + new + text[r.offset + len(r.source) :]
                    edits = files.replaced(found.place, changed, *found.steps, language)
                    record = name_of(found.place, found.section)
                    what = f"{'.'.join(map(str, found.steps))}.{language}: {r.source} → {new}"
                    yield Mutation(kind, record, what, found.place.path, edits)


def alike(site: Site, o: Observation) -> list[Observation]:
    """The values that a writer could take for this one: of its section."""
    return [n for n in site.observations.values() if n.section == o.section]


def formulas(site: Site, files: Files) -> Iterator[Mutation]:
    """An operator of a formula is the opposite one, or an operand another value."""
    for o in site.observations.values():
        formula = o.formula
        if formula is None:
            continue
        found = [(m, OPPOSITE[m.group()]) for m in OPERATOR.finditer(formula)]
        for m in ID.finditer(formula):
            if m.group() in site.observations:
                known = [n.id for n in alike(site, site.observations[m.group()]) if not n.formula]
                found.append((m, neighbour(m.group(), known) or m.group()))
        for match, new in found:
            changed = formula[: match.start()] + new + formula[match.end() :]
            edits = files.replaced(o.place, changed, "formula")
            if changed != formula and edits:
                yield Mutation("formula", o.id, changed, o.place.path, edits)


def entities(site: Site, files: Files) -> Iterator[Mutation]:
    """An entity stands at the next paragraph."""
    paragraphs = [p.id for p in site.article.paragraphs()]
    for e in site.entities.values():
        if e.locator and (locator := neighbour(e.locator, paragraphs)):
            edits = files.replaced(e.place, locator, "locator")
            yield Mutation("entity", e.id, f"locator: {locator}", e.place.path, edits)


def ledger(site: Site, files: Files) -> Iterator[Mutation]:
    """A numeral of the ledger has another digit, another record, or is taken for plain grammar."""
    for paragraph in site.article.paragraphs():
        for n in paragraph.numerals:
            where, path = f"{paragraph.id} {n.fragment}", n.place.path
            for fragment in other_fragments(n.fragment, reader_of(site).spelled):
                edits = files.replaced(n.place, fragment, "fragment")
                yield Mutation("ledger", where, f"fragment: {fragment}", path, edits)
            here = [
                m.record
                for m in paragraph.numerals
                if m.record and (m.record in site.observations) == (n.record in site.observations)
            ]
            if n.record and (other := neighbour(n.record, here)):
                edits = files.replaced(n.place, other, "record")
                yield Mutation("ledger", where, f"record: {other}", path, edits)
            kind = "date" if n.kind == "grammar" else "grammar"
            edits = files.replaced(n.place, kind, "kind")
            yield Mutation("ledger", where, f"kind: {kind}", path, edits)
