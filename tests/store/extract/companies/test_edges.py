"""The left edge of legal names: whatever word of a sentence stands before them, the name is found whole and no more."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.extract.companies.finding import find_company_names
from store.extract.companies.tables import company_tables
from store.extract.text.segment import tag_text
from store.knowledge import load_knowledge

CONTEXTS = Path(__file__).parents[1] / "contexts.txt"
BRANDS = "普瑞达 永盛达 瑞康 金誉 恒泰 博远 鼎盛 凯宏 佳信 诺泰 浩源 晟通 昊天 柏力 威奇 骏驰 捷盛 联创".split()  # noqa: SIM905
TRADES = "电子 汽配 弹簧 车灯 线束 药业 生物科技 新材料 精细化工 乳业 家具 轴承 电缆 光电 冷链 铝业 医疗器械".split()  # noqa: SIM905
ENDINGS = "有限公司 股份有限公司 有限责任公司 集团有限公司 （集团）有限公司".split()  # noqa: SIM905
PLACES = ("", "河南", "宜昌", "", "广东", "昆山", "青海")


def companies(text: str) -> list[str]:
    knowledge = load_knowledge()
    return [name.name for name in find_company_names(text, tag_text(text, knowledge), company_tables(knowledge), [])]


def test_a_legal_name_begins_where_the_word_before_it_ends() -> None:
    lines = CONTEXTS.read_text("utf-8").splitlines()
    before = [word for line in lines if not line.startswith("#") for word in line.split()]
    wrong = []
    for k, word in enumerate(before):
        name = PLACES[k % len(PLACES)] + BRANDS[k % len(BRANDS)] + TRADES[k % len(TRADES)] + ENDINGS[k % len(ENDINGS)]
        found = companies(f"日前园区{word}{name}的车间里，机器轰鸣。")
        if found != [name]:
            wrong.append((word, name, found))
    assert len(before) > 500
    assert 1 - len(wrong) / len(before) >= 0.9, wrong


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("这是凯宏电子股份有限公司的一条生产线。", "凯宏电子股份有限公司"),
        ("驱车来到中沅新材料（泗澄）有限公司，", "中沅新材料（泗澄）有限公司"),
        ("6月15日，苍穹星航科技股份有限公司发射成功，", "苍穹星航科技股份有限公司"),
        ("园区引进华电潍坊发电有限公司建设机组。", "华电潍坊发电有限公司"),
        ("全市众诚家具有限责任公司等企业落户，", "众诚家具有限责任公司"),
    ],
)
def test_places_brands_and_brackets_stay_with_the_name(sentence: str, name: str) -> None:
    assert companies(sentence)[0] == name
