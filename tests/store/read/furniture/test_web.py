"""What stands around an article on a web page."""

import pytest

from store.knowledge_words import listed
from store.read.furniture.web import is_web_furniture


@pytest.mark.parametrize(
    "line",
    [
        "当前位置：首页 > 新闻中心 > 园区动态",
        "首页 > 园区 > 正文",
        "上一篇：桐岭高新区召开会议",
        "上一版 下一版",
        "【字体：大 中 小】　打印本页",
        "分享到：微信 微博",
        "版权所有：桐岭日报社　网站地图",
        "扫描二维码　看更多精彩内容",
        "扫一扫，关注临岳日报微信",
        "公益广告",
    ],
)
def test_what_surrounds_an_article_on_a_web_page_is_told(line: str) -> None:
    assert is_web_furniture(line)


@pytest.mark.parametrize(
    "line", ["分享经济成为园区新动能", "上一任书记说", "扫除发展障碍", "大中小企业融通发展", "转型升级", "次季度增长"]
)
def test_text_is_not_taken_for_a_web_page(line: str) -> None:
    assert not is_web_furniture(line)


def test_each_button_of_the_tables_is_told() -> None:
    assert [word for word in listed("web_buttons") if not is_web_furniture(f"{word} {word}")] == []
