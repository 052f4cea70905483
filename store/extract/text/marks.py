"""Marks of punctuation that rules of several rooms go by."""

from __future__ import annotations

SEMICOLONS = frozenset("；;")
