"""Where each record is found, and by which names and values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..model import Text
from ..pages.edition import Edition
from ..words import Words
from .written import written

# What comes first when two are found by the same words.
INDICATOR, ENTITY, TERM = 30, 20, 15


@dataclass(frozen=True)
class Entry:
    """A place of the site and what it is found by besides its text."""

    location: str
    weight: int
    names: tuple[str, ...]  # in the language of the edition
    others: tuple[str, ...]  # in the other language
    values: tuple[str, ...] = ()


def entries(edition: Edition) -> Iterator[Entry]:
    """Every indicator with its observations, every entity and every term that has a place."""
    site, words, blocks = edition.site, edition.words, edition.homes.blocks
    editions = [Words(site, language) for language in ("en", "zh-Hant", "zh-Hans")]
    for indicator in site.indicators.values():
        known = site.observations_of(indicator.id)
        texts = (indicator.name, *(o.title for o in known))
        values = tuple(dict.fromkeys(form for o in known for form in written(o, editions)))
        location = f"indicators/{indicator.id}/"
        yield Entry(location, INDICATOR, *named(texts, words, editions), values)
    if (home := blocks.get("institutions")) is not None:
        for entity in site.entities.values():
            names, others = named((entity.name,), words, editions)
            stated = (entity.as_stated,) if entity.as_stated else ()
            if words.chinese:
                names += stated
            else:
                others += stated
            yield Entry(f"{home}#{entity.id}", ENTITY, names, others)
    if (home := blocks.get("glossary")) is not None:
        for term in site.terms.values():
            found = named((term.name, *term.also), words, editions)
            yield Entry(f"{home}#{term.id}", TERM, *found)


def named(
    texts: Iterable[Text], words: Words, editions: list[Words]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names in the edition's language and in the other, each once."""
    other = editions[1] if words.language == "en" else editions[0]
    all_texts = list(texts)
    own = dict.fromkeys(words.text(text) for text in all_texts)
    return tuple(own), tuple(
        dict.fromkeys(other.text(t) for t in all_texts if other.text(t) not in own)
    )
