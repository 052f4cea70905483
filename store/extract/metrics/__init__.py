"""What a figure is of."""
