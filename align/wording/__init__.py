"""What `align.variants` and `align.contrasts` are made of: linked sentences, and how their words differ."""
