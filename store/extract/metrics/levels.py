"""Levels: an indicator's own value, a count, an amount, named by the words before it and after it."""

from __future__ import annotations

from store.extract.figures.phrases import clean, reordered, tidy, untrailed
from store.extract.figures.running import COUNTS, Named, Running
from store.extract.figures.words import Words
from store.extract.metrics.carried import SETS_UP, name_by_before, name_carried
from store.extract.metrics.set_phrases import name_set_phrase, name_spoken
from store.extract.numbers.quantity import Quantity
from store.late import late

_BUILDING = frozenset(
    "建设 新建 打造 兴建 实施 建成投用 建成使用 建成投入使用 投入使用 交付使用 竣工投用 竣工交付 建成启用".split()  # noqa: SIM905
)
"""What is done with what was told before the number, no name of it (一期34万平方米|建成投用)."""
_PARKS_DO = late(
    "^[^，、]{0,10}?(?:开发区|园区|产业园|高新区|经开区|工业园)(?:共|累计|合计|均|将|可|要|计划|预计|有望|力争|确保|争取)*"
    "(?:完成|实现|力争|确保|争取)(?=[^，]{2})"
)
_PARK_HAS = late("^[^，、]{0,30}?(?:开发区|园区|产业园|高新区|基地)已(?=[^，]{3})", "区已 园已 基地已")
"""Which park has done so: 地处中部的某某产业园已|签约项目."""
_MADE_IN_TIME = tuple("日处理 日处置 日产 日加工 日供 月产 年处理 年处置 年产 年加工 年生产 年消纳 年供".split())  # noqa: SIM905
"""What leads to how much works make in so long."""
_WORKS_MAKE = late(
    "[^，。；、0-9的]{2,14}?(?:装置|厂|站|生产线|项目|工程|设施|系统|机组)", "装置 厂 站 线 项目 工程 设施 系统 机组"
)
"""Works that make so much in so long (日产600吨的空分装置)."""
_NEXT_WORKS = late(f"^.*[和与及](?=(?:{'|'.join(_MADE_IN_TIME)})$)", _MADE_IN_TIME)
_AND_NEXT = late(f"[和与及](?:{'|'.join(_MADE_IN_TIME)})$", _MADE_IN_TIME)
"""Works of a list, and the next of it: 50公里长的皮带廊道|和|日处理3万吨的污水处理厂."""
_USED_FOR = late("(?:主要|全部|专门)?用于([^，。；、]{2,14})")
_DONE_WITH = late("(?:用来)?[搞做](研发|科研|技改|环保|创新|绿化|配套|改造|培训|开发|试验|基建)")
"""What money was put into, told by a common verb (拿出4600万元搞研发)."""
_THERE = ("在园区", "在开发区", "在高新区", "在经开区", "在区内", "在基地", "在当地", "在本地", "在这里", "在此")
"""What tells where money was spent, not on what (拿出3.2亿元在园区建起新厂区)."""
_AIM = late("^目标(?:任务)?[为是]?(?=[^，]{2,})(?!任务|值|规模|责任|考核|企业|客商|客户|市场|人群)")
"""What calls an indicator's value a goal (全年|目标|总收入突破2000亿元)."""
_COST = late("(?:计划|协议)?总?投资额?$", "投资")
"""What a list of works with their costs names once (总投资12亿元的某某项目、8亿元的某某扩建)."""
_STAGE = late("(?:[一二三四]期|全部|项目)?(?:工程|项目)?(?:扩建|建成|投产|达产|改造|完工|全部建成|技改)后")
_ONCE_THERE = late(
    "^(?:项目|工程|[一二三]期)?(?:全部|全面|整体)?(?:建成|投产|达产|竣工|投用|满产|完工|建成投产|建成达产|投产达效)后"
    "(?:预计|每年|可|将|能|有望|还|形成)*(?=年(?:产(?!值)|加工|处理|生产|供)|日产|日处理|新增|生产|加工|处理)"
)
"""What leads to what works are to bring (全部达产后可年产轻量化部件400万套)."""
_TRADED = ("进口", "出口")
"""Indicators that are what is done with the things that a number counts: 每年出口的3万吨钢材."""
_SPENT = ("投入", "投资")
_WORKS = late("^(?:用于|实施|开展|进行|推进|完成|启动)了?")
_IMPROVED = ("改造", "建设", "升级", "治理", "整治", "修复", "更新", "提升", "研发", "技改")
"""What money is spent on: 投入8600万元实施自动化改造."""
_WORKS_DO = late(
    "(?:项目|工程|装置|生产线|机组)(?:[一二三]期)?(?=(?:总?建设|设计|总|建筑)?(?:规模|面积)|[^，]{1,4}率(?:$|保持|稳定|达|为)|是|分布|点火|位于|坐落|主体|封顶|奠基|吊装|首批|正[在式加紧有]|已|去年|今年|明年|昨|日前|顺利|全面|全线|(?:施工|建设)?(?:现场|工地)$|计划|预计|拟|有望|力争|分别|先后|相继|陆续)",
    "项目 工程 装置 生产线 机组",
)
"""Works, before what is told of them: 后加工项目|点火试产."""
_ABLE_TO = ("能力", "产能", "产量")
_MAKERS = late("((?:骨干|龙头|重点|规上)?(?:企业|公司|工厂))(?=年|月|日|总|设计|加工|生产)", "企业 公司 工厂")
"""Who is counted before what they are able to make together."""
_AND_OTHERS = late("(?<=[^，]{2})等(?:一大?批|一系列|众多|多个|多家|重点|重大).*$", "等一 等众 等多 等重")
"""What sums up the list that the last of its works stands in (投资20亿元的某某配套|等一批重大项目)."""
_STAFFED = late("((?:企业|公司|单位|商户|工厂))(?=从业人员|从业者|员工|职工|用工)", "从业 员工 职工 用工")
"""Who is counted before how many work for them."""
_BARE_VERBS = frozenset("建缴招签投跑")
_ALONE_STARTS = ("仅", "一")
_ALONE = late("仅?一[家园企户地](?:就(?=[^，。；]{0,4}$)|$)", "一家 一园 一企 一户 一地", reach=8)
"""Who alone did so much of what was told before (某某国际一家就处理了2800万单)."""
_GIVING = frozenset(("引进", "引入", "贡献", "到位"))
"""Deeds told of an amount that was spoken of before (实际到位内资方面，某某园引进42亿元)."""
_AMONG_THEM = late("(?:当中|之中|中)有?$")
_NO_LIST_END = ("高等", "中等", "平等", "同等", "优等", "上等")
_STAFF = ("员工", "职工")
_BARE_THINGS = frozenset(("企业", "项目", "公司", "园区", "产品", "单位", "工厂", "商户", "平台"))
_OF_ITS_OWN = frozenset(("人口", "总人口", "常住人口", "户籍人口", "总高", "全高", "全长", "海拔"))
"""What the number says of what stands behind it (总高196米的立塔, 人口仅15万的小县)."""
_DONE = late("(?:已经?|全部|均|都|陆续|相继|先后|顺利|正式|率先|成功|现已|正式)+")
_RANKED = late(
    "的([^，。；]{2,10}?)(?:位?居|位列|名列|排[名在]|跻身|领跑|登上|问鼎|摘得|成为)",
    "居 列 排 跻身 领跑 登上 问鼎 摘得 成为",
)
"""An indicator behind its number, by which a rank is told (以318亿元的营业收入居全区榜首)."""
_SCALE_IS = "规模为"
"""What stands before what works are to make (项目一期建设规模为年产铁450万吨)."""
_LIST_LEFT = late(
    "^[^，。；]{0,30}?(?<![高中平优同初上])等(?=(?:一批|众多|多家|重点|龙头|骨干|头部|规上|大型|知名|上市|民营|外资)*"
    "(?:企业|公司)[^，。；]{2})"
)
"""What is left of a list before those that it names and what is told of them (…高新材料等龙头企业|年产值)."""
_LEFT_OF_TIMES = frozenset("前后内中里")
_LONGEST_DEED = 12
_ARE = ("是", "为")
_NO_DEED = late("[正将在即总占预可拟从于今去明年规用历仅只概需由被]|计划|投资|有望|合计|共|同时|集中")
"""What follows a bare 企业 or 项目 without telling which."""


