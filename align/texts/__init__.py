"""What a page shows by itself: quotation marks, posts, links, stretches of text, words that carry meaning."""
