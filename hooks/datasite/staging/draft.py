"""A site that is being built, in a work folder of its own, until it takes the place of the last good one.

The work folder stands beside the site, or inside it where the site is a mount or its surroundings cannot be
written. Its `lock` is held by the build: nobody clears what somebody fills. The site's folder itself is never moved,
for it may be a link, a mount or open in a server.
"""

from __future__ import annotations

import shutil
import stat
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from .exchange import exchange, undo
from .locks import claim, hold, release
from .outputs import LIST, REMEDY, Refused, list_of, made, names_in, visible


@dataclass(frozen=True)
class Draft:
    """A build's own folder, from `begin` to `discard`."""

    site: Path
    work: Path
    locks: list[int | None]

    @property
    def folder(self) -> Path:
        """Where to write the new site."""
        return self.work / "new"

    def publish(self, say: Callable[[str], None]) -> None:
        """Put the new site in the place of the last good one, which any failure puts back.

        Nobody else changes the site until `discard`. What no build made stays. Raises Refused where that is
        in the way.
        """
        site = self.site
        site.mkdir(parents=True, exist_ok=True)
        wait = f"{site}: waiting for another build that replaces or deploys it"
        self.locks.append(hold(site / LIST, lambda: say(wait)))
        _clear_abandoned(site, guarded=True)
        new, former = names_in(self.folder) - {LIST}, made(site)
        others = names_in(site) - former
        if new & others:
            first = site / min(new & others)
            raise Refused(f"{first}: no build made this, and it is in the way — move or delete it")
        (self.work / "names").write_bytes(list_of(new))
        self.locks.append(hold(self.work / "names"))  # this becomes the site's list
        exchange(self.work, site, former)
        for name in sorted(visible(site) & others):
            say(f"{site / name}: kept, no build made it")

    def discard(self) -> None:
        """Clear the work folder and let others go on. What was published stays."""
        with suppress(OSError):  # what cannot go back now waits for the next build
            _clear(self.work, self.site)
        while self.locks:
            release(self.locks.pop())


def begin(site: Path) -> Draft:
    """A work folder for one build. Raises Refused where none can be made."""
    recover(site)
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        try:
            draft = _work_folder(site, site.parent)
        except OSError:
            if not site.exists():
                raise
            draft = _work_folder(site, site)
    except OSError as error:
        where = site if site.exists() else site.parent
        fault = f"{where}: cannot be written: {error.strerror or error}"
        raise Refused(f"{fault} — let this user write there, or {REMEDY}") from error
    return draft


def recover(site: Path) -> None:
    """Put back the last good site where an exchange was cut short, and clear what killed builds left."""
    cut = any((work / "names").exists() for work in _work_folders(site))
    if cut:
        site.mkdir(parents=True, exist_ok=True)
    guard = hold(site / LIST) if cut else None
    try:
        _clear_abandoned(site, guarded=cut)
    finally:
        release(guard)


def _prefix(site: Path) -> str:
    return f".{site.name}.build-"


def _work_folders(site: Path) -> list[Path]:
    """The work folders of all builds of a site."""
    found = []
    for place in (site.parent, site):
        with suppress(OSError):
            found += [place / name for name in names_in(place) if name.startswith(_prefix(site))]
    return [work for work in found if not work.is_symlink()]


def _work_folder(site: Path, place: Path) -> Draft:
    """A new one. Raises OSError where none can be made from which the site can be exchanged."""
    while True:
        work = Path(tempfile.mkdtemp(prefix=_prefix(site), dir=place))
        try:
            draft = Draft(site, work, [hold(work / "lock")])
            break
        except FileNotFoundError:
            continue  # before it had a lock, another build cleared it as abandoned
    try:
        if site.exists() and place != site:
            _reaches(work, site)
        for part in ("new", "old"):
            (work / part).mkdir()
    except OSError:
        draft.discard()
        raise
    return draft


def _reaches(work: Path, site: Path) -> None:
    """Try an exchange with nothing in it. Raises OSError for a mount, or for a site that gives its group on."""
    (work / "trial").mkdir()
    (work / "trial").rename(site / work.name)
    (site / work.name).rmdir()
    there = site.stat()
    if there.st_mode & stat.S_ISGID and there.st_gid != work.stat().st_gid:
        raise OSError("files made beside the site have another group")


def _clear_abandoned(site: Path, *, guarded: bool) -> None:
    """Clear what nobody holds. An exchange that was cut short needs the site's lock to be undone."""
    for work in _work_folders(site):
        if not guarded and (work / "names").exists():
            continue
        lock = claim(work / "lock")
        if lock is None:
            with suppress(OSError):
                work.rmdir()  # only where it is empty: the build was killed before it had a lock
        else:
            try:
                _clear(work, site)
            finally:
                release(lock)


def _clear(work: Path, site: Path) -> None:
    """Remove a work folder, the lock last. What an exchange took out of the site goes back first."""
    if (work / "names").exists():
        undo(work, site)
    for folder in (work / "new", work / "old", work):
        shutil.rmtree(folder, ignore_errors=True)
