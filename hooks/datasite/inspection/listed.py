"""Holds what the Data Package lists against it: tables without a receipt, and the package itself."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from hashlib import sha256
from typing import Any

from ..load.versions import value_in_words
from .differences import of_values as differences_of_values
from .history import History
from .reference import SUMS, Reference, sums
from .table import KEY, Row, Table, differences, missing, table, written_anew
from .verdict import Verdict, altered, excerpt, listed, shows, unaltered

ALIKE = 0.5  # of the columns: what has fewer is another table
ADDRESS, VERSION = "figure_url", "version"  # columns of a figure's table


def of_path(reference: Reference, path: str) -> str:
    """What a file of the package shows: a figure with its records, or what it is called."""
    name = path.rpartition("/")[2]
    each = reference.tables.get(path)
    if each is None or not isinstance(each.get("schema"), str):
        return name
    content = reference.get(path)
    rows = table(content).rows if content else ()
    return shows(str(each["name"]), list(dict.fromkeys(row["id"] for row in rows)))


def listed_table(content: bytes, reference: Reference, history: History) -> Verdict:
    """The verdict on a table whose bytes are those of none. Raises Damaged."""
    here = table(content)
    path = nearest(here, reference)
    past = [e for e in reference.frozen if here.columns in map(columns, e.tables.values())]
    if past and (path is None or columns_of(path, reference) != here.columns):
        told = [listed_table(content, each, History({})) for each in reversed(past)]
        if path:  # its columns may have been taken from the table of today
            told.append(beside_nearest(content, here, path, reference, history))
        return min(told, key=lambda verdict: verdict.unlikeness)
    if path is None:
        said = "this is a table of another site or maker"
        return Verdict(False, said, (f"its columns are those of no table of {reference.name}",))
    return beside_nearest(content, here, path, reference, history)


def beside_nearest(
    content: bytes, here: Table, path: str, reference: Reference, history: History
) -> Verdict:
    """The verdict on a table beside the published one that is nearest to it."""
    what, each = of_path(reference, path), reference.tables[path]
    told = next((row[VERSION] for row in here.rows if row.get(VERSION)), None)
    version = told or reference.version
    if version != reference.version:
        return of_another_version(here, version, what, reference, history)
    published = reference.get(path)
    if published is None:
        return altered(
            version, what, [(f"its SHA-256 is {sha256(content).hexdigest()}", each["hash"])]
        )
    there = table(published)
    by = key(each, there, here)
    found = list(differences(here, there, by))
    rows, lost = missing(here, there, by)
    if found and set(by) <= set(here.columns) and len(found) == rows + bool(lost):
        return replace(excerpt(version, what, rows, lost, found), more=here.manner)
    if found and told is None and (old := older(here, history, reference.version)):
        return of_another_version(here, old, what, reference, history)
    if found:
        return altered(version, what, found)
    anew = tuple(written_anew(here, there, by))
    return Verdict(False, f"the same data, saved anew: version {version}, {what}", anew)


def key(each: Mapping[str, Any], there: Table, here: Table | None = None) -> list[str]:
    """The columns that tell rows apart; those that another table has of them, where they are enough."""
    schema = each.get("schema")
    named = schema.get("primaryKey") if isinstance(schema, dict) else None
    whole = list(named or (name for name in KEY if name in there.columns))
    kept = [name for name in whole if here is None or name in here.columns]
    return kept if kept and len(there.keyed(kept)) == len(there.rows) else whole


def nearest(here: Table, reference: Reference) -> str | None:
    """The table that has most of the same columns, and then most of the same rows.

    Where a table has all columns and some rows of a larger one, it may be cut from that.
    """
    told = {row[ADDRESS].rstrip("/").rpartition("/")[2] for row in here.rows if row.get(ADDRESS)}
    mine, ids = set(here.columns), {row.get("id") for row in here.rows}
    best, found = (ALIKE, 0, 0.0), None
    for path, each in reference.tables.items():
        if not path.endswith(".csv"):
            continue
        content = reference.get(path)
        there = table(content) if content else Table(columns(each), ())
        named = each.get("name") in told
        theirs = set(there.columns)
        common = len(mine & theirs) / len(mine | theirs)
        rows = len(ids & {row.get("id") for row in there.rows} - {None})
        cut = rows and mine <= theirs
        rank = 1.0 if named or cut else round(common, 1), rows + named * len(ids), common
        if rank > best:
            best, found = rank, path
    return found


def columns_of(path: str, reference: Reference) -> tuple[str, ...]:
    """The columns of a table of the reference."""
    content = reference.get(path)
    return table(content).columns if content else columns(reference.tables[path])


def columns(each: Mapping[str, Any]) -> tuple[str, ...]:
    """The columns of a table as the package describes them, where it does so in place."""
    schema = each.get("schema")
    return tuple(f["name"] for f in schema["fields"]) if isinstance(schema, dict) else ()


def older(here: Table, history: History, now: str) -> str | None:
    """The older version that all values of a table are of, where one is."""
    for version, values in history.values.items():
        mine = [(row, values[row["id"]]) for row in here.rows if row.get("id") in values]
        if version != now and mine and all(agrees(row, stated) for row, stated in mine):
            return version
    return None


def agrees(row: Row, stated: str) -> bool:
    """Whether the cells of a row are what a version has of it."""
    bound, value, unit, period = (row.get(k, "") for k in ("bound", "value", "unit", "period"))
    return value_in_words(bound, value or "open", unit, period) == stated


def of_another_version(
    here: Table, version: str, what: str, reference: Reference, history: History
) -> Verdict:
    """A table of another version: what was corrected since, and what is not as that version had it."""
    values = history.values.get(version, {})
    if history.values and not values:
        return Verdict(False, f"version {version} was never published: {what}")
    wrong = [
        (f"{row['id']} is not what version {version} has: {values[row['id']]}", "")
        for row in here.rows
        if row.get("id") in values and "value" in row and not agrees(row, values[row["id"]])
    ]
    if wrong:
        return altered(version, what, wrong)
    ids = [row["id"] for row in here.rows if row.get("id")]
    since = listed(history.corrected(version, ids, reference.version))
    said = "since corrected" if since else "and none of its values was corrected since"
    last = f"{reference.name} has version {reference.version}"
    return Verdict(False, f"this is of version {version}, {said}: {what}", (last,), since)


def listed_hashes(content: bytes, reference: Reference) -> Verdict:
    """The verdict on a list of hashes that is not the reference's."""
    here, there = (sums(each) for each in (content, reference.get(reference.data + SUMS) or b""))
    found = differences_of_values(here, there, "")
    return altered(reference.version, SUMS, found)


def package(content: bytes, beside: Reference, reference: Reference) -> Verdict:
    """The verdict on a Data Package and the files that stand beside it."""
    whole = sha256(content).hexdigest() in reference.hashes
    wrong = [*broken(beside)]
    if not whole and json.loads(content).get("version") == reference.version:
        wrong.append((f"{beside.data}datapackage.json is not that of {reference.name}", ""))
    version, count = beside.version, len(beside.tables)
    files = f"Data Package of {count} file{'s' * (count != 1)}"
    if wrong:
        return altered(version, files, wrong)
    if not whole:
        said = f"this is of version {version}: {files}, all as it lists them"
        return Verdict(False, said, (f"{reference.name} has version {reference.version}",))
    return unaltered(version, files)


def broken(beside: Reference) -> Iterator[tuple[str, str]]:
    """The files of a package that are not as it lists them."""
    for path, each in beside.tables.items():
        if path not in beside.known:
            yield f"{path} is missing", ""
        elif "hash" in each and beside.get(path) is None:
            yield f"{path} is altered: its SHA-256 is another", ""