def name_level(words: Words, quantity: Quantity, said: tuple[str, str, str], running: Running, *, rate: bool) -> Named:
    """The name of a number that is no change and no share.

    `said` is what stands before it, the same without words of reaching, and what stands after it.
    """
    lead, cut, tail = said
    base = _base(words, cut)
    noun = _noun_after(words, tail) if tail else ""
    if phrase := name_set_phrase(words, quantity, lead, tail, noun):
        return phrase
    money = quantity.dimension.startswith("money")
    if money and noun and not base and (cost := _cost_of_next(words, noun, tail, running)):
        return cost
    used = _USED_FOR.match(tail) if money and "用于" in tail else None
    if used and base.endswith(("投入", "投资", "安排", "拿出", "拨付", "筹集", "资金")):
        return Named(f"{base}{used.group(1)}", rule="money and what it is used for", head=base)
    if money and (put := _DONE_WITH.match(tail)):
        return Named(f"{put.group(1)}投入", rule="money and what it is used for", head=f"{put.group(1)}投入")
    if money and noun.startswith(_THERE):
        noun = ""
    counted = quantity.dimension in COUNTS
    if base and not counted and noun.startswith("已"):
        noun = ""  # 标准化厂房一期42万平方米|已入驻企业61户
    if counted and base and noun in words.bare_heads:
        noun = ""  # 实施重点项目38个 总投资147亿元
    if base in _OF_ITS_OWN and tail.startswith("的"):
        return Named(base, rule="noun before the number", head=base)
    if noun and not (rate and base):
        if base and not counted and words.ends_in_head(base):
            return _head_with_owner(words, base, noun, money=money)
        name = tidy(reordered(noun) if not base else noun if noun.startswith(base) else base + noun)
        return Named(name, rule="noun after the number", head=tidy(noun) if not base else name)
    if spoken := name_spoken(words, quantity, lead, base):
        return spoken
    if base[:1] in _ALONE_STARTS and (alone := _ALONE.match(base)):
        base = base[alone.end() :]
    given = money and base in _GIVING and words.ends_in_head(running.head)
    if not base or given or (base in _BARE_VERBS and (running.head or running.before)):
        return name_carried(words, quantity, (lead, cut, tail), running, rate=rate)
    if named := name_by_before(words, quantity, base, running, rate=rate):
        return named
    name = tidy(base)
    return Named(name, rule="noun before the number", head=name)


