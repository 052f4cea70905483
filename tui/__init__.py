"""The terminal: the `parks` commands and the `parks-tui` app."""
