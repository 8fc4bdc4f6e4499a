"""Rules of what the data say of the text of the article: its paragraphs, headings and numerals, to the character."""

from __future__ import annotations

from collections.abc import Iterator

from ..load.hashes import RECORD, digest
from ..location import Location
from ..model import Paragraph, Section
from ..problems import Problem, problem_at, quote
from ..rules import rule


@rule("article-paragraph", hard=True)
def unlisted_paragraph(place: Location, message: str, hint: str) -> Problem:
    """A paragraph of the article is not in data/article.yml, or one there is not in the article.

    Why: Every number of the article is accounted for, paragraph by paragraph. The numbers of a paragraph that
    is not listed would be missing, and nobody would notice.

    Example:
        article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.3
                text: The quay is new.
    Instead:
        article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.3
                text: The quay is new.
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.3
                says:
                  en: The quay was built lately.
                  zh: "\u78bc\u982d\u65b0\u5efa\u3002"
                numerals: []
        data/article.sha256:
            80f28c17949721ed8445212200f7c166cccc90095f20e93c137441a55e1f2f3c  harbour.1
            45a2f875c4593e40765d9adfd5c39ad4f5319ae321d11a2149ba3dbcb9d1f8c9  harbour.2
            55a5ec9bfc7122732179b160c6350d71ab49ad8cdd89a8baea47ecd209d3b39d  fleet.1
            799eacb911bdd3c198560e3d9cef9b8e2cd43e6990f0297129c8430528a14d8e  harbour.3
    """
    return problem_at(place, message, hint)


@rule("article-hash", hard=True)
def other_text(paragraph: Paragraph, text: str) -> Iterator[Problem]:
    """The text of a paragraph differs from the one that was read.

    Why: The records are true of the text that somebody read. A publisher may have corrected the article since,
    or it is another version of it.

    Example:
        article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.2
                text: >-
                  The port has opened 12 routes, ranks second in the province by passengers,
                  and wants them to exceed 30,000 next year.
    Instead:
        article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.2
                text: >-
                  The port has opened 12 routes, is ranked second in the province by passengers,
                  and wants them to exceed 30,000 next year.
    """
    found = digest(text)
    if found != paragraph.sha256:
        message = f"{paragraph.id} is not the text that was read: its SHA-256 is {found}"
        hint = f"read the paragraph again, correct its records, then {RECORD}"
        yield problem_at(paragraph.place, message, hint)


@rule("article-fragment", hard=True)
def absent_fragment(place: Location, message: str, hint: str) -> Problem:
    """A quoted fragment is not in the paragraph, stands elsewhere in it, or holds no numeral.

    Why: The fragment is the evidence. Whoever has the article must find it in the paragraph that the record
    names, and a paragraph's fragments in reading order.

    Example:
        data/sections/harbour.yml:
            observations:
            - id: routes
              as_stated: 12 lines
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: routes
              as_stated: 12 routes
    """
    return problem_at(place, message, hint)


@rule("article-heading", hard=True)
def other_heading(section: Section, heading: str | None) -> Problem:
    """The heading of a section is not the article's.

    Why: Readers who have the article find the section by its heading. Where the article has none, the record
    says null; where none of the headings is the article's, `headings: ours` at the top of the file says so, and
    where one is not, beside that one.

    Example:
        data/article.yml:
            sections:
            - id: harbour
              heading: The harbour
    Instead:
        data/article.yml:
            sections:
            - id: harbour
              heading: A busy harbour
    """
    message = f"the heading of {section.id} is not the article's"
    hint = "write null"
    if heading:
        ours = (
            "if the article has no headings and they are yours, `headings: ours` under `article:`, "
            "or beside this one if it alone is yours"
        )
        hint = f"write {heading}; {ours}"
    return problem_at(section.place.inside("heading"), message, hint)


@rule("article-numeral", hard=True)
def unlisted_numeral(paragraph: Paragraph, numeral: str, around: str) -> Problem:
    """The article has a numeral that its paragraph's list does not account for.

    Why: The list says of every numeral what it is: a record, a name, a date, or grammar. One that is not
    listed is one that nobody judged.

    Example:
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.2
                numerals:
                - {fragment: 12 routes, kind: figure, record: routes}
                - {fragment: ranked second, kind: figure, record: passenger-rank-2031}
    Instead:
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.2
                numerals:
                - {fragment: 12 routes, kind: figure, record: routes}
                - {fragment: ranked second, kind: figure, record: passenger-rank-2031}
                - {fragment: "exceed 30,000", kind: figure, record: passengers-2032}
    """
    message = f"numeral {quote(numeral)} in {quote(around)} of {paragraph.id} is not accounted for"
    return problem_at(
        paragraph.place.inside("numerals"),
        message,
        "add its fragment to the numerals, in reading order",
    )
