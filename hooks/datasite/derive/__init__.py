"""Computes derived values with their bounds, and refuses what the records do not support.

`complete(site)` fills the derived records; `limits(observation, unit)` gives the limits of any
value, `claimed` those that are published and `rest` what these rest on; `remainder` makes the value
that a chart computes; `stated_inputs(site, observation)` is what a value comes from;
`refusal(site, formula)` says why a formula is refused.
"""

from __future__ import annotations

from .completion import complete, refusal, remainder
from .inputs import stated_inputs
from .intervals import Interval, Rest, claimed, limits, rest
from .reasons import Reason, RefusedError

__all__ = [
    "Interval",
    "Reason",
    "RefusedError",
    "Rest",
    "claimed",
    "complete",
    "limits",
    "refusal",
    "remainder",
    "rest",
    "stated_inputs",
]
