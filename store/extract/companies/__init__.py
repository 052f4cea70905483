"""Companies and the people of an article: how they are named and told."""
