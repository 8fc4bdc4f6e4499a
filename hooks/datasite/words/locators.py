"""Paragraphs of the article by name."""

from __future__ import annotations

from collections.abc import Iterable

from ..model import Observation
from .margins import margins_of, told_as
from .phrases import Phrases


class Locators(Phrases):
    """The words of one language for places of the article."""

    def locator(self, locator: str) -> str:
        """A paragraph's name: Trade, paragraph 5 / 貿易·第5段."""
        section_id, _, number = locator.partition(".")
        return self.paragraphs(section_id, [number])

    def evidence(self, of: Observation) -> str:
        """Where a value stands, and what surrounds it if elsewhere: Trade, paragraph 5; margin: Notes, paragraph 1."""
        stated, margins = self.locator(of.locator or ""), margins_of(self.site, of)
        said = self.ui(told_as(self.site, of)).replace("{where}", self.locators(margins))
        return self.join_clauses((stated, said)) if margins else stated

    def locators(self, locators: Iterable[str]) -> str:
        """Names of paragraphs in the order of the article, those of one section together."""
        order = self.site.order
        sections: dict[str, list[str]] = {}
        for locator in sorted(set(locators), key=lambda each: order.get(each, len(order))):
            section_id, _, number = locator.partition(".")
            sections.setdefault(section_id, []).append(number)
        return self.join_clauses(self.paragraphs(*each) for each in sections.items())

    def places(self, locators: Iterable[str]) -> str:
        """The same beside a source, and that the sections are named by the site where the article prints no heading."""
        located = [*locators]
        said, ours = self.locators(located), self.site.article.names_ours(located)
        return self.join_clauses((said, self.ui("locator.ours"))) if said and ours else said

    def paragraphs(self, section_id: str, numbers: list[str]) -> str:
        """Paragraphs of one section: Trade, paragraphs 2 and 5 / 貿易·第2、5段."""
        section = self.site.section(section_id)
        name = self.pick(section.name) if section else section_id
        *most, last = numbers
        listed = self.marks.last.join([self.marks.list.join(most), last] if most else [last])
        said = self.ui("locator.several" if most else "locator.one")
        return (
            said.replace("{section}", name).replace("{number}", last).replace("{numbers}", listed)
        )
