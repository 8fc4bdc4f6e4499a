"""The article: its sections and paragraphs in our words, every numeral accounted for, its copy and its gaps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Annotated, Literal

from ..fields import Fragment, Id, Key, LanguageCode, Line, Locator, When
from ..fields.scalars import HEADING, MOMENT
from ..location import Location
from ..period import Period
from .tables import TableCell
from .text import Text

NumeralKind = Literal["figure", "level", "example", "name", "date", "grammar", "open"]


@dataclass(frozen=True)
class Numeral:
    """One numeral of a paragraph, accounted for."""

    fragment: Annotated[
        Fragment,
        Key(
            "The shortest run of characters, exactly as the source writes it, at most {fragment}.",
            column="The numeral, verbatim, with its nearest words",
        ),
    ]
    kind: Annotated[
        NumeralKind,
        Key(
            "figure: a value on record; level: how sure all intervals of that `level` are, said once; example: made "
            "up to explain something; name: part of a name; date; grammar: no quantity ({idle}); open: not judged yet.",
            column="What the numeral is: figure, level (of intervals), example (made up), name, date, grammar, or open "
            "where nobody has judged it yet",
        ),
    ]
    record: Annotated[
        Id | None,
        Key(
            "figure: id of the observation; name: id of the entity; date: either, may be left out.",
            names="record",
            column="Observation or entity that gives it: its id",
        ),
    ]
    note: Annotated[
        Text | None,
        Key(
            "Why the record stands in another paragraph, or anything a reader of the ledger needs."
        ),
    ]
    place: Location


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of the article: what it says in our words, and its numerals."""

    id: Annotated[Locator, Key("Section and number of the paragraph: {paragraph}.")]
    todo: Annotated[
        Line | None,
        Key(
            "What `number` could not read of the paragraph, such as a table; delete it once its numerals are judged."
        ),
    ] = field(default=None, kw_only=True)
    section: str
    sha256: str
    length: int  # its characters; 0 where nobody counted them
    starts: tuple[int, ...]  # of its numerals among them
    says: Annotated[Text, Key("What the paragraph says, in our words, values as references.")]
    numerals: Annotated[
        tuple[Numeral, ...], Key("Every numeral of the paragraph in reading order.", must=True)
    ]
    place: Location

    @property
    def distinct(self) -> tuple[tuple[Numeral, ...], ...]:
        """Its numerals in order; those that lie in one place are one numeral, which is said of several records."""
        found: list[tuple[Numeral, ...]] = []
        end = 0
        for numeral, start in zip_longest(self.numerals, self.starts[: len(self.numerals)]):
            if start is not None and start < end:
                found[-1] = (*found[-1], numeral)
            else:
                found.append((numeral,))
            end = end if start is None else max(end, start + len(numeral.fragment))
        return tuple(found)


@dataclass(frozen=True)
class Section:
    """A section of the article."""

    id: Annotated[Id, Key("The short name of the section; its data file is sections/<id>.yml.")]
    name: Annotated[Text, Key("The name of the section on the site.")]
    heading: Annotated[
        Annotated[str, HEADING] | None,
        Key(
            "The heading as the article prints it, at most {fragment} characters; null where it prints none; any where "
            "the headings are ours.",
            must=True,
            null=True,
        ),
    ]
    headings: Annotated[
        Literal["ours"] | None,
        Key(
            "ours: this heading is the site's own, where others are the article's; no page calls it the article's."
        ),
    ] = field(default=None, kw_only=True)
    summary: Annotated[Text, Key("One sentence, ours, on what the section says.")]
    paragraphs: Annotated[
        tuple[Paragraph, ...], Key("The paragraphs in reading order.", must=True, least=1)
    ]
    place: Location


@dataclass(frozen=True)
class Defect:
    """Damage in the copy as received: where, what it must have been, how we know."""

    id: Annotated[Id, Key("The id of the defect.")]
    locator: Annotated[
        Locator | None,
        Key("The damaged paragraph; left out for the whole copy.", names="paragraph"),
    ]
    what: Annotated[Text, Key("What was damaged.")]
    restored: Annotated[Text | None, Key("What it must have been.")]
    evidence: Annotated[Text, Key("How we know.")]
    place: Location


@dataclass(frozen=True)
class Silence:
    """Something a reader may look for and the article does not say."""

    id: Annotated[Id, Key("The id of the entry.")]
    locator: Annotated[
        Locator | None, Key("The paragraph where a reader would look for it.", names="paragraph")
    ]
    text: Annotated[Text, Key("What the article does not say.")]
    place: Location


@dataclass(frozen=True)
class Article:
    """The article as a source: how it is called, who published it, how it reached us."""

    todo: Annotated[
        Line | None,
        Key("What `number` guessed of it, for somebody to look at; delete it once it is right."),
    ] = field(default=None, kw_only=True)
    title: Annotated[Text, Key("The title of the article; English is our translation.")]
    original_title: Annotated[Line, Key("The title as received.")]
    publisher: Annotated[Text, Key("Who published the article.")]
    credit: Annotated[Text, Key("Whom the article credits for its data.")]
    published: Annotated[
        Annotated[Period, MOMENT] | None,  # the day; None where the head of the file is faulty
        Key("When it was published: 2022-10-14 or 2022-10-14T10:00.", must=True),
    ]
    retrieved: Annotated[Text, Key("How and when this copy was received.")]
    period: Annotated[
        When | None,
        Key(
            "What time it is about where a paragraph names none, as releases of statistics say once: 2031-Q1."
        ),
    ] = field(default=None, kw_only=True)
    subject: Annotated[
        Id | None,
        Key(
            "The area that it is about: its values are named without it, and drawn in colour beside others.",
            names="area",
            left_out="that of most values",
        ),
    ] = field(default=None, kw_only=True)
    headings: Annotated[
        Literal["ours"] | None,
        Key(
            "ours: the headings of the sections are the site's own and not the article's; source lines and citations "
            "say so."
        ),
    ] = field(default=None, kw_only=True)
    rights: Annotated[
        Text | None,
        Key("Whose the article is, and under which licence, as far as its publisher says so."),
    ] = field(default=None, kw_only=True)
    language: Annotated[LanguageCode, Key("The language and script of the copy.")]
    sections: tuple[Section, ...]
    defects: tuple[Defect, ...]
    silences: tuple[Silence, ...]
    cells: tuple[TableCell, ...] = field(
        default=(), kw_only=True
    )  # of its tables, as they were read
    place: Location

    def names_ours(self, locators: Iterable[str]) -> bool:
        """Whether none of the sections of some paragraphs has a heading of the article's, but the site's own."""
        of = {locator.partition(".")[0] for locator in locators}
        named = [section for section in self.sections if section.id in of]
        return self.headings is not None or bool(named and all(s.headings for s in named))

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph in reading order."""
        for section in self.sections:
            yield from section.paragraphs
