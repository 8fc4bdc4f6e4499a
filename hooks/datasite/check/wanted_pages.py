"""Pages that wait for their translation: their front matter says so, and another language's page is shown instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..languages import Language, called, written_in
from ..load.files import read_text
from ..load.strict import parse_yaml
from ..location import Location, shown_path
from ..model import Site
from ..model.text import WANTED
from ..problems import Problem, problem_at
from ..rules import rule
from .front import FRONT, TRANSLATION, WORDS

FILL = f"write the page in place of `{TRANSLATION}: {WANTED}`"
KEY = re.compile(r"^(?=[a-z])", re.MULTILINE)  # a line that begins an entry
HEADING = re.compile(r"^# +(.+?)(?: *\{[^}]*\})? *$", re.MULTILINE)


@dataclass(frozen=True)
class StandIn:
    """The page of another language, in the place of one that nobody has translated yet."""

    language: str  # the code of the language that it is in
    path: str  # of the file that waits
    heading: str  # what the page is called in its own language
    text: str = field(default="", repr=False)  # under the front matter of the file that waits


def waiting(text: str) -> Location | None:
    """Where a page says that its translation is wanted, without its path; None where it does not."""
    front = FRONT.match(text) if TRANSLATION in text else None
    node = parse_yaml(front["keys"] or "", "")[0] if front else None
    if node is None or not isinstance(node.value, dict) or TRANSLATION not in node.value:
        return None
    line, column = node.keys.get(TRANSLATION, (1, 1))
    return Location("", line + 1, column) if node.value[TRANSLATION].value == WANTED else None


def stand_in(site: Site, root: Path, key: str, name: str) -> StandIn | None:
    """What is shown of a page by its name in `docs`; None where its own language has it."""
    path = f"docs/{key}/{name}"
    own, _ = read_text(root / path, path)
    if own is None or not waiting(own):
        return None
    for other in (each for each in written_in(site) if each.key != key):
        file = root / "docs" / other.key / name
        text = read_text(file, name)[0] if file.is_file() else None
        if text and not waiting(text):
            return lent(text, own, other, path)
    return None


def lent(text: str, own: str, of: Language, path: str) -> StandIn:
    """A page in the place of another, whose front matter goes before: it may have a title in its language."""
    kept = {key: lines for key, lines in keys(text).items() if key not in WORDS}
    front = "".join((kept | keys(own)).values())
    body = FRONT.sub("", text, count=1)
    heading = HEADING.search(body)
    return StandIn(of.code, path, heading[1] if heading else "", f"---\n{front}---\n{body}")


def keys(text: str) -> dict[str, str]:
    """The lines of a page's front matter by their key."""
    front = FRONT.match(text)
    entries = KEY.split((front["keys"] or "") if front else "")
    return {entry.partition(":")[0]: entry for entry in entries if ":" in entry}


def untranslated_pages(site: Site, root: Path) -> Iterator[tuple[Location, Language, StandIn]]:
    """Every page of which a translation is wanted, where it says so."""
    for language in written_in(site):
        folder = root / "docs" / language.key
        for file in sorted(folder.rglob("*.md")):
            path = shown_path(file.relative_to(root))
            text, _ = read_text(file, path)  # what is wrong there, the check of pages tells
            place = waiting(text or "")
            name = file.relative_to(folder).as_posix()
            if place and (found := stand_in(site, root, language.key, name)):
                yield Location(path, place.line, place.column), language, found


def wanted_pages(site: Site, root: Path) -> Iterator[Problem]:
    """The same: things to do."""
    for place, language, _ in untranslated_pages(site, root):
        yield page_waits(place, language)


@rule("page-wanted", hard=True)
def page_waits(place: Location, language: Language) -> Problem:
    """A page has no translation yet and says so.

    Why: Whoever adds a page need not write all languages of the site. Until somebody does, its readers see the
    page of another, marked as such. `check` lists these pages as things to do; they stop no build.

    Example:
        docs/en/harbour.md:
            # Harbour
        docs/zh/harbour.md:
            ---
            translation: wanted
            ---
    Instead:
        docs/en/harbour.md:
            # Harbour
        docs/zh/harbour.md:
            # \u6e2f\u53e3
    """
    message = f"this page is wanted in {called(language.key)}"
    return replace(problem_at(place, message, FILL), asks=(message, place.path))


@rule("page-both", hard=True)
def both(place: Location) -> Problem:
    """A page says that its translation is wanted, and has text.

    Why: One of the two is not so any more. Readers would be shown the page of another language, and not the text.

    Example:
        docs/en/harbour.md:
            # Harbour
        docs/zh/harbour.md:
            ---
            translation: wanted
            ---

            # \u6e2f\u53e3
    Instead:
        docs/en/harbour.md:
            # Harbour
        docs/zh/harbour.md:
            # \u6e2f\u53e3
    """
    message = "the translation of this page is wanted, and here is text"
    return problem_at(place, message, f"delete the line `{TRANSLATION}: {WANTED}`, or the text")


def text_beside(text: str, path: str) -> Iterator[Problem]:
    """The text of a page that says that it has none."""
    front = FRONT.match(text)
    body = text[front.end() :] if front else ""
    if front and body.strip() and waiting(text):
        first = front.end() + len(body) - len(body.lstrip())
        start = text.rfind("\n", 0, first) + 1
        yield both(Location(path, text.count("\n", 0, first) + 1, first - start + 1))


@rule("page-nowhere", hard=True)
def nowhere(place: Location) -> Problem:
    """A translation of a page is wanted in every language: nobody has written it.

    Why: There is nothing to show, and nothing to translate from.

    Example:
        docs/en/harbour.md:
            ---
            translation: wanted
            ---
        docs/zh/harbour.md:
            ---
            translation: wanted
            ---
    Instead:
        docs/en/harbour.md:
            # Harbour
        docs/zh/harbour.md:
            ---
            translation: wanted
            ---
    """
    message = f"this page is {WANTED} in every language"
    return problem_at(place, message, "write it in one of them")
