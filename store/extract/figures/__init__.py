"""Figures in their place: the scene of an article and what the rooms beside this one share."""
