"""Carried: a number named by a figure before it, where its own words name it not at all, or not alone."""

from __future__ import annotations

from store.extract.figures.phrases import EDGE, SHARED_HEAD
from store.extract.figures.running import COUNTS, PART_OF_AREA, Named, Running
from store.extract.figures.words import Words
from store.extract.metrics.counted_before import counted_thing, kind_of, name_counted
from store.extract.numbers.quantity import Quantity
from store.knowledge_words import listed
from store.late import late
from store.records import Measure

_OF_ALL, _NEAR = late("总|累计"), 5
"""What says that a count is of all there are (新增5家，总数达21家), so near before it."""
_NEWLY = late("(?:净增|新增|增加)$", "净增 新增 增加")
_SHARES = ("比重", "占比", "份额", "占有率")
SETS_UP = late(
    "^(?:[还又也]|已经?|先后|发起|共同|牵头)*(?:设立|铺设|敷设|组建|成立|发起|建成|新建|建设|打造|引进|签约|实施|投资建设|规划建设|建起|启动)了?"
)
_MEAN_OF = late("(全[国省市县区州]|同?行业?|同类园区|同类企业)的?平均(?:水平|值|数)?", "平均")
"""A mean beside the figure of the sentence before (每万名工人有机器人268台。全省平均水平是185台)."""
_OF_ANYTHING = frozenset(("价值", "货值", "总数", "占比", "比重", "增速", "增幅", "总量", "金额", "总金额"))
"""Bare heads of whatever was told before, not of counted things alone."""
_RISES_TO = ("提高到", "提高至", "提升到", "提升至", "上升到", "上升至", "降到", "降至")
"""What a rate stands behind that is told of again after things counted."""
_AIMED_AT = frozenset(("目标", "目标值", "目标任务"))
"""Bare words for what the figure before is to be (去年提高到41%，今年目标45%)."""
_SPENT, _TO_SPEND = ("完成投资", "已完成投资"), "总投资"
"""What was spent of the total told right before."""
_LENGTHS = frozenset(("总长", "总长度", "全长", "总里程"))
"""Bare heads of what was just spoken of, rather than of what was counted before."""
_HEADS, _STAFF = ("人", "名", "位"), ("人员", "员工", "职工", "人")
_STOPPED = frozenset(("停", "关", "拆", "砍"))
_HAD = late("^(?:[停关拆砍]|建有|拥有|现有|建成|新建|新上|上马|引进)了?(?=..)")
_ALL_OF_THEM = ("总数", "总量", "数量")
_PARTS = (
    "制造业",
    "加工业",
    "服务业",
    "产业",
    "集群",
    "行业",
    "板块",
    "产业链",
    "领域",
    "基地",
    "片区",
    "工厂",
    "园区",
)
"""What a part of an amount is called by that names no indicator itself (其中电子信息产业430亿元)."""
_TRADE_ENDS = ("加工", "制造", "材料", "装备", "食品", "医药", "化工", "冶金", "建材", "纺织", "信息")
"""What the name of an industry ends with, where it stands for its output beside another's."""
_HOUSED = ("生产线", "厂房", "车间")
"""What a project has, which earns nothing by itself (新建生产线18条，…年产值32亿元)."""
_PLACES = ("基地", "片区", "工厂", "厂区", "园区", "产业园", "片", "组团")
_AT_BEST = frozenset(
    ("高峰期", "高峰时", "高峰", "峰值", "旺季", "最高峰", "高峰时段", "最高时", "最多时", "高峰时期", "最高峰时")
)
_AT_EXTREME = frozenset(("最快", "最短", "最长", "最慢"))
_GRADE_OF_WORKS = late(
    "(?:智能|绿色|数字化?|灯塔|未来|无人|零碳|示范|标杆|星级?|先进级?|卓越级?|国家级|省级|市级)[^，、]{0,6}$"
)
"""A works or a park that is so awarded is another thing, no place of what was counted before (省级智能工厂3家)."""
_HANDED_OVER = ("交付", "先交付", "已交付", "先期交付", "移交", "投用", "先投用", "启用", "交付使用", "投入使用")
"""Deeds told with how much of what was built before (标准厂房80万平方米，上半年先交付30万平方米)."""
_MORE_OR_NEW = ("新增", "净增", "新建", "续建", "扩建", "新铺", "新修")
"""What was added to what is told of right before (标准厂房42万平方米，今年新增12万平方米)."""
_LENT = ("贷款", "存款", "授信", "担保", "信贷")
_BATCHES = frozenset(("首批", "其余", "剩余"))
"""What is told of by its area first, then counted in part (搬迁安置房总建筑面积220万平方米，首批8600套)."""
_FLOOR = late("(?<=..)总?(?:建筑|占地|用地)面积$", "面积")
_STAGE_OF = late("^.*?[一二三]期(?=..)")
_STAGES = frozenset(("一期", "二期", "三期", "四期", "首期", "首批"))
_PLANNED = late("(?:年度|本年|今年|当年)?(?:计划|概算|预计|协议)?(?:总投资|投资)额?$", "投资")
_DEED = late("(?:均|都|全部)?(?:已经?|正在)(?:全部|陆续|全面|顺利|正式|相继|建成)?([^，。；、0-9]{2,10})", "已 正在")
"""What so many of the things told before did (其中4家已进场施工)."""


