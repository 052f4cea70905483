"""The cutter: rjieba gives jieba's words, and ours besides."""

from __future__ import annotations

import logging
import warnings
from pathlib import Path

import rjieba

from store.extract.text.kinds import ENDS, LISTED, MAY_NAME, PART, TRADE, kinds_of
from store.extract.text.segment import is_known, tag_text
from store.knowledge import load_knowledge

SAMPLE = (
    "夜色里，临岳市的厂房依旧灯火通明。去年以来，园区坚持项目为王，工业总产值同比增长12.6%，新引进企业二十余家；"
    "“我们把订单排到了明年，”车间主任笑着说。下一步，将延伸产业链条，力争到2025年末产值突破300亿元！"
    "从一片荒滩到产业新城，十年间这里发生了翻天覆地的变化，IBC电池等新产品远销海外。"
)


def test_rjieba_cuts_as_jieba_does(tmp_path: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
    jieba.setLogLevel(logging.ERROR)
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = str(tmp_path)  # never the shared temporary folder
    fresh = rjieba.Jieba()
    for hmm in (True, False):
        assert fresh.cut(SAMPLE, hmm) == tokenizer.lcut(SAMPLE, HMM=hmm)


def test_the_words_joined_give_the_text_again() -> None:
    text = SAMPLE + "\n\n\r\n第二段　有全角空格\t和制表符。\n" + "长" * 50_000
    tokens = tag_text(text, load_knowledge())
    assert "".join(tokens.words) == text
    assert all(text.startswith(word, start) for word, start in zip(tokens.words, tokens.starts, strict=True))


def test_terms_and_names_of_the_tables_stay_whole() -> None:
    words = tag_text("甘河工业园区的专精特新企业做电解铜箔，招商引资抓规上工业增加值。", load_knowledge()).words
    assert {"甘河工业园区", "电解铜箔", "招商引资", "规上工业增加值"} <= set(words)


def test_an_empty_text_has_no_words() -> None:
    tokens = tag_text("", load_knowledge())
    assert tokens.words == []
    assert tokens.at(0) == 0


def test_words_of_the_dictionary_are_known() -> None:
    assert is_known("企业")
    assert not is_known("远岫")


def test_a_word_is_told_by_what_it_may_be() -> None:
    kind_of = kinds_of(load_knowledge())
    assert kind_of["招商引资"] & LISTED
    assert kind_of["企业"] & PART
    assert kind_of["企业"] & ENDS
    assert not kind_of["，"]
    assert kind_of["县"] & MAY_NAME
    assert kind_of["远岫锂业"] & TRADE
    assert kind_of["业"] & TRADE  # 锂|业
    assert not kind_of["园区"] & TRADE
