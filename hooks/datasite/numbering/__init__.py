"""Reads the text of an article and lists each of its numerals: `python -m datasite number ARTICLE`."""

from .writing import number

__all__ = ["number"]
