"""Trifles of a page: the day of the week and of the moon, addresses, issue numbers, buttons of a web page."""

from __future__ import annotations

from store.knowledge_words import holds_any
from store.late import AnyOf, late
from store.read.furniture.weather import SKY

_DAY_SIGN = AnyOf("星周拜甲乙丙丁戊己庚辛壬癸农農初十廿/")
"""Each of the following has one of these; those of a lunar year and day are rarer than 年 and 月."""
_DAYS = late(
    r"(?:^日\s*)?星期[一二三四五六日天]|(?<![\d./])[01]\d/[0-3]\d(?=\s*(?:星期|周))|周[一二三四五六日](?![^\x00-\x7f\W])|礼拜[一二三四五六日]"
    r"|(?:农历|農曆)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年|(?:农历|農曆)[^\x00-\x7f\W]{2,10}"
    r"|闰?[正一二三四五六七八九十冬腊]{1,2}月(?:初|十|廿|二十|三十)[一二三四五六七八九十]?"
)
"""The day of the week and of the moon, which stand beside most dates."""
_WEEKDAY = "星期"
"""Stands on most lines that tell a date."""
_TRIFLE_WORDS = (
    "ma qq te da ww :// @ ＠ , 访问 共 期 号 今日 今天 版面 出版 晴 多云 阴 雨 雪 址 放大 缩小 默认 打印 关闭 分享 字体"
    " 数字 热线 电话 信箱 邮 传真 广告 准印"
)
_TRIFLE_SIGNS = tuple(_TRIFLE_WORDS.split())
"""All of the following but those above have one of these, in small letters, or a colon behind one of the next."""
_PERHAPS_TRIFLE = AnyOf("MmQqTtDdWw/@＠,访共期号今版晴云阴雨雪址放缩默印闭享体字线话箱邮真告：:")
"""One of them stands where one of the former or a colon does."""
_BEFORE_COLON = frozenset("间期览读击量数率源")
"""Or behind a digit."""
TRIFLES = late(
    rf"{_DAYS.pattern}"
    r"|(?=[A-Za-z])(?i:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d{1,2}\s?,\s?\d{4})"
    r"|总?第?\s*\d{2,6}\s*[期号]|(?:今日|今天|本期|共)\s?[\d一二三四五六七八九十]{1,3}\s?版|按日期查[找询]|版面(?:导航|目录)|往期回顾|出版(?![^\x00-\x7f\W])"
    rf"|(?<![^\x00-\x7f\W]){SKY}(?:[转到间]{SKY})?(?:[\s，,]*-?\d{{1,2}}\s*(?:℃|°C)?\s*[～~—–\-/至到]\s*-?\d{{1,2}}\s*(?:℃|°C))?"
    r"|(?:社|地)址[：:][^\s，。]{2,24}"
    r"|中共[^\x00-\x7f\W]{2,12}?委(?:主管|主办|机关报){1,3}"
    r"|[^\x00-\x7f\W]{3,16}?(?:主管|主办){1,2}(?=\s*总?第\s*\d|\s*今日|\s+\S)|(?<=\s)[^\x00-\x7f\W]{3,16}(?:主管|主办)$"
    r"|国内统一(?:连续出版物号|刊号)[：:\s]*[\d\-—/A-Za-z×*＊ ]+|(?:邮发)?代号[：:\s]*[\d\-—]+"
    r"|(?:内部资料(?:性出版物)?)?准印证号?[：:\s]*(?:[(（][^\x00-\x7f\W][)）])?字?第?\s?[\d\-—]+号?"
    r"|(?i:https?://|www\.)[\w./\-]+|[\w.\-]{1,64}+[@＠][\w.×*\-]+|(?<!\d)\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?!\d)"
    r"|(?:发布|发表|更新|发稿)?(?:时间|日期)[：:]|(?:浏览|阅读|点击|访问)(?:次数|量|数|率)?[：:]\s*\d*\s*次?"
    r"|(?:放大|缩小|默认|打印|关闭|分享到?|字体|字号)(?![^\x00-\x7f\W])|数字报纸?|字数[：:]\s*\d+|(?:信息|文章|稿件|数据|资料)?(?:来源|稿源)[：:]\s*[^\x00-\x7f\W]{0,14}"
    r"|(?:[^\x00-\x7f\W]{0,4}(?:热线|电话)|电子信箱|[^\x00-\x7f\W]{0,2}邮箱|(?i:E[-—]?mail|QQ|Tel)|传真|邮编|邮政编码|地址|网址|广告)"
    r"(?:\s*[：:/]\s*[\dX×*\-—()（）\s]*|\s*[(（]?\d[\dX×*\-—()（）\s]*)"
)


def take_trifles(rest: str) -> tuple[str, int]:
    """The rest of the line without days, weather, addresses and buttons, and how many those are."""
    if _may_hold_trifle(rest):
        return TRIFLES.subn(" ", rest)
    return _DAYS.subn(" ", rest) if _DAY_SIGN.stands_in(rest) else (rest, 0)


def _may_hold_trifle(text: str) -> bool:
    if not _PERHAPS_TRIFLE.stands_in(text):
        return False
    text = text.replace(_WEEKDAY, "").lower()
    ends = [part[-1:] for part in text.replace("：", ":").split(":")[:-1]]
    told = any(end in _BEFORE_COLON or end.isdecimal() for end in ends)
    return told or holds_any(text, _TRIFLE_SIGNS)
