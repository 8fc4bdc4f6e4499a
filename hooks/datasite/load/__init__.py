"""Load: the only layer that knows YAML. `load_site(root)` gives a `Site`, or everything that is wrong."""

from __future__ import annotations

from .site import Reading, load_site, read_site

__all__ = ["Reading", "load_site", "read_site"]
