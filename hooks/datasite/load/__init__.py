"""Reads the data files of a project into a `Site`: the only layer that knows YAML and JSON Schema."""

from .received import ArticleText, article_text
from .site import Reading, load_site, read_site

__all__ = ["ArticleText", "Reading", "article_text", "load_site", "read_site"]
