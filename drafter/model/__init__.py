"""The document: frozen values, edits that make new ones, derived numbers, undo. No files, no Qt."""
