"""Shares: a part of a named larger whole."""

from __future__ import annotations

from store.compiled import compiled
from store.extract.figures.phrases import clean, untrailed
from store.extract.figures.running import Named, Running
from store.extract.figures.words import Words
from store.extract.numbers.quantity import Quantity
from store.knowledge_words import either
from store.late import late

_SHARE = compiled(r"占(?!地(?![区方市级])|用|有率|据|领|道|比)(.*)$")
_SHARE_END = compiled(r"(?:占比|比重|份额|占有率|贡献率|贡献|贡献度|(?<!天数)(?<!达标)(?<!合格)比例)$")
_PLAN = late(
    "(?:完成|为|达到|占)(?:了)?((?:年度|全年|年初|当年|省定|市定|市下达|年)?[^，。]{0,8}?(?:目标任务|目标|任务|计划|预算))(?:数)?的?$"
)
_PLANNED = frozenset("标务划算")
"""What all of these have one of."""
_LIKENED = late(
    "([^，。；]*?)(?:[仅只约]?(?:为|是|相当于)|[仅只]有)(?!年度|全年|占)([^，。；为是]{2,14}?)的$",
    "为 是 仅有 只有 相当于",
)
_AID = late(
    "(?:的?(?:标准|比例)|的)?(?:给予|予以|享受|进行)?[^，。；0-9]{0,6}?(补贴|奖励|补助|支持|优惠|返还|贴息|扶持)"
)
_WHOLE_END = compiled("的?(?:(?<!总)比重|比例|(?<!市场)份额|占比)(?:约?为|达到?)?$")
_OF_MARKET = "市场份额"
"""A whole that is a share by its name (占国内市场份额的45%)."""
_SPENT_OF = late("^.*?(?:拿出|按照?|提取|安排|将|把)")
_SPENT = late("搞|用[于来作]|投[入向]")


def _a_park() -> str:
    return f"(?:该|全|整个)?{either('park_kinds')}"


_GIVES = late(
    "^(?:[^，。；]{0,8}?(?:却|就|共))?(?:贡献|创造|撑起|占据|承载|吸纳|提供|消化|集聚|承接|扛起)了?(?=全[市省县国州区])",
    "全市 全省 全县 全国 全州 全区",
)
_GIVES_END = compiled("(?<=..)(?:贡献|创造|产出|撑起|承载)了?$")
_GIVES_OF = late(
    lambda: (
        f"(?:贡献|创造|产出|撑起|实现|完成|集聚|承载|生产|吸纳)(?:出|了){{1,2}}(全[市省县国州区园]|{_a_park()}|)的?(?:近|约|超过|超)?$"
    )
)
_GIVEN_BY = late(
    lambda: (
        f"([^，。；]{{1,12}}?[业链块企群])(?:却|就|共)?(?:贡献|创造|撑起|占据|吸纳|提供|集聚)了?(全[市省县国州区园]|{_a_park()})"
    )
)
"""Who gives what part of a whole: 装备制造业贡献了全区六成税收."""
_DOES = late("(?:贡献|创造|产出|撑起|承载)出?了")
_GIVEN = late("(?:左右|以上)?的?([^，。；、]{2,16}?)(?:以及|[和及与])?$")
_GIVEN_BEFORE = late("(?:贡献|创造|产生|缴纳|上缴|实现)(?:出|了)?的([^，。；]{2,12}?)[却只仅也就已都均则]*$")
"""What somebody gave of a whole, before its part (贡献的税收却只有4%)."""
_OUT_OF = late("(.{2,14})(?:当中|之中|中|里)")
_GOES = late(
    "(?:左右|以上)?(?:直接|都|均|主要|全部|将|可|已|则)*(?:来自|来源于|由|销往|出口|供应|通过|流向|集中在|投向|靠)"
)
"""What the part of a thing comes from, or where it goes (企业用电的80%直接来自园区内的风光储)."""
_HOLDS = late("各?(?:出资|持股|占股|参股|入股)(?:比例)?$", "出资 股")
_BY_SHARES = late("比例(合资|出资|持股|入股|合作|分成|分享|分担|配套|返还|奖励|补助|补贴)", "比例", reach=4)
_THEY_ARE = late("(?:以上)?的?都?(?:是|来自|属于)([^，。；、]{2,10})")
_THIS_SHARE = frozenset(("这一占比", "这一比重", "这个占比", "这个比重", "这一比例", "这个比例"))
"""What stands for the share told before (占全区的16.7%，而2012年这一占比只有5.3%)."""


