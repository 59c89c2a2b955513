"""Below `align.quotation_comparison`: one statement in two reports, and how its words differ."""
