"""What `align.words`, `align.variants`, `align.contrasts` and `align.rewordings` are made of."""
