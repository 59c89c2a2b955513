"""The tables of modes 2 to 7, made as values; `tui.screens.findings` shows them."""
