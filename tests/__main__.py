"""Every check of the project, in one run: `python -m tests`."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sysconfig.get_path("scripts"))
WORKERS = "3"
"""One more than a small machine has processors: tests of the screen wait for its clock half of their time."""
CHECKS: tuple[tuple[str, ...], ...] = (
    (str(BIN / "ruff"), "check", "."),
    (str(BIN / "ruff"), "format", "--check", "."),
    (str(BIN / "lint-imports"),),
    (sys.executable, "-m", "mypy"),
    (sys.executable, "-m", "pytest", "-n", WORKERS),
)


def main() -> int:
    """Run each check in turn; the exit code is that of the first that fails."""
    for check in CHECKS:
        print("+", Path(check[0]).name, *check[1:], flush=True)
        code = subprocess.call(check, cwd=ROOT)
        if code:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
