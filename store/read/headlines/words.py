"""Words by which the lines of a headline tell what they are: lists, which take no time to read."""

from __future__ import annotations

from store.late import late

_HOW = late(r"(?:是|怎[么样]|如何)[^，、：]{1,8}的$", "的")


def _words(listed: str) -> tuple[str, ...]:
    return tuple(listed.split())


REPORT_LAST = _words(
    "调查 见闻 纪实 综述 侧记 掠影 巡礼 回眸 纪事 记者问 访谈录 扫描 探访 解读 纪略 走笔 剪影 小记 实录 盘点 "
    "札记 观察 透视 采访记 调研记 报告 启示录 的故事"
)
"""Ends a deck that says what kind of report it is."""
REPORT_FIRST = _words("写在 来自 解码 解读 探访 探秘")
"""Begins such a deck."""
DOCUMENT_LAST = _words("总结 安排 要点 公报 公告 规划 方案 办法 意见 通知 （摘要） （摘登） （全文）")
"""Ends the name of a document."""
OCCASION_LAST = _words(
    "举行 召开 举办 开幕 闭幕 落幕 发布 出炉 揭晓 公布 放榜 启动 通报 好消息 大会 会议 现场会 洽谈会 发布会 "
    "推介会 推进会 座谈会 对接会 博览会 论坛 活动 表彰先进 以来"
)
"""Ends a line that tells what was held or made known; what came of it is the title."""
SAID_LAST = _words("强调 指出 要求 表示 提出 获悉")
"""Ends a line that tells who said the title."""
WIDE_FIRST = _words(
    "全国 全省 全市 全县 全区 国家级 国务院 省级 省重点 首批 今年 当年 新一轮 商务部 海关 一期 二期 三期 四期 "
    "五期 十一五 十二五 十三五 十四五 “十一五 “十二五 “十三五 “十四五"
)
"""Begins a line that tells of more than one park: of the country, the province, a round of projects."""
HAPPENED_LAST = _words(
    "落地 落户 落成 揭牌 签约 开工 动工 投产 通车 开园 上线 并网 封顶 奠基 投用 投运 启用 交付 达产 上榜 入选 "
    "获批 竣工 开通 运行 成立 动真格 领跑"
)
HAPPENED = _words(
    "落户 落子 花落 签约 获评 获批 入选 入围 荣获 牵手 位居 位列 名列 跻身 跃升 前移 首次 再次 再添 不再 首破 "
    "喜迎 喜获 增长 下降 突破 翻番 翻一番 翻两番 齐聚 把脉 问诊 支招 按下 迈进 挺进 锚定 打响 崛起 升级为 出口"
)
"""Words by which a headline says that something happened, which few dictionaries know as verbs."""
ASKS = _words("？ 何以 为何 如何 怎么 怎样 缘何")
ATTRIBUTES = frozenset(_words("示范 集聚 合作 试验 加工 出口 循环 转移 招商 管理 制造"))
"""Verbs that stand before a noun as part of a name."""


def tells_how(text: str) -> bool:
    """Whether a line tells how or by whom something came about: its last 的 asks for no noun (钢城是怎样炼成的)."""
    return text[-1] == "的" and _HOW.search(text) is not None


def ends_document(text: str) -> bool:
    """Whether a line ends as the name of a document does."""
    return text.endswith(DOCUMENT_LAST)


def begins_wide(text: str) -> bool:
    """Whether a line begins with what more than one park has part in."""
    if text[0] == "第" and any(mark in text[2:5] for mark in "届批期"):
        return True
    return text.startswith(WIDE_FIRST)


def tells_event(text: str) -> bool:
    """Whether a line says that something happened."""
    return text.endswith(HAPPENED_LAST) or any(map(text.__contains__, HAPPENED))
