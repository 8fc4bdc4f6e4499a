"""What a reader's first load costs, beside the same page in stock Material without charts.

Run `python benchmarks/reading.py [rounds]` where the test requirements are installed. Two sites are built: this one,
and the same Markdown in Material as it comes (no hook, no override, no style, font or script of ours; its own web
fonts are off, as there is no network). Both are served compressed, as GitHub Pages does. Printed for each page: bytes
on the wire until the network is idle, by kind and beside stock. With Lighthouse on the path (`npm install --global
lighthouse`), or its command in LIGHTHOUSE, also the medians of its four mobile scores and the two that score layout
and paint.
"""

from __future__ import annotations

import gzip
import json
import os
import re
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from build import CONFIGS, bare, copy, run
from playwright.sync_api import sync_playwright

PAGES = ("", "talent/", "zh-Hant/talent/", "platforms/", "indicators/gdp-growth/")
FLAGS = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
MOMENTS = {"cumulative-layout-shift", "largest-contentful-paint"}
PACKED = {".html", ".css", ".js", ".json", ".svg", ".xml"}


def stock(target: Path) -> Path:
    """The same pages in Material as it comes, built. It has no words for Simplified Chinese of its own."""
    bare(target)
    for name in CONFIGS:
        text = (target / name).read_text(encoding="utf-8")
        text = re.sub(r"^  custom_dir:.*\n", "", text, flags=re.MULTILINE)
        text = re.sub(r"(primary|accent): custom", r"\1: indigo", text)
        text = re.sub(r"^extra_(css|javascript):\n(?:  .*\n)*", "", text, flags=re.MULTILINE)
        (target / name).write_text(text, encoding="utf-8")
    run(target, CONFIGS[:2])
    return target / "site"


class Packed(SimpleHTTPRequestHandler):
    """Serves text compressed, everything cacheable for ten minutes, as GitHub Pages does."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 its name there
        """Say nothing."""

    def do_GET(self) -> None:
        """One file."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Cache-Control", "max-age=600")
        if path.suffix in PACKED:
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a site on this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Packed, directory=str(site))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def chromium() -> str:
    """Where the browser is."""
    names = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    return str(next(filter(None, map(shutil.which, names))))


def first_load(browser: Any, address: str) -> Counter[str]:
    """Bytes on the wire of a first visit without interaction, by kind of file."""
    context = browser.new_context(viewport={"width": 412, "height": 823}, service_workers="block")
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    kinds: dict[str, str] = {}
    found: Counter[str] = Counter()
    session.on(
        "Network.responseReceived", lambda e: kinds.__setitem__(e["requestId"], e["type"].lower())
    )
    session.on(
        "Network.loadingFinished",
        lambda e: found.update({kinds.get(e["requestId"], "other"): int(e["encodedDataLength"])}),
    )
    page.goto(address, wait_until="networkidle")
    page.wait_for_timeout(300)
    context.close()
    return found


def lighthouse(
    command: list[str], address: str, rounds: int, categories: Iterable[str] = CATEGORIES
) -> dict[str, float]:
    """The medians of the scores of several runs and, with performance, of CLS and LCP in milliseconds."""
    found: dict[str, list[float]] = {}
    for _ in range(rounds):
        done = subprocess.run(  # noqa: S603 (a program of this machine)
            [
                *(*command, address, "--quiet", "--output=json", "--output-path=stdout"),
                f"--only-categories={','.join(categories)}",
                f"--chrome-flags={FLAGS}",
            ],
            capture_output=True,
            encoding="utf-8",
            check=True,
            env=os.environ | {"CHROME_PATH": chromium()},
        )
        report = json.loads(done.stdout)
        for name in categories:
            found.setdefault(name, []).append(100 * report["categories"][name]["score"])
            for audit in report["categories"][name]["auditRefs"]:
                score = report["audits"][audit["id"]]["score"]
                if audit["weight"] and score is not None and score < 0.9:
                    print(f"    {name}: {audit['id']} {score}")
        for name in MOMENTS & report["audits"].keys():
            found.setdefault(name, []).append(report["audits"][name]["numericValue"])
    return {name: statistics.median(each) for name, each in found.items()}


def main(rounds: int) -> None:
    """Print both tables."""
    named = shlex.split(os.environ.get("LIGHTHOUSE", "")) or [shutil.which("lighthouse") or ""]
    with tempfile.TemporaryDirectory() as folder:
        places = {"ours": Path(folder) / "ours", "stock": Path(folder) / "stock"}
        for place in places.values():
            place.mkdir()
        copy(places["ours"])
        run(places["ours"], CONFIGS[:1])
        with (
            served(places["ours"] / "site") as ours,
            served(stock(places["stock"])) as plain,
            sync_playwright() as driver,
        ):
            browser = driver.chromium.launch(executable_path=chromium(), args=FLAGS.split()[1:])
            for page in PAGES:
                both = [first_load(browser, base + page) for base in (ours, plain)]
                sums = [sum(each.values()) for each in both]
                kinds = {k: f"{both[0][k]}/{both[1][k]}" for k in both[0] | both[1]}
                print(f"/{page}: {sums[0]} bytes, stock {sums[1]}, {sums[0] - sums[1]:+d}; {kinds}")
            browser.close()
            for page in PAGES if named[0] else ():
                for name, base in (("ours", ours), ("stock", plain)):
                    print(f"/{page} {name}: {lighthouse(named, base + page, rounds)}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
