"""Compiled templates are kept between builds, and a kept one that is broken or out of date is made again."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from mkdocs_adapter.templates import FOLDER, Compiled


def rendered(root: Path, source: str) -> str:
    """A template rendered as a new build would."""
    pages, kept = DictLoader({"page": source}), Compiled(root)
    environment = Environment(loader=pages, bytecode_cache=kept, autoescape=True)
    return environment.get_template("page").render(name="Heron")


def test_a_template_is_compiled_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert rendered(tmp_path, "{{ name }}") == "Heron"

    def compiled(*_: object) -> None:
        raise AssertionError("compiled again")

    monkeypatch.setattr(Environment, "compile", compiled)
    assert rendered(tmp_path, "{{ name }}") == "Heron"


def test_a_template_that_was_changed_is_compiled_again(tmp_path: Path) -> None:
    rendered(tmp_path, "{{ name }}")
    assert rendered(tmp_path, "The {{ name }}") == "The Heron"


def test_a_broken_entry_costs_time_only(tmp_path: Path) -> None:
    rendered(tmp_path, "{{ name }}")
    for entry in (tmp_path / FOLDER).iterdir():
        entry.write_bytes(entry.read_bytes()[:-3])
    assert rendered(tmp_path, "{{ name }}") == "Heron"
