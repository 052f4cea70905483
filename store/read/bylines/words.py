"""What stands beside names in a byline: roles, tasks, desks, papers, offices and places."""

from __future__ import annotations

import re

from store.knowledge_words import either, ends_without, listed
from store.late import late

_SIGNS = "者员員习習撰笔稿摄攝译譯文图圖道整采综報媒组闻"
ROLE_IN = late(lambda: either("byline_roles"))
_OUTLET_PART = r"[^\x00-\x7f\W]|[·“”—–\-+\d]"
ROLE_TOKEN = late(
    lambda: rf"^((?:{_OUTLET_PART}){{0,18}}?)((?!记者站){either('byline_roles')})((?:[^\x00-\x7f\W]|·)*)$"
)
"""What stands before a role, the role, and the name right behind it."""
BEFORE_ROLE = late(
    lambda: (
        rf"^(?:{either('byline_papers')}"
        rf"|(?:{_OUTLET_PART}){{1,14}}{either('byline_paper_ends')}(?:·[^\x00-\x7f\W]{{1,8}})?"
        r"|本[版组][^\x00-\x7f\W]{1,6}由|[^\x00-\x7f\W]{2,4}(?=全媒体|融媒))?"
        rf"(?:驻[^\x00-\x7f\W]{{2,4}}|{either('byline_qualifiers')})*$"
    )
)
TASKS = late(lambda: f"{either('byline_tasks_behind')}$", lambda: listed("byline_tasks_behind"))
"""What a name has behind it on the same word."""
MAY_SIGN = late(lambda: f"[{_SIGNS}{ends_without(listed('byline_roles'), _SIGNS)}]")
"""Stands in every role and in nearly every task."""
BY_HAND = re.compile("[图圖摄攝影]$")
"""Ends another's word in a line of tasks: there a name's 文 is its task (甲文 乙图)."""
_OUTLET = late(lambda: rf"{either('byline_source_ends')}$|[^\x00-\x7f\W]{{3}}报$|^{either('byline_sources')}$")
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
GLUED_WRITER = late(r"((?:通讯员|实习生)\s?[^\x00-\x7f\W]{2,3})(?=记者)", "通讯员 实习生")
"""A name that the line end behind it has lost the blank before 记者."""
FILED_ON = late(r"(?<!\d)\d{1,2}月\d{1,2}日(?:[电電讯訊]|报道|報道)?", "日")
"""The day of a report behind its writer (记者甲乙3月5日报道)."""
EXCEPT_SIGNED = late(r"[（(]除?署名(?:稿件|照片|图片)?除?外?[）)]$", "署名")
"""Says that pieces with a name of their own are not meant (本报记者 甲乙（署名除外）)."""


def tells_others(token: str) -> bool:
    """Whether a word says that who is named after it did not write the article: a desk, a source."""
    desks = listed("byline_desks")
    if token in desks or (token[-1] == "人" and token[:-1] in desks):
        return True
    return (token.endswith("编辑") and len(token) <= _EDITOR) or _OUTLET.search(token) is not None
