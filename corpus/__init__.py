"""Reading reports: files, folders and pages become an `Event`. Imports nothing from `align` or `tui`."""
