"""What a library grows from: tables of knowledge and sample articles, as data."""
