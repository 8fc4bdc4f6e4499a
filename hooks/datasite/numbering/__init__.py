"""Reads the text of an article and lists each of its numerals: `python -m datasite number ARTICLE`."""

from .adding import add_tables
from .writing import number

__all__ = ["add_tables", "number"]
