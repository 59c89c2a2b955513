"""What `align.words` and `align.variants` are made of."""
