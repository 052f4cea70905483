"""Keywords: names and terms whole, phrases merged, boilerplate and bare numbers out."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from store.extract.keywords.background import background_idf
from store.extract.keywords.finding import find_keywords
from store.extract.keywords.indicators import indicators_of
from store.extract.keywords.terms import find_terms
from store.extract.keywords.traits import vocabulary
from store.extract.text.segment import tag_text
from store.knowledge import load_knowledge
from store.records import Keyword
from tests.store.extract.readings import names_of, reading

BODY = (
    "石梁经济技术开发区青屏工业园区今年开门红。青屏工业园区坚持党建引领，狠抓招商引资，推动企业高质量发展。\n"
    "园区的铸件毛坯产线满负荷运转，电解铜箔产能达5万吨，多晶硅产能达9万吨，铸件毛坯品质实现突破。\n"
    "远岫锂业、恒岚光电等企业负责人表示，招商引资和营商环境越来越好，循环经济产业链越拉越长，企业发展有信心。\n"
    "2023年，园区实现工业产值120亿元，同比增长12%，企业发展，企业发展，推动发展，全面发展。"
)


def keywords(
    body: str = BODY, *, title: str = "", frequency: dict[str, int] | None = None, n: int = 0
) -> list[Keyword]:
    return find_keywords(reading(body, title=title), names_of(body, title=title), load_knowledge(), frequency, n)


def terms(body: str = BODY, *, title: str = "") -> list[str]:
    return [keyword.term for keyword in keywords(body, title=title)]


def test_the_park_of_the_article_stands_first() -> None:
    assert keywords()[0].term == "青屏工业园区"
    assert keywords()[0].weight == 1


def test_the_zone_and_the_terms_stand_whole() -> None:
    found = terms()
    assert "石梁经济技术开发区" in found
    assert {"招商引资", "党建引领", "电解铜箔", "多晶硅", "循环经济", "工业产值"} <= set(found)


def test_boilerplate_is_left_out() -> None:
    assert not {"企业", "发展", "推动", "园区", "同比", "增长", "企业发展"} & set(terms())


def test_a_phrase_said_again_is_a_keyword() -> None:
    assert any("铸件毛坯" in term for term in terms())


def test_there_are_at_most_fifteen_with_falling_weights_above_zero() -> None:
    found = keywords(
        BODY + "\n" + "光伏组件、碳纤维、稀土、芯片、氢能、储能、机器人、疫苗、跨境电商、中欧班列、绿证、单晶硅。"
    )
    assert len(found) == 15
    assert [k.weight for k in found] == sorted((k.weight for k in found), reverse=True)
    assert all(0 < k.weight <= 1 for k in found)


def test_numbers_and_years_are_never_keywords() -> None:
    assert not [term for term in terms() if re.fullmatch(r"[\d.%年月日万亿元吨]+", term)]


def test_counts_are_those_of_the_text_outside_names() -> None:
    text = "云岭远岫碳纤维有限公司投产。碳纤维产能翻番，碳纤维订单饱满。"
    tokens = tag_text(text, load_knowledge())
    found = find_terms(text, tokens, [(0, tokens.words.index("投产"))], vocabulary(load_knowledge()), [])
    assert found.said["碳纤维"] == 2


def test_a_term_of_the_title_weighs_more() -> None:
    plain = {k.term: k.weight for k in keywords()}
    titled = {k.term: k.weight for k in keywords(title="循环经济结硕果")}
    assert titled["循环经济"] > plain["循环经济"]


def test_no_keyword_holds_another() -> None:
    found = terms()
    assert not [(a, b) for a in found for b in found if a != b and a in b]


def test_a_term_of_every_article_weighs_less_once_the_library_is_large() -> None:
    alone = {k.term: k.weight for k in keywords()}
    common = {k.term: k.weight for k in keywords(frequency={"招商引资": 99, "电解铜箔": 1}, n=100)}
    assert common.get("招商引资", 0) < alone["招商引资"]
    small = {k.term: k.weight for k in keywords(frequency={"招商引资": 9}, n=10)}
    assert small["招商引资"] == alone["招商引资"]


def test_a_company_named_again_and_again_is_a_keyword() -> None:
    body = "远岫锂业投产。远岫锂业扩产。远岫锂业上市。远岫锂业获奖。"
    assert "远岫锂业" in terms(body)


def test_a_text_without_words_has_no_keywords() -> None:
    assert keywords("") == []
    assert keywords("12345，678。") == []


def test_an_article_of_another_field_is_marked_by_its_rare_nouns() -> None:
    body = "古村的祠堂里，匠人修补壁画。壁画上的飞天衣袂飘飘，颜料取自矿石。" * 8
    found = keywords(body)
    assert any("壁画" in k.term for k in found)
    assert [k.weight for k in found] == sorted((k.weight for k in found), reverse=True)


def test_the_background_table_is_that_of_jieba() -> None:
    idf = background_idf()
    assert idf["壁画"] > idf["企业"] > 0


def test_plain_words_said_again_and_indicators_are_keywords() -> None:
    body = (
        "石梁出口加工区海关推出新举措。海关压缩通关时间，笔记本电脑出口增长。\n"
        "笔记本电脑仍是主力，集装箱吞吐量31万标箱，“共享流片”组织了6批次。对东盟出口增长，东盟成为第一大市场。"
    )
    assert {"海关", "笔记本电脑", "集装箱吞吐量", "东盟"} <= set(terms(body))


def test_names_take_at_most_six_places() -> None:
    firms = [f"{a}{b}铝业" for a, b in zip("恒远岚昱岫砚铄沃", "岳川屏砺沁泽宇晟", strict=True)]
    body = "青屏工业园区开工。" + "".join(f"{firm}投产。{firm}扩产。" for firm in firms)
    assert sum(term in {*firms, "青屏工业园区"} for term in terms(body)) <= 6


@given(st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_any_text_gives_sound_keywords(text: str) -> None:
    body = text.replace("\r", "")
    found = keywords(body)
    assert len({k.term for k in found}) == len(found) <= 15
    assert all(0 < k.weight <= 1 and k.count >= 1 for k in found)


def test_a_phrase_of_the_head_said_once_is_no_keyword() -> None:
    body = "园区电解铜箔产能达5万吨。电解铜箔订单饱满。" * 2
    assert "大潮涌起" not in [k.term for k in keywords(body, title="东风劲吹大潮涌起")]


def test_the_full_name_of_a_rate_is_a_keyword_though_said_once() -> None:
    body = "青屏工业园区投产电解铝。铝水就地转化率达95%，电解铝订单饱满。"
    found = find_keywords(reading(body), names_of(body), load_knowledge(), metrics=["铝水就地转化率"])
    assert "铝水就地转化率" in [k.term for k in found]


def test_a_theme_said_once_comes_before_what_all_such_articles_say_once() -> None:
    found = terms("青屏工业园区营商环境改善，带动就业，生产线开工。")
    assert "营商环境" in found
    assert "就业" not in found[: found.index("营商环境")]


def test_each_rare_phrase_is_put_together_only_where_said_again() -> None:
    once = "青屏工业园区检修飞梭织机。"
    assert "飞梭织机" not in terms(once)
    assert "飞梭织机" in terms(once + "工人爱护飞梭织机。")


def test_a_compound_stands_for_its_part() -> None:
    body = "青屏工业园区抓招商引资。招商引资到位资金增长，招商队伍外出，招商引资是头等大事。"
    found = terms(body)
    assert "招商引资" in found
    assert "招商" not in found


def test_what_boilerplate_is_made_of_is_no_keyword() -> None:
    body = "青屏工业园区企业发展好。企业发展快，工作推进稳，工作推进实。" * 2
    assert not {"企业发展", "工作推进", "企业", "工作"} & set(terms(body))


def test_the_full_name_of_a_park_is_the_keyword_where_it_is_printed() -> None:
    body = "石梁经济技术开发区（以下简称“石梁经开区”）开工。石梁经开区招商。"
    assert terms(body)[0] == "石梁经济技术开发区"


def test_a_park_seldom_printed_in_full_goes_by_the_form_that_readers_see() -> None:
    body = "石梁经济技术开发区（以下简称“石梁经开区”）开工。" + "石梁经开区招商。" * 5
    assert terms(body)[0] == "石梁经开区"


def test_words_of_any_report_are_no_keywords() -> None:
    body = (
        "本报讯 青屏工业园区产值比去年同期增长，占全省的一成，产值由3亿元提高到8亿元，"
        "用电量由2亿千瓦时提高到3亿千瓦时，占全省的两成。"
    )
    assert not {"本报讯", "去年同期", "占全省", "提高到"} & set(terms(body * 2))


def test_listed_terms_are_found_that_no_cutter_keeps_whole() -> None:
    found = terms("青屏工业园区推行首席服务员制度，处置僵尸企业，利用疏干水，建成海水淡化装置。")
    assert {"首席服务员", "僵尸企业", "疏干水", "海水淡化"} <= set(found)


def test_the_indicator_most_figures_are_of_comes_before_others() -> None:
    body = "青屏工业园区进出口总值30亿元，综合保税区进出口总值20亿元，实际利用外资1亿美元。"
    metrics = ["进出口总值"] * 4 + ["进出口总值同比增长", "实际利用外资"]
    found = [k.term for k in find_keywords(reading(body), names_of(body), load_knowledge(), metrics=metrics)]
    assert found.index("进出口总值") < found.index("实际利用外资")


def test_indicators_are_told_from_what_each_metric_adds_to_them() -> None:
    metrics = [
        "规上工业产值",
        "规上工业产值同比增长",
        "规上工业产值占全市比重",
        "完成固定资产投资",
        "铝水就地转化率",
        "群众住进新区",
    ]
    assert indicators_of(metrics, vocabulary(load_knowledge()).indicator_of) == {
        "规上工业产值": 3,
        "固定资产投资": 1,
        "铝水就地转化率": 1,
    }


def test_the_name_of_a_scheme_in_quotation_marks_is_a_keyword_though_said_once() -> None:
    body = BODY + "\n园区推出“科青贷”，实施“归巢工程”，按下“加速键”。"
    found = terms(body)
    assert "科青贷" in found
    assert "归巢工程" in found
    assert "加速键" not in found


def test_what_all_parks_offer_comes_after_what_one_of_them_makes() -> None:
    body = "青屏工业园区实现七通一平。产品国内市场占有率达三成，主要生产电解铜箔、多晶硅。"
    found = terms(body)
    assert found.index("电解铜箔") < found.index("七通一平")


def test_a_park_goes_by_a_short_name_that_the_article_gives_it() -> None:
    body = "临州（陵州）产业转移工业园（以下简称“临陵园”）开工。" + "临陵园招商。" * 5
    assert terms(body)[0] == "临陵园"


def test_keywords_are_the_same_whatever_was_read_before() -> None:
    body = BODY + "\n园区代办报批手续，专员上门代办报批，代办报批零收费，代办三百件。"
    vocabulary.cache_clear()
    alone = keywords(body)
    vocabulary.cache_clear()
    assert "代办报批" in terms(BODY + "\n园区推出“代办报批”。")
    assert keywords(body) == alone


def test_what_projects_are_of_weighs_more() -> None:
    plain = {k.term: k.weight for k in keywords()}
    built = {k.term: k.weight for k in keywords(BODY.replace("电解铜箔产能", "电解铜箔项目产能"))}
    assert built["电解铜箔"] > plain["电解铜箔"]


def test_a_term_whose_characters_the_article_has_again_and_again_comes_before_one_of_another_field() -> None:
    found = terms("青屏工业园区投产铝板、铝棒、铝灰、再生铝，电解铝在建，多晶硅在建。")
    assert found.index("电解铝") < found.index("多晶硅")


def test_no_keyword_is_another_with_a_word_left_out() -> None:
    body = "青屏工业园区坚持绿色低碳循环发展。绿色低碳循环发展有成效，绿色低碳发展有底气，绿色低碳发展有目标。"
    assert len({"绿色低碳循环发展", "绿色低碳发展"} & set(terms(body))) == 1


def test_compounds_one_character_apart_are_two_keywords() -> None:
    body = "青屏工业园区投产磷酸铁锂。磷酸铁锂畅销，磷酸锰铁锂试产，磷酸锰铁锂量产。"
    assert {"磷酸铁锂", "磷酸锰铁锂"} <= set(terms(body))


def test_a_company_of_lists_alone_weighs_less_than_one_that_is_told_of() -> None:
    listed = "青屏工业园区投产电解铜箔。引进恒岚光电、远岫锂业、砚川铜业等企业。"
    told = "青屏工业园区投产电解铜箔。远岫锂业开工。引进恒岚光电、砚川铜业等企业。"
    weights = [{k.term: k.weight for k in keywords(body)} for body in (listed, told)]
    assert weights[0].get("远岫锂业", 0) < weights[1]["远岫锂业"]


def test_the_county_of_a_park_may_be_a_keyword_its_province_never() -> None:
    found = terms("山东省青屏工业园区开工。")
    assert "山东省" not in found


def test_a_phrase_that_ends_in_a_verb_comes_after_others() -> None:
    body = "青屏工业园区铸件毛坯畅销，园区订单跃升。铸件毛坯出口，园区订单跃升。"
    found = terms(body)
    assert "订单跃升" not in found or found.index("铸件毛坯") < found.index("订单跃升")
