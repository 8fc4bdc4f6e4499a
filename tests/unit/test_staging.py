"""The last good site survives whatever happens to a build, and nothing is lost that no build made."""

from __future__ import annotations

import errno
import json
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from datasite import staging
from datasite.staging import Draft, Refused, locks
from datasite.staging.draft import _clear_abandoned
from datasite.staging.locks import claim, hold, release

from ..support.project import footprint

OLD = {"index.html": "old", "gone/index.html": "old", "assets/a.css": "old"}
NEW = {"index.html": "new", "fresh/index.html": "new", "assets/a.css": "new"}


def filled(folder: Path, files: dict[str, str]) -> Path:
    for name, words in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(words)
    return folder


def read(site: Path) -> dict[str, str]:
    """The files that people see, with their words."""
    files = (p for p in sorted(site.rglob("*")) if p.is_file())
    found = {p.relative_to(site).as_posix(): p.read_text() for p in files}
    return {name: words for name, words in found.items() if not name.startswith(".")}


def said_by(draft: Draft) -> list[str]:
    """What publishing tells."""
    told: list[str] = []
    draft.publish(told.append)
    draft.discard()
    return told


def published(site: Path, files: dict[str, str]) -> Path:
    draft = staging.begin(site)
    filled(draft.folder, files)
    assert said_by(draft) == []
    return site


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that a build made."""
    return published(tmp_path / "site", OLD)


def test_a_finished_build_takes_the_place_of_the_last_one(tmp_path: Path, site: Path) -> None:
    draft = staging.begin(site)
    filled(draft.folder, NEW)
    assert read(site) == OLD
    assert said_by(draft) == []
    assert read(site) == NEW
    assert [p.name for p in tmp_path.iterdir()] == ["site"]
    assert sorted(json.loads((site / ".datasite.json").read_bytes())["made"]) == [
        "assets",
        "fresh",
        "index.html",
    ]


def test_an_unfinished_build_leaves_the_last_one_and_no_trace(tmp_path: Path, site: Path) -> None:
    draft = staging.begin(site)
    filled(draft.folder, NEW)
    draft.discard()
    draft.discard()
    assert read(site) == OLD
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_each_build_has_a_folder_that_no_other_touches(tmp_path: Path, site: Path) -> None:
    first, second = staging.begin(site), staging.begin(site)
    filled(first.folder, NEW)
    filled(second.folder, {"index.html": "second"})
    staging.recover(site)
    third = staging.begin(site)
    assert read(first.folder) == NEW
    assert read(second.folder) == {"index.html": "second"}
    assert said_by(second) == []
    assert read(site) == {"index.html": "second"}
    assert read(first.folder) == NEW
    assert said_by(first) == []
    assert read(site) == NEW
    third.discard()
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_a_build_waits_while_another_replaces_or_deploys_the_site(site: Path) -> None:
    first, second = staging.begin(site), staging.begin(site)
    filled(first.folder, NEW)
    filled(second.folder, {"index.html": "second"})
    first.publish(print)  # not discarded: it still reads the site
    told: list[str] = []
    waiting = threading.Event()

    def say(words: str) -> None:
        told.append(words)
        waiting.set()

    later = threading.Thread(target=second.publish, args=[say])
    later.start()
    assert waiting.wait(10)
    later.join(0.2)
    assert later.is_alive()
    assert read(site) == NEW
    first.discard()
    later.join(10)
    second.discard()
    assert read(site) == {"index.html": "second"}
    assert told == [f"{site}: waiting for another build that replaces or deploys it"]


def test_a_lock_is_on_the_file_that_stands_now_not_on_one_that_was_replaced(tmp_path: Path) -> None:
    file, next_ = tmp_path / "list", tmp_path / "next"
    mine, mine_too = hold(file), hold(next_)
    waiting, got = threading.Event(), []
    other = threading.Thread(target=lambda: got.append(hold(file, waiting.set)))
    other.start()
    assert waiting.wait(10)
    next_.replace(file)
    waiting.clear()
    release(mine)
    assert waiting.wait(10)  # now for the other file
    assert got == []
    assert claim(file) is None
    release(mine_too)
    other.join(10)
    assert claim(file) is None
    release(got[0])
    release(claim(file))
    assert claim(tmp_path / "missing") is None


def test_on_a_disk_without_locks_builds_work_and_clear_nothing_that_may_be_of_another(
    tmp_path: Path, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(locks, "flock", none)
    first = staging.begin(site)
    filled(first.folder, NEW)
    published(site, {"index.html": "second"})
    assert said_by(first) == []
    assert read(site) == NEW
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_a_site_that_gives_its_group_to_what_is_made_in_it_still_does(
    tmp_path: Path, site: Path
) -> None:
    groups = {1} if os.geteuid() == 0 else set(os.getgroups()) - {os.getegid()}
    if not groups:
        pytest.skip("this user is in one group only")
    os.chown(site, -1, min(groups))
    site.chmod(0o2775)
    draft = staging.begin(site)
    assert [p.name for p in tmp_path.iterdir()] == ["site"]
    filled(draft.folder, NEW)
    assert said_by(draft) == []
    assert read(site) == NEW
    assert {p.stat().st_gid for p in site.rglob("*")} == {min(groups)}


def killed(draft: Draft) -> None:
    """What the system does with the locks of a process that is killed."""
    while draft.locks:
        lock = draft.locks.pop()
        assert lock is not None
        os.close(lock)


def test_what_a_killed_build_left_is_cleared_by_the_next(tmp_path: Path, site: Path) -> None:
    draft = staging.begin(site)
    filled(draft.folder, NEW)
    killed(draft)
    (tmp_path / ".site.build-0").mkdir()  # killed before it had a lock
    staging.begin(site).discard()
    assert read(site) == OLD
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_what_only_looks_like_a_leftover_stays(tmp_path: Path, site: Path) -> None:
    filled(tmp_path / ".site.build-notes", {"notes.md": "mine"})
    filled(tmp_path / "mine", {"lock": "", "new/notes.md": "mine"})
    (tmp_path / ".site.build-link").symlink_to(tmp_path / "mine")
    before = footprint(tmp_path)
    staging.begin(site).discard()
    assert footprint(tmp_path) == before


class Cut(BaseException):
    """The process ends here."""


Sabotage = Callable[[int], None]


@pytest.fixture
def cut_after(monkeypatch: pytest.MonkeyPatch) -> Iterator[Sabotage]:
    """Lets some steps on the disk happen, and from then on none."""
    steps = {name: getattr(Path, name) for name in ("rename", "replace", "unlink")}

    def after(number: int) -> None:
        left = iter(range(number))

        def step(name: str) -> Callable[..., object]:
            def stepped(path: Path, *more: object) -> object:
                if next(left, None) is None:
                    raise Cut
                return steps[name](path, *more)

            return stepped

        for name in steps:
            monkeypatch.setattr(Path, name, step(name))

    yield after
    monkeypatch.undo()


def refuses(*_: object) -> None:
    raise OSError(errno.EXDEV, "another disk")


STEPS = 7  # `gone` out; `assets` and `index.html` out and in, `fresh` in; the list


@pytest.mark.parametrize("inside", [False, True], ids=["beside", "inside"])
@pytest.mark.parametrize("number", range(STEPS))
def test_an_exchange_that_was_killed_anywhere_is_undone(
    site: Path,
    cut_after: Sabotage,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    inside: bool,
) -> None:
    filled(site, {".git/HEAD": "mine", "own.txt": "mine"})
    before = footprint(site)
    if inside:
        monkeypatch.setattr("datasite.staging.draft._reaches", refuses)
    draft = staging.begin(site)
    assert (site in draft.work.parents) is inside
    filled(draft.folder, NEW)
    cut_after(number)
    with pytest.raises(Cut):
        draft.publish(print)
    killed(draft)
    for _ in range(STEPS):  # what undoes it is killed after each step too
        cut_after(1)
        with suppress(Cut):
            staging.recover(site)
    monkeypatch.undo()
    assert footprint(site) == before
    assert [p.name for p in site.parent.iterdir()] == ["site"]


def dies_in_the_exchange(draft: Draft, cut_after: Sabotage) -> None:
    cut_after(3)
    with pytest.raises(Cut):
        draft.publish(print)
    killed(draft)


def test_a_build_that_had_begun_before_another_died_in_the_exchange_undoes_that_first(
    tmp_path: Path, site: Path, cut_after: Sabotage, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = staging.begin(site), staging.begin(site)
    filled(first.folder, NEW)
    filled(second.folder, {"index.html": "second"})
    dies_in_the_exchange(first, cut_after)
    monkeypatch.undo()
    assert said_by(second) == []
    staging.recover(site)
    assert read(site) == {"index.html": "second"}
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_an_exchange_is_undone_only_by_who_holds_the_site(
    site: Path, cut_after: Sabotage, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = staging.begin(site)
    filled(draft.folder, NEW)
    dies_in_the_exchange(draft, cut_after)
    monkeypatch.undo()
    left = footprint(site.parent)
    _clear_abandoned(site, guarded=False)
    assert footprint(site.parent) == left
    staging.recover(site)
    assert read(site) == OLD


def test_the_number_of_steps_is_that_of_an_exchange(site: Path, cut_after: Sabotage) -> None:
    draft = staging.begin(site)
    filled(draft.folder, NEW)
    cut_after(STEPS)
    assert said_by(draft) == []
    assert read(site) == NEW


def test_an_exchange_that_fails_puts_the_last_site_back(
    tmp_path: Path, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def full(path: Path, target: Path) -> Path:
        if target == site / "index.html" and read(path.parent) != OLD and path.parent.name == "new":
            raise OSError(errno.EDQUOT, "Disk quota exceeded", str(target))
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", full)
    draft = staging.begin(site)
    filled(draft.folder, NEW)
    with pytest.raises(OSError, match="quota"):
        draft.publish(print)
    assert read(site) == OLD
    draft.discard()
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_a_folder_that_can_only_be_moved_piece_by_piece_is(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A container cannot rename folders of its image, only the files in them."""
    rename = Path.rename
    image = {site / "assets", site / "gone"}

    def of_an_image(path: Path, target: Path) -> Path:
        if path in image and path.is_dir():
            raise OSError(errno.EXDEV, "Invalid cross-device link", str(path))
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", of_an_image)
    published(site, NEW)
    assert read(site) == NEW


