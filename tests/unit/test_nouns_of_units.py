"""What an indicator's words count agrees with its unit; a unit that is written without a noun counts nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from datasite.check.measures import unit_of_noun

from ..support.records import site, text, with_


@pytest.mark.parametrize(("pattern", "told"), [("{n}", 0), ("{n} numbers", 1)])
def test_a_number_of_persons_is_in_persons(pattern: str, told: int) -> None:
    known = site()
    number = replace(
        known.units["person"],
        id="number",
        name=text("number"),
        one=text("number"),
        pattern=text(pattern),
    )
    found = replace(known, units={**known.units, "number": number})
    arrived = with_(known.indicators["arrivals"], name=text("Number of arrivals"))
    assert len([*unit_of_noun(found, arrived)]) == told
