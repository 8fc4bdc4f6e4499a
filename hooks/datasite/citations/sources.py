"""The sources in a citation: so told that a reader finds them without the page they were cited on."""

from __future__ import annotations

from collections.abc import Sequence

from ..charts import Credit, credit_line, published
from ..model import Source, Text
from ..period import Period
from ..release import Release
from ..words import Words
from .quoting import quoted

FEW = 4  # sources that are told in full; of more, the article alone


def sourced(words: Words, release: Release, given: Sequence[Credit]) -> str:
    """A sentence: whose data it is. What is too long to read here stands in the list of sources."""
    if any(credit.source.main for credit in given):  # whose own tables are told with it
        given = [credit for credit in given if not credit.source.tables]
    full = [credit for credit in given if len(given) <= FEW or credit.source.own]
    rest = [credit for credit in given if credit not in full]
    told = [in_full(words, credit) for credit in full]
    if rest:
        told += [
            credit_line(words, rest),
            words.ui("cite.listed").replace("{list}", list_of(release)),
        ]
    return words.spaced((words.ui("figure.source"), words.join_clauses(told))) + words.marks.stop


def in_full(words: Words, credit: Credit) -> str:
    """A source by publisher, title and date, with its paragraphs and, where it may be linked, its address."""
    source, date = credit.source, published(words.site, credit.source)
    if source.tables:
        return article(words) + words.parenthetical(words.text(source.title))
    said = entry(words, source.publisher, titled(words, source), date)
    where = words.places(credit.locators)
    return addressed(words, said + (words.parenthetical(where) if where else ""), source)


def article(words: Words) -> str:
    """The article that the data are taken from."""
    of = words.site.article
    main = next((source for source in words.site.sources.values() if source.main), None)
    said = entry(words, of.publisher, original(words, of.title), of.published)
    return addressed(words, said, main) if main else said


def entry(words: Words, publisher: Text, title: str, date: Period | None) -> str:
    """Who published what, and when."""
    return words.join_phrases((words.text(publisher), title, words.period(date)))


def addressed(words: Words, said: str, source: Source) -> str:
    """What is said of a source, with its address; a copy that must not be linked has none on record."""
    return words.join_phrases((said, source.url)) if source.url else said


def titled(words: Words, source: Source) -> str:
    """The title of a source; the article's is its own."""
    if source.main:
        return original(words, source.title)
    return quoted(words, words.text(source.title))


def original(words: Words, title: Text) -> str:
    """The article's title as it is printed, and how the language says it where it is another's."""
    # written out after the choice, so that a verbatim title keeps its script
    own = words.site.article.original_title
    said = quoted(words, own)
    known = "" if words.native or words.instead(title) else words.text(title)
    if known in ("", own):
        return said
    return words.ui("cite.translated").format_map({"original": said, "title": known})


def list_of(release: Release) -> str:
    """Where all sources are listed."""
    return release.url("data/sources.csv") if release.base_url else "sources.csv"
