"""The text as the rules take it: its words, its literals, its characters."""
