"""The compare page: two texts in rows, old and new, with what changed between them."""
