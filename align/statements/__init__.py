"""One statement in two reports: whether it is one, and how its words differ. Below `align.quotation_comparison`."""
