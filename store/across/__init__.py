"""Many articles become answers: series, checks, copies, compare, search, the query."""
