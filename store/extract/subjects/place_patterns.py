"""Patterns of places: what is told of one, and what only its office tells or it does for its park."""

from __future__ import annotations

from store.compiled import compiled
from store.knowledge_words import either
from store.late import late

PLACE_AS_STANDARD = compiled(
    "占|比|单体|每(?=[0-9])|平均(?!(?:水平)?[为是达])|最|首|唯|第|前|领先|率先|各地|同类|同行|先进|乃至|排名|百强|人民|政府|委|的?占比|海拔"
)
TOTAL = late(
    "(?:的)?(?:对外贸易|外贸|进出口|地区生产总值|GDP|生产总值|规模以上|规上|工业经济|一般公共预算|固定资产投资)"
)
"""What follows the short name of a province or city where its total is told: 陕西外贸进出口…."""
SHORT_PLACE_DOES = late(
    "(?:已|现|共)?(?:建成|拥有|形成|集聚|培育|现有|共有|仅有|只有)(?!限)|(?:素)?(?:是|有)(?:全[国省球]|我国|中国|国家|世界|西[部南北]|东北|华[东南北中]|“)|[^，。；、0-9]{2,8}占(?:全[国省球])"
)
"""What a clause tells of a city that it begins with in short (柳州已建成…, 射洪是全国…)."""
OFFICE_OF_PLACE = late("[^，。；、0-9]{0,10}?(?:局|厅|办公室|委员会|书记|[市县区镇]长)")
OFFICES, LONGEST_OFFICE = frozenset("局厅室会记长"), 14
"""What follows a place whose office only tells (福鼎市环保局副局长某某介绍)."""
FOR_PARK = frozenset("对在")
"""What stands between a place and its park, where it does something there."""
TO_PARK = late(lambda: f"[^，。；]{{0,10}}?(?:[到赴进在往给向](?:该|本)?{either('park_kinds')}|下放)")
"""What a place does for its park, after the number: 选派15名干部到园区挂职."""
SETTLES = late("[^，。；]{0,10}?(?:落户|入驻|进驻|落地|集聚)(?:于|在|到)?", "落户 入驻 进驻 落地 集聚")
"""What stands between a number and the park that they settle in: 其中184个项目|落户|某某开发区."""
PLACE_OF_PARK = compiled(r"[^\x00-\x7f\W]{2,5}?[市县区州]")
ALL_OF_IT = late("全[市县州旗]")
"""After the name of a place: all of it (沂河全县产值402亿元)."""
PLACE_IN_FULL = late(
    r"([^\x00-\x7f\W]{2,3})[市县旗]"
    "(?=地处|境内|常住|户籍|总?人口|人均|城镇|农村|农民|居民|国土|总面积|耕地|森林|草原|海岸线|煤炭|石油|天然气|矿产|粮食|地区生产总值|GDP|一般公共"
    "|现?有[^，。；]{0,8}(?:[0-9万亿余多]+种|万人|资源|人口|面积)|种植|盛产|出产|素有|素称)"
)
"""A place with its rank, and what is told of a place alone: 沂河县煤炭探明储量…."""
RANKS = frozenset("市县旗")
THIS_PLACE = ("该市", "该县", "该旗", "该州", "该省", "该盟")
"""The place told of before: 该县启动建设某某产业园."""