def test_what_no_build_made_stays_and_is_told(site: Path) -> None:
    own = {".htaccess": "mine", ".git/HEAD": "mine", "own.txt": "mine", "upload/a": "mine"}
    filled(site, own)
    (site / "link").symlink_to("upload")
    draft = staging.begin(site)
    filled(draft.folder, NEW)
    assert said_by(draft) == [
        f"{site / name}: kept, no build made it" for name in ("link", "own.txt", "upload")
    ]
    assert {name: (site / name).read_text() for name in own} == own
    assert (site / "link").is_symlink()
    assert not (site / "gone").exists()


@pytest.mark.parametrize("name", ["fresh/index.html", ".well-known"])
def test_what_no_build_made_is_not_overwritten(site: Path, name: str) -> None:
    filled(site, {name: "mine"})
    before = footprint(site)
    draft = staging.begin(site)
    filled(draft.folder, NEW | {".well-known": "new"})
    with pytest.raises(
        Refused, match=r"(fresh|\.well-known): no build made this, .* move or delete"
    ):
        draft.publish(print)
    draft.discard()
    assert footprint(site) == before


def test_a_link_in_the_place_of_what_a_build_made_is_not_overwritten(
    tmp_path: Path, site: Path
) -> None:
    (site / "assets").rename(tmp_path / "store")
    (site / "assets").symlink_to(tmp_path / "store")
    draft = staging.begin(site)
    filled(draft.folder, NEW)
    with pytest.raises(Refused, match=f"{site}/assets: no build made this"):
        draft.publish(print)
    draft.discard()
    assert read(tmp_path / "store") == {"a.css": "old"}
    assert (site / "assets").is_symlink()


