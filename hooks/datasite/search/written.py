"""How a value may be typed: as the source writes it, as each language writes it, and as plain digits."""

from __future__ import annotations

from collections.abc import Iterable

from ..model import Observation
from ..words import Words


def written(observation: Observation, languages: Iterable[Words]) -> list[str]:
    """Every form of an observation's value, each once: 3.2億, 320 million, 320000000, 3.2."""
    forms: dict[str, None] = {}
    for words in languages:
        for form in (
            words.value(observation),
            words.number(observation),
            words.digits(observation),
        ):
            forms[form] = None
    if observation.number is not None and observation.value is not None:
        forms[observation.number] = None
        forms[format(observation.value, "f")] = None
    if observation.as_stated:
        forms[observation.as_stated] = None
    return [form for form in forms if form]
