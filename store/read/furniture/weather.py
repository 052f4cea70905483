"""The weather of the day, which stands beside the date."""

from __future__ import annotations

from store.late import late

SKY = r"(?:晴|多云|阴|小雨|中雨|大雨|暴雨|阵雨|雷阵雨|小雪|中雪|大雪|雨夹雪)(?![^\x00-\x7f\W转到间])"
_WEATHER = late(
    r"(?:[市城]区|[本我全]市)?\s?(?:[今明][日天]?)?(?:白天|夜间)?(?:天气|气温)?(?:[：:\s]|(?=(?:晴|多云|阴|[小中大暴阵]雨|[小中大]雪)[转到间有，\s]))"
    r"(?=[^。；]{0,40}(?:晴|多云|阴|雨|雪|风))[^。；]{0,40}\d\s?℃?\s?[～~—–\-至到]\s?-?\d{1,2}\s?℃[^。；]{0,40}"
)


def tells_weather(text: str) -> bool:
    """Whether a line tells the weather of the day, with how warm it gets, and nothing else."""
    return "℃" in text and _WEATHER.fullmatch(text) is not None
