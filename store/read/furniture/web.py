"""What stands around an article on a web page, as copies of it keep: paths, buttons, links, notices."""

from __future__ import annotations

from functools import cache

from store.knowledge_words import either, firsts, listed
from store.late import late

_BUTTONS = late(lambda: rf"(?:{either('web_buttons')}[\s：:|｜丨>»\[\]【】()（）▲▼·•/\d+-]*)+")
_LED_SIGNS = (
    "位置 首页 版权所有 opyright © ICP备 ICP证 公网安备 单位 技术支持"
    " 声明 未经授权 扫 长按 点击 上方 蓝字 关注 在看 往期 继续滑动 APP 客户端 提示 本网 注明 更多 热门 精彩"
    " 来源 标签 本文 原标题 微信 微博"
)
_LED = late(
    lambda: (
        r"(?:当前位置|您(?:现在|当前)?(?:所在)?的?位置|您现在的位置是|现在位置|位置)[：:]|首页\s?[>›»]"
        rf"|{either('web_links')}(?:文章)?[：:]"
        r"|版权所有|Copyright|copyright|©|[^\x00-\x7f\W]?ICP[备证]|[^\x00-\x7f\W]公网安备|(?:主办|承办)单位[：:]|技术支持[：:]|免责声明|未经授权"
        r"|(?:扫一扫|扫描|扫码|长按)[^。]{0,12}(?:二维码|看|关注|阅读|观看|分享|下载|进入|APP|客户端|视频|识别)|点击(?:图片|查看|下载|进入)"
        r"|[↑↓▲▼☝👆👇]\s?(?:点击|长按|上方|蓝字|关注)|点击(?:上方|蓝字|下方)|点个?[“\"「]?在看|往期(?:推荐|精彩|回顾|链接)|继续滑动|(?:点击|立即|打开|下载)[^，。]{0,8}(?:APP|客户端|关注)"
        r"|(?:特别|郑重|本网|转载|版权|侵权)?(?:声明|提示)[：:](?:本[网站文平号报]|凡|以上|转载|图片|部分|文章|未经)|凡(?:本网|注明|未注明)|(?:更多|热门|精彩)(?:新闻|内容|资讯|文章|推荐|排行)(?!.{9})|(?:稿件|文章|信息)?来源\s?[|丨｜]|标签[：:]"
        r"|本文(?:来源|链接|地址)[：:]|原标题[：:]|(?:本报|本网)?(?:官方)?(?:微信|微博)(?:公众号|二维码|号)?[：:]"
    ),
    lambda: (*_LED_SIGNS.split(), *listed("web_links")),
)
OWNED = "版权所有"
"""Ends the line that says whose the page is."""
_FIRST = frozenset("【[您当现位首版C©京沪粤官本未扫长主承技免↑↓▲▼☝👆👇点往继立打下特郑转侵声提凡更热精稿文信来标原微")


@cache
def web_firsts() -> frozenset[str]:
    """The characters that such a line begins with."""
    return _FIRST | firsts("web_buttons", "web_links")


@cache
def _button_openings() -> frozenset[str]:
    """The first two characters of each button, or the only one."""
    return frozenset(word[:2] for word in listed("web_buttons"))


def is_web_furniture(text: str) -> bool:
    """Whether a line is none of the article's text but of the web page that it stood on."""
    text = text.strip("【】[]（）() \u3000·|")
    if not 0 < len(text) <= 100:
        return False
    if _LED.match(text) is not None or (text.endswith(OWNED) and "，" not in text):
        return True
    opens = len(text) > 1 and (text[:2] in _button_openings() or text[0] in _button_openings())
    return opens and "，" not in text and "。" not in text and _BUTTONS.fullmatch(text) is not None
