"""The same page in every language: its name for readers, its address, and whether it is the one open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from ..languages import language
from .theme import theme_words


@dataclass(frozen=True)
class Alternate:
    """A page in one language; `absolute` is empty where the site's address is not known."""

    lang: str
    name: str
    locale: str
    words: Mapping[str, str]  # those of the theme
    href: str
    absolute: str
    current: bool


def alternates(
    current: str, known: Sequence[str], base_url: str, url: str | None
) -> list[Alternate]:
    """The page at a URL of this edition in each known language; without one, each home page.

    The first language has the root of the site, each other one a folder. Links are relative to the
    page. Without a page they are from the root of the host: an error page is shown at any depth.
    """
    base = base_url.rstrip("/")
    folders = {code: f"{code}/" if code != known[0] else "" for code in known}
    found = []
    for code, folder in folders.items():
        path = folder + (url or "")
        up = "../" * (folders[current].count("/") + (url or "").count("/"))
        href = f"{urlsplit(base).path}/{path}" if url is None else up + path or "./"
        absolute = f"{base}/{path}" if base else ""
        found.append(
            Alternate(
                code,
                language(code).name,
                language(code).locale,
                usual_words(code),
                href,
                absolute,
                code == current,
            )
        )
    return found


@cache
def usual_words(code: str) -> Mapping[str, str]:
    """The words of the theme in a language; every page names all languages."""
    return theme_words(code, {})
