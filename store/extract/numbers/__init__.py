"""Numbers of a text: numerals, units and the words that soften them."""
