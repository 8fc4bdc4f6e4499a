"""The words of German by which records are drafted: verbs, what stands around a subject, what a change is on."""

from __future__ import annotations

from collections.abc import Mapping

from .. import drafting


class Drafting(drafting.Drafting):
    """How German says what a number is of."""

    verbs = (
        r"\b(?-i:ist|sind|war(?:en)?|w[ui]rd(?:en?)?|werden|(?:erhöh|verringer|vermehr|verminder|verteuer|veränder)ten?|betr(?:ug(?:en)?|ägt|agen)|lag(?:en)?|liegt|liegen|stieg(?:en)?|steig(?:t|en)|sank(?:en)?"
        r"|sink(?:t|en)|fiel(?:en)?|fällt|nahm(?:en)?|ging(?:en)?|erreichten?|belief(?:en)?|wuchs(?:en)?|schloss|schlossen|erg(?:ab|aben|ibt)|bedeutet|legten?|betrugen|gab|gibt|zählten?|kosteten?"
        r"|verlor(?:en)?|setzten?|hat(?:ten?)?|haben)\b"
    )
    articles = (
        r"\b(?:sich|der|die|das|den|dem|des|ein\w{0,2}|ihr\w{0,2}|sein\w{0,2}|diese?\w?|es|sie|er|damit|dabei|davon|insgesamt|rund|etwa"
        r"|auch|und|aber|während|jedoch|noch|somit|sogar|nur)\b"
    )
    compared = (
        r"\b(?:als|von|gegenüber|seit|unter|über|verglichen|Vergleich"
        r"|wie(?=\s(?:schon\s|bereits\s)?(?:im|in|vor)\b))\b"
    )
    more_of = r"\s(?:mehr|weniger)\s(?=(?-i:[A-ZÄÖÜ])\w+\s(?:von|der|aus)\b)"
    revising = r"\b(?:revidiert|berichtigt|korrigiert)\b"
    led_for = r"(?:bei(?:m)?|für|unter|von)\b"
    led_of = r"(?:aus|von|bei|in|für|mit)"
    led_idle = r"\b(?:vorläufige\w*|wichtigste\w*|Ergebnisse?|Zahlen|Schätzung\w*|Eckdaten|Überblick|wie folgt)\b"
    restated = r"\b(?:revidiert|berichtigt|korrigiert)\w*|\b(?:Wert|Stand|Schätzung)\w*\b"
    revised = r"\b(?:revidiert|berichtigt|korrigiert)(?:e[nmrs]?)?\b(?! (?:auf|von|um)\b)"
    likened = (
        r"\b(?:gegenüber|als|verglichen mit|im Vergleich zu[mr]?|(?:nach|zu[mr]?)(?=\s*[+-]?\s*$))"
    )
    noun_capitals = True
    tallies = r"(?-i:Z|z)ahl(?:en)?\b|\bBestand\b|(?-i:I|i)ndex\b"
    sets_against = (
        r"\b(?:vergleicht man|verglichen wird|im Vergleich (?:von|zwischen)) [^.,;\0]*\0+"
        r" (?:mit|und) (?:[^\s.,;\0]+ ){0,3}\0+"
    )
    changed_by = r"\bum\b"
    change_in = r"\b(?:Rückgang|Anstieg|Zuwachs|Zunahme|Abnahme|Plus|Minus) (?:de[rs]|bei(?: de[nmr])?|beim)\b"
    closes = r"\bschl(?:oss|oß|ießt)\w*\b"
    changes_of = r"^Veränderung (?:de[rs]|bei) "
    bare_head = (
        r"(?:prozentuale\s)?"
        r"(?:Veränderung|Änderung|Wert|Anzahl|Zahl|Insgesamt|Summe|Quote|Index|Stand|Höhe)(?:en|e)?"
    )
    headed_change = r"\b(?:Veränderung|Änderung)(?:en)?\b"
    change_of = r"\b(?:um|von)\b"
    foremost = r"\b\w+ste[nmrs]?\b[^,;]*\bseit\b"
    expected = r"\b(?:erwart|prognosti|voraussichtlich)\w*|\bsoll(?:en)?\b"
    norm = r"[Dd]urchschnitt|\bMittel\b|\bZiel"
    same_time = (
        r"(?:(?:gleichen|entsprechenden|selben) (?:Zeitraum|Monat|Quartal|Halbjahr)|Vergleichszeitraum)(?:e?s)?"
        r"(?: (?:des|von|im)(?: Jahres?)?)?"
    )
    to_date = r"\bseit Jahresbeginn\b"
    base = r"\s?=\s?100\b"
    pair = r"(?:\s[^\W\d]+){0,2}\s*[(（]\s*\+?\s*|(?:\s[^\W\d]+){0,2},?\s(?:oder|bzw\.|beziehungsweise)\s+"
    stocked = r"(?:Lagerbeständen?|Schulden|Guthaben|Einlagen|Vermögen|Verbindlichkeiten)\b"
    prices: Mapping[str, str] = {
        r"\bnominal\b": "current",
        r"\b(?:real|preisbereinigt)\b": "constant",
    }
    adjusted: Mapping[str, str] = {
        r"\b(?:nicht (?:saison)?|un)bereinigt(?:e[nmrs]?)?\b|\bUrsprungswerte?n?\b": "unbereinigt",
        r"\b(?:kalender-? und saison|saison-? und (?:kalender|arbeitstag))-?bereinigt(?:e[nmrs]?)?\b": (
            "kalender- und saisonbereinigt"
        ),
        r"\bsaison-?bereinigte[nmrs]? Jahresraten?\b": "saisonbereinigte Jahresrate",
        r"\bsaison-?bereinigt(?:e[nmrs]?)?\b"
        r"|\bbereinigt um (?:die )?(?:saison|jahreszeit)\w*(?: und \w+)?(?: \w*(?:einflüsse|effekte|schwankungen))?"
        r"|\bnach (?:Ausschaltung|Bereinigung) (?:\w+ )?(?:saison|jahreszeit)\w*(?: \w+)?": "saisonbereinigt",
        r"\b(?:kalender|arbeitstag)-?bereinigt(?:e[nmrs]?)?\b": "kalenderbereinigt",
        r"\bTrend(?:schätzung(?:en)?|werte?n?|-?Konjunktur-?Komponente)\b|^\W*Trend(?=\s*(?:[(:,]|$))": "Trend",
    }
    adjusted_by = r"(?:Werte?n?|Zahlen|Daten|Ergebnisse?n?|Reihen?|Schätzung(?:en)?)\b"
    peopled = (
        r"^(?!.*(?:[Qq]uote|[Rr]ate|[Aa]nteil|[Ii]ndex|[Ss]tunden?|[Ss]tellen?|[Aa]rbeitsplätze?|[Kk]osten|[Gg]eld|[Ll]öhn?e?|[Vv]erdienst"
        r"|[Dd]auer|[Bb]etriebe?|[Uu]nternehmen|[Vv]olumen|[Ff]älle))"
        r".*\b(?-i:(?:[A-ZÄÖÜ]\w*)?(?:[Ee]rwerbstätigkeit|[Ee]rwerbslosigkeit|[Aa]rbeitslosigkeit|[Bb]eschäftigung"
        r"|[Ee]rwerbstätigen?|[Ee]rwerbslosen?|[Aa]rbeitslosen?|[Bb]eschäftigten?|[Ee]rwerbspersonen|[Ee]rwerbstätigenzahl"
        r"|[Ee]rwerbslosenzahl|[Aa]rbeitslosenzahl|[Bb]eschäftigtenzahl|[Aa]rbeitsuchenden?|[Aa]rbeitnehmer(?:innen)?"
        r"|[Kk]urzarbeitenden?|[Kk]urzarbeiter))\b"
    )
    homes: Mapping[str, str] = {"USD": r"\bUSA\b|\bUS-", "CAD": r"\b[Kk]anad"}
    fronted = (
        r"(?:im|in|am|an|bei|beim|für|ohne|mit|nach|vor|seit|unter|auf|aus|zum|zur|von|laut|gegenüber|insgesamt|dabei|damit"
        r"|gleichzeitig|zugleich|hier|dort|so|davon|darunter"
        r"|allerdings|zuletzt|bislang|bisher|weiterhin|demnach|somit|deutlich|leicht|zusammen|hingegen|derzeit|heute|erstmals|auch"
        r"|(?:kalender-? und )?(?:saison|kalender|preis)?bereinigt|dagegen|zudem|außerdem)\b"
    )
    grouped = r"(?:bei|beim|im Bereich)\b"
    name_ends = (
        r"\b(?:im Vergleich|im (?:Vorjahres|Vormonats|Vorquartals)\w+|verglichen|gegenüber"
        r"|nach (?:(?:vorläufigen )?(?:Ergebnissen|Angaben|Berechnungen)"
        r"(?: de[rs](?: (?-i:[A-ZÄÖÜ])[\w-]+){1,3})?|vorläufigen)"
        r"|(?:kalender-? und )?(?:saison|kalender|preis)\S*bereinigt\w*|arbeitstäglich|bereinigt|um|auf|voraussichtlich"
        r"|(?:mehr|weniger|höher|niedriger|geringer)\sals"
        r"|(?:ein\w*\s)?(?:Rückgang|Anstieg|Zuwachs|Zunahme|Abnahme|Plus|Minus))\b|\s{3,}"
    )
    noun_like = r"(?-i:[A-ZÄÖÜ])"
    respectively = r"\bbeziehungsweise\b|\bbzw\."
    expletive = r"es"
    partly = r"\b(?:von (?:ihnen|denen|diesen)|davon|darunter|hiervon)\b"
    standing = r"mit"
    joins = r"\b(?:und|während|sowie|aber)\b"
    reduced = (
        r"^\s*(?:der|die|das|den|dem)\s(?:nach|von|vom|im|in|aus|für|auf|bei|mit)\b.*?\s(?-i:[a-zäöüß]+)(?:te|ene?)[nrs]?\s"
        r"(?=(?-i:[A-ZÄÖÜ]))"
    )
    more_after = r"\s(?:(?!(?:oder|und|um|auf|nicht)\b)\w+\s)?(?:mehr|höher|größer)\b"
    relative = (
        r",\s(?:(?:zu|mit|in|bei|von|aus|für|auf|an)\s)?(?:der|die|das|dem|den|deren|dessen)\s"
        r".*\b(?-i:[a-zäöüß]+(?:en|t|te))$"
    )
    unnamed = r"(?:mehr|weniger|nicht|kein\w*|kaum|meist\w*|obwohl|weil|wenn|höher|niedriger|unverändert|darunter)\b.*"
    interval_said = (
        r"(?:Konfidenz|Vertrauens|Unsicherheits|Schwankungs|Kredibilitäts)-?(?:intervall|bereich|grenz|breite)\w*"
        r"|\bwahre[rn]? Werte?s?\b|\bKI\b"
    )
    interval_of = r"(?:intervall|bereich|grenze)\w*\s(?:de[rs]|für (?:die|das|den)|von|zu[rm]?)\b"
    between_ends = (
        r"(?:\s[^\W\d]+){0,2}?(?:\s?[–—-]\s?|\s(?:bis|und)\s)(?:zu\s)?(?:ein\w*\s)?"
        r"(?:[^\W\d]+\s(?:um|von)\s)?\+?"
    )
    supposed = r"\b(?:würden?|angenommen)\b"
    example = (
        r"(?:\bz\.\s?B\.|\bzum Beispiel\b|\bbeispielsweise\b)[^.!?]*\b(?:wenn|falls)\b"
        r"|\bangenommen,|\b(?:wenn|falls)\b[^.!?]*(?:\bz\.\s?B\.|\bzum Beispiel\b|\bbeispielsweise\b)"
    )
