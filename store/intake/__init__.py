"""The steps of an import: files found, read, told new from known, brought in and reported."""
