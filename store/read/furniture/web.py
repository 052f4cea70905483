"""What stands around an article on a web page, as copies of it keep: paths, buttons, links, notices."""

from __future__ import annotations

from store.late import late

_BUTTON = (
    "分享到|分享至|分享给好友|分享本文|分享|打印本页|打印本文|打印|关闭窗口|关闭本页|关闭|加入收藏|收藏本页|收藏|返回首页|返回目录|返回顶部|返回上一页|返回|"
    "放大\\+?|缩小-?|默认|字体|字号|大|中|小|标题导航|版面导航|往期回顾|我要纠错|纠错|举报|推荐|点赞|评论|转发|微信|微博|QQ空间|新浪微博|腾讯微博|朋友圈|"
    "上一篇|下一篇|上一版|下一版|上一期|下一期|上一页|下一页|没有了|首页|末页|网站地图|联系我们|关于我们|设为首页|视力保护色|朗读|"
    "相关阅读|相关文章|推荐阅读|热门推荐|延伸推荐|阅读全文|查看更多|更多|展开全文|PDF版?|正文|浏览次数|阅读次数|阅读量?|点击数|点击率|点击量?|访问量?|次|广告|公益广告"
)
_BUTTONS = late(rf"(?:(?:{_BUTTON})[\s：:|｜丨>»\[\]【】()（）▲▼·•/\d+-]*)+")
_BUTTON_OPENINGS = frozenset(word[:2] for word in _BUTTON.split("|"))
"""The first two characters of each button, or the only one."""
_LED = late(
    r"(?:当前位置|您(?:现在|当前)?(?:所在)?的?位置|您现在的位置是|现在位置|位置)[：:]|首页\s?[>›»]"
    r"|(?:上一篇|下一篇|前一篇|后一篇|上一版|下一版|上一条|下一条|相关阅读|相关文章|热门推荐|推荐阅读|网友评论|我要评论|发表评论)(?:文章)?[：:]"
    r"|版权所有|Copyright|copyright|©|[^\x00-\x7f\W]?ICP[备证]|[^\x00-\x7f\W]公网安备|(?:主办|承办)单位[：:]|技术支持[：:]|免责声明|未经授权"
    r"|(?:扫一扫|扫描|扫码|长按)[^。]{0,12}(?:二维码|看|关注|阅读|观看|分享|下载|进入|APP|客户端|视频|识别)|点击(?:图片|查看|下载|进入)"
    r"|[↑↓▲▼☝👆👇]\s?(?:点击|长按|上方|蓝字|关注)|点击(?:上方|蓝字|下方)|点个?[“\"「]?在看|往期(?:推荐|精彩|回顾|链接)|继续滑动|(?:点击|立即|打开|下载)[^，。]{0,8}(?:APP|客户端|关注)"
    r"|(?:特别|郑重|本网|转载|版权|侵权)?(?:声明|提示)[：:](?:本[网站文平号报]|凡|以上|转载|图片|部分|文章|未经)|凡(?:本网|注明|未注明)|(?:更多|热门|精彩)(?:新闻|内容|资讯|文章|推荐|排行)(?!.{9})|(?:稿件|文章|信息)?来源\s?[|丨｜]|标签[：:]"
    r"|本文(?:来源|链接|地址)[：:]|原标题[：:]|(?:本报|本网)?(?:官方)?(?:微信|微博)(?:公众号|二维码|号)?[：:]",
    "位置 首页 上一 下一 前一篇 后一篇 相关 推荐 评论 版权所有 opyright © ICP备 ICP证 公网安备 单位 技术支持"
    " 声明 未经授权 扫 长按 点击 上方 蓝字 关注 在看 往期 继续滑动 APP 客户端 提示 本网 注明 更多 热门 精彩"
    " 来源 标签 本文 原标题 微信 微博",
)
OWNED = "版权所有"
"""Ends the line that says whose the page is."""
FIRST = frozenset(
    "热延【[分打关加收返放缩默字大中小标版往我纠举推点转微新腾朋上下没首末网联设视朗阅查更展P正浏访次广公当您现位前后相热发C©主承技免未扫长本原官京沪粤↑↓▲▼☝👆👇往继立打下特郑转侵声提凡精稿文信来标"
)
"""What such a line begins with."""


def is_web_furniture(text: str) -> bool:
    """Whether a line is none of the article's text but of the web page that it stood on."""
    text = text.strip("【】[]（）() \u3000·|")
    if not 0 < len(text) <= 100:
        return False
    if _LED.match(text) is not None or (text.endswith(OWNED) and "，" not in text):
        return True
    opens = len(text) > 1 and (text[:2] in _BUTTON_OPENINGS or text[0] in _BUTTON_OPENINGS)
    return opens and "，" not in text and "。" not in text and _BUTTONS.fullmatch(text) is not None
