"""A site as `python -m datasite new` lays it out, made once a run, and short texts to number in it."""

from __future__ import annotations

import shutil
from pathlib import Path

from datasite.starter import new

LANGUAGES = ("en", "zh-Hant", "zh-Hans")
# An invented release: headings, percentages, money, points, dates, words, a name with a number.
RELEASE = """\
# Fewer people out of work in Norland

The unemployment rate fell to 5.1% in the three months to May 2031. About 1.2 million people were out of work.

## Pay before tax in the private and the public sector of Norland

Pay was £449 a week, 0.3% lower than in 2030. One another apart, G20 schemes cost £2.5bn; output moved by −0.7%.
"""


def laid_out(
    folder: Path, *, languages: tuple[str, ...] = LANGUAGES, title: str | None = None
) -> Path:
    """A new site."""
    new(folder, languages, title)
    return folder


def copied(site: Path, folder: Path) -> Path:
    """A copy of a new site, to change."""
    return shutil.copytree(site, folder, symlinks=True)
