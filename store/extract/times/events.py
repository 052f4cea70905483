"""Events: clauses that only say when something happened."""

from __future__ import annotations

from store.extract.periods.period import YEARS, Period
from store.knowledge_words import each_of, either
from store.late import late

_APPROVED = late("，(?:经|由)[^，。；]{2,14}(?:批准|批复|同意|评审|认定)", "，经 ，由")
_EVENT_SIGNS = (
    "投入", "动工", "启动", "开工", "获批", "入选", "建园", "建区", "建校", "批准", "升级", "升格", "更名", "晋升",
    "列为", "评为", "命名为", "确定为", "授予为", "认定为",
)  # fmt: skip
_EVENT = late(
    lambda: (
        "升[级格][，；。的）]|[^，。；0-9]{0,14}"
        "(?:投入(?:试?运行|使用|生产)|(?:动工|启动|开工)(?:建设|兴建)?|获批(?:为|设立|建设)?(?:[^，。0-9]{2,12}[区园])?"
        "|入选[^，。0-9]{2,16}|建园(?![区内])|建[区校](?![区内])|批准(?:设立|成立|升级)?(?:为[^，]{2,16})?"
        "|升[级格]为[^，]{2,12}|更名为?[^，]{2,14}|晋升为?[^，]{2,12}|(?:列|评|命名|确定|授予|认定)为[^，]{2,16}"
        f"|{either('dated_events')})(?:后)?[，；。的）]"
    ),
    lambda: (*_EVENT_SIGNS, *each_of("dated_events")),
)
"""A clause that only dates an event: what stands after it is not of that date."""
_THEN_COUNTED = late("[^，。；0-9]{0,8}(?:开工|签约|竣工|集中投产|奠基|推介)的[0-9]+个[^，。；]{0,8}项目")
"""An event that is told of by how many took part (4月18日集中开工的14个项目)."""
_COUNTED_NEAR = 14
_VISITED = late("，?[^，。；0-9]{0,6}记者(?:一行)?(?:来到|走进|走访|驱车|赶到|踏进|探访|看到|见到)", "记者")
"""What a day is told with on which a paper's people came by: what they saw is not of that day."""
_DRIVES = ("拉动", "带动", "推动")
"""What leads from an event to the growth that came of it."""
_BEGAN_TO_ADD = late("(?:投产|投用|投运|建成|并网|启用|开通)，新增(?!长)[^，。；0-9]{0,12}[0-9]", "，新增")
"""Works that began to work, and what they added by that (6月投用，新增算力30P)."""
_FOUNDED_IN = late("(?:成立|始?建|创建|创办|组建|诞生|设立|建成|投产)于$", "于")


def is_event(text: str, period: Period, clause: int) -> bool:
    """Whether the clause from `clause` on only dates an event by `period`: what follows is not of that time."""
    if period.form == "year" and _FOUNDED_IN.search(text, max(0, period.start - 4), period.start):
        return text.startswith(("，", "；", "（", "的"), period.end)
    if text.find("的", period.end, period.end + _COUNTED_NEAR) >= 0 and _THEN_COUNTED.match(text, period.end):
        return False
    if period.form not in YEARS and period.form != "month":
        return period.form == "near-month" and _VISITED.match(text, period.end) is not None
    if period.day and _VISITED.match(text, period.end):
        return True
    event = _EVENT.match(text, period.end, max(clause, period.end + 18))
    if event:
        adds = period.form == "month" and _BEGAN_TO_ADD.match(text, event.end() - len("投产，"))
        if adds or text.startswith(_DRIVES, event.end()):
            return False  # 二期6月投产，拉动产值增长12%
        return not text.startswith("时", event.end() - 2)  # 2010年升级为…时，已有…: of that year
    return text.startswith("，", period.end) and _APPROVED.match(text, period.end) is not None
