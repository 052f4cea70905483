"""Files of every kind but PDF become text: encodings, web pages, Word documents."""
