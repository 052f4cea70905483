"""Bylines: who wrote it, without their roles."""

from __future__ import annotations

import re

MARKS = "■□●○◎◉▲△▶►★☆◆◇◤◥▍▌|丨·•*※—–-_ \u3000"
"""Ornaments before a byline, a heading or a caption."""
_ROLE = "记者|記者|通讯员|實習生|实习生|通訊員|評論員|评论员|特约撰稿人?|撰稿人?|撰文|执笔|供稿|作者|摄影师|編譯|编译"
_ROLE_TOKEN = re.compile(rf"^([\u4e00-\u9fff·“”]{{0,16}}?)({_ROLE})([\u4e00-\u9fff·]*)$")
_ROLE_IN = re.compile(_ROLE)
_BEFORE_ROLE = re.compile(
    r"^(?:本报|本刊|本台|本網|本网|新华社|中新社|[\u4e00-\u9fff·“”]{1,12}(?:报|社|网|台|端|刊|站|频道|中心|媒体|新闻|传媒|在线|發佈|发布|视点)(?:·[\u4e00-\u9fff]{1,8})?|[\u4e00-\u9fff]{2,4}(?=全媒体|融媒))?"
    r"(?:驻[\u4e00-\u9fff]{2,4}|全媒体|融媒体?|首席|见习|實習|实习|特约|高级|资深|主任|摄影|文字|视频|评论|新闻|本报|财经|经济|社会|特派|客户端)*$"
)
_TASKS = re.compile(
    r"(?:摄影报道|综合报道|图文报道|文图报道|摄影|报道|图文|文图|整理|采写|编辑|文|图|摄|撰文|供图|电|讯)$"
)
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
    ]
)
"""Who is named after these did not write the article."""
_OUTLET = re.compile(r"(?:日报|晚报|晨报|时报|早报|商报|都市报|新华网|人民网|新闻网|客户端|微信|公众号)$|提供$")
_FILED = re.compile(r"(?:報導|報道|报道|报导|[电電讯訊])$")
"""Ends the place that a report was filed from (記者 甲乙丙／某地報導)."""
_NOT_GLUED = re.compile(
    "(?:高娃|其其格|图雅|塔娜|格日勒|格日乐|巴特尔|巴雅尔|毕力格|通拉嘎|朝鲁|孟和|布和|苏和|斯琴|娜仁|萨仁|那顺|托娅|娅茹|吉雅|乌力吉"
    "|乌兰|宝音|达来|青格|呼和|扎布|仁钦|卓玛|次仁|扎西|多吉|旺堆|拉姆|才让|卓嘎|平措|达瓦|尼玛|罗布|江措|古丽|买买提|艾力)$"
)
"""Last parts of Mongolian, Tibetan and Uyghur names, which are no two Chinese names side by side."""
_GLUED_ROLE = re.compile(r"(?<=[\u4e00-\u9fff]{2})(?<!本报)(?<!本刊)(?=通讯员|通訊員|实习生)")
_SPACED_OUT = re.compile(r"(?<=[\u4e00-\u9fff])\s(?=[\u4e00-\u9fff](?:\s|$))")
_SPACED_NAME = re.compile(r"(?<!\S)([\u4e00-\u9fff])[ \u3000]{1,2}([\u4e00-\u9fff])(?!\S)")
_SEPARATOR = re.compile(r"[\s、，,/／\\|｜丨：:;；&]+")
_NAME = re.compile(r"^[\u4e00-\u9fff]{2,4}$|^[\u4e00-\u9fff]{1,6}·[\u4e00-\u9fff·]{1,8}$")
_COMPOUND = frozenset(
    [
        "欧阳",
        "上官",
        "司马",
        "诸葛",
        "司徒",
        "东方",
        "皇甫",
        "尉迟",
        "公孙",
        "令狐",
        "慕容",
        "端木",
        "夏侯",
        "宇文",
        "长孙",
        "轩辕",
        "南宫",
    ]
)
SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳"
    "酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞"
    "熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓"
    "郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫"
    "宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉"
    "宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧"
    "殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公仉督晋楚闫法汝鄢涂钦岳帅缑"
    "亢况郈有琴商牟佘佴伯赏墨哈谯笪年爱阳佟肖付代丘覃官苟冼揭植但闭由訚初原苑仝谌逯么信占芦候"
    "趙錢孫馮陳衛蔣韓楊許呂張嚴華謝鄒喻竇雲蘇潘範魯韋馬鳳鮑倫費賀湯羅畢鄔樂時傅齊顧黃蕭姚紀項藍閔賈婁顏鍾駱盧鄧單龔"
    "陸榮儲龍葉劉黎賴喬譚莊閻連習農溫聶關"
)


def _split_glued(name: str) -> list[str] | None:
    """Names printed without a blank (张三李四王小五), told apart by surnames."""
    if not name:
        return []
    for size in (3, 2, 4):
        head = name[:size]
        known = head[0] in SURNAMES if size < 4 else head[:2] in _COMPOUND
        if len(head) == size and known:
            rest = _split_glued(name[size:])
            if rest is not None:
                return [head, *rest]
    return None


