"""The words that go with a chart wherever it goes: on its page, in its files, where it is embedded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..languages import language
from ..model import Figure, Observation, Site
from ..release import LICENCE_SHORT, Release
from ..words import Words
from ..words.released import version_said
from .credits import credit_line, credits_of
from .forms import form_of


@dataclass(frozen=True)
class Caption:
    """A figure's words in one language; what there is not is empty.

    `below` are the paragraphs under the chart as they are printed; `imprint` is the last line, in its pieces.
    """

    title: str = ""
    subtitle: str = ""
    note: str = ""
    because: str = ""
    sources: str = ""
    credit: str = ""  # the same, and that these are the sources
    site: str = ""
    address: str = ""
    version: str = ""
    licence: str = LICENCE_SHORT
    below: tuple[str, ...] = ()
    imprint: tuple[str, ...] = ()
    language: str = ""

    @property
    def full_width(self) -> bool:
        """Whether it is set in characters as wide as high."""
        return language(self.language).type.full_width


def caption(
    site: Site, figure: Figure, words: Words, release: Release, name: str, address: str
) -> Caption:
    """The words of a figure that stands at `address` (empty where unknown) of the site called `name`."""
    sub = words.join_facts(subtitle(site, figure, words))
    note, because = (words.text(text) if text else "" for text in (figure.note, figure.because))
    sources = credit_line(words, credits_of(site, figure))
    version = version_said(words, release.version)
    reason = because and words.spaced((words.ui("figure.because"), because))
    credit = words.spaced((words.ui("figure.source"), sources))
    return Caption(
        language=words.language,
        title=str(words.text(figure.title)),
        subtitle=sub[:1].upper() + sub[1:],
        note=note,
        because=because,
        sources=sources,
        credit=credit,
        site=name,
        address=address,
        version=release.version,
        below=tuple(line for line in (note, reason, credit) if line),
        imprint=tuple(piece for piece in (name, address, version, LICENCE_SHORT) if piece),
    )


def subtitle(site: Site, figure: Figure, words: Words, home: bool = True) -> Iterator[str]:
    """What is measured, where, when and in which unit, as far as all values share it.

    Without `home` it does not name the area that all pages of the site are about.
    """
    values = [site.observations[i] for i in figure.observations]
    if not values:
        yield words.ui(f"subtitle.{figure.form}")
        return
    indicators = {o.indicator: site.indicators[o.indicator] for o in values}
    names = {words.text(i.name) for i in indicators.values()} if len(indicators) == 1 else set()
    areas = {o.area for o in values}
    areas = {words.text(site.areas[a].name) for a in areas if home or areas != {site.subject}}
    periods = {whole_period(words, o, values) for o in values}
    units = {words.pick(site.units[i.unit].name) for i in indicators.values()}
    bases = {words.relative(i, values) for i in indicators.values()} - {""}
    said: dict[str, str] = {}  # an indicator may be called as its unit
    for group in (names, areas, periods, units, bases):
        for fact in group if len(group) == 1 else ():
            said.setdefault(fact.casefold(), fact)
    yield from said.values()
    yield from form_of(figure).facts(words, values)


def whole_period(words: Words, observation: Observation, values: Sequence[Observation]) -> str:
    """A value's period, and that the source only implies it where that is so of all the values."""
    implied = all(o.period_basis == "implied" for o in values)
    return words.period(observation) + (
        words.parenthetical(words.basis("implied")) if implied else ""
    )