def _cost_of_next(words: Words, noun: str, tail: str, running: Running) -> Named | None:
    """The name of an amount that is the cost of the next work of a list, as of the one before; None for any other."""
    if not running.joined or tail[0] != "的" or words.ends_in_head(noun):
        return None
    cost = _COST.search(running.head)
    name = f"{tidy(noun)}{cost.group()}" if cost else ""
    return Named(name, rule="the cost of the next of a list", head=name) if cost else None


def _base(words: Words, cut: str) -> str:
    """What stands before the number as a name: without the park, the stage of a plan, a list's 等."""
    base = clean(words, cut)
    if "后" in base:
        base = _ONCE_THERE.sub("", base)
    if base.endswith(_MADE_IN_TIME):
        base = _NEXT_WORKS.sub("", base) or base
    if "已" in base and _PARK_HAS.search(base):
        base = clean(words, _PARK_HAS.sub("", base, count=1))
    if "区" in base or "园" in base:
        base = clean(words, _PARKS_DO.sub("", base))
    if (base.endswith("等") and not base.endswith(_NO_LIST_END)) or (base.endswith("后") and _STAGE.fullmatch(base)):
        return ""
    if _SCALE_IS in base:
        base = clean(words, base.rpartition(_SCALE_IS)[2])
    if "等" in base:
        base = _LIST_LEFT.sub("", base)
    if base in _LEFT_OF_TIMES:
        return ""  # 年底前达到100家
    if base.endswith("目标") and words.ends_in_head(base[:-2]):
        base = base[:-2]
    if base.startswith("目标") and base not in words.bare_heads:
        base = _AIM.sub("", base)  # 全年目标总收入突破2000亿元
    return "完成投资" if base == "投资" and "完成投资" in cut else base


