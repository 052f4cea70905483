"""Peaks: how things were at their most, or before now; no year told."""

from __future__ import annotations

from store.late import late

AT_PEAK = "at a peak, no year told"
_AT_PEAK = late(
    "(?:高峰|鼎盛|巅峰|最多|最旺|最红火|最困难|最低谷|低谷)(?:时期?|期|阶段|的时候)",
    "高峰 鼎盛 巅峰 最多 最旺 最红火 最困难 低谷",
)
_SINCE_PEAK = late("[0-9][^，。；0-9]{0,8}[到至]|，[^。]*(?:如今|目前|现在|去年|今年)")
"""What a number that is no longer of the peak stands behind (从最多时的42家减少到26家)."""
BEFORE_NOW = late(
    "(?:^|[，。；：“、])(?:过去|以前|从前)(?!的?[一二两三四五六七八九十几0-9]{1,2}[年个])[^，。；0-9]*$",
    "过去 以前 从前",
)
"""What a clause begins with that tells of how things were before (过去一条线要26个人)."""


def is_at_peak(said: str) -> bool:
    """Whether what a sentence says before a number tells it of a peak long past (最多时聚集企业87家)."""
    if "时" not in said and "期" not in said and "阶段" not in said:
        return False
    peak = _AT_PEAK.search(said)
    return peak is not None and not _SINCE_PEAK.search(said, peak.end())