def name_share(words: Words, quantity: Quantity, lead: str, cut: str, tail: str, running: Running) -> Named | None:
    """The share that a rate tells (占…的三成, 占比, 全市…% 的…), None where it is a rate of another kind."""
    if not _PLANNED.isdisjoint(lead) and (done := _of_plan(words, lead, running)):
        return done
    if lead.endswith("的") and (likened := _LIKENED.match(lead)):
        owner = clean(words, words.cut_reach(likened.group(1))) or running.owner
        return Named(f"{owner}为{likened.group(2)}比例", "share", None, "为 … 的 … %", owner)
    if "占" in lead and (taken := _taken_up(words, lead, tail, running)):
        return taken
    if "的" in cut and (before := _GIVEN_BEFORE.search(cut)):
        return Named(f"{before.group(1)}占比", "share", None, "a part of a whole, given before", before.group(1))
    base = clean(words, cut)
    if tail and "贡献" in base and (given_by := _GIVEN_BY.fullmatch(base)) and not words.stops(tail):
        noun = untrailed(tail.lstrip("的"))
        return Named(f"{given_by[1]}{noun}占{given_by[2]}比重", "share", None, "who gives what part of a whole", noun)
    base = _GIVES.sub("", base) if "全" in base else base
    if given := _given(words, base, lead, tail, running):
        return given
    if base in _THIS_SHARE and running.rates:
        told = running.rates[-1]
        return Named(told, "share", None, "the share told before", running.owner)
    if _SHARE_END.search(base):
        alone = base in words.bare_heads or base[0] in "在对占"
        own = f"{running.owner}{base}" if alone else base
        head = running.owner if alone else _SHARE_END.sub("", base).rstrip("的")
        return Named(own, "share", None, "a name that ends in 占比, 比重, 贡献", head)
    of = _OUT_OF.fullmatch(base) if base else None
    if quantity.unit in ("%", "成") and (of or not base) and (are := _THEY_ARE.fullmatch(tail)):
        part = f"占{of.group(1)}比重" if of else "占比"
        return Named(f"{are.group(1)}{part}", "share", None, "% are what follows", running.owner)
    if base and _HOLDS.search(base):
        return Named(f"{base}比例", "share", None, "what each holds of a whole", base)
    if lead.endswith("的") and base and (goes := _GOES.match(tail)):
        return Named(f"{base}{goes.group()}占比", "share", None, "where a part goes, or comes from", base)
    return _of_what_follows(words, base, lead, tail, running)


def _of_plan(words: Words, lead: str, running: Running) -> Named | None:
    """The part of a plan that somebody has done (完成年度目标任务的63%)."""
    plan = _PLAN.search(lead)
    if plan is None:
        return None
    told = clean(words, lead[: plan.start()])
    owner = told if words.ends_in_head(told) or lead.startswith("完成", plan.start()) else ""
    owner = owner or running.owner
    return Named(f"{owner}完成{plan.group(1)}比例", "share", None, "part of a plan done", owner)


def _taken_up(words: Words, lead: str, tail: str, running: Running) -> Named | None:
    """What somebody or something takes up of a whole (占全市的28%)."""
    match = _SHARE.search(lead)
    if match is None:
        return None
    whole = _WHOLE_END.sub("", words.cut_reach(match.group(1)).rstrip("的"))
    owner = clean(words, words.cut_reach(lead[: match.start()])) or running.owner
    if tail.startswith("的") and len(tail) > 2 and not words.stops(tail):
        does = _DOES.search(tail) if "了" in tail else None
        owner = tail[1 : does.start() if does else None]  # 占全市3.2%的土地创造了…
    if whole:
        whole = whole if whole.endswith(_OF_MARKET) else f"{whole.removesuffix('比重')}比重"
        return Named(f"{owner}占{whole}", "share", None, "占 … before the number", owner)
    return Named(f"{owner}占比", "share", None, "占 right before the number", owner) if owner else None


def _given(words: Words, base: str, lead: str, tail: str, running: Running) -> Named | None:
    """What somebody gives of a whole (贡献了全区六成的税收), or the same share of another whole."""
    if running.measure == "share" and running.owner and not tail and words.whole_places.fullmatch(base):
        return Named(f"{running.owner}占{base}比重", "share", None, "the same share of another whole", running.owner)
    gives = _GIVES_OF.search(lead) if tail.startswith(("的", "左右的", "以上的")) else None
    if not (gives or base in ("贡献", "占", "创造")) or words.stops(tail) or not (given := _GIVEN.match(tail)):
        return None
    whole = gives.group(1) if gives else ""
    name = f"{given.group(1)}占{whole}比重" if whole else f"{given.group(1)}占比"
    return Named(name, "share", None, "a part of a whole, given", given.group(1))


def _of_what_follows(words: Words, base: str, lead: str, tail: str, running: Running) -> Named | None:
    """The share, or the rate of an aid, that the words behind a number tell (全市 … % 的 …)."""
    noun = _GIVES_END.sub("", tail.lstrip("的"))
    if "了" in noun and (does := _DOES.search(noun)):
        noun = noun[: does.start()]
    base = base.removeprefix("不到").removeprefix("不足").removeprefix("不及")
    if words.whole_places.match(base) and len(base) <= 4 and noun and not words.stops(tail):
        return Named(f"{noun}占{base}比重", "share", None, "全市 … % 的 …", noun)
    if tail.startswith("比例") and lead.endswith(("按", "以", "按照")) and (by := _BY_SHARES.match(tail)):
        return Named(f"{by[1]}比例", "share", rule="the shares that something is done by", head=f"{by[1]}比例")
    if lead.endswith("的") and tail.startswith(("给予", "予以", "的标准", "的比例")) and (aid := _AID.match(tail)):
        return Named(aid.group(1), rule="rate of an aid", head=aid.group(1))
    if lead.endswith("的") and base and not noun:
        name = f"{running.owner}占{base}比重" if base != running.owner else base
        return Named(name, "share", None, "… 的 … %", running.owner)
    if lead.endswith("的") and base and _SPENT.match(noun):
        whole, use = _SPENT_OF.sub("", base), _SPENT.sub("", noun)
        return Named(f"{use}投入占{whole}比重", "share", None, "a part of it spent on what follows", running.owner)
    if noun and _AID.match(noun):
        return Named(f"{base}{noun}比例", rule="rate of an aid", head=f"{base}{noun}比例")
    if noun and not words.stops(tail) and not words.ends_in_head(base) and len(noun) > 1:
        noun = untrailed(noun)
        return Named(f"{base}{noun}占比" if base else f"{noun}占比", "share", None, "% of what follows", noun)
    return None
