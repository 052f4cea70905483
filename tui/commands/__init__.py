"""The commands of the app, one class each."""
