"""Broken and hostile files: the outcome is always a site or problems with places, never a traceback."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from datasite.load.addresses import url_fault
from datasite.load.characters import FORBIDDEN
from datasite.model import Site, Text
from datasite.period import Period, fault
from datasite.problems import DataError
from datasite.project import checked
from tools.mutation.reading import read_again

from ..conftest import copy_tiny
from ..support.hostile import tells

CASES = int(os.environ.get("HOSTILE_CASES", "150"))
FILES = (
    "article.yml",
    "units.yml",
    "areas.yml",
    "sources.yml",
    "glossary.yml",
    "simplified.yml",
    "context.yml",
    "sections/harbour.yml",
    "sections/fleet.yml",
)
PAYLOADS = (
    "<script>alert(1)</script>", "{{ config }}", "{% raw %}", "`x`", "../x", "/etc/passwd", "[x](y)",
    "[[", "]]", "[[x]]", "[[term:]]", "[[:]]", "[[routes name]]", "&lt;", "&#60;", '" onload="x',
    "javascript:alert(1)", "!!python/object:os.system", "&a", "*a", "<<: {}", "\t", "\x00", "\x85",
    "\u202e", "\u200b", "\ufeff", "\ue000", "\ufffd", "\ud800", "\U0010ffff", "𝟙", "٣", "0x1F", "017",
    "1:20", ".nan", "-.inf", "1e309", "9" * 5000, "-0", "true", "no", "null", "~", "", "[]", "{}", "- ",
    ": ", "? ", "#", "'", '"', "|", ">", "---\n", "...\n", "%YAML 1.1\n", "[" * 200, "{a: " * 200, "\n",
    "2031-13", "2031-02-30", "9999-99/0000-00", "days(routes)", "routes / (routes - routes)", "(" * 90,
    "routes-routes", "id: routes", "context", "article", "observations", "%s", "\\", "\\u0000", "é" * 30,
)  # fmt: skip


@pytest.fixture(scope="module")
def shared_tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One copy of the tiny project for all cases; each case puts back what it changed."""
    return copy_tiny(tmp_path_factory.mktemp("hostile") / "tiny")


@contextmanager
def changed(path: Path, content: bytes) -> Iterator[None]:
    """A file with other content for a moment."""
    before = path.read_bytes()
    path.write_bytes(content)
    try:
        yield
    finally:
        path.write_bytes(before)


def outcome(root: Path) -> Site | None:
    """The checked site, or None with problems that each have a place and words."""
    try:
        return checked(read_again(root), root)
    except DataError as error:
        tells(error)
        return None


def texts(value: Any) -> Iterator[str]:
    """Every text of a site."""
    if isinstance(value, Text):
        yield from (value["en"], value["zh"])
    elif isinstance(value, dict):
        for part in value.values():
            yield from texts(part)
    elif isinstance(value, tuple):
        for part in value:
            yield from texts(part)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name != "place":
                yield from texts(getattr(value, field.name))


def harmless(site: Site | None) -> None:
    """Nothing of a site that was accepted can be markup or hidden."""
    for text in texts(site) if site else ():
        assert not FORBIDDEN.search(text)
        assert not set(text.replace("{n}", "")) & set("<>{}`\\")


hostile = settings(
    max_examples=CASES,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@hostile
@given(data=st.data())
def test_a_line_changed_at_will_gives_a_site_or_problems(
    shared_tiny: Path, data: st.DataObject
) -> None:
    path = shared_tiny / "data" / data.draw(st.sampled_from(FILES))
    lines = path.read_text(encoding="utf-8").split("\n")
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(lines) - 1))
        line = lines[at]
        column = data.draw(st.integers(0, len(line)))
        payload = data.draw(st.sampled_from(PAYLOADS) | st.text(max_size=8))
        match data.draw(st.sampled_from(["insert", "value", "cut", "twice", "drop", "indent"])):
            case "insert":
                lines[at] = line[:column] + payload + line[column:]
            case "value":
                lines[at] = line.split(": ", 1)[0] + ": " + payload
            case "cut":
                lines[at] = line[:column]
            case "twice":
                lines.insert(at, line)
            case "drop" if len(lines) > 1:
                del lines[at]
            case _:
                lines[at] = "  " + line
    with changed(path, "\n".join(lines).encode("utf-8", "surrogatepass")):
        harmless(outcome(shared_tiny))


@hostile
@given(data=st.data())
def test_bytes_changed_at_will_give_a_site_or_problems(
    shared_tiny: Path, data: st.DataObject
) -> None:
    path = shared_tiny / "data" / data.draw(st.sampled_from(FILES))
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(content)))
        end = data.draw(st.integers(start, min(len(content), start + 8)))
        content[start:end] = data.draw(st.binary(max_size=6))
    with changed(path, bytes(content)):
        harmless(outcome(shared_tiny))


@hostile
@given(text=st.text(max_size=30) | st.from_regex(r"[0-9]{4}(-[0-9HQ]{1,2}){0,3}(/[0-9-]{4,10})?"))
def test_any_text_is_a_period_a_moment_an_address_or_not(text: str) -> None:
    for found in (fault(text), fault(text, Period.day_of), url_fault(text)):
        assert found is None or isinstance(found, str)
