"""Where each record is found, by which names, values and words, and what a result shows of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..model import Indicator, Observation, Site, Text
from ..pages.edition import Edition
from ..pages.indicators import STATUSES
from ..words import Words
from .value_forms import Value, value_forms

# What comes first when two are found by the same words.
INDICATOR, ENTITY, TERM, PAGE, FIGURE = 30, 20, 15, 12, 10


@dataclass(frozen=True)
class Entry:
    """A place of the site, what it is found by, and what is shown of it."""

    location: str
    weight: int
    kind: str  # what it is, as a reader would say; empty: what its page is called
    names: tuple[str, ...]  # in the language of the edition
    others: tuple[str, ...]  # in the other language
    text: str | None  # what is said of it; None: what the page says
    values: tuple[Value, ...] = ()
    exact: tuple[str, ...] = ()  # found by these only as a whole: its id, its evidence
    about: tuple[str, ...] = ()  # not shown: what it belongs to, in every language
    also: tuple[str, ...] = ()  # names that are something else’s first


def entries(edition: Edition) -> Iterator[Entry]:
    """Every indicator with its observations, every section, entity, term and figure that has a place."""
    index = edition.index
    yield from indicators(edition)
    for section in edition.site.article.sections:
        if (home := index.sections.get(section.id)) is not None:
            names = names_of((section.name,), edition)
            kind = edition.words.ui("column.section")
            yield Entry(home, PAGE, kind, *names, None, exact=(section.heading or "",))
    if (home := index.blocks.get("institutions")) is not None:
        yield from entities(edition, home)
    if (home := index.blocks.get("glossary")) is not None:
        yield from terms(edition, home)
    for figure in edition.site.figures.values():
        if (home := index.figures.get(figure.id)) is not None:
            names = names_of((figure.title,), edition)
            kind, text = edition.words.ui("column.figure"), joined(edition, figure.note)
            yield Entry(f"{home}#{figure.id}", FIGURE, kind, *names, text, exact=(figure.id,))


def indicators(edition: Edition) -> Iterator[Entry]:
    """Each indicator, with the values of its observations; the leading one first."""
    site, words = edition.site, edition.words
    editions = [Words(site, language) for language in site.languages]
    for indicator in site.indicators.values():
        known = sorted(site.observations_of(indicator.id), key=rank)
        section = site.section(indicator.section)
        kind = words.pick(section.name) if section else words.unsectioned(known)
        names = names_of((indicator.name, *(o.title for o in known)), edition)
        text = joined(edition, indicator.definition, *(o.note for o in known))
        values = tuple(value_forms(o, words, editions) for o in known)
        location, ids = f"indicators/{indicator.id}/", (indicator.id, *(o.id for o in known))
        text = words.spaced((text, *filter(None, (words.relative(indicator),))))
        about = sum(names_of(around(site, indicator), edition), ())
        also = sum(names_of(aliases(site, indicator), edition), ())
        yield Entry(location, INDICATOR, kind, *names, text, values, ids, about, also)


def around(site: Site, indicator: Indicator) -> Iterator[Text]:
    """What an indicator belongs to: its areas, its terms, and the indicator that it is of."""
    for observation in site.observations_of(indicator.id):
        yield site.areas[observation.area].name
    of = site.indicators.get(indicator.of or "")
    if of is not None:
        yield of.name
    for each in (indicator, of):
        term = site.terms.get(each.term or "") if each else None
        if term is not None:
            yield from (term.name, *term.also)


def aliases(site: Site, indicator: Indicator) -> tuple[Text, ...]:
    """The other names of an indicator: those of the term that has its name."""
    term = site.terms.get(indicator.term or "")
    return term.also if term is not None and term.name == indicator.name else ()


def rank(observation: Observation) -> int:
    """A reported value comes before an aim or a computed one, as in the catalogue."""
    return STATUSES.index(observation.status)


def entities(edition: Edition, home: str) -> Iterator[Entry]:
    """Each entity in the directory; the source's own characters count as a name of it."""
    words = edition.words
    ours = words.native
    for entity in edition.site.entities.values():
        names, others = names_of((entity.name,), edition)
        stated = (entity.as_stated,) if entity.as_stated else ()
        names, others = (names + stated, others) if ours else (names, others + stated)
        text = joined(edition, entity.role, entity.description, *entity.steps)
        kind = words.kind(entity.kind)
        related = [edition.site.entities[r.target].name for r in entity.relations]
        about = (kind, *sum(names_of(related, edition), ()))
        location, ids = f"{home}#{entity.id}", (entity.id,)
        yield Entry(location, ENTITY, kind, names, others, text, exact=ids, about=about)


def terms(edition: Edition, home: str) -> Iterator[Entry]:
    """Each term of the glossary."""
    for term in edition.site.terms.values():
        names = names_of((term.name, *term.also), edition)
        text = joined(edition, term.definition)
        yield Entry(f"{home}#{term.id}", TERM, "", *names, text, exact=(term.id,))


def joined(edition: Edition, *texts: Text | None) -> str:
    """Texts after one another in the language of the edition."""
    said = dict.fromkeys(edition.words.text(text) for text in texts if text)
    return edition.words.spaced(said)


def names_of(texts: Iterable[Text], edition: Edition) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names in the edition's language and in the other, each once."""
    words = edition.words
    all_texts = list(texts)
    own = dict.fromkeys(words.text(text) for text in all_texts)
    if words.other is None:
        return tuple(own), ()
    other = Words(edition.site, words.other.code)
    others = dict.fromkeys(other.text(text) for text in all_texts)
    return tuple(own), tuple(name for name in others if name not in own)
