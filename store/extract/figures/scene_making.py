"""Making the scene: the sentences, clauses, periods and headings of an article, found once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import accumulate, chain, count, pairwise
from operator import add, sub
from typing import TYPE_CHECKING

from store.compiled import compiled
from store.extract.figures.looking_back import ALL_YEAR, looked_back, of_account, of_year_over, review_year
from store.extract.figures.now import is_to_come
from store.extract.figures.scene import Scene
from store.extract.figures.words import Words
from store.extract.periods.period import PARTS, Period
from store.extract.text.wide import narrow
from store.late import late
from store.mended import HEADLINES, PROSE, Block
from store.records import Reading

if TYPE_CHECKING:
    from store.extract.names import Names

_SENTENCE_MARKS = "。！？!?\n；;…"
_YEAR_IN_HEADING = late("(?:[·・ —（(]|^)((?:19|20)[0-9]{2})(?=[】）)]?$|[，,：: ])")
_CLOSING = frozenset("。！？!?…；;”」』）)】：:—")
_SHORTEST_TORN = 14
"""A shorter line without a full stop is a row of a list (企业：126家)."""
_LONGEST_SENTENCE = 700
_CLAUSE_MARKS = "，,：:（(）)"
_PART_MARKS = "。；;！？、\n—…"
"""What parts what is said of one from what is said of another, as the marks of clauses do."""
_OTHER_MARKS = "!?"
_IN_NUMBER = late("[0-9],[0-9]", reach=3)
"""A comma that parts nothing: 1,4-丁二醇."""
_PUNCTUATION = _CLAUSE_MARKS + _PART_MARKS + _OTHER_MARKS
_DASH = compiled("—(?:—|(?![0-9]))")
"""A dash that ends a clause; before digits one is part of a span."""
_REPORTED = PARTS | {"since"}
_MARKS = frozenset("■●◆▲★◎□▶►·○◇")
"""What opens a line of a list."""
_LONGEST_ENTRY = 160
_FEWEST_PARKS = 2
_OF_ONE_FIGURE = late("，(?:去年|今年|20[0-9]{2}年)[^，。\n0-9]{2,12}[0-9.]+(?:%|亿|万|个|家|倍)")
"""A year that a headline tells with one figure behind what it is about (…延伸产业链，去年产值增长21.3%)."""
_OF_FIGURE = late(
    "[^，。\n0-9]{2,20}?(?:[0-9.]+(?:%|亿|万|倍|个百分点)|[一二两三四五六七八九]成(?![长立为])|翻(?:一|两)?番)"
)
"""A time that a deck with a dash tells with the growth of one indicator (——前10个月工业产值增长逾三成)."""
_TO_PLAN = 8
"""So near behind a year the headline says that it tells of plans (2019年计划实施项目38个), not of what it reports."""


def make_scene(reading: Reading, words: Words, names: Names) -> Scene:
    """The scene of an article with these `names`, its periods found."""
    mentions = names.mentions
    text = narrow(reading.mended.text)
    date = reading.masthead.date
    year = int(date[:4]) if date else reading.year_inferred
    month = int(date[5:7]) if date else None
    review = review_year(text, year)
    periods = words.periods.find(text, year, month, review)
    periods = sorted([*periods, *_years_of_headings(reading, periods)], key=lambda period: period.start)
    scene = Scene(text, words, periods, mentions, names.park, year, month, str(review) if review else None)
    heads = [b for b in reading.mended.blocks if b.kind in HEADLINES]
    scene.head_end = max((b.end for b in heads), default=0)
    _find_marks(scene, _torn(reading))
    scene.outlooks = frozenset(
        start
        for start in scene.paragraph_starts
        if text[start : start + 1] in words.outlook_starts and words.outlook.match(text, start)
    )
    if month is None and not review and ALL_YEAR in text:
        scene.periods = looked_back(scene)
    scene.period_starts = [p.start for p in scene.periods]
    scene.period_at = {p.start: p for p in scene.periods}
    scene.mention_at = {mention.start: mention for mention in reversed(mentions)}  # of several the longest comes first
    scene.mention_end = {mention.end: mention for mention in mentions}
    scene.mention_starts = [m.start for m in mentions]
    scene.told_starts = sorted([*scene.mention_starts, *scene.period_starts])
    scene.sections = names.sections
    scene.default_period = (
        _of_headlines(heads, scene)
        or _of_lead(reading, scene)
        or of_account(reading.mended.blocks, scene)
        or of_year_over(reading.mended.blocks, scene)
    )
    scene.chronicle = _chronicle(reading, scene)
    scene.captions = frozenset(b.start for b in reading.mended.blocks if b.kind == "caption")
    scene.headings = [b.start for b in reading.mended.blocks if b.kind == "heading" and b.placed]
    return scene


def _find_marks(scene: Scene, torn: frozenset[int]) -> None:
    """Where clauses, sentences and paragraphs of the scene begin and end."""
    text = scene.text
    scene.torn = bool(torn)
    behind = {mark: _behind(text, mark) for mark in _PUNCTUATION}
    if behind[","]:
        behind[","] = [at for at in behind[","] if not _IN_NUMBER.match(text, at - 2)]
    clauses = _merged(map(behind.__getitem__, _CLAUSE_MARKS))
    dashes = [dash.end() for dash in _DASH.finditer(text)]
    scene.clause_ends = _merged([clauses, dashes])
    scene.sentence_ends = _sentence_ends(text, behind, torn)
    scene.part_starts = _merged([clauses, *map(behind.__getitem__, _PART_MARKS)])
    scene.mark_ends = _merged([scene.part_starts, *map(behind.__getitem__, _OTHER_MARKS)])
    scene.paragraph_starts = [0, *(start for start in behind["\n"] if start not in torn)]


def _of_headlines(heads: list[Block], scene: Scene) -> Period | None:
    """The time that the headlines tell of the article: the title's own first."""
    text = scene.text
    told = [
        p
        for p in scene.periods
        if p.start < scene.head_end
        and not (p.compared or p.deadline or p.day or "周年" in p.text or is_to_come(scene, p))
        and not scene.words.target.search(text, p.end, min(scene.head_end, p.end + _TO_PLAN))
        and not _OF_ONE_FIGURE.match(text, p.start - 1)
    ]
    decks = [b for b in heads if b.kind == "subtitle" and text.startswith("——", b.start)]
    told = [p for p in told if not any(b.start <= p.start < b.end and _OF_FIGURE.match(text, p.end) for b in decks)]
    title = next((b for b in heads if b.kind == "title"), None)
    in_title = [p for p in told if title and title.start <= p.start < title.end]
    return next(iter(in_title or told), None)


