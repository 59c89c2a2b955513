"""The grammar below `align.figures` and `align.dates`, and what tells which of them answer one question."""
