"""One pass over the figures of an article for each question: where they stand, what they are of, whose, and when."""
