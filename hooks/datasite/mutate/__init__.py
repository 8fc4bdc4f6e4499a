"""Changes one record at a time and counts how many of the changes the check refuses."""

from __future__ import annotations

from .report import FILE, Score, text, write
from .run import mutate

__all__ = ["FILE", "Score", "mutate", "text", "write"]
