"""When a figure is true, and whether it is there yet."""
