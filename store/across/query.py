"""A small language to pick facts: words, and terms such as `park=青屏 year=2023 status=target value>1e9`."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from store.across.matching import Matcher, fold
from store.across.periods import read_period
from store.errors import QueryError, as_typed
from store.records import Fact

Test = Callable[[Fact], bool]
_TOKEN = re.compile(r'\s*((?:"[^"]*"|[^\s"])+)')
_TERM = re.compile(r"([a-z_]+)(<=|>=|!=|=|<|>)(.*)", re.DOTALL)
_NUMBER = re.compile(r"[+-]?(?:\d[\d,]*)(?:\.\d+)?(?:e[+-]?\d{1,3})?")
_SIGNS = str.maketrans({"≥": ">=", "≤": "<=", "≠": "!="})
_MULTIPLIERS = {
    "十": 1e1, "百": 1e2, "千": 1e3, "万": 1e4, "十万": 1e5, "百万": 1e6, "千万": 1e7,
    "亿": 1e8, "十亿": 1e9, "百亿": 1e10, "千亿": 1e11, "万亿": 1e12,
}  # fmt: skip
_TEXT_FIELDS: dict[str, Callable[[Fact], Sequence[str | None]]] = {
    "park": lambda fact: (fact.park,),
    "subject": lambda fact: (fact.subject,),
    "metric": lambda fact: (fact.metric, fact.indicator),
    "quote": lambda fact: (fact.quote,),
    "source": lambda fact: (fact.source,),
}
_WORD_FIELDS: dict[str, Callable[[Fact], Sequence[str | None]]] = {
    "topic": lambda fact: (fact.topic,),
    "status": lambda fact: (fact.status,),
    "measure": lambda fact: (fact.measure,),
    "direction": lambda fact: (fact.direction,),
    "qualifier": lambda fact: (fact.qualifier,),
    "unit": lambda fact: (fact.unit, fact.norm_unit),
    "period": lambda fact: (fact.period,),
    "id": lambda fact: (fact.id,),
    "article": lambda fact: (fact.article,),
}
FIELDS = ("park", "subject", "metric", "quote", "source", *_WORD_FIELDS, "year", "value")


def parse_query(query: str) -> Test:
    """The facts that the query wants: every word and term of it must hold, those after `!` must not.

    Words are looked for in park, metric, subject and quote, in pinyin too. `=` of a text field finds a part of it,
    of the others the whole; `a|b` is either. Raises `QueryError` that names the term.
    """
    folded = fold(query).translate(_SIGNS)
    if folded.count('"') % 2:
        raise QueryError("query: a quotation mark is left open: {term}", term=folded.strip())
    tests = [_test(token) for token in _TOKEN.findall(folded)]
    return lambda fact: all(test(fact) for test in tests)


def _test(token: str) -> Test:
    if token.startswith("!") and len(token) > 1:
        negated = _test(token[1:])
        return lambda fact: not negated(fact)
    term = _TERM.fullmatch(token)
    if term is None:
        return _words(token.replace('"', ""))
    field, operator, value = term.group(1), term.group(2), term.group(3).replace('"', "")
    if field not in FIELDS:
        raise QueryError("query: no field {term}: there are {some}", term=as_typed(field), some=", ".join(FIELDS))
    if not value:
        raise QueryError("query: {term} needs a value", term=token)
    if operator == "!=":
        equal = _term(field, "=", value, token)
        return lambda fact: not equal(fact)
    return _term(field, operator, value, token)


def _words(text: str) -> Test:
    matcher = Matcher(text)
    return lambda fact: any(
        matcher.matches(field) for field in (fact.park, fact.metric, fact.indicator, fact.subject, fact.quote) if field
    )


def _term(field: str, operator: str, value: str, token: str) -> Test:
    if field == "value":
        return _value_term(operator, value)
    if field == "year":
        return _year_term(operator, value)
    if operator != "=":
        raise QueryError(
            "query: {term}: only value and year are compared by {operator}; here = or != may stand",
            term=token,
            operator=operator,
        )
    choices = value.split("|")
    if field in _TEXT_FIELDS:
        read, matchers = _TEXT_FIELDS[field], [Matcher(choice) for choice in choices]
        return lambda fact: any(text and matcher.matches(text) for text in read(fact) for matcher in matchers)
    return _whole_term(_WORD_FIELDS[field], choices)


def _whole_term(read: Callable[[Fact], Sequence[str | None]], choices: Sequence[str]) -> Test:
    wanted = {"none" if choice in ("none", "null") else choice for choice in choices}
    return lambda fact: any(("none" if text is None else fold(text)) in wanted for text in read(fact))


def read_number(text: str) -> float:
    """A number as typed: `1e9`, `1,200.5`, `704亿`. Raises `QueryError`."""
    match = _NUMBER.match(text)
    multiplier = text[match.end() :].rstrip("元") if match else ""
    if match is None or (multiplier and multiplier not in _MULTIPLIERS):
        raise QueryError("query: {term} is no number; write 1e9, 12.5 or 704亿", term=as_typed(text))
    return float(match.group().replace(",", "")) * _MULTIPLIERS.get(multiplier, 1)


_COMPARE: dict[str, Callable[[float, float], bool]] = {
    "=": lambda a, b: abs(a - b) <= 1e-9 * max(1.0, abs(a), abs(b)),
    "<": lambda a, b: a < b,
    ">": lambda a, b: a > b,
    "<=": lambda a, b: a <= b,
    ">=": lambda a, b: a >= b,
}


def _value_term(operator: str, value: str) -> Test:
    wanted, compare = read_number(value), _COMPARE[operator]
    return lambda fact: compare(float(fact.value if fact.norm_value is None else fact.norm_value), wanted)


def _year_term(operator: str, value: str) -> Test:
    if not re.fullmatch(r"\d{4}", value):
        raise QueryError("query: {term} is no year; write year=2023", term=as_typed(value))
    wanted = int(value)

    def test(fact: Fact) -> bool:
        years = read_period(fact.period).years
        if years is None:
            return False
        first, last = years
        if operator == "=":
            return first <= wanted <= last
        return _COMPARE[operator](last if operator.startswith(">") else first, wanted)

    return test