def _head_with_owner(words: Words, base: str, noun: str, *, money: bool) -> Named:
    if base.endswith(_TRADED) and not money:
        return Named(f"{base}{noun}", rule="noun after the number", head=f"{base}{noun}")
    base = base.removeprefix("公司") or base
    bare = SETS_UP.sub("", base).removeprefix("的")
    if bare != base and (bare in words.bare_heads or words.ends_in_head(bare)):
        base = bare  # 设立总规模30亿元的产业引导基金, 组建了注册资本2亿元的投融资公司
    if base in _SPENT and (works := _WORKS.sub("", noun)).endswith(_IMPROVED):
        return Named(f"{works}{base}", rule="money and what it is used for", head=base)
    if base.endswith(_MADE_IN_TIME) and (maker := _WORKS_MAKE.match(noun)):
        name = f"{maker.group()}{SETS_UP.sub('', base)}"
        return Named(name, rule="head before, owner after the number", head=name)
    if words.ends_in_item(noun) or base in words.bare_heads:
        name = f"{tidy(noun)}{base}"
        return Named(name, rule="head before, owner after the number", head=name)
    return Named(tidy(base), rule="noun before the number", head=tidy(base))


def _noun_after(words: Words, tail: str) -> str:
    """What the number counts, told after it; a bare 企业 or 项目 with what it did (3个项目已开工建设)."""
    tail = untrailed(tail)
    if tail[:1] in _ARE and words.ends_in_item(tail):
        return tail[1:]  # 其中6家是扶贫车间
    if tail[:1] == "的" and (ranked := _RANKED.match(tail)) and words.ends_in_head(ranked.group(1)):
        return ranked.group(1)
    noun = tail.lstrip(" 的").removeprefix("长的")
    if not noun or words.stops(tail) or (noun is not tail and words.stops(noun)):
        return ""
    thing = words.thing.match(noun)
    kind = noun[: min(thing.end(1) if thing else len(noun), words.deed_start(noun))]
    if kind.endswith(_ABLE_TO) and (makers := _MAKERS.match(kind)):
        return makers[1]  # 7家企业年加工大豆能力1100万吨
    if staffed := _STAFFED.match(kind):
        return staffed[1]  # 162户企业从业人员2.1万人
    if kind in _BARE_THINGS and len(kind) < len(noun) < _LONGEST_DEED:
        deed = _DONE.sub("", noun[len(kind) :], count=1)
        told = len(deed) > 1 and not _NO_DEED.match(deed) and not words.ends_in_head(deed.rstrip("达到为"))
        return f"{deed}的{kind}" if told else kind  # but 5个项目完成投资46亿元
    kind = _AND_OTHERS.sub("", untrailed(kind))
    kind = _AND_NEXT.sub("", kind)
    if kind.endswith(_MADE_IN_TIME):
        return ""  # 总投资12亿元的汇成新材料年产|10万吨高纯硫酸锰项目
    if works := _WORKS_DO.search(kind):
        kind = kind[: works.end()]
    among = _AMONG_THEM.search(kind) if "中" in kind else None
    if among and (words.ends_in_item(kind[: among.start()]) or kind.startswith(_STAFF)):
        kind = kind[: among.start()]
    return "" if kind.removesuffix("的") in _BUILDING else kind
