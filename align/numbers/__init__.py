"""The grammar below `align.figures` and `align.dates`."""
