"""The text layer of PDF files, in reading order and within bounds."""
