"""The files of an article that was read: its text for `verify`, the list of its numerals, sources, drafts, pages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..bound import Bound
from ..check.prose_numbers import numbers_in
from ..fields.scalars import LINE, LONGEST
from ..languages import Reader
from ..starter.layout import PAGE
from ..starter.stock import Stock
from .alternating import is_joined_table, joined
from .drafted import Draft, Drafts
from .intervals import Interval, intervals, loose, signed
from .listing import Listed
from .sections import Section, letter

EDITION = (
    "guessed: its period, by the month in which it appeared: its values may be of an earlier time"
)
CONFIDENCE = "guessed: its confidence, one of official_statistics, official_press, media, other"
END = "an end of an interval"
NAME = 60  # characters of a heading up to which it is the name of its section


@dataclass(frozen=True)
class Read:
    """An article that was read, for a site in some languages."""

    title: str
    sections: Sequence[Section]
    language: str  # the code of the article's own
    key: str  # what words in it stand under
    reader: Reader
    published: str
    noted: str  # of that day, where the file itself does not give it
    stocks: Sequence[Stock]
    drafted: Drafts = field(default_factory=Drafts)

    # --- words ---

    def text(self, key: str, own: str = "", **gaps: str) -> str:
        """A text in each language: `own` in the article's, where it has words without a number."""
        words = {stock.language.key: stock.words[key].format(**gaps) for stock in self.stocks}
        if self.key in words and own and not numbers_in(own, self.reader):
            words[self.key] = own
        return json.dumps(words, ensure_ascii=False)

    @property
    def stock(self) -> Stock:
        """What there is in the article's language, or in the site's first where it has not that."""
        found = [stock for stock in self.stocks if stock.language.key == self.key]
        return (found or self.stocks)[0]

    def own(self, key: str) -> str:
        """Words of that language."""
        return self.stock.words[key]

    def name(self, number: int, stock: Stock) -> str:
        """What a section is called in one language: by its heading, or by its place."""
        section = self.sections[number]
        if own := self.heading(section, stock):
            return own
        if section.heading is None and number == 0:
            return stock.words["number.lead"]
        return stock.words["number.section"].format(letter=letter(number).upper())

    @property
    def longest(self) -> int:
        """How many characters of the article may be quoted at a time."""
        found = [stock.language for stock in self.stocks if stock.language.key == self.key]
        return found[0].fragment if found else LONGEST

    def heading(self, section: Section, stock: Stock) -> str:
        """The heading of a section where it can be its name."""
        heading = re.sub(r"\s*[(（].*[)）]$", "", section.heading or "")
        if heading.isupper() and not stock.language.reading.noun_capitals:
            heading = heading.capitalize()
        own = stock.language.key == self.key and not numbers_in(heading, self.reader)
        return heading if own and len(heading) <= NAME else ""

    # --- files ---

    def received(self, tables: Sequence[str] = ()) -> str:
        """The text as `verify` reads it, with what was read of its tables."""
        return "".join((*self._received(), *(["tables:\n"] if tables else []), *tables))

    def _received(self) -> Iterator[str]:
        yield "# The text as received: it is its publisher's, and no part of the site.\nsections:\n"
        for section in self.sections:
            yield f"- id: {section.id}\n  heading: {quoted(section.heading)}\n  paragraphs:\n"
            for id_, text in section.paragraphs.items():
                yield f"  - id: {id_}\n    text: {quoted(text)}\n"

    def article(self) -> str:
        """`data/article.yml`: the sections and paragraphs, and every numeral."""
        return "".join(self._article())

    def _article(self) -> Iterator[str]:
        title = quoted(self.title[: LINE.longest] or self.stocks[0].words["number.title"])
        unknown = self.text("number.unknown")
        noted = f"  # {self.noted}" if self.noted else ""
        todo = f"  todo: {quoted(EDITION)}\n" if self.drafted.edition else ""
        yield (
            "# yaml-language-server: $schema=schema/article.json\n"
            "# Every numeral of the article. Of one that is `open` somebody says what it is: a figure, with the id of\n"
            "# its record; a name, with that of its entity; a date; an example; or grammar. What it seems to be is\n"
            "# said beside it. A figure that is none is changed here, and its draft deleted in data/sections/.\n"
            f"article:\n{todo}  title: {self.text('number.title', self.title)}\n  original_title: {title}\n"
            f"  publisher: {unknown}\n  credit: {unknown}\n  published: {self.published}{noted}\n"
            f"  retrieved: {unknown}\n"
        )
        if self.drafted.period:
            yield f"  period: {self.drafted.period}  # what the title, a heading or the first sentence is about\n"
        yield f"  language: {self.language}\n\nsections:\n"
        for number, section in enumerate(self.sections):
            names = {stock.language.key: self.name(number, stock) for stock in self.stocks}
            yield (
                f"- id: {section.id}\n  name: {json.dumps(names, ensure_ascii=False)}\n"
                f"  heading: {quoted(section.quoted)}\n  summary: {self.text('number.says')}\n  paragraphs:\n"
            )
            for id_ in section.paragraphs:
                rows, text = [*section.numerals[id_]], section.paragraphs[id_]
                yield f"  - id: {id_}\n"
                if is_joined_table(text, rows):
                    yield f"    todo: {quoted(joined(text, self.longest))}\n"
                yield f"    says: {self.text('number.says')}\n"
                ends, far = self.ends(id_, text, rows)
                yield "    numerals:\n" if rows else "    numerals: []\n"
                for at, each in enumerate(rows, start=1):
                    if record := self.record(id_, at - 1):
                        fragment = quoted(each.fragment)
                        if self.drafted.paragraph(record) == id_ or at - 1 in (*ends, *far):
                            yield f"    - {{fragment: {fragment}, kind: figure, record: {record}}}\n"
                            continue
                        again = f"    - fragment: {fragment}\n      kind: figure\n      record: {record}\n"
                        yield f"{again}      note: {self.text('number.again')}\n"
                    elif (id_, at - 1) in self.drafted.levels:
                        yield f"    - {{fragment: {quoted(each.fragment)}, kind: level}}\n"
                    elif (id_, at - 1) in self.drafted.examples:
                        yield f"    - {{fragment: {quoted(each.fragment)}, kind: example}}\n"
                    elif each.kind == "open":
                        margin = each.phrase is not None and each.phrase.margin
                        of = f"of {draft_id(id_, ends[at - 1] + 1)}" if at - 1 in ends else ""
                        said = (
                            each.seems,
                            "a margin" if margin else far.get(at - 1, ""),
                            of or draft_id(id_, at),
                        )
                        seems = ", ".join(filter(None, said))
                        yield f"    - fragment: {quoted(each.fragment)}  # {seems}\n      kind: open\n"
                    else:
                        yield f"    - {{fragment: {quoted(each.fragment)}, kind: {each.kind}}}\n"

    def ends(
        self, paragraph: str, text: str, rows: Sequence[Listed]
    ) -> tuple[dict[int, int], dict[int, str]]:
        """The numerals that give an interval: of which estimate here, or what is said of those of one elsewhere."""
        near = intervals(text, rows, self.reader).items()
        far = (told for told in loose(text, rows, self.reader))
        return (
            {part: at for at, of in near for part in of.parts},
            {end: END for told in far for end in (told.low, told.high)},
        )

    def record(self, paragraph: str, at: int) -> str:
        """The draft that a numeral is of, by its paragraph and place; empty where it has none."""
        draft = self.drafted.records.get((paragraph, at))
        return draft.id if draft else self.drafted.parts.get((paragraph, at), "")

    def judged(self, paragraph: str, at: int) -> bool:
        """Whether it is drafted what a numeral is, by its paragraph and place."""
        kinds = (self.drafted.levels, self.drafted.examples)
        return bool(self.record(paragraph, at)) or any((paragraph, at) in each for each in kinds)

    def sources(self) -> str:
        """`data/sources.yml`: the article."""
        return (
            "# yaml-language-server: $schema=schema/sources.json\n"
            "# Who says what: the article is the main source, with title, publisher and date as in article.yml.\n"
            f"sources:\n- id: article\n  todo: {quoted(CONFIDENCE)}\n  url: null\n  confidence: media\n  main: true\n"
        )

    def drafts(self) -> str:
        """A record of each number that was read, to be moved to its section and completed."""
        return "".join(self._drafts())

    def _drafts(self) -> Iterator[str]:
        yield (
            "# Drafts, one for each numeral still open: no part of the site. Move what is a figure into\n"
            "# data/sections/, say of which indicator and time it is, and name its id in data/article.yml:\n"
            "# `kind: figure, record: …`.\n"
        )
        for section in self.sections:
            yield f"\n# data/sections/{section.id}.yml\n# section: {section.id}\n# observations:\n"
            for id_, numerals in section.numerals.items():
                text = section.paragraphs[id_]
                found, parts = (
                    intervals(text, numerals, self.reader),
                    self.ends(id_, text, numerals),
                )
                for at, each in enumerate(numerals):
                    if (
                        each.kind == "open"
                        and not self.judged(id_, at)
                        and each.phrase
                        and not each.phrase.margin
                        and not any(at in each for each in parts)
                    ):
                        yield draft(draft_id(id_, at + 1), id_, each, found.get(at))

    def pages(
        self, figures: Mapping[str, Sequence[str]] | None = None
    ) -> Iterator[tuple[str, str]]:
        """The page of each section in each language, by its path: its values told one by one, and its figures."""
        for stock in self.stocks:
            if stock.language.derived_from is None or len(self.stocks) == 1:
                for number, section in enumerate(self.sections):
                    page = stock.pages[PAGE].replace("<id>", section.id)
                    page = page.replace(
                        "title: <section>", f"title: {quoted(self.name(number, stock))}"
                    )
                    page = page.replace("<section>", self.name(number, stock))
                    drafts = self.drafted.records.values()
                    told = [told_of(d, stock) for d in drafts if d.paragraph in section.paragraphs]
                    drawn = (figures or {}).get(section.id, ())
                    page += "\n" + "".join(f"{line}\n" for line in told) if told else ""
                    page += "".join(f"\n::: figure {id_}\n" for id_ in drawn)
                    if told or drawn:
                        words = stock.words["number.values"]
                        page += f"\n## {words}\n\n::: observations section={section.id}\n"
                    yield f"docs/{stock.language.key}/{section.id}.md", page


