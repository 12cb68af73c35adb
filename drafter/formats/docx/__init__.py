"""Word files: read as they stand, written in the UN's form, and changed in place with tracked changes."""
