"""Patterns of what few pages have, compiled when first asked for: a command that reads one page starts the sooner."""

from __future__ import annotations

import re
from typing import Any, cast


class _Late:
    """Stands for a pattern; what is asked of it once is kept, so that the next time costs no more than the pattern."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    def __getattr__(self, name: str) -> Any:
        asked = getattr(re.compile(self.pattern), name)
        setattr(self, name, asked)
        return asked


def late(pattern: str) -> re.Pattern[str]:
    """The pattern, compiled at its first use."""
    return cast("re.Pattern[str]", _Late(pattern))
