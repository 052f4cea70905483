"""Patterns that tell whose a figure is: words for the park and its firms, for a company named before, speakers."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from store.compiled import compiled
from store.knowledge_words import each_of, either, firsts, listed
from store.late import late, late_of

if TYPE_CHECKING:
    from collections.abc import Iterable

SENTENCE_ENDS = frozenset(("。", "\n", "！", "？", ""))
"""What a sentence begins behind."""
PLURAL = late(
    "各企业|企业对(?:园区|开发区|高新区|经开区)|企业屋顶|规上|规模以上|入园|园区企业|多家|一批|高新技术企业|全部(?!建成|达产|投产|达效|竣工|完工|投用|投运|通过|采用|使用|用于|来自|就地|消纳)",
    "各企业 企业对 企业屋顶 规上 规模以上 入园 园区企业 多家 一批 高新技术企业 全部",
    reach=6,
)
PLURAL_STARTS = frozenset("各企规入园多一高全")
OWN_PARK = late(lambda: f"该?园区|这[个座片]{either('park_kinds')}|{either('park_words', 'park_kinds')}")
ANAPHOR_STARTS = frozenset("这该公集企一二三我厂他她它")
ANAPHOR = late(
    "这家[^，。]{0,16}?(?:企业|公司|工厂|车企|厂家|厂商)|该(?:企业|公司|厂|集团)|公司(?![化制债法治])|(?:集团|企业)(?=[已总年去今现拥占将员计产注营自一二三累销投生目先近在共从由的，]|[0-9]{4}年)|我们?(?:厂|公司|企业|集团)|[他她](?:们|家)?的(?:公司|企业|工厂|厂子)|它(?=一家|去年|今年|每年|投资)|厂[里子](?=[0-9目现去今有已共的0-9一这还又先从把])|[一二三]期(?!等)"
)


def _managers() -> dict[str, str]:
    """Patterns of those who speak for a company, with what a text must have for each."""
    return {manager: manager for manager in listed("managers")} | {"(?:财务|技术|生产|运营|销售)总监": "总监"}


def _tell(managers: Iterable[str]) -> str:
    told = "|".join(sorted(managers, key=lambda manager: (-len(manager), manager)))
    return f"(?:公司|企业|厂)?(?:{told})[^，。；“”]{{2,4}}?(?:{either('saying_verbs')}|算[^，。；]{{0,3}}账)"


@cache
def company_word_starts() -> frozenset[str]:
    """What a word for the company told of before can begin with."""
    return firsts("managers").union("公企厂财技生运销一二三两各完全整建达投满量这那该集项其工它")


@cache
def park_word_starts() -> frozenset[str]:
    """What a word for the park or for a firm of it can begin with."""
    return firsts("park_kinds", "park_words", "firm_kinds").union("该这")


MANAGER_TELLS = late_of(_managers, _tell)
"""The manager of a company named before, who tells of it."""
COMPANY_WORD = late(
    lambda: (
        f"{_tell(_managers())}|[一二三两]期|各期|(?:完全|全面|整体|全部)?(?:建成|达产|投产|满产|投用|投运|量产)(?:达产|投产|投用|达效|运营)?后|(?:这|那|该)(?:个|一|座|套|条|款)?(?:项目|工程|基地|工厂|厂|企业|公司|生产线|装置|设备|产品|车间)|该?公司|该企业|企业(?=[已总年去今现拥占将的，])|该厂|集团|该项目|项目|其(?!中|他)|厂区|这家企业|工厂|它"
    )
)
NOT_ALONE = late(
    r"等|、|和|与|及|以及|这样|们|为代表|为龙头|领衔|系(?:企业|公司)", "等 、 和 与 及 这样 们 为代表 为龙头 领衔 系"
)
OF_ITS_OWN = tuple("国家 多国 省 城市 地区 市场 品种 系列 规格 型号 环节 工序 车间 部门 子公司 称号".split())  # noqa: SIM905
"""What a company counts of its own behind a list: 产品出口哈萨克斯坦、智利等7个国家."""
LISTED_FIRMS = late("(?:、[^，。；：0-9]{2,12}){1,6}等(?:一批|一大批|多家|众多|[0-9]+[余多]?[家户个])?")
"""What follows the first of several companies that a clause tells of together: …、某某车业、某某光学等一批企业."""
LAST_LISTED = late("[^，。；、0-9]{0,16}?等[^，。；、0-9]{0,12}?(?:项目|企业|工程|[0-9])")
"""What follows the last name of a list of works."""
OF_SEVERAL, LONGEST_SEVERAL = late("[^，。；、：]{1,20}?等(?![级待候])"), 22
"""What follows the last company of a list of things (…、某某木业集成材加工等项目11个): they are not its own."""
REACH = 600
STEPS = 60
PART_OF = frozenset("在对与占比从由是为于和向到给居以用了")
GENERIC = late(
    lambda: (
        f".{{0,4}}(?:{either('park_kinds')}|土地|核心区|起步区|区域|项目|企业|片区|热土|高地|沃土|工程|平台|目标|任务|大关)"
    )
)
FACILITY_STARTS = frozenset("接电水船酒糖纸钢炼热药布码油煤牧")
FACILITY = late(
    "接收站|[电水船酒糖纸钢炼热药布](?:电|油|钢)?厂|电站|码头|油库|煤矿|酒庄|牧场",
    "厂 接收站 电站 码头 油库 煤矿 酒庄 牧场",
    reach=3,
)
"""What a company may run, and a paragraph goes on with in short: 中石油某某接收站…。接收站二期…."""
FIRM_BEFORE = late(
    lambda: (
        f"[^，。；、：\n为对与给和将让把被由帮]{{2,20}}?(?:企业|公司|巨头|龙头|冠军|厂商|{either('short_firms')})”?(?:——|：)?"
        "|龙头|巨头|央企|国企|[这那]是"
    ),
    lambda: ("企业", "公司", "巨头", "龙头", "冠军", "厂商", "央企", "国企", "这是", "那是", *each_of("short_firms")),
)
"""What a company is called right before its name, where a clause opens with it: 老牌国企某某轴承厂."""
LONGEST_CALLING = 24
DOES_TO_FIRM = late(
    "引|招|服务|支持|帮|带动|依托|携手|联合|围绕|瞄准|走[访进]|组织|指导|吸引|培育|助|聚焦|成功|新增|作为|推|加快|拥有|在"
)
"""What a clause opens with that does something to the company."""
PARK_OFFICER = late(
    lambda: (
        "(?:管委会|管理局|管理委员会|党工委)[^，。；“”]{0,16}?(?:主任|局长|书记|委员)[^，。；“”]{2,4}"
        f"{either('saying_verbs')}"
    ),
    "管委会 管理局 管理委员会 党工委",
    reach=40,
)
"""What follows a park whose officer tells of another's (某某港区管理局局长某某说)."""
CHAIN = late(
    "[^，。；—0-9]{1,12}(?:—{1,2}[^，。；—0-9]{1,14}){2,8}的?(?:产业)?链条?[^，。；0-9]{0,8}(?:贯通|形成|成型|打通|完善|闭合)",
    "—",
)
"""A chain of trades that a sentence begins with, and how far it has come (减速器—电机—机器人的链条已经贯通)."""
BUILT = late("[^。；\n]{0,16}?(?:投资|占地|建设|年产)")
PARK_ITEM = late(
    r"[^\x00-\x7f\W]{2,}(?:产业|加工|工业|科技|物流|创业)园区?|[^\x00-\x7f\W]{2,}(?:开发区|高新区|经开区|集聚区|综保区)"
)
FIRM_OF_PARK = late(lambda: f"{either('firm_kinds', 'park_kinds')}内?(?:的)?(?:\\w{{0,10}}?企业|龙头|链主)")
PARK_DRIVEN = late(
    lambda: f"(?:带动|拉动|推动|助推|撬动|拖累|拉低)(?:了)?该?(?:{either('park_kinds')}|全区)",
    "带动 拉动 推动 助推 撬动 拖累 拉低",
)
"""What a company moves is the park's: 带动园区产值增长…."""
_SUPPLIES = "产品 已为 已与 供应 供货 销往 客户 配套 与 同 为 服务"
_MOVES = "带动 引来 吸引 拉动 集聚 辐射 参股 入股 控股 收购 并购"
DRAWN = (*_SUPPLIES.split(), *_MOVES.split())
"""What a company does with several others that are listed then: 带动某某精工、某某塑胶等17家企业落户."""
BUILDS = tuple("建设 新建 扩建 建成 建有 配备 配置 购置 安装 上马 拥有".split())  # noqa: SIM905
"""What one does with several things of its own that are listed then: 建设熔炼、压铸等6条生产线."""
OF_WHICH, LONGEST_WHICH = compiled("(?:[^，。；、：0-9“”]|[0-9]{1,2}(?=年|个月)){2,10}的"), 12
"""What says which a name right behind it is: 排名末位的某某园区只有…."""
TO_OTHERS = frozenset("为给向对与和同帮将把从在比较据")
NO_DEED = late(
    lambda: (
        f"[的、等和与及，。；：”）]|总部|公司|集团|股份|{either('managers')}"
        "|(?![将把在已拟])[^，。；0-9]{0,10}(?:项目|基地|工程|枢纽|产业园|生产线)"
    )
)
"""What follows a company's name that does nothing itself."""
SAYS = late("[只仅达为以则实完也增下同提上高低]")
CLAUSE_MARKS = frozenset("，。；")
CLAUSE_ENDS = compiled("[，。；]")
SHORT_CLAUSE = 48
FOUNDS = late("(?:建设|建立|设立|成立|创办|兴建|兴办|组建|打造|筹建|启动|建起|新建)了?$")
COMPANY_TAIL = compiled("(?:(?:集团|股份|控股)?(?:有限)?(?:责任)?公司|集团|科技|股份)$")
EXTENT = late("，(?:首期|一期|规划|总|起步区)?(?:规划)?(?:占地|面积|用地)")
SET_UP_THERE = late("设立|开设|布局|建立|建有|设有|等地|举行|举办|召开|开展")
PARK_FIRMS = late(
    lambda: (
        f"{either('park_firms')}[^，。；、]{{0,10}}?企业[^，。；、]{{0,6}}$"
        "|(?:产值|税收|营收|收入)[超过达上]{1,2}[^，。；、]{0,6}的$"
        "|^[^，。；、的]{2,8}企业(?:[由从][^，。；]{0,8}|已经?有|达到?|增至|增加到)$"
    )
)
"""What only a park counts: 入驻企业…家, 规上工业企业…家, 产值超亿元的…家."""
OF_INDUSTRY = late(
    "产业(?:集群|链)?(?:规上企业)?(?:累计|预计)?(?:完成|实现)?(?:工业)?(?:总?产值|增加值|主?营业?务?收入|规模)"
    "|(?<![车件品业司])(?:本地|就地|就近|区内)(?:产业)?配套率",
    "产业 配套率",
)
"""What is told of an industry, so of a park or a place, never of a company: 医药健康产业完成产值…."""
PARK_BUILDS = late("(?<!租用)(?<!承租)(?<!租赁)(?<!租下)标准化?厂房[^，。；、]{0,4}$", "厂房")
"""What a park builds for its firms, who rent it."""
FIRMS_DO = late(
    "[^，。；、0-9]{0,10}企业(?:获得|获|享受|完成|通过|参与|受益|入驻|落户|签约|实现|开展"
    "|[^，。；、0-9“”]{0,8}?(?:落户|入驻|进驻|集聚|聚集|聚到|汇聚|扎根|搬到|搬进))"
)
"""What the firms of a park do, after their number: 132家轻资产企业获得贷款, 87家配套企业聚到园里."""
FIRM_AFTER, LONGEST_FIRM_AFTER = late("[^，。；、：0-9的“”]{0,8}的"), 10
"""What stands between a number and the firm that it describes (年产500万吨的某某石化, 12条生产线的某某纸业)."""
FOUNDED_PARK = late(
    lambda: (
        f"(?:规划|开始|启动|着手)?(?:建设|兴建|建起|设立|创办|打造)(?:了)?(?:这座|这个|该|这片)(?:{either('park_kinds')}|新城|基地)"
    )
)
PART_OF_LIST = frozenset("在于、")
SERVED = late("(?:等[^，。；0-9]{0,10})?(?:做|提供|进行|开展)?(?:配套|供货|代工)[^，。；0-9]{0,6}?的", "配套 供货 代工")
"""What follows a company for which those that are counted work (为某某汽车配套的企业)."""
HELPS_US = ("帮我们", "为我们", "给我们", "替我们", "帮助我们", "还帮我们", "又帮我们", "帮企业", "帮他招", "帮他们")
"""What a park does for the company that tells: 园区帮我们争取了贴息320万元."""
DEALT_WITH = frozenset("用从向给比占")
"""What stands before a company with which another does something."""
FOR_WHOM = frozenset("为向给替")
INSIDE_OF = frozenset("是在于从到成")
"""What stands before a park inside a clause that goes on about a company (…，是园区里的龙头)."""
MEASURED_BY, LONGEST_MEASURED = late("[占比较][^，。；0-9]{1,10}、$", "占 比 较"), 14
"""What stands before the next of the places that something is a part of or measured by (分别占全区、|全市…)."""
AMONG_AREAS = late(
    "(?:、[^，。；0-9]{1,40}?)?等[^，。；0-9]{0,8}(?:板块|平台|载体|片区|组团|功能区)，",
    "板块 平台 载体 片区 组团 功能区",
)
"""What ends a list of areas behind one of them, before what somebody does there."""
AFTER_WHOM = frozenset("继、和与及")
"""What stands before each of the parks that another came after."""
BESIDE_IT = "与之"
"""What opens a clause on another, told by the one before (与之对应的某某产业园区)."""
BESIDE_WHOM, AGAINST_WHOM = frozenset("与同和跟"), ("相比", "相比于", "相较", "相较于", "比起", "较之", "对标")
"""What stands before a park that another is only measured against, with a word behind it (与某某园区相比) or alone."""
COMPARED = ("相比", "比较", "比起来", "比，", "相较", "对标", "对比")
"""What follows it then."""
MERGED = late(
    "[^，。；、0-9]{0,12}?(?:合一”?|合并|整合|组建|重组|撤并|升格|升级|更名|扩容|改造|提升|改建|扩建)[^，。；、0-9]{0,8}",
    "合一 合并 整合 组建 重组 撤并 升格 升级 更名 扩容 改造 提升 改建 扩建",
)
"""What stands between the last of the parks that were merged, or an earlier name, and the new park."""
OTHERS_TOO = late("另(?:外)?(?:还)?有[0-9]+[个家户]", "另")
"""What goes on with others than the last named of several (；另有9个项目正在办理前期手续)."""
COUNTED = late("[两三四五六七八九十]{1,2}[家户大]|[0-9]+[家户大]", "两 三 四 五 六 七 八 九 十 家 户 大")
"""What ends a list of companies: 某某铝业、某某锂电两家企业."""
CUSTOMERS = late(
    lambda: f"{either('partners')}(?:群体?|名单)?(?:包括|包含|涵盖|涉及|遍及|有|为|中|如)", lambda: listed("partners")
)
"""Before whom a company deals with: 公司 in the next sentence is none of them (客户包括某某时代等。公司现有…)."""
