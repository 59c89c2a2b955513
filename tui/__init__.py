"""The terminal: command line, screens, widgets."""
