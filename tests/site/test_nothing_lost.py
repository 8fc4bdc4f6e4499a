"""No build deletes or overwrites what it did not make: the real command on folders of every kind."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from mkdocs.config import load_config

from datasite import staging
from mkdocs_adapter.publication import output

from ..support.builder import build, refused, sabotage, started, wait_for
from ..support.project import changed, footprint

WAITS_WHEN_TOLD = """
import os, pathlib, time
def on_page_content(html, page, config, files):
    at = pathlib.Path(config.config_file_path).parent
    if os.environ.get("WAITS") and config.extra["datasite"].prefix == "zh-Hans/":
        (at / "reached").write_text("")
        while not (at / "go").exists():
            time.sleep(0.05)
    return html
"""
NOTHING_MOVES_FROM_OUTSIDE = """
import errno, pathlib
rename, site = pathlib.Path.rename, pathlib.Path("site").resolve()
def within(path, target):
    if path == site:
        raise OSError(errno.EBUSY, "Device or resource busy", str(path))
    if (site in path.parents) != (site in target.parents):
        raise OSError(errno.EXDEV, "Invalid cross-device link", str(path))
    return rename(path, target)
pathlib.Path.rename = within
"""
ROOT = os.geteuid() == 0
PATIENCE = 120  # seconds, for several builds share a machine here


def not_for_builds(root: Path, folder: str = "site") -> str:
    """Why nothing may be built into a folder, as found before anything is written."""
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(root / folder))
    with pytest.raises(staging.Refused) as stop:
        output(config, root)
    return str(stop.value)


def good(root: Path, tiny_site: Path, site: Path | None = None) -> bool:
    """Whether the site is whole and the folder around it as clean as before."""
    assert not list(root.glob(".site*"))
    return footprint(site or root / "site") == footprint(tiny_site / "site")


def test_builds_at_the_same_time_all_succeed_and_leave_a_whole_site(
    whole: Path, tiny_site: Path
) -> None:
    sabotage(whole, WAITS_WHEN_TOLD)
    with started(whole, "build", WAITS="1") as slow:
        wait_for((whole / "reached").exists, slow, PATIENCE)
        with started(whole, "build", said_in="second") as second:
            third = build(whole)
            assert second.wait(PATIENCE) == 0, (whole / "second").read_text("utf-8")
        assert third.returncode == 0, third.stdout + third.stderr
        assert footprint(whole / "site") == footprint(tiny_site / "site")
        (whole / "go").touch()
        assert slow.wait(PATIENCE) == 0, (whole / "said.txt").read_text("utf-8")
    assert good(whole, tiny_site)


def git(root: Path, *words: str) -> bytes:
    return subprocess.run(["git", *words], cwd=root, capture_output=True, check=True).stdout


def test_a_build_does_not_replace_a_site_that_is_being_deployed(
    whole: Path, tiny_site: Path
) -> None:
    git(whole, "init", "--quiet")
    git(whole, "init", "--quiet", "--bare", "remote.git")
    git(whole, "remote", "add", "origin", "remote.git")
    for key in ("user.name", "user.email"):
        git(whole, "config", key, "a@example.org")
    pushing = whole / ".git/hooks/pre-push"
    pushing.parent.mkdir(exist_ok=True)
    pushing.write_text("#!/bin/sh\ntouch reached\nwhile [ ! -e go ]; do sleep 0.05; done\n")
    pushing.chmod(0o755)
    with started(whole, "gh-deploy") as deployment:
        wait_for((whole / "reached").exists, deployment, PATIENCE)
        changed(whole / "docs/en/index.md", lambda text: text + "\nMore.\n")
        with started(whole, "build", said_in="later") as later:
            waits = "waiting for another build that replaces or deploys it"
            wait_for(lambda: waits in (whole / "later").read_text("utf-8"), later, PATIENCE)
            assert footprint(whole / "site") == footprint(tiny_site / "site")
            (whole / "go").touch()
            assert deployment.wait(PATIENCE) == 0, (whole / "said.txt").read_text("utf-8")
            assert later.wait(PATIENCE) == 0, (whole / "later").read_text("utf-8")
    page = (tiny_site / "site/index.html").read_bytes()
    assert git(whole, "--git-dir=remote.git", "show", "gh-pages:index.html") == page
    assert b"More." in (whole / "site/index.html").read_bytes()
    assert not list(whole.glob(".site*"))


def test_a_folder_that_is_not_for_builds_is_refused_before_anything_is_written(
    whole: Path,
) -> None:
    (whole / "link").symlink_to("data")
    for name in ("notes/a.md", ".git/config"):
        (whole / name).parent.mkdir()
        (whole / name).write_text("mine", encoding="utf-8")
    before = footprint(whole)
    told = "give site_dir in mkdocs.yml, or -d, a folder of its own, such as site"
    for folder in ("data", "docs/new", "overrides", "link", "notes", ".git/new"):
        said = not_for_builds(whole, folder)
        assert said.startswith(f"{whole / folder}: ")
        assert told in said
    said = refused(build(whole, "-d", "docs/new"))
    assert f"{whole}/docs/new: " in said
    assert told in said
    assert said.count("Error") == 1
    assert footprint(whole) == before


@pytest.mark.parametrize("listed", [True, False], ids=["ours", "of plain MkDocs"])
def test_hidden_files_in_the_site_stay(whole: Path, tiny_site: Path, listed: bool) -> None:
    site = whole / "site"
    if not listed:
        (site / ".datasite.json").unlink()
        (site / "gone").mkdir()
    own = [site / ".htaccess", site / ".git/config", site / ".nojekyll"]
    own += [site / "uploads/a.txt"] if listed else []
    for file in own:
        file.parent.mkdir(exist_ok=True)
        file.write_text("mine", encoding="utf-8")
    done = build(whole)
    assert done.returncode == 0, done.stdout + done.stderr
    assert [file.read_text("utf-8") for file in own] == ["mine"] * len(own)
    assert (f"{site}/uploads: kept, no build made it" in done.stderr) is listed
    assert not (site / "gone").exists()
    for file in own:
        file.unlink()
    assert good(whole, tiny_site)


def test_a_site_that_is_a_link_stays_one_and_its_target_gets_the_new_site(
    whole: Path, tiny_site: Path
) -> None:
    served = whole.parent / "served"
    (whole / "site").rename(served)
    (served / "index.html").write_text("old", encoding="utf-8")
    (whole / "site").symlink_to(served)
    done = build(whole)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (whole / "site").is_symlink()
    assert good(whole, tiny_site, served)
    assert not list(whole.parent.glob(".served*"))


@pytest.mark.parametrize("target", ["nowhere", "site", "mkdocs.yml"])
def test_a_link_to_no_folder_is_one_message(whole: Path, target: str) -> None:
    shutil.rmtree(whole / "site")
    (whole / "site").symlink_to(target)
    said = not_for_builds(whole)
    assert said.startswith(f"{whole}/site: this is a")
    assert "None" not in said
    assert (whole / "site").readlink() == Path(target)


def test_a_site_on_another_disk_is_replaced_in_its_place(whole: Path, tiny_site: Path) -> None:
    """Like a mount it cannot be moved, nor anything over its border."""
    sabotage(whole, NOTHING_MOVES_FROM_OUTSIDE)
    changed(whole / "docs/en/index.md", lambda text: text + "\n::: nothing\n")
    refused(build(whole))
    assert good(whole, tiny_site)
    (whole / "docs/en/index.md").write_bytes((tiny_site / "docs/en/index.md").read_bytes())
    (whole / "site/index.html").write_text("old", encoding="utf-8")
    done = build(whole)
    assert done.returncode == 0, done.stdout + done.stderr
    assert good(whole, tiny_site)


def mounted(volume: Path, folder: Path) -> list[str]:
    """What runs a command where a folder is a mount of another; without the right to, the test is skipped."""
    space = ["unshare", "--mount"] if ROOT else ["unshare", "--mount", "--map-root-user"]
    script = f'mount --bind "{volume}" "{folder}" && exec "$@"'
    under = [*space, "sh", "-c", script, "sh"]
    try:
        subprocess.run([*under, "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no mounts can be made here")
    return under


def test_a_site_that_is_a_mount_stays_one_and_gets_the_new_site(
    whole: Path, tiny_site: Path
) -> None:
    volume = whole.parent / "volume"
    (whole / "site").rename(volume)
    (volume / "lost+found").mkdir()
    (volume / "index.html").write_text("old", encoding="utf-8")
    (whole / "site").mkdir()
    done = build(whole, under=mounted(volume, whole / "site"))
    assert done.returncode == 0, done.stdout + done.stderr
    assert good(whole, tiny_site, volume)
    assert not list((whole / "site").iterdir())


def test_sources_under_another_name_are_refused_too(whole: Path) -> None:
    (whole / "out").mkdir()
    before = footprint(whole)
    said = refused(build(whole, "-d", "out", under=mounted(whole / "data", whole / "out")))
    assert f"{whole}/out: sources of the project are in {whole}/data" in said
    assert footprint(whole) == before


def unprivileged() -> list[str]:
    """What runs a command for which the mode of a folder counts, as it does not for root."""
    if ROOT and not shutil.which("setpriv"):
        pytest.skip("root cannot do without its rights here")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if ROOT else []


def test_a_site_is_built_where_only_its_own_folder_can_be_written(
    whole: Path, tiny_site: Path
) -> None:
    site = whole / "www/html"
    site.mkdir(parents=True)
    site.parent.chmod(0o555)
    done = build(whole, "-d", "www/html", under=unprivileged())
    assert done.returncode == 0, done.stdout + done.stderr
    assert good(whole, tiny_site, site)
    assert [path.name for path in site.parent.iterdir()] == ["html"]
    site.chmod(0o555)
    for folder, told in (("www/html", "www/html"), ("www/other", "www")):
        said = refused(build(whole, "-d", folder, under=unprivileged()))
        assert f"{whole / told}: cannot be written: Permission denied — let this user" in said
    assert good(whole, tiny_site, site)
    site.chmod(0o755)
    site.parent.chmod(0o755)
