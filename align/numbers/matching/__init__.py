"""Whether two figures, or two moments, answer one question, and how they stand to each other."""
