"""What a version of the data is called, and whose work it is."""

from __future__ import annotations

from ..release import UNPUBLISHED, Release
from . import Words


def version_said(words: Words, version: str) -> str:
    """A version by its number; before the first one, that all this is a draft."""
    if version == UNPUBLISHED:
        return words.ui("figure.draft")
    return words.ui("figure.version").replace("{version}", version)


def makers(words: Words, release: Release, name: str = "") -> str:
    """Who is cited as the author: who makes the site, else its contributors; a site is no author of itself.

    `name` is what readers of the edition know the site by.
    """
    return release.author or words.ui("cite.makers").replace("{site}", name or release.maker)
