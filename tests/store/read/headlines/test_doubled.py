"""Headlines printed twice."""

import pytest

from store.read.headlines.doubled import is_doubled, undouble


@pytest.mark.parametrize(
    ("line", "once"),
    [
        ("坚定不移绿色发展坚定不移绿色发展", "坚定不移绿色发展"),
        ("优环境重服务优环境重服务 融合发展", "优环境重服务 融合发展"),
        ("乘势跟进 交出新答卷交出新答卷", "乘势跟进 交出新答卷"),
        ("十年磨剑 十年磨剑", "十年磨剑"),
        ("绿色发展绿色发展绿色发展绿色发展", "绿色发展"),
        ("天天向上", "天天向上"),
        ("园区 开发区", "园区 开发区"),
        ("比干劲　拼效益比干劲　拼效益", "比干劲　拼效益"),
        ("干劲足 步子稳 后劲强干劲足 步子稳 后劲强", "干劲足 步子稳 后劲强"),
        ("招商，引来好伙伴招商，引来好伙伴", "招商，引来好伙伴"),
        ("产业是脊梁产业是脊梁 创新是引擎创新是引擎", "产业是脊梁 创新是引擎"),
        ("全链条“吃干榨净”全链条“吃干榨净”全链条“吃干榨净”", "全链条“吃干榨净”"),
        ("龙头一抬头，满园都挺腰满园都挺腰", "龙头一抬头，满园都挺腰"),
        ("腾退之后怎么办腾退之后怎么办？？", "腾退之后怎么办？"),
        ("腾退之后怎么办？？", "腾退之后怎么办？？"),
        ("家家户户", "家家户户"),
        ("大家说，慢慢来慢慢来", "大家说，慢慢来慢慢来"),
        ("加油加油加油", "加油加油加油"),
    ],
)
def test_a_headline_printed_twice_stands_once(line: str, once: str) -> None:
    assert "".join(line[start:end] for start, end in undouble(line)) == once
    assert is_doubled(line) is (line != once)
