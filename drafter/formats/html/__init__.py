"""Web pages, saved ones and what programs put on the clipboard."""
