"""Tables of observations: every value with bound, period, status, paragraph and evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from markupsafe import Markup

from ..directives import block
from ..model import Observation
from .changes import HISTORY, corrections
from .inline import html, origin, value, with_context
from .markup import FORM, NOTHING, folded, joined, link, span, table, tag
from .page import Page
from .value_tools import value_tools


@block("observations", takes="observation", filters=("section", "status", "indicator"))
def observations(page: Page, filters: dict[str, tuple[str, ...]]) -> Markup:
    """The observations that match section, status and indicator filters; those of a section are folded away."""
    of, every = filters.get("indicator", ()), tuple(page.site.observations.values())
    values = page.site.observations_of(of[0]) if len(of) == 1 else every
    chosen = [o for o in values if matches(o, filters)]
    minor = [o for o in chosen if page.site.indicators[o.indicator].minor]
    made = listing(page, [o for o in chosen if o not in minor])
    if minor:
        label = page.filled("observations.minor", n=str(len(minor)))
        made = Markup("<div>%s%s</div>") % (made, folded(label, listing(page, minor)))
    if "section" in filters and chosen:
        return folded(page.filled("observations.folded", n=str(len(chosen))), made, "ds-folded")
    return made


def matches(observation: Observation, filters: dict[str, tuple[str, ...]]) -> bool:
    """Whether an observation has, for each filter, one of the values asked for."""
    return all(getattr(observation, key) in wanted for key, wanted in filters.items())


def listing(page: Page, chosen: Iterable[Observation], *, home: bool = False) -> Markup:
    """A table of observations by name, with note, value, period, source and evidence.

    Where they are at `home`, on the page of their indicator, each row is a value's address and has its tools.
    """
    records = tuple(chosen)
    columns = [
        ("ds-name", page.ui("column.observation")),
        ("ds-amount", page.ui("column.value")),
        ("ds-when", page.ui("column.period")),
        ("ds-from", page.ui("column.source")),
    ]
    area = usual_area(records)
    rows = (
        (
            name_cell(page, o),
            at_home(page, o) if home else amount(page, o) + base(page, o),
            when(page, o) + elsewhere(page, o, area),
            source_cell(page, o) + (value_tools(page, o) if home else NOTHING),
        )
        for o in records
    )
    ids, caption = [o.id for o in records if home], for_area(page, records)
    return table(columns, rows, caption=caption, css=FORM, searched=False, ids=ids)


def over_time(page: Page, chosen: Iterable[Observation]) -> Markup:
    """A table of observations of one name, but for a few: by period, with value, source, evidence and note."""
    records = tuple(chosen)
    most = usual_area(records)
    records = tuple(sorted(records, key=lambda o: (o.area != most, until(o), o.outside)))
    usual = Counter(page.words.name(o) for o in records).most_common(1)[0][0]
    columns = [
        ("ds-when", page.ui("column.period")),
        ("ds-amount", page.ui("column.value")),
        ("ds-from", page.ui("column.source")),
    ]
    area = usual_area(records)
    rows = (
        (
            when(page, o) + elsewhere(page, o, area) + other_name(page, o, usual),
            at_home(page, o),
            source_cell(page, o) + note(page, o) + value_tools(page, o),
        )
        for o in records
    )
    ids, caption = [o.id for o in records], for_area(page, records)
    return table(columns, rows, caption=caption, css=FORM, searched=False, ids=ids)


def usual_area(records: Sequence[Observation]) -> str | None:
    """The area that most of the observations are for: it is named once, above them."""
    counted = Counter(o.area for o in records).most_common(1)
    return counted[0][0] if counted else None


def for_area(page: Page, records: Sequence[Observation]) -> str:
    """What a table is for, in a line: its area, and whether some rows name another."""
    area = usual_area(records)
    if area is None:
        return ""
    mixed = any(o.area != area for o in records)
    name = page.words.text(page.site.areas[area].name)
    return page.words.labelled(page.ui("table.area.most" if mixed else "table.area"), name)


def place(page: Page, observation: Observation) -> Markup:
    """The area of a value that is not of what the site is about, unless its name has it."""
    area = page.words.elsewhere(observation)
    return span("ds-note", area) if area else NOTHING


def elsewhere(page: Page, observation: Observation, area: str | None) -> Markup:
    """The area of a row that is for another one than the table."""
    if observation.area == area:
        return NOTHING
    return span("ds-note", page.words.text(page.site.areas[observation.area].name))


def until(observation: Observation) -> str:
    """The end of its period, for an order in time; what has none comes last."""
    return observation.period.span[1].isoformat() if observation.period else "~"


def other_name(page: Page, observation: Observation, usual: str) -> Markup:
    """What a row is called that is not called what the others are."""
    name = page.words.name(observation)
    return span("ds-note", name) if name != usual else NOTHING


def name_cell(page: Page, observation: Observation) -> Markup:
    """An observation's name, linked to its address, with the field it is ranked in and its note."""
    name = link(page.value_link(observation), page.words.name(observation))
    if observation.field:
        name += " " + span("ds-field", html(page, observation.field))
    said = note(page, observation)
    return span("ds-name__of", name) + said if said else name


def note(page: Page, observation: Observation) -> Markup:
    """What a careful reader should know of a value."""
    if not observation.note:
        return NOTHING
    return span("ds-note", html(page, observation.note))


def base(page: Page, observation: Observation) -> Markup:
    """What a value is relative to, where values of several indicators stand together."""
    said = page.words.unsaid(observation)
    return " " + span("ds-note", said) if said else NOTHING


def amount(page: Page, observation: Observation) -> Markup:
    """The value, tagged where it is not simply reported."""
    shown = value(page, observation, page.words.estimate(observation))
    revision = page.words.revision(observation)
    return shown + status(page, observation) + (span("ds-note", revision) if revision else NOTHING)


def at_home(page: Page, observation: Observation) -> Markup:
    """The same on the page of its indicator, where its corrections are told."""
    if not corrections(page.site, (observation,)):
        return amount(page, observation)
    corrected = tag(page.ui("value.corrected"), "corrected")
    return amount(page, observation) + " " + link(f"#{HISTORY}", corrected)


def source_cell(page: Page, observation: Observation) -> Markup:
    """Where a value comes from, and the characters that carry it."""
    if not observation.as_stated:
        return origin(page, observation)
    return joined((origin(page, observation), page.verbatim(observation.as_stated)), " ")


def status(page: Page, observation: Observation) -> Markup:
    """A tag for what is not simply reported."""
    if observation.status == "reported":
        return NOTHING
    own = " " + tag(page.words.status(observation.status), observation.status)
    return own + context_tag(page, observation)


def context_tag(page: Page, observation: Observation) -> Markup:
    """A tag for a derived value into which figures of other sources went."""
    context = with_context(page, observation)
    return " " + tag(context, "context") if context else NOTHING


def when(page: Page, observation: Observation) -> Markup:
    """The period, with a tag where the source implies it or leaves it open."""
    if observation.period is None:
        return tag(page.words.basis("undated"), "undated")
    words = Markup.escape(page.words.period(observation))
    if observation.period_basis == "implied":
        words += " " + tag(page.words.basis("implied"), "implied")
    return words
