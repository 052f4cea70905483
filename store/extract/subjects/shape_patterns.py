"""Patterns of clauses that begin with no name of the tables: who is visited, described, founded, or builds."""

from __future__ import annotations

from store.compiled import compiled
from store.knowledge_words import either
from store.late import late

VISITED_STARTS = frozenset("在走来探记位地坐落距与紧毗离")
VISITED = late(
    "(在|走进|来到|走访|探访|记者在|位于|地处|坐落于|坐落在|落户于|距离?|离|与|紧邻|毗邻|紧挨着?)(?:[^，。；、]{0,14}的)?"
)
LIES_AT = ("位于", "坐落于", "坐落在", "地处")
BUILDER = compiled(
    r"([^\x00-\x7f\W]{3,10}?)(?:总投资[0-9约近超达]|投资[0-9.]+(?:亿|万)元(?:建设|新建|的|打造|实施)|(?:首期|一期|二期|三期)年产|年产[0-9]|从[^，。]{2,12}进口)"
)
POINTED = ("这是", "那是", "这里是")
"""What points to a site before who builds there (这是某某体育投资7亿元建设的…)."""
NAMED_PROJECT = late(
    r"(?:[^，。；、\n0-9]{0,4}(?:[0-9]{1,2}月)?[^，。；、\n0-9]{1,12}的)?"
    r"((?:[^\x00-\x7f\W的]|[A-Za-z]){2,20}?(?:项目|基地|工程|枢纽|产业园|工厂))"
    r"(?:[^\W\d]{2,6}(?<=[工产约户地顶基设])，)?"
    "(?:计划|预计|概算|规划)?(?:总投资|占地|用地|总建筑面积|达产后|建成后|投产后)",
    "总投资 占地 用地 总建 达产后 建成后 投产后",
)
"""A project of a name of its own at the head of a clause (今年5月开工的某某锂电隔膜项目总投资36亿元)."""
AREA = late(r"([^\x00-\x7f\W有和与]{2,4}(?:片区|组团|板块))(?=有|现有|规划|已|重点|集聚|完成|面积|占地|入驻|落户)")
"""An area beside the one spoken of before: 岗石片区…；粉体片区有…."""
KIND_OF_PARK = late(
    r"(?:[^，。；、0-9]{0,8}时间，)?[^\x00-\x7f\W的]{2,4}(?:园区|产业园)(?=总?面积|规划|占地|用工|产值|累计|已|共)"
)
"""A park by its trade, where a company was spoken of before: 制鞋园区面积由…."""
TO_WHOM = ("来说", "而言", "来讲")
PARKS_OF_PLACE = late(lambda: f"[0-9]+[家个](?:省级以上|国家级|省级)?{either('park_kinds')}")
EVENT_STARTS = frozenset("此本这")
THIS_EVENT = late("[此本这]次[^，。；0-9]{0,8}?(?:开工|签约|竣工|投产|奠基|推介|招商)")
"""What goes back to an event told of (此次集中开工项目96个): its figures are those of the place that held it."""
HOLDS = late("[^，。；]{0,30}(?:开工|签约|竣工|投产|奠基|推介|招商)[^，。；]{0,8}(?:活动|仪式|大会|推介会|洽谈会)")
"""What follows the place that holds such an event."""
STATISTICS_SIGNS = ("显示，", "表明，")
STATISTICS = late(
    r"(?:据|来自|记者从)?([^\x00-\x7f\W区园]{0,6}?[省市县州])[^，。；、区园]{1,6}?(?:局|厅|委)[^，。；、]{0,8}?"
    "(?:统计|数据|资料)[^，。；、]{0,4}?(?:显示|表明)，",
    STATISTICS_SIGNS,
    reach=36,
)
"""What a sentence begins with that tells an office's figures: they are those of its place (市统计局数据显示，…)."""
PLAN_STARTS = frozenset("根按依")
PLAN_OF_PARK = late(
    lambda: f"(?:根据|按照?|依据|依照)该?({either('park_kinds')})[^，。；]{{0,10}}(?:规划|计划|方案|目标|安排)，"
)
"""What a sentence begins with that goes by a plan of the park."""
PARKS_TOGETHER = late(
    lambda: (
        f"(?:[两二三四五六七八九十]|[0-9]{{1,2}})(?:大|个(?:省级以上|国家级)?)(?:{either('park_kinds')}|片区|板块)"
        f"|各(?:大)?{either('park_kinds')}|[两三四五六](?:园(?![区林里内中])|区(?=共|合计|累计|总|一共))"
    )
)
"""All the parks that an article goes through: 四大园区共实现…."""
PLACES_TOGETHER = late(
    lambda: (
        r"[^\x00-\x7f\W]{2,4}(?:、[^\x00-\x7f\W]{2,4}?){1,9}(?:等)?(?:[两二三四五六七八九十]|[0-9]{1,2})[个家大](?:省级|国家级)?"
        f"{either('park_kinds')}"
    )
)
"""Parks called by their places alone: 甲县、乙县、丙县3个产业园区."""
LONGEST_PLACE = 5
TOGETHER_STARTS = frozenset("两二三四五六七八九十0123456789各")
FEWEST_TOGETHER = 3
"""So many parks of a sentence are told of together in the next one of an article on one park (三个园区共腾退…)."""
OTHER_STARTS = frozenset("0123456789头先标同兄")
OTHER_PARKS, BEST, LONGEST_BEST = ("头部", "先进", "标杆", "同类", "兄弟"), "强", 4
"""Parks of which the article's own is one, or which it is held against: 30强园区去年实现…, 头部园区为350人."""
DESCRIBES = late("(?:[高低大小多少快慢好首一]的[是为]|的|创办|成立|创立|组建|办起|开办|创建|建起|注册)了?$")
WHO = tuple(
    "的是 的有 上游是 上游有 中游是 中游有 下游是 下游有 龙头是 链主是 一家是 首家是 企业是 项目是 属于".split()  # noqa: SIM905
)
"""What a clause says of a name before it: 投资规模最大的是某某集团…, 上游是某某热电…, 装置属于某某化工…."""
RUNS = ("运营", "经营", "租用", "投资", "建设", "承建", "打造", "开发")
"""What a company does whose works a clause speaks of: 仓库由某某公司租用."""
FOUNDER = late(lambda: f"[他她]|{either('founder_words')}")
"""Who founds a company of his own: what the paragraph tells after it is the company's."""
SITE = late(
    lambda: (
        f"(?:走进|来到|走访|探访|在|位于)(?:[^，。；“”]{{0,16}}?(?:{either('park_kinds')}|基地)(?:内?的)?)?"
        "([^，。；、“”在的]{3,20}?(?:项目|工程|产业园|基地))(?:二期|一期)?(?:的?(?:建设|施工|生产))?(?:现场|工地|一线)"
    )
)
SITE_SIGNS = frozenset("现工一")
TO_DISTANCE = late(
    "(?:相[隔距])?(?:不到|不足|仅|只有|约|近)?(?:[0-9.]+|[一二三四五六七八九十两百几数]+)(?:多|余)?(?:公里|千米|米|里|步)(?:处|远|外|之外|之遥)?|仅?一[墙路街河]之隔|不远处?|仅?咫尺(?:之遥)?|相[邻隔距]"
)
"""After a place that something lies away from."""
FROM_THERE = frozenset("距离与紧毗")
"""What a clause begins with that only tells what something lies near to."""
INSTITUTION = late(
    r"([^\x00-\x7f\W的]{2,12}?(?:学院|研究院|大学|医院|合作社|协会|学校|职校|实训中心|创新中心|孵化器|实验室|码头|机场|口岸|班列|(?:呼叫|数据|物流|分拨|配送|研发|检测|检验|服务|展示|交易|结算|培训|体验|孵化|加工|运营|指挥|调度|算力|超算|计算|会展)中心|接收站|研究所|中子源|光源))"
    "(?=拥有|现有|有(?!限)|已|累计|占地|完成|设有|开设|配备|入驻|孵化|在孵|吸引|引进|引育|培养|组建|转化|投产以来|投用以来|[一二三]期|现已|可|年|全年|一年|进出口|出入境|验放|过货|货物|旅客|集装箱"
    "|的[^，。；、0-9]{0,6}(?:楼|大厅|车间|机房|展厅|院子|谱仪|束流?)[里内]?(?![^，。；]{0,12}[0-9]))"
)
WORKS_STARTS = frozenset("走来步踏探")
VISITED_WORKS = late(
    r"(?:走进|走入|来到|步入|踏入|探访|走访)(?:[^，。；、0-9]{0,14}?的)?"
    r"([^\x00-\x7f\W的内里]{2,12}?(?:工厂|电站|码头|牧场|(?:分拨|配送|物流|数据|算力|智算|超算|冷链|检测|加工)中心))(?:内|里)?，",
    "走进 走入 来到 步入 踏入 探访 走访",
    reach=35,
)
"""The works that a paragraph leads to, of a company that it does not name (走进某某跨境电商分拨中心，…)."""
FOUNDED_BY = late(
    r"[^，。；\n]{2,30}?(?:共建|组建|建设|成立|设立|创办|打造|引进|投资)的([^\x00-\x7f\W]{2,16}?(?:研究院|学院|实验室|中心|孵化器|学校|医院))"
    "(?=，|(?:已|现|目前|先后|共|累计)*(?:拥有|有|入驻|孵化|在孵|集聚|汇聚|吸引|引进|引育|培养|培育|培训|转化|申请|申报|获得|承担|完成|服务|建成|建有|占地))"
)
"""An institution told by who founded it: 由某某园与某某大学共建的某某研究院，…; …研究院孵化企业18家."""
FOUNDED_STARTS = frozenset("由依与")
BECOMES_STARTS = frozenset("建变蝶改打崛")
BECOMES = late(
    "(?:建起|建成|变身|变成|蝶变|蝶变为|改造成|改建成|改建为|打造成|打造出|崛起)(?:了|为|成)?(?:一[座个片])?"
)
RENAMED_STARTS = frozenset("2后又再并正整升更改晋扩转")
RENAMED = late(
    "(?:(?:后|又|再|并|20[0-9]{2}年(?:[0-9]{1,2}月)?)，?)?(?:正式|成功)?"
    "(?:整合(?:优化)?|升级|更名|改名|升格|晋升|扩区|转型(?:升级)?)(?:更名|升级)?为“?(?:国家级|省级)?",
    "为",
)
"""What leads from a park to what it is called or has been made since: …在这里封关，2021年整合优化为|某某综合保税区."""
SIGNS = compiled(
    "项(?=目)|投(?=资)|年(?=产)|进(?=口)|占(?=地)|总(?=建)|达(?=产后)|建(?=成后)|片(?=区)|组(?=团)|板(?=块)|现(?=场)|工(?=地)|一(?=线)"
    "|子(?=源)|光(?=源)|学(?=院|校)|研(?=究院|究所)|接(?=收站)|大(?=学)|医(?=院)|合(?=作社)|协(?=会)|职(?=校)|实(?=训中心|验室)|创(?=新中心)|孵(?=化器)|码(?=头)|机(?=场)|口(?=岸)|班(?=列)|中(?<=[叫据流拨送发测验务示易算训验化工营挥度力展]中)(?=心)"
)
"""What projects, builders, areas, sites and institutions are told by, led by a character each."""
AREA_SIGNS = frozenset("片组板")
BUILDER_SIGNS = frozenset("投年进")
INSTITUTION_SIGNS, LONGEST_INSTITUTION = frozenset("学研接大医合协职实创孵码机口班中子光"), 12
INSIDE = frozenset("，内里上的车厂")
"""What follows a name after 在: 在园区，…, 在园区内的某某港，…."""
