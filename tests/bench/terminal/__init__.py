"""What the app costs on a terminal: bytes and milliseconds a key, measured in a pty."""
