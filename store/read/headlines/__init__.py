"""Which lines are headlines, and which of them is what."""
