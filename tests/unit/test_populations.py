"""What is counted is named by the words behind its noun as well, so that unlike groups are no one indicator."""

from __future__ import annotations

from datasite import languages
from datasite.languages import known
from datasite.numbering.drafted import CHANGE, Drafts
from datasite.numbering.drafts import drafts
from datasite.numbering.listing import listed
from datasite.numbering.sections import Section
from datasite.period import Period

from ..support.together import together


def drafted(language: str, *texts: str) -> Drafts:
    """The drafts of an article with a section for each text."""
    read, longest = languages.reader(language), known()[language].fragment
    sections = [
        Section(
            id_, None, None, {f"{id_}.1": text}, {f"{id_}.1": listed(text, read, 2031, longest)}
        )
        for id_, text in zip("abc", texts, strict=False)
    ]
    return drafts("", sections, Period.parse("2031-09-17"), read)


def names(found: Drafts) -> list[str]:
    """What each draft is of, in the order of the text."""
    of = (found.quantities[draft.indicator][1].name for draft in found.records.values())
    return [name.replace(CHANGE, " (change)") for name in of]


@together(
    [
        (
            "en",
            "There were 31 people at sea in May 2031, 4 more than a year earlier.",
            ["people at sea", "people at sea (change)"],
        ),
        (
            "en",
            "There were 22 people fishing full-time, 9 more than for May 2030. There were 8 people fishing part-time.",
            [
                "people fishing full-time",
                "people fishing full-time (change)",
                "people fishing part-time",
            ],
        ),
        (
            "en",
            "For May 2031 there were 796 people claiming help with fuel, 4 fewer than for April 2031.",
            ["people claiming help with fuel", "people claiming help with fuel (change)"],
        ),
        (
            "en",
            "There were 9 people aged 16 and over who were ashore in May 2031 (not at sea), 2 more than in April.",
            [
                "people aged 16 and over who were ashore",
                "people aged 16 and over who were ashore (change)",
            ],
        ),
        ("en", "In May 2031, 300 workers on the quay were ill.", ["workers on the quay"]),
        ("en", "There were 300 people a day in May 2031.", ["people"]),
        ("en", "In May 2031 there were 20 firms and 3 sheds.", ["firms", "sheds"]),
        ("en", "In May 2031, 300 people worked at sea.", ["people"]),  # a verb that is not known
        ("en", "In May 2031, 300 people who had no boat left.", ["people"]),
        (
            "de",
            "Im Mai 2031 gab es 300 Personen mit eigenem Boot, 20 weniger als im April.",
            ["Personen mit eigenem Boot", "Personen mit eigenem Boot (change)"],
        ),
        ("de", "Im Mai 2031 gab es 300 Betriebe am Hafen.", ["Betriebe am Hafen"]),
        ("de", "Im Mai 2031 gab es 300 Betriebe.", ["Betriebe"]),
    ]
)
def test_what_is_counted_is_named_with_what_tells_it_from_others(
    language: str, text: str, named: list[str]
) -> None:
    assert names(drafted(language, text)) == named


@together(
    [
        ("en", "In May 2031 there were 300 people.", False),
        ("en", "In May 2031 there were 300 companies.", False),
        ("de", "Im Mai 2031 gab es 300 Personen.", False),
        ("zh-Hant", "2031年5月有300人。", False),
        ("en", "In May 2031 there were 300 people at sea.", True),
        ("en", "In May 2031 the rate of use was 5.1%.", True),
    ]
)
def test_sections_share_no_indicator_that_only_names_a_sort_of_things(
    language: str, text: str, shared: bool
) -> None:
    found = drafted(language, text, text.replace("300", "400").replace("5.1%", "6.1%"))
    assert (len(found.quantities) == 1) is shared
    assert len(found.records) == 2


def test_a_change_is_told_from_others_of_its_name_by_the_words_behind_its_base() -> None:
    found = drafted(
        "en",
        "In May 2031 there were 12 crabs on the quay, 3 more than a year earlier. "
        "There were 8 crabs on the beach, 2 more than a year earlier.",
    )
    assert [draft.behind for draft in found.records.values()] == [
        "crabs on the quay", "crabs on the quay", "crabs on the beach", "crabs on the beach",
    ]  # fmt: skip
