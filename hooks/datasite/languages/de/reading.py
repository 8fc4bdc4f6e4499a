"""How German is read: zwölf, einundzwanzig, 1.234,5, 17 285, Mio., gut, knapp, sank um, 31. Mai 2014, im Vorjahr."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from ...bound import Bound
from .. import reading
from ..reading import ATTAINED
from ..written import GLYPHS, Written
from . import amounts
from .dates import DATES
from .drafting import Drafting
from .idle import CLASSES, IDLE, NUMBERED
from .money import CURRENCIES, MINOR
from .numerals import CUT, LARGE, SCALES, WORD, compound

STEMS = "erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft".split()
ORDINALS = {
    f"{stem}{ending}": number
    for number, stem in enumerate(STEMS, start=1)
    for ending in ("e", "en", "er", "es", "em")
} | {
    f"{stem}{ending}": n
    for n, stem in ((20, "zwanzigst"), (100, "hundertst"))
    for ending in ("e", "en", "er", "es")
}
# Names of one sort of thing each.
NOUNS = (
    r"Personen?|Menschen?|Leuten?|Einwohner\w*|Beschäftigten?r?|Arbeitnehmer\w*|Erwerbstätigen?r?|Arbeitslosen?r?|Frauen|Männern?"
    r"|Kindern?|Schüler\w*|Studierenden?r?|Patient(?:en|innen)|Reisenden?r?|Fahrgästen?|Verletzten?r?|Toten?r?|Getöteten?r?|Gästen?",
    r"Betrieben?|Unternehmen|Firmen|Firma|Arbeitgeber\w*",
    r"Haushalten?|Familien?",
    r"Wohnungen?|Häusern?",
    r"Stellen?|Arbeitsplätzen?|Jobs?",
    r"Fahrzeugen?|Autos?|Pkws?|Lkws?",
    r"Tonnen?", r"Stunden?", r"Tagen?", r"Wochen?", r"Monaten?", r"Jahren?", r"Unfällen?|Unfall", r"Schulen?",
    r"Krankenhäusern?|Kliniken?",
)  # fmt: skip

CHANGES = r"(?:Veränderung|Änderung|Zunahme|Abnahme|Zuwachs|Anstieg|Rückgang)"


class Reading(Drafting, reading.Reading):
    """How German is read."""

    ordinal_before = r"\b(?:Platz|Rang|Nr\.|Nummer)\s*(?=\d)"
    ordinal_after = r"\.(?=\s+(?:Platz|Rang|Stelle)\b)"
    scale = rf"\s?(?:{LARGE}|Tausend|Hundert)\b|\s?(?:{'|'.join(CUT)})\b\.?"
    # ein and eine alone are articles; before a scale word or a percentage they count
    # several hundred say no number
    words = (
        r"\b(?<!mehrere\s)(?<!einige\s)(?<!etliche\s)(?<!viele\s)(?<!paar\s)(?<!mehreren\s)(?<!einigen\s)(?<!vielen\s)"
        rf"(?:(?!eine?[nmrs]?\b){WORD}|eine?n?(?=\s(?:{LARGE}|Prozent|Promille|Dutzend)\b|\sbis\s(?:zwei|drei)\b)|eins)\b"
        rf"(?:\s{LARGE}\b(?:\s(?:und\s)?{WORD}\b)?)?"
    )
    ordinals = ORDINALS
    before = (
        (r"\b(?:mindestens|wenigstens|zumindest|nicht weniger als|ab)", (Bound.AT_LEAST,)),
        (
            r"\b(?:höchstens|maximal|bis zu|nicht (?:mehr|höher) als|nicht über|allenfalls|längstens|nicht über)",
            (Bound.AT_MOST,),
        ),
        (
            r"\b(?:knapp(?:e[nmrs]?)?|fast|nahezu|beinahe|annähernd|kaum|nicht ganz"
            r"|(?:knapp|etwas|leicht|wenig) (?:unter|weniger als|niedriger als|geringer als))",
            (Bound.UNDER,),
        ),
        (
            r"\b(?:weniger als|geringer als|niedriger als|noch nicht|nicht einmal)",
            (Bound.BELOW,),
        ),
        (r"\bunter", (Bound.BELOW, Bound.EXACT)),
        (
            r"\b(?:(?:mehr|höher|größer) als|über|gut(?:e[nmrs]?)?|jenseits von|oberhalb von"
            r"|über(?:traf|steigt|stieg|schritt|schreitet)\w*)",
            (Bound.OVER,),
        ),
        (r"\b(?:rund|etwa|ungefähr|circa|zirka|ca\.|um die|an die|in etwa)", (Bound.ABOUT,)),
        (r"\bschätzungsweise|\bgeschätzte?n?", (Bound.ABOUT, Bound.EXACT)),
        (r"\berreich\w+", ATTAINED),
    )
    after_at_once = ((r"\s?\+(?!\s?(?-i:[\dA-Z“„]))", (Bound.AT_LEAST, Bound.OVER)),)
    after = (
        (r"(?:oder|und) (?:mehr|darüber|höher|älter)\b", (Bound.AT_LEAST, Bound.OVER)),
        (r"(?:oder|und) (?:weniger|darunter|niedriger|jünger)\b", (Bound.AT_MOST, Bound.BELOW)),
    )
    between = r"(?:aber\s*|insgesamt\s*|um\s*|d(?:ie|er|as|en|em)\s*|ein(?:e[nmrs]?)?\s*)?"
    gap = r"\s*(?:[^\s\d]+\s+){0,2}?"
    falls = (
        r"\b(?:sank\w*|sink(?:t|en|end\w*)|gesunken\w*|senk(?:t|te|ten|en|ung)|gesenkt|fiel(?:en)?|fällt|fallen|gefallen|ging(?:en)?"
        r"|geht|gehen|nahm(?:en)? ab|abgenommen|abnehm\w*|zurückgegangen|verlor\w*|schrumpf\w*|verringer\w*|reduzier\w*"
        r"|verbillig\w*|einbüß\w*|brach(?:en)?|bricht|eingebrochen|Einbruch(?:s)?(?:\sum)?|kürz(?:t|te|ten|en|ung)|abgebaut|gestrichen"
        r"|(?:Rückgang|Abnahme|Minus|Verlust|Einbußen?|Senkung|Schwund)(?:e?s)?(?:\s(?:von|in Höhe von|um))?"
        r"|(?:weniger|geringer|niedriger)(?!\sals))\b"
    )
    falls_after = (
        r"-?(?:%|[^\s\d.,;]+)?(?:[-\s][^\s\d.,;]+){0,2}?[-\s]*"
        r"(?:zurück(?:gegangen)?|weniger|niedriger|geringer|tiefer|kleiner|ab(?:genommen)?|gesunken|unter dem)\b"
        r"|\s?(?:%|Prozent(?:punkte?)?)\s*unter\b"
        r"|(?:\s[^\W\d]+){0,2}\sauf\s[\d.,]+(?:\s[^\W\d]+){0,2}?\s"
        r"(?:gesunken|gefallen|zurückgegangen|verringert|reduziert|zurück|ab)\b"
    )
    rises_after = (
        r"\s?(?:%|Prozent(?:punkte?)?)\s*über\b"
        r"|-?(?:%|[^\s\d.,;]+)?(?:[-\s][^\s\d.,;]+){0,2}?[-\s]*(?:zu|an)(?:genommen|gestiegen)?(?=\s*(?:[.,;]|$|und\b))"
    )
    rises = (
        r"\b(?:st[ie]+g(?:t|en|end\w*)?|verteuer\w*|stiegen|gestiegen|w[uä]chs\w*|gewachsen|zugenommen|zunehm\w*|erhöh\w*"
        r"|(?:Plus|Anstieg|Zunahme|Zuwachs)(?:e?s)?(?:\s(?:von|in Höhe von|um))?|kletter\w*"
        r"|legt\w*|zugelegt|(?:mehr|höher)(?!\sals))\b"
    )
    by = r"\bum\b"
    how_much = by
    onto = r"\bauf(?:\s(?:nur|rund|etwa|knapp|gut|über|unter))?"
    turns = r";|\.\s|\b(?:gegenüber|verglichen|während|aber|jedoch|wogegen)\b"
    level = r"\b(?:auf|von|bei|lag(?:en)?|liegt|betrug(?:en)?|beträgt|belief|bezifferte)\b"
    unchanged = (
        r"\b(?:unverändert|gleich ?geblieben|konstant|stagnier\w*|keine Veränderung|Stillstand)\b"
    )
    hardly = r"\b(?:nahezu|fast|beinahe|kaum|praktisch|annähernd|weitgehend|so gut wie|in etwa)"
    negative = r"\bminus\s"
    priced = r"\b(?:(?:nominal|real)(?:e[nmrs]?)?|(?:preis|saison|kalender|un)?bereinigt)\b"
    also = r"(?:\bund|\bsowie|\bbeziehungsweise|\bbzw\.|\boder)"
    to = r"(?:\s*[–—-]\s*|\s+(?:bis(?:\s+zu)?|und|auf|oder)\s+)"
    margin = (
        r"(?:±|\+/[-−]|\bplus/minus|\bplus oder minus|\bplusminus|\bFehler(?:spanne|marge) von)"
    )
    confidence_before = (
        r"(?:(?:Konfidenz|Vertrauens)niveaus?|\bNiveau|\bWahrscheinlichkeit)\s(?:von|bei)"
    )
    confidence = (
        r"(?:-?\s?(?:%|Prozent|prozentig\w*))?-?\s?"
        r"(?:KI\b|(?:Konfidenz|Vertrauens|Sicherheit|Kredibilitäts)\w*)"
    )
    percent = (
        reading.Reading.percent[:-1]
        + r"|-?prozentig\w*|-?%-?|‰|Promille|v\.\s?H\.|vH\b|Basispunkt\w*|(?:Prozent)?[Pp]unkte?n?\b)"
    )
    points = r"(?:Prozent-?punkt(?:en?)?|%-Punkte?n?|Punkte?n?\b|Basispunkt\w*)"
    smaller: Mapping[str, int] = {r"‰|Promille": -1, r"Basispunkt": -2}
    age = r"(?:Jahren? alt|-?jährig\w*|-Jährig\w*|Lebensjahr\w*)"
    per = r"\b(?:je|pro|alle|jede[nmrs]?)"
    first = r"Spitzenreiter|Spitzenplatz|an der Spitze"
    noun_follows = True
    nouns = NOUNS
    stops = (
        r"\b(?:von|vom|je|pro|in|im|für|zu|zum|zur|aus|an|am|auf|bei|der|die|das|den|dem|des|eine?[nmrs]?|jede\w*|und|oder|als|mit|wer|seit"
        r"|über|unter|nach|vor|wurden?|(?-i:waren?|war)|ist|sind|hat|haben|hatten?|sank\w*|stieg\w*|um|zwischen)\b"
    )
    currencies = CURRENCIES
    minor = MINOR
    dates_by = DATES
    classes = CLASSES
    numbered = NUMBERED
    clock = r"\b\d{1,2}(?:\.\d\d)?\s?Uhr\b"
    # so many of so many people, where the sentence begins with the latter
    lately = (
        rf"\bauf (?:100|1[. ]?000|10[. ]?000|100[. ]?000) (?:{NOUNS[0]})\s(?=kommen|kamen|entf[ai])"
    )
    money_prefix = r"\b(?-i:S?Fr\.)"
    idle = IDLE
    quantity = (
        r"\b(?:Dutzend\w*|Hunderte\w?|Tausende\w?|Millionen|Milliarden|Hälfte|Drittel|Viertel|doppelt|verdoppel\w*|verdreifach\w*"
        r"|halbier\w*|\w+fache?[nmrs]?(?<!einfach)(?<!einfache)(?<!einfachen)(?<!vielfach)(?<!mehrfach))\b"
    )
    ranked = (  # what stands an erster Stelle comes first in an order, but for that in or of something
        r"(?<!\ban\s)\b(?:erste|zweite|dritte)[nmrs]?(?=\s(?:Platz|Rang|Stelle)\b)"
        r"|(?:erste|zweite|dritte)[nmrs]?(?=\sStelle\s(?:in|im|unter|der|aller|von)\b|\sStelle\s\w+weit\b)"
    )
    lasts = r"\b(?:für|nach|dauer(?:t|te|n)|innerhalb von|binnen|alle)(?:\s(?:etwa|rund|bis zu|mindestens|weitere))?"
    lasts_after = r"(?:lang\b|dauer(?:t|te|n)\b)"
    unit_after = r"(?:%|Prozent\b|Euro\b|€)"
    measured = (
        r"(?:mal|fach\w*|Drittel\w*|Viertel\w*|Fünftel\w*|Zehntel\w*|Teile?n?|Punkte?n?|Dutzend|mehr|weniger|höher|niedriger"
        r"|Jahre?n?|Monate?n?|Wochen?|Tage?n?|Stunden?|Minuten?|pro|je|von|bis|und|oder)\b"
    )
    aim = r"\b(?:Ziel|Plan|soll)"
    aimed = r"(?:\bZiel|angestrebt)$"
    share = r"(?:Anteil|anteil|[Qq]uote)\b"
    on_year = rf"Vorjahr(?:es\w*|s\w*)?\b|Jahres(?:vergleich|rate|frist)\b|vor einem Jahr\b|\bjährliche[nr]? {CHANGES}"
    on_quarter = rf"Vorquartal(?:s\w*)?\b|Quartalsvergleich\b|\bvierteljährliche[nr]? {CHANGES}"
    on_month = rf"Vormonat(?:e?s\w*)?\b|Monatsvergleich\b|\bmonatliche[nr]? {CHANGES}"
    letters = r"[A-Za-zÀ-ɏ]"
    numeral = reading.Reading.numeral + (
        rf"|[{''.join(GLYPHS)}]|\b(?!eine?[nmrs]?\b)(?:{WORD}|eins)\b|\b(?:{LARGE}|Dutzend|Hälfte|halbe?[nmrs]?|anderthalb|\w*einhalb"
        rf"|doppelt\w*|{'|'.join(amounts.PARTS)}|{'|'.join(ORDINALS)}|verdoppel\w*|verdreifach\w*|halbier\w*)\b"
    )
    counted = r"[0-9]"

    @property
    def digits(self) -> str:
        """A number in digits, groups apart by a point or a space, a comma before decimals."""
        return (
            r"\d{1,3}(?:[. \u00a0\u2009\u202f'’]\d{3})+(?:,\d+)?(?!\d)|\d{1,3}(?:,\d{3})+\.\d+"
            r"|\d+\.\d{1,2}(?!\d|\.\d)|\d+(?:,\d+)?"
        )

    def plain(self, digits: str) -> str:
        """The digits without groups, a point before decimals."""
        if re.fullmatch(r"\d+\.\d{1,2}|[\d,]+,\d{3}\.\d+", digits):  # as English writes it
            return digits.replace(",", "")
        whole, _, rest = digits.partition(",")
        return re.sub(r"\D", "", whole) + (f".{rest}" if rest else "")

    def power(self, scale: str) -> int:
        """The power of ten of a scale word."""
        return (SCALES | CUT)[scale.strip().rstrip(".").lower()]

    def value(self, words: str) -> int:
        """The value of number words: zweihundertfünf, eine Million dreihunderttausend."""
        total = below = 0
        for word in words.lower().split():
            if word in SCALES and SCALES[word] > 3:
                total, below = total + (below or 1) * 10 ** SCALES[word], 0
            elif word != "und":
                below = compound(word)
        return total + below

    def counts(self, text: str) -> bool:
        """Whether what stands behind a number of four digits is what it counts: a noun, with its capital."""
        return self.head(text)[:1].isupper()

    @cached_property
    def months(self) -> Mapping[str, int]:
        """The names of the months; January has another in Austria, and March a shorter one in tables."""
        return {**super().months, "Jänner": 1, "Mrz": 3}

    @cached_property
    def amount(self) -> re.Pattern[str]:
        """What is said of an amount beside numbers."""
        return amounts.pattern(self.digits, self.words, self.scale, "|".join(ORDINALS))

    def amounts(self, text: str) -> Iterator[Written]:
        """What is said of an amount beside numbers: zwei Drittel, jeder neunte, verdoppelt."""
        return amounts.found_in(
            text, self.amount, self.plain, self.value, self.power, lambda w: ORDINALS[w.lower()]
        )
