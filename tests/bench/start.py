"""Measures how soon commands answer: `python -m tests.bench.start [PAGE]`.

The bound for `parks extract` on one page is 1.5 times the bare imports it cannot do without, plus 100 ms. Runs are
interleaved, so that what else the machine does falls on all alike; the shortest of each counts. Modules are compiled
beforehand, as installing does.
"""

from __future__ import annotations

import compileall
import subprocess
import sys
import time
from pathlib import Path

from store.importing import sample_paths

RUNS = 15
IMPORTS = "import rjieba, msgspec, tinydb, click"
PARKS = "from tui.cli import main; main()"


def seconds(*command: str) -> float:
    """How long one run takes."""
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", *command], stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began


def main() -> int:
    """Print the shortest times; 1 where extract takes longer than its bound."""
    page = sys.argv[1] if len(sys.argv) > 1 else str(max(sample_paths(), key=lambda path: path.stat().st_size))
    commands = {
        "imports": (IMPORTS,),
        "parks --help": (PARKS, "--help"),
        f"parks extract {Path(page).name}": (PARKS, "extract", page),
    }
    for package in ("store", "tui"):
        compileall.compile_dir(Path(__file__).resolve().parent.parent.parent / package, quiet=1)
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(RUNS):
        for name, command in commands.items():
            taken[name].append(seconds(*command))
    best = {name: min(times) for name, times in taken.items()}
    for name, time_taken in best.items():
        print(f"{time_taken * 1000:6.0f} ms  {name}")
    bound = 1.5 * best["imports"] + 0.1
    print(f"{bound * 1000:6.0f} ms  bound for extract")
    return 0 if list(best.values())[-1] <= bound else 1


if __name__ == "__main__":
    sys.exit(main())
