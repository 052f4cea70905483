"""Numerals: what a run of digits or Chinese number characters is worth."""

from __future__ import annotations

from store.late import late

DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_TENS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8}
MULTIPLIERS = {
    "十": 10, "百": 100, "千": 1000, "万": 10**4, "十万": 10**5, "百万": 10**6, "千万": 10**7, "亿": 10**8,
    "十亿": 10**9, "百亿": 10**10, "千亿": 10**11, "万亿": 10**12,
}  # fmt: skip
_WIDE = str.maketrans("０１２３４５６７８９．，", "0123456789.,")
_EXACT = 10**12
_ROUGHLY = late("([二三四五六七八九]?十|)([一二两三四五六七八])([二三四五六七八九])([十百千]?[万亿]*)")
_FIVE_YEAR_PLANS = frozenset(("十四五",))
"""Names rather than rough numbers: 十四五."""
_THREE_OR_FIVE = "三五"
LONGEST = 18
"""No quantity in print has more digits; a longer run is noise."""


def narrow(value: float) -> float | int:
    """The same number without the noise of binary fractions, as `int` where it is whole."""
    if isinstance(value, int) and value < _EXACT:
        return value
    whole = int(value)
    if whole == value and -_EXACT < whole < _EXACT:
        return whole
    rounded = float(f"{value:.12g}")
    return int(rounded) if rounded == int(rounded) else rounded


def digits_value(text: str) -> float | int | None:
    """The worth of printed digits (`1,386.2`, `１２`); None where there are too many to be a figure."""
    if len(text) > LONGEST:
        return None
    plain = (text if text.isascii() else text.translate(_WIDE)).replace(",", "")
    return float(plain) if "." in plain else int(plain)


def chinese_value(text: str) -> float | int | None:
    """The worth of a Chinese numeral (`二十三`, `一千三百万`, `一点五万`, `二〇二三`); None where it is none."""
    if not text or len(text) > LONGEST:
        return None
    whole, point, fraction = text.partition("点")
    if point:
        return _with_fraction(whole, fraction)
    if all(c in DIGITS for c in text):
        return int("".join(str(DIGITS[c]) for c in text)) if len(text) == 1 or len(text) > 2 else None
    return _placed_value(text)


def roughly_value(text: str) -> tuple[int, int] | None:
    """The two numbers that a numeral of two digits in a row lies between (`二三十` 20 and 30); None for any other."""
    told = _ROUGHLY.fullmatch(text)
    if told is None or text in _FIVE_YEAR_PLANS:
        return None
    tens, first, second, rest = told.groups()
    if DIGITS[second] - DIGITS[first] != 1 and first + second != _THREE_OR_FIVE:
        return None
    low, high = chinese_value(f"{tens}{first}{rest}"), chinese_value(f"{tens}{second}{rest}")
    return (int(low), int(high)) if low is not None and high is not None else None


def _with_fraction(whole: str, fraction: str) -> float | None:
    cut = len(fraction)
    while cut and fraction[cut - 1] not in DIGITS:
        cut -= 1
    head, tail = chinese_value(whole), fraction[cut:]
    if head is None or not cut or any(c not in DIGITS for c in fraction[:cut]) or (tail and tail not in MULTIPLIERS):
        return None
    return float(f"{int(head)}." + "".join(str(DIGITS[c]) for c in fraction[:cut])) * MULTIPLIERS.get(tail, 1)


def _placed_value(text: str) -> int | None:
    """A numeral with places: each of 十百千 once and in falling order between 万 and 亿."""
    total = section = 0
    digit: int | None = None
    place = 10**5
    for c in text:
        if c in DIGITS:
            if digit:
                return None
            digit = DIGITS[c]
        elif c in _TENS:
            if _TENS[c] >= place:
                return None
            place = _TENS[c]
            section += (1 if digit is None else digit) * place
            digit = None
        elif c in _MYRIADS:
            section = (section + (digit or 0)) or (0 if total else 1)
            total, section = (total + section) * _MYRIADS[c], 0
            digit, place = None, 10**5
        else:
            return None
    return total + section + (digit or 0)
