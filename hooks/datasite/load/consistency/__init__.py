"""What a schema cannot say about one record: value or symbol, period and basis, evidence, kinds.

Each rule looks at one record; `main` is the id of the article's source, None where that is not known.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Entity, Figure, Observation, Section, Unit
from ...problems import Problem
from ...rules import RULES
from . import entities, figures
from .article import main_source, section_of_file
from .observations import period_and_basis

__all__ = ["entities", "faults", "figures", "main_source", "period_and_basis", "section_of_file"]

Record = Entity | Figure | Observation | Section | Unit


def faults(record: Record, main: str | None = None) -> Iterator[Problem]:
    """Everything that the rules of this folder find in a record."""
    for each in RULES.values():
        if (
            each.module.startswith(__name__)
            and each.each is not None
            and isinstance(record, each.each)
        ):
            yield from each(record, main)
