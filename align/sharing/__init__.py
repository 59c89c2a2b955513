"""What `align.shared_text` looks for."""
