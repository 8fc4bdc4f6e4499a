"""A process that only builds looks for no garbage; one that serves, or goes on, does."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

import mkdocs_hook


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    yield
    mkdocs_hook.command = "build"
    gc.enable()


@pytest.mark.parametrize(
    ("command", "looks"), [("build", False), ("gh-deploy", False), ("serve", True)]
)
def test_garbage_is_looked_for_while_serving_and_after_a_build(command: str, looks: bool) -> None:
    mkdocs_hook.on_startup(command, dirty=False)
    assert gc.isenabled() is looks
    mkdocs_hook.on_shutdown()
    assert gc.isenabled()
