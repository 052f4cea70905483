"""Periods: what the time expressions of a text say."""
