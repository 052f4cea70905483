"""Lines become blocks, blocks an article in its order, and the article mended text."""
