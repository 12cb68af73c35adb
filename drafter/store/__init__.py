"""Drafts on disk: the native file, writing that never loses what was there, and recovery copies."""
