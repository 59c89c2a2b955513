"""What a figure is told of: what is counted, where, when, by whom, and what became of it."""
