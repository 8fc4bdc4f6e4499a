"""An interval that a text tells in words is one with its estimate, in whichever sentence or paragraph that stands."""

from __future__ import annotations

from datasite.numbering.drafted import Draft, Drafts

from ..support.together import together
from .test_drafts import drafted


def told(found: Drafts) -> list[str]:
    """Each draft in a line: number, ends, level, and what is guessed of its interval."""
    return [line(draft) for draft in found.records.values()]


def line(draft: Draft) -> str:
    """A draft in a line."""
    ends = f" [{draft.around.low:f}, {draft.around.high:f}]" if draft.around else ""
    return f"{draft.number}{ends} {draft.level}".rstrip()


CASES = {
    "en": {
        # behind its value in one sentence, or in the next
        "Jobs rose by 17,400 (95% confidence interval: -39,600 to 74,400) in May 2031.": ["17400 [-39600, 74400] 95"],
        "The rate was 5.1%, with a 95% confidence interval of 4.9% to 5.3%.": ["5.1 [4.9, 5.3] 95"],
        "The rate rose by 0.3 points (95% CI: -0.1 to 0.7).": ["0.3 [-0.1, 0.7] 95"],
        "Pay was £449 a week, the true value lying between £440 and £458 (95% confidence interval).":
            ["449 [440, 458] 95"],
        "There were 1.77 million people without work. The 90-percent confidence interval is from 1.69 to 1.85 million.":
            ["1.77 [1.69, 1.85] 90"],
        "The 95% confidence interval, 4.9% to 5.3%, is around a rate of 5.1%.": ["5.1 [4.9, 5.3] 95"],
        # in words for a rise and a fall, then of another thing
        "The 95% confidence interval of the monthly change in employment, an increase of 17,400, is from a decrease of "
        "39,600 to an increase of 74,400. For unemployment it is -14,400, between -53,000 and 24,200. The interval of "
        "the unemployment rate is 6.2% ± 0.4 percentage points.":
            ["17400 [-39600, 74400] 95", "-14400 [-53000, 24200] 95", "6.2 [5.8, 6.6] 95"],
        # in brackets, with a dash, as a margin, by other words for how sure it is
        "Effectiveness was 46% (95% CI = 36%–53%).": ["46 [36, 53] 95"],
        "The rate was 5.1% (95% CI [4.9, 5.3]).": ["5.1 [4.9, 5.3] 95"],
        "An estimated 2.7 million people (95% credible interval: 2.6 to 2.8 million) were ill.": ["2.7 [2.6, 2.8] 95"],
        "The rate of 4.0% has a margin of error of 0.2 percentage points.": ["4.0 [3.8, 4.2]"],
        "Jobs rose by 12,000 in May 2031, with an interval of plus or minus 20,000.": ["12000 [-8000, 32000]"],
        "We are 95% confident that the true jobless rate lies between 4.9% and 5.3%; our estimate is 5.1%.":
            ["5.1 [4.9, 5.3] 95"],
        # two that may be meant, none that is, no interval, and one that is only imagined
        "Output rose 0.3% and sales 0.4%. The 95% confidence interval is 0.1% to 0.6%.": ["0.3", "0.4"],
        "The 95% confidence interval of output is 0.1% to 0.6%.": [],
        "Prices rose by 3% in May 2031, between 2% and 4% in most towns.": ["3"],
        "Suppose jobs rise by 50,000. The 90-percent confidence interval would range from -70,000 to 170,000 "
        "(50,000 +/- 120,000). There is a 90-percent chance that the true change lies within it. If the rise was "
        "250,000, all would be above zero.": [],
    },
    "de": {
        "Die Zahl der Erwerbstätigen stieg um 0,3 %. Das 95-%-Konfidenzintervall reicht von −0,3 % bis 0,9 %.":
            ["0.3 [-0.3, 0.9] 95"],
        "Die Quote lag bei 3,4 % (95-%-Konfidenzintervall: 3,1 % bis 3,7 %).": ["3.4 [3.1, 3.7] 95"],
        "Die Zahl der Stellen stieg um 17 400. Das Konfidenzintervall zum Niveau von 95 % liegt zwischen einem "
        "Rückgang um 39 600 und einem Anstieg um 74 400.": ["17400 [-39600, 74400] 95"],
        "Die Zahl der Fälle lag bei 1.200 (95 %-KI: 1.100 – 1.300).": ["1200 [1100, 1300] 95"],
        "Die Quote lag bei 3,4 % (95 %-Konfidenzintervall [3,1 %; 3,7 %]).": ["3.4 [3.1, 3.7] 95"],
        "Die Quote lag bei 3,4 %, der wahre Wert mit 90 % Sicherheit zwischen 3,1 und 3,7 %.": ["3.4 [3.1, 3.7] 90"],
    },
    "zh-Hant": {
        "失業率為3.4%，95%信賴區間為3.1%至3.7%。": ["3.4 [3.1, 3.7] 95"],
        "就業人數按月增加17,400人，95%置信區間為減少39,600人至增加74,400人。": ["17400 [-39600, 74400] 95"],
        "失業率為3.4%。在95%信心水準下，真值介於3.1%與3.7%之間。": ["3.4 [3.1, 3.7] 95"],
        "支持度為45.2%，在95%信心水準下，抽樣誤差為正負3.1個百分點。": ["45.2 [42.1, 48.3] 95"],
        "失業率為3.4%，上升0.2個百分點，95%信賴區間為3.1%至3.7%。": ["3.4 [3.1, 3.7] 95", "0.2"],
    },
}  # fmt: skip


