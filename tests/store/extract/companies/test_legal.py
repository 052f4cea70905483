"""Names that end with a legal form, whatever words they are made of, and words beside them that are none."""

from __future__ import annotations

import pytest

from tests.store.extract.readings import names_of


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("在陕西未来能源化工有限公司，煤炭变成了柴油。", ["陕西未来能源化工有限公司"]),
        ("首钢京唐钢铁联合有限责任公司去年产钢900万吨。", ["首钢京唐钢铁联合有限责任公司"]),
        ("园区支持临岳远大联合农业发展股份有限公司扩产。", ["临岳远大联合农业发展股份有限公司"]),
        ("走进大地玉米开发公司，管道纵横。", ["大地玉米开发公司"]),
        ("开发区设立小额贷款有限公司3家。", []),
        ("园区成立了投资发展有限公司。", []),
        ("糖浆直接送进隔壁饼干厂，每吨省下包装、运输费60元。", []),
        ("海水冷却后送往阿科凌海水淡化厂。", ["阿科凌海水淡化厂"]),
        ("一期10.5吉瓦时储能项目投产。", []),
        ("陕煤集团榆林化学有限责任公司投产。", ["陕煤集团榆林化学有限责任公司"]),
        (
            "远岫集团临岳化工有限公司与远岫集团望潮电池有限公司签约",
            ["远岫集团临岳化工有限公司", "远岫集团望潮电池有限公司"],
        ),
        ("天能集团投资安徽电池有限公司", ["天能集团", "安徽电池有限公司"]),
        ("全国七大石化产业基地之一", []),
        ("在四川裕能三期、四期项目现场，工人正忙。", ["四川裕能"]),
    ],
)
def test_a_name_with_its_legal_form_is_read_whole_and_no_other(text: str, companies: list[str]) -> None:
    assert names_of(text, title="青屏工业园区产业兴旺").companies == companies


@pytest.mark.parametrize("ending", ["有限公司", "集团", "分公司"])
def test_a_name_goes_on_over_endings_no_further_than_names_do(ending: str) -> None:
    companies = names_of(f"远岫锂业{ending * 200}").companies
    assert max(map(len, companies)) <= 60
