"""Days and hours, as they are written."""
