"""Checks of a resolution: the engine, findings, and one module of rules for each family."""
