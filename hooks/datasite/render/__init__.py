"""Renders charts: `figure_svg` for the page, `standalone` for download, `png` for pictures, `vega_lite`.

Two caches by content: by drawing (the records in words, before any chart is built), so that a warm
build loads neither Altair nor the renderer; and by specification, so that a change of code or words
that leaves a chart as it was draws nothing again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from markupsafe import Markup

from .. import charts
from ..charts import Caption, Drawing, theme
from ..charts.lint import Finding, lint
from ..check.drawable import too_few_or_many
from ..model import Figure, Site
from ..problems import DataError, problem_at
from ..words import Words
from . import cache, card, own, picture, specification
from .cache import FOLDER
from .picture import standalone
from .vector import finish, records, vega

__all__ = [
    "FOLDER",
    "card",
    "figure_html",
    "figure_svg",
    "key_svg",
    "layouts",
    "png",
    "standalone",
    "vega_lite",
    "whole",
]


def figure_svg(
    site: Site, figure: Figure, words: Words, width: int = theme.WIDE, folder: Path = FOLDER
) -> str:
    """A figure as SVG in the words' language, drawn for that width."""
    fitting(site, figure)
    name, description = words.text(figure.title), charts.describe(site, figure, words)
    of = charts.drawing(site, figure, words, width)
    entry = cache.key("figure", record(of), name, description)

    def make() -> bytes:
        chart = json.loads(specified(of, folder))
        honest(figure, lint(chart))
        drawn = own.vega(figure, chart, words.language)
        svg = finish(drawn, records(chart), width, name, description, words.language)
        if own.foreign(figure):  # what ours look like is known, and held by tests
            honest(figure, lint(chart, drawn, width))
        return svg.encode()

    return cache.cached(entry, make, folder).decode()


def honest(figure: Figure, found: Iterable[Finding]) -> None:
    """Refuse a chart that breaks a rule."""
    broken = f"the chart “{figure.id}” breaks the rule"
    if told := [(f"{broken} “{each.rule}”: {each.message}", each.code) for each in found]:
        raise refusal(figure, told)


def layouts(site: Site, figure: Figure, words: Words, folder: Path = FOLDER) -> tuple[str, str]:
    """A chart in both widths; of a diagram, nothing."""
    if not charts.pictured(figure):
        return "", ""
    wide = figure_svg(site, figure, words, theme.WIDE, folder)
    return wide, figure_svg(site, figure, words, theme.NARROW, folder)


def whole(site: Site, figure: Figure, words: Words, folder: Path = FOLDER) -> str:
    """A chart as wide as a page; of a diagram, nothing."""
    pictured = charts.pictured(figure)
    return figure_svg(site, figure, words, theme.WHOLE, folder) if pictured else ""


def specified(of: Drawing, folder: Path) -> str:
    """The specification of a drawing, which serves its page and its downloads."""
    entry = cache.key("spec", record(of))
    return cache.cached(
        entry, lambda: json.dumps(charts.draw(of), ensure_ascii=False).encode(), folder
    ).decode()


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
        drawn = vega(charts.key(words, width), words.language)
        return finish(drawn, (), width, name, charts.key_words(words), words.language).encode()

    return cache.cached(entry, make, folder).decode()


def png(alone: str, language: str, scale: float = 2, folder: Path = FOLDER) -> bytes:
    """A standalone SVG of a language as a picture."""
    entry = cache.key("png", alone, scale)
    return cache.cached(entry, lambda: picture.png(alone, language, scale), folder)


def vega_lite(
    site: Site, figure: Figure, words: Words, caption: Caption, folder: Path = FOLDER
) -> str:
    """The specification for download: literal colours, and the figure's words in it."""
    of = charts.drawing(site, figure, words, theme.WIDE)

    def make() -> bytes:
        several = own.foreign(figure) or of.panels
        shape = specification.around if several else specification.standalone
        spec = shape(json.loads(specified(of, folder)), caption, of.width)
        return theme.literal(json.dumps(spec, ensure_ascii=False)).encode()

    return cache.cached(cache.key("download", record(of), asdict(caption)), make, folder).decode()


def record(of: Drawing) -> dict[str, Any]:
    """Everything that a drawing's look follows from, as plain data."""
    return {
        "form": of.form,
        "width": of.width,
        "language": of.words.language,
        "simplified": dict(of.words.site.simplified),
        "options": dict(of.options),
        "spec": of.spec,
        "own": of.own.text if of.own else None,
        "rows": [asdict(r) for r in of.rows],
        "named": {k: asdict(r) for k, r in of.named.items()},
        "nodes": [asdict(n) for n in of.nodes],
        "annotations": dict(of.annotations),
        "title": of.title,
        "panels": [record(each) for each in of.panels],
    }
