"""Microsoft Recognizers-Text over texts: `python recognizers.py PREFIX < texts.json`; PREFIX of its modules' names.

Reads an array of texts; prints for each an array of [start, end, value, unit]. Every model that could meet a fact is
asked: currency, dimension, percentage, number.
"""

from __future__ import annotations

import json
import sys
from importlib import import_module
from typing import Any


def models(prefix: str) -> list[Any]:
    """The models for Chinese, those that know units first."""
    culture = import_module(f"{prefix}_text").Culture.Chinese
    units = import_module(f"{prefix}_number_with_unit").NumberWithUnitRecognizer(culture)
    numbers = import_module(f"{prefix}_number").NumberRecognizer(culture)
    return [
        units.get_currency_model(),
        units.get_dimension_model(),
        numbers.get_percentage_model(),
        numbers.get_number_model(),
    ]


def row(result: Any) -> list[Any] | None:
    """Span (the peer's end is inclusive), value and unit of one result; None where it gives no value."""
    value, unit = str(result.resolution.get("value") or ""), result.resolution.get("unit") or ""
    if value.endswith("%"):
        value, unit = value[:-1], "%"
    try:
        return [result.start, result.end + 1, float(value.replace(",", "")), unit]
    except ValueError:
        return None


def main() -> None:
    """Print what is found."""
    asked = models(sys.argv[1])
    found = [[row(result) for model in asked for result in model.parse(text)] for text in json.load(sys.stdin)]
    json.dump([[one for one in rows if one] for rows in found], sys.stdout)


if __name__ == "__main__":
    main()
