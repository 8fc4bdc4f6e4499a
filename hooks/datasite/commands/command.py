"""What a command of the engine is."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Command:
    """A subcommand: what it is called, what it does, and the arguments it takes besides --root."""

    name: str
    help: str
    run: Callable[[argparse.Namespace], str]
    add: Callable[[argparse.ArgumentParser], None] = lambda parser: None
    timed: bool = True  # whether it says how long it took


def counted(count: int, noun: str) -> str:
    """So many of something."""
    many = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{count} {noun if count == 1 else many}"
