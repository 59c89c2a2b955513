"""Figures and dates below `align.figures` and `align.dates`: here how numbers are written, in packages the rest."""
