"""Headlines that are built alike are those of sections."""

from __future__ import annotations

import pytest

from store.read.drafts import Draft
from store.read.headlines.families import Families
from store.read.lines.printed import line_of


def families(*texts: str) -> Families:
    return Families([Draft("heading", [line_of(0, text, 1)]) for text in texts])


@pytest.mark.parametrize(
    "sections",
    [
        ("一问产能：开工够不够", "二问成本：家底厚不厚厚", "三问技术：护城河深不深"),
        ("“停”与“转”的抉择", "“链”与“群”的力量", "“进”与“退”的文章书"),
        ("冷资源", "热产业", "旺人气"),
        ("抓招商，项目排着队来", "抓服务，手续当天办好", "抓环境，客商不想走"),
        ("种好树，一座小城花满街", "引链主，配套厂家“前脚跟后脚”", "简流程，公章一枚跑到底"),
        ("引来高端“智囊”", "落地高端项目", "打造高端平台"),
    ],
)
def test_headings_of_sections_are_built_alike_and_the_title_is_not(sections: tuple[str, ...]) -> None:
    found = families("芒岭算起降本账", *sections)
    assert found.any
    assert [found.alike[i] for i in range(4)] == [0, 2, 2, 2]


def test_two_headlines_are_no_family_however_alike() -> None:
    found = families("冷资源", "热产业")
    assert found.alike == {0: 0, 1: 0}
    assert not found.any
