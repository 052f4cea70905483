"""Mends damaged pages for as long as it is let: python -m tests.bench.read_fuzz [SEED] [CASES] [FOLDER OF PAGES]."""

from __future__ import annotations

import random
import sys
from pathlib import Path

from tests.bench.read_speed import OWN
from tests.store.read.invariants import check_all
from tests.store.read.mutate import damaged


def main() -> int:
    """Check the cases; the first that fails is printed and ends the run."""
    seed = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    cases = int(sys.argv[2]) if len(sys.argv) > 2 else 20_000
    folder = Path(sys.argv[3]) if len(sys.argv) > 3 else OWN
    pages = [page.read_text("utf-8") for page in sorted(folder.glob("*.txt"))]
    rng = random.Random(seed)
    for case in range(cases):
        text = damaged(rng.choice(pages), rng)
        try:
            check_all(text)
        except Exception:
            print(f"case {case} of seed {seed}:\n{text!r}")
            raise
    print(f"{cases} cases of seed {seed}: every map holds")
    return 0


if __name__ == "__main__":
    sys.exit(main())
