"""Charts as data files state them, and what changed in the data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal

from ..fields import Among, Id, Key, Line, When, Word
from ..fields.scalars import ANYTHING, DAY, VERSION
from ..location import Location
from ..period import Period
from .own_forms import OwnForm
from .text import Text

Panels = Literal["area", "indicator", "period", "field"]


@dataclass(frozen=True)
class Annotation:
    """A short line at a mark of a chart, with a leader to it."""

    at: Annotated[
        Id,
        Key(
            "Id of the record, among those of the figure, whose mark it is said at.", names="record"
        ),
    ]
    text: Annotated[Text, Key("A few words; values as references.")]


@dataclass(frozen=True)
class Figure:
    """A chart with a title that states its finding."""

    id: Annotated[Id, Key("The id that pages place: it also names the downloads.")]
    todo: Annotated[
        Line | None,
        Key(
            "What is left to do in a draft of `number`, such as its title; delete it once it is done."
        ),
    ] = field(default=None, kw_only=True)
    section: str
    form: Annotated[
        Word, Among("forms"), Key("The form of the chart: one of these, or a file in hooks/forms.")
    ]
    title: Annotated[Text, Key("A sentence that states the finding, values as references.")]
    observations: Annotated[
        tuple[Id, ...], Key("Ids of the values, in order.", names="observation")
    ]
    entities: Annotated[tuple[Id, ...], Key("Ids of the entities, in order.", names="entity")]
    series: Annotated[
        Id | None,
        Key(
            "In place of the values: the id of an indicator, of which all values that have a time are shown, in order "
            "of time.",
            names="indicator",
        ),
    ] = field(default=None, kw_only=True)
    periods: Annotated[
        When | None,
        Key("With `series`: from when to when, 2007-01/2008-11. Left out: all."),
    ] = field(default=None, kw_only=True)
    options: Annotated[Mapping[str, Line], Among("options"), Key("What the form asks for besides.")]
    because: Annotated[
        Text | None,
        Key(
            "Why things unlike in period, area, measure or status stand side by side; printed under the chart."
        ),
    ]
    note: Annotated[Text | None, Key("Anything else to say under the chart.")]
    place: Location
    short: Annotated[
        Text | None,
        Key("The finding in a few words, for pages that show it small among others."),
    ] = None
    spec: Annotated[
        Mapping[str, Any],
        Key("For the form that asks for it: a Vega-Lite specification over the figure's rows."),
    ] = field(default_factory=dict)
    annotate: Annotated[
        tuple[Annotation, ...], Key("What is said in the chart, each at the mark of a record.")
    ] = ()
    multiples: Annotated[
        Panels | None,
        Key(
            "What it is split by into panels of one form and one scale; left out, it is one chart."
        ),
    ] = None
    own: OwnForm | None = None  # its form, where that is the project's own


@dataclass(frozen=True)
class Correction:
    """A published value that changed: what it was and what it is now, as the check writes them."""

    id: Annotated[Id, Key("The observation whose published value, bound, unit or period changed.")]
    was: Annotated[str, ANYTHING, Key('What was published: "over 430000 person, 2022-08".')]
    now: Annotated[str, ANYTHING, Key('What it is now, in the same form, or "removed".')]


@dataclass(frozen=True)
class Change:
    """What changed in the data on a day, and why, for people who follow it.

    Example:
        data/changes.yml:
            changes:
            - id: first-publication
              date: 2031-09-01
              version: 1.0
              text: {en: The first publication., zh: The first publication.}
            - id: corrections-1-1
              date: 2031-10-01
              version: 1.1
              text: {en: A route was left out., zh: A route was left out.}
              corrected:
              - {id: routes, was: "11 route, undated", now: "12 route, undated"}
    """

    id: Annotated[
        Id,
        Key("What the feed knows this change by; it never changes: first-publication."),
    ]
    date: Annotated[Period, DAY, Key("The day of the change: 2030-08-14.")]
    version: Annotated[str, VERSION, Key("The version of the data that has the change: 1.2.0.")]
    text: Annotated[Text, Key("What changed and why, in a sentence.")]
    place: Location
    corrected: Annotated[
        tuple[Correction, ...],
        Key("The published values that changed; python -m datasite change writes them.", least=1),
    ] = ()