def name_carried(
    words: Words, quantity: Quantity, said: tuple[str, str, str], running: Running, *, rate: bool
) -> Named:
    """The name of a number that nothing beside it names: that of a figure before it."""
    lead, cut, tail = said
    own = running.of_dimension(quantity) or running.head or running.before
    if running.measure == "share" and quantity.dimension.startswith("money"):
        own = running.heads.get(quantity.dimension, own)  # 收入142亿元，占全区的46%，其中某某集团一家就达38亿元
    if rate and running.counted and lead.endswith(_RISES_TO):
        own = running.heads.get(quantity.dimension) or own  # 利用率37%，今年开工3个项目，年底要提高到45%
    bare = cut.strip(EDGE) == ""
    if quantity.dimension in COUNTS and own and running.is_money(own):
        again = "" if quantity.unit in _HEADS else running.items_before  # 某某园29个，总投资…；某某园17个
        own = running.items or ("" if again.endswith(_STAFF) else again)  # 实现产值11.7亿元；从最初的40人…
    if quantity.unit == "倍" and running.measure == "share":  # 占计划的126%，是上年的2.1倍
        return Named(running.owner, "change", "up", "times an earlier level", running.owner)
    if quantity.dimension in COUNTS and own and (deed := _DEED.fullmatch(tail)):
        return Named(f"{deed.group(1)}的{counted_thing(own)}", rule="so many of them did what follows", head=own)
    if quantity.dimension.startswith("money") and (planned := _PLANNED.search(own)) and cut.endswith("完成"):
        own = f"{own[: planned.start()]}完成投资"  # 计划投资12亿元，目前已完成6.8亿元
    if quantity.dimension in COUNTS and _OF_ALL.search(lead, len(lead) - _NEAR):
        own = words.new_ones.sub("", own)
    measure: Measure = running.measure if rate and running.measure == "share" else "level"
    if rate and own.endswith(_SHARES):
        measure = "share"
    if rate and running.points and bare:
        return Named(own, "share" if own.endswith(_SHARES) else "level", rule="what points were added to", head=own)
    if rate and running.grown and bare:
        return Named(running.grown[0], "change", running.grown[1], "another's growth", running.head)
    head = running.owner if measure == "share" else own
    return Named(own, measure, rule="carried from the figure before", head=head)


