"""What changed in the data, newest first, with each published value that was corrected."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from markupsafe import Markup

from ..bound import Bound
from ..directives import block
from ..load import versions
from ..load.versions import released
from ..model import Change, Correction, Observation
from ..words import Words
from .inline import html
from .markup import NOTHING, code, joined, link
from .page import Page


@block("changes")
def changes(page: Page) -> Markup:
    """Each change with its day and version; the feed links to it."""
    ordered = sorted(
        page.site.changes, key=lambda change: (change.date.order, change.id), reverse=True
    )
    words = page.words
    frozen = {version: page.shared(f"data/{version}") for version in released(Path(page.root))}
    newest = {change.version: change for change in reversed(ordered)}
    rows = joined(
        Markup('<div id="change-%s"><dt>%s</dt><dd>%s%s%s</dd></div>')
        % (
            change.id,
            words.join_facts((words.period(change.date), change.version)),
            html(page, change.text),
            corrected(page, change),
            values(page, frozen.get(change.version, ""))
            if change is newest[change.version]
            else NOTHING,
        )
        for change in ordered
    )
    return Markup('<dl class="ds-facts">%s</dl>') % rows if rows else NOTHING


def values(page: Page, folder: str) -> Markup:
    """Where the values of a version stay as they were; nothing where it is not published yet."""
    if not folder:
        return NOTHING
    files = (("observations.csv", "CSV"), ("datapackage.json", "Data Package"))
    links = (Markup('<a href="%s/%s" download>%s</a>') % (folder, *each) for each in files)
    return Markup("<p>%s</p>") % page.labelled(page.ui("changes.values"), joined(links, " "))


def corrected(page: Page, change: Change) -> Markup:
    """The values that a change corrected, each linked to its indicator."""
    rows = []
    for each in change.corrected:
        o = page.site.observations.get(each.id)
        name = code(each.id)
        if o is not None:
            indicator = page.site.indicators[o.indicator]
            name = link(page.indicator_link(indicator), page.words.name(o))
        rows.append(Markup("<li>%s</li>") % page.labelled(name, turned(page.words, each)))
    return Markup("<ul>%s</ul>") % joined(rows) if rows else NOTHING


def turned(words: Words, correction: Correction) -> str:
    """A correction in words: what the value was, and what it is."""
    o = words.site.observations.get(correction.id)
    was, now = (published_value(words, o, said) for said in (correction.was, correction.now))
    return words.ui("changes.turned").replace("{was}", was).replace("{now}", now)


def published_value(words: Words, o: Observation | None, said: str) -> str:
    """A published value as the site writes it; as it was recorded where its record is gone."""
    read = versions.read(said)
    if o is None or read is None or words.site.unit_of(o).id != read[2]:
        return words.ui("changes.removed") if read is None else said
    bound, value, _, period = read
    once = replace(o, number=None, bound=bound, period=period)
    if bound is Bound.BETWEEN:
        low, high = map(Decimal, value.split(versions.RANGE))
        once = replace(once, low=low, high=high)
    elif value != versions.OPEN:
        once = replace(once, number=digits(value, o.multiplier), low=None, high=None)
    return words.value(once) + (
        words.parenthetical(words.period(once)) if period != o.period else ""
    )


def digits(value: str, multiplier: int) -> str:
    """The digits of a value before its power of ten: 43 for 430000 with multiplier 4."""
    if not multiplier:
        return value
    return format(Decimal(value).scaleb(-multiplier).normalize(), "f")
