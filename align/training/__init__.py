"""The scripts that made `align/weights`; each repeats its weights from the gold data."""
