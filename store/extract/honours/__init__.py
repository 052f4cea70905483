"""Firsts, ranks and titles."""
