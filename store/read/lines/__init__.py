"""The printed lines of a page: their characters, their layout, what their ends mean."""
