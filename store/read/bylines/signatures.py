"""Names inside the text: in brackets at its end, behind a dateline, or after its last sentence."""

from __future__ import annotations

import re

from store.knowledge_words import holds_any
from store.late import late
from store.read.bylines.finding import MARKS, close_up_names, read_byline, words_of
from store.read.bylines.names import is_plain_name, is_surname, names_of

_ROLES = "记者 通讯员 記者 通訊員 实习生"
SIGNATURE = late(r"[（(](?=[^（）()]{0,60}?(?:记者|通讯员|記者|通訊員|实习生))[^（）()]{2,60}[）)]", _ROLES)
"""A byline in brackets inside a paragraph: （记者 张三）."""
_INLINE = late(
    r"(?m)(?:(?:[讯电訊電]|报道|報道)\s*(?:（[^（）]{0,12}）)?\s*|^)(?:本报)?(?:记者|記者)\s?([^\x00-\x7f\W]{2,4}?)\s?(?:通讯员\s?([^\x00-\x7f\W]{2,4}?)\s?)?(?:(?:报道|報道)\s?[：:]|[：:])"
    r"|(?:[讯电訊電]|报道|報道)\s*(?:本报)?(?:记者|記者)\s?([^\x00-\x7f\W]{2,4}?(?:、[^\x00-\x7f\W]{2,4}?){0,3})\s?(?:报道|報道)",
    _ROLES,
)
BARE_SIGNATURE = late(
    r"(?m)(?:^\S{2,20}[讯訊电電]\s?[（(]|(?:(?<=[。！？”])|^)[（(](?=[^（）()。]{2,40}[）)]\s*$))(?P<inner>[^（）()。]{2,40})[）)]",
    "（ (",
)
"""Where names stand in brackets without a role: behind a dateline, or at the end of a paragraph."""
_REPORT = late(r"(?m)^本[报刊]讯", "讯")
_SEVERAL = 3
"""So many reports under one another make a column."""
_TASK_IN = late(r"[文图摄][/／:：]|[/／][文图摄]|供稿|撰稿|撰文|执笔|整理|采写|作者[:： ]|融媒体?中心|报道组|新闻中心")
_AT_END = late(
    r"(?m)[。！？”]\s?(?P<signed>(?:□\s?)?(?:[^，。（）\x00-\x7f]{0,12}(?:记者|記者)|通讯员)[^，。（）]{2,24}|[□○◎●■]\s?[^，。（）]{2,16})$",
    f"{_ROLES} □ ○ ◎ ● ■",
)
"""A byline that ends the last line of a paragraph, without brackets."""

_OFFICE = (
    r"[^\x00-\x7f\W]{2,24}(?:宣传部|工作部|管委会|管理委员会|党工委|工委|委员会|办公室|融媒体?中心|新闻中心|服务中心"
    r"|政府|报道组|园区|开发区|局|集团|公司)"
)
_BY_OFFICE = late(
    rf"[（(]?(?:本版|本文|本专题|专题)?(?:稿件|图文|文图|文[/／]图|文字)?由?{_OFFICE}\s*供稿[）)]?"
    rf"|[（(]?(?:本版|本专题)?(?:供稿(?:单位)?|图文|文图|文[/／]图)\s*[：:/／]\s*{_OFFICE}(?:供稿|提供)?[）)]?"
    rf"|[（(]?(?:本版|本文|本专题|专题)?(?:稿件|图文|文图|文字)均?由{_OFFICE}提供[）)]?",
    "供 文",
)
"""A line that names an office as who wrote the article, and no more (某县委宣传部供稿)."""


def signed_names(inner: str) -> list[str]:
    """The names of what stands in brackets, if it is names with their tasks or without, and nothing else."""
    told = re.split(r"[ \u3000、]+", close_up_names(inner))
    if all(2 <= len(name) <= 3 and is_surname(name[0]) and is_plain_name(name) for name in told) and len(told) < 5:
        return told
    return read_byline(f"（{inner}）") or [] if _TASK_IN.search(inner) else []


def byline_inside(text: str) -> list[str]:
    """The names of a signature in brackets, or after a dateline, inside a paragraph."""
    roles = holds_any(text, _ROLES.split())
    signed = SIGNATURE.finditer(text) if roles else ()
    told = [(match.start(), read_byline(match[0]) or []) for match in signed]
    if any(names for _, names in told) and len(_REPORT.findall(text)) >= _SEVERAL:
        # Of several reports some tell their writer's name alone.
        bare = (match for match in BARE_SIGNATURE.finditer(text) if not SIGNATURE.search(match[0]))
        told += [(match.start(), _read_signed(match)) for match in bare]
    names = [name for _, names in sorted(told) for name in names]
    if roles and not names:
        for match in _INLINE.finditer(text):
            names += [name for told in match.groups() if told for name in told.split("、")]
    for pattern in (BARE_SIGNATURE, _AT_END):
        if not names:
            for match in pattern.finditer(text):
                names.extend(_read_signed(match))
    return names


def _names_of_glued(inner: str) -> list[str]:
    """Two names or more that close the text in brackets, the blanks between them lost at a line end."""
    names = names_of(inner) or []
    return names if len(names) > 1 and all(map(is_plain_name, names)) else []


def _read_signed(match: re.Match[str]) -> list[str]:
    if "signed" not in match.groupdict():
        inner = match["inner"]
        closes = match.end() == len(match.string.rstrip())
        return signed_names(inner) or (_names_of_glued(inner) if closes else [])
    signed = match["signed"]
    if signed[0] not in MARKS:
        return read_byline(signed) or []
    # Mending closes up the blanks between names that stand behind a sentence.
    names = read_byline(signed) or names_of(signed.strip(MARKS)) or []
    return names if all(map(is_plain_name, names)) else []


def is_signature(text: str) -> bool:
    """Whether a line is one to four names in brackets and nothing else."""
    if len(text) > 30 or text[-1] not in "）)":
        return False
    tokens = words_of(text[1:-1].strip())
    return 0 < len(tokens) < 5 and all(map(is_plain_name, tokens))


def is_signed_by_office(text: str) -> bool:
    """Whether a line says which office wrote the article, and no more: it is a byline without a person's name."""
    return ("供" in text or "文" in text) and _BY_OFFICE.fullmatch(text) is not None
