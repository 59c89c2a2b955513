"""Below `align.parse`: a process beside this one that reads the grammar while the vectors are made here."""
