"""Computes derived values with their bounds, and refuses what the records do not support.

`complete(site)` fills the derived records; `interval(observation, unit)` gives the limits of any
value; `sources(site, observation)` is what a value comes from; `refused(site, formula)` says why a
formula is refused, `refusal` with a code.
"""

from __future__ import annotations

from .completion import complete, refusal, refused
from .inputs import sources
from .intervals import Interval, interval
from .reasons import Reason, RefusedError

__all__ = [
    "Interval",
    "Reason",
    "RefusedError",
    "complete",
    "interval",
    "refusal",
    "refused",
    "sources",
]
