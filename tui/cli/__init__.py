"""The `parks` commands, a few a file; heavy modules are imported inside the command that needs them."""
