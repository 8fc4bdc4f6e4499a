"""The words of German for dates: erstes Halbjahr 2014, drei Monate bis Mai, im Vorjahr, Ende 2007."""

from __future__ import annotations

from ..date_words import DateWords

DATES = DateWords(
    month="Monat(?:e[ns]?|s)?",
    quarter="(?:Quartal(?:e[ns]?|s)?|Vierteljahr(?:e[ns]?|s)?)",
    half=r"(?:Halbjahr(?:e[ns]?|s)?|Hj\.|Jahreshälfte|Hälfte)",
    year="Jahr(?:e[ns]?|s)?",
    week="Wochen?",
    of=r"(?:\s+(?:des|vom|im|von))?(?:\s+Jahre?s?)?\s+",
    to=r"\s*(?:–|—|-|bis(?:\s+zum?)?|und)\s*",
    until=r"\s+bis\s+(?:(?:einschließlich|zum|Ende)\s+)*",
    ordinals={
        r"(?:erste[nmrs]?|1\.|I\.)": 1, r"(?:zweite[nmrs]?|2\.|II\.)": 2, r"(?:dritte[nmrs]?|3\.|III\.)": 3,
        r"(?:vierte[nmrs]?|4\.|IV\.)": 4, r"letzte[nmrs]?": -1,
    },
    numbers={"eine[nmrs]?": 1, "ein": 1} | {word: number for number, word in enumerate(
        "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split(), start=2
    )} | {"achtzehn": 18, "zwanzig": 20},
    before={"(?:letzt|vorig|vergangen|vorangegangen)e[nmrs]?": -1, "(?:diese[nmrs]?|laufende[nmrs]?)": 0,
            "(?:nächst|kommend|folgend)e[nmrs]?": 1},
    whole={r"Vorjahr(?:e?s)?(?:(?:zeitraum|monat|quartal|halbjahr|wert|niveau|stand|ergebnis)(?:e?s)?)?": -12,
           r"vor Jahresfrist": -12,
           r"Vormonat(?:e?s)?": -1, r"Vorquartal(?:e?s)?": -3},
    ago="(?:zuvor|davor|früher|vorher)",
    ago_before=r"vor\s+",
    early="(?:(?:Anfang|(?:zu )?Beginn)(?: des Jahres)?|Jahres(?:beginn|anfang)|Auftaktquartal)",
    middle="Mitte(?: des Jahres)?",
    late="(?:(?:Ende|Schluss)(?: des Jahres)?|Jahresende|Schlussquartal)",
    fiscal="(?:Geschäfts|Haushalts|Wirtschafts|Schul|Fiskal)jahr(?:e[ns]?|s)?",
    decade=r"er(?:[- ]Jahren?)?",
    decades="Jahrzehnt(?:e[ns]?|s)?",
    opening="ersten",
    closing="letzten",
    inside="(?:in|im|seit|von|bis|Jahre?|ab|nach|vor|und|zwischen|als|wie|gegenüber|Jahresdurchschnitt)",
)  # fmt: skip
