"""Parks: how they are named, which name is whose, which one an article is about."""
