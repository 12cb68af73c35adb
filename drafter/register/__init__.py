"""Adopted resolutions, agenda items, series: what number, which date, which title."""
