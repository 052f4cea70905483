"""Which park each mention stands for: aliases, spellings of one name, and bare words such as 该园区."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from store.records import Mention

if TYPE_CHECKING:
    from store.extract.parks import ParkName, ParkTables
    from store.records import Reading

_ALIAS = re.compile(
    r"[（(](?:以下|下文|下)?(?:统称|简称|称)(?:为|：|:)?[“”\"'‘「『]?([^“”\"'‘’「」『』（）()，。]{2,12})[“”\"'’」』]?[）)]"
)
_BARE = re.compile(
    "(?:(?<=[该本])|(?<![一-龥A-Za-z])|(?<=[在到对于与和及为使向从由让给把将按据以占由入进是了着的全我]))"
    "(?:开发区|经开区|高新区|工业园区|产业园区|园区|工业园|产业园|综保区|保税区|新区|化工园区|科技园|集聚区|示范区)(?![域块位段内别])"
)
_SAME = (
    ("高新技术产业开发区", "高新区"), ("高新技术开发区", "高新区"), ("新技术产业开发区", "高新区"), ("新技术开发区", "高新区"),
    ("经济技术开发区", "经开区"), ("经济开发区", "经开区"), ("综合保税区", "综保区"), ("自由贸易试验区", "自贸区"), ("自贸试验区", "自贸区"),
    ("园区", "园"), ("（国家级）", ""), ("国家级", ""), ("国家", ""),
)  # fmt: skip


class Resolved(NamedTuple):
    """Mentions of parks under canonical names, the park that the article is about, and where it lies."""

    mentions: list[Mention]
    park: str | None
    place: str | None


_RANK = re.compile("(?<=..)[市县州镇](?=工业|产业|经济|高新|经开|综保|开发|化工|循环|科技|物流|创业)")
"""The rank of a place before what kind of park it is, printed or not: 剑河（县）工业园区."""


def park_key(name: str) -> str:
    """What the spellings of one park's name have in common: 合肥高新区 and 合肥国家高新技术产业开发区 have the same key."""
    name = _RANK.sub("", name)
    for long, short in _SAME:
        name = name.replace(long, short)
    return name


def resolve_parks(reading: Reading, names: list[ParkName], tables: ParkTables) -> Resolved:
    """Canonical names for `names`, with the aliases that the article defines and its bare references added."""
    text = reading.mended.text
    canonical = _canonical(names, tables)
    canonical |= _second_names(text, names, canonical, tables)
    explicit = [Mention("park", canonical[n.name], n.start, n.end) for n in names]
    aliases = _aliases(text, explicit)
    places = {canonical[n.name]: n.place for n in reversed(names) if n.place}
    strong = {canonical[n.name] for n in names if n.strong}
    park = _about(reading, explicit, aliases, strong, tables)
    mentions = explicit + _references(text, explicit, aliases, park, tables)
    entry = tables.entries.get(park or "")
    place = (entry.place if entry else None) or places.get(park or "")
    return Resolved(sorted(mentions, key=lambda m: m.start), park, place)


def _canonical(names: list[ParkName], tables: ParkTables) -> dict[str, str]:
    """Printed name → canonical: the gazetteer's, else the fullest spelling in the article of the same key."""
    canonical: dict[str, str] = {}
    groups: dict[str, list[str]] = {}
    printed = Counter(n.name for n in names)
    for name in printed:
        if entry := tables.entries.get(name):
            canonical[name] = entry.name
        else:
            groups.setdefault(park_key(name), []).append(name)
    keys = sorted(groups, key=len, reverse=True)
    for key in keys:
        fuller = next((k for k in keys if len(k) > len(key) and k.endswith(key)), None)
        if fuller:
            groups[fuller] += groups.pop(key)
    for group in groups.values():
        best = max(group, key=lambda name: (len(_RANK.sub("", name)), printed[name], len(name)))
        canonical |= dict.fromkeys(group, best)
    return canonical


