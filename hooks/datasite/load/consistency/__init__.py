"""What a schema cannot say about one record: value or symbol, period and basis, evidence, kinds.

Each rule looks at one record, and at what is known of the other files.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Entity, Figure, Observation, Section, Source, Unit
from ...problems import Problem
from ...rules import RULES
from . import entities, figures, intervals, units
from .article import main_source, section_of_file
from .known import NOTHING, Known
from .observations import period_and_basis

__all__ = [
    "Known",
    "entities",
    "faults",
    "figures",
    "intervals",
    "main_source",
    "period_and_basis",
    "section_of_file",
    "units",
]

Record = Entity | Figure | Observation | Section | Source | Unit


def faults(record: Record, known: Known = NOTHING) -> Iterator[Problem]:
    """Everything that the rules of this folder find in a record."""
    for rule in RULES.values():
        if rule.module.startswith(__name__) and rule.each and isinstance(record, rule.each):
            yield from rule(record, known)
