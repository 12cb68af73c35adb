"""Amendments by colleagues: a Word file that came back, its changes one by one, and taking them into the draft."""
