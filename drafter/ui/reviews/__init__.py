"""The two pages between opening a file and drafting: what was recognised in it, and what the new session changes."""
