"""Reads the data files of a project into a `Site`: the only layer that knows YAML and JSON Schema."""

from .site import Reading, load_site, read_site

__all__ = ["Reading", "load_site", "read_site"]