def _chronicle(reading: Reading, scene: Scene) -> frozenset[int]:
    """The lines that open with a date and stand by another such line."""
    dated = {p.start for p in scene.periods if p.printed and p.form in ("year", "month") and not p.deadline}
    found: list[tuple[int, int]] = []
    for k, block in enumerate(reading.mended.blocks if len(dated) > 1 else ()):
        if block.start + (scene.text[block.start : block.start + 1] in _MARKS) in dated:
            found.append((k, block.start))
    beside = {i for i, _ in found}
    return frozenset(
        start
        for k, start in found
        if (k - 1 in beside or k + 1 in beside) and reading.mended.blocks[k].end - start < _LONGEST_ENTRY
    )


def _of_lead(reading: Reading, scene: Scene) -> Period | None:
    """The months that the first paragraph of a report tells without a figure (今年上半年，经济运行稳中向好).

    With figures where it names no park, and the report then goes from park to park.
    """
    lead = next((b for b in reading.mended.blocks if b.kind in PROSE), None)
    if lead is None or scene.text.startswith("？", lead.end - 1):
        return None  # a question, of an interview: its time is that of the answer
    told = [p for p in scene.periods_between(lead.start, lead.end) if not p.compared and not p.day]
    if len(told) != 1 or told[0].form not in _REPORTED or told[0].deadline:
        return None
    if len({section.park for section in scene.sections if section.park}) >= _FEWEST_PARKS:
        named = any(mention.kind == "park" for mention in scene.mentions if lead.start <= mention.start < lead.end)
        return None if named else told[0]
    rest = scene.text[lead.start : told[0].start] + scene.text[told[0].end : lead.end]
    return None if any(c.isdigit() for c in rest) else told[0]


def _years_of_headings(reading: Reading, periods: list[Period]) -> Iterator[Period]:
    """Years that stand in a heading without 年 (【数说园区·2023】)."""
    known = {period.start for period in periods}
    for block in reading.mended.blocks:
        if block.kind != "heading":
            continue
        heading = reading.mended.text[block.start : block.end]
        match = _YEAR_IN_HEADING.search(heading) if "20" in heading or "19" in heading else None
        start = block.start + match.start(1) if match else -1
        if match and start not in known:
            year = match.group(1)
            yield Period(start, start + 4, year, year, "year", "paragraph", "year", int(year), printed=True)


def _torn(reading: Reading) -> frozenset[int]:
    """Places between two paragraphs where the first breaks off inside a sentence: mending left it torn."""
    blocks, text = reading.mended.blocks, reading.mended.text
    return frozenset(
        after.start
        for block, after in pairwise(blocks)
        if block.kind in PROSE
        and after.kind == "paragraph"
        and block.end - block.start >= _SHORTEST_TORN
        and text[block.end - 1 : block.end] not in _CLOSING
        and text[after.start : after.start + 1] not in _MARKS
    )


def _behind(text: str, mark: str) -> list[int]:
    """Where the text goes on behind each punctuation `mark` of one kind."""
    lengths = map(len, text.split(mark)[:-1])
    return list(map(add, accumulate(lengths), count(1)))


def _merged(places: Iterable[list[int]]) -> list[int]:
    """The places of marks of several kinds, in text order."""
    return sorted(chain.from_iterable(places))


def _sentence_ends(text: str, behind: dict[str, list[int]], torn: frozenset[int]) -> list[int]:
    """Where sentences end, of the places `behind` each mark; longer ones than any in print are parted."""
    inner = torn.union(end for end in behind["…"] if text.startswith("…", end))
    ends = _merged([*map(behind.__getitem__, _SENTENCE_MARKS), [len(text)]])
    if inner:
        ends = [end for end in ends if end not in inner]
    longest = max(map(sub, ends, [0, *ends]))
    return ends if longest <= _LONGEST_SENTENCE else list(_parted(text, ends))


def _parted(text: str, ends: list[int]) -> Iterator[int]:
    """The ends of sentences and those of their parts where they are too long: work stays linear."""
    last = 0
    for end in ends:
        while end - last > _LONGEST_SENTENCE:
            cut = max(text.rfind(mark, last, last + _LONGEST_SENTENCE) for mark in "，、") + 1
            last = cut if cut > last else last + _LONGEST_SENTENCE
            yield last
        yield end
        last = end
