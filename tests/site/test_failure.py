"""Whatever happens to a build, the last good site survives, the next run mends, and one message says why."""

from __future__ import annotations

import re
import resource
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

from ..support.project import (
    build,
    changed,
    command,
    footprint,
    refused,
    sabotage,
    surroundings,
)

BREAKS_RENDERING = """
from datasite import render
def on_config(config):
    def broken(*args, **more):
        raise ERROR
    render.figure_svg = broken
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


ERRORS = {
    "KeyError('lost')": (
        "data/sections/harbour.yml:LINE:3: the chart “cargo-growth-pair” cannot be drawn as "
        "level_base (KeyError: 'lost') — show its records in another form"
    ),
    "ZeroDivisionError('division by zero')": (
        "cannot be drawn as level_base (ZeroDivisionError: division by zero)"
    ),
    "OSError(28, 'No space left on device', 'chart')": "chart: cannot be read or written",
    "RecursionError()": "nests brackets, lists or quotations too deeply",
}


def test_an_exception_in_rendering_is_one_message_and_the_last_site_stays(
    whole: Path, tiny_site: Path
) -> None:
    lines = (whole / "data/sections/harbour.yml").read_text("utf-8").splitlines()
    line = str(lines.index("- id: cargo-growth-pair") + 1)
    changed(whole / "docs/en/index.md", lambda text: text.replace("A page", "Another page"))
    sabotage(whole, "")
    for error, told in ERRORS.items():
        (whole / "sabotage.py").write_text(BREAKS_RENDERING.replace("ERROR", error), "utf-8")
        assert told.replace("LINE", line) in refused(build(whole))
    (whole / "docs/en/index.md").write_bytes((tiny_site / "docs/en/index.md").read_bytes())
    holds(whole, tiny_site)


def test_an_exception_elsewhere_is_one_message_and_the_last_site_stays(
    whole: Path, tiny_site: Path
) -> None:
    sabotage(whole, BREAKS_RENDERING.replace("render\ndef", "publish\ndef").replace(
        "render.figure_svg", "publish.files").replace("ERROR", "KeyError('lost')"))  # fmt: skip
    assert "the builder stumbled (KeyError: 'lost')" in refused(build(whole))
    holds(whole, tiny_site)


def test_a_chart_that_is_refused_while_drawing_names_its_record(
    whole: Path, tiny_site: Path
) -> None:
    error = (
        "__import__('datasite.problems').problems.DataError("
        "[__import__('datasite.problems').problems.Problem('data/x.yml', 7, 3, 'no chart')])"
    )
    sabotage(whole, BREAKS_RENDERING.replace("ERROR", error))
    assert "data/x.yml:7:3: no chart" in refused(build(whole))
    holds(whole, tiny_site)


def full_at(size: int) -> None:
    """In the child: no file may grow beyond this size, and to try is an error, not a signal."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def test_a_full_disk_is_one_message_and_the_last_site_stays(whole: Path, tiny_site: Path) -> None:
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
    broken = [e for e in entries if e.is_file() and not sound(e)]
    assert not broken


def sound(entry: Path) -> bool:
    """Whether an entry's first line is the checksum of the rest."""
    from hashlib import sha256

    checksum, _, content = entry.read_bytes().partition(b"\n")
    return checksum.decode("ascii", "replace") == sha256(content).hexdigest()


@contextmanager
def started(
    root: Path, *words: str, said_in: str = "said.txt", **env: str
) -> Iterator[subprocess.Popen[bytes]]:
    """The builder running in a process group of its own, ended with the block."""
    with (root / said_in).open("wb") as said:
        running = subprocess.Popen(
            command(*words), cwd=root, env=surroundings() | env, stdout=said, stderr=said
        )
        try:
            yield running
        finally:
            if running.poll() is None:
                running.kill()
            running.wait(timeout=10)


def wait_for(reached: object, running: subprocess.Popen[bytes], seconds: float = 40) -> None:
    """Wait until something is so; a process that ended before will not reach it any more."""
    assert callable(reached)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if reached():
            return
        assert running.poll() is None, "it ended"
        time.sleep(0.1)
    raise AssertionError(f"not within {seconds} seconds")


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port: int = listening.getsockname()[1]
        return port


def visited(port: int, path: str) -> str:
    """What the server says at a path, within a few seconds, or nothing while it does not listen."""
    try:
        with urlopen(f"http://127.0.0.1:{port}/tiny/{path}", timeout=8) as answer:
            return str(answer.read().decode("utf-8"))
    except HTTPError as error:
        return error.read().decode("utf-8")
    except ConnectionError:
        return ""
    except OSError as error:
        return "" if isinstance(getattr(error, "reason", None), ConnectionError) else "it hangs"


def test_a_server_shows_what_is_wrong_and_goes_on_once_it_is_mended(whole: Path) -> None:
    data, page = whole / "data/sections/harbour.yml", whole / "docs/en/index.md"
    sound_data, sound_page = data.read_bytes(), page.read_bytes()
    port = free_port()
    with started(whole, "serve", "--dev-addr", f"127.0.0.1:{port}") as running:

        def shows(words: str, path: str = "") -> None:
            wait_for(lambda: words in visited(port, path), running)

        shows("Cargo came to")
        changed(data, lambda text: text.replace("value: 12", "vaule: 12"))
        shows("unknown key")
        shows("unknown key", "harbour/")
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
        assert running.poll() is None


def test_a_server_starts_even_when_the_data_has_problems(whole: Path) -> None:
    changed(
        whole / "data/sections/harbour.yml", lambda text: text.replace("value: 12", "vaule: 12")
    )
    port = free_port()
    with started(whole, "serve", "--dev-addr", f"127.0.0.1:{port}") as running:
        wait_for(lambda: "unknown key" in visited(port, "zh-Hant/"), running)


def test_a_server_does_not_touch_the_last_good_site(whole: Path, tiny_site: Path) -> None:
    port = free_port()
    with started(whole, "serve", "--dev-addr", f"127.0.0.1:{port}") as running:
        wait_for(lambda: "Cargo" in visited(port, ""), running)
    assert footprint(whole / "site") == footprint(tiny_site / "site")
