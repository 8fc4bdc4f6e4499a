"""Refuses what is said in a chart at no mark of it, or in more words than have room there."""

from __future__ import annotations

from collections.abc import Iterator

from ..charts import measure
from ..charts.forms import NAMES, form, form_of
from ..charts.theme import TEXT
from ..languages import written_in
from ..model import Figure, Site
from ..problems import Problem, did_you_mean, ids_shown, problem_at, quote
from ..rules import rule
from ..words import Words

ROOM = 400.0  # two lines on a page, three on a phone, in pixels


@rule("annotation-mark", each=Figure, hard=True)
def said_at_no_mark(site: Site, figure: Figure) -> Iterator[Problem]:
    """A figure says something at a record that it does not draw, or twice at one.

    Why: The words stand at a mark, with a leader to it. Without the mark they would speak of nothing.

    Example:
        data/sections/harbour.yml:
            figures:
            - id: cargo-growth-pair
              annotate:
              - at: passengers-2032
                text: {en: The new quay opens., zh: The new quay opens.}
    Instead:
        data/sections/harbour.yml:
            figures:
            - id: cargo-growth-pair
              annotate:
              - at: cargo-2031h1
                text: {en: The new quay opens., zh: The new quay opens.}
    """
    drawn, told = (*figure.observations, *figure.entities), set()
    for index, each in enumerate(figure.annotate):
        place = figure.place.inside("annotate", index, "at")
        if each.at not in drawn:
            hint = did_you_mean(each.at, drawn) or f"it draws: {ids_shown(drawn)}"
            yield problem_at(place, f"{figure.id} does not draw {quote(each.at)}", hint)
        elif each.at in told:
            message = f"{figure.id} says two things at {each.at}"
            yield problem_at(place, message, "say them in one, or one of them as a note")
        told.add(each.at)


@rule("annotation-form", each=Figure, hard=True)
def said_without_room(site: Site, figure: Figure) -> Iterator[Problem]:
    """A figure says something at a mark, and its form has no room for words there.

    Why: Lists are read as text, and dots in blocks stand close: words among them would cover some.

    Example:
        data/sections/fleet.yml:
            figures:
            - id: service-tree
              annotate:
              - at: service-system
                text: {en: It may grow., zh: It may grow.}
    Instead:
        data/sections/fleet.yml:
            figures:
            - id: service-tree
              note: {en: It may grow., zh: It may grow.}
    """
    if figure.annotate and not form_of(figure).annotated:
        able = ", ".join(name for name in NAMES if form(name).annotated)
        hint = f"say it as a note; room have {able}"
        place = figure.place.inside("annotate")
        yield problem_at(place, f"{figure.id}: {figure.form} has no room for words at a mark", hint)


@rule("annotation-long", each=Figure, hard=True, after=("annotation-mark",))
def too_long(site: Site, figure: Figure) -> Iterator[Problem]:
    """What a figure says at a mark is longer than two lines on a page.

    Why: Words in a chart name a mark. A longer text hides what it speaks of; it stands better under the chart.

    Example:
        data/sections/harbour.yml:
            figures:
            - id: cargo-growth-pair
              annotate:
              - at: cargo-2031h1
                text:
                  en: The new quay opens in spring, and ships that had to wait outside can land at once.
                  zh: The new quay opens.
    Instead:
        data/sections/harbour.yml:
            figures:
            - id: cargo-growth-pair
              annotate:
              - at: cargo-2031h1
                text: {en: The new quay opens., zh: The new quay opens.}
    """
    size, weight, _ = TEXT["note"]
    for index, each in enumerate(figure.annotate):
        for language in written_in(site):
            said = Words(site, language.code).text(each.text)
            if measure.width(said, size, weight, language.type.full_width) > ROOM:
                place = figure.place.inside("annotate", index, "text", language.key)
                message = f"{figure.id}: what is said at {each.at} is longer than two lines"
                yield problem_at(place, message, "say it in fewer words, or as a note")
