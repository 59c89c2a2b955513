"""One module a format: a `Comparison` becomes bytes that others can read."""
