"""The words of Chinese by which records are drafted: verbs, what stands around a subject, what a change is on."""

from __future__ import annotations

from collections.abc import Mapping

from .. import drafting


class Drafting(drafting.Drafting):
    """How Chinese says what a number is of."""

    verbs = (
        "[為为是達达至]|加快|放[緩缓]|增(?:[長长]|加(?!值))|上[漲涨]|下[跌滑]|[上提]升|提高|下降|減少|减少|回落|持平|共計|共计"
        "|[升降漲涨跌](?=\\s*$)|$"
    )
    articles = (
        "其中|折合|[約约]合|分[別别]|[年月期季]末|按[年月季]|全[區区市省國国縣县年]|實現|实现|完成|今年|當年|当年|同期|同比|[環环]比|預計|预计"
        "|[其共已將将較较比與与和及在的有]|[實实][際际]|名[義义]|(?<!\\S)份(?![額额])"
    )
    compared = "[比較较自由從从]"
    likened = "(?<![同環环])[比較较]"
    bare = "人(?:次|士)?|[名家戶户間间宗]|企[業业]|公司"
    tallies = "[數数量]"
    sets_against = "\0+[與与同跟和]\0+(?:的?[數数]字)?相?[比較较對对]"
    headed_change = "[變变](?:化|[動动])|增[減减]"
    annualised = "折年率|年化"
    foremost = "以[來来].{0,4}最|[創创].{0,6}新[高低]"
    expected = "[預预][期計计測测]"
    respectively = "分[別别]"
    partly = "其中"
    norm = "平均|目[標标]|[預预]期"
    growth_unsaid = "year"
    stocked = "[餘余][額额]|存款|[貸贷]款|[庫库]存|[債债][務务]|[儲储][備备]"
    prices: Mapping[str, str] = {"名[義义]": "current", "[實实][際际]|扣除|不[變变]": "constant"}
    homes: Mapping[str, str] = {
        "CNY": "人民[幣币]|[亿万]元|[國国]家[統统][計计]局|中[國国]",
        "TWD": "[臺台][灣湾]|新[臺台][幣币]|行政院",
        "HKD": "香港|港[幣币元]",
        "MOP": "澳[門门]",
    }
    interval_said = (
        "(?:置信|信[賴赖心])(?:[區区][間间]|水[準准平]|度)|可信[區区][間间]|真[實实]?[數数值]值?"
    )
    between_ends = (
        r"[人名個个戶户家]?\s*[至到和與与及–—~～-]\s*"
        r"(?:\+|[增上][加升漲涨]|[減减下][少降跌])?了?"
    )
    supposed = "假[設设如定]"
    example = "(?:例如|比如|譬如)[^。！？]*(?:如果|假[如設设]|若)|假[設设定]"
