"""Everything but the screen: sources in, articles and facts out, the library that holds them."""
