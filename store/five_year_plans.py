"""The five years' plans of the country: a page tells its goals and its times by them."""

from __future__ import annotations

YEARS_OF_PLAN = 5
"""How long a plan runs; its last year is one that this divides."""
FIRST_YEARS = {
    "十六五": 2031,
    "十五五": 2026,
    "十四五": 2021,
    "十三五": 2016,
    "十二五": 2011,
    "十一五": 2006,
    "十五": 2001,
}