def test_a_hidden_file_that_a_build_made_is_replaced_like_others(site: Path) -> None:
    published(site, {".well-known/a": "old"})
    published(site, {".well-known/b": "new"})
    assert [p.name for p in (site / ".well-known").iterdir()] == ["b"]


def test_a_site_keeps_its_folder_for_servers_and_mounts_look_at_it(site: Path) -> None:
    before = site.stat()
    published(site, NEW)
    assert (site.stat().st_ino, site.stat().st_mode) == (before.st_ino, before.st_mode)


LIKE_MKDOCS = {"404.html": "", "sitemap.xml": "", "sitemap.xml.gz": "", "old/index.html": ""}


@pytest.mark.parametrize("list_", [None, "", "{", "[]", '{"made": 1}', '{"made": [1]}'])
def test_a_site_of_mkdocs_without_a_good_list_is_replaced_whole_but_for_hidden_files(
    tmp_path: Path, list_: str | None
) -> None:
    site = filled(tmp_path / "site", LIKE_MKDOCS | {".nojekyll": ""})
    if list_ is not None:
        filled(site, {".datasite.json": list_})
    assert staging.output(site, tmp_path / "project", []) == site
    published(site, NEW)
    assert read(site) == NEW
    assert (site / ".nojekyll").exists()


def project(folder: Path) -> tuple[Path, list[Path]]:
    filled(folder, {"mkdocs.yml": "", "data/a.yml": "", "docs/en/a.md": "", "hooks/a.py": ""})
    filled(folder, {"tests/test_a.py": "", ".git/config": "", ".cache/datasite/a": ""})
    return folder, [folder / "data", folder / "docs/en", folder / "docs", folder / "hooks"]


