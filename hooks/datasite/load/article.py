"""Makes the article with its sections, paragraphs and numerals from validated data."""

from __future__ import annotations

from ..location import Location
from ..model import Article, Defect, Paragraph, Section, Silence
from .hashes import Hashes
from .positions import Positions
from .records import Data, record


def article(
    data: Data,
    place: Location,
    sections: tuple[Section, ...],
    defects: tuple[Defect, ...],
    silences: tuple[Silence, ...],
) -> Article:
    """The article; without a head its words are empty, for what else can be checked."""
    return record(Article, data, place, sections=sections, defects=defects, silences=silences)


def section(data: Data, place: Location, *, hashes: Hashes, positions: Positions) -> Section:
    """A section of the article with its paragraphs; one without a hash has an empty one."""
    paragraphs = []
    for i, each in enumerate(data["paragraphs"]):
        length, starts = positions.get(each["id"], (0, ()))
        made = record(
            Paragraph,
            each,
            place.part("paragraphs", i),
            section=data["id"],
            sha256=hashes[each["id"]].digest if each["id"] in hashes else "",
            length=length,
            starts=starts,
        )
        paragraphs.append(made)
    return record(Section, data, place, paragraphs=tuple(paragraphs))
