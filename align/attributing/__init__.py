"""What finds who says what, below `align.quotations` and `align.sources`."""
