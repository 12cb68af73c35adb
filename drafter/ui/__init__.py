"""Widgets: they show the session's state and turn gestures into edits."""
