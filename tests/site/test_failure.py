"""Whatever happens to a build, the last good site survives, the next run mends, and one message says why."""

from __future__ import annotations

import re
import resource
import signal
from functools import partial
from hashlib import sha256
from pathlib import Path

import mkdocs_hook
import pytest
from mkdocs.exceptions import PluginError

from datasite import render
from datasite.book import open_book
from datasite.problems import DataError, Problem

from ..support.builder import build, free_port, refused, sabotage, started, visited, wait_for
from ..support.project import changed, footprint

BREAKS = """
from datasite import {module}
def on_config(config):
    def broken(*args, **more):
        raise KeyError("lost")
    {module}.{function} = broken
    return config
"""
DIES_IN_THE_EXCHANGE = """
import os, pathlib, signal
rename, left = pathlib.Path.rename, [20]
def dies(path, target):
    left[0] -= 1
    if not left[0]:
        os.kill(os.getpid(), signal.SIGKILL)
    return rename(path, target)
pathlib.Path.rename = dies
"""
STOPS_AT_THE_LAST_EDITION = """
import pathlib, time
def on_page_content(html, page, config, files):
    if config.extra["datasite"].prefix == "zh-Hans/":
        pathlib.Path(config.config_file_path).with_name("reached").write_text("")
        time.sleep(60)
    return html
"""


def holds(whole: Path, tiny_site: Path) -> None:
    """The last good site is as it was, and a clean project builds the same site again."""
    assert footprint(whole / "site") == footprint(tiny_site / "site")
    (whole / "mkdocs.yml").write_bytes((tiny_site / "mkdocs.yml").read_bytes())
    done = build(whole)
    assert done.returncode == 0, done.stdout + done.stderr
    assert footprint(whole / "site") == footprint(tiny_site / "site")
    assert not list(whole.glob(".site*"))


ERRORS: list[tuple[Exception, str]] = [
    (
        KeyError("lost"),
        "data/sections/harbour.yml:LINE:3: the chart “cargo-growth-pair” cannot be drawn as "
        "level_base (KeyError: 'lost') — show its records in another form",
    ),
    (
        ZeroDivisionError("division by zero"),
        "cannot be drawn as level_base (ZeroDivisionError: division by zero)",
    ),
    (DataError([Problem("data/x.yml", 7, 3, "no chart")]), "data/x.yml:7:3: no chart"),
    (OSError(28, "No space left on device", "chart"), "chart: cannot be read or written"),
    (RecursionError(), "nests brackets, lists or quotations too deeply"),
]


@pytest.mark.parametrize(("error", "told"), ERRORS, ids=lambda each: type(each).__name__)
def test_an_exception_in_rendering_is_one_message(
    tiny: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, told: str
) -> None:
    def broken(*_: object) -> str:
        raise error

    book = open_book(tiny)
    book.begin("en", "", "Tiny", [])
    figure = book.site.figures["cargo-growth-pair"]
    monkeypatch.setattr(render, "chart", broken)
    with pytest.raises((DataError, OSError, RecursionError)) as raised:
        book.draw("en")(figure)
    with pytest.raises(PluginError) as stop:
        mkdocs_hook.on_build_error(raised.value)
    assert told.replace("LINE", str(figure.place.line)) in str(stop.value)


