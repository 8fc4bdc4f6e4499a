"""Makes the article with its sections, paragraphs and numerals from validated data."""

from __future__ import annotations

from ..model import Article, Defect, Numeral, Paragraph, Place, Section, Silence
from ..period import Period
from . import records
from .hashes import Hashes
from .places import NodePlace


def article(
    d: records.Data,
    place: Place,
    sections: tuple[Section, ...],
    defects: tuple[Defect, ...],
    silences: tuple[Silence, ...],
) -> Article:
    """The article; without a head its words are empty, for what else can be checked."""
    return Article(
        title=records.text_or_none(d.get("title")) or records.NO_TEXT,
        original_title=str(d.get("original_title", "")),
        publisher=records.text_or_none(d.get("publisher")) or records.NO_TEXT,
        credit=records.text_or_none(d.get("credit")) or records.NO_TEXT,
        published=Period.day_of(d["published"]) if "published" in d else None,
        retrieved=records.text_or_none(d.get("retrieved")) or records.NO_TEXT,
        language=str(d.get("language", "")),
        sections=sections,
        defects=defects,
        silences=silences,
        place=place,
    )


def section(d: records.Data, place: NodePlace, *, hashes: Hashes) -> Section:
    """A section of the article with its paragraphs; one without a hash has an empty one."""
    paragraphs = tuple(
        _paragraph(p, d["id"], hashes, place.part("paragraphs", i))
        for i, p in enumerate(d["paragraphs"])
    )
    return Section(
        d["id"],
        records.text(d["name"]),
        records.words(d["heading"]),
        records.text(d["summary"]),
        paragraphs,
        place,
    )


def _paragraph(d: records.Data, section: str, hashes: Hashes, place: NodePlace) -> Paragraph:
    numerals = tuple(
        Numeral(
            fragment=str(n["fragment"]),
            kind=n["kind"],
            record=n.get("record"),
            note=records.text_or_none(n.get("note")),
            place=place.part("numerals", i),
        )
        for i, n in enumerate(d["numerals"])
    )
    digest = hashes[d["id"]].digest if d["id"] in hashes else ""
    return Paragraph(d["id"], section, digest, records.text(d["says"]), numerals, place)


def defect(d: records.Data, place: Place) -> Defect:
    """A defect of the copy."""
    restored = records.text_or_none(d.get("restored"))
    return Defect(
        d["id"],
        d.get("locator"),
        records.text(d["what"]),
        restored,
        records.text(d["evidence"]),
        place,
    )


def silence(d: records.Data, place: Place) -> Silence:
    """Something the article does not say."""
    return Silence(d["id"], d.get("locator"), records.text(d["text"]), place)
