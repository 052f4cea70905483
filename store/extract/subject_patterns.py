"""Patterns that tell whose a figure is: words for the park, for a company named before, for builders, speakers."""

from __future__ import annotations

import re

CLAUSES = re.compile(r"[，,：:（(）)—、。；;！？]")
PLURAL = re.compile("各企业|规上|规模以上|入园|园区企业|多家|一批|高新技术企业|全部")
OWN_PARK = re.compile(
    "该?园区|该区|全区|全园|我区|开发区|高新区|经开区|工业园|我们|管委会|新区|产业园|示范区|综保区|保税区|集聚区|园内|区内|工业区|化工园"
)
ANAPHOR = re.compile(
    "这家[^，。]{0,14}?(?:企业|公司|工厂|车企|厂家|厂商)|该(?:企业|公司|厂|集团)|公司(?![化制债法治])|(?:集团|企业)(?=[已总年去今现拥占将员计产研注营自一二三累销投生目先近在共从由的，])|[一二三]期"
)
COMPANY_WORD = re.compile(
    "[一二三]期|该?公司|该企业|企业(?=[已总年去今现拥占将的，])|该厂|集团|该项目|项目|其(?!中|他)|厂区|这家企业|工厂|它"
)
NOT_ALONE = re.compile(r"等|、|和|与|及|以及|这样|们|为代表|为龙头|领衔")
OF_PARK = frozenset(("the article's park", "the park of the section", "a park named", "the running park"))
VISITED = re.compile("(走进|来到|走访|探访|记者在|位于|坐落于|坐落在|落户于|距离?)(?:[^，。；、]{0,14}的)?")
BUILDER = re.compile(
    "([一-龥]{3,10}?)(?:总投资[0-9约近超达]|投资[0-9.]+(?:亿|万)元(?:建设|新建|的|打造|实施)|(?:首期|一期|二期|三期)年产|年产[0-9]|从[^，。]{2,12}进口)"
)
BUILDER_AFTER = re.compile("的([一-龥]{2,8}?)\\n?(?:首期|一期|二期)?(?:年产|年处理|日产)")
NO_BUILDER = re.compile(
    "^(?:计划|累计|完成|新增|重点|招商|储备|签约|在建|引进|竣工|各类|全部|这些|亿元|园区|开发区|实现|其中|总|拟|已|将|共|协议|项目|工业|合同|年度|预计|当年|全|该|一期|二期|三期)"
    "|企业$|的|资产|最|基础|研发|技改|民间|社会|外商|直接|环保|产业$|实施|建设|推进|推动|年均|以上|投产|落户|达产|完成|增长|新建|开工"
)
TOPICAL = frozenset(("a company named", "the builder before its project", "a word for the company before"))
MANAGER = re.compile("”[^“”。\n]{0,30}(?:总经理|董事长|经理|厂长|总裁|创始人|CEO)")
OFFICE = re.compile("管委会|园区|开发区|办公室|局|主任")
REACH = 600
STEPS = 60
PART_OF = frozenset("在对与占比从由是为于和向到给居")
PLACE_AS_STANDARD = re.compile(
    "占|比|平均|最|首|唯|第|前|领先|率先|各地|同类|同行|先进|乃至|排名|百强|人民|政府|委|的?占比|海拔"
)
PROJECT = re.compile(
    r"(?:建设|打造)?的([^，。、；：0-9]{2,20}?(?:项目|产业园|基地|中心|工厂|厂(?!房)|电站|公寓|工程|生产线|物流园|厂房|综合体|[一二三]期|港|平台|公司|集团)|[^，。、；：0-9的]{2,12}?(?=等[0-9]|，|、|。))"
)
GENERIC = re.compile(
    ".{0,4}(?:产业园区?|园区|开发区|工业园|集中区|新区|集聚区|土地|核心区|起步区|区域|项目|企业|片区|热土|工程|平台)"
)
PLACE_OF_PARK = re.compile("[一-龥]{2,5}?[市县区州]")
ITEM = re.compile(
    r"(?:[0-9]{1,2}[.．、]|（[一二三四五六七八九十]+）)?([^，。；：0-9]{2,22}?(?:项目|园|基地|中心|港|工程|厂|公司|平台|集团|[一二三]期))[：:]"
)
FIRM_OF_PARK = re.compile("(?:园区|区内|入园|当地|开发区|高新区)内?(?:的)?(?:龙头|骨干|重点)?企业")
PARKS_OF_PLACE = re.compile("[0-9]+[家个](?:省级以上|国家级|省级)?(?:开发区|园区|高新区)")
CLAUSE_ENDS = re.compile("[，。；]")
SHORT_CLAUSE = 48
DESCRIBES = re.compile("(?:的|创办|成立|创立|组建)$")
