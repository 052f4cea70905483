"""A file becomes an article: formats, mending, masthead."""
