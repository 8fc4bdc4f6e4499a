"""Drafts figures of what was drafted: a series over time, estimates with their intervals, sizes side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from .. import charts
from ..formatting import reformat
from ..model import Indicator, Observation, Site, repeated
from ..problems import DataError
from ..project import checked_site
from ..starter.layout import write
from . import records
from .accepting import at_line
from .files import Read, quoted
from .ids import free
from .sections import Section
from .series import Series

LEAST = 3  # marks of a chart
MOST = 16  # of one that is read row by row
EACH = 2  # figures of a section
ROUNDS = 4  # of writing what the check accepts
SIZES = ("stock", "flow", "count")
TODO = "say in the title what it shows; look at its form and its values"
CONTEXT = "data/context.yml"


@dataclass(frozen=True)
class Drawn:
    """A figure as a draft: its id, the page of which section it is for, the file of its record, and that."""

    id: str
    page: str
    file: str
    record: str


def figured(root: Path, read: Read, tables: Sequence[Series]) -> list[Drawn]:
    """Write figures of what a site has, on the pages of its sections. One that the check refuses is not drafted."""
    site = checked_site(root)
    found = [*of_tables(site, read, tables)]
    drawn_there = {each.id for each in found}
    for number, section in enumerate(read.sections):
        own = (e for e in of_section(site, read, number, section) if e.id not in drawn_there)
        found += list(own)[:EACH]
    before = {name: (root / name).read_bytes() for name in {each.file for each in found}}
    for _ in range(ROUNDS):
        write(root, before | put(before, read, found))
        reformat(root)
        try:
            checked_site(root)
        except DataError as error:
            named = {id_ for p in error.problems for id_ in (p.of, at_line(root, p))}
            known = {each.id for each in found}
            found = [each for each in found if named & known and each.id not in named]
        else:
            return found
    write(root, before | put(before, read, []))
    reformat(root)
    return []


def put(before: Mapping[str, bytes], read: Read, found: Sequence[Drawn]) -> dict[str, bytes]:
    """The files with the figures in them."""
    files = {}
    for name, content in before.items():
        made = "\n".join(each.record for each in found if each.file == name)
        files[name] = content + (f"\nfigures:\n{made}" if made else "").encode()
    placed: dict[str, list[str]] = {}
    for each in found:
        placed.setdefault(each.page, []).append(each.id)
    return files | {name: text.encode() for name, text in read.pages(placed)}


def of_section(site: Site, read: Read, number: int, section: Section) -> Iterator[Drawn]:
    """The figures of a section: what has most marks first."""
    own = [
        o
        for o in site.observations.values()
        if o.section == section.id and not o.tabled and named(site, read, o)
    ]
    groups: dict[tuple[object, ...], list[Observation]] = {}
    taken: set[str] = set()
    for o in own:
        of = site.indicators[o.indicator]
        alike = (o.estimated, of.unit, of.measure, str(of.against), o.period, o.area, o.status)
        groups.setdefault(alike, []).append(o)
    for same in sorted(groups.values(), key=len, reverse=True):
        shown = [o for o in same if sum(o.indicator == each.indicator for each in same) == 1]
        of = site.indicators[same[0].indicator]
        surrounded = same[0].estimated
        if LEAST <= len(shown) <= MOST and (surrounded or of.measure in SIZES):
            key = "number.estimates" if surrounded else "number.sizes"
            form = charts.that_serves("intervals" if surrounded else "amounts")
            title = {
                s.language.key: s.words[key].format(name=read.name(number, s)) for s in read.stocks
            }
            if not surrounded:
                shown.sort(key=lambda o: -(o.value or 0))
            ids = ", ".join(o.id for o in shown)
            id_ = free(f"{section.id}-{key.partition('.')[2]}", taken)
            taken.add(id_)
            yield drawn(id_, section.id, form, records.written(title), f"  observations: [{ids}]\n")
    for indicator in (each for each in site.indicators.values() if each.section == section.id):
        of_text = any(not o.tabled for o in site.observations_of(indicator.id))
        if of_text and is_named(read, indicator) and is_series(site, indicator):
            yield over_time(site, read, indicator, section.id, f"data/sections/{section.id}.yml")


def of_tables(site: Site, read: Read, tables: Sequence[Series]) -> Iterator[Drawn]:
    """A figure of the first column of each table that has several times."""
    for table in tables:
        columns = (site.indicators[id_] for id_ in table.of)
        shown = next((i for i in columns if is_named(read, i) and is_series(site, i)), None)
        if shown is not None:
            own = any(shown.section == section.id for section in read.sections)
            page = shown.section if own else nearest(site, read, shown)
            file = f"data/sections/{page}.yml" if own else CONTEXT
            yield over_time(site, read, shown, page, file)


def nearest(site: Site, read: Read, indicator: Indicator) -> str:
    """The section whose indicators share most words with one, or else the first that has any."""
    words = set(indicator.name[read.key].lower().split())
    shared = {
        section.id: max(
            (
                len(words & set(each.name[read.key].lower().split()))
                for each in site.indicators.values()
                if each.section == section.id
            ),
            default=-1,
        )
        for section in read.sections
    }
    return max(shared, key=lambda id_: shared[id_])


def is_series(site: Site, indicator: Indicator) -> bool:
    """Whether the values of an indicator are several times of one thing."""
    found = dated(site, indicator)
    return len(alike(found)) >= LEAST and len({o.period for o in found}) == len(found)


def dated(site: Site, indicator: Indicator) -> list[Observation]:
    """The values of an indicator that have a time; what its text says and a table too is one."""
    found = [o for o in site.observations_of(indicator.id) if o.period]
    told = repeated(found)
    return [o for o in found if o.id not in told]


def alike(found: Sequence[Observation]) -> list[Observation]:
    """The values whose times are of the kind that most have: months, without the years between them."""
    kinds = Counter(o.period.kind for o in found if o.period)
    most = kinds.most_common(1)[0][0] if kinds else ""
    return [o for o in found if o.period and o.period.kind == most]


def named(site: Site, read: Read, o: Observation) -> bool:
    """Whether it is said what a value is of."""
    return is_named(read, site.indicators[o.indicator])


def is_named(read: Read, indicator: Indicator) -> bool:
    """Whether an indicator has a name."""
    return indicator.name.get(read.key, "") not in ("", read.own("number.unknown"))


def over_time(site: Site, read: Read, indicator: Indicator, page: str, file: str) -> Drawn:
    """A figure of all values of an indicator over time."""
    title = records.in_own(read, indicator.name[read.key])
    id_, shows = free(indicator.id, (), "-over-time"), f"  series: {indicator.id}\n"
    found = dated(site, indicator)
    if len(some := alike(found)) < len(found):
        shows = f"  observations: [{', '.join(o.id for o in some)}]\n"
    return drawn(id_, page, charts.that_serves("time"), title, shows, file)


def drawn(id_: str, page: str, form: str, title: str, shows: str, file: str = "") -> Drawn:
    """A figure and its record."""
    record = f"- id: {id_}\n  todo: {quoted(TODO)}\n  form: {form}\n  title: {title}\n{shows}"
    return Drawn(id_, page, file or f"data/sections/{page}.yml", record)
