"""What stands beside names in a byline: roles, tasks, desks, papers, offices and places."""

from __future__ import annotations

from store.knowledge_words import each_of, either, ends_without, holds_word_of, listed
from store.late import AnyOf, late

_SIGNS = "者员員习習撰笔稿摄攝译譯文图圖道整采综報媒组闻"
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
BY_HAND = ("文", "图", "圖", "摄", "攝", "影")
"""Ends a word in a line of tasks: there a name's 文 is its task (甲文 乙图)."""
MAY_END_NAME = frozenset("文图圖")
"""Those that are a name's last character where no other word tells a task."""
_PAPER = late(r"[^\x00-\x7f\W]{3}报$", "报")
_EDITOR = 7
"""Characters of the longest word that ends with 编辑 (每经编辑)."""
STATION = late(
    r"·[^\x00-\x7f\W]{1,6}(?:站|分社|中心|台|频道)$|融媒体?(?:中心)?$|记者站$|(?:报道|采访|调研)组$|^共享联盟·|^新闻中心$",
    "· 融媒 记者站 组 新闻中心",
)
"""Tells the office that a writer works for (共享联盟·某某站 甲乙)."""
FILED = ("報導", "報道", "报道", "报导", "电", "電", "讯", "訊")
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


_SIGN = AnyOf(lambda: _SIGNS + ends_without(listed("byline_roles"), _SIGNS))
"""Stands in every role and in nearly every task."""


def may_sign(text: str) -> bool:
    """Whether a text may hold a role or a task; told fast."""
    return _SIGN.stands_in(text)


def names_role(text: str) -> bool:
    """Whether a text holds a role."""
    return holds_word_of(text, "byline_roles")


def tells_others(token: str) -> bool:
    """Whether a word says that who is named after it did not write the article: a desk, a source."""
    desks = listed("byline_desks")
    if token in desks or (token[-1] == "人" and token[:-1] in desks):
        return True
    if (token.endswith("编辑") and len(token) <= _EDITOR) or token in listed("byline_sources"):
        return True
    return token.endswith(each_of("byline_source_ends")) or _PAPER.search(token) is not None
