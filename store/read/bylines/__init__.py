"""Who wrote it: bylines, signatures and names of people."""
