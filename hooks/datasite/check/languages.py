"""Holds the two languages of a text together: each in its own script, both quoting the same values."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Site
from ..problems import Problem, inside, problem_at
from ..references import PATTERN, references
from ..rules import rule
from .texts import Found

HAN = re.compile(r"[\u3400-\u9fff]")
LATIN = re.compile(r"[A-Za-zÀ-ɏ]")


@rule("text-script", each=Found)
def other_script(site: Site, found: Found) -> Iterator[Problem]:
    """A text is written in the script of another language of the site.

    Why: Two languages were exchanged, or one was copied and not translated. Its readers would meet
    words that they cannot read.

    Example:
        data/sections/harbour.yml:
            indicators:
            - id: route-count
              name: {en: Routes, zh: Routes of ferries}
    Instead:
        data/sections/harbour.yml:
            indicators:
            - id: route-count
              name: {en: Routes, zh: "\u822a\u7dda"}
    """
    en, zh = (PATTERN.sub(" ", words) for words in (found.text.en, found.text.zh))
    if HAN.search(en) and len(HAN.findall(en)) >= len(LATIN.findall(en)):
        place = inside(found.place, *found.steps, "en")
        yield problem_at(place, "this English text is Chinese", "are en and zh exchanged?")
    if LATIN.search(zh) and not HAN.search(zh) and found.text.en != found.text.zh:
        place = inside(found.place, *found.steps, "zh")
        yield problem_at(place, "this Chinese text holds no Chinese", "are en and zh exchanged?")


@rule("text-values", each=Found)
def other_values(site: Site, found: Found) -> Iterator[Problem]:
    """A text quotes a value in one language and not in the other.

    Why: Every edition tells the same. A value that one of them leaves out was forgotten, or typed by
    hand there.

    Example:
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.2
                says: {en: "There are [[routes]].", zh: "[[ferries]]"}
    Instead:
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.2
                says: {en: "There are [[routes]].", zh: "[[routes]]"}
    """
    quoted = [
        {r.target for r in references(words) if r.kind == "value"}
        for words in (found.text.en, found.text.zh)
    ]
    for own, other, missing in (
        ("en", "zh", quoted[1] - quoted[0]),
        ("zh", "en", quoted[0] - quoted[1]),
    ):
        for id_ in sorted(missing):
            yield problem_at(
                inside(found.place, *found.steps, own),
                f"the {other} text quotes [[{id_}]], the {own} text does not",
                "quote the same values in each language",
            )
