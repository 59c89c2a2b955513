"""Below `align.encode`: how a model's hidden layers are got, of the bundled model and of any other."""
