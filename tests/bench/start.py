"""Measures how soon commands answer: `python -m tests.bench.start [PAGE]`.

The bound for `parks extract` on one page is 1.5 times the bare imports it cannot do without, plus 100 ms. Runs are
interleaved, so that what else the machine does falls on all alike; the shortest of each counts. Modules are compiled
beforehand, as installing does, and patterns by the first of the runs, as the first run on a machine does: what takes
longer then is printed last. Beside the wall time stands the processor's, steadier where other work shares it.
"""

from __future__ import annotations

import compileall
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from store.importing import sample_paths

RUNS = 15
IMPORTS = "import rjieba, msgspec, tinydb, click"
PARKS = "from tui.launch import main; main()"


def seconds(*command: str, cache: str | None = None) -> tuple[float, float]:
    """How long one run takes, and how much of the processor's time; with `cache` in place of the cache folder."""
    began, worked = time.perf_counter(), _processor()
    environment = os.environ | ({"XDG_CACHE_HOME": cache} if cache else {})
    subprocess.run([sys.executable, "-c", *command], stdout=subprocess.DEVNULL, env=environment, check=True)
    return time.perf_counter() - began, _processor() - worked


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> int:
    """Print the shortest times; 1 where extract takes longer than its bound."""
    page = sys.argv[1] if len(sys.argv) > 1 else str(max(sample_paths(), key=lambda path: path.stat().st_size))
    extract = f"parks extract {Path(page).name}"
    commands = {
        "imports": (IMPORTS,),
        "parks --help": (PARKS, "--help"),
        extract: (PARKS, "extract", page),
    }
    for package in ("store", "tui"):
        compileall.compile_dir(Path(__file__).resolve().parent.parent.parent / package, quiet=1)
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    for _ in range(RUNS):
        for name, command in commands.items():
            taken[name].append(seconds(*command))
    best = {name: [min(times) for times in zip(*runs, strict=True)] for name, runs in taken.items()}
    bounds = [1.5 * least + 0.1 for least in best["imports"]]
    for name, times in {**best, "bound for extract": bounds}.items():
        print(f"{times[0] * 1000:6.0f} ms  {times[1] * 1000:6.0f} ms of the processor  {name}")
    with tempfile.TemporaryDirectory() as cache:
        first = seconds(*commands[extract], cache=cache)
    print(
        f"{first[0] * 1000:6.0f} ms  {first[1] * 1000:6.0f} ms of the processor  extract with a new cache folder, once"
    )
    return 0 if best[extract][0] <= bounds[0] else 1


if __name__ == "__main__":
    sys.exit(main())
