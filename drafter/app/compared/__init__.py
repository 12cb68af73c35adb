"""Two texts side by side: rows of paragraphs, notes and fields, what their changes are called, and taking one back."""
