"""What screens and files alike read off a comparison: one answer to each question, whoever shows it."""
