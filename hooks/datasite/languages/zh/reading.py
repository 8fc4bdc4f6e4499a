"""How Chinese is read, in both scripts: 43萬, 千億, 二十, 超, 近, 萬元, 2022年上半年."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from ...bound import Bound
from .. import reading
from ..currency import Codes, codes
from ..date_words import Dated
from ..reading import ATTAINED, YEAR
from ..written import Written
from . import amounts, dates, numerals
from .drafting import Drafting
from .numerals import DIGITS, POWERS
from .script import traditional, untraditional

WEEKDAY = "(?:[週周]|星期|[禮礼]拜)[一二三四五六]"
MONTHS = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"


class Reading(Drafting, reading.Reading):
    """How Chinese is read."""

    ordinal_before = r"第\s*"
    scale = rf"\s?{numerals.SCALE}"
    vague = r"\s?(?:[余餘]|多(?![於于]))"
    words = numerals.WORDS
    digits = (
        r"\d{1,3}(?:[, \u00a0\u2009\u202f]\d{3})+(?!\d)(?:\.\d+)?|\d+,\d{1,2}(?!\d)|\d+(?:\.\d+)?"
    )
    before = (
        (r"跌破|失守", (Bound.BELOW,)),
        (r"不少[於于]|不低[於于]|至少", (Bound.AT_LEAST,)),
        (r"[略稍](?:微)?[低少][於于]", (Bound.UNDER,)),
        (r"不足|不到|未滿|未满|低[於于]|少[於于]", (Bound.BELOW,)),
        (r"不超過|不超过|不高[於于]|不多[於于]|至多|最高|最多", (Bound.AT_MOST,)),
        (r"接近|將近|将近|(?<![附最鄰邻靠臨临親亲])近", (Bound.UNDER,)),
        (
            r"超過|超过|超出|超|破|逾|多[於于]|高[於于]|大[於于]|(?<![不通經经])[過过]",
            (Bound.OVER,),
        ),
        (r"大約|大约|大概|約|约", (Bound.ABOUT,)),
        (r"達到|达到|達|达", ATTAINED),
    )
    after_at_once = ((vague, (Bound.OVER,)),)
    after = (
        (r"左右|上下|前後|前后", (Bound.ABOUT,)),
        (r"以上", (Bound.AT_LEAST, Bound.OVER)),
        (r"以下", (Bound.AT_MOST, Bound.BELOW)),
        # 十年內 and 3天之內, not 國內 or 內容
        (r"[以之]?(?<![國国省市境區区海院校])[內内](?![部容外在地需資资])", (Bound.AT_MOST,)),
    )
    between = r"(?:[合佔占為为有是](?:全[^，。；]{1,3}的)?|可?[達达]到?|每[年月日週周人戶户])?"
    falls = (
        "放[緩缓]|下降|減少|减少|下跌|回落|縮減|缩减|降低|降|減|减|跌|下[調调]|萎縮|萎缩|收窄|低(?![於于])|[負负]增[長长]|[虧亏][損损]"
        "|(?<![至不])少(?![於于數数有年女兒儿])"
    )
    rises = "加快|增[長长加]|上[升漲涨]|提[高升]|回升|升|增|漲|涨|擴大|扩大"
    by = "了"
    how_much = "了|幅[為为達达]"
    level = "[至到由從从破]|(?<!幅)[為为達达]"
    onto = "[至到]"
    turns = "[，；。]"
    unchanged = "持平|(?:保持|維持|维持)不變|沒有變化|没有变化|零增[長长]"
    hardly = "大致|大体|大體|基本上?|幾乎|几乎|接近"
    negative = "(?:[負负](?:百分之)?|百分之[負负]|零下)"
    priced = "(?:名[義义]|[實实][際际]|扣除[價价]格因素|按[可不][比變变][價价]格?)(?:上|計算|计算)?"
    also = "[和與与及、]"
    to = r"\s*[–—~～至到-]\s*"
    margin = r"(?:±|正負|正负|[誤误]差(?:[範范][圍围]|幅度)?[為为是]?|上下浮[動动])"
    confidence_before = "(?:置信|信[賴赖心])(?:水[準准平]|度)[為为是]?"
    confidence = r"(?:%|％)?\s*的?(?:置信|信[賴赖心]|可信)"
    percent = reading.Reading.percent[:-1] + "|‰|個?百分[點点]|个百分点|個點|个点|[個个]?基[點点])"
    smaller: Mapping[str, int] = {"‰": -1, "[個个]?基[點点]": -2}
    percent_before = "百分之[負负]?"
    points = "(?:個?百分[點点]|个百分点|個點|个点)"
    age = "(?:歲|岁|周歲|周岁)"
    date_after = "(?:年|月|日(?![圓圆元])|號|号|世紀|世纪)(?!均|[齡龄])"
    date_long = "年"
    per = "每"
    first = "首位|榜首|居首|首名|頭名|头名|冠軍|冠军|夺冠|奪冠|蟬聯|蝉联"
    noun_follows = True
    general = ("個", "个")
    currencies: Mapping[str, Codes] = {
        "元人民[幣币]": codes("CNY"),
        "美[元金]": codes("USD"),
        "[歐欧]元": codes("EUR"),
        "英[鎊镑]": codes("GBP"),
        "日[圓圆元]": codes("JPY"),
        "港[元幣币]": codes("HKD"),
        "澳元": codes("AUD"),
        "加元": codes("CAD"),
        "[韓韩]元": codes("KRW"),
        "新[臺台][幣币]": codes("TWD"),
        "[盧卢]布": codes("RUB"),
        "瑞士法郎": codes("CHF"),
        "人民[幣币]": codes("CNY"),
        "[元圓圆]": codes("CNY TWD HKD MOP"),
    }
    money_end = ""

    @property
    def money_before(self) -> str:
        """What before a number makes it money."""
        return f"(?:{super().money_before}|人民[幣币]|新[臺台][幣币]|[美歐欧港]元|港[幣币])"

    clock = dates.CLOCK
    lately = dates.ASIDES
    lasts = "(?:需要?|[歷历][時时]|[長长][達达]|[為为]期|[連连][續续]|[須须]|每|先前)[約约]?"
    lengths = "[個个]月|年(?![度代])|[個个]?[週周](?![年歲岁])|[個个]?季度|天"
    numbered = WEEKDAY
    classes = (
        r"\d+(?:[至到—–－-]\d+)?(?:周歲|周岁|歲|岁)(?:及?以[上下]|人口|人群)"
        r"|\d+[至到—–－-]\d+(?:周歲|周岁|歲|岁)|[未不][滿满]\d+(?:周歲|周岁|歲|岁)"
    )
    idle = (
        # 2022年10月14日, 1至8月, 二〇二二年, 五月, 第一季度, 十四五, 上旬
        rf"{YEAR}(?:[至到—–－-]{YEAR})?(?:年|(?=[至到—–－-]{YEAR}年))",
        r"[〇零一二三四五六七八九]{4}年",
        rf"{MONTHS}(?:[至到—–－-]{MONTHS})?(?:月|日)(?!均)",
        r"\d{1,2}(?=[至到—–－-]\d{1,2}月)",
        r"第?[一二三四1-4]季度",
        r"[“「]?[一二三四五十]{2,3}五[”」]?(?=規劃|时期|時期|期間)|[“「]十[一二三四五]五[”」]",
        r"(?:\d\d|[一二三四五六七八九十]+)世紀",
        r"署名[ -]?\d\.\d(?!\d)",
        # 一 as an article, a determiner or part of a word
        r"一(?:系列|攬子|定|般|致|樣|起|同|直|旦|面|方面|切|律|併|并|再|經|時|流|體|步|一|來|部分|下|點|邊|旁|向|貫|覽"
        r"|次性|站式|目了然|目瞭然|帶一路|味|股|番|手|半(?=年))",
        # 一 before a measure word is what "a" is in English, which is no number there either
        r"一(?:個|些|種|批|條|篇|行|列|欄|項|張|頁|組|段|句|份|類|層|級|套|座|所|家|次|道|款|幅|名|位|件|則|塊|本|處"
        r"|年|天)",
        r"(?:這|那|哪|某|任|每|另|同|上|下|前|後|頭|唯|統|單|萬|逐|之|不|合|劃|進|專|歸|其)一(?:一)?",
        r"一(?=是|則|為)|(?<=[，。；])[一二三四](?=是)",
        r"(?:其|之)[二三]|二者|二維|二氧化|三維|三者|再三|兩者|兩端|兩邊|兩側|兩旁|兩岸",
        # both, and a pair already named
        r"(?:這|那|上述|前|後)兩|兩(?:[個種項條組家份處地級類層][^，。；：、\s]{0,6}|[年國]?)(?:都|均|皆|之間)",
        r"[一兩三四五六]位數|四周|四季|四方|八方|十分|十足|百姓|百科|百貨|千方百計|萬能|萬物|成千上萬|千萬(?=不|要|別)",
        r"雙(?:方|向|碳|語|重|創|軸|軌|引號|擊|循環|邊)|[一成]雙",
        # places in a text or a table, and ordinals that rank nothing
        r"第[一二三四](?:個|項|款|次|步|手|部分|時間|列|行|欄|節|章|段|層|方|人稱|產業)|第一(?=，)",
        # per ten thousand; the scale words themselves, quoted
        r"每[十百千萬億]+(?=人|戶|家|名|平方|元|個)|(?<=[“「])[十百千萬億](?=[”」])",
        r"[零〇]",
        WEEKDAY,
        r"(?-i:(?<![\dA-Za-z])[A-Z]{2,}-\d+(?![\dA-Za-z]))",  # SHA-256
    )
    quantity = "過半|半數|翻番|翻倍|倍增|(?<!年)翻一番|數倍"
    unit_after = "(?:%|％|元)"
    aim = "目標|目标|力爭|力争|計劃|计划|規劃|规划"
    aimed = "(?:目標|目标|目標值|目标值)$"
    share = "佔比|占比|比重"
    on_year = "同比|按年|(?:上|去)年(?:同期|同月)?|年度(?=[變变增減减])"
    on_quarter = "[環环]比|按季|上一?(?:個|个)?季|季度(?=[變变增減减])"
    on_month = "[環环]比|按月|上(?:個|个)?月|月度(?=[變变增減减])"
    letters = unspaced = r"[\u3400-\u9fff]"
    script, other_script = "Traditional", "Simplified"
    # Every character that may be a numeral, in its everyday and its formal form, and letters that stand for
    # a number of their own ("1+N"). A wide net: whatever it catches goes into the ledger.
    numeral = (
        "[0-9０-９〇零一二三四五六七八九十百千萬万億亿兆兩两雙双半首第廿卅"
        "壹貳贰叁參肆伍陸陆柒捌玖拾佰仟①-⑳Ⅰ-Ⅻ㈠-㈩]"
        "|(?<![A-Za-z])[XN](?![A-Za-z])"
    )
    counted = "[0-9]|[一二三四五六七八九十]月|季度|半年"
    spelled = "一二三四五六七八九十百千萬億"
    digits_in_names = "0123456789一二三四五六七八九十百千萬億兩雙"
    shown: Mapping[str, str] = {
        "scaled": "43 for 43萬",
        "scales": "4 for 萬, 8 for 億",
        "bounds": "over 超 逾 突破 余 多, at_least 達 before a target or a round threshold, under 近, below 不足 低於, "
        "at_most 內, about 約",
        "idle": "一系列",
        "window": "2031年1至12月",
    }

    def plain(self, digits: str) -> str:
        """The digits without separators; a comma before one or two digits is a decimal comma."""
        if re.fullmatch(r"\d+,\d{1,2}", digits):
            return digits.replace(",", ".")
        return re.sub(r"[^\d.]", "", digits)

    def power(self, scale: str) -> int:
        """The power of ten of scale characters: 萬億 is 12."""
        return sum(POWERS[c] for c in scale.strip())

    def value(self, words: str) -> int:
        """The value of a numeral."""
        return numerals.value(words)

    @cached_property
    def amount(self) -> re.Pattern[str]:
        """What is said of an amount beside numbers."""
        return amounts.pattern("".join((*DIGITS, *POWERS)))

    def amounts(self, text: str) -> Iterator[Written]:
        """What is said of an amount beside numbers: 三成, 三分之二, 翻番."""
        return amounts.found_in(text, self.amount, DIGITS, self.value, self.power)

    def dates(self, text: str, year: int) -> list[Dated]:
        """The dates of a text; those without a year are of the `year` of publication."""
        return dates.dates(text, year)

    def ends_with(self, head: str) -> tuple[int, int] | None:
        """How many months end with each of the times under a head: 截至以下月份止年度."""
        found = dates.OVER.fullmatch(head.strip())
        return (dates.length(found), 0) if found else super().ends_with(head)

    def is_date(self, text: str) -> bool:
        """Whether a fragment may be a date at all."""
        return re.search("[年月日號号季]", text) is not None

    def foreign(self, text: str, overrides: Mapping[str, str]) -> list[tuple[int, str, str]]:
        """The characters of Simplified script: offset, character, what to write."""
        return untraditional(text, overrides)

    def rewritten(self, text: str, overrides: Mapping[str, str]) -> str:
        """The text in Traditional script where it is typed in Simplified."""
        return traditional(text, overrides)
