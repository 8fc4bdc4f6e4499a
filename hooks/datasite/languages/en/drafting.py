"""The words of English by which records are drafted: verbs, what stands around a subject, what a change is on."""

from __future__ import annotations

from collections.abc import Mapping

from .. import drafting
from ..date_words import YEAR


class Drafting(drafting.Drafting):
    """How English says what a number is of."""

    verbs = (
        r"\b(?:is|are|was|were|be|been|stood|stands|total(?:l?ed|s)|came|averaged|reached|remained|amounted|ranged|edged"
        r"|stayed|r[io]ses?|risen|f[ae]ll(?:s|en)?|(?:increas|decreas|declin|eas|chang|mov|doubl|tripl|halv)(?:ed|es)"
        r"|dropp?(?:s|ed)|gr[eo]w[ns]?|(?:climb|jump|gain|contract|expand|slipp|dipp)(?:s|ed)|lost|shrank"
        r"|equal(?:l?ed|s)|costs?(?!\s(?:is|are|was|were|r[io]se|rises|f[ae]lls?|gr[eo]ws?|increased|decreased|of|for|in)\b)"
        r"|made up|provided|contributed|held"
        r"|(?:advanced|posted)(?=\s*$|\s(?:\0|by|at|to|an?|about|more|less|only|slightly)))\b"
        r"|(?<=\s)=(?=\s)"
    )
    articles = (
        r"\b(?:the|an?|its|their|his|her|our|these|those|this|that|such|all(?=\s(?:of|the)\b|\s*$)|both|each|it|they|which|who|there|also|and|but|while"
        r"|as|however|overall|meanwhile|compared|now|currently|still|already)\b"
    )
    compared = r"\b(?:from|than|since|below|above|over|compared|versus|on|before|same as)\b"
    dated_of = (
        r"(?:(?:seasonally )?adjusted |revised )?(?:annual )?"
        r"(?:estimate|figure|level|rate|reading|value|total)s?(?: of)?"
    )
    rated = (
        r"(?:the )?(?:estimated (?!number\b))?(?:(?:not )?seasonally[- ]adjusted|estimated)"
        r"(?: (?:compound )?annual(?:i[sz]ed)?)? rate of (?:the )?|estimated\s(?!\w+$)"
    )
    brings = r"\b(?:result(?:ed|ing|s)? in|led to|left|leaving)\b"
    alongside = r"\bwith\b"
    moving = r"\b(?:rising|falling|increasing|decreasing|declining|dropping|edging|climbing|standing|remaining)\b"
    more_of = r"\s(?:more|fewer)\s(?=[a-z]+\sof\b)"
    revising = r"\brevised\b(?= (?:up|down|from|to|upwards?|downwards?|higher|lower)\b)"
    led_for = r"(?:for|among|of)\b"
    led_of = r"(?:of|from|by|in|for|with)"
    led_idle = (
        r"\b(?:provisional|preliminary|final|latest|main|key|results|points|findings|facts|as follows"
        r"|follow(?:s|ing))\b"
    )
    restated = r"\b(?:revised|estimates?|figures?|readings?|values?)\b"
    revised = r"\brevised\b(?! (?:up|down|from|to|by|higher|lower)\b)"
    likened = (
        r"\b(?:compared (?:with|to)|in contrast (?:to|with)|than|versus|unchanged (?:from|on)"
        r"|from (?:an?|the|its|their)(?: [\w-]+){0,4} of(?=\s*$)|(?:after|following)(?: having|(?=\s*$))"
        r"|(?:after|following) (?:(?:ris|fall|increas|decreas|declin|dropp|grow|gain|climb|edg|mov)ing|dropped|an?\b))"
    )
    describes = r"\b(?:who|whose|that)\b"
    tallies = r"\b(?:numbers?|counts?|totals?|index(?:es)?|indices)\b"
    sets_against = r"\bcomparing [^.,;\0]*\0+ (?:with|to|and|against) (?:[^\s.,;\0]+ ){0,3}\0+"
    changed_by = r"\bby\b"
    change_in = (
        r"\b(?:increases?|decreases?|rises?|falls?|declines?|drops?|reductions?|gains?|growth) in\b"
    )
    changes_of = (
        r"^(?:(?:net|monthly|quarterly|annual|yearly|percent(?:age)?|per cent|%) )*changes? in (?:the )?"
        r"|(?<=\S) from$"  # the preceding month
    )
    change_by = r"\b(?:increase|decrease|rise|fall|decline|drop|reduction|gain)s? of\b"
    changes_behind = (
        r"\bin (?=(?:the )?(?:(?:total|average) )?number of\b|(?:\w+ )?(?:un)?employment\b)"
    )
    headed_change = r"\bchanges?\b"
    bare_head = (
        r"(?:(?:net|monthly|quarterly|annual|percent(?:age)?|per cent|%)\s)?"
        r"(?:changes?|values?|numbers?|levels?|estimates?|figures?|amounts?|counts?|totals?|rates?|index|data)"
        r"(?:\s(?:on|over|from) (?:the )?(?:previous |last )?(?:month|quarter|year))?"
    )
    change_of = r"\b(?:of|by)\b"
    rate_of = (
        r"\bat an? (?:seasonally adjusted )?(?:compound )?annual(?:i[sz]ed)?(?: growth)? rate of\b"
    )
    annualised = (
        r"\bat an? (?:seasonally adjusted )?(?:compound )?annual(?:i[sz]ed)?(?: growth)? rate\b"
        r"|\bannuali[sz]ed\b"
    )
    foremost = r"\b(?:\w{3,}est|most|first)\b[^,;]*\bsince\b"
    expected = r"\b(?:expect|forecast|predict|project|anticipat)\w*\b(?! from)|\bconsensus\b"
    norm = r"\baverages?\b|\btargets?\b|\bforecasts?\b|\bexpect\w+|\bpre-\w+"
    norm += r"|\b(?:previously|originally|initially|first) (?:reported|published|estimated)\b"
    same_time = (
        r"\b(?:same|corresponding|comparable) (?:period|(?:\w+ )?months?|quarter|week|half|time)"
        r"(?: (?:in|of))?(?: the year)?"
    )
    to_date = r"\byear[- ]to[- ]date\b|\bso far this year\b"
    base = r"\s(?:average|dollars|prices)\b|\s?=\s?100\b"
    pair = (
        r"(?:\s[a-z]+){0,2}\s*[(（]\s*(?:\+|(?:up|down)\s(?:by\s)?)?\s*|(?:\s[a-z]+){0,2},?\sor\s+"
    )
    stocked = (
        r"\b(?:inventor(?:y|ies)|stocks?|debts?|assets|deposits|reserves|holdings|outstanding)\b"
    )
    prices: Mapping[str, str] = {
        r"\b(?:nominal|current)": "current",
        r"\b(?:real|constant)": "constant",
    }
    adjusted: Mapping[str, str] = {
        r"\b(?:(?:non|not)[- ]seasonally[- ]adjusted|(?:un|non-)adjusted|before seasonal adjustment"
        r"|original (?:series|terms|estimates|figures|data))\b": "not seasonally adjusted",
        r"\bseasonally[- ](?:and|&) (?:calendar|(?:working|trading)[- ]day)[- ]adjusted\b"
        r"|\b(?:calendar|(?:working|trading)[- ]day)[- ](?:and|&) seasonally[- ]adjusted\b": (
            "seasonally and calendar adjusted"
        ),
        r"\bseasonally[- ]adjusted annual(?:i[sz]ed)? rates?\b": "seasonally adjusted annual rate",
        r"\bseasonally[- ]adjusted\b|\badjust(?:ed|ing|ment) for (?:\w+ )?season\w*"
        r"(?: (?:variations?|factors|effects|influences|swings|patterns?|fluctuations))?\b": "seasonally adjusted",
        r"\b(?:calendar|(?:working|trading)[- ]day)[- ]adjusted\b": "calendar adjusted",
        r"\btrend (?:estimates?|terms|basis|series|figures|data)\b|(?<=[(,] )trend(?=[,)])|(?<=\()trend(?=[,)])"
        r"|^\W*trend(?=\s*(?:[(:,]|$))": "trend",
    }
    adjusted_by = r"(?:basis|terms|estimates?|figures?|data|series|numbers)\b"
    peopled = (
        r"^(?!.*\b(?:rates?|ratios?|shares?|percentage|proportion|ind(?:ex(?:es)?|ices)|hours?|jobs?|vacanc\w+|posts?"
        r"|positions?|costs?|benefits?|claims?|insurance|earnings|wages?|pay|income|spells?|duration|length|weeks|firms?"
        r"|business(?:es)?|compan\w+|employers?|establishments?|contracts?|agenc\w+|services)\b)"
        r".*\b(?:(?:un|under)?employment|labou?r force|workforce|working[- ]age population)"
        r"(?=\s*(?:$|(?:in|of|among|for|by|at|across|within|excluding)\b))"
        r"|^(?:(?:total|net|the|average|seasonally[- ]adjusted) )*(?:number of )?(?:[\w'-]+ ){0,3}"
        r"(?:(?:un|self-)?employed|unemployed|jobless|job[- ]?seekers|claimants|(?:payroll )?employees)"
        r"(?: (?:people|persons|women|men|workers))?"
        r"(?=\s*(?:$|(?:in|of|among|by|at|who|only|looking|seeking|working|part|full|on)\b))"
        r"|^(?:total |net )?number of (?:[\w'-]+ ){0,3}(?:people|persons|women|men|workers)\b"
    )
    payroll = r"\bpayroll (?:employment|jobs)\b"
    on_payroll = r"\bemployment\b"
    homes: Mapping[str, str] = {
        "USD": r"\bU\.S\.|\bUnited States\b|\bFederal Reserve\b|\bBureau of (?:Labor Stat|Economic Anal)",
        "AUD": r"\bAustralia", "CAD": r"\bCanad(?:a|ian)\b", "NZD": r"\bNew Zealand\b", "HKD": r"\bHong Kong\b",
        "SGD": r"\bSingapore\b", "MXN": r"\bMexic(?:o|an)\b",
    }  # fmt: skip
    reports = (
        r"\b(?:announced|reported|said|says?|show(?:s|ed|n)?|estimate[sd]?|indicate[sd]?|suggest(?:s|ed)?|means?|found)"
        r"(?: today)? that\b\s*"
    )
    respectively = r"\brespectively\b"
    expletive = r"there"
    name_ends = r"\bin (?:that|the same) (?:year|month|quarter|period)\b"
    partly = r"\bof (?:them|these|those|whom|which)\b|\bamong them\b"
    joins = r"\b(?:and|while|but|whereas)\b"
    this = r"^\s*th(?:is|at) \w+(?=\s+(?:is|was|has|had)\b)"
    standing = r"at"
    anaphor = r"^\s*an? (?:rate|level|figure|pace|reading|total)(?:\s+(?:that|which)\b|\s*$)"
    change_noun = (
        r"\s(?:per\s?cent(?:age)?\s)?(?:changes?|growth|increase|decrease|rise|fall|decline)\b"
    )
    more_after = (
        rf"\sabove\s(?:an?\b|(?=(?-i:[A-Z])|{YEAR}\b))"
        r"|\s(?:(?!(?:or|and|times|to|of|in|is|was|were|no|at|by|that)\b)[a-z]+\s)?(?:higher|more|larger|greater)\b(?!\slikely)"
    )
    lasting = r"\b(?:the|this|that|same)\speriod"
    unnamed = (
        r"(?:not|no|more|fewer|less|little|most|much|many|although|though|because|if|when|where|with|without|despite|after"
        r"|percent|per cent|up|down|higher|lower|than|slightly|unchanged|revised|including|comprising|followed)\b.*"
        r"|(?:percent(?:age)?\s|per cent\s)?changes?|same|period|same period"
        r"|(?:annual |monthly |quarterly |net )?(?:increase|decrease|rise|fall|decline|drop|gain|reduction)s?"
        r"|(?:figure|reading|value|estimate)s?(?: for)?(?: the)?(?: previous)?"
    )
    interval_said = (
        r"\bintervals?\b|\bCIs?\b|\bconfidence (?:limits|bounds)\b"
        r"|\btrue (?:[\w-]+ ){0,3}(?:value|figure|change|rate|number)s?\b"
        r"|\brange of uncertainty\b|\buncertainty range\b"
    )
    interval_of = (
        r"\b(?:interval|limit|bound|CI|range)s? (?:of|for|around|on|about)(?: the| our)?\b"
    )
    between_ends = (
        r"(?:\s[a-z]+){0,2}?(?:\s?[–—-]\s?|\s(?:to|and|through)\s)(?:an?\s|the\s)?"
        r"(?:[a-z]+\s(?:of|by)\s)?\+?"
    )
    supposed = r"\b(?:would|suppos\w+)\b"
    example = (
        r"(?:\be\.\s?g\.|\bfor (?:example|instance)\b)[^.!?]*\bif\b"
        r"|\bif\b[^.!?]*(?:\be\.\s?g\.|\bfor (?:example|instance)\b)"
        r"|\b(?:suppose|supposing)\b|\bsuch as\s[\"“]"
    )
