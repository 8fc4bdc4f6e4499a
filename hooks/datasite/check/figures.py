"""Holds figures to what is said of them: a title to its chart, a reason to a difference, a record to a page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..charts.drawn import lines
from ..directives import BLOCKS
from ..load.files import read_text
from ..model import Figure, Observation, Site
from ..problems import Problem, ids_shown, problem_at
from ..references import ids_in, references
from ..rules import rule
from .blocks import misread_blocks
from .comparability import observations_of
from .page import Page
from .pages import files
from .unlikeness import ASPECTS, Aspect

TOLD = (
    "indicator",
    "source",
    "field",
)  # what a reason may be about beside the aspects of comparison


@rule("figure-title", each=Figure, after=("figure-shape", "figure-count", "text-values"))
def title_of_others(site: Site, figure: Figure) -> Iterator[Problem]:
    """The title of a figure quotes a value that the figure does not draw.

    Why: Readers look in the chart for the number of its title. What is computed of drawn values alone can be
    seen there too.

    Example:
        data/sections/harbour.yml:
            figures:
            - id: all-routes
              form: unit_dots
              title: {en: "[[cargo-2031h1]]", zh: "[[cargo-2031h1]]"}
              observations: [routes]
    Instead:
        data/sections/harbour.yml:
            figures:
            - id: all-routes
              form: unit_dots
              title: {en: "[[routes]]", zh: "[[routes]]"}
              observations: [routes]
    """
    if observations_of(site, figure) is None:
        return
    drawn = {line.id for line in lines(site, figure)}
    for language, words in figure.title.items():
        quoted = (r.target for r in references(words) if r.kind == "value" and r.form != "period")
        values = (
            site.observations[id_] for id_ in dict.fromkeys(quoted) if id_ in site.observations
        )
        if others := [o for o in values if not seen(site, o, drawn)]:
            named = " and ".join(o.id for o in others)
            message = f"{figure.id}: the title quotes {named}, which the figure does not draw"
            hint = "; ".join(in_place(site, o, drawn) for o in others)
            yield problem_at(figure.place.inside("title", language), message, hint)
            return  # the other language quotes the same


def in_place(site: Site, o: Observation, drawn: set[str]) -> str:
    """What to write where a title quotes a value that is not drawn: the same number drawn under another id, if any."""
    shown = [site.observations[id_] for id_ in sorted(drawn) if id_ in site.observations]
    same = [each.id for each in shown if (each.value, each.period) == (o.value, o.period)]
    if same and o.value is not None:
        return f"write [[{same[0]}]], the same number, in place of [[{o.id}]]"
    unit = site.unit_of(o)
    alike = [each.id for each in shown if site.unit_of(each) == unit]
    said = ids_shown(alike or [each.id for each in shown])
    return (
        f"add {o.id} to what the figure draws, or quote what it draws: {said}"
        if said
        else f"add {o.id}"
    )


def seen(site: Site, o: Observation, drawn: set[str]) -> bool:
    """Whether a value is drawn, or computed of values that are."""
    if o.id in drawn:
        return True
    inputs = [site.observations[i] for i in ids_in(o.formula) if i in site.observations]
    return bool(inputs) and all(seen(site, each, drawn) for each in inputs)


@rule("figure-reason", each=Figure, after=("figure-shape", "figure-units"))
def needless_reason(site: Site, figure: Figure) -> Iterator[Problem]:
    """A figure says why unlike things stand side by side, and they are alike in everything.

    Why: The reason is printed with the chart. Readers would look for a difference that is not there, and what the
    reason was written for may have gone.

    Example:
        data/sections/fleet.yml:
            figures:
            - id: fleet-in-dots
              form: unit_dots
              title: {en: Ferries, zh: Ferries}
              observations: [ferries]
              because: {en: Both are of the port., zh: Both are of the port.}
    Instead:
        data/sections/fleet.yml:
            figures:
            - id: fleet-in-dots
              form: unit_dots
              title: {en: Ferries, zh: Ferries}
              observations: [ferries]
    """
    shown = observations_of(site, figure)
    if figure.because is None or shown is None or figure.entities:
        return
    told = [*(aspect for _, aspect in ASPECTS), *(of_record(key) for key in TOLD)]
    if all(len({aspect(site, o) for o in shown}) < 2 for aspect in told):
        message = f"{figure.id}: the values differ in nothing that needs a reason"
        place, hint = figure.place.inside("because"), "delete `because`, or say it as a note"
        yield problem_at(place, message, hint)


def of_record(key: str) -> Aspect:
    """What a value's record says under a key."""
    return lambda site, o: str(getattr(o, key))


def unplaced_figures(site: Site, root: Path) -> Iterator[Problem]:
    """Every figure that no page shows, where pages show any; a block that is not understood may be of one."""
    paths = (path for found in files(site, root).values() for path in found)
    pages = [Page(path.name, read_text(path, path.name)[0] or "") for path in paths]
    shown = {
        word
        for page in pages
        for block in page.blocks
        if block.name in BLOCKS and BLOCKS[block.name].takes == "figure"
        for word in block.words
    }
    if shown <= site.figures.keys() and not any(any(misread_blocks(page)) for page in pages):
        for figure in site.figures.values() if shown else ():
            if figure.id not in shown:
                yield unplaced(figure)


@rule("figure-unplaced")
def unplaced(figure: Figure) -> Problem:
    """A figure stands on no page.

    Why: Nobody would see it, while its downloads are published and its values count as drawn.

    Example:
        docs/en/harbour.md:
            # Harbour

            ::: figure cargo-growth-pair
        docs/zh/harbour.md:
            # \u6e2f\u53e3

            ::: figure cargo-growth-pair
    Instead:
        docs/en/harbour.md:
            # Harbour

            ::: figure cargo-growth-pair

            ::: figure service-tree
        docs/zh/harbour.md:
            # \u6e2f\u53e3

            ::: figure cargo-growth-pair

            ::: figure service-tree
    """
    hint = f"write `::: figure {figure.id}` on a page, in every language, or delete it"
    return problem_at(figure.place.inside("id"), f"no page shows {figure.id}", hint)
