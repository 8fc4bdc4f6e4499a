"""Institutions, policies, programmes, events and other things with a name, and how they relate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal

from ..fields import Fragment, Id, Key, Locator, When, Word
from ..location import Location
from .observations import PeriodBasis
from .text import Text


@dataclass(frozen=True)
class Relation:
    """How an entity relates to another."""

    type: Annotated[
        Word,
        Key(
            "How it relates to the target: one of the relations of vocabulary.yml.",
            names="relation",
            column="How it relates to the target",
        ),
    ]
    target: Annotated[
        Id,
        Key(
            "Id of the other entity.",
            names="entity",
            column="The entity it relates to: its id",
        ),
    ]


@dataclass(frozen=True)
class Part:
    """One part of a structure: its label, the observation that counts it, its members."""

    label: Annotated[Text, Key("What the part is called.")]
    observation: Annotated[
        Id, Key("Id of the observation that counts the part.", names="observation")
    ]
    members: Annotated[
        tuple[Id, ...],
        Key(
            "Ids of the entities that make up the part.",
            names="entity",
            column="For a part: the entities named in it, separated by semicolons",
        ),
    ]


@dataclass(frozen=True)
class Entity:
    """An institution, policy, programme, event, place, company or name of any kind in the source."""

    id: Annotated[Id, Key("The id that texts link to: [[entity:{entity}]].")]
    section: str
    kind: Annotated[
        Word,
        Key(
            "What sort of thing it is: one of the kinds of vocabulary.yml.",
            names="kind",
            shared=True,
            column="What it is",
        ),
    ]
    name: Annotated[Text, Key("Its name.")]
    name_basis: Annotated[
        Literal["official", "in_use", "ours"] | None,  # None where a site needs no translation
        Key(
            "Whose English name it is: official, in use, or our rendering.",
            must=True,
            shared=True,
            column="Whose English name it is: official, in_use, or ours",
        ),
    ]
    description: Annotated[
        Text,
        Key(
            "One or two sentences, ours.",
            column="What it is, in a sentence or two",
        ),
    ]
    date: Annotated[
        When | None,
        Key(
            "When it was founded, issued or held; left out when the source does not say.",
            column="When it was founded, issued or held",
        ),
    ]
    date_basis: Annotated[
        PeriodBasis,
        Key(
            "stated: the source gives the date; implied: it follows.",
            left_out="stated, or undated without a date",
            column="How the date is known: stated by the source; implied, inferred from its text or from the date of "
            "the page that says it; undated",
        ),
    ]
    source: Annotated[
        Id,
        Key(
            "Id of the source in sources.yml.", left_out="the article", shared=True, names="source"
        ),
    ]
    locator: Annotated[
        Locator | None, Key("The paragraph of the article: {paragraph}.", names="paragraph")
    ]
    as_stated: Annotated[
        Fragment | None, Key("The name as the source writes it, at most {fragment} characters.")
    ]
    relations: Annotated[tuple[Relation, ...], Key("How it relates to other entities.")]
    steps: Annotated[
        tuple[Text, ...],
        Key(
            "For a chain: its steps in order.",
            least=2,
            column="For a chain: its steps in order",
        ),
    ]
    parts: Annotated[tuple[Part, ...], Key("For a structure: its counted parts in order.", least=2)]
    place: Location
    role: Annotated[
        Text | None,
        Key(
            "For a person: the office or part in which the source names them, and no more.",
            column="For a person: the office or part in which the source names them",
        ),
    ] = field(default=None, kw_only=True)


@dataclass(frozen=True)
class EntityKind:
    """A kind of entity; where it holds steps, parts or a role, its entities have them and no others do."""

    id: Annotated[Word, Key("The kind that entities name.")]
    one: Annotated[Text, Key("What one such thing is called: institution.")]
    many: Annotated[Text, Key("The heading over all of them: Institutions.")]
    holds: Annotated[
        Literal["steps", "parts", "role"] | None,
        Key(
            "What its entities have: steps of a chain, counted parts of a structure, the role of a person.",
            left_out="none of these",
        ),
    ]
    place: Location


@dataclass(frozen=True)
class RelationType:
    """How an entity may relate to another, and how that one is said to relate back."""

    id: Annotated[Word, Key("The type that relations name.")]
    to: Annotated[Text, Key("Said of the entity that has it: founded by.")]
    back: Annotated[Text, Key("Said of the entity that it points at: founded.")]
    place: Location


@dataclass(frozen=True)
class Confidence:
    """How far a source can be relied on; what a weak one says is drawn apart."""

    id: Annotated[Word, Key("The confidence that sources name.")]
    name: Annotated[Text, Key("What it is called: official statistics.")]
    weak: Annotated[bool, Key("Whether charts set apart what such a source says.", default=False)]
    place: Location


@dataclass(frozen=True)
class Vocabulary:
    """The kinds and relations of entities and the levels of confidence that a site has, in its order."""

    kinds: Mapping[str, EntityKind] = field(default_factory=dict)
    relations: Mapping[str, RelationType] = field(default_factory=dict)
    confidence: Mapping[str, Confidence] = field(default_factory=dict)

    def weak(self, confidence: str) -> bool:
        """Whether a level of confidence is a low one."""
        return confidence in self.confidence and self.confidence[confidence].weak
