"""Brands: the characters that they are coined of, and those that words for things and their making have."""

from __future__ import annotations

BRAND_CHARACTERS = frozenset(
    "鑫鸿瑞恒盛泰宏隆昌润晟腾翔曦旭辉耀凯捷锐浩瀚奥迪迈博骏驰瀛铭钧诺赛莱贝菲欧佳嘉康诚源丰达远宇晨科华亚尔特斯利信德维美安隆裕鼎晶卓拓泽沃皓灿灏"
)
"""What brands are coined of; a word of two of them is a brand though a dictionary may have it: 恒鸿, 凯拓."""
BRAND_ENDS = frozenset("源通达特隆堂斯克尔德康丰宝佳泰瑞邦利莱顿鑫鹏华兴盛汇捷讯帝曼仕尼福旺普诺维凯迪铭腾润")
"""What brands of three characters end with, which the cutter parts from the two before: 速达|通, 绿野|源."""
OF_THINGS = frozenset("米酸碱醇烯烃酯胺酮醚苯镓矿布纱奶粉胶膜板管剂素酶器仪泵阀炉罐桶箱屏片件具用式型性级态压规")
"""What words for things and their kinds end with, and brands do not: 甲醇汽车, 户用光伏."""
MADE_OF = frozenset(
    "电芯硅碳锂钠氢铝铜钛镁磷氟光热膜晶储氧氮硫酸盐碱白黑风水火煤油气核超高低纯特精细新绿智数云纳米石墨烯轻重钢铁锌锰镍钴钒稀土算充网荷渔农辊双多单全半铅锡锑钨钼钾钙硼溴碘炼冶"
)
"""A word of nothing else is no brand but what a thing is made of, or how: 硅碳, 光储充, 电芯, 炼锌."""


def is_of_brands(word: str) -> bool:
    """Whether a word is two characters that brands are coined of: 恒鸿."""
    return len(word) == 2 and word[0] in BRAND_CHARACTERS and word[1] in BRAND_CHARACTERS


def looks_coined(text: str) -> bool:
    """Whether three or four characters have two that brands are coined of, however the cutter takes them apart."""
    return 3 <= len(text) <= 4 and sum(char in BRAND_CHARACTERS or char in BRAND_ENDS for char in text) > 1