def name_by_before(words: Words, quantity: Quantity, base: str, running: Running, *, rate: bool) -> Named | None:
    """The name of a number whose words need those of a figure before it; None where they stand by themselves."""
    if base in words.bare_heads and (running.items or running.head):
        return _with_owner(words, base, running)
    mean = _MEAN_OF.fullmatch(base) if "平均" in base else None
    if mean and (own := running.owner or running.head or running.before):
        return Named(f"{mean[1]}平均{own}", rule="the mean of others beside the figure before", head=own)
    if rate and base in _AIMED_AT and (own := running.owner or running.head):
        return Named(own, rule="the aim of the figure before", head=own)
    if base in _AT_BEST and (own := running.head or running.before):
        return Named(f"{base}{own}", rule="the figure before at its height", head=own)
    if base in _AT_EXTREME and (own := running.head or running.before):
        return Named(f"{own}{base}", rule="the figure before at its quickest or longest", head=own)
    if base in _BATCHES and quantity.dimension in COUNTS and (built := _built_of(running.head)):
        return Named(f"{base}{built}", rule="so many of what was told by its area", head=f"{base}{built}")
    if quantity.dimension == "area" and running.owner.endswith("面积") and not words.ends_in_head(base):
        return Named(f"{base}面积", rule=PART_OF_AREA, head=running.owner)
    if base == "余额" and running.head.endswith(_LENT):
        name = f"{words.new_ones.sub('', running.head)}余额"
        return Named(name, rule="what is left of the amount before", head=name)
    if base == "产值" and (product := running.head or running.before).endswith("产量"):
        name = f"{product[:-2]}产值"
        return Named(name, rule="output of the product before", head=name)
    if running.unit == quantity.unit and running.head and (named := _of_same_unit(words, quantity, base, running)):
        return named
    if quantity.dimension in COUNTS and base in _STOPPED and (own := running.items or running.items_before):
        name = f"{base}{_HAD.sub('', kind_of(words, own))}"
        return Named(name, rule="so many of what was counted before were stopped", head=own)
    if quantity.dimension in COUNTS:
        return name_counted(words, base, running)
    part = not rate and (base.endswith(_PARTS) or _is_trade(words, base))
    if part and (head := SHARED_HEAD.search(running.heads.get(quantity.dimension, ""))):
        name = f"{base}{head.group(1)}"
        return Named(name, rule="a part of the amount before", head=name)
    return None


def _with_owner(words: Words, base: str, running: Running) -> Named:
    """The name of a number whose own words are a bare head: with what was counted or told of before."""
    own = counted_thing(running.items or (running.head if base in _OF_ANYTHING else ""))
    if base in _LENGTHS and not words.bare_heads.intersection((running.head,)):
        own = running.head or own
    own = "" if base[0] == "年" and own.endswith(_HOUSED) else own
    if base in _SPENT and not running.counted and running.head.endswith(_TO_SPEND):
        own = running.head.removesuffix(_TO_SPEND)  # 企业8家，项目总投资56亿元，累计完成投资10亿元
    if base in _ALL_OF_THEM:
        own = _NEWLY.sub("", words.new_ones.sub("", own))
    name = f"{own}{base}"
    return Named(name, rule="bare head with its owner", head=own if base == "总量" and own else name)


def _is_trade(words: Words, base: str) -> bool:
    """Whether a figure's own words are an industry's name alone (装备制造产值143亿元，新材料118亿元)."""
    return (base.endswith(_TRADE_ENDS) or base in listed("park_types")) and not words.ends_in_head(base)


def _built_of(head: str) -> str:
    """What an area was of (搬迁安置房 of 搬迁安置房总建筑面积), or what the batch before was; empty else."""
    thing = _FLOOR.sub("", head)
    return thing if thing != head else head[2:] * head.startswith(tuple(_BATCHES))


def _of_same_unit(words: Words, quantity: Quantity, base: str, running: Running) -> Named | None:
    """A part of what was told right before in one unit: what a place has of it, or what was done of it."""
    head = running.head
    if base.endswith(_PLACES) and not head.endswith(_PLACES) and not _GRADE_OF_WORKS.search(base):
        return Named(f"{base}{kind_of(words, head)}", rule="a place's part of the figure before", head=head)
    if head.find(base) > 0 and not head.endswith(base):
        again = head[head.find(base) :]
        return Named(again, rule="done to the same again", head=again)
    if base in _STAGES:
        kind = "" if head.endswith(tuple(_STAGES)) else _STAGE_OF.sub("", kind_of(words, head))
        return Named(f"{base}{kind}", rule="the same of a later stage", head=head)
    if base in _HANDED_OVER:
        thing = SETS_UP.sub("", kind_of(words, head)).removeprefix("年产")
        return Named(f"{base}{thing}", rule="a part of it handed over", head=head)
    if base in _MORE_OR_NEW and (quantity.dimension not in COUNTS or not words.ends_in_item(head)):
        return Named(f"{base}{SETS_UP.sub('', kind_of(words, head))}", rule="so much more of it", head=head)
    return None
