"""Makes Vega's SVG ours: our name and description, no English roles, own ids, responsive, small.

A page's colours reach it through variables, its fonts through one attribute; no style attribute
stands in it, so that a strict Content-Security-Policy passes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from html import escape
from typing import Any

from ..charts import theme
from . import typeface

VEGA_LITE = "6.4"
NUMBER = re.compile(r"-?\d+\.\d{3,}")
SPACES = re.compile(r">\s+<")
# what Vega writes for its own interaction and in English
DROPPED = re.compile(
    r" (?:role|aria-roledescription|aria-hidden|pointer-events|class|stroke-miterlimit|font-family"
    r'|style|xmlns:xlink|version)="[^"]*"'
)
LABELLED = re.compile(r' aria-label="([^"]*)"')
ID = re.compile(r'(id="|url\(#|href="#)(clip|gradient)([\w-]+)')
EMPTY = re.compile(
    r'<path(?: d="[^"]*")?(?: display="none")?/>|<g(?: transform="translate\(0,0\)")?></g>'
)
WRAPPER = re.compile(r'<g( fill="none")?( transform="translate\(0,0\)")?>')
DEFAULTS = re.compile(
    r' (?:fill="none"(?= fill)|opacity="1"|stroke-dasharray="1,0"|stroke="none"|font-weight="400"|text-anchor="start")'
)
SQUARE = re.compile(r' transform="translate\((-?[\d.]+),(-?[\d.]+)\)"')


def vega(spec: Mapping[str, Any], language: str) -> str:
    """The SVG as vl-convert draws it, its text measured with the site's own font."""
    config = {**spec.get("config", {}), "font": typeface.layout(language)}
    drawn = typeface.renderer().vegalite_to_svg({**spec, "config": config}, vl_version=VEGA_LITE)
    return str(drawn)


def finish(drawn: str, spec: Mapping[str, Any], name: str, description: str, language: str) -> str:
    """The drawn SVG with its name, description and language, and nothing that it does not need."""
    width, height = spec["width"], spec["height"]
    mark = "c" + sha256((drawn + name + description + language).encode()).hexdigest()[:10]
    body = drawn[drawn.index(">") + 1 : drawn.rindex("</svg>")]
    known = set(records(spec))
    body = LABELLED.sub(lambda m: f' data-mark="{m[1]}"' if m[1] in known else "", body)
    body = DROPPED.sub("", body)
    body = ID.sub(lambda m: f"{m[1]}{mark}-{m[3]}", body)
    body = NUMBER.sub(lambda m: f"{float(m[0]):.2f}".rstrip("0").rstrip("."), body)
    body = short(body, width, height)
    font = escape(theme.fonts(language), quote=True)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="ds-chart" viewBox="0 0 {width} {height}" width="{width}"'
        f' height="{height}" role="img" aria-labelledby="{mark}-t" aria-describedby="{mark}-d" lang="{language}"'
        f' font-family="{font}" text-rendering="geometricPrecision">'
        f'<title id="{mark}-t">{escape(name)}</title><desc id="{mark}-d">{escape(description)}</desc>'
        f'<g aria-hidden="true" fill="none">{body}</g></svg>'
    )


def short(body: str, width: int, height: int) -> str:
    """Without backgrounds, empty groups, default values and wrappers."""
    body = re.sub(rf'<path d="M0,0h{width}v{height}h-{width}Z"/>', "", body)
    body = re.sub(rf'<rect width="{width}" height="{height}" fill="[^"]*"/>', "", body)
    body = DEFAULTS.sub("", body).replace('px"', '"')
    body = texts(body)
    before = ""
    while before != body:
        before, body = body, EMPTY.sub("", body)
    return plain_groups(body)


def texts(body: str) -> str:
    """Text placed by x and y, and what all texts of a group share written once on the group."""

    def group(match: re.Match[str]) -> str:
        inner = re.sub(r'<text( data-mark="[^"]*")?( text-anchor="[^"]*")? transform="translate\(([^,]+),([^)]+)\)"',
                       r'<text\1\2 x="\3" y="\4"', match[1])  # fmt: skip
        shared = re.search(
            r'((?: font-size="[^"]*")?(?: font-weight="[^"]*")?(?: fill="[^"]*")?)>', inner
        )
        attributes = shared[1] if shared else ""
        return f"<g{attributes}>{inner.replace(attributes + '>', '>') if attributes else inner}</g>"

    return re.sub(r"<g>((?:<text[^>]*>[^<]*</text>)+)</g>", group, body)


def plain_groups(body: str) -> str:
    """Groups that say nothing are taken away; what they hold stays."""
    kept: list[bool] = []
    out: list[str] = []
    for piece in re.split(r"(<g[^>]*>|</g>)", body):
        if piece.startswith("<g"):
            plain = piece in (
                "<g>",
                '<g fill="none">',
                '<g transform="translate(0,0)">',
                '<g fill="none" transform="translate(0,0)">',
            )
            kept.append(not plain)
            out.append("" if plain else piece)
        elif piece == "</g>":
            out.append(piece if kept.pop() else "")
        else:
            out.append(piece)
    return "".join(out)


def records(spec: Mapping[str, Any]) -> Iterable[str]:
    """The ids of every record that the chart's marks stand for."""
    for rows in spec.get("datasets", {}).values():
        yield from (r["of"] for r in rows if r.get("of"))
