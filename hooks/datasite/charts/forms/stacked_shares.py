"""Shares of one stated whole, a bar for each area or period; what is not stated of it stays hollow."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import ClassVar

from ...derive import limits, refusal
from ...model import Figure, Observation, Site
from ...words import Words
from ..form import Complaints, Form, Option, Shown, Takes


class StackedShares(Form):
    drawn_in = "shares"
    takes = Takes(2, 40, one_unit=True)
    options: ClassVar = {
        "whole": Option("observation", "the whole, where the values are no percentages of it")
    }
    free = ("period", "area", "status")
    apart = ("area", "period")
    excusable = False
    narrowest = 300
    example = """
        form: stacked_shares
        observations: [officer-part, pilot-part, deck-part]
    """

    def lacking(self, site: Site, figure: Figure) -> Complaints:
        """A whole: of percentages what their indicators are `of`, of amounts the value that an option names."""
        shown = [site.observations[id_] for id_ in figure.observations]
        whole, percent = self.named(site, figure).get("whole"), all_percent(site, shown)
        if whole is None and not percent:
            hint = "write `options: {whole: ID}`"
            yield "no whole is named of which the values are parts", hint, "whole"
        elif whole is not None and percent:
            hint = "leave options.whole out: percentages are parts of a hundred"
            yield f"{whole.id} is a whole of percentages", hint, "whole"
        elif whole is not None and (whole.value or 0) <= 0:
            yield (
                f"{whole.id} is no whole above zero",
                "name the value that the parts make up",
                "whole",
            )

    def misleading(self, site: Site, figure: Figure, shown: Shown) -> Complaints:
        """Parts of the same whole, each once, that are no more than it together."""
        whole = self.named(site, figure).get("whole")
        if whole is None:
            yield from of_several(site, shown)
        else:
            yield from of_another(site, whole, shown)
        limit = limits(whole, site.unit_of(whole)).high if whole else Decimal(100)
        for parts in bars_of(shown):
            names = [(o.indicator, o.title) for o in parts]
            twice = next(
                (o.id for o, name in zip(parts, names, strict=True) if names.count(name) > 1), None
            )
            if twice:
                yield f"{twice} is the same part as another of its bar", "show each part once"
            if len({o.status for o in parts} - {"derived"}) > 1:
                said = ", ".join(f"{o.id} {o.status}" for o in parts)
                yield f"the parts of a bar differ in status: {said}", "show parts of one status"
            least = sum((limits(o, site.unit_of(o)).low or Decimal(0) for o in parts), Decimal(0))
            if limit is not None and least > limit:
                said = ", ".join(o.id for o in parts)
                yield (
                    f"{said} add up to more than their whole",
                    "leave out what is part of another part",
                )

    def facts(self, words: Words, shown: Shown) -> Iterator[str]:
        """What a hundred per cent are of, where the values are percentages."""
        known = words.site.indicators
        whole = known.get(known[shown[0].indicator].of or "")
        if whole is not None and all_percent(words.site, shown):
            yield words.ui("chart.hundred").replace("{whole}", words.pick(whole.name))


def all_percent(site: Site, shown: Shown) -> bool:
    """Whether all values are percentages."""
    return all(site.unit_of(o).kind == "percent" for o in shown)


def bars_of(shown: Shown) -> list[list[Observation]]:
    """The parts of each bar: those of one area and period."""
    found: dict[tuple[str, str], list[Observation]] = {}
    for o in shown:
        found.setdefault((o.area, str(o.period)), []).append(o)
    return list(found.values())


def of_several(site: Site, shown: Shown) -> Complaints:
    """Percentages that are not known to be of one thing."""
    for o in shown:
        if site.indicators[o.indicator].of is None:
            hint = f"write in the indicator {o.indicator} what it is a share `of`"
            yield f"of {o.id} it is not known what it is a share of", hint
            return
    wholes = dict.fromkeys(str(site.indicators[o.indicator].of) for o in shown)
    if len(wholes) > 1:
        yield f"the values are shares of {' and of '.join(wholes)}", "show shares of one whole"


def of_another(site: Site, whole: Observation, shown: Shown) -> Complaints:
    """Values that are no parts of a whole."""
    for o in shown:
        found = refusal(site, f"{whole.id} - {o.id}")
        if found is not None:
            yield f"{o.id} is no part of {whole.id}: {found.sentence}", found.hint
            return
