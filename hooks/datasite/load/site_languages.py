"""The languages that a site says it has, and what its words stand under in each."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from .. import languages
from ..location import Location
from ..problems import Problem, did_you_mean, problem_at
from ..rules import rule
from .data_file import DataFile
from .folder import DataFolder


def codes(file: DataFile | None) -> tuple[str, ...]:
    """The languages that a site says it has."""
    listed = file.node.follow("languages").plain() if file and not file.bad else ()
    return tuple(dict.fromkeys(str(code) for code in listed))


def text_keys(folder: DataFolder, file: DataFile | None) -> tuple[str, ...]:
    """What the words of the site's languages stand under; a code without a folder is told."""
    known, keys = languages.known(), []
    for number, code in enumerate(codes(file)):
        if code in known:
            keys.append(known[code].key)
        elif file is not None:
            place = Location(file.shown, *file.node.find("languages", number))
            hint = did_you_mean(code, known) or another(known)
            folder.problems.extend([unknown_language(place, code, hint)])
    return tuple(dict.fromkeys(keys))


def languages_of(root: Path) -> tuple[str, ...]:
    """The languages that a project says it has, as far as it can be read and they are known."""
    folder = DataFolder(root)
    listed = codes(folder.file(root / "data" / "site.yml", "site"))
    return tuple(code for code in listed if code in languages.known())


def written_in(root: Path) -> tuple[str, ...]:
    """What the words of a project's languages stand under, as far as it can be read."""
    folder = DataFolder(root)
    return text_keys(folder, folder.file(root / "data" / "site.yml", "site"))


def another(known: Iterable[str]) -> str:
    """Which languages there are, and how there comes to be one more."""
    folder = "a folder hooks/datasite/languages/<key>/ adds one: CONTRIBUTING.md says how"
    return f"languages are: {', '.join(known)}; {folder}"


@rule("language-unknown", hard=True)
def unknown_language(place: Location, code: str, hint: str) -> Problem:
    """A site has a language that the engine has no folder for.

    Why: The engine has no words for its pages, and does not know how it writes numbers.

    Example:
        data/site.yml:
            languages:
            - en
            - zh-Hnat
            - zh-Hans
    Instead:
        data/site.yml:
            languages:
            - en
            - zh-Hant
            - zh-Hans
    """
    return problem_at(place, f"no language “{code}”", hint)
