"""Makes Vega's SVG ours: our name and description, marks that name their records, no words of Vega's own.

A page's colours reach it through variables, its fonts through one attribute; no style attribute stands in it, so
that a strict Content-Security-Policy passes.
"""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from hashlib import sha256
from html import escape
from typing import Any

from ..charts import measure, theme
from . import typeface

VEGA_LITE = "6.4"
SVG = "{http://www.w3.org/2000/svg}"
NUMBER = re.compile(r"-?\d+\.\d{3,}")
MOVED = re.compile(r"translate\((-?[\d.e-]+),(-?[\d.e-]+)\)")
WORD = re.compile(f"{measure.CHINESE.pattern}+")
# which no text has, and every font shows as a box
STAND_INS = "".join(map(chr, range(0xE000, 0xF900)))
# what means something to who sees it; all else is Vega's own: roles, classes and words in English
KEPT = frozenset(
    "d x y x2 y2 dy width height transform opacity fill fill-opacity stroke stroke-width stroke-dasharray"
    " stroke-linecap font-size font-weight text-anchor".split()
)
DEFAULTS = {
    "opacity": "1",
    "stroke-dasharray": "1,0",
    "stroke": "none",
    "font-weight": "400",
    "text-anchor": "start",
}


def vega(spec: Mapping[str, Any], language: str) -> str:
    """The SVG as vl-convert draws it, its text measured with the site's own font."""
    return drawn(measured(spec, language))


def vega_of_ours(spec: Mapping[str, Any], language: str) -> str:
    """The same of a chart of ours: what differs only in how full-width words are written is drawn once.

    They are all as wide, so Vega is given stand-ins for them, and the words are put back. Charts of ours never ask
    Vega to sort or to cut words.
    """
    text = measured(spec, language)
    words = dict.fromkeys(WORD.findall(text))
    characters = "".join(words)
    if len(characters) > len(STAND_INS):
        return drawn(text)
    at = 0
    for word in words:
        words[word] = STAND_INS[at : at + len(word)]
        at += len(word)
    stood = drawn(WORD.sub(lambda match: words[match[0]] or "", text))
    return stood.translate(str.maketrans(STAND_INS[:at], characters))


def measured(spec: Mapping[str, Any], language: str) -> str:
    """A specification as text, with the font that it is laid out in."""
    config = {**spec.get("config", {}), "font": typeface.layout(language)}
    return json.dumps({**spec, "config": config}, ensure_ascii=False)


@lru_cache(maxsize=1000)
def drawn(text: str) -> str:
    """A specification as Vega draws it. Given as text, its numbers would lose their last digit."""
    return str(typeface.renderer().vegalite_to_svg(json.loads(text), vl_version=VEGA_LITE))


def finish(
    drawn: str, ids: Collection[str], width: int, name: str, description: str, language: str
) -> str:
    """The drawn SVG with its name, description and language, at least so wide, its marks called by `ids`."""
    root = ET.fromstring(drawn)  # noqa: S314 (our own)
    for element in root.iter():  # where things stand is rounded, and never a word
        element.attrib |= {key: rounded(v) for key, v in element.items() if key in KEPT}
    wide, high = max(width, round(float(root.get("width", 0)))), round(float(root.get("height", 0)))
    body = "".join(plain(child, ids) for child in root.findall(f"{SVG}g"))
    own = f"{width} {language} {name} {description} {body}"  # of two widths too, where they are drawn alike
    mark = "c" + sha256(own.encode()).hexdigest()[:10]
    font = escape(theme.fonts(language), quote=True)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="ds-chart" viewBox="0 0 {wide} {high}" width="{wide}"'
        f' height="{high}" role="img" aria-labelledby="{mark}-t" aria-describedby="{mark}-d" lang="{language}"'
        f' font-family="{font}" text-rendering="geometricPrecision">'
        f'<title id="{mark}-t">{escape(name)}</title><desc id="{mark}-d">{escape(description)}</desc>'
        f'<g aria-hidden="true" fill="none">{body}</g></svg>'
    )


def rounded(places: str) -> str:
    """The numbers of an attribute to two digits after the point."""
    return NUMBER.sub(lambda m: f"{float(m[0]):.2f}".rstrip("0").rstrip("."), places)


def plain(element: ET.Element, ids: Collection[str]) -> str:
    """An element with what means something, and nothing for one that shows nothing."""
    tag = element.tag.removeprefix(SVG)
    hidden = element.get("display") == "none" or element.get("opacity") == "0"
    if element.get("class") in ("background", "foreground") or hidden:
        return ""
    given = {
        k: v.removesuffix("px") for k, v in element.items() if k in KEPT and DEFAULTS.get(k) != v
    }
    if given.get("transform") == "translate(0,0)" or tag == "text":
        given |= moved(given.pop("transform"))
    if element.get("aria-label") in ids:
        given = {"data-mark": element.get("aria-label", "")} | given
    inner = (
        "".join(lines(element))
        if tag == "text"
        else "".join(plain(child, ids) for child in element)
    )
    if tag == "g" and (not inner or set(given) <= {"fill"}):
        return inner
    if (tag == "path" and not given.get("d")) or (tag == "text" and not inner):
        return ""
    attributes = "".join(f' {key}="{escape(value)}"' for key, value in given.items())
    return f"<{tag}{attributes}>{inner}</{tag}>" if inner else f"<{tag}{attributes}/>"


def moved(transform: str) -> dict[str, str]:
    """A text's place in place of a move; nothing of no move, and a turn as it is."""
    match = MOVED.fullmatch(transform)
    if not match:
        return {"transform": transform}
    return {} if match[1] == match[2] == "0" else {"x": match[1], "y": match[2]}


def lines(text: ET.Element) -> Iterator[str]:
    """The words of a text; each line but the first under the one before it."""
    yield escape(text.text or "", quote=False)
    at = moved(text.get("transform", "")).get("x", "0")
    for line in text:
        place = f' x="{at}" dy="{line.get("dy")}"' if line.get("dy") else ""
        words = escape(line.text or "", quote=False)
        yield f"<tspan{place}>{words}</tspan>" if place else words


def records(spec: Mapping[str, Any]) -> set[str]:
    """The ids of every record that the chart's marks stand for."""
    return {
        str(row[key])
        for rows in spec.get("datasets", {}).values()
        for row in rows
        for key in ("id", "of", "remark_of")
        if row.get(key)
    }
