"""What `align.cues` looks at."""
