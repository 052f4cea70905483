"""Companies as the papers name them: in lists, by works and projects, by legal names; things are none."""

from __future__ import annotations

import pytest

from tests.store.extract.readings import names_of

NAMED = """
聚集远岫科技、财富之舟、卓高新材料等企业。 | 远岫科技 财富之舟 卓高新材料
恒岚生物、联合光电、明砚医疗3家企业拟于年内上市。 | 恒岚生物 联合光电 明砚医疗
在天棉纺织有限责任公司，车间里人不多。 | 天棉纺织有限责任公司
飞腾信息技术有限公司的产品量产。 | 飞腾信息技术有限公司
中国稀土集团牵头组建创新中心。 | 中国稀土集团
日本昭和电工株式会社在此设厂。 | 日本昭和电工株式会社
腾出远岫第二印染厂的厂房。 | 远岫第二印染厂
走进渤海精钢热轧车间，火红的板坯飞速穿行。 | 渤海精钢
入职砚瓷电子的博士拿到了补贴。 | 砚瓷电子
银行向宏砚能源发放贷款。 | 宏砚能源
基地内有康砚生物、恒岚药业等企业。 | 康砚生物 恒岚药业
恒岚电脑关务经理周启航告诉记者， | 恒岚电脑
砚瀚机器人相关负责人介绍， | 砚瀚机器人
恒岚包装和汐毂科技签约入驻园区。 | 恒岚包装 汐毂科技
◆鼎砚碳基：年产5万吨锂电负极材料。 | 鼎砚碳基
4.锦和精密结构件项目，总投资3.2亿元。 | 锦和精密
总投资5亿元的志砚活性炭项目开工。 | 志砚
世友木业已投产。 | 世友木业
先后来到星辰生物科技、砚香香料等地。 | 星辰生物科技 砚香香料
凯砚汽配、恒鸿器械满负荷生产。 | 凯砚汽配 恒鸿器械
北斗精密去年产值18亿元。 | 北斗精密
中伟新材料去年产值136亿元。 | 中伟新材料
一汽-大众全年生产整车182万辆。 | 一汽-大众
砚润化工厂完成技改。 | 砚润化工厂
神木天元化工建成国内首套装置。 | 神木天元化工
川磷化工磷硫化工项目总投资26亿元。 | 川磷化工
开工的企业分别为京泰模具、北方密封件、恒力弹簧、中顺轻合金9家，总投资31亿元。 | 京泰模具 北方密封件 恒力弹簧 中顺轻合金
安徽砚腾专用汽车制造有限公司投产。砚腾专汽年产整车800辆。 | 安徽砚腾专用汽车制造有限公司
"""
UNNAMED = """
枸杞饮料、青稞食品远销海外。
碳化硅半导体项目投产。
总投资8亿元的户用光伏项目开工。
生产永磁电机、伺服电机、中空玻璃。
车间里，工人正在组装皮卡汽车。
金银花饮料、米粉食品等产品畅销。
与湘南科技大学共建研究院。
获国防科技进步二等奖。
宁德锂电新能源产业不断壮大。
光学玻璃毛坯—镜片冷加工—镀膜，环环相扣。
市科技局、工信局等部门联合走访企业。
“互联网+”企业达到12家。
这家以金银花、茯苓等药材为原料的企业去年投产。
熔喷布生产项目、智算中心项目开工。
另有5家企业上市。
28名县领导、46个部门挂点帮扶企业97家，解决难题。
青屏工业增速居全市第一，青屏区一季度实现开门红。
推行“一厂一策”，轿车二厂改造完工。
工信部中小企业局负责人到园区调研。
"""


@pytest.mark.parametrize("line", NAMED.strip().splitlines())
def test_companies_are_read_in_the_words_of_the_papers(line: str) -> None:
    sentence, names = line.split(" | ")
    assert names_of(sentence).companies == names.split()


@pytest.mark.parametrize("sentence", UNNAMED.strip().splitlines())
def test_things_offices_and_schools_are_no_companies(sentence: str) -> None:
    assert names_of(sentence).companies == []


def test_the_park_before_a_company_is_no_part_of_it() -> None:
    names = names_of("塔河纺织工业城位于临岳市。在塔河纺织工业城金穗纺织有限公司，女工们正在换纱。")
    assert names.companies == ["金穗纺织有限公司"]
