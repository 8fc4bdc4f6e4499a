"""Makes the article with its sections, paragraphs and numerals from validated data."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from ..location import Location
from ..model import Article, Defect, Paragraph, Section, Silence
from . import consistency
from .data_file import DataFile
from .folder import DataFolder
from .hashes import Hashes, check_hashes, read_hashes
from .making import listed, made
from .positions import Positions, read_positions
from .records import Data, record
from .tables import read_tables

NOWHERE = Location("data/article.yml", 1, 1)
OURS = "ours"  # whose the headings are


def load_article(folder: DataFolder, file: DataFile | None) -> Article:
    """The article; where its head is faulty, its texts are empty."""
    hashes = read_hashes(folder.root, folder.problems) if file else {}
    positions = read_positions(folder.root, folder.problems) if file else {}
    make_section = partial(section, hashes=hashes, positions=positions)
    sections = tuple(dict(made(folder, file, "sections", make_section)).values())
    before = len(folder.problems.found)
    for each in sections:
        folder.problems.extend(consistency.faults(each))
    if file and not file.bad and len(folder.problems.found) == before:  # every id is known
        paragraphs = [paragraph for each in sections for paragraph in each.paragraphs]
        check_hashes(hashes, paragraphs, folder.problems)
    head, place = file.mapping("article") if file else ({}, NOWHERE)
    all_ours = (
        head.get("headings") == OURS
    )  # no word of the article's, wherever its headings are read
    sections = tuple(
        replace(each, heading=None) if all_ours or each.headings else each for each in sections
    )
    return record(
        Article,
        head,
        place,
        sections=sections,
        cells=read_tables(folder.root, folder.problems) if file else (),
        defects=tuple(listed(folder, file, "defects", Defect).values()),
        silences=tuple(listed(folder, file, "silences", Silence).values()),
    )


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