@pytest.mark.parametrize("name", ["data", "docs", "docs/en", "docs/new", "data/new/new", "hooks"])
def test_no_folder_of_sources_is_an_output_nor_one_inside(tmp_path: Path, name: str) -> None:
    root, sources = project(tmp_path / "project")
    with pytest.raises(Refused, match=f"{root / name}: sources of the project .* give site_dir"):
        staging.output(root / name, root, sources)
    (tmp_path / "link").symlink_to(root / name.split("/")[0])
    with pytest.raises(Refused, match=f"{tmp_path}/link.*: sources of the project"):
        staging.output(tmp_path / "link" / "inside", root, sources)


@pytest.mark.parametrize("name", ["project", ".", "project/../project"])
def test_neither_the_project_nor_what_it_stands_in_is_an_output(tmp_path: Path, name: str) -> None:
    root, sources = project(tmp_path / "project")
    with pytest.raises(Refused, match="the project itself is in this folder — give site_dir"):
        staging.output(tmp_path / name, root, sources)


def test_no_folder_is_an_output_that_holds_sources_from_elsewhere(tmp_path: Path) -> None:
    root, sources = project(tmp_path / "project")
    theme = filled(tmp_path / "shared", {"theme/main.html": ""}) / "theme"
    with pytest.raises(Refused, match=f"sources of the project are in {theme}"):
        staging.output(tmp_path / "shared", root, [*sources, theme])
    (root / "overrides").symlink_to(theme)
    with pytest.raises(Refused, match=f"sources of the project are in {root / 'overrides'}"):
        staging.output(tmp_path / "shared", root, [*sources, root / "overrides"])


@pytest.mark.parametrize("name", [".git", ".git/new", ".GIT/new", "tests", ".cache", "any"])
def test_no_folder_is_an_output_with_files_that_no_build_made(tmp_path: Path, name: str) -> None:
    root, sources = project(tmp_path / "project")
    filled(root, {"any/404.html": "", "any/index.html": ""})
    with pytest.raises(
        Refused, match=r"(\.git|no build made what is in it \(.+\)).* give site_dir"
    ):
        staging.output(root / name, root, sources)


def test_a_home_folder_is_no_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, sources = project(tmp_path / "project")
    home = filled(tmp_path / "home", {".profile": ""})
    monkeypatch.setenv("HOME", str(home))
    with pytest.raises(Refused, match="home folder"):
        staging.output(home, root, sources)
    assert staging.output(home / "site", root, sources) == home / "site"


@pytest.mark.parametrize("name", ["site", "out/www/site", "../elsewhere", "sité 數"])
def test_a_folder_of_its_own_is_an_output(tmp_path: Path, name: str) -> None:
    root, sources = project(tmp_path / "project")
    site = root / name
    everything_watched = [*sources, root, tmp_path]  # as sources they forbid nothing
    for _ in range(2):  # missing at first, then one that a build made
        real = staging.output(site, root, everything_watched)
        assert real == site.resolve()
        published(real, NEW)
    filled(site, {"lost+found/a": ""})
    staging.output(site, root, sources)


def test_an_empty_volume_is_an_output_and_keeps_what_is_hidden(tmp_path: Path) -> None:
    site = filled(tmp_path / "site", {"lost+found/a": "", ".git/HEAD": "mine"})
    assert staging.output(site, tmp_path / "project", []) == site
    published(site, NEW)
    assert (site / ".git/HEAD").read_text() == "mine"
    assert (site / "lost+found/a").exists()


def test_a_link_means_the_folder_it_leads_to(tmp_path: Path) -> None:
    (tmp_path / "www").mkdir()
    (tmp_path / "site").symlink_to("www")
    assert staging.output(tmp_path / "site", tmp_path / "project", []) == tmp_path / "www"


@pytest.mark.parametrize(
    ("link", "told"),
    [
        ("nowhere", "a link to nowhere, which is not there — make that folder, or remove the link"),
        ("site", "a link to site, which is not there"),
        ("file", "a file, not a folder — remove it, or give site_dir"),
    ],
)
def test_a_link_that_leads_to_no_folder_is_refused(tmp_path: Path, link: str, told: str) -> None:
    (tmp_path / "file").write_text("mine")
    (tmp_path / "site").symlink_to(link)
    for site in (tmp_path / "site", tmp_path / "site" / "inside"):
        with pytest.raises(Refused, match=f"{tmp_path}/site: this is {told}"):
            staging.output(site, tmp_path / "project", [])