def full_at(size: int) -> None:
    """In the child: no file may grow beyond this size, and to try is an error, not a signal."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def test_whatever_goes_wrong_is_one_message_and_the_last_site_stays(
    whole: Path, tiny_site: Path
) -> None:
    settings, page = whole / "mkdocs.yml", whole / "docs/en/index.md"
    sound_settings, sound_page = settings.read_bytes(), page.read_bytes()
    # in the middle of a page, and after all of them
    changed(page, lambda text: text.replace("A page", "Another page"))
    sabotage(whole, BREAKS.format(module="render", function="chart"))
    assert "the chart “cargo-growth-pair” cannot be drawn as level_base" in refused(build(whole))
    page.write_bytes(sound_page)
    (whole / "sabotage.py").write_text(BREAKS.format(module="publish", function="files"), "utf-8")
    assert "the builder stumbled (KeyError: 'lost')" in refused(build(whole))
    settings.write_bytes(sound_settings)
    # a disk that is full at once, and one that takes some files
    for size in (0, 30_000):
        said = refused(build(whole, preexec_fn=partial(full_at, size)))
        assert re.search(r"cannot be read or written: File too large|cannot be written", said)
    holds(whole, tiny_site)


def test_a_build_that_is_killed_leaves_the_last_site_and_the_next_run_is_clean(
    whole: Path, tiny_site: Path
) -> None:
    sabotage(whole, STOPS_AT_THE_LAST_EDITION)
    with started(whole, "build") as running:
        wait_for(lambda: (whole / "reached").exists(), running)
        running.send_signal(signal.SIGKILL)
        running.wait(timeout=10)
    (whole / "reached").unlink()
    assert len(list(whole.glob(".site.*/new/index.html"))) == 1  # half a site beside the good one
    holds(whole, tiny_site)


def test_a_build_that_is_killed_in_the_exchange_is_undone_by_the_next(
    whole: Path, tiny_site: Path
) -> None:
    good, text = footprint(whole / "site"), (whole / "docs/en/index.md").read_text("utf-8")
    (whole / "docs/en/index.md").write_text(f"{text}\nMore.\n", encoding="utf-8")
    sabotage(whole, DIES_IN_THE_EXCHANGE)
    assert build(whole).returncode == -signal.SIGKILL
    assert footprint(whole / "site") != good
    (whole / "docs/en/index.md").write_text(f"{text}\n::: nothing\n", encoding="utf-8")
    assert "nothing" in refused(build(whole))  # before anything is written
    (whole / "docs/en/index.md").write_text(text, encoding="utf-8")
    assert footprint(whole / "site") == good
    holds(whole, tiny_site)


def test_cache_entries_that_are_cut_or_altered_are_replaced(whole: Path, tiny_site: Path) -> None:
    entries = [p for p in sorted((whole / ".cache").rglob("*")) if p.is_file()]
    assert len(entries) > 10
    for number, entry in enumerate(entries):
        content = entry.read_bytes()
        match number % 4:
            case 0:
                entry.write_bytes(content[: len(content) // 2])
            case 1:
                entry.write_bytes(content.replace(b"a", b"b", 1) + b"<script>")
            case 2:
                entry.write_bytes(b"")
            case _:
                entry.unlink()
                entry.mkdir()  # not even a file
    holds(whole, tiny_site)
    # templates are kept by where they stand, and nobody asks for those of the project that this is a copy of
    asked = [e for e in entries if e.is_file() and e.parent.name != "templates"]
    assert asked
    assert not [e for e in asked if not sound(e)]


def sound(entry: Path) -> bool:
    """Whether an entry's first line is the checksum of the rest."""
    checksum, _, content = entry.read_bytes().partition(b"\n")
    return checksum.decode("ascii", "replace") == sha256(content).hexdigest()


def test_a_server_shows_what_is_wrong_from_its_start_and_goes_on_once_it_is_mended(
    whole: Path, tiny_site: Path
) -> None:
    data, page = whole / "data/sections/harbour.yml", whole / "docs/en/index.md"
    sound_data, sound_page = data.read_bytes(), page.read_bytes()
    port = free_port()
    changed(data, lambda text: text.replace("value: 12", "vaule: 12"))
    with started(whole, "serve", "--dev-addr", f"127.0.0.1:{port}") as running:

        def shows(words: str, path: str = "") -> None:
            wait_for(lambda: words in visited(port, path), running)

        shows("unknown key")
        shows("unknown key", "zh-Hant/harbour/")
        data.write_bytes(sound_data)
        shows("Cargo came to")
        # what only shows while pages are rendered raises inside the build
        for language in ("en", "zh"):
            file = whole / "docs" / language / "indicators" / "cargo.md"
            file.parent.mkdir(exist_ok=True)
            file.write_text("# A page\n", encoding="utf-8")
        shows("the page of cargo")
        shows("the page of cargo", "harbour/")
        for language in ("en", "zh"):
            (whole / "docs" / language / "indicators" / "cargo.md").unlink()
        shows("Cargo came to")
        page.write_bytes(sound_page + b"\n[away](nowhere.md)\n")  # a warning, strict elsewhere
        shows("away")
        page.write_bytes(sound_page)
        wait_for(lambda: "away" not in visited(port, "") != "", running)
        data.write_bytes(sound_data.replace(b"value: 12", b"vaule: 12"))
        shows("unknown key", "harbour/")
        assert running.poll() is None
    assert footprint(whole / "site") == footprint(tiny_site / "site")  # serving leaves it alone
