"""The same page in every language: its name for readers, its address, and whether it is the one open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from ..model import Language

NAMES: dict[Language, str] = {"en": "English", "zh-Hant": "繁體中文", "zh-Hans": "简体中文"}
# As Open Graph knows them.
LOCALES: dict[Language, str] = {"en": "en_US", "zh-Hant": "zh_TW", "zh-Hans": "zh_CN"}


@dataclass(frozen=True)
class Alternate:
    """A page in one language; `absolute` is empty where the site's address is not known."""

    lang: Language
    name: str
    locale: str
    href: str
    absolute: str
    current: bool


def alternates(
    current: Language, known: Sequence[Language], base_url: str, url: str | None
) -> list[Alternate]:
    """The page at a URL of this edition in each known language; without one, each home page.

    The first language has the root of the site, each other one a folder. Links are relative to the
    page. Without a page they are from the root of the host: an error page is shown at any depth.
    """
    base = base_url.rstrip("/")
    folders = {language: f"{language}/" if language != known[0] else "" for language in known}
    found = []
    for language, folder in folders.items():
        path = folder + (url or "")
        up = "../" * (folders[current].count("/") + (url or "").count("/"))
        href = f"{urlsplit(base).path}/{path}" if url is None else up + path or "./"
        absolute = f"{base}/{path}" if base else ""
        found.append(
            Alternate(
                language, NAMES[language], LOCALES[language], href, absolute, language == current
            )
        )
    return found
