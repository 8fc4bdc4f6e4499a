"""What a version of the data is called."""

from __future__ import annotations

from ..release import UNPUBLISHED
from . import Words


def version_said(words: Words, version: str) -> str:
    """A version by its number; before the first one, that all this is a draft."""
    if version == UNPUBLISHED:
        return words.ui("figure.draft")
    return words.ui("figure.version").replace("{version}", version)
