"""Names of people: told from other words by their surnames and their length."""

from __future__ import annotations

import re
from collections.abc import Sequence

from store.late import late
from store.read.bylines.words import ROLE_IN

_NOT_GLUED = late(
    "(?:高娃|其其格|图雅|塔娜|格日勒|格日乐|巴特尔|巴雅尔|毕力格|通拉嘎|朝鲁|孟和|布和|苏和|斯琴|娜仁|萨仁|那顺|托娅|娅茹|吉雅|乌力吉"
    "|乌兰|宝音|达来|青格|呼和|扎布|仁钦|卓玛|次仁|扎西|多吉|旺堆|拉姆|才让|卓嘎|平措|达瓦|尼玛|罗布|江措|古丽|买买提|艾力)$"
)
"""Last parts of Mongolian, Tibetan and Uyghur names, which are no two Chinese names side by side."""
_NAME = re.compile(r"^[^\x00-\x7f\W]{2,4}$|^[^\x00-\x7f\W]{1,6}·(?:[^\x00-\x7f\W]|·){1,8}$")
_HAN_ONLY = late(r"[^\x00-\x7f\W]+")
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


def names_of(token: str) -> list[str] | None:
    """The name or names that a token holds; None if it is none."""
    if token.endswith("版"):
        return None
    if _NAME.match(token) and (len(token) < 4 or "·" in token or token[:2] in _COMPOUND):
        return [token]
    if 4 <= len(token) <= 6 and _NOT_GLUED.search(token):
        return [token]
    if 4 <= len(token) <= 15 and _HAN_ONLY.fullmatch(token):
        if len(token) == 4 and not (token[0] in SURNAMES and token[2] in SURNAMES):
            return [token]
        return _split_glued(token)
    return None


def join_singles(tokens: Sequence[tuple[str, bool]]) -> list[str]:
    """The tokens with names set wide (高 远, 王 启 明) closed up; each tells whether a wide gap stands before it."""
    joined: list[str] = []
    run: list[tuple[str, bool]] = []
    for token, wide in (*tokens, ("", True)):
        if len(token) == 1:
            run.append((token, wide))
            continue
        if len(run) == 1 and joined and joined[-1] in _COMPOUND:
            joined[-1] += run[0][0]
        elif len(run) == 1:
            # A surname apart from the rest of its name.
            token = run[0][0] + token
        else:
            joined += _names_of_singles(run)
        run = []
        if token:
            joined.append(token)
    return joined


def _names_of_singles(run: Sequence[tuple[str, bool]]) -> list[str]:
    ink = "".join(token for token, _ in run)
    if len(ink) < 4 or ROLE_IN.search(ink):
        return [ink] if ink else []
    parts: list[str] = []
    for token, wide in run:
        if wide or not parts:
            parts.append(token)
        else:
            parts[-1] += token
    if all(len(part) in (2, 3) for part in parts):
        return parts
    if len(ink) == 4:
        return [ink[:2], ink[2:]]
    return _split_glued(ink) or [ink]


def is_plain_name(token: str) -> bool:
    """Whether a token is a name of two or three characters that begins with a surname."""
    return (
        2 <= len(token) <= 3
        and token[0] in SURNAMES
        and token[-1] not in "区园市县镇港业链年月日"
        and bool(_NAME.match(token))
    )