def told_of(draft: Draft, stock: Stock) -> str:
    """A line of a page on one value, by reference: its name, the value with its interval, its time."""
    marks = stock.language.marks
    limits = f"{marks.comma}[[{draft.id} limits]]" if draft.around else ""
    when = f"{marks.open}[[{draft.id} period]]{marks.close}" if draft.time.period else ""
    # a value may have words of its own where another is of the same; else a link breaks between lines as words do
    name = f"[[{draft.id} name]]" if draft.twin else f"[[indicator:{draft.indicator}]]"
    return f"- {name}{marks.colon}[[{draft.id}]]{limits}{when}"


def draft_id(paragraph: str, at: int) -> str:
    """What the draft of a numeral is called."""
    return f"{paragraph.replace('.', '-')}-{at}"


def draft(id_: str, paragraph: str, of: Listed, around: Interval | None = None) -> str:
    """The record of a number, as far as its fragment and the interval behind it say."""
    said = of.phrase
    if said is None:
        return ""
    number = format(signed(said), "f")
    evidence = f"  as_stated: {quoted(of.evidence)}\n" if of.evidence else ""
    ends = f"  low: {around.low:f}\n  high: {around.high:f}\n" if around else ""
    ends += f"  level: {around.level}\n" if around and around.level else ""
    multiplier = f"  multiplier: {said.multiplier}\n" if said.multiplier else ""
    bound = f"  bound: {said.bounds[0].value}\n" if said.bounds[0] is not Bound.EXACT else ""
    return (
        f"- id: {id_}  # {of.fragment}: {of.seems}\n  indicator: …\n  value: {number}\n{multiplier}{bound}{ends}"
        f"  period_basis: undated\n  area: here\n  locator: {paragraph}\n{evidence}"
    )


def quoted(text: str | None) -> str:
    """A text in quotes, or null."""
    return json.dumps(text, ensure_ascii=False)
