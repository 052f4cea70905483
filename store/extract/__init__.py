"""An article becomes facts: numbers, periods, parks and companies, chains, honours, keywords."""
