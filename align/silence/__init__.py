"""What `align.omissions` asks before it says that a report is silent."""
