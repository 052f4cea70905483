"""Which park each mention stands for: aliases, spellings of one name, and bare words such as 该园区."""

from __future__ import annotations

import re
from operator import attrgetter
from typing import TYPE_CHECKING

import msgspec

from store.extract.parks.about import Evidence, find_about
from store.extract.parks.bare import ANY_PARK, bare_words, own_heads
from store.extract.parks.kinds import is_kind
from store.extract.parks.sections import Section, find_news, find_sections, is_column, section_at
from store.extract.parks.shorts import with_short_forms
from store.extract.parks.spellings import canonical_names, second_names, without_collective
from store.extract.text.literals import any_of
from store.late import late
from store.records import Mention

if TYPE_CHECKING:
    from store.extract.parks.tables import ParkName, ParkTables
    from store.extract.text.segment import Tokens
    from store.records import Reading

_ALIAS = late(
    r"[（(](?:以下|下文|下)?(?:统称|简称|称)(?:为|：|:)?[“”\"'‘「『]?([^“”\"'‘’「」『』（）()，。]{2,12})[“”\"'’」』]?[）)]"
)
_NEAR = 50
_start = attrgetter("start")
_MAX_ALIASES = 50
"""So many short names that it defines are counted of an article."""


class Resolved(msgspec.Struct, frozen=True):
    """Mentions of parks under canonical names, the park that the article is about, and where it lies."""

    mentions: list[Mention]
    park: str | None
    place: str | None
    sections: list[Section]
    """Where an article goes from park to park, which it tells of from where on."""


def resolve_parks(reading: Reading, tokens: Tokens, names: list[ParkName], tables: ParkTables) -> Resolved:
    """Canonical names for `names`, with the aliases that the article defines and its bare references added."""
    text = reading.mended.text
    names = without_collective(names, tables)
    names = with_short_forms(text, tokens, names, tables)
    canonical = canonical_names(names, tables)
    canonical |= second_names(text, names, canonical, tables)
    explicit = [Mention("park", canonical[n.name], n.start, n.end) for n in names]
    if aliases := _aliases(text, explicit):  # a short name that the article defines is no short form of another park
        explicit = [Mention("park", aliases.get(text[m.start : m.end], m.name), m.start, m.end) for m in explicit]
    places = {canonical[n.name]: n.place for n in reversed(names) if n.place}
    strong = {canonical[n.name] for n in names if n.strong}
    bare = bare_words(text, tokens, tables, own_heads(explicit, tables))
    part_of = {name: zone for name in strong if (entry := tables.entries.get(name)) and (zone := entry.part_of)}
    about = Evidence(explicit, aliases, strong, bare, part_of)
    news = find_news(reading)
    park = None if is_column(reading, explicit, news) else find_about(reading, about)
    sections, short = find_sections(reading, explicit, park, bare, news)
    explicit = sorted(explicit + [Mention("park", name, start, end) for start, end, name in short], key=_start)
    mentions = explicit + _references(text, explicit, aliases, _Stage(park, sections, bare, tables))
    entry = tables.entries.get(park or "")
    place = (entry.place if entry else None) or places.get(park or "")
    return Resolved(sorted(mentions, key=_start), park, place, sections)


class _Stage(msgspec.Struct, frozen=True):
    """What bare words are resolved by."""

    park: str | None
    sections: list[Section]
    bare: dict[int, str]
    tables: ParkTables


def _aliases(text: str, explicit: list[Mention]) -> dict[str, str]:
    """Short names that the article defines: （以下简称“开发区”） after a park's name, or after its second name."""
    aliases: dict[str, str] = {}
    ends = {m.end: m.name for m in explicit}
    for match in _ALIAS.finditer(text) if "称" in text else ():
        at = match.start()
        if text[at - 1 : at] in ("）", ")"):
            at -= 1
        if at in ends:
            aliases[match[1]] = ends[at]
        if len(aliases) == _MAX_ALIASES:
            break
    return aliases


def _references(text: str, explicit: list[Mention], aliases: dict[str, str], stage: _Stage) -> list[Mention]:
    """Bare words that stand for a park: an alias for its own, 园区 for the one spoken of last."""
    words = dict(stage.bare)
    if aliases:
        words |= {m.start(): m[0] for m in re.finditer(any_of(aliases), text)}
    found: list[Mention] = []
    at = 0
    for start in sorted(words):
        end = start + len(words[start])
        while at < len(explicit) and explicit[at].end <= start:
            at += 1
        inside = at < len(explicit) and explicit[at].start < end
        if inside or (found and found[-1].end > start):
            continue
        name = aliases.get(words[start])
        if not name:
            name = _of_section(words[start], start, stage)
        if not name:
            floor = text.rfind("\n", 0, start) + 1
            if stage.park is None:
                name = _in_paragraph(words[start], explicit, at, floor)
            else:
                name = _antecedent(words[start], explicit, at, stage.park, stage.tables, floor)
        if name:
            found.append(Mention("park", name, start, end))
    return found


def _of_section(word: str, start: int, stage: _Stage) -> str | None:
    """The park that the section around `start` tells of, if it can be called so."""
    section = section_at(stage.sections, start)
    if not section or not section.park:
        return None
    return section.park if word in ANY_PARK or is_kind(section.park, word) else None


def _in_paragraph(word: str, explicit: list[Mention], at: int, floor: int) -> str | None:
    """The park last named in the paragraph that begins at `floor`, of the kind that `word` says."""
    for i in range(at - 1, max(at - _NEAR, 0) - 1, -1):
        if explicit[i].start < floor:
            break
        if word in ANY_PARK or is_kind(explicit[i].name, word):
            return explicit[i].name
    return None


def _antecedent(
    word: str, explicit: list[Mention], at: int, park: str | None, tables: ParkTables, floor: int
) -> str | None:
    """The park that a bare `word` before `explicit[at]` stands for.

    园区 is the article's park, or the part of a zone that the paragraph (from `floor` on) told of last; another word
    is the last park of its kind, else the zone of the article's park.
    """
    if word in ANY_PARK:
        part = _in_paragraph(word, explicit, at, floor) if park and not park.endswith(("园", "园区")) else None
        return part if part and part.endswith(("园", "园区")) else park
    entry = tables.entries.get(park or "")
    zone = entry.part_of if entry else None
    near = [m.name for m in reversed(explicit[max(0, at - 50) : at])]
    for name in dict.fromkeys((park, *near, *(m.name for m in explicit[:50]), zone)):
        if name and is_kind(name, word):
            return name
    return park if word == "开发区" else None
