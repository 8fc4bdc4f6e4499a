"""Changes one record at a time and counts how many of the changes the check refuses."""

from __future__ import annotations

from .run import mutate

__all__ = ["mutate"]
