"""Renders charts: `chart` for the page, `standalone` for download, `png` for pictures, `vega_lite`.

What is drawn is kept by what it follows from: the records in words, before any chart is built, so that a warm
build loads neither Altair nor the renderer.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import chain
from pathlib import Path
from typing import Any

from markupsafe import Markup

from .. import charts
from ..charts import Caption, Drawing, theme
from ..charts.lint import Finding, lint
from ..charts.own.specification import spoken
from ..check.drawable import too_few_or_many
from ..model import Figure, Site
from ..problems import DataError, problem_at
from ..words import Words
from . import cache, card, own, picture, specification
from .cache import FOLDER
from .picture import standalone
from .vector import finish, records, vega_of_ours

__all__ = [
    "FOLDER",
    "card",
    "chart",
    "figure_html",
    "key_svg",
    "png",
    "standalone",
    "vega_lite",
]

LAYOUTS = (theme.WIDE, theme.NARROW)
PAGED = (*LAYOUTS, theme.WHOLE)  # of a figure with a page of its own


@dataclass(frozen=True)
class Chart:
    """A figure that is drawn: as SVG for each width, and the specification of the first."""

    spec: str = ""
    layouts: tuple[str, ...] = ("", "")


def chart(
    site: Site, figure: Figure, words: Words, widths: Sequence[int] = LAYOUTS, folder: Path = FOLDER
) -> Chart:
    """A figure in the words' language, drawn for those widths; of a diagram, nothing."""
    if not charts.pictured(figure):
        return Chart()
    fitting(site, figure)
    name, description = words.text(figure.title), charts.describe(site, figure, words)
    first = charts.drawing(site, figure, words, widths[0])
    entry = cache.key("figure", record(first), widths, name, description)

    def make() -> bytes:
        others = (charts.drawing(site, figure, words, width) for width in widths[1:])
        texts = [json.dumps(charts.draw(of), ensure_ascii=False) for of in (first, *others)]
        specs = [json.loads(text) for text in texts]
        honest(figure, chain.from_iterable(map(lint, specs)))
        made = [own.vega(figure, spec, words.language) for spec in specs]
        drawn, specs = [svg for svg, _ in made], [of for _, of in made]
        if own.foreign(figure):  # what ours look like is known, and held by tests
            narrow = sorted(zip(widths, specs, drawn, strict=True), key=lambda each: each[0])
            found = [*chain.from_iterable(lint(spec, svg, width) for width, spec, svg in narrow)]
            own.keep(
                f"{figure.id}.{words.language}",
                dict(zip(widths, drawn, strict=True)),
                folder,
                found,
            )
            honest(figure, found)
        finished = [
            finish(each, records(spec), width, name, description, words.language)
            for each, spec, width in zip(drawn, specs, widths, strict=True)
        ]
        return json.dumps([json.dumps(specs[0], ensure_ascii=False), finished]).encode()

    spec, drawn = json.loads(cache.cached(entry, make, folder))
    return Chart(spec, tuple(drawn))


def honest(figure: Figure, found: Iterable[Finding]) -> None:
    """Refuse a chart that breaks a rule: what breaks one in many places is told at the first, with how many more."""
    by: dict[str, list[Finding]] = {}
    for each in dict.fromkeys(found):
        by.setdefault(each.code, []).append(each)
    told = []
    for code, (first, *more) in by.items():
        said, dash, hint = first.message.partition(" — ")
        more = [each for each in more if each.width == first.width]
        rest = f", and {len(more)} more like it" if more else ""
        message = (
            f"the chart “{figure.id}” breaks the rule “{first.rule}”: {said}{rest}{dash}{hint}"
        )
        told.append((message, code))
    if told:
        raise refusal(figure, told)


def figure_html(site: Site, figure: Figure, words: Words) -> Markup:
    """A figure that is a diagram as HTML in the words' language; of a chart, nothing."""
    fitting(site, figure)
    return charts.diagram(site, figure, words)


def fitting(site: Site, figure: Figure) -> None:
    """Refuse a figure whose records do not fit its form."""
    if reason := charts.unfit(site, figure):
        message = f"the chart “{figure.id}” cannot be drawn: {reason}"
        raise refusal(figure, [(message, too_few_or_many.code)])


def refusal(figure: Figure, messages: list[tuple[str, str]]) -> DataError:
    """What stops the build, where it is said how the figure is drawn, from messages with the codes of rules."""
    form = own.foreign(figure)
    place = form.drawn_at(figure) if form else figure.place
    return DataError(replace(problem_at(place, m), code=code) for m, code in messages)


def key_svg(words: Words, name: str, width: int = theme.WIDE, folder: Path = FOLDER) -> str:
    """The key to all marks as SVG; its words are in it, so its name describes it."""
    entry = cache.key("key", words.language, dict(words.site.simplified), name, width)

    def make() -> bytes:
        from ..charts.legend import key, key_words

        drawn = vega_of_ours(key(words, width), words.language)
        return finish(drawn, (), width, name, key_words(words), words.language).encode()

    return cache.cached(entry, make, folder).decode()


def png(alone: str, language: str, scale: float = 2, folder: Path = FOLDER) -> bytes:
    """A standalone SVG of a language as a picture."""
    entry = cache.key("png", alone, scale)
    return cache.cached(entry, lambda: picture.png(alone, language, scale), folder)


def vega_lite(figure: Figure, spec: str, caption: Caption) -> str:
    """The specification of a figure for download: literal colours, and the figure's words in it."""
    layered = own.foreign(figure) is None and figure.multiples is None
    whole = specification.standalone(json.loads(spec), caption, theme.WIDE, layered=layered)
    return theme.literal(json.dumps(whole, ensure_ascii=False))


def record(of: Drawing) -> dict[str, Any]:
    """Everything that a drawing's look follows from, as plain data."""
    return {
        "form": of.form,
        "width": of.width,
        "language": of.words.language,
        "simplified": dict(of.words.site.simplified),
        "options": dict(of.options),
        "spec": spoken(of.spec, of.words),
        "own": of.own.text if of.own else None,
        "rows": [asdict(r) for r in of.rows],
        "named": {k: asdict(r) for k, r in of.named.items()},
        "nodes": [asdict(n) for n in of.nodes],
        "annotations": dict(of.annotations),
        "title": of.title,
        "panels": [record(each) for each in of.panels],
    }
