"""What stands beside names in a byline: roles, tasks, desks, papers, offices and places."""

from __future__ import annotations

import re

from store.late import late


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


ROLE = (
    "记者|記者|通讯员|實習生|实习生|通訊員|評論員|评论员|特约撰稿人?|撰稿人?|撰文|执笔|主笔|供稿|作者|摄影师|編譯|编译"
)
ROLE_IN = re.compile(ROLE)
_OUTLET_PART = r"[^\x00-\x7f\W]|[·“”—–\-+\d]"
ROLE_TOKEN = late(rf"^((?:{_OUTLET_PART}){{0,18}}?)({ROLE.replace('记者|', '记者(?!站)|', 1)})((?:[^\x00-\x7f\W]|·)*)$")
"""What stands before a role, the role, and the name right behind it."""
BEFORE_ROLE = late(
    rf"^(?:本报|本刊|本台|本版|本组|本網|本网|新华社|中新社|每经|(?:{_OUTLET_PART}){{1,14}}(?:报|社|网|台|端|刊|站|组|集团|报道|频道|中心|媒体|新闻|传媒|在线|發佈|发布|视点)(?:·[^\x00-\x7f\W]{{1,8}})?"
    r"|本[版组][^\x00-\x7f\W]{1,6}由|[^\x00-\x7f\W]{2,4}(?=全媒体|融媒))?"
    r"(?:驻[^\x00-\x7f\W]{2,4}|全媒体|融媒体?|首席|见习|實習|实习|特约|高级|资深|主任|摄影|文字|视频|评论|新闻|本报|财经|经济|社会|特派|客户端)*$"
)
TASKS = late(
    r"(?:摄影报道|综合报道|图文报道|文图报道|采写拍摄|采写摄影|摄影|报道|图文|文图|整理|采写|编辑|文|图|摄|撰文|供图|电|讯)$",
    "摄 报道 图 文 整理 采写 编辑 电 讯",
)
"""What a name has behind it on the same word."""
AFTER_NAME = frozenset(["供稿", "撰稿", "撰文", "执笔"])
"""Roles that stand behind a name as well."""
TASK_WORDS = _words(
    "文 图 圖 摄 摄影 攝影 报道 報道 图文 文图 整理 采写 撰文 供图 图片 照片 摄影报道 综合报道 图文报道 文图报道 综合 "
    "本报综合 综合整理 采访 采访整理 文字 本版文字 本版图文 本版撰文 本版文 本版 本版稿件 本版采写 本版稿件采写 "
    "本组文 本组 本组稿件 本组采写 本组稿件采写 本报 本报讯 本刊讯"
)
"""Words of their own that say what was done, or for whom."""
RANKS = _words("见习 見習 实习 實習 首席 特约 特派 高级 资深 全媒体 融媒 融媒体")
"""Words before a role that a blank or a line end may part from it (见习 / 记者)."""
BY_HAND = re.compile("[图圖摄攝影]$")
"""Ends another's word in a line of tasks: there a name's 文 is its task (甲文 乙图)."""
_DESKS = _words(
    "来源 來源 编辑 编审 策划 统筹 责编 校对 美编 审核 监制 版式 制图 值班 稿源 本版摄影 本版图片 本版编辑 质检 版面 "
    "排版 审读 组版 责任编辑 初审 复审 终审 签发 审稿"
)
"""Who is named after these did not write the article."""
_OUTLET = late(
    r"(?:日报|晚报|晨报|时报|早报|商报|都市报|日报社|报社|新华网|人民网|新闻网|客户端|微信|公众号)$|[^\x00-\x7f\W]{3}报$|提供$"
    r"|^(?:视觉中国|人民视觉|资料图片?|资料照片|本报资料|网络图片|石榴云|草原云)$"
)
_EDITOR = 7
"""Characters of the longest word that ends with 编辑 (每经编辑)."""
STATION = late(
    r"·[^\x00-\x7f\W]{1,6}(?:站|分社|中心|台|频道)$|融媒体?(?:中心)?$|记者站$|(?:报道|采访|调研)组$|^共享联盟·|^新闻中心$",
    "· 融媒 记者站 组 新闻中心",
)
"""Tells the office that a writer works for (共享联盟·某某站 甲乙)."""
FILED = late(r"(?:報導|報道|报道|报导|[电電讯訊])$")
"""Ends the place that a report was filed from (記者 甲乙丙／某地報導)."""
FROM = "发自"
"""Stands before that place."""
GLUED_ROLE = late(
    r"(?<=[^\x00-\x7f\W]{2})(?<!本报)(?<!本刊)(?<!特约)(?<!特聘)(?<!骨干)(?<!优秀)(?=通讯员|通訊員|实习生)",
    "通讯员 通訊員 实习生",
)
FILED_ON = late(r"(?<!\d)\d{1,2}月\d{1,2}日(?:[电電讯訊]|报道|報道)?", "日")
"""The day of a report behind its writer (记者甲乙3月5日报道)."""
EXCEPT_SIGNED = late(r"[（(]除?署名(?:稿件|照片|图片)?除?外?[）)]$", "署名")
"""Says that pieces with a name of their own are not meant (本报记者 甲乙（署名除外）)."""


def tells_others(token: str) -> bool:
    """Whether a word says that who is named after it did not write the article: a desk, a source."""
    if token in _DESKS or (token[-1] == "人" and token[:-1] in _DESKS):
        return True
    return (token.endswith("编辑") and len(token) <= _EDITOR) or _OUTLET.search(token) is not None
