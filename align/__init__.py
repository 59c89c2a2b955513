"""Comparing reports: links, passages, figures, quotations, framing. Imports nothing from `tui`."""
