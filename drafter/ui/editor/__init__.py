"""The sheet: the draft's text with its numbers, marks and notes, and the way from keys to edits."""
