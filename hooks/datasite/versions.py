"""Freezes a version of the data, and writes the entry that a change of a published value needs."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from pathlib import Path

from . import languages
from .check.corrections import REASON
from .check.released import CHANGES, Difference, differences, unpublished
from .formatting import reformat
from .languages.stock import words_for
from .load import versions
from .model import Site
from .problems import DataError

LIST = "changes:"  # the key of the entries


def newest(site: Site) -> str | None:
    """The newest version that changes.yml names."""
    return max((c.version for c in site.changes), key=versions.order, default=None)


def missing(site: Site, root: Path) -> list[Difference]:
    """The changed values that no entry of a newer version names yet."""
    known = versions.released(root)
    last = versions.order(known[-1]) if known else ()
    told = {
        each.id for c in site.changes if versions.order(c.version) > last for each in c.corrected
    }
    return [each for each in differences(site, root) if each.id not in told]


def change(site: Site, root: Path, today: date) -> int:
    """Append to changes.yml an entry for every silent change; gives how many values it names."""
    found = missing(site, root)
    if found:
        write(site, root, entry(site, root, found, today))
    return len(found)


def begin(site: Site, root: Path, today: date) -> str | None:
    """Append an entry for the next version where the newest is frozen and records were added since; gives which."""
    if not frozen(site, root) or unreleased(site, root) is None:
        return None
    write(site, root, entry(site, root, [], today))
    return next_version(site, root)


def write(site: Site, root: Path, added: str) -> None:
    """Append an entry to changes.yml."""
    file = root / CHANGES
    text = file.read_text(encoding="utf-8") if file.is_file() else ""
    if not site.changes:  # the first entry begins the list
        text = text.partition(LIST)[0] + LIST
    text = text.rstrip("\n")
    file.write_text(f"{text}\n{added}", encoding="utf-8")
    reformat(root, [file])


def entry(site: Site, root: Path, found: list[Difference], today: date) -> str:
    """The entry as YAML, its reason left to write."""
    version = next_version(site, root)
    taken = {c.id for c in site.changes}
    stem = f"{'corrections' if found else 'version'}-{version.replace('.', '-')}"
    id_ = next(i for n in range(1, 1000) if (i := f"{stem}-{n}" if n > 1 else stem) not in taken)
    keys = dict.fromkeys(languages.language(code).key for code in site.languages)
    lines = [
        f"- id: {id_}",
        f"  date: {today.isoformat()}",
        f"  version: {version}",
        f"  text: {{{', '.join(f'{key}: {REASON}' for key in keys)}}}",
        *(["  corrected:"] if found else []),
    ]
    for each in found:
        lines += [f"  - id: {each.id}", f'    was: "{each.was}"', f'    now: "{each.now}"']
    return "\n".join(lines) + "\n"


def next_version(site: Site, root: Path) -> str:
    """The version in preparation, or one step after the last published one."""
    known = versions.released(root)
    named = newest(site)
    if named and versions.order(named) > versions.order(known[-1]):
        return named
    head, _, last = known[-1].rpartition(".")
    return re.sub(r"^\.", "", f"{head}.{int(last) + 1}")


def frozen(site: Site, root: Path) -> bool:
    """Whether the newest version was frozen before."""
    return newest(site) in versions.released(root)


def release(site: Site, root: Path) -> str:
    """Freeze the newest version. Raises DataError where it is frozen already with other values."""
    version = newest(site)
    if version is None:
        raise DataError([unpublished("no version is named yet", first(site))])
    content = versions.content(site)
    file = root / versions.FOLDER / f"{version}.csv"
    if file.exists():
        if alike(file.read_bytes(), content):
            return version
        message = f"version {version} is published, and the data have changed since"
        hint = "run `python -m datasite change`, which begins the next version in data/changes.yml, and add the reason"
        raise DataError([unpublished(message, hint)])
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    return version


def first(site: Site) -> str:
    """What to write where no version is named yet: an entry for today, in the languages of the site."""
    text = words_for((each.key for each in languages.written_in(site)), "change.first")
    entry = f"{{id: first, date: {datetime.now(UTC).date()}, version: 1.0, text: {text}}}"
    return f"write in place of `changes: []` the first entry, `changes: [{entry}]`, and run `python -m datasite format`"


def alike(frozen: bytes, now: bytes) -> bool:
    """Whether two tables have the same rows; a record that was moved in its file changes nothing that is published."""
    return sorted(frozen.splitlines()) == sorted(now.splitlines())


def unreleased(site: Site, root: Path) -> DataError | None:
    """Why the data as they are are no published version, or None where they are one."""
    version = newest(site)
    if version is None:
        return None  # a site that has named none yet
    file = root / versions.FOLDER / f"{version}.csv"
    if file.exists() and alike(file.read_bytes(), versions.content(site)):
        return None
    message = f"the data are not those of a published version ({version} is the newest named)"
    hint = "run `python -m datasite release` and commit data/versions"
    return DataError([unpublished(message, hint)])