def _names_of(token: str) -> list[str] | None:
    if _NAME.match(token) and (len(token) < 4 or "·" in token or token[:2] in _COMPOUND):
        return [token]
    if 4 <= len(token) <= 6 and _NOT_GLUED.search(token):
        return [token]
    if 4 <= len(token) <= 15 and "·" not in token:
        if len(token) == 4 and not (token[0] in SURNAMES and token[2] in SURNAMES):
            return [token]
        return _split_glued(token)
    return None


def _read_tokens(tokens: list[str]) -> list[str] | None:
    names: list[str] = []
    single = ""
    desk = False
    for token in tokens:
        if token in _DESKS or _OUTLET.search(token):
            desk = True
            continue
        if token in _TASK_WORDS or (names and (_FILED.search(token) or token.startswith("发自"))):
            desk = False
            continue
        match = _ROLE_TOKEN.match(token)
        if match:
            desk = False
            if match[1] and not _BEFORE_ROLE.match(match[1]):
                return None
            if match[3] and not match[1] and match[3][0] not in SURNAMES:
                return None
            token = match[3]
        rest = _TASKS.sub("", token)
        token = rest if len(rest) >= 2 else token
        if not token or desk:
            continue
        if len(token) == 1 and not single:
            single = token
            continue
        found = _names_of(single + token)
        single = ""
        if found is None:
            return None
        names.extend(found)
    return None if single else names


def _is_plain_name(token: str) -> bool:
    return (
        2 <= len(token) <= 3
        and token[0] in SURNAMES
        and token[-1] not in "区园市县镇港业链年月日"
        and bool(_NAME.match(token))
    )


def read_byline(text: str) -> list[str] | None:
    """The names of a line that is a byline and nothing else, [] if it names only the desk; None for any other line."""
    if len(text) > 80:
        return None
    inner = text.strip(MARKS).strip("（）()[]【】").strip(MARKS)
    inner = _GLUED_ROLE.sub(" ", inner)
    tokens = [token for token in (token.strip(MARKS) for token in _SEPARATOR.split(inner)) if token]
    if len(tokens) > 3 and all(len(token) == 1 for token in tokens):
        inner = _SPACED_OUT.sub("", inner)
        tokens = [token for token in _SEPARATOR.split(inner) if token]
    if text[0] in "□○◎" and 0 < len(tokens) < 5 and all(_is_plain_name(token) for token in tokens):
        return tokens
    if not tokens or not (_ROLE_IN.search(inner) or any(token in _TASK_WORDS for token in tokens)):
        return None
    if not _ROLE_IN.search(inner) and len(tokens) < 2:
        return None
    return _read_tokens(tokens)


_SPEAKER = re.compile(
    r"^[\u4e00-\u9fff（）、“”]{2,30}(?:主任|书记|局长|厅长|部长|市长|县长|区长|州长|旗长|盟长|省长|主席|秘书长|专员|会长|院长|所长|校长|董事长|总经理|总裁|教授|研究员)"
    r"\s+(?P<name>[\u4e00-\u9fff]{2,3}|[\u4e00-\u9fff]\s[\u4e00-\u9fff])$"
)


def read_bare_names(text: str) -> list[str] | None:
    """The names of a line that holds two to four names and nothing else."""
    tokens = _SPACED_NAME.sub(r"\1\2", text.strip(MARKS)).split()
    return tokens if 1 < len(tokens) < 5 and all(map(_is_plain_name, tokens)) else None


def read_speaker(text: str) -> str | None:
    """The name on a line that tells office and name of who speaks or writes (某某管委会主任 甲乙丙)."""
    found = _SPEAKER.match(text.strip(MARKS))
    name = re.sub(r"\s", "", found["name"]) if found else ""
    return name if name and name[0] in SURNAMES else None


SIGNATURE = re.compile(r"[（(](?=[^（）()]{0,60}?(?:记者|通讯员|記者|通訊員|实习生))[^（）()]{2,60}[）)]")
"""A byline in brackets inside a paragraph: （记者 张三）."""
_INLINE = re.compile(
    r"(?:[讯电訊電]|报道|報道)\s*(?:（[^（）]{0,12}）)?\s*(?:本报)?(?:记者|記者)\s?([\u4e00-\u9fff]{2,4}?)\s?(?:(?:报道|報道)\s?[：:]?|[：:])"
)
_UNDER_DATELINE = re.compile(
    r"(?:^|\n)\S{2,20}[讯訊电電]\s?[（(]([\u4e00-\u9fff]{2,3}(?:[ 、][\u4e00-\u9fff]{2,3}){0,3})[）)]"
)
_LAST_WORDS = re.compile(r"。[（(]([\u4e00-\u9fff]{2,3}(?:[ 、][\u4e00-\u9fff]{2,3}){0,3})[）)]$")


def byline_inside(text: str) -> list[str]:
    """The names of a signature in brackets, or after a dateline, inside a paragraph."""
    names: list[str] = []
    for match in SIGNATURE.finditer(text):
        names.extend(read_byline(match[0]) or [])
    if not names:
        for match in _INLINE.finditer(text):
            names.append(match[1])
    for pattern in (_UNDER_DATELINE, _LAST_WORDS):
        bare = pattern.search(text) if not names else None
        told = re.split("[ 、]", bare[1]) if bare else []
        if all(name[0] in SURNAMES for name in told):
            names.extend(told)
    return names
