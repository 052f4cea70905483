"""The terms that mark out an article among the others."""
