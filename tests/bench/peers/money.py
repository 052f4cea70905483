"""JioNLP's amounts of money over texts: `python money.py < texts.json`.

Reads an array of texts; prints for each an array of [start, end, value, unit], on the last line, for JioNLP greets on
standard output.
"""

from __future__ import annotations

import json
import sys
from importlib import import_module
from typing import Any


def row(result: dict[str, Any]) -> list[Any]:
    """Span, value (the low end of a range) and unit of one result."""
    number = result["detail"]["num"]
    low = number[0] if isinstance(number, list) else number
    return [*result["offset"], float(low), result["detail"]["case"]]


def main() -> None:
    """Print what is found."""
    extract = import_module("jionlp").ner.extract_money
    found = [[row(result) for result in extract(text, with_parsing=True)] for text in json.load(sys.stdin)]
    print()
    print(json.dumps(found))


if __name__ == "__main__":
    main()
