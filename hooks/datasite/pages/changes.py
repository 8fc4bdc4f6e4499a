"""What changed in the data, newest first, with each published value that was corrected."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from markupsafe import Markup

from ..bound import Bound
from ..directives import block
from ..load import versions
from ..load.versions import released
from ..model import Change, Correction, Observation, Site
from ..words import Words
from .inline import html
from .markup import NOTHING, code, joined, link, paragraph
from .page import Page

HISTORY = "ds-history"  # the anchor of the corrections on the page of an indicator


@block("changes")
def changes(page: Page) -> Markup:
    """Each change with its day and version; the feed links to it."""
    ordered = newest_first(page.site.changes)
    frozen = {version: page.shared(f"data/{version}") for version in released(Path(page.root))}
    newest = {change.version: change for change in reversed(ordered)}
    rows = joined(
        Markup('<div id="change-%s">%s</div>')
        % (
            change.id,
            entry(
                page,
                change,
                change.corrected,
                frozen.get(change.version, "") if change is newest[change.version] else "",
            ),
        )
        for change in ordered
    )
    if not rows:
        return paragraph("ds-note", page.ui("changes.none"))
    return Markup('<dl class="ds-facts">%s</dl>') % rows


def newest_first(changes: Iterable[Change]) -> list[Change]:
    """Changes in the order in which people are told of them."""
    return sorted(changes, key=lambda change: (change.date.order, change.id), reverse=True)


def entry(page: Page, change: Change, named: Iterable[Correction], folder: str = "") -> Markup:
    """A change with the values it corrected, and where those of its version stay."""
    when = page.words.join_facts((page.words.period(change.date), change.version))
    return Markup("<dt>%s</dt><dd>%s%s%s</dd>") % (
        when,
        html(page, change.text),
        corrected(page, named),
        values(page, folder),
    )


def corrections(
    site: Site, of: Iterable[Observation]
) -> list[tuple[Change, tuple[Correction, ...]]]:
    """The changes that corrected some values, newest first, each with what it says of them."""
    ids = {o.id for o in of}
    named = (
        (change, tuple(each for each in change.corrected if each.id in ids))
        for change in newest_first(site.changes)
    )
    return [(change, those) for change, those in named if those]


def history(page: Page, of: Iterable[Observation]) -> Markup:
    """What was published of some values before, and why it was corrected."""
    rows = joined(
        Markup("<div>%s</div>") % entry(page, change, those)
        for change, those in corrections(page.site, of)
    )
    if not rows:
        return NOTHING
    return Markup('<p class="ds-label" id="%s">%s</p><dl class="ds-facts">%s</dl>') % (
        HISTORY,
        page.ui("value.history"),
        rows,
    )


def values(page: Page, folder: str) -> Markup:
    """Where the values of a version stay as they were; nothing where it is not published yet."""
    if not folder:
        return NOTHING
    files = (("observations.csv", "CSV"), ("datapackage.json", "Data Package"))
    links = (Markup('<a href="%s/%s" download>%s</a>') % (folder, *each) for each in files)
    return Markup("<p>%s</p>") % page.labelled(
        link(f"{folder}/", page.ui("changes.values")), joined(links, " ")
    )


def corrected(page: Page, named: Iterable[Correction]) -> Markup:
    """Corrected values, each linked to where it stands; one that is gone has its id alone."""
    rows = []
    for each in named:
        o = page.site.observations.get(each.id)
        name = link(page.value_link(o), page.words.called(o)) if o else code(each.id)
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
