"""The builder as anyone starts it on a project's folder: building, serving, stopped, limited or sabotaged."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

from mkdocs.config import load_config

from mkdocs_adapter.opening import begin

from ..conftest import ROOT


def command(*words: str) -> list[str]:
    """How the builder is called."""
    return [sys.executable, "-m", "mkdocs", *words]


def environment() -> dict[str, str]:
    """The environment of a build: output in UTF-8, a fixed date, no library that only tests need."""
    paths = [
        str(ROOT / "tests" / "support" / "without"),
        *filter(None, [os.environ.get("PYTHONPATH")]),
    ]
    return os.environ | {
        "PYTHONIOENCODING": "utf-8",
        "SOURCE_DATE_EPOCH": "1700000000",
        "PYTHONPATH": os.pathsep.join(paths),
    }


def build(
    root: Path, *words: str, under: Sequence[str] = (), timeout: float = 300, **more: Any
) -> subprocess.CompletedProcess[str]:
    """`mkdocs build` in a project folder, under another command that limits or surrounds it."""
    return subprocess.run(
        [*under, *command("build", *words)],
        cwd=root,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        timeout=timeout,
        check=False,
        **more,
    )


def problems_before(root: Path) -> list[str]:
    """What the adapter finds wrong with a project before it builds anything, found in this process."""
    return begin(load_config(str(root / "mkdocs.yml")), "serve").problems


def refused(done: subprocess.CompletedProcess[str]) -> str:
    """What a build said that stopped as it should: exit status 1, words, no traceback."""
    said = done.stdout + done.stderr
    assert done.returncode == 1, said
    assert "Traceback" not in said, said
    assert said.strip()
    return said


def sabotage(root: Path, code: str) -> None:
    """Let a second hook do harm to the next builds."""
    (root / "sabotage.py").write_text(code, encoding="utf-8")
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
    (root / "mkdocs.yml").write_text(
        settings.replace("mkdocs_hook.py]", "mkdocs_hook.py, sabotage.py]"), encoding="utf-8"
    )


@contextmanager
def started(
    root: Path, *words: str, said_in: str = "said.txt", **env: str
) -> Iterator[subprocess.Popen[bytes]]:
    """The builder running in a process group of its own, ended with the block."""
    with (root / said_in).open("wb") as said:
        running = subprocess.Popen(
            command(*words), cwd=root, env=environment() | env, stdout=said, stderr=said
        )
        try:
            yield running
        finally:
            if running.poll() is None:
                running.kill()
            running.wait(timeout=10)


def wait_for(
    reached: Callable[[], object], running: subprocess.Popen[bytes], seconds: float = 120
) -> None:
    """Wait until something is so; a process that ended before will not reach it any more."""
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
