"""Lays out a site of another article: `python -m datasite new DIR`, and brings it a newer engine: `… upgrade DIR`."""

from .engine import upgrade
from .layout import new
from .sample import Sample

__all__ = ["Sample", "new", "upgrade"]
