"""Patterns of projects: how one is named after its measures, in short or again, who builds it and speaks for it."""

from __future__ import annotations

from store.compiled import compiled
from store.late import late

BUILDER_AFTER = late(r"的([^\x00-\x7f\W]{2,8}?)\n?(?:首期|一期|二期)?(?:年产|年处理|日产)")
NO_BUILDER = late(
    "^(?:这|那|此|各|每|下一?步|接下来|今后|未来|[年月日]产|占|比|较|与|其|含|由|用|包括|计划|累计|完成|新增|重点|招商|储备|签约|在建|引进|竣工|各类|全部|这些|亿元|园区|开发区|实现|其中|总|拟|已|将|共|协议|项目|工业|合同|年度|预计|当年|全|该|一期|二期|三期)"
    "|[酸碱醇酯醚酮烯烃苯胺铵肥纱布膜板箔粉胶]$|企业$|的|资产|最|基础|研发|技改|民间|社会|外商|直接|环保|产业$|实施|建设|推进|推动|年均|以上|投产|落户|达产|完成|增长|新建|开工|设在$"
)
PROJECT_SPEAKS = late("”[^“”。\n]{0,30}?项目(?:建设)?(?:总?负责人|(?:总|副)?经理|指挥长|总监)")
"""Who speaks for the project told of before."""
PROJECT = late(
    r"(?:建设|打造)?的([^，。、；：]{2,28}?(?:项目|产业园|基地|中心|工厂|厂(?!房)|电站|公寓|工程|生产线|物流园|厂房|综合体|[一二三]期|港|平台|公司|集团)|[^，。、；：0-9的]{2,12}?(?=等[0-9]|，|、|。))"
)
LONGEST_SHORT = 10
PROJECT_SHORT = compiled(r"([^\x00-\x7f\W]{2,6})(?:公司)?项目(?!部|区|经理|库|组|数|个|共|投资率|开工率)")
PROJECT_BEFORE = late("(?:这个|这一|这项|该)[^，。；、]{0,18}?(?:项目|工程|装置|生产线|基地)(?!部)")
"""What a paragraph begins with that goes on about the project told of in the paragraph before."""
PROJECT_GOES_ON = late(
    "项目(?:[共将拟]?分[两二三四五六2-6][期个]|(?:全部|全面)?(?:建成|投产|达产)(?:投产|达产)?后|主要建设|总投资|总?占地|采用)",
    "项目",
    reach=12,
)
"""The same, where the paragraph right before told of a company's project."""
THE_PROJECT = late("(?:该|这个|本)?项目(?=[总占计规全建于由投已达预一分主采将，])|(?:该|这个|这一|本)(?:项目|工程)")
PROJECTS_LISTED = late(
    "(?:[一二三]期)?(?:、[^，。；：、0-9]{2,14}){0,4}等[0-9两三四五六七八九十]+[个项][^，。；]{0,8}项目",
    tuple(f"等{numeral}" for numeral in "0123456789两三四五六七八九十"),
)
"""What follows a park that ends a list of projects: …、汽车零部件产业园等12个签约项目."""
IS_PROJECT = late("是[^，。；0-9]{0,16}(?:引进|引入|落户|签约|招引|承接|开工|建设)的?[^，。；0-9]{0,12}项目", "项目")
"""What follows the name of a park that is but a project of another (某某基地是试验区引进的最大单体项目)."""
