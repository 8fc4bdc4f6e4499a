"""The words of English for dates: first half of 2014, three months to May, last year, late 2007."""

from __future__ import annotations

from ..date_words import DateWords

DATES = DateWords(
    month="months?",
    quarter="quarters?",
    quarter_to="quarter",
    year_to=r"year(?![\s-]+(?:ago|earlier|before|prior|later|on|over|to|old|end|ended|ending)\b)",
    half="half(?: year)?",
    year="years?",
    week="weeks?",
    of=r"(?:\s+of)?(?:\s+the\s+year)?,?\s+",
    to=r"\s*(?:–|—|-|to|and|until|till|through)\s*",
    until=r"(?:\s+period)?\s+(?:to|up to|until|through|(?:ending|ended|ends?)(?:\s+\([A-Z]{2,4}\))?)\s+"
          r"(?:in\s+|on\s+|the end of\s+|end[- ]|the\s+)?",
    year_ending="(?-i:YE|Y/E)",
    ordinals={
        "(?:first|1st|opening)": 1, "(?:second|2nd)": 2, "(?:third|3rd)": 3, "(?:fourth|4th)": 4, "final": -1,
    },
    numbers={word: number for number, word in enumerate(
        "(?:an?|one|the) two three four five six seven eight nine ten eleven twelve".split(), start=1
    )} | {"eighteen": 18, "twenty": 20},
    before={"(?:last|the previous|previous|the preceding|preceding|the prior|prior)": -1,
            "(?:this|the current|current)": 0, "(?:next|the following)": 1},
    ago="(?:ago|earlier|before|previously|prior)",
    lately="(?:the )?(?:past|latest)",
    early="(?:early(?: in)?|(?:the )?(?:start|beginning) of)",
    middle="(?:mid|(?:the )?middle of)",
    late="(?:late(?: in)?|(?:the )?end[- ]of|(?:the )?end(?=[- ])|at end)",
    fiscal="(?:FY|(?:fiscal|financial)(?: year)?|(?:academic|school|tax) year|year to)",
    fiscal_after="(?:fiscal|financial|tax|academic|school) year",
    decade="s",
    decades="decades?",
    opening="first",
    closing="(?:last|final)",
    inside="(?:in|since|from|by|during|of|until|between|after|before)",
    day_first=False,
)  # fmt: skip
