"""The data files: what stands in each, by its name. A record of the model says the rest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from ..fields import Id, Key, LanguageCode
from ..fields.scalars import CONVERTED, TABLE
from . import article as of_article
from . import derivations, indicators, observations, references
from . import entities as of_entities
from . import figures as of_figures
from .site import Examples


@dataclass(frozen=True)
class Site:
    """What the site is as a whole."""

    languages: Annotated[
        tuple[LanguageCode, ...],
        Key(
            "The languages that the site is read in, the first at its root, each other one in a folder of its own. "
            "Texts are written in each of them that is not derived from another.",
            must=True,
            least=1,
        ),
    ]
    examples: Annotated[
        Examples | None, Key("The records that schemas, messages and the guide name as examples.")
    ]
    suggestions: Annotated[
        tuple[Id, ...],
        Key(
            "Indicators that the empty search box offers, the first on top: three or so.",
            names="indicator",
        ),
    ]


@dataclass(frozen=True)
class Article:
    """What the article is, its paragraphs in our words, and every numeral in it accounted for."""

    article: Annotated[
        of_article.Article, Key("How it is called, who published it, how it reached us.")
    ]
    sections: Annotated[
        tuple[of_article.Section, ...], Key("The sections in reading order.", must=True, least=1)
    ]
    defects: Annotated[tuple[of_article.Defect, ...], Key("Damage in the copy as received.")]
    silences: Annotated[tuple[of_article.Silence, ...], Key("What the article does not say.")]


@dataclass(frozen=True)
class Units:
    """The units that values are counted in."""

    units: Annotated[tuple[references.Unit, ...], Key("All units.", must=True)]


@dataclass(frozen=True)
class Areas:
    """What values are of: places, branches, groups of people."""

    areas: Annotated[tuple[references.Area, ...], Key("All areas.", must=True)]


@dataclass(frozen=True)
class Vocabulary:
    """The kinds and relations of entities that this site has, and how far its sources can be relied on."""

    kinds: Annotated[
        tuple[of_entities.EntityKind, ...],
        Key("All kinds of entities, in the order of the directory."),
    ]
    relations: Annotated[tuple[of_entities.RelationType, ...], Key("All relations.")]
    confidence: Annotated[
        tuple[of_entities.Confidence, ...], Key("All levels, the most reliable first.")
    ]


@dataclass(frozen=True)
class Sources:
    """Who says so."""

    sources: Annotated[
        tuple[references.Source, ...],
        Key("All sources; exactly one is main.", must=True, least=1),
    ]


@dataclass(frozen=True)
class Glossary:
    """Terms that a reader may not know."""

    terms: Annotated[tuple[references.Term, ...], Key("All terms.", must=True)]


@dataclass(frozen=True)
class Simplified:
    """Words that the converter from Traditional to Simplified script gets wrong."""

    overrides: Annotated[
        Mapping[str, Annotated[str, CONVERTED]],
        Key("Traditional word: Simplified word.", must=True),
    ]


@dataclass(frozen=True)
class Changes:
    """What changed in the data, for people who follow it: newest first or last, as you like."""

    changes: Annotated[tuple[of_figures.Change, ...], Key("All changes.", must=True)]


@dataclass(frozen=True)
class SectionRecords:
    """The records of one section of the article, or of context.yml."""

    section: Annotated[Id, Key("Id of the section, the name of this file.", names="section")]
    indicators: Annotated[tuple[indicators.Indicator, ...], Key("The quantities.")]
    observations: Annotated[
        tuple[Annotated[observations.Observation, TABLE], ...], Key("Their values.")
    ]
    derived: Annotated[
        tuple[derivations.DerivedValue, ...],
        Key("Values computed from observations.", title="Derived values"),
    ]
    refusals: Annotated[
        tuple[derivations.Refusal, ...], Key("Values that must not be computed, and why.")
    ]
    entities: Annotated[
        tuple[of_entities.Entity, ...],
        Key("Institutions, policies, programmes, events, places, names."),
    ]
    figures: Annotated[tuple[of_figures.Figure, ...], Key("The charts.")]


# Each file by the name of its schema; files of records share one.
FILES: Mapping[str, type] = {
    "site": Site,
    "article": Article,
    "section": SectionRecords,
    "sources": Sources,
    "units": Units,
    "areas": Areas,
    "vocabulary": Vocabulary,
    "glossary": Glossary,
    "simplified": Simplified,
    "changes": Changes,
}