@together(
    (language, text, lines) for language, each in CASES.items() for text, lines in each.items()
)
def test_an_interval_in_words_is_drafted_with_its_estimate_as_one_record(
    language: str, text: str, lines: list[str]
) -> None:
    assert told(drafted(language, text)) == lines


NOTES = {
    "en": (
        "Jobs in ports increased by 17,400 in May 2031.",
        "The 95% confidence interval of the change in jobs in ports, an increase of 17,400, is from a decrease of "
        "39,600 to an increase of 74,400.",
    ),
    "de": (
        "Die Quote lag im Mai 2031 bei 3,4 %.",
        "Für die Quote von 3,4 % reicht das 95-%-Konfidenzintervall von 3,1 % bis 3,7 %.",
    ),
    "zh-Hant": ("2031年5月失業率為3.4%。", "失業率3.4%的95%信賴區間為3.1%至3.7%。"),
}  # fmt: skip


@together(NOTES.items())
def test_where_the_notes_tell_the_interval_of_a_value_it_is_that_of_its_one_record(
    language: str, texts: tuple[str, str]
) -> None:
    for paragraphs in (texts, texts[::-1]):
        found = drafted(language, *paragraphs)
        (draft,) = found.records.values()
        assert draft.around, paragraphs
        assert draft.paragraph == f"a.{paragraphs.index(texts[0]) + 1}"
        notes = f"a.{paragraphs.index(texts[1]) + 1}"
        assert {*found.parts, *found.levels} == {(notes, n) for n in range(4)}
        assert {*found.parts.values()} == {draft.id}


def test_ends_without_their_estimate_are_those_of_the_one_record_that_their_sentence_names() -> (
    None
):
    value = "Output rose by 0.3% in May 2031. Sales rose by 0.4% in May 2031."
    of_output = drafted("en", value, "The 95% confidence interval of output is from 0.1% to 0.6%.")
    assert told(of_output) == ["0.3 [0.1, 0.6] 95", "0.4"]
    assert len(of_output.parts) == 2
    of_both = drafted(
        "en", value, "The 95% confidence interval of output and sales is from 0.1% to 0.6%."
    )
    assert (told(of_both), of_both.parts) == (["0.3", "0.4"], {})
    wide = drafted("en", value, "The 95% confidence interval of output is from 0.4% to 0.6%.")
    assert (told(wide), wide.parts) == (["0.3", "0.4"], {})


def test_an_interval_is_in_the_power_of_ten_of_the_record_that_it_is_tied_to() -> None:
    notes = "The 95% confidence interval of jobs in ports, 1,770,000, is 1,690,000 to 1,850,000."
    (draft,) = drafted("en", "Jobs in ports were 1.77 million in May 2031.", notes).records.values()
    assert line(draft) == "1.77 [1.69, 1.85] 95"


def test_where_several_numbers_may_be_meant_a_draft_of_its_own_names_them() -> None:
    one, other = (
        "The jobless rate was 6.2% in May 2031.",
        "In the Hills 6.2% of boats were idle in May 2031.",
    )
    notes = "The interval of the jobless rate is 6.2% ± 0.4 percentage points."
    found = drafted("en", one, other, notes)
    (draft,) = (each for each in found.records.values() if each.around)
    assert draft.paragraph == "a.3"
    assert draft.like
    assert "whether it is jobless-rate-2031-05" in draft.todo


def test_a_number_of_the_same_that_is_told_more_closely_elsewhere_may_be_meant() -> None:
    one = "The youth jobless rate was 6.2% in May 2031."
    found = drafted(
        "en", one, "The 95% confidence interval of the jobless rate, 6.2%, is 5.8% to 6.6%."
    )
    assert [line(draft) for draft in found.records.values()] == ["6.2", "6.2 [5.8, 6.6] 95"]
    assert [draft.like for draft in found.records.values()] == [(), ("youth-jobless-rate-2031-05",)]
