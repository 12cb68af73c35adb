"""Dialogs: questions, export, settings, the masthead, recovery copies, keys, about."""
