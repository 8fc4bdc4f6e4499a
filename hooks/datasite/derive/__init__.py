"""Computes derived values with their bounds, and refuses what the records do not support.

`complete(site)` fills the derived records; `limits(observation, unit)` gives the limits of any
value, `rest` what they rest on, `remainder` those of one that a chart makes; `stated_inputs(site,
observation)` is what a value comes from; `refusal(site, formula)` says why a formula is refused.
"""

from __future__ import annotations

from .completion import complete, refusal, remainder
from .inputs import stated_inputs
from .intervals import Interval, Rest, limits, rest
from .reasons import Reason, RefusedError

__all__ = [
    "Interval",
    "Reason",
    "RefusedError",
    "Rest",
    "complete",
    "limits",
    "refusal",
    "remainder",
    "rest",
    "stated_inputs",
]
