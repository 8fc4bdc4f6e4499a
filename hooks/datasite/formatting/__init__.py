"""Writes data files in one handwriting: block style, keys in the schema's order, one key a line."""

from .files import reformat
from .text import formatted

__all__ = ["formatted", "reformat"]
