"""Bylines: who wrote it, without their roles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from store.late import late
from store.read.bylines.names import SURNAMES, is_plain_name, join_singles, names_of
from store.read.lines.characters import LINES_KEPT

MARKS = "■□●○◎◉▲△▶►★☆◆◇◤◥▍▌|丨·•*※—–-_ \u3000"
"""Ornaments before a byline, a heading or a caption."""
_ROLE = "记者|記者|通讯员|實習生|实习生|通訊員|評論員|评论员|特约撰稿人?|撰稿人?|撰文|执笔|供稿|作者|摄影师|編譯|编译"
_ROLE_TOKEN = late(rf"^((?:[^\x00-\x7f\W]|[·“”]){{0,16}}?)({_ROLE})((?:[^\x00-\x7f\W]|·)*)$")
_ROLE_IN = re.compile(_ROLE)
_BEFORE_ROLE = late(
    r"^(?:本报|本刊|本台|本版|本组|本網|本网|新华社|中新社|(?:[^\x00-\x7f\W]|[·“”]){1,12}(?:报|社|网|台|端|刊|站|频道|中心|媒体|新闻|传媒|在线|發佈|发布|视点)(?:·[^\x00-\x7f\W]{1,8})?|[^\x00-\x7f\W]{2,4}(?=全媒体|融媒))?"
    r"(?:驻[^\x00-\x7f\W]{2,4}|全媒体|融媒体?|首席|见习|實習|实习|特约|高级|资深|主任|摄影|文字|视频|评论|新闻|本报|财经|经济|社会|特派|客户端)*$"
)
_TASKS = late(
    r"(?:摄影报道|综合报道|图文报道|文图报道|摄影|报道|图文|文图|整理|采写|编辑|文|图|摄|撰文|供图|电|讯)$",
    "摄 报道 图 文 整理 采写 编辑 电 讯",
)
_AFTER_NAME = frozenset(["供稿", "撰稿", "撰文", "执笔"])
"""Roles that stand behind a name as well."""
_TASK_WORDS = frozenset(
    [
        "文",
        "图",
        "摄",
        "摄影",
        "报道",
        "图文",
        "文图",
        "整理",
        "采写",
        "撰文",
        "供图",
        "摄影报道",
        "综合报道",
        "图文报道",
        "文图报道",
        "综合",
        "本报综合",
        "综合整理",
        "本版文字",
        "本版图文",
        "本版撰文",
        "本版文",
        "本版",
        "本组文",
        "本组",
        "本组稿件",
        "本版稿件",
        "采访",
        "采访整理",
        "文字",
        "攝影",
        "圖",
        "報道",
    ]
)
_DESKS = frozenset(
    [
        "来源",
        "來源",
        "编辑",
        "编审",
        "策划",
        "统筹",
        "责编",
        "校对",
        "美编",
        "审核",
        "监制",
        "版式",
        "制图",
        "值班",
        "稿源",
        "本版摄影",
        "本版图片",
        "本版编辑",
        "质检",
        "版面",
        "排版",
        "审读",
        "组版",
    ]
)
"""Who is named after these did not write the article."""
_OUTLET = late(
    r"(?:日报|晚报|晨报|时报|早报|商报|都市报|新华网|人民网|新闻网|客户端|微信|公众号)$|[^\x00-\x7f\W]{3}报$|提供$"
    r"|^(?:视觉中国|人民视觉|资料图片?|资料照片|本报资料|网络图片)$"
)
_STATION = late(r"·[^\x00-\x7f\W]{1,6}(?:站|分社|中心|台|频道)$|融媒体?(?:中心)?$|记者站$", "· 融媒 记者站")
"""Ends the office that a writer works for (共享联盟·某某站 甲乙)."""
_FILED = late(r"(?:報導|報道|报道|报导|[电電讯訊])$")
"""Ends the place that a report was filed from (記者 甲乙丙／某地報導)."""
_GLUED_ROLE = late(
    r"(?<=[^\x00-\x7f\W]{2})(?<!本报)(?<!本刊)(?<!特约)(?<!特聘)(?<!骨干)(?<!优秀)(?=通讯员|通訊員|实习生)",
    "通讯员 通訊員 实习生",
)
_FILED_ON = late(r"(?<!\d)\d{1,2}月\d{1,2}日(?:[电電讯訊]|报道|報道)?", "日")
"""The day of a report behind its writer (记者甲乙3月5日报道)."""
_SIGNED = {"□": 1, "○": 1, "◎": 1, "■": 2, "●": 2}
"""Ornaments before names that stand without a role, and how many names tell them from a heading."""
_SPACED_OUT = late(r"(?<=[^\x00-\x7f\W])\s(?=[^\x00-\x7f\W](?:\s|$))")
_SPACED_NAME = late(r"(?<!\S)([^\x00-\x7f\W])[ \u3000]{1,2}([^\x00-\x7f\W])(?!\S)")
_MAY_SIGN = re.compile("[者员員习習撰笔稿摄攝译譯文图圖道整采综報]")
"""Stands in every role and in every task."""
_SEPARATOR = re.compile(r"[\s、，,/／\\|｜丨：:;；&]+")


def _read_tokens(tokens: list[str]) -> list[str] | None:
    names: list[str] = []
    desk = False
    for token in tokens:
        if token in _DESKS or _OUTLET.search(token):
            desk = True
            continue
        if (
            token in _TASK_WORDS
            or _STATION.search(token)
            or (names and (_FILED.search(token) or token.startswith("发自")))
        ):
            desk = False
            continue
        match = _ROLE_TOKEN.match(token)
        if match:
            desk = False
            if match[1] and not _BEFORE_ROLE.match(match[1]):
                if match[2] not in _AFTER_NAME or match[3]:
                    return None
                token = match[1]
            elif match[3] and not match[1] and match[3][0] not in SURNAMES:
                return None
            else:
                token = match[3]
        rest = _TASKS.sub("", token)
        token = rest if len(rest) >= 2 else token
        if not token or desk or token in _TASK_WORDS:
            continue
        found = names_of(token)
        if found is None:
            return None
        names.extend(found)
    return names


def _tokens(text: str) -> list[tuple[str, bool]]:
    """The words of a line, each with whether a gap wider than a blank stands before it."""
    tokens: list[tuple[str, bool]] = []
    done = 0
    wide = True
    for gap in _SEPARATOR.finditer(f"{text}、"):
        token = text[done : gap.start()].strip(MARKS)
        if token:
            tokens.append((token, wide))
        wide = gap[0] != " "
        done = gap.end()
    return tokens


@lru_cache(maxsize=LINES_KEPT)
def read_byline(text: str) -> list[str] | None:
    """The names of a line that is a byline and nothing else, [] if it names only the desk; None for any other line."""
    if len(text) > 80 or (text[0] not in _SIGNED and _MAY_SIGN.search(text) is None):
        return None
    inner = text.strip(MARKS).strip("（）()[]【】").strip(MARKS)
    inner = _GLUED_ROLE.sub(" ", _FILED_ON.sub(" ", inner))
    parted = _tokens(inner)
    if len(parted) > 3 and all(len(token) == 1 for token, _ in parted):
        inner = _SPACED_OUT.sub("", inner)
        parted = _tokens(inner)
    by_task = any(token in _TASK_WORDS for token, _ in parted)
    tokens = [token for token in _close_up(parted) if token]
    if _SIGNED.get(text[0], 5) <= len(tokens) < 5 and all(map(is_plain_name, tokens)):
        return tokens
    if not tokens or not (by_task or _ROLE_IN.search(inner)):
        return None
    if _ROLE_IN.search(inner):
        return _read_tokens(tokens)
    return _read_tokens(tokens) or None if len(tokens) > 1 else None


def words_of(text: str) -> list[str]:
    """The words of a line, names set wide closed up."""
    return _close_up(_tokens(text))[:-1]


def close_up_names(text: str) -> str:
    """The text with names of two characters set wide (李 静) closed up."""
    return _SPACED_NAME.sub(r"\1\2", text) if " " in text or "\u3000" in text else text


def _close_up(parted: Sequence[tuple[str, bool]]) -> list[str]:
    """The words with names set wide closed up; a task of one character (文, 图, 摄) is no part of a name."""
    tokens: list[str] = []
    run: list[tuple[str, bool]] = []
    for token, wide in (*parted, ("", True)):
        if token and token not in _TASK_WORDS:
            run.append((token, wide))
            continue
        tokens += join_singles(run)
        tokens.append(token)
        run = []
    return tokens


_SPEAKER = late(
    r"^[\u4e00-\u9fff（）、“”]{2,30}(?:主任|书记|局长|厅长|部长|市长|县长|区长|州长|旗长|盟长|省长|主席|秘书长|专员|会长|院长|所长|校长|董事长|总经理|总裁|教授|研究员)"
    r"\s+(?P<name>[^\x00-\x7f\W]{2,3}|[^\x00-\x7f\W]\s[^\x00-\x7f\W])$",
    "主任 书记 长 主席 专员 总经理 总裁 教授 研究员",
)


_OFFICE_ENDS = frozenset("任记长席员理裁授")


def read_bare_names(text: str) -> list[str] | None:
    """The names of a line that holds two to four names and nothing else."""
    inner = text.strip(MARKS)
    if inner[:1] not in SURNAMES:
        return None
    tokens = close_up_names(inner).split()
    least = 1 if len(tokens) == 1 and len(tokens[0]) < len(inner) <= 4 else 2
    return tokens if least <= len(tokens) < 5 and all(map(is_plain_name, tokens)) else None


def read_speaker(text: str) -> str | None:
    """The name on a line that tells office and name of who speaks or writes (某某管委会主任 甲乙丙)."""
    found = None if _OFFICE_ENDS.isdisjoint(text) else _SPEAKER.match(text.strip(MARKS))
    name = re.sub(r"\s", "", found["name"]) if found else ""
    return name if name and name[0] in SURNAMES else None
