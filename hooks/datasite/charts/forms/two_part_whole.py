"""A whole in two parts: one bar, the stated part solid, the remainder derived and dashed."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from ... import languages
from ...derive import limits, refusal, remainder
from ...model import Figure, Observation, Site
from ..form import Complaints, Form, Option, Shown, Takes

HUNDRED = 100  # percent, which two parts of one whole add up to


class TwoPartWhole(Form):
    drawn_in = "whole"
    takes = Takes(2, 2, one_unit=True, roles="[part, whole]")
    options: ClassVar = {"share": Option("observation", "the share of the part in the whole")}
    excusable = False
    narrowest = 300
    example = """
        form: two_part_whole
        observations: [officers, hired]
        options: {share: officer-share}
    """

    def spans(self, site: Site, shown: Shown) -> tuple[str, ...]:
        """An area that lies within another is a part of it, whoever counts the larger one."""
        nested = len(shown) == 2 and site.lies_within(shown[0].area, shown[1].area)
        return ("area", "status") if nested else ()

    def misleading(self, site: Site, figure: Figure, shown: Shown) -> Complaints:
        """A part that surely is no larger than its whole, and the share that belongs to them."""
        part, whole = shown
        most, least = (limits(o, site.unit_of(o)) for o in shown)
        if most.low is not None and least.high is not None and most.low > least.high:
            yield f"the part {part.id} is larger than the whole {whole.id}", "put the part first"
        elif most.high is None or least.low is None or most.high > least.low:
            yield (
                f"{part.id} and {whole.id} are bounded so that the rest is not known",
                "show them as open_bars",
            )
        elif (
            site.unit_of(whole).kind == "percent"
            and (part.value or 0) + (whole.value or 0) == HUNDRED
        ):
            message = f"{part.id} and {whole.id} add up to 100%: they are two parts, and neither is the whole"
            yield message, "show them as stacked_shares"
        found = refusal(site, f"{whole.id} - {part.id}", excused=bool(self.spans(site, shown)))
        if found is not None:
            yield f"the rest cannot be computed: {found.sentence}", found.hint
        name = figure.options.get("share")
        share = self.named(site, figure).get("share")
        if name and (share is None or share.formula != f"{part.id} / {whole.id}"):
            yield (
                f"{name} is not the share of {part.id}",
                f"derive it by `formula: {part.id} / {whole.id}`",
                "share",
            )

    def rest(self, site: Site, figure: Figure) -> Observation:
        """What remains of the whole: derived, as any other value that follows from both."""
        part, whole = figure.observations
        made = replace(
            site.observations[whole], id=f"{whole}-rest", status="derived", formula=f"{whole} - {part}",
            title=languages.text("chart.rest"), note=None, locator=None, as_stated=None,
        )  # fmt: skip
        return remainder(site, made)
