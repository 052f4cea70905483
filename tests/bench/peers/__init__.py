"""What runs inside a peer's own environment: texts in, what the peer finds in them out. Imports nothing of Parks."""
