"""A level beside the base that its growth implies: two bars from zero and the growth between them."""

from __future__ import annotations

from typing import Any, ClassVar

from ...model import Figure, Site
from ...period import same
from ..drawings import Drawing
from ..form import Complaints, Form, Option, Shown, Takes


class LevelBase(Form):
    takes = Takes(2, 2, one_unit=True, roles="[base, level]")
    options: ClassVar = {"growth": Option("observation", "the growth from base to level")}
    free = ("period",)
    annotated = True
    example = """
        form: level_base
        observations: [hired-before, hired]
        options: {growth: growth}
    """

    def misleading(self, site: Site, figure: Figure, shown: Shown) -> Complaints:
        """A derived base, the level, and the growth that leads from one to the other."""
        base, level = shown
        growth = self.named(site, figure).get("growth")
        if base.formula is None:
            yield f"the base {base.id} is not derived", "put the derived base first, then the level"
        if base.indicator != level.indicator:
            yield f"{base.id} and {level.id} are of different indicators", "show one indicator"
        if growth is None:
            yield "no growth rate is named", "write `options: {growth: ID}`", "growth"
            return
        of = site.indicators[growth.indicator].of
        if site.indicators[growth.indicator].measure != "growth" or of != level.indicator:
            yield (
                f"{growth.id} is no growth of {level.indicator}",
                "name the growth of the level in options.growth",
                "growth",
            )
            return
        if not same(growth.period, level.period) or growth.area != level.area:
            hint = "name the growth of the level"
            yield f"{growth.id} and {level.id} differ in period or area", hint, "growth"
        if base.formula and base.formula != f"{level.id} / (1 + {growth.id})":
            yield (
                f"{base.id} is {base.formula}",
                f"derive the base by `formula: {level.id} / (1 + {growth.id})`",
            )

    def chart(self, drawing: Drawing) -> Any:
        """Base above, level below; the growth stands with the level."""
        from ..bars import draw

        growth, level = drawing.named["growth"], drawing.rows[1]
        given = {"value": growth.text, "against": growth.relative}
        said = drawing.words.ui("growth.value").format_map(given)
        if not growth.relative:
            said = drawing.words.spaced((drawing.words.ui("measure.growth"), growth.text))
        return draw(drawing, remarks={level.id: (growth.id, said)})