def _second_names(text: str, names: list[ParkName], canonical: dict[str, str], tables: ParkTables) -> dict[str, str]:
    """A name in brackets right after another is the same park's: 正阳工业园区（黔江高新区）."""
    second: dict[str, str] = {}
    for first, name in pairwise(names):
        between = text[first.end : name.start]
        closed = text[name.end : name.end + 1] in ("）", ")")
        if closed and between in ("（", "(", "（原", "（现", "（即", "（又称") and name.name not in tables.entries:
            second[name.name] = canonical[first.name]
    return second


def _aliases(text: str, explicit: list[Mention]) -> dict[str, str]:
    """Short names that the article defines: （以下简称“开发区”） after a park's name, or after its second name."""
    aliases: dict[str, str] = {}
    ends = {m.end: m.name for m in explicit}
    for match in _ALIAS.finditer(text):
        at = match.start()
        if text[at - 1 : at] in ("）", ")"):
            at -= 1
        if at in ends:
            aliases[match[1]] = ends[at]
    return aliases


def _about(
    reading: Reading, explicit: list[Mention], aliases: dict[str, str], strong: set[str], tables: ParkTables
) -> str | None:
    """The park that the article is about: named in title or kicker, else most often, the first on a tie."""
    text = reading.mended.text
    score: Counter[str] = Counter()
    head = f"{reading.masthead.kicker}\n{reading.masthead.title}"
    for i, mention in enumerate(explicit):
        after = explicit[i + 1] if i + 1 < len(explicit) else None
        whole = after is not None and after.start == mention.end  # a zone before its part: the text is on the part
        score[mention.name] += 2 if mention.name in strong and not whole else 1
        if text[mention.start : mention.end] in head:
            score[mention.name] += 20
    for alias, name in aliases.items():
        score[name] += 2 * min(text.count(alias), 50)
        if alias in head:
            score[name] += 10
    bare = Counter(m[0] for m in _BARE.finditer(text) if m[0] not in ("园区", "产业园区", "工业园区"))
    for word, n in bare.items():
        for name in {name for name in score if word not in aliases and park_key(name).endswith(park_key(word))}:
            score[name] += min(n, 50)
    best = max(score.values(), default=0)
    if not score and bare:
        word, n = bare.most_common(1)[0]
        return word if n > 1 else None
    return next((m.name for m in explicit if score[m.name] == best), None)


def _references(
    text: str, explicit: list[Mention], aliases: dict[str, str], park: str | None, tables: ParkTables
) -> list[Mention]:
    """Bare words that stand for a park: an alias for its own, 园区 for the one spoken of last."""
    found: list[Mention] = []
    taken = [(m.start, m.end) for m in explicit]
    pattern = _BARE
    learned = re.compile("|".join(map(re.escape, sorted(aliases, key=len, reverse=True)))) if aliases else None
    spans: dict[int, tuple[int, str]] = {}
    if learned:
        spans |= {m.start(): (m.end(), m[0]) for m in learned.finditer(text)}
    for m in pattern.finditer(text):
        spans.setdefault(m.start(), (m.end(), m[0]))
    at = 0
    for start in sorted(spans):
        end, word = spans[start]
        while at < len(taken) and taken[at][1] <= start:
            at += 1
        if at < len(taken) and taken[at][0] < end:
            continue
        name = aliases.get(word) or _antecedent(word, explicit[:at], park, explicit, tables)
        if name:
            found.append(Mention("park", name, start, end))
    return found


def _antecedent(
    word: str, before: list[Mention], park: str | None, explicit: list[Mention], tables: ParkTables
) -> str | None:
    """The park that a bare `word` stands for: the last one of its kind, else the article's or its zone."""
    key = park_key(word)
    if word == "园区":
        return park
    for name in [park or "", *(m.name for m in reversed(before[-50:])), *(m.name for m in explicit[:50])]:
        if name and park_key(name).endswith(key):
            return name
    entry = tables.entries.get(park or "")
    if entry and entry.part_of and park_key(entry.part_of).endswith(key):
        return entry.part_of
    return park if word.endswith("园区") else None
